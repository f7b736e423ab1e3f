package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs on files whose numbers are easily taken for what they are not. */
class MeaningTest {

    @TempDir
    private Path folder;

    private String out = "";
    private String errors = "";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown ages        | age   | 118  | 18 | 80
            never contacted     | days  | -1   | 1  | 400
            nines               | stays | 999  | 0  | 30
            no age              | age   | 0    | 18 | 80
            beyond the scale    | rating | 9   | 1  | 5
            """)
    void aValueThatStandsForAGapIsToldFirstAndIsNeverAGroup(
            String name, String column, String value, int least, int greatest) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String text = "id," + column + ",spend\n"
                + rows(
                        600,
                        i -> "C" + i + ","
                                + (random.nextInt(5) == 0
                                        ? value
                                        : Integer.toString(random.nextInt(least, greatest + 1)))
                                + ","
                                + spend(random, 100));

        run(text, "--k", "3");

        assertThat(out.lines().findFirst().orElseThrow()).startsWith("! \"" + column + "\" is " + value + " in ");
        assertThat(out.replace("\n! ", " ")).contains("add --null-value " + column + "=" + value);
        assertThat(summary().getAsJsonObject("structure").get("verdict").getAsString())
                .isNotIn("natural");
        assertThat(run(text, "--k", "3", "--null-value", column + "=" + value)).isZero();
        assertThat(out).doesNotContain("! \"" + column + "\" is");
    }

    @Test
    void aRealGroupAtAnEndIsNoValueThatStandsForAGap() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        // a fifth of the customers visits 95 to 105 times, the others up to 10 times
        String text = "id,visits,spend\n"
                + rows(
                        600,
                        i -> "C" + i + "," + (i % 5 == 0 ? random.nextInt(95, 106) : random.nextInt(0, 11)) + ","
                                + spend(random, 100));

        run(text, "--k", "2");

        assertThat(summary().getAsJsonObject("understanding").getAsJsonArray("sentinels"))
                .isEmpty();
        assertThat(summary().getAsJsonObject("structure").get("verdict").getAsString())
                .isEqualTo("natural");
    }

    @Test
    void aGapOfSeveralColumnsIsToldWithAGlob() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String text = "id,q1,q2,q3,visits\n"
                + rows(
                        200,
                        i -> "C" + i + "," + (i % 9 == 0 ? 9 : 1 + i % 5) + "," + (i % 11 == 0 ? "9" : 1 + i % 4) + ","
                                + (i % 13 == 0 ? "9.0" : 1 + i % 6) + "," + (i % 10));

        assertThat(run(text, "--k", "2", "--null-value", "q*=9")).isZero();
        assertThat(errors.replaceAll("\\s+", " ")).contains("23 in \"q1\", 19 in \"q2\", 16 in \"q3\"");
        assertThat(errors).doesNotContain("\"visits\" ");
        run(text, "check", "--format", "text", "--null-value", "q?=9", "--null-value", "visits=0");
        assertThat(out.lines().filter(line -> line.matches("q1 .* 23 .*|q3 .* 16 .*|visits .* 20 .*")))
                .hasSize(3);
        Path config = Files.writeString(folder.resolve("segment.conf"), "null-value = \"q*=9\"\n");
        assertThat(run(text, "--k", "2", "--config", config.toString())).isZero();
        assertThat(errors.replaceAll("\\s+", " ")).contains("23 in \"q1\", 19 in \"q2\", 16 in \"q3\"");
        assertThat(run(text, "--k", "2", "--null-value", "z*=9")).isEqualTo(2);
        assertThat(errors).contains("--null-value: no column of ", " fits \"z*\"");
    }

    @Test
    void aSignAndACodeOfOneCurrencyAreOneUnit() throws IOException {
        String text = "id,spend,visits\n"
                + rows(60, i -> "C" + i + "," + (i % 2 == 0 ? "$" + (10 + i) : (10 + i) + " USD") + "," + i * 7 % 13);

        assertThat(run(text, "--k", "2")).isZero();
        assertThat(features()).containsExactly("spend", "visits");
        assertThat(run(text.replace("$10,", "\u20ac10,"), "--k", "2")).isEqualTo(3);
        assertThat(errors).contains("different units");
    }

    @Test
    void purchasesAreToldFirstWithTheCommandThatMakesCustomersOfThem() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String text = "household_id,basket_id,store_id,sales_value,day\n"
                + rows(
                        300,
                        i -> random.nextInt(1, 120) + "," + (30_000 + i / 2) + "," + random.nextInt(300, 340) + ","
                                + spend(random, 10) + ",2025-01-" + (10 + i % 20));

        assertThat(run(text, "--k", "3")).isZero();

        assertThat(out.lines().findFirst().orElseThrow())
                .startsWith("! The rows look like purchases, not customers: \"household_id\" has ");
        assertThat(out)
                .contains("\n  segment rfm --input " + folder.resolve("made.csv")
                        + " --customer household_id --date day" + " --invoice basket_id --amount sales_value\n");
        assertThat(out).contains("300 rows of ").doesNotContain("300 customers");
        assertThat(names()).containsExactly("Group 1", "Group 2", "Group 3");
        assertThat(summary().getAsJsonArray("segments"))
                .allMatch(segment -> segment.getAsJsonObject().get("action").isJsonNull());
        assertThat(features()).containsExactly("sales_value");
        assertThat(run(text, "rfm", "--customer", "household_id", "--date", "day"))
                .isZero();
    }

    /** rfm takes the addresses where ids leave guests out, and a column that is named as it is. */
    @Test
    void besideAddressesTheCommandLeavesTheCustomerToRfm() throws IOException {
        String orders = "Customer User ID,Order Number,Order Date,Email (Billing),Order Total Amount\n"
                + rows(
                        300,
                        i -> (i % 3 == 0 ? 0 : 1 + i % 50) + "," + (7000 + i) + ",2025-01-" + (10 + i % 20) + ",u"
                                + i % 70 + "@x.org," + (10 + i % 37) + ".50");

        assertThat(run(orders, "check", "--format", "text")).isZero();
        assertThat(out)
                .contains("segment rfm --input " + folder.resolve("made.csv") + " --date 'Order Date'")
                .doesNotContain("--customer");
        assertThat(run(orders, "rfm", "--date", "Order Date")).isZero();
        assertThat(errors).contains("customers are the e-mail addresses");
        assertThat(run(orders.replace("Email (Billing)", "Remark"), "check", "--format", "text"))
                .isZero();
        assertThat(out).contains(" --customer 'Customer User ID' --date");
    }

    /** Mailings and their answers: the error over five segments of two kinds of rows says what the rows are; of customers it does not. */
    @Test
    void tooFewKindsOfRowsAreExplainedByWhatTheRowsAre() throws IOException {
        String mailings = "cust_id,campaign,sent,answered\n"
                + rows(
                        300,
                        i -> i * 7 % 80 + ",M" + i % 4 + ",2023-01-" + (10 + i % 20) + ","
                                + (i % 3 == 0 ? "yes" : "no"));
        String customers = "cust_id,campaign,sent,answered\n"
                + rows(300, i -> i + ",M" + i % 4 + ",2023-01-" + (10 + i % 20) + "," + (i % 3 == 0 ? "yes" : "no"));

        assertThat(run(mailings, "--k", "5")).isEqualTo(3);
        assertThat(errors)
                .contains(
                        "Only 2 distinct rows remain",
                        "The rows are not customers, who have several each: \"cust_id\" has 80")
                .contains("segment rfm --input");
        assertThat(run(customers, "--k", "5")).isEqualTo(3);
        assertThat(errors).contains("Only 2 distinct rows remain").doesNotContain("The rows");
    }

    /** Market baskets hold nothing to segment by: the fit is refused, the check ends as the fit would, and rfm takes them. */
    @Test
    void basketsAreRefusedOnceWithTheCommandForThemByFitAndCheck() throws IOException {
        String text = "Member_number,Date,itemDescription\n"
                + rows(
                        300,
                        i -> (1000 + i * 7 % 80) + ",2015-01-" + (10 + i % 20) + ","
                                + List.of("milk", "rolls", "yogurt").get(i % 3));
        String advice = "segment rfm --input " + folder.resolve("made.csv") + " --customer Member_number --date Date";

        assertThat(run(text, "--k", "3")).isEqualTo(3);
        assertThat(errors.split(Pattern.quote(advice), -1)).hasSize(2);
        assertThat(run(text, "check", "--format", "text")).isEqualTo(3);
        assertThat(out.split(Pattern.quote(advice), -1)).hasSize(2);
        assertThat(run(text, "rfm")).isZero();
    }

    @Test
    void aRegionCalledNaIsToldAmongItsCodes() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        List<String> regions = List.of("EMEA", "APAC", "NA");
        String text =
                "id,territory,spend\n" + rows(90, i -> "C" + i + "," + regions.get(i % 3) + "," + spend(random, 100));

        run(text, "--k", "2");
        assertThat(out.replaceAll("\\n *(! )?", " "))
                .contains(
                        "\"territory\" has 30 missing values beside codes such as EMEA and APAC. If these cells are NA for North America");

        run(text, "--k", "2", "--null-value", "unknown");
        assertThat(out).doesNotContain("missing values beside codes");
        assertThat(Files.readString(folder.resolve("out/profiles.csv"))).contains("NA");
    }

    @ParameterizedTest(name = "{0} from {1} by {2}")
    @CsvSource({"respondent,1000,1", "LEID,1,1", "case,50,10", "Unnamed: 0,0,1", "lead,17,3"})
    void aCounterNeverCounts(String name, int first, int step) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String text = name + ",spend,visits\n"
                + rows(60, i -> first + step * i + "," + spend(random, 100) + "," + random.nextInt(20));
        List<String> shuffled = new ArrayList<>(text.lines().skip(1).toList());
        java.util.Collections.shuffle(shuffled, new java.util.Random(3));

        run(text, "--k", "2");
        assertThat(features()).containsExactly("spend", "visits");
        if (step == 1) {
            run(name + ",spend,visits\n" + String.join("\n", shuffled) + "\n", "--k", "2");
            assertThat(features()).containsExactly("spend", "visits");
        }
    }

    @Test
    void aFileSortedBySpendKeepsItsSpend() throws IOException {
        String text = "spend,visits\n" + rows(60, i -> (100 + i) + "," + i * 7 % 13);

        run(text, "--k", "2");

        assertThat(features()).containsExactly("spend", "visits");
    }

    @Test
    void aColumnWithoutPositiveValuesIsNamedBySize() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String text = "id,spend,refunds\n"
                + rows(90, i -> "C" + i + "," + spend(random, 100) + ",-" + (i % 3 == 0 ? 90 + i % 20 : i % 4));

        run(text, "--k", "2");

        assertThat(names()).anyMatch(name -> name.contains("arge refunds"));
        assertThat(names())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("few returns"));
    }

    @Test
    void ofWhatHardlyAnyoneHasThereIsNoneAndNotFew() throws IOException {
        // one in a hundred of the first half has a teenager, all of the second have one or two
        String text = "id,teenhome,income\n"
                + rows(
                        200,
                        i -> "C" + i + "," + (i < 100 ? i == 7 ? 1 : 0 : 1 + i % 2) + "," + (30_000 + i * 7919 % 9973));

        run(text, "--k", "2", "--columns", "teenhome");

        assertThat(names()).anyMatch(name -> name.endsWith("o teenagers at home"));
        assertThat(names())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("few"));
    }

    @Test
    void yearsAndCodesAreShownWithoutMarksBetweenThousands() throws IOException {
        String text = "id,birth_year,income\n"
                + rows(100, i -> (4000 + i * 31 % 101) + "," + (1893 + i % 90) + "," + (30_000 + i * 7919 % 9973));

        run(text, "check", "--format", "text");

        assertThat(out)
                .contains(" 1893 ", " 1982 ")
                .doesNotContain("1,893", "4,0")
                .contains("30,000");
    }

    @ParameterizedTest
    @CsvSource({"x,''", "1,''", "yes,''", "\u2713,''"})
    void aMarkOrBlankIsYesOrNo(String mark, String blank) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String text = "id,spend,newsletter\n"
                + rows(60, i -> "C" + i + "," + spend(random, 100) + "," + (i % 2 == 0 ? mark : blank));

        run(text, "--k", "2");

        assertThat(features()).containsExactly("spend", "newsletter");
        assertThat(errors)
                .contains("\"newsletter\": a mark or blank, taken for yes and no; blank counts as no.")
                .doesNotContain("nothing is known");
        // scored again: the same segments, and none of the blanks is a gap
        assertThat(run(text, "score", "--model", folder.resolve("out").toString()))
                .isZero();
        assertThat(Files.readString(folder.resolve("scores").resolve("assignments.csv"))
                        .lines()
                        .map(line -> line.split(",")[3]))
                .containsExactlyElementsOf(
                        Files.readString(folder.resolve("out").resolve("assignments.csv"))
                                .lines()
                                .map(line -> line.split(",")[3])
                                .toList());
    }

    @Test
    void answersOfYesAndNoMakeTheSegmentsTheyHold() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        // two groups of answers, four in five one way, and an age that has nothing to do with them
        String text = "id,age," + IntStream.range(0, 11).mapToObj(q -> "q" + q).collect(Collectors.joining(",")) + "\n"
                + rows(
                        400,
                        i -> "C" + i + "," + random.nextInt(18, 80) + ","
                                + IntStream.range(0, 11)
                                        .mapToObj(q -> (random.nextInt(5) == 0) == (i % 2 == 0) ? "Yes" : "No")
                                        .collect(Collectors.joining(",")));

        run(text, "--k", "2");

        List<String> placed = Files.readString(folder.resolve("out").resolve("assignments.csv"))
                .lines()
                .skip(1)
                .toList();
        long agree = IntStream.range(0, 400)
                .filter(i -> placed.get(i).split(",")[13].equals(i % 2 == 0 ? "1" : "2"))
                .count();
        assertThat(Math.max(agree, 400 - agree)).isGreaterThan(380);
    }

    @Test
    void codesDescribeAndAreNoYesOrNo() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String text = "id,sex,occupation,quarter_id,year_id,day,age\n"
                + rows(
                        300,
                        i -> "C" + i + "," + i % 2 + "," + (1 + i % 3) + "," + (1 + i % 4) + "," + (2003 + i % 3) + ","
                                + (1 + i % 31) + "," + (i % 2 == 0 ? random.nextInt(18, 40) : random.nextInt(50, 80)));

        run(text, "--k", "2");

        assertThat(features()).containsExactly("age");
        assertThat(summary().getAsJsonObject("structure").get("sentence").getAsString())
                .endsWith(" Only \"age\" was looked at; the other 5 columns describe.");
        assertThat(names()).noneMatch(name -> name.contains("sex"));
        assertThat(out.replaceAll("\\s+", " ")).doesNotContain("No sex").doesNotContain("Sex applies");
        run(text, "--k", "2", "--as", "sex=flag", "--as", "day=number");
        assertThat(features()).containsExactly("sex", "day", "age");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plan=flag:2       | values, call it a code with --as plan=code and add --categorical one-hot.
                    region=flag:North | words, call it a category with --as region=category and add --categorical one-hot.
                    """)
    void aColumnOfMoreThanTwoValuesIsNoYesOrNo(String as, String remedy) throws IOException {
        List<String> regions = List.of("North", "South", "East");
        String text = "id,plan,region,age\n"
                + rows(60, i -> "C" + i + "," + (1 + i % 3) + "," + regions.get(i % 3) + "," + (20 + i * 7 % 50));

        assertThat(run(text, "--k", "2", "--as", as)).isEqualTo(2);
        assertThat(errors.replaceAll("\\s+", " "))
                .contains("cannot be yes or no: only a column of two words, or of 0 and 1, can.", remedy);
    }

    /** Their shares stand under Categories. */
    @Test
    void noMeansOfCodesAreShownOnThePage() throws IOException {
        Path file = Files.writeString(
                folder.resolve("made.csv"),
                "id,channel,age\n" + rows(200, i -> "C" + i + "," + (1 + i % 3) + "," + (20 + i % 50)));
        Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                List.of(
                                "--input",
                                file.toString(),
                                "--k",
                                "2",
                                "--plots",
                                "none",
                                "--output",
                                folder.resolve("page").toString())
                        .toArray(new String[0]));
        String page = Files.readString(folder.resolve("page").resolve("report.html"));

        assertThat(page)
                .contains("<th scope=\"row\" title=\"age\"")
                .doesNotContain("<th scope=\"row\" title=\"channel\"");
        assertThat(page).contains("Cram\u00e9r&#39;s V");
    }

    /** The option of a notice makes the column count beside the others; --columns alone would leave these out. */
    @ParameterizedTest
    @ValueSource(strings = {"churn", "joined", "lat", "gift", "case", "zip"})
    void theOptionThatANoticeTellsLetsTheColumnCountBesideTheOthers(String column) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String text = "id,case,churn,joined,lat,gift,zip,age,spend\n"
                + rows(
                        200,
                        i -> "C" + i * 37 % 1000 + "," + (1000 + i) + "," + (i % 7 == 0 ? "yes" : "no") + ",2024-0"
                                + (1 + i % 9)
                                + "-11," + (47 + random.nextInt(4000) / 1000.0) + ","
                                + (i % 3 == 0 ? 1 + i % 13 : "") + "," + (10_115 + random.nextInt(80_000)) + ","
                                + random.nextInt(18, 80) + "," + spend(random, 100));
        run(text, "check", "--format", "text");
        Matcher fix = Pattern.compile("\\n *- \"" + column + "\":[^\n]*add (--\\S+) " + column + "=(\\S+?)\\.?\\n")
                .matcher(out);
        assertThat(fix.find()).as(out).isTrue();

        run(text, "--k", "2", fix.group(1), column + "=" + fix.group(2));

        assertThat(features()).contains("age", "spend", column);
    }

    @Test
    void aColumnThatIsMostlyEmptyDescribes() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String text = "id,spend,visits,days_between_purchases\n"
                + rows(
                        200,
                        i -> "C" + i + "," + spend(random, 100) + "," + random.nextInt(20) + ","
                                + (i % 10 < 7 ? "" : Integer.toString(random.nextInt(5, 90))));

        run(text, "--k", "3");

        assertThat(features()).containsExactly("spend", "visits");
    }

    @Test
    void sharesOfWordsSayOfWhom() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String text = "id,territory,spend\n"
                + rows(
                        300,
                        i -> "C" + i + "," + (i % 5 == 0 ? "" : i % 2 == 0 && i % 5 != 1 ? "EMEA" : "APAC") + ","
                                + spend(random, i % 2 == 0 ? 300 : 50));

        run(text, "--k", "2");

        assertThat(Files.readString(folder.resolve("out").resolve("summary.json")))
                .containsPattern("Territory is (EMEA|APAC) for \\d+% of those known \\(\\d+% overall\\)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "signup_date,45000,1",
        "created_at,1699920000,86400",
        "ts,1699920000000,86400000",
        "Letzte Bestellung,45000,1",
        "dernier achat,45000,1",
        "fecha_alta,45000,1"
    })
    void datesWrittenAsNumbersAreDates(String name, long first, long step) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        long origin = step == 1 ? 45_000 - 25_569 : first / step;
        List<Integer> days =
                IntStream.range(0, 100).mapToObj(i -> random.nextInt(900)).toList();
        IntFunction<String> others = i -> "," + 500 * (20 + i * 7 % 13) + "," + i * 5 % 11;
        String numbers = "id," + name + ",income,visits\n"
                + rows(100, i -> "C" + i + "," + (first + step * days.get(i)) + others.apply(i));
        String dates = "id," + name + ",income,visits\n"
                + rows(100, i -> "C" + i + "," + LocalDate.ofEpochDay(origin + days.get(i)) + others.apply(i));

        run(numbers, "--k", "2");
        assertThat(features()).containsExactly("income", "visits");
        assertThat(errors)
                .contains("Plain numbers are taken for dates: \"" + name + "\" (")
                .contains(" is " + LocalDate.ofEpochDay(origin + days.get(0)) + ")");
        // told, described and counted as the same dates in plain writing
        run(numbers, "--k", "2", "--columns", name + ",visits");
        String counted = Files.readString(folder.resolve("out/profiles.csv"));
        run(numbers, "score", "--model", folder.resolve("out").toString());
        assertThat(segments("scores")).isEqualTo(segments("out"));
        run(dates, "--k", "2", "--columns", name + ",visits");
        assertThat(counted).isEqualTo(Files.readString(folder.resolve("out/profiles.csv")));

        run(numbers, "--k", "2", "--as", name + "=number");
        assertThat(features()).containsExactly(name, "income", "visits");
    }

    @Test
    void aColumnWhoseNameSaysNothingIsToldToHoldDates() throws IOException {
        String text = "id,k17,income,visits\n"
                + rows(60, i -> "C" + i + "," + (45_000 + i * 37 % 61) + "," + 500 * (i * 7 % 13) + "," + i * 5 % 11);

        run(text, "--k", "2", "--as", "k17=date");
        assertThat(features()).containsExactly("income", "visits");
        assertThat(run(text.replace(",45000,", ",-4,"), "--k", "2", "--as", "k17=date"))
                .isEqualTo(3);
        assertThat(errors.replaceAll("\\s+", " "))
                .contains("line 2, column \"k17\": -4 is no date.")
                .contains("--null-value k17=-4");
        assertThat(run(text, "--k", "2", "--as", "id=date")).isEqualTo(2);
        assertThat(errors).contains("--as: \"id\" holds words, not dates");
    }

    @Test
    void numbersBesideDatesThatAreNumbersAreDatesToo() throws IOException {
        String text = "id,order_date,k17,income,visits\n"
                + rows(
                        60,
                        i -> "C" + i + "," + (45_000 + i * 37 % 61) + "," + (45_010 + i * 29 % 61) + ","
                                + 500 * (i * 7 % 13) + "," + i * 5 % 11);

        run(text, "--k", "2");

        assertThat(features()).containsExactly("income", "visits");
        assertThat(errors.replaceAll("\\s+", " ")).contains("\"k17\" (45010 is 2023-03-25)");
    }

    /** Of contracts of which a third ends on 9999-12-31 no average year is told, such as 5015; declared missing, they describe. */
    @Test
    void datesAmongWhichSomeStandForNoneHaveNoAverage() throws IOException {
        String text = "id,end_date,income,visits\n"
                + rows(
                        60,
                        i -> "C" + i + "," + (i % 3 == 0 ? "9999-12-31" : "2025-0" + (1 + i % 9) + "-15") + ","
                                + 500 * (i % 2 * 9 + i % 4) + "," + (i % 2 * 20 + i % 5));

        run(text, "--k", "2");

        assertThat((out + errors).replaceAll("\\s+", " "))
                .contains("would rule every average; left out")
                .doesNotContain("nd date averages");
        run(text, "--k", "2", "--null-value", "end_date=9999-12-31");
        assertThat((out + errors).replaceAll("\\s+", " "))
                .contains("\"end_date\": dates; they describe the segments")
                .doesNotContain("would rule every average");
    }

    /** 1 January 1970 is a date of birth in one row, and stands for a missing date where it repeats. */
    @ParameterizedTest
    @CsvSource({"1,false", "12,true"})
    void oneBirthdayIsNoDateThatStandsForNone(int born, boolean told) throws IOException {
        String text = "id,dob,income,visits\n"
                + rows(
                        60,
                        i -> "C" + i + "," + (i < born ? "1970-01-01" : (1950 + i * 7 % 50) + "-03-0" + (1 + i % 9))
                                + "," + 500 * (i * 7 % 13) + "," + i * 5 % 11);

        run(text, "--k", "2");

        assertThat((out + errors).contains("\"dob\" is 1970-01-01")).isEqualTo(told);
    }

    @Test
    void aDateThatMeansNothingIsToldAsTheNumberThatStandsInTheFile() throws IOException {
        String text = "id,end_date,income,visits\n"
                + rows(
                        60,
                        i -> "C" + i + "," + (i % 30 == 4 ? 2_958_465 : 45_000 + i * 37 % 61) + "," + 500 * (i * 7 % 13)
                                + "," + i * 5 % 11);

        run(text, "--k", "2");

        assertThat(out.replaceAll("\n *(! )?", " "))
                .contains("\"end_date\" is 2958465 in 2 rows, which is 9999-12-31, which mostly means no end")
                .contains("--null-value end_date=2958465");
        run(text, "--k", "2", "--null-value", "end_date=2958465");
        assertThat(out).doesNotContain("\"end_date\" is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not given",
                "Prefer not to say",
                "(not stated)",
                "NOT_SPECIFIED",
                "keine Angabe",
                "nicht erfasst",
                "non renseign\u00e9",
                "ne sait pas",
                "sin datos",
                "No informado"
            })
    void aWordForAMissingValueIsToldWithTheFlagThatMakesAGapOfIt(String word) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String text = "id,income,marital,visits\n"
                + rows(
                        80,
                        i -> "C" + i + "," + (i % 5 == 0 ? word : Integer.toString(random.nextInt(20_000, 60_000)))
                                + "," + (i % 4 == 0 ? word : i % 3 == 0 ? "single" : "married") + ","
                                + random.nextInt(20));

        run(text, "--k", "2");

        assertThat(features()).containsExactly("income", "visits");
        assertThat(errors.replaceAll("\\s+", " "))
                .contains("\"income\" is \"" + word + "\" in 16 rows")
                .contains("\"marital\" is \"" + word + "\" in 20 rows");
        run(text, "--k", "2", "--null-value", "NA");
        assertThat(features()).containsExactly("visits");
        run(text, "--k", "2", "--null-value", "income=" + word + ",marital=" + word);
        assertThat(features()).containsExactly("income", "visits");
        assertThat(errors.replaceAll("\\s+", " ")).contains("16 in \"income\"");
        assertThat(errors).doesNotContain("Words that say that nothing is known");
        assertThat(Files.readString(folder.resolve("out/profiles.csv"))).doesNotContain(word);
    }

    @Test
    void clippingGoesByWiderQuantilesWhereTheQuartilesCoincide() throws IOException {
        String text = "id,spend,visits\n"
                + rows(60, i -> "C" + i + "," + (i == 7 ? 9_000_000 : i % 5 == 0 ? 20 + i : 0) + "," + i * 7 % 30);

        run(text, "--k", "3", "--outliers", "clip");

        JsonObject spend = summary()
                .getAsJsonObject("preparation")
                .getAsJsonArray("features")
                .get(0)
                .getAsJsonObject();
        // NumPy 1.24: quantile(0.05) = 0, quantile(0.95) = 65.25, so the upper fence is 65.25 + 65.25
        assertThat(spend.get("upper_fence").getAsDouble()).isCloseTo(130.5, within(1e-9));
        assertThat(spend.get("clipped").getAsInt()).isEqualTo(1);
        assertThat(errors).doesNotContain("--outliers clip or");
    }

    @Test
    void clippingThatCannotBeDoneIsTold() throws IOException {
        String text = "id,spend,visits\n" + rows(100, i -> "C" + i + "," + (i == 7 ? 500 : 0) + "," + i * 7 % 30);

        run(text, "--k", "2", "--outliers", "clip");

        assertThat(errors)
                .contains("\"spend\": nine of ten values are equal, so --outliers clip has no range to go by");
    }

    @ParameterizedTest
    @CsvSource({"1001.0", "001001"})
    void idsInAnotherFormAreTold(String form) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        IntFunction<String> rest = i -> "," + spend(random, i % 2 == 0 ? 300 : 50) + "," + random.nextInt(20);
        run("customer_id,spend,visits\n" + rows(60, i -> "K" + (1001 + i) + rest.apply(i)), "--k", "2");

        String later = "customer_id,spend,visits\n"
                + rows(60, i -> "K" + form.replace("1001", Integer.toString(1001 + i)) + rest.apply(i));
        run(
                later,
                "compare",
                "--baseline",
                folder.resolve("out").toString(),
                "--output",
                folder.resolve("moves").toString());

        assertThat(errors)
                .contains("0 of 60 ids are known")
                .contains("\"A9999\"")
                .contains("\"A" + form.replaceAll("[0-9]", "9") + "\"")
                .doesNotContain("K1001")
                .doesNotContain("K" + form);
    }

    @Test
    void impossibleAndCutOffValuesAreTold() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String text = "id,age,income,weight_factor\n"
                + rows(
                        300,
                        i -> "C" + i + "," + (i == 9 ? 150 : random.nextInt(18, 80)) + ","
                                + Math.min(99_999, random.nextInt(20_000, 130_000)) + ","
                                + String.format(java.util.Locale.ROOT, "%.3f", 0.5 + random.nextDouble()));

        run(text, "--k", "2");

        assertThat(errors)
                .contains("\"age\" has 1 impossible age, such as 150")
                .contains("\"income\" is 99999 in ")
                .contains(
                        "\"weight_factor\": looks like a survey weight, which says how much each row counts; left out. To let it count"
                                + " so, add --weight weight_factor.");
        assertThat(features()).containsExactly("age", "income");
    }

    private static String spend(SplittableRandom random, int mean) {
        return String.format(java.util.Locale.ROOT, "%.2f", mean * (0.5 + random.nextDouble()));
    }

    private List<String> segments(String results) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(results).resolve("assignments.csv"));
        int at = List.of(lines.get(0).split(",")).indexOf("segment");
        return lines.stream().map(line -> line.split(",")[at]).toList();
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        summary()
                .getAsJsonArray("segments")
                .forEach(segment ->
                        names.add(segment.getAsJsonObject().get("name").getAsString()));
        return names;
    }

    private List<String> features() throws IOException {
        List<String> names = new ArrayList<>();
        summary()
                .getAsJsonObject("preparation")
                .getAsJsonArray("features")
                .forEach(feature ->
                        names.add(feature.getAsJsonObject().get("column").getAsString()));
        return names;
    }

    private JsonObject summary() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("out").resolve("summary.json")))
                .getAsJsonObject();
    }

    /** A fit without pictures and page, or the command that stands first among the arguments. */
    private int run(String text, String... args) throws IOException {
        Path file = Files.writeString(folder.resolve("made.csv"), text);
        List<String> all = new ArrayList<>(List.of(args));
        boolean fit = args.length == 0 || args[0].startsWith("--");
        all.addAll(List.of("--input", file.toString()));
        if (fit) {
            all.addAll(List.of(
                    "--output",
                    folder.resolve("out").toString(),
                    "--force",
                    "--plots",
                    "none",
                    "--no-report",
                    "--format",
                    "text"));
        } else if (args[0].equals("score")) {
            all.addAll(List.of("--output", folder.resolve("scores").toString(), "--force"));
        }
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        int code = Main.run(new PrintWriter(printed), new PrintWriter(told), all.toArray(new String[0]));
        out = printed.toString();
        errors = told.toString();
        return code;
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(i -> row.apply(i) + "\n").collect(Collectors.joining());
    }
}
