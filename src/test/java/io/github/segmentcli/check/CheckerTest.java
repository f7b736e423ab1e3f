package io.github.segmentcli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.io.table.TableReader;
import io.github.segmentcli.prepare.PrepareSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckerTest {

    private static final FitCommandLine FIT = new FitCommandLine(Map.of("input", "customers.csv"), true);

    @TempDir
    private Path folder;

    @Test
    void aSoundFileHasNoWarnings() throws IOException {
        String rows = rows(100, i -> "C" + i + "," + i % 37 + "," + i % 23 * 1.5);

        CheckReport report = check("id,age,spend\n" + rows);

        assertThat(report.findings())
                .extracting(CheckFinding::code)
                .doesNotContain("few_rows", "repeated_rows", "sentinel");
        assertThat(report.columns()).extracting(ColumnCheck::use).containsExactly("id", "feature", "feature");
    }

    @Test
    void respondentsAreNoCustomers() throws IOException {
        CheckReport report = check("RESPID,Q1_1,Q1_2,Q1_3,Q1_4,Q2_NPS,Duration (in seconds)\n"
                + rows(
                        50,
                        i -> 10001 + i + ","
                                + IntStream.of(7, 3, 11, 9)
                                        .mapToObj(step -> "" + (1 + i * step / 2 % 5))
                                        .collect(Collectors.joining(","))
                                + "," + i * 7 % 11 + "," + (i < 48 ? 300 + i : 9000 * i)));

        assertThat(report.columns().get(0).why()).hasValue("names the respondents");
        assertThat(report.findings())
                .extracting(CheckFinding::text)
                .anyMatch(text -> text.contains("segments of so few respondents"))
                .anyMatch(text -> text.contains("so a few respondents may get segments of their own"))
                .noneMatch(text -> text.contains("customer"));
    }

    /** 1,000 values between 0.5 and 1.5, and a 4: in a feature, and in weights, which cannot be clipped. */
    @ParameterizedTest
    @CsvSource({"score, --outliers", "survey_weight, ''"})
    void valuesFarFromTheOthersAreClippedInFeaturesOnly(String column, String option) throws IOException {
        CheckReport report = check("id,age," + column + "\n"
                + rows(1001, i -> "C" + i + "," + i % 37 + "," + (i < 1000 ? 0.505 + i % 100 / 100.0 : 4)));

        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("far_values"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.fix().stream().findFirst().orElse(""))
                                .isEqualTo(option));
    }

    @Test
    void aColumnIsShownWithItsFigures() throws IOException {
        CheckReport report = check("id,spend\n" + rows(40, i -> "C" + i + "," + (i == 7 ? "" : String.valueOf(i * i))));

        ColumnCheck spend = report.columns().get(1);

        // squares of 0..39 without 49: NumPy 1.24, population moments and median
        assertThat(spend.type()).isEqualTo("number");
        assertThat(spend.missing()).isEqualTo(1);
        assertThat(spend.distinct()).isEqualTo(39);
        assertThat(spend.minimum()).hasValue(0);
        assertThat(spend.median()).hasValue(400);
        assertThat(spend.maximum()).hasValue(1521);
        assertThat(spend.skewness().orElseThrow()).isCloseTo(SKEWNESS, within(1e-12));
    }

    @Test
    void valuesThatLieEvenlyAboutTheirMeanAreNotSkewed() throws IOException {
        CheckReport report = check("id,spend\n" + rows(200, i -> "C" + i + "," + (i % 7 + 0.1)));

        // by hand: 0.1 to 6.1, but for what rounding leaves
        assertThat(check("a,b\n1,1\n2,2\n3,3\n").columns().get(0).skewness()).hasValue(0);
        assertThat(report.columns().get(1).skewness().orElseThrow()).isCloseTo(0, within(0.1));
    }

    @Test
    void theNumberOfACustomerThatRepeatsIsTold() throws IOException {
        CheckReport purchases = check("CustomerID,price\n" + rows(300, i -> 12_000 + i % 60 + "," + i % 23));
        CheckReport customers = check("CustomerID,price\n" + rows(300, i -> 12_000 + i + "," + i % 23));
        CheckReport answers = check("member,price\n" + rows(300, i -> i % 2 + "," + i % 23));

        assertThat(purchases.findings())
                .filteredOn(finding -> finding.code().equals("rows_are_purchases"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text().replace(folder + "/", ""))
                        .isEqualTo(
                                "The rows look like purchases, not customers: \"CustomerID\" has 60 customers in 300 rows."
                                        + " Make customers of them first with segment rfm, which needs the day of each purchase;"
                                        + " name its column with --date, if this file has one."));
        assertThat(customers.findings()).extracting(CheckFinding::code).doesNotContain("rows_are_purchases");
        assertThat(answers.findings()).extracting(CheckFinding::code).doesNotContain("rows_are_purchases");
    }

    @Test
    void aWordInMostRowsIsToldOnce() throws IOException {
        CheckReport report =
                check("id,spend,town\n" + rows(200, i -> "C" + i + "," + i % 37 + "," + (i == 3 ? "Bonn" : "Rome")));

        assertThat(report.findings())
                .filteredOn(finding -> finding.text().contains("more than 95% of the rows"))
                .hasSize(1);
    }

    @Test
    void freeTextIsCountedToAThousand() throws IOException {
        CheckReport report = check("id,spend,note\n" + rows(3_000, i -> "C" + i + "," + i % 37 + ",note " + i % 2_000));

        assertThat(CheckText.of(report, FIT, 120))
                .containsPattern("note +text +- +over 1,000 ")
                .containsPattern("id +id +- +3,000 ");
    }

    private static final double SKEWNESS = 0.6171609738922851;

    @ParameterizedTest(name = "{0} is told as {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # a value that stands for something else: -1 below, nines above; 99 among near values is none
            minus one     | -1 5 7 9 12     | sentinel
            nines         | 999 5 7 9 12    | sentinel
            near nines    | 99 95 93 90 97  |
            # words that are one to their owner
            lower case    | North north South East West | alike_words
            blanks        | A_B A.B C D E               | alike_words
            unknown       | unknown a b c d             | unknown_word
            # dates that mean no date
            old           | 1900-01-01 2020-05-06 2021-01-02 2021-02-03 2022-03-04 | sentinel
            never         | 9999-12-31 2020-05-06 2021-01-02 2021-02-03 2022-03-04 | sentinel
            """)
    void valuesThatMayMeanSomethingElseAreTold(String name, String cells, String code) throws IOException {
        String[] values = cells.split(" ");
        String text = "id,x,y\n" + rows(60, i -> "C" + i + "," + values[i % values.length] + "," + i % 29);

        CheckReport report = check(text);

        List<String> codes = report.findings().stream()
                .filter(finding -> finding.column().filter("x"::equals).isPresent())
                .map(CheckFinding::code)
                .filter(found -> !found.endsWith("_column"))
                .toList();
        assertThat(codes).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0} beside {1}")
    @CsvSource({
        "F, Female, true",
        "Femal, Female, true",
        "Gambia, Zambia, false",
        "Emale, Female, false",
        "Visit, Visits, false",
        "S, Sun, false",
        "Mr, Mrs, false",
        "North, Northeast, false"
    })
    void aRareWordThatLooksLikeASlipOfAFrequentOneIsTold(String rare, String frequent, boolean told)
            throws IOException {
        String once = "id,x,y\n"
                + rows(60, i -> "C" + i + "," + (i == 3 ? rare : i % 2 == 0 ? frequent : "Male") + "," + i % 29);
        String often = "id,x,y\n"
                + rows(60, i -> "C" + i + "," + (i % 3 == 0 ? rare : i % 2 == 0 ? frequent : "Male") + "," + i % 29);

        assertThat(check(once).findings().stream()
                        .anyMatch(finding -> finding.code().equals("alike_words")))
                .isEqualTo(told);
        assertThat(check(often).findings()).extracting(CheckFinding::code).doesNotContain("alike_words");
    }

    /** The last of some bands is no wrong cell; a remark among numbers is. */
    @ParameterizedTest
    @CsvSource({"3+, Leave it so", ">20, Leave it so", "2 of 3, Correct those cells"})
    void bandsAmongNumbersNeedNotBeCorrected(String cell, String advice) throws IOException {
        CheckReport report =
                check("id;x;y\n" + rows(60, i -> "C" + i + ";" + (i % 9 == 0 ? cell : i % 2) + ";" + i % 29));

        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("mixed_column"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains(advice));
    }

    @Test
    void rowsThatRepeatAreCountedWithTheFirstLine() throws IOException {
        String text = "age,spend,visits\n" + rows(40, i -> i + "," + i * 3 % 7 + "," + i * 5 % 11) + "0,0,0\n3,2,4\n";

        CheckReport report = check(text);

        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("repeated_rows"))
                .extracting(CheckFinding::text)
                .containsExactly(
                        "2 rows repeat an earlier row in every column, first on lines 42, 43. All are kept and count.");
    }

    @Test
    void fewRowsForTheFeaturesAreTold() throws IOException {
        CheckReport report = check("id,a,b\n" + rows(12, i -> "C" + i + "," + i % 5 + "," + i * i));

        assertThat(report.findings()).extracting(CheckFinding::code).contains("few_rows");
    }

    @Test
    void aFileThatNoFitWouldTakeIsStillLookedOver() throws IOException {
        CheckReport report = check("name,town\n" + rows(30, i -> "n" + i + ",t" + i % 4));

        assertThat(report.findings().get(0).code()).isEqualTo("no_segmentation");
        assertThat(report.columns()).hasSize(2);
    }

    @Test
    void theJsonKeepsItsSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", "schema", "check.schema.json")));
        CheckReport report = check("id;when;spend;kind\n"
                + rows(
                        50,
                        i -> "C" + i + ";" + (1 + i % 28) + ".03.2024;" + i % 13 + ",5;"
                                + (i % 2 == 0 ? "yes" : "no")));

        String json = CheckJson.of(report);

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"reading\": \"number_comma\"", "\"reading\": \"date_day_first\"");
    }

    @Test
    void theTextIsATableAndSentences() throws IOException {
        // medians 16 and 15, skewness 0.15655 and 0.12601: NumPy 1.24
        CheckReport report = check("id,age,spend\n" + rows(100, i -> "C" + i + "," + i % 37 + "," + i % 23 * 1.5));

        String text = CheckText.of(report, FIT, 120).replace(folder + "/", "");

        assertThat(text).isEqualTo("""
                customers.csv: 100 rows, 3 columns; comma, UTF-8, with a header
                The rows are taken for customers: "id" names them

                column  role    missing  distinct  least  median  greatest   skew  use
                id      id            -       100      -       -         -      -  id: names the customers
                age     age           -        37      0      16        36  0.157  feature
                spend   amount        -        23      0      15        33  0.126  feature

                1 finding
                  - "id" names the customers and is not used as a feature; another can be named with --id.

                To decide otherwise what a column is, change this line and paste it:
                      segment --input customers.csv --as id=id,age=age,spend=amount
                """);
    }

    private CheckReport check(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("customers.csv"), text);
        try (Workers workers = Workers.sequential()) {
            Loaded loaded = TableReader.read(file.toString(), ReadSettings.DEFAULTS, workers, Progress.NONE);
            return Checker.check(loaded, PrepareSettings.DEFAULTS, new Seeds(42), workers);
        }
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(i -> row.apply(i) + "\n").collect(Collectors.joining());
    }
}
