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
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several choices in one cell count as yes or no, one each, where that is asked for. */
class ChoicesRunTest {

    private static final List<String> HOBBIES = List.of("Music", "sport", "cooking", "travel", "books", "games");

    @TempDir
    private Path folder;

    private String out = "";
    private String errors = "";

    /** Two groups: music, books and games, or sport, cooking and travel, each with a chance of four in five, the others one in ten. */
    private static String customers(int rows, String mark, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("id,hobbies,age\n");
        for (int i = 0; i < rows; i++) {
            List<String> chosen = new ArrayList<>();
            for (int h = 0; h < HOBBIES.size(); h++) {
                boolean own = (h == 0 || h > 3) == (i % 2 == 0);
                if (random.nextInt(10) < (own ? 8 : 1)) {
                    chosen.add(h == 0 && i % 5 == 4 ? "music" : HOBBIES.get(h));
                }
            }
            text.append("C" + i + ",\"" + String.join(mark, chosen) + "\"," + random.nextInt(18, 80) + "\n");
        }
        return text.toString();
    }

    /** Naming a column in --columns asks for its choices too, and for the steps of words that have an order. */
    @Test
    void columnsThatAreNamedCountAsTheirRoleSays() throws IOException {
        run(customers(400, ";", 2), "--k", "2", "--columns", "hobbies,age");
        assertThat(features()).contains("hobbies: Music", "age").hasSize(7);

        StringBuilder tiers = new StringBuilder("id,tier,age\n");
        for (int i = 0; i < 60; i++) {
            tiers.append(
                    "C" + i + "," + List.of("bronze", "silver", "gold").get(i % 3) + "," + (20 + i * 7 % 50) + "\n");
        }
        run(tiers.toString(), "--k", "2", "--columns", "tier,age");
        assertThat(features()).containsExactly("tier", "age");
        run(tiers.toString(), "--k", "2", "--columns", "tier,age", "--as", "tier=ordered:gold<silver<bronze");
        assertThat(features()).containsExactly("tier", "age");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ", ", " | ", " \u2022 "})
    void eachChoiceIsAFlagOnRequest(String mark) throws IOException {
        String text = customers(400, mark, 1);

        run(text, "--k", "2");
        assertThat(features()).containsExactly("age");
        assertThat(errors.replaceAll("\\s+", " "))
                .contains("\"hobbies\": several choices in a cell; they describe the segments. To let each count as yes"
                        + " or no, add --as hobbies=choices:flags.");

        run(text, "--k", "2", "--as", "hobbies=choices:flags");
        assertThat(features())
                .containsExactlyInAnyOrder(
                        "hobbies: Music",
                        "hobbies: sport",
                        "hobbies: cooking",
                        "hobbies: travel",
                        "hobbies: books",
                        "hobbies: games",
                        "age");
        List<String> placed = segments("out");
        long agree = java.util.stream.IntStream.range(0, 400)
                .filter(i -> placed.get(i).equals(i % 2 == 0 ? placed.get(0) : placed.get(1)))
                .count();
        assertThat(agree).isGreaterThan(360);
        // three other ways to ask for the same
        run(text, "--k", "2", "--columns", "hobbies,age");
        assertThat(segments("out")).isEqualTo(placed);
        run(text, "--k", "2", "--categorical", "one-hot");
        assertThat(segments("out")).isEqualTo(placed);
        run(text, "--k", "2", "--as", "hobbies=choices:flags", "--exclude", "hobbies");
        assertThat(features()).containsExactly("age");
    }

    @Test
    void aModelPlacesLaterCustomersByTheirChoices() throws IOException {
        run(customers(400, ";", 1), "--k", "2", "--as", "hobbies=choices:flags");
        List<String> placed = segments("out");
        JsonObject preparation = JsonParser.parseString(Files.readString(folder.resolve("out/model.json")))
                .getAsJsonObject()
                .getAsJsonObject("preparation");
        assertThat(preparation
                        .getAsJsonArray("choices")
                        .get(0)
                        .getAsJsonObject()
                        .get("mark")
                        .getAsString())
                .isEqualTo(";");

        assertThat(run(
                        customers(400, ";", 1),
                        "score",
                        "--model",
                        folder.resolve("out").toString()))
                .isZero();
        assertThat(segments("scores")).isEqualTo(placed);
        // a few rows, a word that the fit did not have, and a blank
        assertThat(run(
                        "id,age,hobbies\nA,30,Music;chess;books;games\nB,50,\n",
                        "score",
                        "--model",
                        folder.resolve("out").toString()))
                .isZero();
        assertThat(segments("scores").get(0)).isEqualTo(placed.get(0));

        assertThat(run(
                        "id,age\nA,30\n",
                        "score",
                        "--model",
                        folder.resolve("out").toString()))
                .isEqualTo(3);
        assertThat(errors).contains("the model needs the column \"hobbies\", which is not there");
        run(
                customers(400, ";", 3),
                "compare",
                "--baseline",
                folder.resolve("out").toString(),
                "--output",
                folder.resolve("moves").toString());
        assertThat(out).contains("\"rows\": 400", "hobbies: Music");
        String model = folder.resolve("out").toString();
        String file = folder.resolve("exported").toString();
        for (String format : List.of("sql", "pmml", "onnx", "json-schema")) {
            assertThat(call("export", "--model", model, "--to", format, "--output", file))
                    .as(format)
                    .isEqualTo(2);
            assertThat(errors.replaceAll("\\s+", " "))
                    .contains("cannot take cells of several choices apart, as \"hobbies\" has them");
        }
    }

    @Test
    void aModelWithoutTheChoicesCanBeExported() throws IOException {
        run(customers(400, ";", 1), "--k", "2", "--categorical", "one-hot", "--exclude", "hobbies");

        String sql = folder.resolve("exported.sql").toString();
        assertThat(call("export", "--model", folder.resolve("out").toString(), "--to", "sql", "--output", sql))
                .as(errors)
                .isZero();
        assertThat(Path.of(sql)).content().contains("age").doesNotContain("hobbies");
    }

    @Test
    void theCheckShowsEachChoiceAndTheLineThatAsksForIt() throws IOException {
        String text = customers(400, ";", 1);

        run(text, "check", "--format", "text");
        assertThat(out).contains("--as hobbies=choices:flags").doesNotContain("hobbies: Music");
        run(text, "check", "--format", "text", "--as", "hobbies=choices:flags");
        assertThat(out).contains("hobbies: Music", "left out: counts by its choices");
        assertThat(run("id,word,age\na,x,1\nb,y,2\nc,x,4\nd,x,7\ne,y,3\n", "--as", "word=choices:flags"))
                .isEqualTo(2);
        assertThat(errors).contains("are not several choices between ; | \u2022 , / + or line breaks");
    }

    private List<String> segments(String results) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(results).resolve("assignments.csv"));
        return lines.stream()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "x").split(",")[3])
                .toList();
    }

    private List<String> features() throws IOException {
        return StreamSupport.stream(
                        JsonParser.parseString(Files.readString(folder.resolve("out/summary.json")))
                                .getAsJsonObject()
                                .getAsJsonObject("preparation")
                                .getAsJsonArray("features")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .map(feature -> feature.get("column").getAsString())
                .toList();
    }

    /** A fit with page and pictures, or the command that stands first. */
    private int run(String text, String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--input", Files.writeString(folder.resolve("made.csv"), text).toString()));
        if (args[0].startsWith("--")) {
            all.addAll(List.of("--output", folder.resolve("out").toString(), "--force", "--format", "text"));
        } else if (args[0].equals("score")) {
            all.addAll(List.of("--output", folder.resolve("scores").toString(), "--force"));
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
