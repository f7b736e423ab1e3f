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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that {@code compare} says, on the terminal, in JSON and on the page with its pictures: one advice, one set of figures. */
class CompareVoiceTest {

    private static final Map<String, String> ADVICE = Map.of(
            "keep", "Keep the segments:",
            "watch", "Watch:",
            "check", "Check the file:",
            "refit", "Fit again:");

    /** Pairs of which one comparison may say one at most. */
    private static final List<List<String>> NOT_TOGETHER = List.of(
            List.of("they still describe these customers", "Fit again"),
            List.of("they still describe these customers", "Check the file"),
            List.of("they still describe these customers", "is distributed otherwise than in the fit"),
            List.of("they still describe these customers", "the sizes of the segments have changed"),
            List.of("Fit again:", "Fitting again would gain little"),
            List.of("Fit again:", "Is it in another unit"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"same, keep", "cents, check", "dearer, ", "another, "})
    void noTwoTextsOfAComparisonContradict(String file, String expected) throws IOException {
        run("--input", made("then").toString(), "--k", "3", "--output", at("segments"), "--plots", "none");

        String terminal = run(
                "compare",
                "--baseline",
                at("segments"),
                "--input",
                made(file).toString(),
                "--output",
                at("compared"),
                "--format",
                "text");

        JsonObject json = JsonParser.parseString(Files.readString(folder.resolve("compared/summary.json")))
                .getAsJsonObject();
        String advice = json.get("advice").getAsString();
        if (expected != null) {
            assertThat(advice).isEqualTo(expected);
        }
        String html = Files.readString(folder.resolve("compared/report.html"));
        String page = (html.replaceAll("<[^>]*>", " ") + alternatives(html)).replaceAll("\\s+", " ");
        String all = (terminal + " " + json + " " + page).replaceAll("\\s+", " ");

        String sentence = json.get("sentence").getAsString();
        assertThat(sentence).startsWith(ADVICE.get(advice));
        assertThat(terminal.replaceAll("\\s+", " ")).contains(sentence);
        String badge = sentence.substring(0, sentence.indexOf(": "));
        assertThat(between(html, "<strong class=\"badge\">", "</strong>")).isEqualTo(badge);
        ADVICE.forEach((other, words) -> {
            if (!other.equals(advice)) {
                assertThat(terminal).doesNotContain(words);
            }
        });
        for (JsonElement reason : json.getAsJsonArray("reasons")) {
            String said = reason.getAsJsonObject().get("sentence").getAsString();
            String begun = Character.toUpperCase(said.charAt(0)) + said.substring(1);
            assertThat(unescaped(page)).contains(begun);
        }
        for (List<String> pair : NOT_TOGETHER) {
            assertThat(all.contains(pair.get(0)) && all.contains(pair.get(1)))
                    .as("%s", pair)
                    .isFalse();
        }
        String title = "400 customers against the segments of 400";
        assertThat(between(html, "<title>", "</title>")).contains(title);
        assertThat(between(html, "<h1>", "</h1>")).isEqualTo(title);
        JsonObject moves = json.getAsJsonObject("migration");
        if (moves != null) {
            long stayed = moves.get("known").getAsLong() - moves.get("moved").getAsLong();
            assertThat(page).contains(stayed + " stayed in their segment");
        }
    }

    private static String alternatives(String html) {
        StringBuilder all = new StringBuilder();
        Matcher pictures = Pattern.compile("alt=\"([^\"]*)\"").matcher(html);
        while (pictures.find()) {
            all.append(' ').append(pictures.group(1));
        }
        return all.toString();
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    /** Three groups of customers; later all of them spend in cents, a third more each, or are others. */
    private Path made(String kind) throws IOException {
        SplittableRandom random = new SplittableRandom(kind.equals("another") ? 12 : 11);
        StringBuilder lines = new StringBuilder("id,spend,visits\n");
        for (int i = 0; i < 400; i++) {
            int group = kind.equals("another") ? i % 4 / 2 : i % 3;
            double spend = 100 + 80 * group + 10 * random.nextGaussian();
            double factor = kind.equals("cents") ? 100 : kind.equals("dearer") ? 1.33 : 1;
            double visits = 20 + (group == 1 ? 15 : 0) + 3 * random.nextGaussian();
            lines.append(String.format(Locale.ROOT, "C%03d,%.2f,%.1f%n", i, factor * spend, visits));
        }
        return Files.writeString(folder.resolve(kind + ".csv"), lines);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        assertThat(exit).as(err.toString()).isZero();
        return out + " " + err;
    }
}
