package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the order of the rows nor the number of threads changes a bit of the model, the scores, the profiles or the rules. */
class RowOrderTest {

    /** More customers in a segment than the rules are searched on. */
    private static final int ROWS = 2_600;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "--weight people", "--categorical one-hot --transform auto --impute knn"})
    void rowsInAnotherOrderOnMoreThreadsGiveTheSameBits(String options) throws IOException {
        List<String> rows = rows();
        Path first = run("first", rows, "--threads 1 " + options);
        Collections.shuffle(rows, new Random(4));

        Path second = run("second", rows, "--threads 3 " + options);

        assertThat(model(second)).isEqualTo(model(first));
        assertThat(summary(second)).isEqualTo(summary(first));
        assertThat(second.resolve("profiles.csv")).hasSameTextualContentAs(first.resolve("profiles.csv"));
        assertThat(lines(second)).containsExactlyInAnyOrderElementsOf(lines(first));
    }

    /** All but what says which file it was and in which order its rows stand. */
    private static JsonObject model(Path run) throws IOException {
        JsonObject model = json(run.resolve("model.json"));
        assertThat(model.remove("content_sha256")).isNotNull();
        assertThat(model.remove("places_sha256")).isNotNull();
        assertThat(model.remove("provenance")).isNotNull();
        return model;
    }

    private static JsonObject summary(Path run) throws IOException {
        JsonObject summary = json(run.resolve("summary.json"));
        assertThat(summary.remove("input")).isNotNull();
        return summary;
    }

    private static List<String> lines(Path run) throws IOException {
        return Files.readAllLines(run.resolve("assignments.csv"));
    }

    private static JsonObject json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    private static List<String> rows() {
        SplittableRandom random = new SplittableRandom(17);
        List<String> plans = List.of("basic", "family", "business");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int group = i % 8 < 7 ? 0 : 1;
            String visits = random.nextInt(50) == 0 ? "" : Integer.toString(random.nextInt(9) + 3 * group);
            rows.add(String.format(
                    Locale.ROOT,
                    "C%05d,%.2f,%s,%.3f,%s,%d",
                    i,
                    Math.exp(4 + group + 0.6 * random.nextGaussian()),
                    visits,
                    20 * group + 7 * random.nextGaussian(),
                    plans.get(random.nextInt(2) + group),
                    1 + random.nextInt(4)));
        }
        return rows;
    }

    private Path run(String name, List<String> rows, String options) throws IOException {
        Path input = folder.resolve(name + ".csv");
        Files.writeString(input, "id,spend,visits,balance,plan,people\n" + String.join("\n", rows) + "\n");
        StringWriter told = new StringWriter();
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--input",
                                input.toString(),
                                "--k",
                                "2..4",
                                "--output",
                                folder.resolve(name).toString(),
                                "--plots",
                                "none",
                                "--no-report"),
                        Arrays.stream(options.trim().split(" ")))
                .toArray(String[]::new);
        int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(told), arguments);
        assertThat(code).as(told.toString()).isZero();
        return folder.resolve(name);
    }
}
