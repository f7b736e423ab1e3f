package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths of time such as 2:30:49 count in minutes, from the file to the segments of new customers. */
class DurationsRunTest {

    private static final int ROWS = 300;

    @TempDir
    private Path folder;

    private String out = "";
    private String errors = "";

    /** Every third customer stays 100 to 119 minutes and seldom comes, the others 20 to 39 minutes and often. */
    private static String customers() {
        return customers(row -> clock(60 * minutes(row) + row % 60));
    }

    private static String customers(IntFunction<String> cell) {
        return "customer_id,avg_visit,visits\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(row -> "C" + (1_000 + row) + "," + cell.apply(row) + ","
                                + (row % 3 == 0 ? 2 : 20 + row % 5) + "\n")
                        .collect(Collectors.joining());
    }

    private static int minutes(int row) {
        return (row % 3 == 0 ? 100 : 20) + row % 20;
    }

    private static String clock(int seconds) {
        return String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    @Test
    void theyCountInMinutesAndAreSaidInMinutes() throws IOException {
        assertThat(run(customers(), "--k", "2")).as("%s", errors).isZero();

        JsonObject summary = json(folder.resolve("out/summary.json"));
        JsonObject feature = feature(summary, "avg_visit");
        // by hand: 100 of 300 customers have 100 + 0..19 and the others 20 + 0..19 minutes, and 0 to 59 seconds
        double mean = IntStream.range(0, ROWS)
                .mapToDouble(row -> minutes(row) + row % 60 / 60.0)
                .average()
                .orElseThrow();
        assertThat(feature.get("unit").getAsString()).isEqualTo("minutes");
        assertThat(feature.get("centre").getAsDouble()).isCloseTo(mean, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(summary.get("segments").toString()).contains("110 minutes").contains("long average visit");
        // a query for the file as it stands compares no minutes
        assertThat(summary.get("segments").toString())
                .doesNotContain("avg_visit >=")
                .doesNotContain("avg_visit <");
    }

    @Test
    void newCustomersAreReadLikeThoseOfTheFitAndWrongCellsAreTold() throws IOException {
        assertThat(run(customers(), "--k", "2")).as("%s", errors).isZero();

        assertThat(run(customers(), "score", "--model", folder.resolve("out").toString()))
                .as("%s", errors)
                .isZero();
        assertThat(segments("scores/assignments.csv")).isEqualTo(segments("out/assignments.csv"));

        String wrong = customers().replaceFirst(",1:40:00,", ",100,");
        assertThat(run(wrong, "score", "--model", folder.resolve("out").toString()))
                .isEqualTo(3);
        assertThat(errors)
                .contains(
                        "line 2, column \"avg_visit\": \"100\" is not a length of time. Write it like the others, such as"
                                + " 0:45:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sql", "pmml", "onnx"})
    void anExportThatCannotReadThemIsRefused(String to) throws IOException {
        assertThat(run(customers(), "--k", "2")).as("%s", errors).isZero();

        String file = folder.resolve("model." + to).toString();
        assertThat(call("export", "--model", folder.resolve("out").toString(), "--to", to, "--output", file))
                .isEqualTo(2);
        assertThat(errors)
                .contains("An export cannot read lengths of time such as 2:30:49, as \"avg_visit\" has them.");
        assertThat(Path.of(file)).doesNotExist();
    }

    /** Of two numbers the header tells what they are; where it does not, the reading is told. */
    @ParameterizedTest
    @CsvSource({"avg_visit,true,60", "Visit (hh:mm),false,60", "Visit (mm:ss),false,1"})
    void ofTwoNumbersTheHeaderTellsWhatTheyAre(String name, boolean told, double factor) throws IOException {
        String text =
                customers(row -> String.format("%02d:%02d", row % 5, row % 60)).replace("avg_visit", name);

        assertThat(run(text, "check")).isZero();

        JsonObject column = column(JsonParser.parseString(out).getAsJsonObject(), name);
        assertThat(column.get("maximum").getAsDouble()).isEqualTo(factor * (4 + 59 / 60.0));
        assertThat(out.contains("\"open_duration\"")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%dh %02dm|259|true",
                "%d Std. %d Min.|259|true",
                "%dh%02d|259|true",
                "1%dh%02d|0|false",
                "%d%dm|0|false"
            })
    void lengthsWithUnitsCountToo(String form, double greatest, boolean measured) throws IOException {
        String text = customers(row -> String.format(form, row % 5, row % 5 == 4 ? row % 20 : row % 60));

        assertThat(run(text, "check")).isZero();

        JsonObject column = column(JsonParser.parseString(out).getAsJsonObject(), "avg_visit");
        assertThat(column.get("use").getAsString().equals("feature")).isEqualTo(measured);
        if (measured) {
            assertThat(column.get("maximum").getAsDouble()).isEqualTo(greatest);
        }
    }

    @Test
    void timesOfDayStayWordsAndAreTold() throws IOException {
        String text = customers(row -> String.format("%02d:%02d", 7 + row % 15, row % 60));

        assertThat(run(text, "check")).isZero();

        assertThat(column(JsonParser.parseString(out).getAsJsonObject(), "avg_visit")
                        .get("use")
                        .getAsString())
                .isNotEqualTo("feature");
        assertThat(out).contains("which may be times of day");
    }

    private static JsonObject feature(JsonObject summary, String column) {
        for (JsonElement feature : summary.getAsJsonObject("preparation").getAsJsonArray("features")) {
            if (feature.getAsJsonObject().get("column").getAsString().equals(column)) {
                return feature.getAsJsonObject();
            }
        }
        throw new AssertionError(column);
    }

    private static JsonObject column(JsonObject check, String name) {
        for (JsonElement column : check.getAsJsonArray("columns")) {
            if (column.getAsJsonObject().get("name").getAsString().equals(name)) {
                return column.getAsJsonObject();
            }
        }
        throw new AssertionError(name);
    }

    private static JsonObject json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    /** The id and segment of each row. */
    private List<String> segments(String file) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        int at = List.of(lines.get(0).replace("\uFEFF", "").split(",")).indexOf("segment");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",")[0] + " " + line.split(",")[at])
                .toList();
    }

    private int run(String text, String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--input", Files.writeString(folder.resolve("made.csv"), text).toString()));
        switch (args[0]) {
            case "check" -> all.addAll(List.of("--format", "json"));
            case "score" ->
                all.addAll(List.of("--output", folder.resolve("scores").toString(), "--force"));
            default -> all.addAll(List.of("--output", folder.resolve("out").toString(), "--force", "--plots", "none"));
        }
        return call(all.toArray(new String[0]));
    }

    private int call(String... args) {
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        int code = Main.run(new PrintWriter(printed), new PrintWriter(told), args);
        out = printed.toString();
        errors = told.toString();
        return code;
    }
}
