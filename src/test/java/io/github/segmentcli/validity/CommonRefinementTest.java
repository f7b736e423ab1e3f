package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By hand: the pairs of labels (0,1), (0,0), (1,1), (1,1), (0,1), (2,1) of six rows. */
class CommonRefinementTest {

    private static final Matrix ROWS = Partitions.matrix(new double[][] {{1, 2, 3, 4, 5, 6}});
    private static final Clustering THREE = Partitions.of(ROWS, new int[] {0, 0, 1, 1, 0, 2});
    private static final Clustering TWO = Partitions.of(ROWS, new int[] {1, 0, 1, 1, 1, 1});

    private static int[] cells(CommonRefinement refinement) {
        return IntStream.range(0, 6).map(refinement::cellOfRow).toArray();
    }

    @Test
    void rowsThatAllClusteringsPutTogetherAreACell() {
        CommonRefinement refinement = new CommonRefinement(ROWS);

        assertThat(refinement.refine(THREE, 10)).isTrue();
        assertThat(refinement.refine(TWO, 10)).isTrue();

        assertThat(refinement.count()).isEqualTo(4);
        assertThat(cells(refinement)).containsExactly(1, 0, 2, 2, 1, 3);
        assertThat(refinement.sizes()).containsExactly(1, 2, 2, 1);
        assertThat(refinement.clusterings()).containsExactly(THREE, TWO);
        for (int row = 0; row < 6; row++) {
            assertThat(refinement.label(0, refinement.cellOfRow(row))).isEqualTo(THREE.label(row));
            assertThat(refinement.label(1, refinement.cellOfRow(row))).isEqualTo(TWO.label(row));
        }
    }

    @Test
    void aClusteringThatWouldMakeTooManyCellsIsNotTaken() {
        CommonRefinement refinement = new CommonRefinement(ROWS);
        refinement.refine(THREE, 10);

        assertThat(refinement.refine(TWO, 3)).isFalse();

        assertThat(cells(refinement)).containsExactly(0, 0, 1, 1, 0, 2);
        assertThat(refinement.clusterings()).containsExactly(THREE);
        assertThat(refinement.refine(TWO, 4)).isTrue(); // as many cells as allowed
    }

    @Test
    void theFirstClusteringIsAlwaysTaken() {
        CommonRefinement refinement = new CommonRefinement(ROWS);

        assertThat(refinement.refine(THREE, 1)).isTrue();
        assertThat(refinement.count()).isEqualTo(3);
    }
}
