package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file whose columns no longer mean what they meant in the fit. */
class CheckTheFileTest {

    @TempDir
    private Path folder;

    /** Cents for euros, a lost decimal mark, thousands of euros; a column that is another; and changes that are real. */
    @ParameterizedTest
    @CsvSource({
        "100,   0, check,  other_scale",
        "10,    0, check,  other_scale",
        "0.001, 0, check,  other_scale",
        "1, 15000, check,  nearly_all_out_of_range",
        "1.2,   0, other,  ''",
        "2,     0, other,  ''",
        "1,     0, keep,   ''",
    })
    void theAdviceIsToCheckTheFileWhereAColumnIsInAnotherUnit(double factor, double more, String advice, String code)
            throws IOException {
        fit();
        Path now = Files.writeString(folder.resolve("now.csv"), customers(factor, more));
        String out = folder.resolve("compared").toString();

        int gate = run(
                "compare",
                "--baseline",
                folder.resolve("m") + "",
                "--input",
                now + "",
                "-o",
                out,
                "--no-plots",
                "--fail-on",
                "check");

        String summary = Files.readString(Path.of(out, "summary.json"));
        assertThat(gate).isEqualTo(advice.equals("check") ? 5 : 0);
        if (advice.equals("other")) {
            assertThat(summary).doesNotContain("\"advice\": \"check\"");
        } else {
            assertThat(summary).contains("\n  \"advice\": \"" + advice + "\"").contains(code);
        }
    }

    /**
     * An export that lost a column, or most of it, was fitted again by the job of cron.md, without that column. A few gaps are told as
     * gaps, not as other values.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | check | \"spend\" has no value in the whole file, where in the fit 0% of the values were missing. Was the column lost where the file was made?",
                "2 | check | \"spend\" is missing for 150 of 300 customers (50%), where in the fit it was 0%. Was the column lost where the file was made?",
                "15 | watch | \"spend\" is missing for 20 of 300 customers (6.7%), where in the fit it was 0%: drift index 0.26, 0.25 is much.",
            })
    void theReasonSaysThatValuesAreMissing(int every, String advice, String sentence) throws IOException {
        fit();
        StringBuilder now = new StringBuilder();
        int row = 0;
        for (String line : customers(1, 0).split("\n")) {
            String[] cells = line.split(",");
            boolean gap = row > 0 && row % every == 0;
            now.append(cells[0])
                    .append(',')
                    .append(gap ? "" : cells[1])
                    .append(',')
                    .append(cells[2])
                    .append('\n');
            row++;
        }
        Path file = Files.writeString(folder.resolve("now.csv"), now);
        String out = folder.resolve("compared").toString();

        run("compare", "--baseline", folder.resolve("m") + "", "--input", file + "", "-o", out, "--no-plots");

        String summary = Files.readString(Path.of(out, "summary.json")).replace("\\\"", "\"");
        assertThat(summary).contains(sentence).doesNotContain("segment compare tells", "distributed otherwise");
        assertThat(summary).contains("\"advice\": \"" + advice + "\"");
        if (advice.equals("check")) {
            assertThat(summary).contains("\n  \"advice\": \"check\"", "\"values_missing\"");
        }
        assertThat(Files.readString(Path.of(out, "report.html"))).contains("<bdi>missing</bdi>");
    }

    /** All who left the range of the fit were told to have merely crossed a border. */
    @Test
    void whoLiesBeyondTheCustomersOfTheFitHasCrossedNoBorder() throws IOException {
        fit();
        Path now = Files.writeString(folder.resolve("now.csv"), customers(1, 50_000));
        String out = folder.resolve("compared").toString();

        assertThat(run("compare", "--baseline", folder.resolve("m") + "", "--input", now + "", "-o", out, "--no-plots"))
                .isZero();

        String summary = Files.readString(Path.of(out, "summary.json"));
        assertThat(summary).contains("\"known\": 300,").contains("\"moved\": 200,");
        assertThat(summary).containsPattern("\"at_the_border\": 0,\\s*\"beyond\": 200,");
    }

    /** Fits three segments to the customers into the folder {@code m}. */
    /** Euros in the fit; a sign of the same currency, dollars, and both in turn. */
    @ParameterizedTest
    @CsvSource({
        "' EUR', ' EUR', ''",
        "' USD', ' USD', USD",
        "' USD', ' €',   USD",
        "'',     '',     ''",
    })
    void numbersInAnotherUnitThanInTheFitAreTold(String odd, String even, String other) throws IOException {
        fit(inUnits(customers(1, 0), " €", " €"));
        String now = Files.writeString(folder.resolve("now.csv"), inUnits(customers(1, 0), odd, even))
                .toString();
        String model = folder.resolve("m").toString();
        String out = folder.resolve("out").toString();
        String told = "\"spend\" has numbers in " + other + ", where in the fit of the model they were in €";

        assertThat(run("compare", "--baseline", model, "--input", now, "-o", out, "--no-plots"))
                .isZero();
        String compared = Files.readString(Path.of(out, "summary.json"));
        assertThat(compared).contains("\n  \"advice\": \"" + (other.isEmpty() ? "keep" : "check") + "\"");
        assertThat(compared.replace("\\\"", "\"").contains(told)).isEqualTo(!other.isEmpty());
        assertThat(run("score", "--model", model, "--input", now, "-o", out, "--force"))
                .isZero();
        String scored = Files.readString(Path.of(out, "summary.json"));
        assertThat(scored.replace("\\\"", "\"").contains(told)).isEqualTo(!other.isEmpty());
        assertThat(scored.contains("\"other_unit\"")).isEqualTo(!other.isEmpty());
        // a fit takes no two units
        if (odd.equals(even)) {
            assertThat(run(
                            "--baseline",
                            model,
                            "--input",
                            now,
                            "--k",
                            "3",
                            "--plots",
                            "none",
                            "--no-report",
                            "-o",
                            out,
                            "--force"))
                    .isZero();
            String fitted = Files.readString(Path.of(out, "summary.json"));
            assertThat(fitted.contains("\"other_unit\"")).isEqualTo(!other.isEmpty());
        }
    }

    /** 20% counts as 20, whatever it would have been in the fit. */
    @ParameterizedTest
    @CsvSource({"'', %", "%, ''"})
    void percentSignsOfWhichTheFitHadNoneAreTold(String before, String now) throws IOException {
        fit(inUnits(customers(1, 0), before, before));
        Path file = Files.writeString(folder.resolve("now.csv"), inUnits(customers(1, 0), "", now));
        String out = folder.resolve("out").toString();

        assertThat(run("score", "--model", folder.resolve("m") + "", "--input", file + "", "-o", out))
                .isZero();

        assertThat(Files.readString(Path.of(out, "summary.json")).contains("has numbers with a percent sign, where"))
                .isEqualTo(before.isEmpty());
    }

    /** Writes a unit behind the second cell of each row. */
    private static String inUnits(String file, String odd, String even) {
        StringBuilder with = new StringBuilder();
        int row = 0;
        for (String line : file.split("\n")) {
            String[] cells = line.split(",");
            String unit = row == 0 ? "" : row % 2 == 1 ? odd : even;
            with.append(cells[0])
                    .append(',')
                    .append(cells[1])
                    .append(unit)
                    .append(',')
                    .append(cells[2])
                    .append('\n');
            row++;
        }
        return with.toString();
    }

    /** The first 1 and 29 of 300 customers tell nothing; of 30 the program says what they are. */
    @ParameterizedTest
    @CsvSource({"1, true", "29, true", "30, false"})
    void aFileThatWasCutOffIsTold(int rows, boolean isTold) throws IOException {
        fit();
        String now = Files.write(
                        folder.resolve("now.csv"),
                        customers(1, 0).lines().limit(rows + 1).toList())
                .toString();
        String out = folder.resolve("out").toString();

        run("compare", "--baseline", folder.resolve("m") + "", "--input", now, "-o", out, "--no-plots");

        String summary = Files.readString(Path.of(out, "summary.json"));
        assertThat(summary.contains("\"few_customers\"")).isEqualTo(isTold);
        assertThat(summary.contains("\n  \"advice\": \"check\"")).isEqualTo(isTold);
    }

    private void fit() throws IOException {
        fit(customers(1, 0));
    }

    private void fit(String customers) throws IOException {
        Path fit = Files.writeString(folder.resolve("fit.csv"), customers);
        String model = folder.resolve("m").toString();
        assertThat(run("--input", fit + "", "--k", "3", "--plots", "none", "--no-report", "-o", model))
                .isZero();
    }

    /** Three groups of a hundred, by spend and age. */
    private static String customers(double factor, double more) {
        Random random = new Random(3);
        StringBuilder file = new StringBuilder("customer_id,spend,age\n");
        for (int i = 0; i < 300; i++) {
            double spend = 200 + 400 * (i % 3) + 30 * random.nextGaussian();
            double age = 30 + 15 * ((i + 1) % 3) + 2 * random.nextGaussian();
            file.append("C")
                    .append(1000 + i)
                    .append(',')
                    .append(spend * factor + more)
                    .append(',')
                    .append(age)
                    .append('\n');
        }
        return file.toString();
    }

    private static int run(String... arguments) {
        return Main.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(new StringWriter()), arguments);
    }
}
