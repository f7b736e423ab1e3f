package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.examples.ExampleFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every JSON file that a run leaves is as its schema in {@code docs/schema} says, by a validator that is not ours. */
class JsonSchemasTest {

    private static final Pattern NAME = Pattern.compile("\"schema\": \"segment\\.([a-z]+)/[12]\"");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void customers() throws IOException {
        String file = ExampleFiles.customers(new Seeds(5), 300);
        Files.writeString(folder.resolve("october.csv"), file);
        List<String> later = new ArrayList<>(file.lines().toList());
        later.subList(1, 20).clear();
        later.set(3, later.get(3).replaceFirst(",[0-9.]*,", ",,"));
        Files.write(folder.resolve("november.csv"), later);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --k 3
                    --k auto --impute knn --transform auto
                    --k 2..4 --impute drop --categorical one-hot --outliers clip --scale robust
                    --k 3 --impute constant:0 --exclude customer_id --id region
                    """)
    void theFilesOfAFitAndOfTheMonthsAfterIt(String options) throws IOException {
        run(("--input october.csv --output first --plots none --no-report " + options).split(" "));
        run("score", "--model", "first", "--input", "november.csv", "--output", "scores");
        run(
                "compare",
                "--baseline",
                "first",
                "--input",
                "november.csv",
                "--value",
                "spend_eur",
                "--output",
                "compared");
        run(("--input november.csv --baseline first --output second --plots none --no-report --k 3").split(" "));

        assertThat(documents()).hasSize(10).allSatisfy(JsonSchemasTest::isSound);
    }

    @Test
    void aComparisonWhoseCustomersAreNotKnown() throws IOException {
        run("--input", "october.csv", "--k", "3", "--output", "first", "--plots", "none", "--no-report");
        Files.delete(folder.resolve("first/assignments.csv"));
        run("compare", "--baseline", "first", "--input", "november.csv", "--output", "compared", "--no-plots");

        assertThat(Files.readString(folder.resolve("compared/summary.json"))).contains("\"migration\": null");
        assertThat(documents()).hasSize(5).allSatisfy(JsonSchemasTest::isSound);
    }

    @Test
    void whatBecameOfTransactions() throws IOException {
        Files.writeString(folder.resolve("orders.csv"), """
                order,customer,date,amount,status
                1,ann,2024-03-01,10.5,paid
                2,ann,2024-03-02,20,failed
                3,bob,2024-03-04,40,refunded
                4,,2024-03-04,80,paid
                """);

        run("rfm", "--input", "orders.csv", "--format", "json");
        String toStdout = out.toString();
        assertThat(faults(toStdout)).isEmpty();
        assertThat(toStdout).contains("\"reason\": \"failed\"", "\"total\": 4", "\"money\": 150.5");
        out.getBuffer().setLength(0);
        run("rfm", "--input", "orders.csv", "--output", "customers.csv", "--format", "text");
        assertThat(Files.readString(folder.resolve("customers.csv"))).startsWith("customer_id,");
        assertThat(out.toString())
                .containsPattern("failed \\(failed\\) +1 +20\\.00\n")
                .containsPattern("all of the file +4 +150\\.50\n");
    }

    @Test
    void scoresMovesAndTheValueOfCustomers() throws IOException {
        Files.copy(Path.of("data/transactions.csv"), folder.resolve("lines.csv"));
        Path model = folder.resolve("month.json");
        run("rfm", "--input", "lines.csv", "--save", model.toString(), "--output", "customers.csv");
        out.getBuffer().setLength(0);
        run(
                "rfm",
                "--input",
                "lines.csv",
                "--like",
                model.toString(),
                "--value",
                "--holdout",
                "60d",
                "--format",
                "json");

        assertThat(faults(Files.readString(model))).isEmpty();
        assertThat(faults(out.toString())).isEmpty();
        assertThat(out.toString()).contains("\"came\": 0", "\"gone\": 0", "\"model\": \"BG/NBD\"");
    }

    /** A validator that lets everything pass would prove nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"model", "score", "compare", "run", "summary", "rfm", "rfmmodel"})
    void aDocumentOfAnotherShapeIsFoundOut(String name) {
        assertThat(faults("{\"schema\": \"segment." + name + "/1\", \"tool\": 7}"))
                .isNotEmpty();
    }

    private List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static void isSound(Path file) throws IOException {
        assertThat(faults(Files.readString(file))).as(file.toString()).isEmpty();
    }

    private static List<String> faults(String json) {
        Matcher name = NAME.matcher(json);
        assertThat(name.find()).isTrue();
        Path schema = Path.of("docs", "schema", name.group(1) + ".schema.json");
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(schema))
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs with files and folders in the temporary one. */
    private void run(String... arguments) {
        String[] placed = arguments.clone();
        for (int i = 1; i < placed.length; i++) {
            if (List.of("--input", "--output", "--model", "--baseline").contains(placed[i - 1])) {
                placed[i] = folder.resolve(placed[i]).toString();
            }
        }
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), placed);
        assertThat(code).as(err.toString()).isZero();
    }
}
