package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about the features of a fit, word for word, with tables of forty rows. */
class DataNoticesTest {

    private static final int ROWS = 40;
    private static final double GAP = Double.NaN;

    private static Column numbers(String name, IntToDoubleFunction value) {
        return NumberColumn.owning(
                name, IntStream.range(0, ROWS).mapToDouble(value).toArray());
    }

    private static Column noise(String name, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return numbers(name, i -> random.nextInt(1000) / 10.0);
    }

    private static Prepared fit(Settings settings, Column... columns) {
        return Preparer.fit(
                Table.of("made.csv", List.of(columns)), settings.all(), new Seeds(42), Workers.sequential());
    }

    private static List<Notice> notices(String code, Settings settings, Column... columns) {
        return fit(settings, columns).notices().stream()
                .filter(notice -> notice.code().equals(code))
                .toList();
    }

    private static String text(String code, Settings settings, Column... columns) {
        return only(code, settings, columns).text();
    }

    private static Notice only(String code, Settings settings, Column... columns) {
        List<Notice> found = notices(code, settings, columns);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MEDIAN        | the column's median
        MEAN          | the column's mean
        MOST_FREQUENT | the column's most frequent value
        CONSTANT      | 7.5
        KNN           | the mean of the five most similar rows
        """)
    void missingValuesAreFilledInTheWayThatIsSaid(Imputation.Kind kind, String way) {
        Settings settings = Settings.DEFAULT.impute(new Imputation(kind, 7.5));

        assertThat(text("gaps_filled", settings, numbers("a", i -> i < 3 ? GAP : i % 7), noise("b", 1)))
                .isEqualTo("Missing values, of 40 rows: 3 in \"a\". Each was filled with " + way + ".");
    }

    @Test
    void sixColumnsWithGapsAreNamedForEachWay() {
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < 9; j++) {
            int column = j;
            columns.add(numbers("c" + j, i -> i == column ? GAP : (i + column) * 37 % 41));
        }
        Settings settings = Settings.DEFAULT.byColumn(new ColumnSettings(
                Map.of("c3", new Imputation(Imputation.Kind.MEAN, 0)), Map.of(), Map.of(), Map.of()));

        assertThat(notices("gaps_filled", settings, columns.toArray(Column[]::new)))
                .extracting(Notice::text)
                .containsExactly(
                        "Missing values, of 40 rows: 1 in \"c0\", 1 in \"c1\", 1 in \"c2\", 1 in \"c4\", 1 in \"c5\", 1 in \"c6\""
                                + " and 2 more columns. Each was filled with the column's median.",
                        "Missing values, of 40 rows: 1 in \"c3\". Each was filled with the column's mean.");
    }

    @Test
    void theFeaturesOfOneColumnAreCountedOnce() {
        Column words = CategoryColumn.of(
                "w", IntStream.range(0, ROWS).map(i -> i < 2 ? -1 : i % 3).toArray(), List.of("a", "b", "c"));

        assertThat(text("gaps_filled", Settings.DEFAULT.oneHot(), words, noise("b", 1)))
                .startsWith("Missing values, of 40 rows: 2 in \"w\". ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MEDIAN | 3 | 0 for every word, since no word is in most rows
        KNN    | 3 | 0 for every word, since no word is in most rows
        MEDIAN | 1 | the word that most rows have
        MEAN   | 3 | the share of each word
        """)
    void whatStandsForMissingWordsIsSaid(Imputation.Kind kind, int often, String way) {
        Column words = CategoryColumn.of(
                "w",
                IntStream.range(0, ROWS)
                        .map(i -> i < 2 ? -1 : i % 4 < often ? i % often : often)
                        .toArray(),
                List.of("a", "b", "c", "d").subList(0, often + 1));

        assertThat(text("gaps_filled", Settings.DEFAULT.oneHot().impute(kind), words, noise("b", 1)))
                .isEqualTo("Missing values, of 40 rows: 2 in \"w\". Each was filled with " + way + ".");
    }

    @Test
    void donorsOfTheNearestRowsAreKept() {
        Column gaps = numbers("a", i -> i < 3 ? GAP : i % 7);

        assertThat(text("donors_kept", Settings.DEFAULT.impute(Imputation.Kind.KNN), gaps, noise("b", 1)))
                .isEqualTo(
                        "To fill missing values of new customers in the same way, the saved model holds the values of"
                                + " 40 rows.");
        assertThat(notices("donors_kept", Settings.DEFAULT, gaps, noise("b", 1)))
                .isEmpty();
    }

    /** 28 of 40 are 70 %, which is not more than that. Most gaps are filled where the user says with what. */
    @Test
    void whereMostValuesAreMadeUpThereIsAWarning() {
        Settings named = Settings.DEFAULT.columns("a", "b", "d");
        Column few = numbers("b", i -> i < 28 ? GAP : i % 7);
        Column many = numbers("a", i -> i < 29 ? GAP : i % 5);
        Settings told = named.byColumn(new ColumnSettings(
                Map.of("a", new Imputation(Imputation.Kind.CONSTANT, 0)), Map.of(), Map.of(), Map.of()));
        Settings all = named.impute(new Imputation(Imputation.Kind.CONSTANT, 0));
        Settings median =
                named.byColumn(new ColumnSettings(Map.of("a", Imputation.MEDIAN), Map.of(), Map.of(), Map.of()));

        Notice found = made(named, many, few);

        assertThat(found.text())
                .isEqualTo(
                        "\"a\": more than 70% of the values are missing, so the segments depend on what was filled in."
                                + " Consider --exclude.");
        assertThat(found.level()).isEqualTo(Notice.Level.WARNING);
        assertThat(found.fix()).containsExactly("--exclude", "a");
        assertThat(made(all, many, few).fix()).containsExactly("--exclude", "a");
        assertThat(made(median, many, few).fix()).containsExactly("--exclude", "a");
        assertThat(notices("mostly_missing", told, many, few, noise("d", 2))).isEmpty();
    }

    private static Notice made(Settings settings, Column many, Column few) {
        return only("mostly_missing", settings, many, few, noise("d", 2));
    }

    @Test
    void rowsWithoutAnyValueAreCounted() {
        Column one = numbers("a", i -> i < 3 || i == 9 ? GAP : i % 7);
        Column other = numbers("b", i -> i == 1 || i == 7 || i == 9 ? GAP : i * 13 % 29);
        Column third = numbers("c", i -> i == 1 || i == 8 ? GAP : i * 17 % 31);

        Notice two = only("rows_without_values", Settings.DEFAULT, one, other);

        assertThat(two.text())
                .isEqualTo(
                        "2 rows have no value in any feature; what was filled in decides the segment. Leave such rows"
                                + " out with --impute drop.");
        assertThat(two.level()).isEqualTo(Notice.Level.WARNING);
        assertThat(two.fix()).containsExactly("--impute", "drop");
        assertThat(text("rows_without_values", Settings.DEFAULT, one, other, third))
                .startsWith("1 row has no value");
        assertThat(notices("rows_without_values", Settings.DEFAULT, one, noise("b", 3)))
                .isEmpty();
    }

    @Test
    void columnsThatCannotBeClippedAreLeftAsTheyAre() {
        Column same = numbers("a", i -> i == 0 || i == 39 ? i : 5);
        Column other = numbers("c", i -> i == 3 || i == 4 ? 2 * i : 7);
        Column flag = numbers("f", i -> i == 5 ? 1 : 0);

        assertThat(text("not_clipped", Settings.DEFAULT.clip(), same, noise("b", 1), flag))
                .isEqualTo(
                        "\"a\": nine of ten values are equal, so --outliers clip has no range to go by and left it as"
                                + " it is.");
        assertThat(text("not_clipped", Settings.DEFAULT.clip(), same, noise("b", 1), other))
                .startsWith("\"a\" and \"c\": ")
                .endsWith(" left them as they are.");
        assertThat(notices("not_clipped", Settings.DEFAULT, same, noise("b", 1)))
                .isEmpty();
    }

    /** Amounts that differ by factors: the exponential of normal values. */
    private static Column tail(String name, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return NumberColumn.owning(
                name,
                IntStream.range(0, 600)
                        .mapToDouble(i -> StrictMath.exp(3 + 1.3 * random.nextGaussian()))
                        .toArray());
    }

    /** Far down, which is no long tail of large values: minus such amounts. */
    private static Column down(String name, long seed) {
        double[] values = ((NumberColumn) tail(name, seed)).toArray();
        return NumberColumn.owning(
                name, Arrays.stream(values).map(value -> -value).toArray());
    }

    @Test
    void longTailsAreNamedOrEvenedOut() {
        Notice one = only("long_tails", Settings.DEFAULT, tail("a", 1));

        assertThat(one.text())
                .isEqualTo("\"a\" has a long tail of large values, so a few customers may get segments of their own."
                        + " --transform auto evens it out.");
        assertThat(one.fix()).containsExactly("--transform", "auto");
        assertThat(text("long_tails", Settings.DEFAULT, tail("a", 1), tail("b", 2)))
                .isEqualTo(
                        "\"a\" and \"b\" have long tails of large values, so a few customers may get segments of their"
                                + " own. --transform auto evens them out.");
        Settings auto = Settings.DEFAULT.transform(Transform.AUTO);
        Notice evened = only("transformed_columns", auto, tail("a", 1));
        assertThat(evened.text())
                .isEqualTo(
                        "\"a\" has a long tail of large values, evened out by a Yeo-Johnson transform before distances"
                                + " are measured; means and medians are of the values in the file. --transform none turns it off.");
        assertThat(evened.fix()).containsExactly("--transform", "none");
        assertThat(text("transformed_columns", auto, tail("a", 1), tail("b", 2)))
                .startsWith("\"a\" and \"b\" have long tails of large values, evened out");
        assertThat(notices("long_tails", auto, tail("a", 1))).isEmpty();
        assertThat(notices("transformed_columns", Settings.DEFAULT.transform(Transform.YEO_JOHNSON), tail("a", 1)))
                .isEmpty();
    }

    @Test
    void skewedColumnsWithoutALongTailAreNamed() {
        Notice one = only("skewed_columns", Settings.DEFAULT, down("a", 1));

        assertThat(one.text())
                .isEqualTo("\"a\" is very skewed, so a few customers may get segments of their own. --transform"
                        + " a=yeo-johnson evens it out.");
        assertThat(one.fix()).containsExactly("--transform", "a=yeo-johnson");
        assertThat(text("skewed_columns", Settings.DEFAULT, down("a", 1), down("b", 2)))
                .isEqualTo(
                        "\"a\" and \"b\" are very skewed, so a few customers may get segments of their own. --transform"
                                + " a=yeo-johnson,b=yeo-johnson evens them out.");
        assertThat(notices("skewed_columns", Settings.DEFAULT, noise("a", 1), noise("b", 2)))
                .isEmpty();
    }

    /** Nineteen of twenty values are 0, which no power transform parts. */
    @Test
    void whatStaysSkewedAfterTheTransformIsAWarning() {
        Settings power = Settings.DEFAULT.transform(Transform.YEO_JOHNSON);
        Column a = numbers("a", i -> i < 38 ? 0 : 1 + i);
        Column c = numbers("c", i -> i > 1 ? 0 : 5 + 3 * i);

        Notice one = only("skewed_after_transform", power, a, noise("b", 1));

        assertThat(one.text())
                .isEqualTo(
                        "\"a\" stays very skewed after the transform too, so a few customers may get segments of their"
                                + " own. --outliers clip draws extreme values in; --exclude leaves the column out.");
        assertThat(one.level()).isEqualTo(Notice.Level.WARNING);
        assertThat(one.fix()).containsExactly("--outliers", "a=clip");
        assertThat(text("skewed_after_transform", power, a, noise("b", 1), c)).startsWith("\"a\" and \"c\" stay very");
    }

    @Test
    void aRangeThatIsNoneIsReplacedByTheDeviation() {
        assertThat(text(
                        "no_interquartile_range",
                        Settings.DEFAULT.scale(Scaling.ROBUST),
                        numbers("a", i -> i < 32 ? 5 : i),
                        noise("b", 1)))
                .isEqualTo("\"a\": half the values or more are equal, so the standard deviation stands in for the"
                        + " interquartile range.");
    }

    @Test
    void oneRowThatAloneDiffersIsNamed() {
        Notice found = only("lone_value", Settings.DEFAULT, numbers("a", i -> i == 6 ? 9 : 5), noise("b", 1));

        assertThat(found.text())
                .isEqualTo(
                        "\"a\" has one value in all rows but line 8, which may become a segment of its own. Check that"
                                + " line, or leave the column out with --exclude.");
        assertThat(found.column()).contains("a");
        assertThat(found.fix()).containsExactly("--exclude", "a");
    }

    /** Of a and 2a, and a and -a; r is that of Pearson. Five pairs are named. */
    @Test
    void nearlyTheSameColumnTwiceIsNoticed() {
        NumberColumn a = (NumberColumn) noise("a", 4);
        Column twice = numbers("b", i -> 2 * a.value(i) + 7);
        Column minus = numbers("c", i -> -a.value(i));
        Column other = noise("d", 5);

        Notice found = only("correlated_columns", Settings.DEFAULT, a, twice, minus, other);

        assertThat(found.text())
                .isEqualTo(
                        "Nearly the same column twice counts double: \"a\" and \"b\" (r = 1), \"a\" and \"c\" (r = \u22121),"
                                + " \"b\" and \"c\" (r = \u22121). Leave one of them out with --exclude, or halve it with"
                                + " --feature-weight.");
        assertThat(found.fix()).containsExactly("--feature-weight", "b=0.5,c=0.5");
        Column more = numbers("e", i -> 3 * a.value(i));
        assertThat(text("correlated_columns", Settings.DEFAULT, a, twice, minus, more))
                .contains("\"b\" and \"e\" (r = 1) and 1 more pairs.");
        assertThat(notices("correlated_columns", Settings.DEFAULT, a, other)).isEmpty();
    }

    /** By hand: noise of the variance v beside 1 makes r = 1 / sqrt(1 + v), which is 0.96 for v = 0.085 and 0.93 for 0.156. */
    @ParameterizedTest
    @CsvSource({"0.085, true", "0.156, false"})
    void columnsAreNearlyTheSameFromACorrelationOf95PercentOn(double variance, boolean isNoticed) {
        // orthogonal by construction: alternating signs of two periods
        Column a = numbers("a", i -> i % 2 == 0 ? 1 : -1.0);
        Column b = numbers("b", i -> (i % 2 == 0 ? 1 : -1) + Math.sqrt(variance) * (i / 2 % 2 == 0 ? 1 : -1));

        assertThat(notices("correlated_columns", Settings.DEFAULT, a, b).isEmpty())
                .isEqualTo(!isNoticed);
    }

    /** Rows of weight 0 to 3: the last rows, which part the columns, weigh nothing. */
    @Test
    void correlationsAreWeighted() {
        NumberColumn a = (NumberColumn) noise("a", 4);
        Column b = numbers("b", i -> i < 30 ? a.value(i) : 100 - a.value(i));
        Column light = numbers("w", i -> i < 30 ? 3 : 1e-9);

        assertThat(notices("correlated_columns", Settings.DEFAULT, a, b)).isEmpty();
        assertThat(notices("correlated_columns", Settings.DEFAULT.weight("w"), a, b, light))
                .hasSize(1);
    }

    @Test
    void wordsOfOneColumnDependOnEachOtherAndAreHalvedWithTheirColumn() {
        Column words =
                CategoryColumn.of("w", IntStream.range(0, ROWS).map(i -> i % 2).toArray(), List.of("a", "b"));
        Column same =
                CategoryColumn.of("v", IntStream.range(0, ROWS).map(i -> i % 2).toArray(), List.of("c", "d"));

        assertThat(notices("correlated_columns", Settings.DEFAULT.oneHot(), words, noise("n", 1)))
                .isEmpty();
        assertThat(text("correlated_columns", Settings.DEFAULT.oneHot(), words, same, noise("n", 1)))
                .endsWith(". Halve a column with --feature-weight v=0.5.");
    }

    @Test
    void codesThatAreAskedForAreHintedAt() {
        Notice found = only(
                "code_like_columns",
                Settings.DEFAULT.columns("Channel", "Spend"),
                numbers("Channel", i -> 1 + i % 2),
                numbers("Spend", i -> i * 3.5));

        assertThat(found.text())
                .isEqualTo("\"Channel\" looks like a code rather than a quantity, and distances between codes mean"
                        + " nothing. If so, leave it out with --exclude.");
        assertThat(found.fix()).containsExactly("--exclude", "Channel");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1e150  | NONE     | made.csv, column "a": its values are too large to measure distances with. Bring it to scale with --scale standard.
        1e-150 | NONE     | made.csv, column "a": its values are too small to measure distances with. Bring it to scale with --scale standard.
        """)
    void valuesWhoseSquaresCannotBeHadAreRefused(double unit, Scaling scaling, String message) {
        Column a = numbers("a", i -> i % 7 * unit);

        assertThatThrownBy(() -> fit(Settings.DEFAULT.scale(scaling), a, noise("b", 1)))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
        assertThat(fit(Settings.DEFAULT, a, noise("b", 1)).matrix().features()).isEqualTo(2);
    }
}
