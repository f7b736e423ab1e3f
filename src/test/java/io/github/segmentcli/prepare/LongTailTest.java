package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.data.RowValues;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
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

    private static boolean hasTail(double[] values) {
        return LongTail.has(RowValues.of(values), null, Moments.of(values, null));
    }

    private static double[] values(int n, IntToDoubleFunction value) {
        double[] values = new double[n];
        Arrays.setAll(values, value);
        return values;
    }
}
