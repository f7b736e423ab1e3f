package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs in Java that docs/reach.md shows are run as they stand, and say what {@code segment score} says. */
class ReachRecipesTest {

    private static final Pattern PROGRAM = Pattern.compile("(?ms)^```java\n(.*?class (\\w+).*?)^```$");

    /** What a program needs before: its export. */
    private static final Map<String, List<String>> EXPORTS = new TreeMap<>(Map.of(
            "PlaceByOnnx", List.of("--to", "onnx", "--output", "segments.onnx"),
            "PlaceByPmml", List.of("--to", "pmml", "--output", "segments.pmml")));

    @TempDir
    private Path folder;

    @Test
    void thePrograms() throws Exception {
        run("--input data/customers.csv --id customer_id --k 5 --plots none --no-report --output "
                + folder.resolve("segments"));
        List<MatchResult> programs = PROGRAM.matcher(Files.readString(Path.of("docs", "reach.md")))
                .results()
                .toList();
        assertThat(programs.stream().map(found -> found.group(2)))
                .containsExactlyInAnyOrderElementsOf(EXPORTS.keySet());
        for (MatchResult program : programs) {
            List<String> export = EXPORTS.get(program.group(2));
            run("export --model " + folder.resolve("segments") + " --to " + export.get(1) + " --output "
                    + folder.resolve(export.get(3)));
            Path source = folder.resolve(program.group(2) + ".java");
            Files.writeString(source, program.group(1));
            assertThat(told(source)).as(program.group(2)).isEqualTo(expected(program.group(1)));
        }
    }

    /** Id and name of the segment of the customer whose values stand in the program as pairs of name and number. */
    private String expected(String program) throws Exception {
        Map<String, String> values = new LinkedHashMap<>(Map.of("customer_id", "new"));
        Pattern.compile("\"(\\w+)\", (?:\"(\\w+)\"|([0-9.]+))")
                .matcher(program)
                .results()
                .forEach(pair -> values.put(pair.group(1), pair.group(2) == null ? pair.group(3) : pair.group(2)));
        List<String> header = Stream.of(Files.readAllLines(Path.of("data", "customers.csv"))
                        .get(0)
                        .split(","))
                .toList();
        assertThat(header).containsAll(values.keySet());
        Path customer = folder.resolve("customer.csv");
        Files.writeString(
                customer,
                String.join(",", header) + "\n"
                        + String.join(
                                ",",
                                header.stream()
                                        .map(name -> values.getOrDefault(name, ""))
                                        .toList())
                        + "\n");
        run("score --force --input " + customer + " --model " + folder.resolve("segments") + " --output "
                + folder.resolve("scores"));
        try (CSVParser rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .get()
                .parse(Files.newBufferedReader(folder.resolve("scores/assignments.csv")))) {
            CSVRecord row = rows.iterator().next();
            return row.get("segment") + " " + row.get("segment_name");
        }
    }

    private String told(Path source) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        absoluteClassPath(),
                        source.toAbsolutePath().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), "UTF-8").strip();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return told;
    }

    private static String absoluteClassPath() {
        return String.join(
                File.pathSeparator,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    private static void run(String args) {
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), args.split(" "));
        assertThat(exit).as(args + ": " + err).isZero();
    }
}
