package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberingTest {

    @Test
    void theHeaviestClusterIsTheFirst() {
        assertThat(Numbering.canonical(new double[] {1, 3, 2, 4}, new double[4], 1))
                .containsExactly(3, 1, 2, 0);
    }

    /** All of one weight: (1, 2) before (1, 5) before (3, 0), and two equal ones as they were. */
    @Test
    void tiesAreDecidedByTheFirstDifferingCoordinate() {
        double[] centroids = {3, 0, 1, 5, 1, 2, 1, 5};

        int[] order = Numbering.canonical(new double[] {2, 2, 2, 2}, centroids, 2);

        assertThat(order).containsExactly(2, 1, 3, 0);
        assertThat(Numbering.inverse(order)).containsExactly(3, 1, 0, 2);
        assertThat(Numbering.reorder(centroids, 2, order)).containsExactly(1, 2, 1, 5, 1, 5, 3, 0);
    }

    @Test
    void anOrderThatChangesNothingIsKnown() {
        assertThat(Numbering.isIdentity(new int[] {0, 1, 2})).isTrue();
        assertThat(Numbering.isIdentity(new int[] {0, 2, 1})).isFalse();
        assertThat(Numbering.isIdentity(new int[] {1, 0})).isFalse();
    }
}
