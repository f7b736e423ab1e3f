package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar on a standalone cluster of two workers: 20,000 customers in 2, 7 and 64 parts of Parquet, with an executor killed in the
 * middle, against {@code target/segment} on one file of them.
 */
class SparkClusterIT {

    private static final Path ALONE = Path.of("target", "segment").toAbsolutePath();

    @TempDir
    private Path folder;

    private final List<String> commands = new ArrayList<>();

    @Test
    void aClusterGivesTheBytesOfTheProgramAlone() throws Exception {
        List<String> customers = SparkCustomers.lines(20_000);
        Path csv = SparkCustomers.file(folder.resolve("customers.csv"), customers);
        List<String> wrong = new ArrayList<>(customers);
        wrong.set(12_345, wrong.get(12_345).replaceFirst(",\\d+,", ",many,"));
        Path wrongCsv = SparkCustomers.file(folder.resolve("wrong.csv"), wrong);

        try (SparkCluster cluster = new SparkCluster()) {
            for (int parts : List.of(1, 2, 7, 64)) {
                commands.add("parquet\t" + csv + "\t" + folder.resolve("parts-" + parts) + "\t" + parts);
            }
            commands.add("parquet\t" + wrongCsv + "\t" + folder.resolve("wrong-7") + "\t7");
            fit("parts-2", "fit-2");
            fit("parts-7", "fit-7");
            add(
                    "score",
                    "--model",
                    uri("fit-7"),
                    "--input",
                    uri("parts-2"),
                    "--assignments",
                    "parquet",
                    "--output",
                    uri("score-2"));
            add(
                    "score",
                    "--model",
                    uri("fit-7"),
                    "--input",
                    uri("parts-7"),
                    "--assignments",
                    "parquet",
                    "--output",
                    uri("score-7"));
            fit("wrong-7", "never");
            fit("wrong-7", "without", "--rejects", uri("rejects.csv"));
            commands.add("kill\t" + cluster.worker());
            fit("parts-64", "fit-64");
            SparkCluster.Ran ran = cluster.submit(
                    "--class",
                    ClusterRuns.class.getName(),
                    "--jars",
                    jar("spark").toString(),
                    SparkCluster.jar(folder.resolve("runs.jar"), ClusterRuns.class)
                            .toString(),
                    Files.write(folder.resolve("commands"), commands).toString());

            assertThat(ran.exit()).as(ran.err()).isZero();
            assertThat(ran.out().lines().filter(line -> line.startsWith("exit")))
                    .as(ran.err())
                    .containsExactly("exit 0", "exit 0", "exit 0", "exit 0", "exit 3", "exit 0", "exit 0");
            assertThat(ran.out()).contains("executors lost: 1");
            assertThat(ran.err())
                    // 20,000 rows in 7 parts that Spark cuts by a sample of the ids
                    .containsPattern("wrong-7, part-0000\\d-\\S+, row \\d+, column \"age\": \"many\" is not a number");
        }

        alone(
                "--input",
                only("parts-1").toString(),
                "--id",
                "customer_id",
                "--k",
                "3",
                "--plots",
                "none",
                "--output",
                at("alone"));
        alone(
                "score",
                "--model",
                at("alone"),
                "--input",
                only("parts-1").toString(),
                "--assignments",
                "parquet",
                "--output",
                at("alone-scores"));
        for (String name : List.of("fit-2", "fit-7", "fit-64")) {
            assertSame(name, "alone", "model.json", "assignments.csv", "profiles.csv");
        }
        for (String name : List.of("score-2", "score-7")) {
            assertSame(name, "alone-scores", "assignments.csv", "assignments.parquet");
        }
        assertThat(folder.resolve("never")).doesNotExist();
        assertThat(folder.resolve("rejects.csv")).content().contains("C12345,many");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    /** What {@code target/segment} is made of. */
    @Test
    void theOtherJarHoldsNoClassOfSpark() throws IOException {
        try (ZipFile packaged = new ZipFile(jar("all").toFile())) {
            assertThat(packaged.stream().map(ZipEntry::getName))
                    .contains("io/github/segmentcli/cli/Main.class")
                    .noneMatch(name -> name.matches("(org/apache/(spark|hadoop)|scala|io/github/segmentcli/spark)/.*"));
        }
    }

    private static Path jar(String classifier) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("target"))) {
            return all.filter(path -> path.getFileName().toString().matches("segment-.*-" + classifier + "\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    private void fit(String input, String output, String... more) {
        add(Stream.concat(
                        Stream.of(
                                "--input",
                                uri(input),
                                "--id",
                                "customer_id",
                                "--k",
                                "3",
                                "--plots",
                                "none",
                                "--output",
                                uri(output)),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private void add(String... words) {
        commands.add(String.join("\t", words));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String uri(String name) {
        return "file:" + at(name);
    }

    private Path only(String parts) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(parts))) {
            return all.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void alone(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ALONE.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("alone.txt").toFile());
        builder.environment()
                .put(
                        "SEGMENT_JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        assertThat(builder.start().waitFor())
                .as(Files.readString(folder.resolve("alone.txt")))
                .isZero();
    }

    private void assertSame(String name, String other, String... files) {
        for (String file : files) {
            assertThat(folder.resolve(name).resolve(file))
                    .as(name)
                    .hasSameBinaryContentAs(folder.resolve(other).resolve(file));
        }
    }
}
