package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.cluster.search.KMeansSettings.Effort;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fits of k-means as values, and what cannot be fitted. */
class ClusteringTest {

    private static final KMeansSettings QUICK = new KMeansSettings(Effort.QUICK, OptionalInt.empty(), 300);

    private static List<Clustering> sweep(
            Matrix matrix, int least, int most, KMeansSettings settings, Progress progress) {
        return KMeans.sweep(matrix, least, most, settings, new Seeds(42), Workers.sequential(), progress);
    }

    @Test
    void rowsInAnotherOrderKeepTheirClusters() {
        Clustering found = Lloyd.run(Clouds.matrix(new double[] {0, 1, 2, 10, 11}), new double[] {1, 10}, 10, 1);
        assertThat(found.labels()).containsExactly(0, 0, 0, 1, 1);
        int[] order = {3, 0, 4, 1, 2};

        Clustering ordered = found.inOrder(order);

        assertThat(ordered.labels()).containsExactly(1, 0, 1, 0, 0);
        assertThat(ordered.rows()).isEqualTo(5);
        assertThat(ordered.k()).isEqualTo(2);
        assertThat(ordered.outOfOrder(order).labels()).isEqualTo(found.labels());
        assertThat(ordered.outOfOrder(order).size(0)).isEqualTo(3);
        assertThat(ordered.places().get(2)).isEqualTo(1);
        assertThat(ordered.label(2)).isEqualTo(1);
        assertThat(ordered.inertia(1)).isEqualTo(0.5);
        assertThat(ordered.weight(0)).isEqualTo(3);
        Clustering limited = found.withLimit(7);
        assertThat(limited.centroids().limit()).isEqualTo(7);
        assertThat(limited.labels()).isEqualTo(found.labels());
        assertThat(limited.inertia()).isEqualTo(2 + 0.5);
    }

    /** One k after the other, from 0.3 for the search to 1, or share by share for starts. */
    @Test
    void progressRisesToOne() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(300, 2, 3, 8, 1));
        List<Double> searched = new ArrayList<>();
        List<Double> started = new ArrayList<>();

        sweep(matrix, 2, 5, QUICK, listening(searched));
        sweep(matrix, 2, 5, new KMeansSettings(Effort.NORMAL, OptionalInt.of(2), 300), listening(started));

        assertThat(searched).containsExactly(0.3, 1.0);
        assertThat(started).containsExactly(0.25, 0.5, 0.75, 1.0, 1.0);
    }

    private static Progress listening(List<Double> shares) {
        return new Progress() {
            @Override
            public void begin(String stage) {
                throw new AssertionError("the caller has named the stage, not " + stage);
            }

            @Override
            public void update(double done) {
                shares.add(done);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "3, 2"})
    void aRangeOfKBeginsWithOne(int least, int most) {
        Matrix matrix = Clouds.matrix(new double[] {1, 2, 3, 4});

        assertThatThrownBy(() -> sweep(matrix, least, most, QUICK, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("k must be a range from 1, not " + least + ".." + most);
        assertThat(sweep(matrix, 2, 2, QUICK, Progress.NONE)).hasSize(1);
        assertThat(sweep(matrix, 1, 3, QUICK, Progress.NONE))
                .extracting(Clustering::k)
                .containsExactly(1, 2, 3);
    }

    /** Spreads from 2^-480 to 2^480 can be squared and summed. */
    @Test
    void spreadsThatCannotBeSquaredAreRefused() {
        for (double spread : new double[] {0x1p480, 0x1p-480}) {
            Fitness.check(Clouds.matrix(new double[] {0, spread}, new double[2]), 2, Workers.sequential());
        }
        double large = Math.nextUp(0x1p480);
        assertThatThrownBy(() -> Fitness.check(Clouds.matrix(new double[] {0, large}), 1, Workers.sequential()))
                .isInstanceOf(InputException.class)
                .hasMessage("Feature \"f0\" runs from 0.0 to " + large
                        + ", and squared distances of that size cannot be represented. Standardise it with --scale"
                        + " standard.");
        double small = Math.nextDown(0x1p-480);
        assertThatThrownBy(() ->
                        Fitness.check(Clouds.matrix(new double[] {0, small}, new double[2]), 1, Workers.sequential()))
                .isInstanceOf(InputException.class)
                .hasMessage("No feature spreads over more than " + small
                        + ", and squared distances of that size cannot be represented. Standardise them with --scale"
                        + " standard.");
        Fitness.check(Clouds.matrix(new double[2]), 1, Workers.sequential()); // nothing varies: one cluster
    }

    /** Rows differ where any feature does; three of five do. */
    @Test
    void asManyClustersAsDifferentRowsCanBeHad() {
        Matrix matrix = Clouds.matrix(new double[] {1, 1, 1, 2, 2}, new double[] {5, 5, 6, 6, 6});

        Fitness.check(matrix, 3, Workers.sequential());
        assertThatThrownBy(() -> Fitness.check(matrix, 4, Workers.sequential()))
                .isInstanceOf(InputException.class)
                .hasMessage("Only 3 distinct rows remain after preparation, so at most 3 segments exist. --k was 4.");
        assertThatThrownBy(() -> Fitness.check(Clouds.matrix(new double[] {1, 2}), 3, Workers.sequential()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Only 2 distinct rows");
    }

    /** The lowest inertia of ten starts of the textbook is that of the same ten, one by one. */
    @Test
    void theBestStartOfTheTextbookWins() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(400, 2, 7, 6, 3));

        Clustering best = sweep(matrix, 6, 6, new KMeansSettings(Effort.NORMAL, OptionalInt.of(8), 300), Progress.NONE)
                .get(0);

        Clustering first = sweep(matrix, 6, 6, new KMeansSettings(Effort.NORMAL, OptionalInt.of(1), 300), Progress.NONE)
                .get(0);
        assertThat(best.search().starts()).isEqualTo(8);
        assertThat(best.search().converged()).isTrue();
        assertThat(best.inertia()).isLessThan(first.inertia());
    }

    @Test
    void aLimitOfIterationsIsKept() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(2000, 2, 1, 1, 3));

        Clustering cut = sweep(matrix, 9, 9, new KMeansSettings(Effort.NORMAL, OptionalInt.of(1), 2), Progress.NONE)
                .get(0);

        assertThat(cut.search().iterations()).isEqualTo(2);
        assertThat(cut.search().converged()).isFalse();
    }
}
