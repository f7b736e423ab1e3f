package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.SharedFiles;
import io.github.segmentcli.json.JsonLimits;
import io.github.segmentcli.json.JsonReader;
import io.github.segmentcli.json.JsonValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every number that a run says of its segments, counted again from nothing but the text of {@code assignments.csv}, which holds
 * the input's rows as they were and the segment of each.
 */
class ClaimsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/customers.csv",
                "shared/customers/mall_customers.csv",
                "shared/customers/cc_general.csv",
                "shared/customers/telco_churn.csv"
            })
    void everyFigureCanBeCountedAgainFromTheAssignments(String file) throws IOException {
        Path input = file.startsWith("shared/") ? SharedFiles.path(file.substring(7)) : Path.of(file);
        Path out = folder.resolve("out");
        StringWriter err = new StringWriter();
        int exit = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "--input",
                input.toString(),
                "--k",
                "6",
                "--output",
                out.toString(),
                "--plots",
                "none",
                "--no-report");
        assertThat(exit).as(err.toString()).isZero();

        JsonValue summary = JsonReader.read(
                "summary.json", new StringReader(Files.readString(out.resolve("summary.json"))), JsonLimits.DEFAULTS);
        Assigned assigned = Assigned.read(Files.readString(out.resolve("assignments.csv")));

        int counted = 0;
        for (JsonValue segment : summary.get("segments").items()) {
            Map<String, String> shown = new HashMap<>();
            for (JsonValue figure : segment.get("figures").items()) {
                double expected = assigned.recount(segment, figure);
                assertThat(figure.get("value").number())
                        .as(
                                "%s of %s",
                                figure.get("measure").text(), figure.get("id").text())
                        .isCloseTo(expected, within(1e-9 * Math.max(1e-9, Math.abs(expected))));
                shown.put(figure.get("id").text(), figure.get("shown").text());
                counted++;
            }
            for (JsonValue sentence : sentences(segment)) {
                for (String id : sentence.get("figures").texts()) {
                    assertThat(sentence.get("text").text()).contains(shown.get(id));
                }
            }
        }
        assertThat(counted).isGreaterThan(40);
    }

    private static List<JsonValue> sentences(JsonValue segment) {
        List<JsonValue> sentences = new ArrayList<>(segment.get("sentences").items());
        if (!segment.get("nearest").isNull()) {
            sentences.add(segment.get("nearest").get("difference"));
        }
        return sentences;
    }

    /** The cells of the file, and where its columns are. */
    private record Assigned(List<String> header, List<List<String>> rows) {

        static Assigned read(String text) {
            List<List<String>> lines = new ArrayList<>();
            text.lines().forEach(line -> lines.add(cells(line)));
            return new Assigned(lines.get(0), lines.subList(1, lines.size()));
        }

        /** Commas and doubled quotes; the files at hand have no line breaks in cells. */
        private static List<String> cells(String line) {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                    if (doubled) {
                        cell.append('"');
                        i++;
                    } else {
                        quoted = !quoted;
                    }
                } else if (c == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            cells.add(cell.toString());
            return cells;
        }

        double recount(JsonValue segment, JsonValue figure) {
            String own = Long.toString(segment.get("id").whole(1, 100));
            String other = segment.get("nearest").isNull()
                    ? ""
                    : Long.toString(segment.get("nearest").get("segment").whole(1, 100));
            return switch (figure.get("measure").text()) {
                case "size" -> of(own).size();
                case "share_of_customers" -> (double) of(own).size() / of("").size();
                case "segment_mean" -> mean(figure, own);
                case "overall_mean" -> mean(figure, "");
                case "other_segment_mean" -> mean(figure, other);
                case "ratio_of_means" -> mean(figure, own) / mean(figure, "");
                case "segment_share" -> share(figure, own);
                case "overall_share" -> share(figure, "");
                case "other_segment_share" -> share(figure, other);
                default ->
                    throw new AssertionError(
                            "unknown measure " + figure.get("measure").text());
            };
        }

        /** The rows of a segment; all that have one for an empty name. */
        private List<List<String>> of(String segment) {
            int at = header.indexOf("segment");
            return rows.stream()
                    .filter(row -> segment.isEmpty()
                            ? !row.get(at).isEmpty()
                            : row.get(at).equals(segment))
                    .toList();
        }

        private List<String> values(JsonValue figure, String segment) {
            int at = header.indexOf(figure.get("column").text());
            return of(segment).stream()
                    .map(row -> row.get(at).strip())
                    .filter(cell -> !cell.isEmpty() && !cell.equals("NA"))
                    .toList();
        }

        private double mean(JsonValue figure, String segment) {
            double[] numbers = values(figure, segment).stream()
                    .mapToDouble(cell -> cell.matches("\\d{4}-\\d\\d-\\d\\d")
                            ? LocalDate.parse(cell).toEpochDay()
                            : Double.parseDouble(cell))
                    .toArray();
            return Arrays.stream(numbers).average().orElseThrow();
        }

        private double share(JsonValue figure, String segment) {
            List<String> values = values(figure, segment);
            String level = figure.get("level").text();
            return (double) values.stream().filter(level::equals).count() / values.size();
        }
    }
}
