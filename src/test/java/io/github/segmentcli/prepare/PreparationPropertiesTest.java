package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of a prepared matrix whatever the options: no outside figures are needed, only the same rows said otherwise. */
class PreparationPropertiesTest {

    private static final int ROWS = 120;

    /** Every way to fill, scale and transform that can be combined. */
    static Stream<Settings> settings() {
        List<Settings> all = new ArrayList<>();
        for (Imputation.Kind kind : Imputation.Kind.values()) {
            for (Scaling scaling : Scaling.values()) {
                for (Transform transform : List.of(Transform.NONE, Transform.AUTO, Transform.YEO_JOHNSON)) {
                    Settings settings =
                            Settings.DEFAULT.impute(kind).scale(scaling).transform(transform);
                    all.add(settings);
                    all.add(settings.clip());
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aWeightIsSoManyRepeatedRows(Settings settings) {
        int[] weights = new SplittableRandom(5).ints(ROWS, 1, 6).toArray();
        int[] repeated = IntStream.range(0, ROWS)
                .flatMap(i -> IntStream.range(0, weights[i]).map(copy -> i))
                .toArray();
        double[] column = Arrays.stream(weights).asDoubleStream().toArray();

        Prepared weighted = fit(settings.oneHot().weight("people"), table(all(), column));
        Prepared rows = fit(settings.oneHot(), table(repeated, null));

        int at = 0;
        for (int i = 0; i < weighted.matrix().rows(); i++) {
            assertSameRow(weighted.matrix(), i, rows.matrix(), at, 1e-7);
            at += weights[weighted.tableRow(i)];
        }
        assertThat(at).isEqualTo(rows.matrix().rows());
    }

    /** A unit is arbitrary: grams or kilograms, cents or euros, degrees from another zero. */
    @ParameterizedTest
    @CsvSource({"1000, 0", "0.001, 0", "1, 5000000", "-1, 0"})
    void theUnitOfAColumnChangesNothing(double factor, double constant) {
        for (Transform transform : List.of(Transform.NONE, Transform.AUTO, Transform.YEO_JOHNSON)) {
            for (Scaling scaling : List.of(Scaling.STANDARD, Scaling.ROBUST)) {
                for (Imputation.Kind kind : List.of(Imputation.Kind.MEDIAN, Imputation.Kind.KNN)) {
                    Settings settings =
                            Settings.DEFAULT.transform(transform).scale(scaling).impute(kind);

                    Matrix before = fit(settings, table(all(), null)).matrix();
                    Matrix after =
                            fit(settings, table(all(), null, factor, constant)).matrix();

                    double sign = Math.signum(factor);
                    for (int j = 0; j < before.features(); j++) {
                        boolean turned = before.names().get(j).equals("spend") && sign < 0;
                        for (int i = 0; i < ROWS; i++) {
                            assertThat(after.column(j)[i])
                                    .isCloseTo((turned ? -1 : 1) * before.column(j)[i], within(1e-6));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theOrderOfTheRowsChangesNothing(Settings settings) {
        int[] order = all();
        SplittableRandom random = new SplittableRandom(8);
        for (int i = ROWS - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }

        Prepared before = fit(settings.oneHot(), table(all(), null));
        Prepared after = fit(settings.oneHot(), table(order, null));

        int[] placeOf = new int[ROWS];
        for (int i = 0; i < before.matrix().rows(); i++) {
            placeOf[before.tableRow(i)] = i;
        }
        for (int i = 0; i < after.matrix().rows(); i++) {
            assertSameRow(before.matrix(), placeOf[order[after.tableRow(i)]], after.matrix(), i, 1e-7);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theMatrixHasTheMomentsThatTheScalingPromises(Settings settings) {
        Matrix matrix = fit(settings, table(all(), null)).matrix();

        for (int j = 0; j < matrix.features(); j++) {
            double[] column = matrix.column(j).clone();
            double mean = Arrays.stream(column).sum() / column.length;
            double variance =
                    Arrays.stream(column).map(v -> (v - mean) * (v - mean)).sum() / column.length;
            Arrays.sort(column);
            switch (settings.all().scaling()) {
                case STANDARD -> {
                    assertThat(mean).isCloseTo(0, within(1e-9));
                    assertThat(variance).isCloseTo(1, within(1e-9));
                }
                case ROBUST -> {
                    assertThat(quantile(column, 0.5)).isCloseTo(0, within(1e-9));
                    assertThat(quantile(column, 0.75) - quantile(column, 0.25)).isCloseTo(1, within(1e-9));
                }
                case MINMAX -> {
                    assertThat(column[0]).isCloseTo(0, within(1e-9));
                    assertThat(column[column.length - 1]).isCloseTo(1, within(1e-9));
                }
                case NONE -> {
                    // as it was
                }
            }
        }
    }

    /** A category weighs as much as a number: the variances of its levels add up to 1, with gaps as without. */
    @ParameterizedTest
    @CsvSource({"MEDIAN", "MEAN", "MOST_FREQUENT", "KNN", "DROP"})
    void theLevelsOfACategoryTogetherWeighAsMuchAsANumber(Imputation.Kind kind) {
        Matrix matrix =
                fit(Settings.DEFAULT.oneHot().impute(kind), table(all(), null)).matrix();

        double sum = 0;
        for (int j = 0; j < matrix.features(); j++) {
            double deviation = Moments.of(matrix.column(j), null).standardDeviation();
            sum += matrix.names().get(j).startsWith("plan") ? deviation * deviation : 0;
        }

        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    /** A rate of a few thousandths and a meter that counts from five million: in their own units lambda ran to its bound. */
    @ParameterizedTest
    @CsvSource({"0.01, 0", "1, 5000000"})
    void aSkewedColumnIsEvenedOutWhateverItsUnit(double factor, double constant) {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = new double[300];
        Arrays.setAll(values, i -> constant + factor * StrictMath.exp(1.1 * random.nextGaussian()));
        Table table = Table.of("made.csv", List.of(NumberColumn.owning("rate", values)));

        Prepared prepared = fit(Settings.DEFAULT.transform(Transform.AUTO), table);

        assertThat(Moments.of(values, null).skewness()).isGreaterThan(2);
        assertThat(Math.abs(Moments.of(prepared.matrix().column(0), null).skewness()))
                .isLessThan(0.3);
        assertThat(Arrays.stream(prepared.matrix().column(0)).distinct().count())
                .isEqualTo(Arrays.stream(values).distinct().count());
    }

    /** Nineteen of twenty values are 0: no power makes a normal column of that. */
    @Test
    void aColumnThatStaysSkewedIsTold() {
        double[] values = new double[200];
        Arrays.setAll(values, i -> i % 20 == 0 ? 5 + i % 40 : 0);
        Table table = Table.of("made.csv", List.of(NumberColumn.owning("firms", values)));

        Prepared prepared = fit(Settings.DEFAULT.transform(Transform.YEO_JOHNSON), table);

        double skewness = Moments.of(prepared.matrix().column(0), null).skewness();
        assertThat(skewness).isGreaterThan(2);
        assertThat(prepared.notices()).extracting(Notice::code).contains("skewed_after_transform");
    }

    /** The bonus is 0 for all who have visits too, and so no feature; its gaps are no reason to drop a row then. */
    @Test
    void aGapInAColumnThatIsLeftOutDropsNoRow() {
        double nan = Double.NaN;
        Table table = Table.of(
                "made.csv",
                List.of(
                        NumberColumn.owning("spend", new double[] {10, 12, 11, 13, 52, 50, 55, 14, nan}),
                        NumberColumn.owning("visits", new double[] {1, 2, 1, 2, 9, 8, 9, nan, 9}),
                        NumberColumn.owning("bonus", new double[] {0, 0, 0, 0, nan, nan, nan, 0, 7})));

        Prepared prepared =
                fit(Settings.DEFAULT.columns("spend", "visits", "bonus").impute(Imputation.Kind.DROP), table);

        assertThat(prepared.matrix().rows()).isEqualTo(7);
        assertThat(prepared.notices())
                .filteredOn(notice -> notice.code().equals("rows_dropped"))
                .extracting(Notice::text)
                .containsExactly(
                        "2 of 9 rows have a missing value and get no segment. Keep them with --impute median.");
    }

    /** Weights of 0.2 and 0.4 that say no more than who counts double are those of 1 and 2 but for the unit. */
    @Test
    void weightsThatAverageBelowOneAreSharesAndGetAMeanOfOne() {
        double[] shares = new double[ROWS];
        Arrays.setAll(shares, i -> i % 2 == 0 ? 0.2 : 0.4);

        Matrix matrix =
                fit(Settings.DEFAULT.weight("people"), table(all(), shares)).matrix();

        assertThat(Arrays.stream(matrix.weights().orElseThrow()).sum()).isCloseTo(ROWS, within(1e-9));
        assertThat(matrix.weights().orElseThrow()[1] / matrix.weights().orElseThrow()[0])
                .isCloseTo(2, within(1e-12));
    }

    private static void assertSameRow(Matrix one, int i, Matrix other, int j, double tolerance) {
        for (int f = 0; f < one.features(); f++) {
            double expected = one.column(f)[i];
            assertThat(other.column(f)[j])
                    .as("%s, row %d", one.names().get(f), i)
                    .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
        }
    }

    /** Type 7 (Hyndman and Fan 1996) by its definition. */
    private static double quantile(double[] sorted, double p) {
        double place = (sorted.length - 1) * p;
        int low = (int) place;
        double above = sorted[Math.min(low + 1, sorted.length - 1)];
        return sorted[low] + (place - low) * (above - sorted[low]);
    }

    private static int[] all() {
        return IntStream.range(0, ROWS).toArray();
    }

    private static Table table(int[] rows, double[] weights) {
        return table(rows, weights, 1, 0);
    }

    /** A skewed, an even and a whole column with gaps, and a category with gaps; the first in another unit. */
    private static Table table(int[] rows, double[] weights, double factor, double constant) {
        SplittableRandom random = new SplittableRandom(42);
        double[][] values = new double[3][ROWS];
        List<String> words = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            values[0][i] = constant + factor * StrictMath.exp(1.2 * random.nextGaussian());
            values[1][i] = 40 + 9 * random.nextGaussian();
            values[2][i] = random.nextInt(12);
            for (int j = 1; j < 3; j++) {
                values[j][i] = random.nextInt(9) == 0 ? Double.NaN : values[j][i];
            }
            words.add(
                    random.nextInt(7) == 0
                            ? ""
                            : List.of("cable", "fibre", "mobile").get(random.nextInt(3)));
        }
        List<Column> columns = new ArrayList<>();
        List<String> names = List.of("spend", "age", "visits");
        for (int j = 0; j < 3; j++) {
            double[] column = values[j];
            columns.add(NumberColumn.owning(
                    names.get(j),
                    Arrays.stream(rows).mapToDouble(i -> column[i]).toArray()));
        }
        List<String> levels = List.of("cable", "fibre", "mobile");
        columns.add(CategoryColumn.of(
                "plan",
                Arrays.stream(rows).map(i -> levels.indexOf(words.get(i))).toArray(),
                levels));
        if (weights != null) {
            columns.add(NumberColumn.owning("people", weights.clone()));
        }
        return Table.of("made.csv", columns);
    }

    private static Prepared fit(Settings settings, Table table) {
        return Preparer.fit(table, settings.all(), new Seeds(42), Workers.sequential());
    }
}
