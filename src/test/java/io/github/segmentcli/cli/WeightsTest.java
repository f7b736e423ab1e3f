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
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of weight w is w customers in everything that is said: the same as a file that repeats the row w times. */
class WeightsTest {

    private static final int ROWS = 90;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--k 3",
                "--k 4 --transform auto --outliers clip",
                "--k 3 --impute knn --scale robust",
                "--k 3 --impute drop --categorical one-hot",
            })
    void aWeightedFileIsDescribedAsOneOfRepeatedRows(String options) throws IOException {
        JsonValue weighted = fit("weighted", table(true), options + " --weight people");
        JsonValue repeated = fit("repeated", table(false), options);

        assertThat(weighted.get("clustering").get("inertia").number())
                .isCloseTo(
                        repeated.get("clustering").get("inertia").number(),
                        within(1e-7 * repeated.get("clustering").get("inertia").number()));
        assertThat(weighted.get("structure").get("verdict").text())
                .isEqualTo(repeated.get("structure").get("verdict").text());
        List<JsonValue> one = weighted.get("segments").items();
        List<JsonValue> other = repeated.get("segments").items();
        assertThat(one).hasSameSizeAs(other);
        for (int c = 0; c < one.size(); c++) {
            for (String field : List.of(
                    "name", "description", "size", "share", "on_fence", "traits", "sentences", "rule", "action")) {
                assertSame(one.get(c).get(field), other.get(c).get(field), "segment " + (c + 1) + ", " + field);
            }
        }
        assertSameTables("weighted/profiles.csv", "repeated/profiles.csv");
    }

    @Test
    void theHeadlineCountsCustomersAndNamesTheRows() throws IOException {
        Path input = Files.writeString(folder.resolve("weighted.csv"), table(true));
        long customers = Files.readAllLines(input).stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
                .sum();

        String text = run("--input " + input + " --k 3 --weight people --plots svg --format text --output "
                + folder.resolve("out"));
        String page = Files.readString(folder.resolve("out/report.html"));
        String picture = Files.readString(folder.resolve("out/plots/sizes.svg"));

        String counted = String.format(Locale.ROOT, "%,d customers", customers);
        assertThat(text).contains(counted + " in " + ROWS + " rows of");
        assertThat(page).contains(counted).doesNotContain(">" + ROWS + " customers");
        assertThat(picture).contains(counted);
    }

    private void assertSameTables(String one, String other) throws IOException {
        List<String> some = Files.readAllLines(folder.resolve(one));
        List<String> others = Files.readAllLines(folder.resolve(other));
        assertThat(some).hasSameSizeAs(others);
        for (int i = 0; i < some.size(); i++) {
            String[] a = some.get(i).split(",", -1);
            String[] b = others.get(i).split(",", -1);
            for (int j = 0; j < a.length; j++) {
                assertSameText(a[j], b[j], "line " + (i + 1) + ": " + some.get(i));
            }
        }
    }

    private static void assertSameText(String one, String other, String where) {
        if (other.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?")) {
            double expected = Double.parseDouble(other);
            assertThat(Double.parseDouble(one))
                    .as(where)
                    .isCloseTo(expected, within(1e-7 * Math.max(1, Math.abs(expected))));
        } else {
            assertThat(one).as(where).isEqualTo(other);
        }
    }

    private static void assertSame(JsonValue one, JsonValue other, String where) {
        if (other.isObject()) {
            other.fields().forEach((name, value) -> assertSame(one.get(name), value, where + "." + name));
        } else if (other.isNull()) {
            assertThat(one.isNull()).as(where).isTrue();
        } else if (other.isText()) {
            assertThat(one.text()).as(where).isEqualTo(other.text());
        } else {
            try {
                assertThat(one.number()).as(where).isCloseTo(other.number(), within(1e-7));
            } catch (io.github.segmentcli.InputException list) {
                for (int i = 0; i < other.items().size(); i++) {
                    assertSame(one.items().get(i), other.items().get(i), where + "[" + i + "]");
                }
            }
        }
    }

    private JsonValue fit(String name, String table, String options) throws IOException {
        Path input = Files.writeString(folder.resolve(name + ".csv"), table);
        run("--input " + input + " " + options + " --plots none --no-report --output " + folder.resolve(name));
        String summary = Files.readString(folder.resolve(name).resolve("summary.json"));
        return JsonReader.read(name, new StringReader(summary), JsonLimits.DEFAULTS);
    }

    private static String run(String line) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), line.split(" +"));
        assertThat(exit).as(line + "\n" + err).isZero();
        return out.toString();
    }

    /** Three groups that touch, in unequal parts; some gaps; each row stands for one to six customers. */
    private static String table(boolean weighted) {
        SplittableRandom random = new SplittableRandom(11);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int group = i % 9 < 5 ? 0 : i % 9 < 7 ? 1 : 2;
            String spend = String.format(Locale.ROOT, "%.2f", 40 + 45 * group + 11 * random.nextGaussian());
            String visits = String.format(Locale.ROOT, "%.2f", 20 - 6 * (group % 2) + 2.5 * random.nextGaussian());
            String plan = List.of("basic", "plus", "pro").get(random.nextInt(4) == 0 ? random.nextInt(3) : group);
            int people = 1 + random.nextInt(6);
            String row =
                    spend + "," + (random.nextInt(12) == 0 ? "" : visits) + "," + (random.nextInt(12) == 0 ? "" : plan);
            for (int copy = 0; copy < (weighted ? 1 : people); copy++) {
                lines.add(row + (weighted ? "," + people : ""));
            }
        }
        return "spend,visits,plan" + (weighted ? ",people" : "") + "\n" + String.join("\n", lines) + "\n";
    }
}
