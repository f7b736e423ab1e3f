package io.github.segmentcli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.examples.ExampleFiles;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import io.github.segmentcli.report.ScoreSummary;
import io.github.segmentcli.report.table.AssignmentSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreRunTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "MEDIAN, STANDARD, NONE, false, false, 1",
        "MEAN, ROBUST, YEO_JOHNSON, true, false, 2",
        "MOST_FREQUENT, MINMAX, AUTO, false, true, 3",
        "KNN, STANDARD, NONE, false, false, 1",
        "DROP, STANDARD, AUTO, true, true, 2",
        "CONSTANT, NONE, NONE, false, false, 1"
    })
    void scoringTheFileOfTheFitWritesTheTableOfTheFitByteForByte(
            Imputation.Kind kind, Scaling scaling, Transform transform, boolean clip, boolean oneHot, int threads)
            throws IOException {
        Path customers = Files.writeString(
                folder.resolve("customers.csv"), ExampleFiles.customers(new Seeds(kind.ordinal()), 300));
        PrepareSettings prepare = new PrepareSettings(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Imputation(kind, 1),
                scaling,
                transform,
                clip,
                oneHot,
                Map.of("orders", 2.0));
        fit(customers, prepare);

        score(customers, threads);

        assertThat(Files.readString(folder.resolve("scores/assignments.csv")))
                .isEqualTo(FitTable.withoutSilhouettes(folder.resolve("segments/assignments.csv")));
    }

    @Test
    void columnsMayComeInAnyOrderAndOthersAreIgnoredWithANotice() throws IOException {
        Path customers = Files.writeString(folder.resolve("customers.csv"), ExampleFiles.customers(new Seeds(5), 300));
        fit(customers, PrepareSettings.DEFAULTS);
        Path shuffled = rewritten(customers, "shuffled.csv", cells -> {
            cells.add(0, cells.get(0).equals("customer_id") ? "loyalty" : "7");
            Collections.shuffle(cells, new Random(1));
            return cells;
        });

        ScoreSummary summary = score(shuffled, 1);

        assertThat(ours("scores")).isEqualTo(ours("segments"));
        assertThat(texts(summary)).containsExactly("\"loyalty\" is not a column of the model and was ignored.");
    }

    @Test
    void aRenamedColumnIsAnErrorThatGuessesTheNewName() throws IOException {
        Path customers = Files.writeString(folder.resolve("customers.csv"), ExampleFiles.customers(new Seeds(5), 300));
        fit(customers, PrepareSettings.DEFAULTS);
        Path renamed = Files.writeString(
                folder.resolve("renamed.csv"), Files.readString(customers).replaceFirst(",spend_eur,", ",spend,"));

        assertThatThrownBy(() -> score(renamed, 1))
                .isInstanceOf(InputException.class)
                .hasMessage(renamed + ": the model needs the column \"spend_eur\", which is not there. Is it now called"
                        + " \"spend\"? The file has: customer_id, customer_since, region, channel, gender, age,"
                        + " income_eur, tenure_months, recency_days, orders, avg_basket_eur, spend, discount_share,"
                        + " web_visits_per_month, return_share, newsletter, satisfaction. Give the columns the names"
                        + " they had, or fit the model again.");
        assertThat(folder.resolve("scores/assignments.csv")).doesNotExist();
    }

    @Test
    void aColumnInAnotherUnitIsToldByItsScale() throws IOException {
        Path customers = Files.writeString(folder.resolve("customers.csv"), ExampleFiles.customers(new Seeds(5), 300));
        fit(customers, PrepareSettings.DEFAULTS);
        Path cents = rewritten(customers, "cents.csv", cells -> {
            cells.set(11, cells.get(11).replace(".", ""));
            return cells;
        });

        ScoreSummary summary = score(cents, 1);

        assertThat(texts(summary))
                .singleElement()
                .asString()
                .matches(
                        "\"spend_eur\" is [0-9,]+ on average, where it was [0-9]+ in the fit: about 100 times as much\\."
                                + " Is it in another unit, or was a decimal mark misread \\(--decimal\\)\\?");
    }

    @Test
    void twoColumnsThatChangedPlacesAreToldByTheirDistributions() throws IOException {
        Path customers = Files.writeString(folder.resolve("customers.csv"), ExampleFiles.customers(new Seeds(5), 300));
        fit(customers, PrepareSettings.DEFAULTS);
        Path swapped = rewritten(customers, "swapped.csv", cells -> {
            if (!cells.get(0).equals("customer_id")) {
                Collections.swap(cells, 5, 9);
            }
            return cells;
        });

        ScoreSummary summary = score(swapped, 1);

        assertThat(summary.notices())
                .filteredOn(notice -> notice.level() == Notice.Level.WARNING)
                .extracting(notice -> notice.column().orElse(""))
                .contains("age", "orders");
    }

    @Test
    void wordsNeverSeenAreCounted() throws IOException {
        Path customers = Files.writeString(folder.resolve("customers.csv"), ExampleFiles.customers(new Seeds(5), 300));
        fit(customers, PrepareSettings.DEFAULTS);
        long fromWeb = Files.readAllLines(customers).stream()
                .filter(line -> line.contains(",web,"))
                .count();
        Path fax = Files.writeString(
                folder.resolve("fax.csv"), Files.readString(customers).replace(",web,", ",fax,"));

        ScoreSummary summary = score(fax, 1);

        assertThat(texts(summary))
                .singleElement()
                .asString()
                .startsWith("\"channel\": " + fromWeb + " of 300 customers")
                .endsWith("have a word that the fit did not have, such as \"fax\". The segments don't depend on them.");
    }

    @Test
    void aColumnWithoutAnyValueIsFilledAndToldOf() throws IOException {
        Path customers = Files.writeString(folder.resolve("customers.csv"), ExampleFiles.customers(new Seeds(5), 300));
        fit(customers, PrepareSettings.DEFAULTS);
        Path blank = rewritten(customers, "blank.csv", cells -> {
            cells.set(5, cells.get(0).equals("customer_id") ? "age" : "");
            return cells;
        });

        ScoreSummary summary = score(blank, 1);

        assertThat(texts(summary))
                .anyMatch(text ->
                        text.matches("\"age\" has no value in the whole file, so every customer was given 4[0-9]\\."));
    }

    private void fit(Path customers, PrepareSettings prepare) {
        FitFixture.fit(customers, prepare, 4, folder.resolve("segments"));
    }

    private ScoreSummary score(Path customers, int threads) {
        ScoreRun.Plan plan = new ScoreRun.Plan(
                folder.resolve("segments").toString(),
                false,
                customers.toString(),
                ReadSettings.DEFAULTS,
                Optional.empty(),
                AssignmentSettings.DEFAULTS,
                folder.resolve("scores").toString(),
                true,
                Optional.empty());
        try (Workers workers = new Workers(threads)) {
            return new ScoreRun(plan, FitFixture.with(workers)).run();
        }
    }

    /** The file with the cells of each line changed; none of them is quoted. */
    private Path rewritten(Path file, String name, UnaryOperator<List<String>> change) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(String.join(",", change.apply(new ArrayList<>(List.of(line.split(",", -1))))));
        }
        return Files.write(folder.resolve(name), lines);
    }

    /** The cells that we wrote, line by line. */
    private List<String> ours(String run) throws IOException {
        Path table = folder.resolve(run).resolve("assignments.csv");
        String text = run.equals("segments") ? FitTable.withoutSilhouettes(table) : Files.readString(table);
        return text.lines()
                .map(line -> line.substring(line.length() - tail(line).length()))
                .toList();
    }

    private static String tail(String line) {
        String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        return String.join(",", List.of(cells).subList(cells.length - 5, cells.length));
    }

    private static List<String> texts(ScoreSummary summary) {
        return summary.notices().stream().map(Notice::text).toList();
    }
}
