package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.data.RowValues;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By hand: the quantile p of n ascending values is at the place (n - 1) p, between two by proportion (R's type 7). */
class QuantilesTest {

    private static final double[] VALUES = {16, Double.NaN, 1, 8, 2, 4};

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "0.1, 1.4, 1", "0.3, 2.4, 2", "0.5, 4, 4", "0.9, 12.8, 8", "1, 16, 16"})
    void quantilesLieBetweenValuesByProportion(double p, double quantile, double below) {
        Quantiles all = Quantiles.of(VALUES, null);
        Quantiles selected = Quantiles.of(VALUES, null, Moments.of(VALUES, null), p);

        assertThat(all.count()).isEqualTo(5);
        assertThat(all.total()).isEqualTo(5);
        assertThat(all.at(p)).isCloseTo(quantile, within(1e-14));
        assertThat(all.below(p)).isEqualTo(below);
        assertThat(selected.count()).isEqualTo(5);
        assertThat(selected.at(p)).isCloseTo(quantile, within(1e-14));
    }

    /** The weights repeat 1 three times and 8 twice; 2 has none: 1, 1, 1, 4, 8, 8, 16. */
    @ParameterizedTest
    @CsvSource({"0, 1, 1", "0.4, 2.2, 1", "0.5, 4, 4", "0.6, 6.4, 4", "0.7, 8, 8", "0.95, 13.6, 8", "1, 16, 16"})
    void aWeightCountsAsThatManyValues(double p, double quantile, double below) {
        double[] weights = {1, 9, 3, 2, 0, 1};

        Quantiles weighted = Quantiles.of(VALUES, weights, Moments.of(VALUES, weights), p);

        assertThat(weighted.count()).isEqualTo(4);
        assertThat(weighted.total()).isEqualTo(7);
        assertThat(weighted.at(p)).isCloseTo(quantile, within(1e-14));
        assertThat(weighted.below(p)).isEqualTo(below);
    }

    /** Shares of 1/4, 1/4 and 1/2 of three values reach up to 0.75, 1.5 and 3: the places 0, 1 and 2 are in each of them. */
    @Test
    void weightsThatAddUpToLessThanTheValuesAreShares() {
        Quantiles shares = Quantiles.of(new double[] {5, 6, 8}, new double[] {0.1, 0.1, 0.2});

        assertThat(shares.total()).isCloseTo(3, within(1e-15));
        assertThat(shares.at(0)).isEqualTo(5);
        assertThat(shares.at(0.5)).isEqualTo(6);
        assertThat(shares.at(0.75)).isEqualTo(7);
        assertThat(shares.at(1)).isEqualTo(8);
    }

    @Test
    void aPartHasTheQuantilesOfItsValues() {
        double[] weights = {5, 1, 1, 1, 1, 5};
        double[] some = {1, 8, 2};
        RowValues values = RowValues.of(VALUES);

        for (double[] all : new double[][] {null, weights}) {
            Quantiles part = Quantiles.of(values, all, 2, 5, Moments.of(some, null), 0.25, 0.5);

            assertThat(part.at(0.25)).isEqualTo(1.5);
            assertThat(part.at(0.5)).isEqualTo(2);
        }
    }

    @Test
    void valuesWhoseDifferenceOverflowsHaveAMedian() {
        Quantiles ends = Quantiles.of(new double[] {-1.6e308, 1.6e308}, null);

        assertThat(ends.at(0.5)).isZero();
        assertThat(ends.at(0.25)).isCloseTo(-0.8e308, within(1e293));
    }

    @Test
    void withoutValuesThereIsNone() {
        double[] missing = {Double.NaN};

        assertThat(Quantiles.of(missing, null).at(0.5)).isNaN();
        assertThat(Quantiles.of(missing, new double[] {2}).at(0.5)).isNaN();
        assertThat(Quantiles.of(missing, new double[] {2}).total()).isZero();
        assertThat(Quantiles.of(missing, null, Moments.of(missing, null), 0.5).at(0.5))
                .isNaN();
    }

    /** 2,500,003 is prime, so the multiples of any number take each rest once: the value of rank r is known without sorting. */
    @Test
    void moreValuesOfOneBucketThanAreCopiedAtOnceAreDividedWhereTheyAre() {
        int n = 2_500_003;
        double[] values = new double[n + 3];
        for (int i = 0; i < n; i++) {
            values[i] = 1 + (i * 1_234_577L % n) * 0x1p-52;
        }
        values[n] = -Double.MAX_VALUE;
        values[n + 1] = Double.MAX_VALUE;
        values[n + 2] = Double.NaN;
        int[] ranks = {0, 1, 2, 700_001, 700_002, 2_000_000, n, n + 1};

        OrderStatistics found = OrderStatistics.among(RowValues.of(values), n + 2, ranks);

        for (int r = 1; r < ranks.length - 1; r++) {
            assertThat(found.value(r)).isEqualTo(1 + (ranks[r] - 1) * 0x1p-52);
            assertThat(found.notAbove(r)).isEqualTo(ranks[r] + 1);
        }
        assertThat(found.value(0)).isEqualTo(-Double.MAX_VALUE);
        assertThat(found.value(7)).isEqualTo(Double.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1, 2, 2.5, 9, 10})
    void valuesBelowAreCounted(double value) {
        double[] sorted = {1, 2, 2, 2, 3, 9};
        int below = 0;
        for (double other : sorted) {
            below += other < value ? 1 : 0;
        }

        assertThat(OrderStatistics.below(sorted, value)).isEqualTo(below);
    }

    /** By hand: deviations of -1/4 three times and 3/4 once; the third moment 0.09375 by the variance 0.1875 to the power 3/2. */
    @Test
    void theMomentsOfAPartAreThoseOfTheirDefinition() {
        RowValues values = RowValues.of(new double[] {99, 0, 0, Double.NaN, 0, 1, -99});

        Moments plain = Moments.of(values, null, 1, 6);
        Moments weighted = Moments.of(values, new double[] {7, 2, 0.5, 7, 0.5, 1, 7}, 1, 6);

        for (Moments found : new Moments[] {plain, weighted}) {
            assertThat(found.count()).isEqualTo(4);
            assertThat(found.weight()).isEqualTo(4);
            assertThat(found.mean()).isEqualTo(0.25);
            assertThat(found.standardDeviation()).isCloseTo(Math.sqrt(0.1875), within(1e-15));
            assertThat(found.skewness()).isCloseTo(0.09375 / Math.pow(0.1875, 1.5), within(1e-14));
            assertThat(found.min()).isZero();
            assertThat(found.max()).isEqualTo(1);
        }
    }

    @Test
    void aColumnIsConstantWhereItsValuesDifferInTheLastDigitsOnly() {
        double large = 1e6;

        assertThat(Moments.isConstant(RowValues.of(new double[] {Double.NaN, large, large + 8 * Math.ulp(large)})))
                .isTrue();
        assertThat(Moments.isConstant(RowValues.of(new double[] {large, large - 8 * Math.ulp(large)})))
                .isTrue();
        assertThat(Moments.isConstant(RowValues.of(new double[] {large, large + 9 * Math.ulp(large)})))
                .isFalse();
        assertThat(Moments.isConstant(RowValues.of(new double[] {large, large - 9 * Math.ulp(large)})))
                .isFalse();
        assertThat(Moments.isConstant(RowValues.of(new double[] {0, -1, 0}))).isFalse();
    }

    /** Of more values than the transform is fitted to, those at evenly spaced ranks are taken: here of 2 in 3. */
    @Test
    void lambdaOfManyValuesIsThatOfEvenlySpacedRanks() {
        int most = YeoJohnson.MAX_VALUES;
        SplittableRandom random = new SplittableRandom(4);
        double[] many = new double[most * 3 / 2];
        Arrays.setAll(many, i -> StrictMath.exp(random.nextGaussian() / 2));
        double[] ones = new double[many.length];
        Arrays.fill(ones, 1);
        double[] sorted = many.clone();
        Arrays.sort(sorted);
        double[] spaced = new double[most];
        Arrays.setAll(spaced, i -> sorted[(int) ((long) i * (many.length - 1) / (most - 1))]);

        double lambda = YeoJohnson.lambda(RowValues.of(spaced), null);

        assertThat(YeoJohnson.lambda(RowValues.of(many), null)).isCloseTo(lambda, within(1e-6));
        assertThat(YeoJohnson.lambda(RowValues.of(many), ones)).isCloseTo(lambda, within(1e-6));
    }
}
