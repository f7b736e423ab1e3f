package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SizeBoundsTest {

    private static SizeBounds bounds(double[] least, double[] most, double all) {
        return SizeBounds.owning(least, most, all);
    }

    /** Three rows about 1 and two about 10.5. */
    @Test
    void aClusteringIsOffByItsWorstCluster() {
        Clustering found = Lloyd.run(Clouds.matrix(new double[] {0, 1, 2, 10, 11}), new double[] {1, 10}, 10, 1);
        assertThat(found.size(0)).isEqualTo(3);

        assertThat(bounds(new double[] {3, 2}, new double[] {3, 2}, 5).off(found))
                .isZero();
        assertThat(bounds(new double[] {3, 2}, new double[] {3, 2}, 5).allow(found))
                .isTrue();
        assertThat(bounds(new double[] {4.5, 1}, new double[] {5, 3}, 5).off(found))
                .isEqualTo(1.5);
        assertThat(bounds(new double[] {1, 1}, new double[] {2.5, 1.25}, 5).off(found))
                .isEqualTo(0.75);
        assertThat(bounds(new double[] {1, 1}, new double[] {2.5, 1.25}, 5).allow(found))
                .isFalse();
        // sums of weights are rounded
        assertThat(bounds(new double[] {3 + 1e-12, 1}, new double[] {4, 3}, 5).allow(found))
                .isTrue();
        assertThat(bounds(new double[] {3 + 1e-11, 1}, new double[] {4, 3}, 5).allow(found))
                .isFalse();
    }

    /** A quarter and a twentieth of 100 rows: 30 to 60 of them are 7.5 to 15 and 1.5 to 3, 10 to 45 are 2.5 to 11.25 and 0.5 to 2.25. */
    @Test
    void aSampleIsBoundedByTheSameShares() {
        SizeBounds all = bounds(new double[] {30, 10}, new double[] {60, 45}, 100);

        assertThat(all.k()).isEqualTo(2);
        assertThat(all.inShares(25, true).least()).containsExactly(7.5, 2.5);
        assertThat(all.inShares(25, true).most()).containsExactly(15, 11.25);
        assertThat(all.inShares(25, false).least()).containsExactly(7, 2);
        assertThat(all.inShares(25, false).most()).containsExactly(15, 12);
        assertThat(all.inShares(5, false).least()).containsExactly(1, 1);
        assertThat(all.inShares(5, false).most()).containsExactly(3, 3);
        assertThat(all.inShares(25, true).inShares(50, true).least()).containsExactly(15, 5);
    }

    @Test
    void boundsThatNothingKeepsToAreABug() {
        assertThatThrownBy(() -> bounds(new double[] {1, 0}, new double[] {2, 2}, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bounds(new double[] {1, 3}, new double[] {2, 2}, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("[1.0, 3.0] to [2.0, 2.0] are no bounds");
        assertThat(bounds(new double[] {2}, new double[] {2}, 2).most()).containsExactly(2);
    }
}
