package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that a run says, on the terminal, in JSON, on the page and in the titles of pictures: no two texts of it contradict. */
class OneVoiceTest {

    /** Pairs of which one run may say one at most. */
    private static final List<List<String>> NOT_TOGETHER = List.of(
            List.of("Natural segments", "not to be trusted"),
            List.of("Natural segments", "No segment is reliably found again"),
            List.of("Natural segments", "fewer than ten customers"),
            List.of("Reproducible segments", "not to be trusted"),
            List.of("Reproducible segments", "No segment is reliably found again"),
            List.of("Reproducible segments", "give other groups"),
            List.of("the gap statistic sees one group only", "rejects a single segment"),
            List.of("No segments", "customer segments in "),
            List.of("No segments", "clear gaps"),
            List.of("No segments", "more clustered than"),
            List.of("No segments", "clearly apart"),
            List.of("No segments", "found again nearly always"),
            List.of("Hardly any segments", "customer segments in "));

    /** What no run says: a title that argues with the choice. */
    private static final List<String> NEVER =
            List.of("segments were chosen", "agree best up to", "other rules agrees", "answer say k =");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "made/noise",
                "made/planted",
                "made/overlapping",
                "made/skewed",
                "data/customers.csv",
                "shared/customers/mall_customers.csv",
                "shared/customers/wholesale_customers.csv"
            })
    void noTwoTextsOfARunContradict(String file) throws IOException {
        Path input = file.startsWith("made/")
                ? made(file.substring(5))
                : file.startsWith("shared/") ? SharedFiles.path(file.substring(7)) : Path.of(file);
        Path out = folder.resolve("out");
        StringWriter said = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(
                new PrintWriter(said),
                new PrintWriter(err),
                "--input",
                input.toString(),
                "--k",
                "auto",
                "--format",
                "text",
                "--output",
                out.toString());
        assertThat(exit).as(err.toString()).isZero();
        String summary = Files.readString(out.resolve("summary.json"));
        // The terminal breaks its lines, and the page holds marks between words.
        String page = Files.readString(out.resolve("report.html")).replaceAll("<[^>]*>", " ");
        String all = (said + " " + err + " " + summary + " " + page)
                .replaceAll("\\s+", " ")
                .replace("below 0.6 not to be trusted (Hennig 2007)", "") // a legend
                .replace("Above 0.5 segments are clearly apart", ""); // another

        for (List<String> pair : NOT_TOGETHER) {
            assertThat(all.contains(pair.get(0)) && all.contains(pair.get(1)))
                    .as("%s", pair)
                    .isFalse();
        }
        for (String never : NEVER) {
            assertThat(all).doesNotContain(never);
        }
        JsonValue json = JsonReader.read("summary.json", new StringReader(summary), JsonLimits.DEFAULTS);
        if (json.get("structure").get("verdict").text().equals("none")) {
            assertThat(all).contains("No segments among");
            for (JsonValue segment : json.get("segments").items()) {
                assertThat(segment.get("name").text()).startsWith("Part: ");
                assertThat(segment.get("action").isNull()).isTrue();
            }
        } else {
            assertThat(all).doesNotContain("No segments among");
        }
    }

    private Path made(String kind) throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        StringBuilder lines = new StringBuilder("spend,visits,age\n");
        for (int i = 0; i < 300; i++) {
            int group = i % 3;
            double apart = kind.equals("planted") ? 9 : kind.equals("overlapping") ? 2.5 : 0;
            double spend = random.nextGaussian() + (group == 1 ? apart : 0);
            double visits = random.nextGaussian() + (group == 2 ? apart : 0);
            double age = random.nextGaussian();
            boolean skewed = kind.equals("skewed");
            lines.append(String.format(
                    Locale.ROOT,
                    "%.3f,%.3f,%.3f%n",
                    skewed ? Math.exp(2 * spend) : 50 + spend,
                    skewed ? Math.exp(visits) : 20 + visits,
                    40 + age));
        }
        return Files.writeString(folder.resolve(kind + ".csv"), lines);
    }
}
