package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customers of the fit in a later file that writes the same values in other ways. */
class LaterSpellingsTest {

    @TempDir
    private Path folder;

    private String told = "";

    @BeforeEach
    void fit() throws IOException {
        Files.writeString(folder.resolve("fit.csv"), customers("yes", "no"));
        assertThat(run(
                        "--input",
                        at("fit.csv"),
                        "--as",
                        "joined=number",
                        "--k",
                        "3",
                        "--plots",
                        "none",
                        "--no-report",
                        "-o",
                        at("m")))
                .as(told)
                .isZero();
    }

    /** Three groups of a hundred. */
    private static String customers(String yes, String no) {
        Random random = new Random(4);
        StringBuilder file = new StringBuilder("customer_id,spend,discount,newsletter,joined\n");
        for (int i = 0; i < 300; i++) {
            file.append(String.format(
                    Locale.ROOT,
                    "C%d,%.2f,%.1f,%s,20%02d-0%d-15%n",
                    1000 + i,
                    200 + 400 * (i % 3) + 30 * random.nextGaussian(),
                    5 + (i % 3) + random.nextDouble(),
                    random.nextInt(4) > i % 3 ? yes : no,
                    16 + i % 7,
                    1 + i % 9));
        }
        return file.toString();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "True, False", "1, 0", "ja, nein", "Y, N"})
    void anotherPairOfYesAndNoIsTheSame(String yes, String no) throws IOException {
        Files.writeString(folder.resolve("now.csv"), customers(yes, no));

        assertThat(run("score", "--model", at("m"), "--input", at("now.csv"), "-o", at("s")))
                .isZero();
        assertThat(placed("s/assignments.csv")).isEqualTo(placed("m/assignments.csv"));
        assertThat(told).doesNotContain("have a word");
        assertThat(run("compare", "--baseline", at("m"), "--input", at("now.csv"), "--no-plots", "-o", at("c")))
                .isZero();
        assertThat(Files.readString(folder.resolve("c/summary.json"))).contains("\n  \"advice\": \"keep\"");
    }

    /** Two words of which one is no yes or no are words that the fit did not have. */
    @Test
    void otherWordsAreStillUnknown() throws IOException {
        Files.writeString(folder.resolve("now.csv"), customers("qqq", "no"));

        assertThat(run("score", "--model", at("m"), "--input", at("now.csv"), "-o", at("s")))
                .isZero();
        assertThat(told).contains("have a word that the fit did not have, such as \"qqq\"");
    }

    /** What a cell means does not depend on the cells beside it, which may be in another part of the file. */
    @Test
    void anotherNotationOfYesAndNoIsTheSameBesideUnknownWords() throws IOException {
        Files.writeString(folder.resolve("now.csv"), customers("yes", "no"));
        Files.writeString(
                folder.resolve("mixed.csv"),
                customers("TRUE", "0").replaceFirst(",TRUE,", ",yes,").replaceFirst(",0,", ",maybe,"));

        assertThat(run("score", "--model", at("m"), "--input", at("now.csv"), "-o", at("s")))
                .isZero();
        assertThat(run("score", "--model", at("m"), "--input", at("mixed.csv"), "-o", at("t")))
                .isZero();
        assertThat(told).contains("1 of 300 customers (0.3%) have a word that the fit did not have, such as \"maybe\"");
        List<String> expected = placed("s/assignments.csv");
        List<String> found = placed("t/assignments.csv");
        found.removeAll(expected);
        assertThat(found).hasSizeLessThanOrEqualTo(1);
    }

    private List<String> placed(String file) throws IOException {
        try (CSVParser rows =
                CSVFormat.DEFAULT.builder().setHeader().get().parse(Files.newBufferedReader(folder.resolve(file)))) {
            return rows.stream()
                    .map(row -> row.get("customer_id") + " " + row.get("segment") + " " + row.get("distance"))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    /** 2010 is before all 300 days of the fit, 2016-01-15 to 2022-09-15. */
    @Test
    void theRangeOfDatesIsToldInDays() throws IOException {
        Files.writeString(folder.resolve("now.csv"), customers("yes", "no").replaceAll(",20(16|17)-", ",2010-"));

        assertThat(run("score", "--model", at("m"), "--input", at("now.csv"), "-o", at("s")))
                .isZero();
        assertThat(told)
                .contains(
                        "\"joined\": 86 of 300 customers (29%) lie outside the range of the fit, most of them below 2016-0")
                .doesNotContain("16,8");
    }

    /** With --decimal comma the other column of fractions would be refused. */
    @Test
    void commasInOneColumnAreNoReasonForAnOptionOfAllColumns() throws IOException {
        String lines = customers("yes", "no");
        Files.writeString(folder.resolve("one.csv"), lines.replaceAll(",([0-9])\\.([0-9]),", ",\"$1,$2\","));
        Files.writeString(folder.resolve("all.csv"), lines.replace(',', ';').replaceAll("([0-9])\\.([0-9])", "$1,$2"));

        assertThat(run("score", "--model", at("m"), "--input", at("one.csv"), "-o", at("s")))
                .isEqualTo(ExitCode.DATA);
        assertThat(told).contains("If commas are decimals, write them as in the other columns.");
        assertThat(run("score", "--model", at("m"), "--input", at("all.csv"), "-o", at("s")))
                .isEqualTo(ExitCode.DATA);
        assertThat(told).contains("If commas are decimals, add --decimal comma.");
        assertThat(run("score", "--model", at("m"), "--input", at("all.csv"), "--decimal", "comma", "-o", at("s")))
                .isZero();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        StringWriter errors = new StringWriter();
        int exit = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(errors), arguments);
        told = errors.toString();
        return exit;
    }
}
