package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WardTreeTest {

    private static final List<List<Double>> POINTS = List.of(
            List.of(1.0, 2.0),
            List.of(1.5, 1.8),
            List.of(5.0, 8.0),
            List.of(8.0, 8.0),
            List.of(1.0, 0.6),
            List.of(9.0, 11.0),
            List.of(6.0, 6.5));

    @Test
    void theHeightsAgreeWithR() {
        WardTree tree = WardTree.of(POINTS, Collections.nCopies(7, 1.0));

        // R 4.2.2: hclust(dist(x), "ward.D2")$height / sqrt(2), for R counts twice what a union adds to the inertia
        assertThat(heights(tree))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
                .containsExactly(
                        0.3807886552931954,
                        1.0808946911393973,
                        1.2747548783981961,
                        2.1311186420907369,
                        3.8106211217245582,
                        11.8384009940210309);
        assertThat(tree.leaves()).containsExactly(0, 1, 4, 2, 6, 3, 5);
    }

    private static List<Double> heights(WardTree tree) {
        List<Double> heights = new ArrayList<>();
        collect(tree, heights);
        Collections.sort(heights);
        return heights;
    }

    private static void collect(WardTree tree, List<Double> heights) {
        if (!tree.isLeaf()) {
            heights.add(tree.height());
            collect(tree.one(), heights);
            collect(tree.other(), heights);
        }
    }

    /** A point of weight w is merged at the same heights as w points at the same place. */
    @Test
    void aWeightCountsAsThatManyPoints() {
        WardTree weighted = WardTree.of(List.of(List.of(0.0), List.of(1.0), List.of(5.0)), List.of(3.0, 1.0, 2.0));

        // 3 * 1 / 4 * 1, then 4 * 2 / 6 * (5 - 0.25)²
        assertThat(weighted.one().height()).isCloseTo(Math.sqrt(0.75), within(1e-12));
        assertThat(weighted.height()).isCloseTo(4.75 * Math.sqrt(8 / 6.0), within(1e-12));
    }

    @Test
    void linesBeginInTheMiddleOfTheirParts() {
        WardTree tree = WardTree.of(List.of(List.of(0.0), List.of(9.0), List.of(1.0)), List.of(1.0, 1.0, 1.0));

        assertThat(tree.leaves()).containsExactly(0, 2, 1);
        assertThat(tree.row(tree.leaves())).isEqualTo(1.75);
    }

    /** The points and weights of the test above, as three clusters of six rows. */
    @Test
    void aClusteringIsATreeOfItsCentroidsWeighedByTheirRows() {
        WardTree tree = WardTree.of(Partitions.of(
                Partitions.matrix(new double[][] {{0, 0, 0, 1, 5, 5}, {2, 2, 2, 2, 2, 2}}),
                new int[] {0, 0, 0, 1, 2, 2}));

        assertThat(tree.one().height()).isCloseTo(Math.sqrt(0.75), within(1e-12));
        assertThat(tree.height()).isCloseTo(4.75 * Math.sqrt(8 / 6.0), within(1e-12));
        assertThat(tree.mean()).containsExactly(11 / 6.0, 2.0);
        assertThat(tree.mass()).isEqualTo(6);
    }
}
