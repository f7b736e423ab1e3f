package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestCentroidTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "5, 1, 2", "3000, 2, 3", "2049, 3, 7", "1024, 5, 8", "1500, 7, 1", "1025, 17, 10"})
    void everyRowStandsWhereAPlainLoopOverCentroidsPutsIt(int n, int d, int k) {
        Matrix matrix = Clouds.matrix(Clouds.blobs(n, d, 3, 6, n + d));
        double[][] chosen = new double[k][d];
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < d; j++) {
                chosen[c][j] = matrix.value((7 * c) % n, j) + 0.25 * c;
            }
        }
        Centroids centroids = Centroids.of(chosen);

        Assignment places = NearestCentroid.of(matrix, centroids, Workers.sequential());

        double[] row = new double[d];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                row[j] = matrix.value(i, j);
            }
            assertThat(places.label(i)).isEqualTo(centroids.nearest(row));
            assertThat(places.distance(i)).isEqualTo(Math.sqrt(centroids.squaredDistance(row, places.label(i))));
            assertThat(places.hasSecond()).isEqualTo(k > 1);
            if (k > 1) {
                int second = places.label(i) == 0 ? 1 : 0;
                for (int c = 0; c < k; c++) {
                    if (c != places.label(i)
                            && centroids.squaredDistance(row, c) < centroids.squaredDistance(row, second)) {
                        second = c;
                    }
                }
                assertThat(places.second(i)).isEqualTo(second);
                assertThat(places.secondDistance(i)).isEqualTo(Math.sqrt(centroids.squaredDistance(row, second)));
            }
        }
    }

    @Test
    void distancesOfManyRowsAreThoseOfAPlainLoopInAnyOrderOfAsking() {
        int n = 70_000;
        Matrix matrix = Clouds.matrix(Clouds.blobs(n, 3, 3, 6, 5));
        Centroids centroids = Centroids.of(new double[][] {{0, 0, 0}, {1, 2, 3}, {1, 2, 3}, {-4, 1, 0}});

        Assignment places = NearestCentroid.of(matrix, centroids, Workers.sequential());

        Assignment.Distances ascending = places.inOrder();
        Assignment.Distances jumping = places.inOrder();
        for (int step = 0; step < 700; step++) {
            int i = step * 100;
            int elsewhere = (int) (step * 52_361L % n);
            double[] row = {matrix.value(i, 0), matrix.value(i, 1), matrix.value(i, 2)};
            double[] sorted = IntStream.range(0, 4)
                    .mapToDouble(c -> Math.sqrt(centroids.squaredDistance(row, c)))
                    .sorted()
                    .toArray();
            assertThat(places.label(i)).isEqualTo(centroids.nearest(row));
            assertThat(places.distance(i)).isEqualTo(sorted[0]);
            assertThat(places.secondDistance(i)).isEqualTo(sorted[1]);
            assertThat(ascending.nearest(i)).isEqualTo(sorted[0]);
            assertThat(ascending.second(i)).isEqualTo(sorted[1]);
            assertThat(ascending.margin(i)).isEqualTo(places.margin(i));
            assertThat(jumping.second(elsewhere)).isEqualTo(places.secondDistance(elsewhere));
        }
    }

    @Test
    void aTieGoesToTheLowestNumber() {
        Matrix matrix = Clouds.matrix(new double[] {0, 1, 2, 0.5});
        Centroids centroids = Centroids.of(new double[][] {{2}, {0}, {0}, {1}});

        Assignment places = NearestCentroid.of(matrix, centroids, Workers.sequential());

        assertThat(places.labels()).containsExactly(1, 3, 0, 1);
        assertThat(places.second(0)).isEqualTo(2);
        assertThat(places.second(1)).isEqualTo(0);
        assertThat(places.margin(3)).isEqualTo(1);
    }

    /**
     * By hand: centroids at 0, 10 and 20 whose handicaps make the middle one costlier. The costs of a row at 6 are 36, 16 + 30 and 196, so
     * it belongs to the first although the second is nearer.
     */
    @ParameterizedTest
    @CsvSource({
        "-5, 0, 1, 5, 15",
        "4, 0, 1, 4, 6",
        "6, 0, 1, 6, 4",
        "6.5, 0, 1, 6.5, 3.5",
        "7, 1, 0, 3, 7",
        "10, 1, 0, 0, 10",
        "13.5, 1, 2, 3.5, 6.5",
        "14, 2, 1, 6, 4",
        "20, 2, 1, 0, 10"
    })
    void handicapsDecideWhereARowIsPlacedButNotHowFarItIs(
            double at, int label, int second, double distance, double secondDistance) {
        Centroids centroids = Centroids.of(new double[][] {{0}, {10}, {20}}).withHandicaps(new double[] {0, 30, 0});

        Assignment places = NearestCentroid.of(Clouds.matrix(new double[] {at}), centroids, Workers.sequential());

        assertThat(places.label(0)).isEqualTo(label);
        assertThat(places.second(0)).isEqualTo(second);
        assertThat(places.distance(0)).isEqualTo(distance);
        assertThat(places.secondDistance(0)).isEqualTo(secondDistance);
        assertThat(places.isSpecial(0)).isFalse();
    }

    /** Costs of a row at 9: 81, 1 + 500, 121; at 12: 144, 4 + 500, 64. */
    @Test
    void aCentroidWithAGreatHandicapIsNobodysSecond() {
        Centroids centroids = Centroids.of(new double[][] {{0}, {10}, {20}}).withHandicaps(new double[] {0, 500, 0});

        Assignment places = NearestCentroid.of(Clouds.matrix(new double[] {9, 12}), centroids, Workers.sequential());

        assertThat(places.labels()).containsExactly(0, 2);
        assertThat(places.second(0)).isEqualTo(2);
        assertThat(places.second(1)).isEqualTo(0);
    }

    /** Centroids at 0 and 10: a row exactly 5 away from both, or from the nearest, is as far as the limit and belongs to none. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9})
    void aRowAsFarAsTheLimitFromAllCentroidsIsSpecial(double handicap) {
        Centroids centroids =
                Centroids.of(new double[][] {{0}, {10}}).withLimit(5).withHandicaps(new double[] {0, handicap});
        Matrix matrix = Clouds.matrix(new double[] {4.75, 5, 15, 14.75, -5, -4.75, 100});

        Assignment places = NearestCentroid.of(matrix, centroids, Workers.sequential());

        assertThat(places.labels()).containsExactly(0, -1, -1, 1, -1, 0, -1);
        assertThat(places.special()).containsExactly(1, 2, 4, 6);
        assertThat(IntStream.range(0, 7).map(places::second)).containsExactly(1, 0, 1, 0, 0, 1, 1);
        assertThat(IntStream.range(0, 7).mapToDouble(places::distance))
                .containsExactly(4.75, 5.0, 5.0, 4.75, 5.0, 4.75, 90.0);
        assertThat(places.secondDistance(6)).isEqualTo(100);
    }

    /** By hand: of rows far out along an axis the centroid that reaches farthest in that direction is the nearest. */
    @ParameterizedTest
    @ValueSource(doubles = {1e4, 1e10, 1e15, 1e20, 1e100, 0x1p479})
    void aRowHoweverFarOutIsPlacedByWhereItLies(double far) {
        Centroids centroids = Centroids.of(new double[][] {{0, 0}, {3, 1}, {2, -5}});
        Matrix matrix = Clouds.matrix(new double[] {far, -far, 0, 0, 1}, new double[] {0, 0, far, -far, 1});

        Assignment places = NearestCentroid.of(matrix, centroids, Workers.sequential());

        assertThat(places.labels()).containsExactly(1, 0, 1, 2, 0);
        assertThat(places.second(0)).isEqualTo(2);
        assertThat(places.second(3)).isEqualTo(0);
        assertThat(places.distance(0)).isCloseTo(far, within(4.0));
        assertThat(places.secondDistance(3)).isCloseTo(far, within(4.0));
    }

    @Test
    void threadsDoNotMatter() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(30_000, 4, 6, 5, 1));
        Centroids centroids = Centroids.of(new double[][] {{0, 0, 0, 0}, {3, 3, 3, 3}, {1, 4, 1, 4}});
        Assignment alone = NearestCentroid.of(matrix, centroids, Workers.sequential());

        try (Workers workers = new Workers(5)) {
            Assignment together = NearestCentroid.of(matrix, centroids, workers);

            assertThat(together.labels()).isEqualTo(alone.labels());
            assertThat(together.secondDistance(29_999)).isEqualTo(alone.secondDistance(29_999));
        }
    }

    @Test
    void centroidsOfAnotherNumberOfFeaturesAreABug() {
        Matrix matrix = Clouds.matrix(new double[] {1});
        Centroids centroids = Centroids.of(new double[][] {{1, 2}});

        assertThatThrownBy(() -> NearestCentroid.of(matrix, centroids, Workers.sequential()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 features, but centroids have 2");
    }
}
