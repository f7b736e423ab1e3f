package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.json.JsonLimits;
import io.github.segmentcli.json.JsonReader;
import io.github.segmentcli.json.JsonValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code compare} and {@code score} say of customers by a model whose rows had weights. */
class WeightedModelTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Three groups of 40 rows; the rows of the first stand for 20 people each, those of the others for one. */
    @BeforeEach
    void fit() throws IOException {
        write("month.csv", "people", 20);
        int code = segment(
                "--input",
                at("month.csv"),
                "--weight",
                "people",
                "--k",
                "3",
                "--output",
                at("model"),
                "--plots",
                "none",
                "--no-report");
        assertThat(code).as(err.toString()).isZero();
    }

    @Test
    void theFileOfTheFitHasNotChanged() throws IOException {
        JsonValue found = compare("month.csv", 0);

        assertThat(found.get("advice").text()).isEqualTo("keep");
        assertThat(found.get("segment_shares").get("stability_index").number()).isZero();
        // Both are the sum of 20 or 1 times the squared distance, divided by 40 * 20 + 80.
        assertThat(found.get("fit").get("spread_frozen").number())
                .isCloseTo(found.get("fit").get("spread_in_fit").number(), within(1e-12));
        for (JsonValue segment : found.get("segments").items()) {
            assertThat(segment.get("size").number())
                    .isEqualTo(segment.get("size_in_fit").number());
            assertThat(segment.get("share").number())
                    .isCloseTo(segment.get("share_in_fit").number(), within(1e-12));
        }
        assertThat(found.get("segments").items())
                .extracting(segment -> segment.get("size").number())
                .containsExactlyInAnyOrder(800.0, 40.0, 40.0);
        assertThat(err.toString()).contains("weighted by \"people\", as in the fit");
    }

    @Test
    void aRowOfWeightTwentyIsTwentyRows() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("month.csv"))) {
            int times = line.endsWith(",20") ? 20 : 1;
            for (int i = 0; i < times; i++) {
                rows.add(times == 1 ? line : line.substring(0, line.length() - 2) + "1");
            }
        }
        Files.write(folder.resolve("repeated.csv"), rows);

        JsonValue weighted = compare("month.csv", 0);
        JsonValue repeated = compare("repeated.csv", null);

        for (String figure : List.of("spread_frozen", "spread_refit")) {
            assertThat(weighted.get("fit").get(figure).number())
                    .as(figure)
                    .isCloseTo(repeated.get("fit").get(figure).number(), within(1e-9));
        }
    }

    @Test
    void otherWeightsAreOtherSizes() throws IOException {
        write("later.csv", "people", 1);

        JsonValue found = compare("later.csv", 5);

        assertThat(found.get("sentence").text())
                .contains("the sizes of the segments have changed")
                .contains("is now 33% of the customers, where it was 91%");
    }

    @Test
    void withoutWeightsNothingIsAdvisedFromSizesAndSpread() throws IOException {
        write("later.csv", "folk", 20);

        JsonValue found = compare("later.csv", 0);

        assertThat(found.get("advice").text()).isEqualTo("keep");
        assertThat(err.toString())
                .contains("warning: The customers of the fit were weighted by \"people\", which is not in this file");
    }

    @Test
    void scoreCountsByWeightToo() throws IOException {
        String text = Files.readString(folder.resolve("month.csv"));
        Files.writeString(folder.resolve("gap.csv"), text.replaceFirst(",20\n", ",\n"));

        JsonValue whole = score("month.csv");
        assertThat(whole.get("placement").get("inertia").number())
                .isCloseTo(whole.get("placement").get("inertia_in_fit").number(), within(1e-9));
        assertThat(whole.get("segments").items())
                .extracting(segment -> segment.get("size").number())
                .containsExactlyInAnyOrder(800.0, 40.0, 40.0);

        JsonValue gap = score("gap.csv");
        assertThat(gap.get("segments").items())
                .extracting(segment -> segment.get("size").number())
                .containsExactlyInAnyOrder(780.0, 40.0, 40.0);
        assertThat(err.toString())
                .contains("\"people\" holds the weights, but is missing, negative or too large for 1 of 120");
    }

    private void write(String name, String column, int weight) throws IOException {
        StringBuilder csv = new StringBuilder("cid,spend,visits," + column + "\n");
        for (int i = 0; i < 120; i++) {
            int group = i % 3;
            csv.append("K").append(i).append(',');
            csv.append(100 + 200 * group + i * 7 % 40).append(',');
            csv.append(20 - 7 * group + i * 5 % 4).append(',');
            csv.append(group == 0 ? weight : 1).append('\n');
        }
        Files.writeString(folder.resolve(name), csv);
    }

    /** @param exit the expected code with {@code --fail-on watch}; null for any */
    private JsonValue compare(String input, Integer exit) throws IOException {
        int code = segment(
                "compare",
                "--baseline",
                at("model"),
                "--input",
                at(input),
                "--output",
                at("compared"),
                "--force",
                "--no-plots",
                "--fail-on",
                "watch",
                "--format",
                "json");
        if (exit != null) {
            assertThat(code).as(out + "\n" + err).isEqualTo(exit);
        }
        return JsonReader.read("out", new StringReader(out.toString()), JsonLimits.DEFAULTS);
    }

    private JsonValue score(String input) throws IOException {
        int code = segment(
                "score",
                "--model",
                at("model"),
                "--input",
                at(input),
                "--output",
                at("scores"),
                "--force",
                "--format",
                "json");
        assertThat(code).as(err.toString()).isZero();
        return JsonReader.read("out", new StringReader(out.toString()), JsonLimits.DEFAULTS);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private int segment(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
