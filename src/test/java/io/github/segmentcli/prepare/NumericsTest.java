package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumericsTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-200, 1e-9, 1, 1e9, 1e150, 1e200, 1e300})
    void anyScaleOfValuesGivesTheSameFeature(double unit) {
        double[] values = new double[200];
        double[] scaled = new double[200];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian();
            scaled[i] = values[i] * unit;
        }

        double[] expected =
                fit(Settings.DEFAULT, NumberColumn.owning("x", values)).matrix().column(0);
        double[] actual =
                fit(Settings.DEFAULT, NumberColumn.owning("x", scaled)).matrix().column(0);

        for (int i = 0; i < values.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-14 * Math.max(1, Math.abs(expected[i]))));
        }
    }

    @Test
    void momentsSurviveHugeAndNearlyEqualValues() {
        Moments huge = Moments.of(new double[] {1e308, -1e308, 1e308, -1e308}, null);
        Moments close = Moments.of(new double[] {1e9 + 1, 1e9 + 2, 1e9 + 3, Double.NaN}, null);

        assertThat(huge.mean()).isZero();
        assertThat(huge.standardDeviation()).isEqualTo(1e308, within(1e294));
        assertThat(close.mean()).isEqualTo(1e9 + 2);
        assertThat(close.standardDeviation()).isEqualTo(Math.sqrt(2.0 / 3));
    }

    @Test
    void theEndsOfTheRangeDoNotOverflow() {
        for (Scaling scaling : List.of(Scaling.STANDARD, Scaling.MINMAX, Scaling.ROBUST)) {
            Prepared prepared = fit(
                    Settings.DEFAULT.scale(scaling),
                    NumberColumn.owning("x", new double[] {-1.7e308, 1.7e308, 1e308, -1e308, 0, 3}));

            for (double v : prepared.matrix().column(0)) {
                assertThat(v).as(scaling.name()).isBetween(-10.0, 10.0);
            }
        }
    }

    @Test
    void meanAndDeviationAgreeWithExactArithmetic() {
        double[] values = new double[1_000];
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < values.length; i++) {
            values[i] = 1e9 + random.nextGaussian() * 1e-3;
        }
        BigDecimal n = BigDecimal.valueOf(values.length);
        BigDecimal sum = BigDecimal.ZERO;
        for (double v : values) {
            sum = sum.add(new BigDecimal(v));
        }
        BigDecimal mean = sum.divide(n, new MathContext(60));
        BigDecimal squares = BigDecimal.ZERO;
        for (double v : values) {
            squares = squares.add(new BigDecimal(v).subtract(mean).pow(2));
        }
        double deviation =
                squares.divide(n, new MathContext(60)).sqrt(new MathContext(40)).doubleValue();

        Moments moments = Moments.of(values, null);

        assertThat(moments.mean()).isEqualTo(mean.doubleValue());
        assertThat(moments.standardDeviation()).isCloseTo(deviation, within(1e-14 * deviation));
    }

    @Test
    void theOrderOfTheValuesChangesNoBit() {
        double[] values = new double[30_000];
        double[] weights = new double[30_000];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < values.length; i++) {
            values[i] = StrictMath.exp(9 * random.nextDouble()) * (i % 100 == 0 ? Double.NaN : 1);
            weights[i] = random.nextDouble();
        }
        double[] backwards = new double[values.length];
        double[] weightsBackwards = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            backwards[i] = values[values.length - 1 - i];
            weightsBackwards[i] = weights[values.length - 1 - i];
        }

        assertThat(Moments.of(backwards, null)).isEqualTo(Moments.of(values, null));
        assertThat(Moments.of(backwards, weightsBackwards)).isEqualTo(Moments.of(values, weights));
    }

    @Test
    void theMeanOfEqualAndNearlyEqualValuesHasAllItsDigits() {
        double[] values = new double[100_001];
        Arrays.setAll(values, i -> i % 2 == 0 ? 40.03592 - 0x1p-20 : 40.03592 + 0x1p-20);
        values[0] = 40.03592;

        assertThat(Moments.of(values, null).mean()).isEqualTo(40.03592);
    }

    @Test
    void momentsOfWeightsAreThoseOfRepeatedRows() {
        double[] values = {0.1, 0.7, -3.3, 1e9 + 0.1};
        double[] weights = {3, 1, 2, 5};
        double[] repeated = {0.1, 0.1, 0.1, 0.7, -3.3, -3.3, 1e9 + 0.1, 1e9 + 0.1, 1e9 + 0.1, 1e9 + 0.1, 1e9 + 0.1};

        Moments weighted = Moments.of(values, weights);
        Moments plain = Moments.of(repeated, null);

        assertThat(weighted.mean()).isEqualTo(plain.mean());
        assertThat(weighted.standardDeviation()).isEqualTo(plain.standardDeviation());
        assertThat(weighted.skewness()).isEqualTo(plain.skewness());
    }

    @Test
    void aColumnThatDiffersInItsLastDigitsOnlyIsConstant() {
        Column nearly = NumberColumn.owning("nearly", new double[] {0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2});
        Column age = NumberColumn.owning("age", new double[] {20, 30, 40, 50});

        Prepared prepared = fit(Settings.DEFAULT, nearly, age);

        assertThat(prepared.matrix().names()).containsExactly("age");
        assertThat(prepared.leftOut()).extracting(ExcludedColumn::code).containsExactly("constant");
    }

    @Test
    void valuesTooLargeToBeSquaredAreRefusedUnscaled() {
        Column x = NumberColumn.owning("x", new double[] {1e300, 2e300, 3e300, 5e300});

        assertThatThrownBy(() -> fit(Settings.DEFAULT.scale(Scaling.NONE), x))
                .isInstanceOf(InputException.class)
                .hasMessage("made.csv, column \"x\": its values are too large to measure distances with. "
                        + "Bring it to scale with --scale standard.");
    }

    @Test
    void aColumnConstantButForOneRowIsKeptAndNoticed() {
        double[] values = new double[50];
        values[33] = 7;

        Prepared prepared = fit(Settings.DEFAULT, NumberColumn.owning("x", values));

        assertThat(prepared.notices())
                .extracting(Notice::text)
                .contains("\"x\" has one value in all rows but line 35, which may become a segment of its own. "
                        + "Check that line, or leave the column out with --exclude.");
    }

    @Test
    void aColumnTwiceIsNoticed() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
        double[] doubled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubled[i] = -2 * values[i];
        }

        Prepared prepared = fit(Settings.DEFAULT, NumberColumn.owning("a", values), NumberColumn.owning("b", doubled));

        assertThat(prepared.notices())
                .extracting(Notice::text)
                .containsExactly(
                        "Nearly the same column twice counts double: \"a\" and \"b\" (r = −1). Leave one of them "
                                + "out with --exclude, or halve it with --feature-weight.");
    }

    /** The two indicators of a category with two levels always have r = -1. */
    @Test
    void indicatorsOfOneCategoryAreNoColumnTwice() {
        CategoryColumn sex = CategoryColumn.of("sex", new int[] {0, 1, 0, 1, 1, 0, 0, 1}, List.of("female", "male"));
        CategoryColumn title =
                CategoryColumn.of("form of address", new int[] {0, 1, 0, 1, 1, 0, 0, 1}, List.of("Ms", "Mr"));
        NumberColumn spend = NumberColumn.owning("spend", new double[] {3, 1, 4, 1, 5, 9, 2, 6});

        assertThat(fit(Settings.DEFAULT.oneHot(), sex, spend).notices())
                .extracting(Notice::code)
                .doesNotContain("correlated_columns");
        assertThat(fit(Settings.DEFAULT.oneHot(), sex, title, spend).notices())
                .extracting(Notice::text)
                .filteredOn(text -> text.startsWith("Nearly the same column twice"))
                .singleElement()
                .asString()
                .endsWith(". Halve a column with --feature-weight 'form of address=0.5'.");
    }

    @Test
    void robustScalingFallsBackWhereHalfTheValuesAreEqual() {
        Prepared prepared = fit(
                Settings.DEFAULT.scale(Scaling.ROBUST),
                NumberColumn.owning("x", new double[] {0, 0, 0, 0, 0, 0, 0, 0, 5, 9}));

        // By hand: mean 1.4, mean square 10.6, deviation sqrt(10.6 - 1.96).
        assertThat(prepared.recipe().features().get(0).scale()).isCloseTo(Math.sqrt(8.64), within(1e-15));
        assertThat(prepared.notices())
                .extracting(Notice::text)
                .contains("\"x\": half the values or more are equal, so the standard deviation stands in for the "
                        + "interquartile range.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, -1, 0, 0.3, 1, 2, 3.5})
    void yeoJohnsonComesBack(double lambda) {
        for (double x : new double[] {-1e6, -20, -1, -1e-9, 0, 1e-300, 0.5, 3, 400, 1e6}) {
            double y = YeoJohnson.transform(x, lambda);

            // Where the transform is bounded, the digits of large values are lost on the way and cannot come back.
            double flat = Math.abs(YeoJohnson.transform(x * 2, lambda) - y);
            if (flat > 1e-3 * Math.abs(y)) {
                assertThat(YeoJohnson.restore(y, lambda)).isCloseTo(x, within(1e-10 * Math.abs(x)));
            }
        }
    }

    @Test
    void aLongTailIsEvenedOutByAuto() {
        double[] values = new double[500];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < values.length; i++) {
            values[i] = StrictMath.exp(1.5 * random.nextGaussian());
        }
        Column even = NumberColumn.owning("even", random.doubles(500).toArray());

        Prepared plain = fit(Settings.DEFAULT, NumberColumn.owning("spend", values), even);
        Prepared transformed =
                fit(Settings.DEFAULT.transform(Transform.AUTO), NumberColumn.owning("spend", values), even);

        assertThat(plain.notices()).extracting(Notice::code).containsExactly("long_tails");
        assertThat(transformed.notices()).extracting(Notice::code).containsExactly("transformed_columns");
        assertThat(transformed.recipe().features().get(1).transform()).isEqualTo(FittedFeature.TransformKind.NONE);
        // The likeliest lambda is not the one of least skewness, but takes most of it away.
        assertThat(Math.abs(Moments.of(transformed.matrix().column(0), null).skewness()))
                .isLessThan(0.3);
    }

    @Test
    void everyFiniteCellHasACoordinateWhoseSquareIsFinite() {
        Column x = NumberColumn.owning("x", new double[] {0.01, 0.02, 0.03, 0.05});
        Table huge = Table.of("huge.csv", List.of(NumberColumn.owning("x", new double[] {
            1e200, Double.MAX_VALUE, -Double.MAX_VALUE, 0.02
        })));

        double[] column = fit(Settings.DEFAULT, x)
                .recipe()
                .apply(huge, Workers.sequential())
                .matrix()
                .column(0);

        assertThat(column[0]).isEqualTo(0x1p479);
        assertThat(column[2]).isEqualTo(-0x1p479);
        assertThat(8 * column[1] * column[1]).isFinite();
        assertThat(column[3]).isEqualTo(fit(Settings.DEFAULT, x).matrix().value(1, 0));
    }

    private static Prepared fit(Settings settings, Column... columns) {
        return Preparer.fit(
                Table.of("made.csv", List.of(columns)), settings.all(), new Seeds(42), Workers.sequential());
    }
}
