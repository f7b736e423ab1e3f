package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
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
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs: what the statistics say is true of the file. */
class StatisticsRunTest {

    @TempDir
    private Path folder;

    @Test
    void theFivePlantedGroupsOfTheExampleAreFound() throws IOException {
        run("--input", "data/customers.csv", "--k", "auto", "--plots", "none", "--no-report", "--output", at("out"));

        assertThat(json("out/summary.json")
                        .getAsJsonObject("selection")
                        .get("k")
                        .getAsInt())
                .isEqualTo(5);
    }

    @Test
    void aFitThatIsStoppedEarlySaysSo() throws IOException {
        String told = run(
                "--input",
                cloud("noise", 3_000, 1, 0).toString(),
                "--k",
                "8",
                "--effort",
                "quick",
                "--max-iterations",
                "1",
                "--plots",
                "none",
                "--no-report",
                "--output",
                at("out"));

        JsonArray notices = json("out/summary.json").getAsJsonArray("notices");
        List<String> codes = notices.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(notice -> notice.get("code").getAsString())
                .toList();
        assertThat(codes).contains("not_converged");
        assertThat(told.replaceAll("\\s+", " ")).contains("Raise --max-iterations.");
    }

    @Test
    void everyFiniteCellCanBeScored() throws IOException {
        run(
                "--input",
                cloud("fit", 60, 1, 0).toString(),
                "--k",
                "2",
                "--plots",
                "none",
                "--no-report",
                "--output",
                at("fit"));
        Path huge = Files.writeString(
                folder.resolve("huge.csv"),
                "spend,visits\n1e200,20\n-1e308,20\n1.7976931348623157e308,-1.7976931348623157e308\n4.9e-324,0\n");

        run("score", "--model", at("fit"), "--input", huge.toString(), "--output", at("scored"));

        List<String> placed = Files.readAllLines(folder.resolve("scored/assignments.csv"));
        assertThat(placed).hasSize(5);
        assertThat(placed).noneMatch(line -> line.contains("Infinity") || line.contains("NaN"));
    }

    @Test
    void whereAllCustomersLeftTheRangeOfTheFitNobodyCrossedABorder() throws IOException {
        run(
                "--input",
                cloud("then", 300, 1, 0).toString(),
                "--k",
                "3",
                "--plots",
                "none",
                "--no-report",
                "--output",
                at("fit"));

        run(
                "compare",
                "--baseline",
                at("fit"),
                "--input",
                cloud("now", 300, 40, 0).toString(),
                "--no-plots",
                "--output",
                at("compared"));

        JsonObject moves = json("compared/summary.json").getAsJsonObject("migration");
        assertThat(moves.get("moved").getAsInt()).isPositive();
        assertThat(moves.get("at_the_border").getAsInt()).isZero();
        assertThat(moves.get("beyond").getAsInt()).isEqualTo(moves.get("moved").getAsInt());
    }

    /** Customers without groups. */
    private Path cloud(String name, int rows, double factor, double offset) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder lines = new StringBuilder("id,spend,visits\n");
        for (int i = 0; i < rows; i++) {
            lines.append(String.format(
                    Locale.ROOT,
                    "C%04d,%.3f,%.3f%n",
                    i,
                    factor * (100 + 10 * random.nextGaussian()) + offset,
                    factor * (20 + 3 * random.nextGaussian())));
        }
        return Files.writeString(folder.resolve(name + ".csv"), lines);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private JsonObject json(String name) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve(name))).getAsJsonObject();
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        assertThat(exit).as(err.toString()).isZero();
        return out + " " + err;
    }
}
