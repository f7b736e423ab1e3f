package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.examples.ExampleFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that live on what a fit left behind, through the front door. */
class LaterCommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void fit() throws IOException {
        Files.writeString(folder.resolve("october.csv"), ExampleFiles.customers(new Seeds(3), 400));
        int code = segment(
                "--input", at("october.csv"), "--k", "4", "--output", at("segments"), "--plots", "none", "--no-report");
        assertThat(code).as(err.toString()).isZero();
    }

    @Test
    void comparingAFileWithItselfAdvisesToKeep() {
        int code = segment(
                "compare",
                "--baseline",
                at("segments"),
                "--input",
                at("october.csv"),
                "--output",
                at("compared"),
                "--value",
                "spend_eur",
                "--fail-on",
                "watch",
                "--format",
                "text");

        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("Keep the segments: they still describe these customers.\n")
                .contains("Of 400 customers of both files 100% stayed, 0% moved and 0% merely");
        assertThat(folder.resolve("compared/migration.csv")).exists();
        assertThat(folder.resolve("compared/report.html"))
                .content()
                .contains(
                        "Keep the segments</strong>",
                        "Who moved",
                        "What drifted",
                        "400 stayed in their segment, 0 moved")
                .doesNotContain("<script", "http://", "https://", "C1000");
        assertThat(folder.resolve("compared/plots/flow.png")).exists();
        assertThat(folder.resolve("compared/plots/drift.png")).exists();
    }

    @Test
    void thePageOfAFitThatCarriesOnTellsWhatBecameOfTheSegments() throws IOException {
        int code = segment(
                "--input",
                at("october.csv"),
                "--k",
                "4",
                "--baseline",
                at("segments"),
                "--output",
                at("again"),
                "--plots",
                "none");

        assertThat(code).isZero();
        assertThat(folder.resolve("again/report.html"))
                .content()
                .contains("Since the earlier model", "400 customers of the earlier segments were followed by their ids")
                .contains("<td>survives</td>", "What drifted", "as in the fit");
    }

    /** Six segments after four have the ids of those that they continue, and new ones; the nearest of each is known by the same ids. */
    @Test
    void theNearestSegmentIsKnownByTheIdAndNameThatItGoesOnWith() throws IOException {
        int code = segment(
                "--input",
                at("october.csv"),
                "--k",
                "6",
                "--baseline",
                at("segments"),
                "--output",
                at("again"),
                "--plots",
                "none");

        assertThat(code).as(err.toString()).isZero();
        JsonArray model = segments("again/model.json");
        JsonArray summary = segments("again/summary.json");
        List<Integer> ids = new ArrayList<>();
        model.forEach(one -> ids.add(one.getAsJsonObject().get("id").getAsInt()));
        assertThat(ids).isNotEqualTo(List.of(1, 2, 3, 4, 5, 6));
        for (int c = 0; c < model.size(); c++) {
            int nearest = nearest(model, c);
            JsonObject told = summary.get(c).getAsJsonObject().getAsJsonObject("nearest");
            assertThat(told.get("segment").getAsInt()).isEqualTo(ids.get(nearest));
            String name = summary.get(nearest).getAsJsonObject().get("name").getAsString();
            assertThat(told.getAsJsonObject("difference").get("text").getAsString())
                    .startsWith("Closest to segment " + ids.get(nearest) + ", " + name + ": ");
        }
    }

    private JsonArray segments(String file) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve(file)))
                .getAsJsonObject()
                .getAsJsonArray("segments");
    }

    /** The index of the segment with the nearest centroid. */
    private static int nearest(JsonArray model, int c) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int other = 0; other < model.size(); other++) {
            double squared = 0;
            JsonArray own = model.get(c).getAsJsonObject().getAsJsonArray("centroid");
            JsonArray its = model.get(other).getAsJsonObject().getAsJsonArray("centroid");
            for (int j = 0; j < own.size(); j++) {
                squared += Math.pow(own.get(j).getAsDouble() - its.get(j).getAsDouble(), 2);
            }
            if (other != c && squared < least) {
                least = squared;
                nearest = other;
            }
        }
        return nearest;
    }

    /** One of 400 customers is not in the file, and another twice. */
    @Test
    void aRepeatedIdIsOneCustomerAndIsTold() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("october.csv")));
        lines.set(400, lines.get(1));
        Files.write(folder.resolve("repeated.csv"), lines);

        int code = segment(
                "compare",
                "--baseline",
                at("segments"),
                "--input",
                at("repeated.csv"),
                "--output",
                at("compared"),
                "--no-plots",
                "--format",
                "text");

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("Of 399 customers of both files 100% stayed", "0 are new, 1 is gone")
                .contains("1 row repeats the \"customer_id\" of an earlier row, first on line 401");
    }

    /** Commands that use a model have no option to leave a column out. */
    @Test
    void aWrongCellIsAnsweredWithOptionsThatTheCommandHas() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("october.csv")));
        String[] cells = lines.get(3).split(",", -1);
        cells[11] = "12.5.7";
        lines.set(3, String.join(",", cells));
        Files.write(folder.resolve("wrong.csv"), lines);

        int code = segment("score", "--model", at("segments"), "--input", at("wrong.csv"), "--output", at("scores"));

        assertThat(code).isEqualTo(3);
        assertThat(err.toString())
                .contains("\"12.5.7\" is not a number. Correct the cell. Or set such rows aside with --rejects")
                .doesNotContain("--exclude");
    }

    @Test
    void aGateThatIsBreachedEndsWithFiveAndWritesTheResults() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("october.csv"))) {
            String[] cells = line.split(",", -1);
            cells[11] = cells[11].replace(".", "");
            lines.add(String.join(",", cells));
        }
        Files.write(folder.resolve("cents.csv"), lines);

        int code = segment(
                "compare",
                "--baseline",
                at("segments"),
                "--input",
                at("cents.csv"),
                "--output",
                at("compared"),
                "--fail-on",
                "refit",
                "--no-plots",
                "--format",
                "json");

        assertThat(code).isEqualTo(5);
        assertThat(out.toString()).contains("\"advice\": \"refit\"");
        assertThat(err.toString()).contains("Is it in another unit, or was a decimal mark misread (--decimal)?");
        assertThat(folder.resolve("compared/summary.json")).hasContent(out.toString());
    }

    /** Nobody gave --id, so the message is about the file. */
    @Test
    void anIdColumnWithAnotherNameIsAMatterOfTheFile() throws IOException {
        String text = Files.readString(folder.resolve("october.csv"));
        Files.writeString(folder.resolve("renamed.csv"), text.replaceFirst("customer_id", "Kunde"));
        Files.writeString(folder.resolve("without.csv"), text.replaceAll("(?m)^[^,]*,", ""));
        String known = ": the model knows customers by the column \"customer_id\", which is not there. ";

        assertThat(segment("compare", "--baseline", at("segments"), "-i", at("renamed.csv"), "-o", at("c")))
                .isEqualTo(3);
        assertThat(err.toString())
                .isEqualTo(
                        "segment: " + at("renamed.csv") + known + "Is it now called \"Kunde\"? Then add --id Kunde.\n");
        assertThat(segment(
                        "score",
                        "--model",
                        at("segments"),
                        "-i",
                        at("without.csv"),
                        "-o",
                        at("s"),
                        "--assignments",
                        "minimal"))
                .isEqualTo(3);
        assertThat(err.toString())
                .startsWith("segment: " + at("without.csv") + known + "The file has: ")
                .endsWith(". Name the column that identifies a customer with --id.\n");
        assertThat(segment(
                        "compare",
                        "--baseline",
                        at("segments"),
                        "-i",
                        at("renamed.csv"),
                        "-o",
                        at("c"),
                        "--id",
                        "Kunde",
                        "--format",
                        "text"))
                .isZero();
        assertThat(out.toString()).contains("Of 400 customers of both files 100% stayed");
    }

    /** A date that describes has no distribution in the model, and was missed by nobody. */
    @Test
    void aDescribingDateThatIsMissingIsTold() throws IOException {
        String text = Files.readString(folder.resolve("october.csv"));
        assertThat(text).startsWith("customer_id,customer_since,");
        Files.writeString(folder.resolve("dateless.csv"), text.replaceAll("(?m)^([^,]*),[^,]*,", "$1,"));

        assertThat(segment("score", "--model", at("segments"), "-i", at("dateless.csv"), "-o", at("s")))
                .isZero();
        assertThat(err.toString())
                .contains(
                        "note: \"customer_since\" was a column of the file of the fit and cannot be found in this one."
                                + " The segments don't depend on it.");
        assertThat(segment("score", "--model", at("segments"), "-i", at("october.csv"), "-o", at("t")))
                .isZero();
        assertThat(err.toString()).doesNotContain("cannot be found");
    }

    @Test
    void aModelThatIsNotThereIsAMatterOfThePlace() {
        int code = segment("score", "--model", at("nowhere"), "--input", at("october.csv"), "--output", at("scores"));

        assertThat(code).isEqualTo(4);
        assertThat(err.toString())
                .isEqualTo("segment: " + at("nowhere")
                        + ": there is no such file. Give the model.json of an earlier run, or its folder.\n");
    }

    @Test
    void aDamagedModelIsAMatterOfTheData() throws IOException {
        Path model = folder.resolve("segments/model.json");
        Files.writeString(model, Files.readString(model).substring(0, 500));

        int code = segment("score", "--model", at("segments"), "--input", at("october.csv"), "--output", at("scores"));

        assertThat(code).isEqualTo(3);
        assertThat(err.toString()).startsWith("segment: " + model + ", line ").contains("Was the file cut short?");
        assertThat(folder.resolve("scores/assignments.csv")).doesNotExist();
    }

    @Test
    void withoutAModelTheFlagIsNamed() {
        int code = segment("score", "--input", at("october.csv"));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("segment: No model was named. Give it with --model FILE, such as --model"
                        + " segments/model.json.\n");
    }

    @Test
    void transactionsBecomeATableOfCustomers() {
        int code = segment("rfm", "--input", "data/transactions.csv", "--output", at("customers.csv"), "--quiet");

        assertThat(code).isZero();
        assertThat(folder.resolve("customers.csv"))
                .content()
                .startsWith("customer_id,recency_days,frequency,monetary,avg_basket,items,tenure_days,");
        assertThat(segment("rfm", "--input", "data/transactions.csv", "--output", at("customers.csv")))
                .isEqualTo(4);
        assertThat(err.toString())
                .isEqualTo("segment: Cannot write to \"" + at("customers.csv")
                        + "\": it is there already. Choose another name, or add --force.\n");
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
