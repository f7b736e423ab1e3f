package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a table is kept changes no byte of any result, and is said in one line. */
class MemoryTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--k 2..4",
                "--k 3 --transform auto --categorical one-hot --scale robust --outliers clip --audit",
                "--k 3 --weight people --impute knn",
                "--k 3 --impute drop --transform yeo-johnson --restarts 3",
                "--k 3 --impute most-frequent --id visits --min-size 10%",
            })
    void everyFileHasTheSameBytes(String options) throws IOException {
        Path customers = Files.write(folder.resolve("customers.csv"), rows(400));

        Map<String, String> inMemory = run(customers.toString(), options);
        Map<String, String> inFile = run(customers.toString(), options + " --memory 0");

        assertThat(inFile.remove("stderr"))
                .contains("customers.csv is not kept in memory, as asked for: about 1 MB is kept in a temporary file");
        assertThat(inMemory.remove("stderr")).doesNotContain("temporary file");
        assertThat(inFile).isEqualTo(inMemory);
    }

    @ParameterizedTest
    @CsvSource({
        "1k, is less than 1m. Give more",
        "1023k, is less than 1m. Give more",
        "-1g, is no amount of memory",
        "7, is no amount of memory",
        "5t, is no amount of memory",
        "9999999g, is no amount of memory"
    })
    void anAmountThatMeansNothingIsRefused(String amount, String told) {
        StringWriter err = new StringWriter();

        int exit = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "check",
                "--input",
                "data/customers.csv",
                "--memory=" + amount);

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).startsWith("segment: --memory: \"" + amount + "\" " + told);
    }

    @Test
    void aTableOfSeveralPiecesIsPartlyKeptInMemory() throws IOException {
        Path customers = Files.write(folder.resolve("customers.csv"), rows(70_000));

        Map<String, String> inMemory = run(customers.toString(), "--k 3 --plots none");
        Map<String, String> inFile = run(customers.toString(), "--k 3 --plots none --memory 4m");

        assertThat(inFile.remove("stderr")).contains("customers.csv is larger than the 1 MB of memory for a table");
        inMemory.remove("stderr");
        assertThat(inFile).isEqualTo(inMemory);
    }

    @Test
    void gzipAndStandardInputAreKeptInAFileToo() throws IOException {
        byte[] plain = String.join("\n", rows(300)).getBytes(StandardCharsets.UTF_8);
        Path packed = folder.resolve("customers.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(plain);
        }

        Map<String, String> ofGzip = run(packed.toString(), "--k 3 --plots none");
        Map<String, String> ofGzipInFile = run(packed.toString(), "--k 3 --plots none --memory 0");
        Map<String, String> ofStream = runFrom(plain, "--k 3 --plots none");
        Map<String, String> ofStreamInFile = runFrom(plain, "--k 3 --plots none --memory 0");

        assertThat(ofGzipInFile.remove("stderr")).contains("temporary file");
        assertThat(ofStreamInFile.remove("stderr"))
                .contains("standard input is not kept in memory, as asked for: ", "temporary file");
        ofGzip.remove("stderr");
        ofStream.remove("stderr");
        assertThat(ofGzipInFile).isEqualTo(ofGzip);
        assertThat(ofStreamInFile).isEqualTo(ofStream);
    }

    @Test
    void repeatedIdsAndRowsAreCountedInAFileToo() throws IOException {
        List<String> rows = rows(200);
        rows.addAll(rows.subList(11, 16));
        Path customers = Files.write(folder.resolve("customers.csv"), rows);

        Map<String, String> inMemory = run(customers.toString(), "--k 3 --plots none --id name");
        Map<String, String> inFile = run(customers.toString(), "--k 3 --plots none --id name --memory 0");

        assertThat(inMemory.get("summary.json")).contains("duplicate_ids", "lines 202, 203 and 204");
        inMemory.remove("stderr");
        inFile.remove("stderr");
        assertThat(inFile).isEqualTo(inMemory);
    }

    private static List<String> rows(int n) {
        SplittableRandom random = new SplittableRandom(5);
        List<String> plans = List.of("basic", "family", "business");
        List<String> rows = new ArrayList<>(List.of("name,spend,since,visits,plan,member,people,amount"));
        for (int i = 0; i < n; i++) {
            int group = i % 3;
            String visits = random.nextInt(40) == 0 ? "" : Integer.toString(random.nextInt(9) + 7 * group);
            rows.add(String.format(
                    Locale.ROOT,
                    "Customer no. %d,%.2f,2023-%02d-%02d,%s,%s,%s,%d,%.7f",
                    i,
                    Math.exp(random.nextDouble() * 4 + group),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    visits,
                    plans.get((group + (random.nextInt(5) == 0 ? 1 : 0)) % 3),
                    random.nextInt(3) > group ? "yes" : "no",
                    1 + random.nextInt(3),
                    random.nextDouble() * 100 + 150 * group));
        }
        return rows;
    }

    private Map<String, String> runFrom(byte[] input, String options) throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input));
        try {
            return run("-", options);
        } finally {
            System.setIn(before);
        }
    }

    /** What a run wrote, by file, and what it said. */
    private Map<String, String> run(String input, String options) throws IOException {
        Path output = folder.resolve("out");
        List<String> args = new ArrayList<>(List.of("--input", input, "--output", output.toString(), "--force"));
        args.addAll(Arrays.asList(options.split(" ")));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new)))
                .as(err.toString())
                .isZero();
        Map<String, String> written = new TreeMap<>(Map.of("stderr", err.toString(), "stdout", out.toString()));
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("run.json")) {
                    byte[] bytes = Files.readAllBytes(file);
                    written.put(
                            output.relativize(file).toString(),
                            file.toString().endsWith(".json")
                                    ? Files.readString(file)
                                    : Base64.getEncoder().encodeToString(bytes));
                }
            }
        }
        return written;
    }
}
