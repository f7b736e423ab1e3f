package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and cells that would like to be a script, a path, a command of the terminal or a line of the log. */
class HostileInputTest {

    private static final List<String> NAMES = List.of(
            "customer",
            "<script>alert(1)</script>",
            "\"\"\"><img src=x onerror=alert(2)>\"",
            "=HYPERLINK(1)",
            "../../etc/passwd",
            "\u001B[31mred",
            "user\u202Etxt.exe",
            "__proto__",
            "javascript:alert(3)",
            "Spend",
            "spend");

    private final StringWriter stdout = new StringWriter();
    private final StringWriter stderr = new StringWriter();

    @TempDir
    private Path temporary;

    @Test
    void hostileNamesAreShownAndNeverObeyed() throws IOException {
        Path folder = fit("--categorical", "one-hot");

        assertThat(stderr.toString().replace("\n", "").chars()).noneMatch(Character::isISOControl);
        assertThat(stderr.toString()).doesNotContain("\u202E");
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("href=\"javascript:")
                .doesNotContain("\u001B");
        JsonValue summary = JsonReader.read("stdout", new StringReader(stdout.toString()), JsonLimits.DEFAULTS);
        assertThat(summary.get("clustering").get("k").whole(1, 10)).isEqualTo(3);
        assertThat(topLevel(temporary)).containsExactly("customers.csv", "segments");
        assertThat(topLevel(folder))
                .containsExactly(
                        "assignments.csv",
                        "model.json",
                        "plots",
                        "profiles.csv",
                        "report.html",
                        "run.json",
                        "summary.json");
    }

    @Test
    void noCustomerIsNamedAnywhereButInTheTableOfCustomers() throws IOException {
        Path folder = fit("--plots", "svg", "--verbose");

        assertThat(stdout.toString() + stderr).doesNotContain("canary");
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                boolean table = file.endsWith("assignments.csv");
                assertThat(Files.readString(file).contains("canary"))
                        .as(file.toString())
                        .isEqualTo(table);
            }
        }
    }

    /** Fits three segments to the customers and returns the folder of results. */
    private Path fit(String... options) throws IOException {
        Path input = Files.writeString(temporary.resolve("customers.csv"), customers());
        Path folder = temporary.resolve("segments");
        List<String> arguments = new ArrayList<>(List.of("--input", input + "", "--k", "3", "--output", folder + ""));
        arguments.addAll(List.of(options));
        int exit = Main.run(new PrintWriter(stdout), new PrintWriter(stderr), arguments.toArray(String[]::new));
        assertThat(exit).as(stderr.toString()).isZero();
        return folder;
    }

    /** Ninety customers in three groups, each with an id that must not be seen and words that must not be obeyed. */
    private static String customers() {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder text = new StringBuilder(String.join(",", NAMES)).append(",word\n");
        List<String> words =
                List.of("\"\"\"><img src=x onerror=alert(4)>\"", "=cmd|' /C calc'!A0", "\u001B]0;title\u0007");
        for (int i = 0; i < 90; i++) {
            text.append("canary").append(1000 + i);
            for (int j = 1; j < NAMES.size(); j++) {
                text.append(',').append(i % 3 * 50 + random.nextInt(20));
            }
            text.append(',').append(words.get(random.nextInt(3))).append('\n');
        }
        return text.toString();
    }

    private static TreeSet<String> topLevel(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
            return names;
        }
    }
}
