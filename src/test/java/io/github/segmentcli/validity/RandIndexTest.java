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
}
