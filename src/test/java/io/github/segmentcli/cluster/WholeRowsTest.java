package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.SizeEffect.Flow;
import io.github.segmentcli.data.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Divided rows that are put together again, and what bounds did to a clustering; all by hand. */
class WholeRowsTest {

    private static Matrix weighted(double[] column, double... weights) {
        return Matrix.owning(Clouds.names(1), new double[][] {column}, weights);
    }

    /** Rows of a matrix, each at its nearest centroid. */
    private static PricedRows placed(Matrix matrix, double... centroids) {
        PricedRows rows = new PricedRows(
                matrix,
                Centroids.owning(centroids.length, 1, centroids),
                new double[centroids.length],
                Workers.sequential());
        rows.near(Double.NEGATIVE_INFINITY);
        return rows;
    }

    /**
     * Rows of 5, 3 and 4 of which the first two are divided: 4 and 1, 1 and 2. The clusters lack 5 and 3 of them. The heavier goes to
     * the first, which then has enough; the other to the second. The third was moved as a whole.
     */
    @Test
    void dividedRowsGoWhereMostIsLacking() {
        Matrix matrix = weighted(new double[] {1, 2, 3}, 5, 3, 4);
        PricedRows all = placed(matrix, 0, 10);
        WholeRows rows = new WholeRows(matrix, new int[] {0, 1, 2}, all.labels(), 2);
        assertThat(rows.held()).isDeepEqualTo(new double[][] {{5, 3, 4}, {0, 0, 0}});
        rows.held()[0] = new double[] {4, 1, 0};
        rows.held()[1] = new double[] {1, 2, 4};

        rows.placeInto(all);

        assertThat(all.labels()).containsExactly(0, 1, 1);
        assertThat(all.sizes()).containsExactly(5, 7);
    }

    /** Of two divided rows the heavier has the choice: 1 and 5 of it, 3 and 2 of the other, which lack 4 and 7. */
    @Test
    void theHeavierRowIsPlacedFirst() {
        Matrix matrix = weighted(new double[] {1, 2}, 5, 6);
        PricedRows all = placed(matrix, 0, 10);
        WholeRows rows = new WholeRows(matrix, new int[] {0, 1}, all.labels(), 2);
        rows.held()[0] = new double[] {3, 1};
        rows.held()[1] = new double[] {2, 5};

        rows.placeInto(all);

        assertThat(all.labels()).containsExactly(0, 1); // 6 to the second, which then lacks 1, so 5 to the first
    }

    /** All is in the first cluster, 1 + 2 + 3; rows of 2 and 3 would bring both to their bounds, and that of 2 costs least. */
    @Test
    void aClusterOutOfItsBoundsGivesTheRowThatCostsLeast() {
        Matrix matrix = weighted(new double[] {4, 3, 2, 9}, 1, 2, 3, 4);
        PricedRows all = placed(matrix, 0, 10);

        WholeRows.mend(all, matrix, SizeBounds.owning(new double[] {3, 3}, new double[] {4, 7}, 10));

        // of 2 from 3 to 10: 2 (49 - 9) = 80; of 3 from 2: 3 (64 - 4) = 180
        assertThat(all.labels()).containsExactly(0, 1, 0, 1);
        assertThat(all.sizes()).containsExactly(4, 6);
    }

    @Test
    void aClusterThatLacksARowTakesOne() {
        Matrix matrix = weighted(new double[] {4, 3, 2, 9}, 1, 2, 3, 4);
        PricedRows all = placed(matrix, 0, 10);

        WholeRows.mend(all, matrix, SizeBounds.owning(new double[] {1, 5}, new double[] {9, 9}, 10));

        // any row would do, and that of 1 from 4 costs 36 - 16 = 20
        assertThat(all.labels()).containsExactly(1, 0, 0, 1);
    }

    /** Bounds that are kept, or that no single row brings about, leave all as it is: the row of 2 makes 4 of 6, where 5 is asked. */
    @ParameterizedTest
    @CsvSource({"1, 6, 1, 9", "5, 5, 5, 5", "6, 6, 4, 4", "2, 5.5, 4, 4.5"})
    void whereNoRowHelpsNothingIsMoved(double least, double most, double otherLeast, double otherMost) {
        Matrix matrix = weighted(new double[] {3, 2, 1, 9}, 2, 2, 2, 4);
        PricedRows all = placed(matrix, 0, 10);

        WholeRows.mend(
                all, matrix, SizeBounds.owning(new double[] {least, otherLeast}, new double[] {most, otherMost}, 10));

        assertThat(all.labels()).containsExactly(0, 0, 0, 1);
    }

    /** The first cluster has 2 too many; the third has room for 2, the second, which is nearer, has none. */
    @Test
    void noOtherClusterIsBroughtOutOfItsBounds() {
        Matrix matrix = weighted(new double[] {3, 2, 12, 29}, 2, 2, 3, 4);
        PricedRows all = placed(matrix, 0, 10, 30);

        WholeRows.mend(all, matrix, SizeBounds.owning(new double[] {1, 1, 1}, new double[] {2, 4, 6}, 11));

        assertThat(all.labels()).containsExactly(2, 0, 1, 2);
    }

    private static Clustering clustering(Matrix matrix, int[] labels, double[] handicaps, double... centroids) {
        int k = centroids.length;
        int[] sizes = new int[k];
        double[] weights = new double[k];
        for (int i = 0; i < labels.length; i++) {
            sizes[labels[i]]++;
            weights[labels[i]] += matrix.weight(i);
        }
        return Clustering.owning(
                Centroids.owning(k, 1, centroids, handicaps),
                labels,
                sizes,
                weights,
                new double[k],
                17,
                new Clustering.Search(1, 1, true, 0));
    }

    /**
     * Without bounds {0, 1, 4, 5, 6} and {10, 11}, with them {0, 1, 4} and {5, 6, 10, 11}: rows 5 and 6 moved. With
     * (x - 8)² for one and (x - 2)² + 20 for the other, the border is at 10/3.
     */
    @Test
    void whatMovedAndWhatIsNearABorderIsSaid() {
        Matrix matrix = weighted(new double[] {0, 1, 4, 5, 6, 10, 11}, 1, 1, 1, 2, 1, 1, 1);
        Clustering free = clustering(matrix, new int[] {0, 0, 0, 0, 0, 1, 1}, new double[2], 3, 10.5);
        Clustering bounded = clustering(matrix, new int[] {1, 1, 1, 0, 0, 0, 0}, new double[] {0, 20}, 8, 2);
        SizeBounds bounds = SizeBounds.owning(new double[] {4, 3.5}, new double[] {5, 8}, 8);

        SizeEffect effect = SizeEffect.of(matrix, bounds, free, bounded, Workers.sequential());

        assertThat(effect.inertiaWithout()).isEqualTo(17);
        // overlap of the first: 3 with {0, 1, 4}, 3 with the others; of the second 2 with the others
        assertThat(effect.flows()).containsExactly(new Flow(1, 0, 3));
        assertThat(effect.moved()).isEqualTo(3);
        assertThat(effect.tied()).isEqualTo(1); // 4: 16 to 8 and 4 + 20 to 2
        assertThat(effect.closest()).hasSize(7);
        // gaps, twelve times the distance from 10/3: 4 is 8 beyond it, 5 is 20, 6 is 32, 1 is 28, 0 is 40
        assertThat(effect.closest()).extracting(SizeEffect.Near::row).containsExactly(2, 3, 1, 4, 0, 5, 6);
        assertThat(effect.closest().get(0).gap()).isCloseTo(8, within(1e-12));
        assertThat(effect.closest().get(0).segment()).isEqualTo(1);
        assertThat(effect.closest().get(0).other()).isZero();
        assertThat(effect.closest().get(1).gap()).isCloseTo(20, within(1e-12));
        assertThat(effect.closest().get(1).segment()).isZero();
        assertThat(effect.closest().get(1).other()).isEqualTo(1);
        assertThat(effect.off()).isEqualTo(0.5); // 3 where 3.5 are asked for
    }

    /** Two clusters that share no row with one of the others' are paired in order, and flows are in order of their sizes. */
    @Test
    void flowsAreOrderedAndClustersThatShareNothingArePaired() {
        Matrix matrix = Clouds.matrix(new double[] {0, 1, 2, 3, 4, 5});
        Clustering free = clustering(matrix, new int[] {0, 0, 0, 0, 1, 2}, new double[3], 1, 4, 5);
        Clustering bounded = clustering(matrix, new int[] {0, 0, 1, 2, 0, 0}, new double[3], 1, 2, 3);
        SizeBounds bounds = SizeBounds.owning(new double[] {1, 1, 1}, new double[] {4, 4, 4}, 6);

        SizeEffect effect = SizeEffect.of(matrix, bounds, free, bounded, Workers.sequential());

        // 0 stays 0, 1 is paired with 1 and 2 with 2, of which nothing stays
        assertThat(effect.flows())
                .containsExactly(new Flow(0, 1, 1), new Flow(0, 2, 1), new Flow(1, 0, 1), new Flow(2, 0, 1));
        assertThat(effect.moved()).isEqualTo(4);
        assertThat(effect.off()).isZero();
    }
}
