package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.data.RowValues;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Long tails are told from groups that stand apart; what follows from that is measured in SkewSimulationTest. */
class LongTailTest {

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void amountsThatDifferByFactorsHaveATail() {
        assertThat(hasTail(values(600, i -> StrictMath.exp(3 + 1.2 * random.nextGaussian()))))
                .isTrue();
    }

    @Test
    void amountsOfThoseWhoBoughtHaveATailBesideManyZeros() {
        assertThat(hasTail(values(600, i -> i % 5 < 3 ? 0 : StrictMath.exp(3 + 1.2 * random.nextGaussian()))))
                .isTrue();
    }

    @Test
    void aFewCustomersInAGroupOfTheirOwnAreNoTail() {
        assertThat(hasTail(values(600, i -> (i % 25 == 0 ? 112 : 100) + random.nextGaussian())))
                .isFalse();
    }

    @Test
    void groupsApartAreNoTailEvenWhereTheyAreSkewed() {
        assertThat(hasTail(values(600, i -> (i % 20 == 0 ? 40 : 10) - StrictMath.log(1 - random.nextDouble()))))
                .isFalse();
    }

    @Test
    void oneLargeValueIsNoTail() {
        assertThat(hasTail(values(600, i -> i == 7 ? 666_666 : 52_000 + 20_000 * random.nextGaussian())))
                .isFalse();
    }

    @Test
    void smallValuesFarBelowAreNoTail() {
        assertThat(hasTail(values(600, i -> -StrictMath.exp(3 + 1.2 * random.nextGaussian()))))
                .isFalse();
    }

    @Test
    void yesAndNoInNumbersAreNoTail() {
        assertThat(hasTail(values(600, i -> i % 30 == 0 ? 1 : 0))).isFalse();
        assertThat(hasTail(values(600, i -> 4))).isFalse();
        assertThat(hasTail(new double[] {Double.NaN, Double.NaN})).isFalse();
    }

    @Test
    void someRowsOfALongColumnAreEnough() {
        assertThat(hasTail(values(400_000, i -> StrictMath.exp(3 + 1.2 * random.nextGaussian()))))
                .isTrue();
        assertThat(hasTail(values(400_000, i -> (i % 25 == 0 ? 112 : 100) + random.nextGaussian())))
                .isFalse();
    }

    @Test
    void unitAndOrderChangeNothing() {
        for (int trial = 0; trial < 20; trial++) {
            double spread = 0.6 + 0.05 * trial;
            double[] values = values(300, i -> StrictMath.exp(spread * random.nextGaussian()));
            double[] others = values(300, i -> 1024 * values[299 - i]);

            assertThat(hasTail(others)).isEqualTo(hasTail(values));
        }
    }

    @Test
    void aWeightCountsAsThatManyRows() {
        for (int trial = 0; trial < 20; trial++) {
            double spread = 0.8 + 0.05 * trial;
            double[] values = values(90, i -> i % 4 == 0 ? 0 : StrictMath.exp(spread * random.nextGaussian()));
            double[] weights = values(90, i -> 1 + i % 3);
            double[] repeated = new double[180];
            for (int i = 0, at = 0; i < 90; i++) {
                for (int copy = 0; copy < weights[i]; copy++) {
                    repeated[at++] = values[i];
                }
            }

            assertThat(LongTail.has(RowValues.of(values), weights, Moments.of(values, weights)))
                    .isEqualTo(hasTail(repeated));
        }
    }

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** n values at even ranks of a normal group. */
    private static double[] normal(int n, double mean) {
        return values(n, i -> mean + NORMAL.inverseCumulativeProbability((i + 0.5) / n));
    }

    /** n values at even ranks of an exponential group, which is skewed by 2. */
    private static double[] exponential(int n) {
        return values(n, i -> -StrictMath.log(1 - (i + 0.5) / n));
    }

    private static double[] together(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Nine values of 500 at 60 make the column skewed by about 7; whether it has a tail is said by the other 491. */
    @Test
    void groupsThatAreSymmetricWithinAreNoTail() {
        double[] few = normal(9, 60);

        assertThat(hasTail(together(exponential(491), few))).isTrue();
        assertThat(hasTail(together(normal(491, 0), few))).isFalse();
        assertThat(hasTail(together(normal(300, 0), normal(191, 7), few))).isFalse();
        assertThat(hasTail(together(normal(200, 0), normal(191, 6), normal(100, 13), few)))
                .isFalse();
        assertThat(hasTail(together(normal(391, 0), normal(100, 2.5), few))).isFalse();
        assertThat(hasTail(together(values(491, i -> 5 - exponential(491)[i]), few)))
                .isFalse(); // skewed the other way
    }

    /** A fiftieth of the values beyond a gap of a deviation is a group, be the others skewed or not. */
    @Test
    void aGapBeforeAFiftiethOfTheValuesIsNoTail() {
        assertThat(hasTail(together(exponential(491), normal(9, 60)))).isTrue();
        assertThat(hasTail(together(exponential(490), normal(10, 60)))).isFalse();
        // of 200 values five are needed, of 100 too
        assertThat(hasTail(together(exponential(196), normal(4, 60)))).isTrue();
        assertThat(hasTail(together(exponential(195), normal(5, 60)))).isFalse();
    }

    /** The deviation is about 9. Values 7 apart leave one in any stretch of it, which is a tenth of ten; 2.5 apart three. */
    @Test
    void aGapMayHoldATenthOfThoseBeyond() {
        double[] sparse = values(7, i -> 10 + 7 * i);
        double[] dense = values(19, i -> 10 + 2.5 * i);

        assertThat(hasTail(together(exponential(483), sparse, normal(10, 60)))).isFalse();
        assertThat(hasTail(together(exponential(471), dense, normal(10, 60)))).isTrue();
    }

    /** Many equal values, mostly "bought nothing", are looked past: what is told of the others is what they are. */
    @Test
    void aFrequentValueIsNoPartOfTheTail() {
        double[] none = new double[600];

        assertThat(hasTail(together(none, values(400, i -> 20 + exponential(391)[i % 391]), normal(6, 300))))
                .isTrue();
        assertThat(hasTail(together(none, normal(391, 20), normal(6, 300)))).isFalse();
    }

    /** Powers of two beside zeros: ten of them can be judged, nine cannot; of four different values nothing can be said. */
    @Test
    void fewValuesAreNotJudged() {
        double[] none = new double[300];

        assertThat(hasTail(together(none, values(10, i -> 1 << i)))).isTrue();
        assertThat(hasTail(together(none, values(9, i -> 1 << i)))).isFalse();
        assertThat(hasTail(together(none, values(64, i -> 1 << Integer.numberOfTrailingZeros(i + 1) % 4))))
                .isFalse();
    }

    /** Values of three groups: -1, 0 and 1 about each place, as often as said. */
    private static double[] about(int[] times, double... places) {
        return IntStream.range(0, places.length)
                .mapToObj(j -> values(3 * times[j], i -> places[j] + i % 3 - 1))
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
    }

    /** By hand: groups that lie ten deviations apart and more have their means, their shares and the variance 2/3 within. */
    @Test
    void groupsThatStandApartAreFoundAsTheyAre() {
        double[] values = about(new int[] {30, 60, 10}, 0, 10, 30);

        LongTail.Groups found = LongTail.Groups.fit(values, new double[] {2, 8, 35});

        assertThat(found.centres()).containsExactly(new double[] {0, 10, 30}, within(1e-9));
        assertThat(found.variance()).isCloseTo(2 / 3.0, within(1e-9));
        double[] shares = {0.3, 0.6, 0.1};
        double likelihood = -150 - 150 * StrictMath.log(2 * Math.PI * 2 / 3);
        for (int j = 0; j < 3; j++) {
            assertThat(found.logShares()[j]).isCloseTo(StrictMath.log(shares[j]), within(1e-9));
            likelihood += 300 * shares[j] * StrictMath.log(shares[j]);
        }
        assertThat(found.likelihood()).isCloseTo(likelihood, within(1e-6));
        double[] deviations = found.deviations(values);
        for (int i = 0; i < 300; i++) {
            double nearest = values[i] < 5 ? 0 : values[i] < 20 ? 10 : 30;
            assertThat(deviations[i]).isCloseTo(values[i] - nearest, within(1e-9));
        }
    }

    /** The likelihood is that of its formula, and centres, shares and variance are those of the probabilities they give. */
    @Test
    void groupsThatOverlapAreAFixedPointOfTheirOwnProbabilities() {
        double[] values = together(normal(200, 0), normal(100, 3));
        Arrays.sort(values);

        LongTail.Groups found = LongTail.Groups.fit(values, new double[] {-0.5, 3.5});

        double likelihood = 0;
        double[] sums = new double[2];
        double[] totals = new double[2];
        double squares = 0;
        for (double value : values) {
            double[] density = new double[2];
            for (int j = 0; j < 2; j++) {
                double d = value - found.centres()[j];
                density[j] = StrictMath.exp(found.logShares()[j] - d * d / (2 * found.variance()))
                        / StrictMath.sqrt(2 * Math.PI * found.variance());
            }
            likelihood += StrictMath.log(density[0] + density[1]);
            for (int j = 0; j < 2; j++) {
                double share = density[j] / (density[0] + density[1]);
                double d = value - found.centres()[j];
                sums[j] += share;
                totals[j] += share * value;
                squares += share * d * d;
            }
        }
        assertThat(found.likelihood()).isCloseTo(likelihood, within(1e-9));
        assertThat(found.variance()).isCloseTo(squares / 300, within(1e-2));
        for (int j = 0; j < 2; j++) {
            assertThat(found.centres()[j])
                    .isCloseTo(totals[j] / sums[j], within(1e-2))
                    .isCloseTo(3 * j, within(0.05));
            assertThat(StrictMath.exp(found.logShares()[j])).isCloseTo(sums[j] / 300, within(1e-2));
        }
    }

    /** Two places without a spread: a millionth of the variance of all, which is 25, is the least. */
    @Test
    void aGroupIsNeverNarrowerThanAMillionthOfAll() {
        double[] values = values(20, i -> i < 10 ? 0 : 10);

        LongTail.Groups found = LongTail.Groups.fit(values, new double[] {1, 9});

        assertThat(found.variance()).isCloseTo(25e-6, within(1e-15));
        assertThat(found.centres()).containsExactly(0, 10);
    }

    /** Within one to four symmetric groups nothing is skewed, whatever their sizes; of four that is so with four groups alone. */
    @Test
    void asManyGroupsAreTakenAsThereAre() {
        for (double[] values : new double[][] {
            normal(300, 5),
            together(normal(300, 0), normal(60, 8)),
            together(normal(300, 0), normal(100, 8), normal(50, 20)),
            together(normal(300, 0), normal(100, 8), normal(50, 20), normal(30, 29))
        }) {
            assertThat(LongTail.skewnessWithin(values)).isCloseTo(0, within(0.02));
        }
        assertThat(LongTail.skewnessWithin(exponential(300))).isGreaterThan(0.4);
    }

    private static boolean hasTail(double[] values) {
        return LongTail.has(RowValues.of(values), null, Moments.of(values, null));
    }

    private static double[] values(int n, IntToDoubleFunction value) {
        double[] values = new double[n];
        Arrays.setAll(values, value);
        return values;
    }
}
