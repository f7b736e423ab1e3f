package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandIndexTest {

    @Test
    void itAgreesWithScikitLearn() {
        // scikit-learn 1.2.1, adjusted_rand_score
        assertThat(RandIndex.adjusted(new int[] {0, 0, 1, 1, 2, 2, 2}, new int[] {0, 0, 1, 2, 2, 2, 1}))
                .isCloseTo(0.2125, within(1e-15));
        assertThat(RandIndex.adjusted(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}))
                .isCloseTo(-0.5, within(1e-15));
        assertThat(RandIndex.adjusted(new int[] {0, 0, 0, 1, 1, 1}, new int[] {0, 0, 1, 1, 2, 2}))
                .isCloseTo(0.24242424242424243, within(1e-15));
    }

    @Test
    void theSamePartitionUnderOtherNamesAgreesFully() {
        assertThat(RandIndex.adjusted(new int[] {0, 0, 1, 2}, new int[] {2, 2, 0, 1}))
                .isEqualTo(1);
    }

    @Test
    void trivialPartitionsAgreeFully() {
        assertThat(RandIndex.adjusted(new int[] {0, 0, 0}, new int[] {0, 0, 0})).isEqualTo(1);
        assertThat(RandIndex.adjusted(new int[] {0, 1, 2}, new int[] {1, 2, 0})).isEqualTo(1);
        assertThat(RandIndex.adjusted(new int[] {0}, new int[] {0})).isEqualTo(1);
    }

    @Test
    void aBillionRowsDoNotOverflow() {
        long[][] table = {{500_000_000L, 0}, {1, 500_000_000L}};

        assertThat(RandIndex.adjusted(table)).isCloseTo(1, within(1e-8)).isLessThan(1);
    }

    /**
     * By hand, with the index -1/2 of {0, 0, 1, 1} and {0, 1, 0, 1} above: three equal samples and another make six pairs with the
     * sum 3/2; without one of the three the mean of the rest is 0, without the other it is 1.
     */
    @Test
    void theErrorOfAnAgreementIsThatOfTheJackknife() {
        int[] often = {0, 0, 1, 1};
        int[] once = {0, 1, 0, 1};

        GlobalStability.Agreement found = GlobalStability.agreement(2, new int[][] {often, often, once, often});

        assertThat(found.mean()).isCloseTo(0.25, within(1e-15));
        assertThat(found.bySample()).containsExactly(0.5, 0.5, -0.5, 0.5);
        assertThat(found.error()).isCloseTo(Math.sqrt((3 * 0.0625 + 0.5625) * 3 / 4), within(1e-15));
        assertThat(GlobalStability.agreement(2, new int[][] {often, once}).error())
                .isZero();
    }
}
