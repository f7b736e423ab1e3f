package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON lines: what is of their own. That they give the same results as CSV is in {@link FormsRunTest}. */
class JsonLinesRunTest {

    @TempDir
    private Path folder;

    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void files() throws IOException {
        for (String name : List.of("customers", "transactions")) {
            Files.copy(Path.of("data", name + ".csv"), folder.resolve(name + ".csv"));
            Files.write(folder.resolve(name + ".jsonl"), lines(folder.resolve(name + ".csv")));
        }
    }

    /** Numbers as numbers, gaps by turns as null and by leaving the name out, all else as texts. */
    private static List<String> lines(Path csv) throws IOException {
        List<String> lines = new ArrayList<>();
        try (CSVParser rows = CSVFormat.DEFAULT.builder().setHeader().get().parse(Files.newBufferedReader(csv))) {
            for (CSVRecord row : rows) {
                List<String> fields = new ArrayList<>();
                for (Map.Entry<String, String> cell : row.toMap().entrySet()) {
                    String value = cell.getValue();
                    boolean isNumber = value.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
                    // the first line has all names, so that the columns are in the order of the file
                    if (!value.isEmpty() || row.getRecordNumber() % 2 == 1) {
                        fields.add("\"" + cell.getKey() + "\": "
                                + (value.isEmpty()
                                        ? "null"
                                        : isNumber
                                                ? value
                                                : "\""
                                                        + value.replace("\\", "\\\\")
                                                                .replace("\"", "\\\"") + "\""));
                    }
                }
                lines.add("{" + String.join(", ", fields) + "}");
            }
        }
        return lines;
    }

    @Test
    void theyMayBePacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(folder.resolve("customers.jsonl")));
        }
        Path file = Files.write(folder.resolve("packed"), packed.toByteArray());
        run("check", "--input", folder.resolve("customers.csv").toString());
        String told = out.toString();
        run("check", "--input", file.toString());
        String form = "    \"form\": \"JSON lines\",\n";
        assertThat(out.toString()).contains(form);
        assertThat(out.toString()
                        .replace(form, "")
                        .replace(
                                file.toString(), folder.resolve("customers.csv").toString()))
                .isEqualTo(told);
    }

    @Test
    void textsArriveAsTheyAreAndObjectsBecomeColumns() throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF");
        for (int i = 0; i < 40; i++) {
            text.append("{\"id\": \"00" + i + "\", \"home\": {\"city\": \"Köln, \\\"Süd\\\"\\nDeutz\", \"km\": " + i
                    + "}, \"tags\": [1, {\"a\": null}], \"spend\": " + i * i + ".50, \"late\": " + (i % 2 == 0)
                    + (i == 39 ? ", \"new\": 1" : "") + "}\n");
        }
        Path file = Files.writeString(folder.resolve("nested.jsonl"), text);
        run(("--id id --columns home.km,spend,late --k 2 --plots none --no-report --output " + folder.resolve("nested")
                        + " --input " + file)
                .split(" "));
        assertThat(Files.readString(folder.resolve("nested/assignments.csv")))
                .startsWith("id,home.city,home.km,tags,spend,late,new,segment,")
                .contains("\n007,\"Köln, \"\"Süd\"\"\nDeutz\",7,\"[1,{\"\"a\"\":null}]\",49.50,false,,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a": 1}@{"a": 2@ | line 2, column 1: the file ends within this object. Was it cut short?
                    {"a": 1}@{"a": 2, "a": 3} | line 2, column 13: a name occurs twice in one object.
                    {"a": 1}@[1, 2] | line 2, column 1: each line must be an object, such as {"id": 1, "age": 45}.
                    {"a": 1} {"a": 2} | line 1, column 10: there are two objects on one line. Write one on each
                    {"a":@1} | line 1, column 1: the object goes on to line 2. Write each on a line of its own
                    {"a": {"b": 1}, "a.b": 2} | line 1, column 17: "a.b" occurs twice.
                    {"a": 1}@a,b | line 2, column 1: is not JSON from here on.
                    {}@{} | no object in it has a value. Name a file with customers in it.
                    """)
    void whatIsWrongIsToldWithItsPlace(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), text.replace('@', '\n'));
        assertThat(call("--input", file.toString())).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains(file + (message.startsWith("line") ? ", " : ": ") + message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFaultyValueIsToldWithTheLineOfTheFile() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("customers.jsonl")));
        lines.set(99, lines.get(99).replaceFirst("\"orders\": [0-9]+", "\"orders\": \"many\""));
        lines.add(50, "");
        Path file = Files.write(folder.resolve("faulty.jsonl"), lines);
        assertThat(call(
                        "--input",
                        file.toString(),
                        "--output",
                        folder.resolve("x").toString()))
                .isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("line 101").contains("many");
    }

    /** Every tenth of 100 remarks has a line end, in a file with a line for each customer. */
    @Test
    void lineEndsInTextsAreNoLinesOfTheFile() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            lines.add("{\"id\": \"C" + i + "\", \"spend\": " + (i == 95 ? "\"many\"" : i * 7 % 13) + ", \"remark\": \""
                    + (i % 10 == 0 ? "calls\\nback" : "none") + "\"}");
        }
        Path file = Files.write(folder.resolve("remarks.jsonl"), lines);

        assertThat(call("check", "--input", file.toString())).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("remarks.jsonl, line 95, column \"spend\": \"many\" is not a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--delimiter comma", "--quote double", "--encoding UTF-8", "--skip-lines 1", "--comment #"})
    void whatIsOfCsvIsRefused(String option) {
        List<String> args = new ArrayList<>(
                List.of("--input", folder.resolve("customers.jsonl").toString()));
        args.addAll(List.of(option.split(" ")));
        assertThat(call(args.toArray(new String[0]))).isEqualTo(ExitCode.REQUEST);
        assertThat(err.toString())
                .contains(option.split(" ")[0] + " is about the form of a CSV file, and ")
                .contains("customers.jsonl holds JSON lines. Leave it out.");
    }

    @Test
    void whatIsNoTextOrTooLargeIsRefused() throws IOException {
        Path file = folder.resolve("bytes.jsonl");
        Files.write(file, "{\"a\": \"K\u00f6ln\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(call("--input", file.toString())).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("bytes.jsonl, line 1, column ").contains("a byte that is not UTF-8.");
        Files.writeString(file, "{\"a\": 1}\n{\"a\": " + "[".repeat(5000) + "}");
        assertThat(call("--input", file.toString())).isEqualTo(ExitCode.DATA);
        assertThat(err.toString())
                .contains("line 2, column 1: something in this object is longer or nested more deeply");
        Files.writeString(file, "{\"a\": \"x\u0000y\"}");
        assertThat(call("--input", file.toString())).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("line 1, column ").contains("is not JSON from here on.");
    }

    @Test
    void anArrayIsRefusedWithTheWayOut() throws IOException {
        byte[] text = "[{\"a\": 1}, {\"a\": 2}]".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("array.json"), text);
        assertThat(call("--input", file.toString())).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("this is JSON").contains("jq -c '.[]'");
    }

    private void run(String... args) {
        assertThat(call(args)).as(String.join(" ", args) + ": " + err).isZero();
    }

    private int call(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
