package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WardMergingTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    /** The seven points of {@link WardTreeTest}, whose tree is R's: cut at three, {0, 1, 4}, {2, 3, 6} and {5} remain. */
    @Test
    void theGroupsAreThoseOfTheTreeOfR() {
        double[] points = {1, 2, 1.5, 1.8, 5, 8, 8, 8, 1, 0.6, 9, 11, 6, 6.5};
        WardMerging merging = new WardMerging(points, new double[] {1, 1, 1, 1, 1, 1, 1}, 2);

        double[] five = merging.downTo(5);
        double[] three = merging.downTo(3);
        double[] two = merging.downTo(2);
        double[] one = merging.downTo(1);

        assertThat(five).containsExactly(new double[] {3.5 / 3, 4.4 / 3, 5, 8, 8, 8, 9, 11, 6, 6.5}, CLOSE);
        assertThat(three).containsExactly(new double[] {3.5 / 3, 4.4 / 3, 19 / 3.0, 7.5, 9, 11}, CLOSE);
        assertThat(two).containsExactly(new double[] {3.5 / 3, 4.4 / 3, 7, 8.375}, CLOSE);
        assertThat(one).containsExactly(new double[] {31.5 / 7, 37.9 / 7}, CLOSE);
    }

    /**
     * By hand: 0 and 3 cost 4 · 1 / 5 · 9 = 7.2, 3 and 7 cost 1 · 1 / 2 · 16 = 8; without the masses 3 and 0 cost 4.5 and their
     * mean would be 1.5, not 0.6.
     */
    @Test
    void aMassCountsAsThatManyPoints() {
        WardMerging merging = new WardMerging(new double[] {0, 3, 7}, new double[] {4, 1, 1}, 1);

        assertThat(merging.downTo(2)).containsExactly(new double[] {0.6, 7}, CLOSE);
        assertThat(merging.downTo(1)).containsExactly(new double[] {10 / 6.0}, CLOSE);
    }

    /** By hand: 0 and 2 cost 100 · 100 / 200 · 4 = 200, 2 and 9 cost 100 / 101 · 49: the heavy ones stay apart. */
    @Test
    void heavyNeighboursMayStayApart() {
        WardMerging merging = new WardMerging(new double[] {0, 2, 9}, new double[] {100, 100, 1}, 1);

        assertThat(merging.downTo(2)).containsExactly(new double[] {0, 209 / 101.0}, CLOSE);
    }

    @Test
    void emptyClustersAreLeftOutAndNothingIsMergedThatIsFewEnough() {
        WardMerging merging = new WardMerging(new double[] {5, 0, 1, 8}, new double[] {0, 1, 1, 1}, 1);

        assertThat(merging.downTo(4)).containsExactly(0, 1, 8);
        assertThat(merging.downTo(3)).containsExactly(0, 1, 8);
        assertThat(merging.downTo(2)).containsExactly(0.5, 8);
    }
}
