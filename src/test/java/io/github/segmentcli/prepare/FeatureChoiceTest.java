package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureChoiceTest {

    @Test
    void numbersAreFeaturesAndTheRestSaysWhyNot() {
        Prepared prepared = fit(Settings.DEFAULT, customers());

        assertThat(prepared.matrix().names())
                .containsExactly("age", "spend", "visits_web", "visits_shop", "newsletter");
        assertThat(prepared.idColumn()).contains("customer_id");
        assertThat(prepared.leftOut())
                .extracting(ExcludedColumn::column, ExcludedColumn::code, ExcludedColumn::describes)
                .containsExactlyInAnyOrder(
                        row("customer_id", "id", false),
                        row("region", "category", true),
                        row("since", "date", true),
                        row("note", "text", false),
                        row("country", "constant", false),
                        row("fax", "all_missing", false),
                        row("segment", "earlier_result", false));
        assertThat(prepared.notices())
                .extracting(Notice::text)
                .containsExactlyInAnyOrder(
                        "\"customer_id\" names the customers and is not used as a feature; another can be named with"
                                + " --id.",
                        "\"country\": one value only and cannot separate customers; left out.",
                        "\"fax\": no value in any row; left out.",
                        "\"segment\": the result of an earlier segmentation by its name; left out. To let it count, "
                                + "add --as segment=number.",
                        "\"since\": dates; they describe the segments. To let them count in days, add --as"
                                + " since=number.",
                        "\"region\": words; they describe the segments, and move them with --categorical one-hot.",
                        "\"note\": free text; left out.");
    }

    @Test
    void aWeightOfAFeatureIsToldFromTheColumnOfWeights() {
        assertThatThrownBy(() -> fit(Settings.DEFAULT.weight("age=abc"), customers()))
                .isInstanceOf(RequestException.class)
                .hasMessage(
                        "--weight: \"age=abc\" is not the name of a column. --weight names the column with the weight"
                                + " of each row; how much a feature counts is said with --feature-weight age=2.");
        assertThatThrownBy(() -> fit(Settings.DEFAULT.id("age=abc"), customers()))
                .isInstanceOf(RequestException.class)
                .hasMessageEndingWith(" A name alone belongs here: \"age\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        visits_*         | visits_web,visits_shop
        *_web            | visits_web
        ???              | age
        spend,a*         | age,spend
        newsletter,age   | age,newsletter
        since,age        | age,since
        segment          | segment
        *                | age,spend,visits_web,visits_shop,newsletter
        """)
    void columnsAreChosenByNameAndGlob(String patterns, String features) {
        Prepared prepared = fit(Settings.DEFAULT.columns(patterns.split(",")), customers());

        assertThat(prepared.matrix().names()).containsExactlyInAnyOrder(features.split(","));
    }

    @Test
    void aNameThatHoldsAStarIsFoundAsItStands() {
        Column odd = numbers("spend*", i -> i * i);
        Column other = numbers("spender", i -> -i * i);

        Prepared prepared = fit(Settings.DEFAULT.columns("spend*"), odd, other);

        assertThat(prepared.matrix().names()).containsExactly("spend*");
    }

    @Test
    void excludedColumnsNeitherMoveNorDescribe() {
        Prepared prepared = fit(Settings.DEFAULT.exclude("visits_*", "region"), customers());

        assertThat(prepared.matrix().names()).containsExactly("age", "spend", "newsletter");
        assertThat(prepared.leftOut())
                .filteredOn(left -> left.code().equals("excluded"))
                .extracting(ExcludedColumn::column, ExcludedColumn::describes)
                .containsExactly(row2("visits_web"), row2("visits_shop"), row2("region"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Spend     | made.csv has no column "Spend". It has: customer_id, age, spend, visits_web, visits_shop, region, newsletter, since, note, country, fax, segment. Did you mean "spend"?
        visit_web | made.csv has no column "visit_web". It has: customer_id, age, spend, visits_web, visits_shop, region, newsletter, since, note, country, fax, segment. Did you mean "visits_web"?
        aeg       | made.csv has no column "aeg". It has: customer_id, age, spend, visits_web, visits_shop, region, newsletter, since, note, country, fax, segment. Did you mean "age"?
        turnover  | made.csv has no column "turnover". It has: customer_id, age, spend, visits_web, visits_shop, region, newsletter, since, note, country, fax, segment.
        Mnt*      | No column of made.csv fits "Mnt*". It has: customer_id, age, spend, visits_web, visits_shop, region, newsletter, since, note, country, fax, segment.
        """)
    void aColumnThatIsNotThereIsAnsweredWithThoseThatAre(String asked, String message) {
        assertThatThrownBy(() -> fit(Settings.DEFAULT.columns(asked), customers()))
                .isInstanceOf(RequestException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> fit(Settings.DEFAULT.exclude(asked), customers()))
                .isInstanceOf(RequestException.class)
                .hasMessage(message);
    }

    @Test
    void contradictionsAreRefused() {
        assertThatThrownBy(() -> fit(Settings.DEFAULT.columns("age", "spend").exclude("a*"), customers()))
                .isInstanceOf(RequestException.class)
                .hasMessage("Column \"age\" is asked for with --columns and left out with --exclude. "
                        + "Give it to one of them.");
        assertThatThrownBy(() -> fit(Settings.DEFAULT.columns("age").id("age"), customers()))
                .isInstanceOf(RequestException.class)
                .hasMessage("Column \"age\" is asked for as the id and as a feature. Take it out of --columns.");
        assertThatThrownBy(() -> fit(Settings.DEFAULT.columns("age").weight("age"), customers()))
                .isInstanceOf(RequestException.class)
                .hasMessage("Column \"age\" is asked for as the weight and as a feature. Take it out of --columns.");
        assertThatThrownBy(() -> fit(Settings.DEFAULT.id("age").weight("age"), customers()))
                .isInstanceOf(RequestException.class)
                .hasMessage("Column \"age\" is asked for as the weight and as the id. Give --id another column.");
    }

    @Test
    void wordsAskedForAsFeaturesAreAnsweredWithTheFirstOfThem() {
        assertThatThrownBy(() -> fit(Settings.DEFAULT.columns("region"), customers()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "made.csv, line 2, column \"region\": \"north\" is not a number, and the column was asked for"
                                + " as a feature. To make 0 and 1 of its words add --categorical one-hot; if they have an"
                                + " order, say it, as in --as 'region=ordered:low<middle<high'; if it means a missing"
                                + " value add --null-value with it; else leave the column out.");
        assertThatThrownBy(() -> fit(Settings.DEFAULT.columns("note"), customers()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "made.csv, line 2, column \"note\": \"note 0\" is not a number, and the column was asked for"
                                + " as a feature. To make 0 and 1 of its words add --categorical one-hot; if they have an"
                                + " order, say it, as in --as 'note=ordered:low<middle<high'; if it means a missing value"
                                + " add --null-value with it; else leave the column out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id", "ID", "CustomerID", "customer_id", "Kundennummer", "CUST_ID", "member no", "userId", "uuid"
            })
    void aUniqueColumnNamedLikeAnIdIsTheId(String name) {
        Prepared prepared =
                fit(Settings.DEFAULT, numbers("age", i -> i % 17), numbers(name, i -> 1000 + (i * 7919) % 7907));

        assertThat(prepared.idColumn()).contains(name);
        assertThat(prepared.matrix().names()).containsExactly("age");
    }

    @ParameterizedTest
    @ValueSource(strings = {"income", "spend", "paid", "humidity", "Visits (no.)", "price"})
    void wholeNumbersThatHappenToBeUniqueAreStillMeasured(String name) {
        Prepared prepared =
                fit(Settings.DEFAULT, numbers("age", i -> i % 17), numbers(name, i -> 1000 + (i * i * 131) % 7907));

        assertThat(prepared.idColumn()).isEmpty();
        assertThat(prepared.matrix().names()).containsExactly("age", name);
    }

    @Test
    void aColumnThatCountsTheRowsIsAnIdWhateverItsName() {
        Prepared prepared = fit(Settings.DEFAULT, numbers("column_1", i -> i), numbers("age", i -> i % 17));

        assertThat(prepared.idColumn()).contains("column_1");
        assertThat(prepared.matrix().names()).containsExactly("age");
    }

    @Test
    void theColumnThatNamesCustomersWinsOverOtherIds() {
        Prepared prepared = fit(
                Settings.DEFAULT,
                numbers("row", i -> i),
                numbers("order_id", i -> 5000 - i),
                numbers("customer_id", i -> 900 + i),
                numbers("age", i -> i % 17));

        assertThat(prepared.idColumn()).contains("customer_id");
        assertThat(prepared.matrix().names()).containsExactly("age");
        assertThat(prepared.notices())
                .extracting(Notice::text)
                .contains(
                        "\"row\": counts through the rows and measures nothing; left out. To let it count, add --as"
                                + " row=number.",
                        "\"order_id\": an id, or different in every row like one; left out.");
    }

    @Test
    void repeatedAndMissingIdsAreNoticedWithTheirLinesAndKept() {
        Column id = numbers("id", i -> i == 3 || i == 4 ? 2 : i == 9 ? Double.NaN : i);

        Prepared prepared = fit(Settings.DEFAULT, id, numbers("age", i -> i % 17));

        assertThat(prepared.matrix().rows()).isEqualTo(ROWS);
        assertThat(prepared.idColumn()).contains("id");
        assertThat(prepared.notices())
                .extracting(Notice::text)
                .contains(
                        "1 row has no \"id\", first on line 11. They are kept.",
                        "2 rows repeat the \"id\" of an earlier row, first on lines 5 and 6. All rows are kept; if a"
                                + " row is a purchase rather than a customer, make a customer table with segment rfm"
                                + " first.");
    }

    @Test
    void rowsThatRepeatOthersAreNoticedWhereNoIdTellsThemApart() {
        Column age = numbers("age", i -> i == 8 || i == 14 ? 3 * 2 : 3 * i);
        Column spend = numbers("spend", i -> i == 8 || i == 14 ? 2.5 * 2 : 2.5 * i);

        Column visits = numbers("visits", i -> i % 2);
        Prepared without = fit(Settings.DEFAULT, age, spend, region(), visits);
        Prepared with = fit(Settings.DEFAULT, age, spend, visits, numbers("id", i -> 100 + i));

        assertThat(without.notices())
                .extracting(Notice::text)
                .contains(
                        "2 rows repeat an earlier row in every column, first on lines 10, 16. All are kept and count.");
        assertThat(with.notices()).extracting(Notice::code).doesNotContain("repeated_rows");
    }

    @Test
    void aCategoryOfNearlyOneWordIsNoticed() {
        int[] codes = new int[ROWS];
        codes[5] = 1;
        Column market = CategoryColumn.of("market", codes, List.of("home", "abroad"));

        Prepared prepared = fit(Settings.DEFAULT, market, numbers("age", i -> i % 17));

        assertThat(prepared.notices())
                .extracting(Notice::text)
                .contains("\"market\": one word in more than 95% of the rows, so little to tell customers apart by.");
    }

    @Test
    void wordsThatLookAlikeAreNoticedAndCountedApart() {
        int[] codes = new int[ROWS];
        Arrays.setAll(codes, i -> i % 4);
        Column city = CategoryColumn.of("city", codes, List.of("Orl\u00e9ans", "Orle\u0301ans", "Paris", "Lyon"));
        Column region = CategoryColumn.of("region", codes.clone(), List.of("North", "north", "NORTH", "South"));

        Prepared prepared = fit(Settings.DEFAULT, city, region, numbers("age", i -> i % 17));

        assertThat(prepared.notices())
                .extracting(Notice::text)
                .contains(
                        "\"city\": \"Orl\u00e9ans\" and \"Orle\u0301ans\" differ in capitals, blanks or the make of a"
                                + " letter only and are counted apart. Write them one way in the file if they mean the"
                                + " same.",
                        "\"region\": \"North\" and \"north\" differ in capitals, blanks or the make of a letter only"
                                + " and are counted apart, as 1 more word is. Write them one way in the file if they mean"
                                + " the same.");
    }

    @Test
    void zerosAndOnesAreYesAndNo() {
        Column flag = numbers("member", i -> i % 2);
        Column age = numbers("age", i -> i % 17);

        assertThat(fit(Settings.DEFAULT, flag, age).matrix().names()).containsExactly("member", "age");
        assertThat(fit(Settings.DEFAULT.columns("member", "age"), flag, age)
                        .matrix()
                        .names())
                .containsExactly("member", "age");
        assertThat(fit(Settings.DEFAULT.oneHot(), flag, age).matrix().names()).containsExactly("member", "age");
    }

    @Test
    void aFileOfYesAndNoAloneIsSegmentedByThem() {
        Prepared prepared = fit(Settings.DEFAULT, flag("tv"), flag("phone"));

        assertThat(prepared.matrix().names()).containsExactly("tv", "phone");
        assertThat(prepared.leftOut()).isEmpty();
    }

    @Test
    void withNothingToSegmentByItSaysWhatEachColumnIs() {
        assertThatThrownBy(() -> fit(Settings.DEFAULT, numbers("a", i -> 3), region()))
                .isInstanceOf(InputException.class)
                .hasMessage("made.csv has no column to segment by. \"a\" has one value only, so it cannot separate "
                        + "customers; \"region\" holds words. Give it at least one numeric column that varies, or use "
                        + "words with --categorical one-hot.");
    }

    @Test
    void codesDescribeAndAreHintedAtWhenAskedFor() {
        Prepared prepared = codes(Settings.DEFAULT);
        Prepared asked = codes(Settings.DEFAULT.columns("Channel", "Region", "Spend"));

        assertThat(prepared.matrix().names()).containsExactly("Kids", "Score", "Spend");
        assertThat(prepared.notices())
                .filteredOn(notice -> notice.code().equals("code_like_columns"))
                .extracting(Notice::text)
                .containsExactly("\"Channel\" and \"Region\": codes for kinds, between which there is no distance; they"
                        + " describe the segments. If these measure, add --as Channel=number,Region=number.");
        assertThat(asked.matrix().names()).containsExactly("Channel", "Region", "Spend");
        assertThat(asked.notices())
                .filteredOn(notice -> notice.code().equals("code_like_columns"))
                .extracting(Notice::text)
                .containsExactly(
                        "\"Channel\" and \"Region\" look like codes rather than a quantity, and distances between "
                                + "codes mean nothing. If so, leave them out with --exclude.");
    }

    private static Prepared codes(Settings settings) {
        return fit(
                settings,
                numbers("Channel", i -> 1 + i % 2),
                numbers("Region", i -> 1 + i % 3),
                numbers("Kids", i -> i % 3),
                numbers("Score", i -> 1 + i % 3),
                numbers("Spend", i -> i * 3.5));
    }

    private static final int ROWS = 40;

    private interface Formula {
        double at(int row);
    }

    private static Column[] customers() {
        return new Column[] {
            TextColumn.of(
                    "customer_id",
                    IntStream.range(0, ROWS).mapToObj(i -> "C" + (1000 + i)).toArray(String[]::new)),
            numbers("age", i -> 20 + i * 7 % 50),
            numbers("spend", i -> 10.5 * (1 + i * 13 % 29)),
            numbers("visits_web", i -> i * 5 % 11),
            numbers("visits_shop", i -> i * 3 % 7),
            region(),
            flag("newsletter"),
            DateColumn.owning(
                    "since",
                    IntStream.range(0, ROWS).mapToDouble(i -> 18000 + i * 3).toArray()),
            TextColumn.of(
                    "note",
                    IntStream.range(0, ROWS).mapToObj(i -> "note " + i / 2).toArray(String[]::new)),
            numbers("country", i -> 49),
            numbers("fax", i -> Double.NaN),
            numbers("segment", i -> 1 + i % 3)
        };
    }

    private static Column region() {
        List<String> levels = List.of("north", "south", "east");
        return CategoryColumn.of(
                "region", IntStream.range(0, ROWS).map(i -> i % 3).toArray(), levels);
    }

    private static Column flag(String name) {
        int[] codes = IntStream.range(0, ROWS)
                .map(i -> (i + name.length()) % 5 == 0 ? 1 : 0)
                .toArray();
        return CategoryColumn.ofBoolean(name, codes, List.of("no", "yes"), 1);
    }

    private static Column numbers(String name, Formula formula) {
        double[] values = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            values[i] = formula.at(i);
        }
        return NumberColumn.owning(name, values);
    }

    private static Prepared fit(Settings settings, Column... columns) {
        Table table = Table.of("made.csv", new ArrayList<>(List.of(columns)));
        return Preparer.fit(table, settings.all(), new Seeds(42), Workers.sequential());
    }

    private static org.assertj.core.groups.Tuple row(String column, String code, boolean describes) {
        return org.assertj.core.groups.Tuple.tuple(column, code, describes);
    }

    private static org.assertj.core.groups.Tuple row2(String column) {
        return org.assertj.core.groups.Tuple.tuple(column, false);
    }
}
