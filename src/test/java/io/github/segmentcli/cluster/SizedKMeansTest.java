package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SizedKMeansTest {

    private static final Seeds SEEDS = new Seeds(42);

    static Stream<String> alternations() throws IOException {
        return SizedAlternationTest.lines("alternations");
    }

    private static Clustering free(Matrix matrix, int k) {
        return KMeans.fit(matrix, k, KMeansSettings.DEFAULTS, SEEDS, Workers.sequential(), Progress.NONE);
    }

    private static Clustering fit(Matrix matrix, int k, SizeBounds bounds, Workers workers) {
        return SizedKMeans.fit(matrix, free(matrix, k), bounds, 300, SEEDS, workers);
    }

    private static SizeBounds bounds(int k, int n, int least, int most) {
        double[] all = new double[k];
        double[] more = new double[k];
        Arrays.fill(all, least);
        Arrays.fill(more, most);
        return SizeBounds.owning(all, more, n);
    }

    /** Of src/bench/transport.py: SciPy's HiGHS alternating with means, the best of ten k-means++ starts. */
    @ParameterizedTest
    @MethodSource("alternations")
    void theInertiaIsNotAboveTheBestOfTenStartsOfAnIndependentAlternation(String line) {
        String[] cells = line.split("\t");
        int k = Integer.parseInt(cells[4]);
        Matrix matrix = Clouds.matrix(SizedAlternationTest.columns(cells));
        SizeBounds bounds = bounds(k, matrix.rows(), Integer.parseInt(cells[5]), Integer.parseInt(cells[6]));

        Clustering found = fit(matrix, k, bounds, Workers.sequential());

        assertThat(bounds.allow(found)).isTrue();
        assertThat(found.inertia()).isLessThanOrEqualTo(Double.parseDouble(cells[7]) * (1 + 1e-9));
    }

    /** The second has so many rows that starts are made on a sample. */
    @ParameterizedTest
    @MethodSource("sizes")
    void rowsAreWhereTheirCentroidsAndHandicapsSayOnAnyNumberOfThreads(int n) {
        Matrix matrix = Clouds.matrix(Clouds.blobs(n, 3, 6, 5, 8));
        SizeBounds bounds = bounds(4, n, n / 5, n / 3);

        Clustering found = fit(matrix, 4, bounds, Workers.sequential());

        assertThat(bounds.allow(found)).isTrue();
        assertThat(found.search().converged()).isTrue();
        assertThat(NearestCentroid.of(matrix, found.centroids(), Workers.sequential())
                        .labels())
                .isEqualTo(found.labels());
        for (int c = 1; c < 4; c++) {
            assertThat(found.size(c)).isLessThanOrEqualTo(found.size(c - 1));
        }
        try (Workers workers = new Workers(3)) {
            Clustering together = fit(matrix, 4, bounds, workers);
            assertThat(together.labels()).isEqualTo(found.labels());
            assertThat(together.inertia()).isEqualTo(found.inertia());
            assertThat(together.centroids().handicap(3))
                    .isEqualTo(found.centroids().handicap(3));
        }
    }

    static Stream<Integer> sizes() {
        return Stream.of(1500, 30_000);
    }

    @Test
    void boundsThatHoldAnywayChangeNothing() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(900, 2, 3, 30, 5));
        Clustering free = free(matrix, 3);

        assertThat(SizedKMeans.fit(matrix, free, bounds(3, 900, 1, 900), 300, SEEDS, Workers.sequential()))
                .isSameAs(free);
    }

    @Test
    void equalRowsArePartedWhereBoundsSaySoAndCounted() {
        // by hand: six equal rows and two others; with four each, two of the six go with the others and lie on the
        // border
        Matrix matrix = Clouds.matrix(new double[] {0, 0, 0, 0, 0, 0, 9, 9});

        Clustering free = free(matrix, 2);
        Clustering found = SizedKMeans.fit(matrix, free, bounds(2, 8, 4, 4), 300, SEEDS, Workers.sequential());
        SizeEffect effect = SizeEffect.of(matrix, bounds(2, 8, 4, 4), free, found, Workers.sequential());

        assertThat(found.size(0)).isEqualTo(4);
        assertThat(found.inertia()).isCloseTo(2 * 4.5 * 4.5 + 2 * 4.5 * 4.5, within(1e-9));
        assertThat(effect.moved()).isEqualTo(2);
        assertThat(effect.flows()).hasSize(1);
        assertThat(effect.tied()).isBetween(2, 4);
        assertThat(effect.closest().get(0).gap()).isCloseTo(0, within(1e-9));
    }

    @Test
    void everyFlowIsCounted() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(3000, 2, 5, 8, 2));
        Clustering free = free(matrix, 4);
        SizeLimits balanced = new SizeLimits(Optional.empty(), Optional.empty(), List.of(), true);
        Clustering found = SizedKMeans.fit(matrix, free, balanced.bounds(4, matrix), 300, SEEDS, Workers.sequential());

        SizeEffect effect = SizeEffect.of(matrix, balanced.bounds(4, matrix), free, found, Workers.sequential());

        int kept = 0;
        for (int[] order : new int[][] {
            {0, 1, 2, 3}, {0, 1, 3, 2}, {0, 2, 1, 3}, {0, 2, 3, 1}, {0, 3, 1, 2}, {0, 3, 2, 1},
            {1, 0, 2, 3}, {1, 0, 3, 2}, {1, 2, 0, 3}, {1, 2, 3, 0}, {1, 3, 0, 2}, {1, 3, 2, 0},
            {2, 0, 1, 3}, {2, 0, 3, 1}, {2, 1, 0, 3}, {2, 1, 3, 0}, {2, 3, 0, 1}, {2, 3, 1, 0},
            {3, 0, 1, 2}, {3, 0, 2, 1}, {3, 1, 0, 2}, {3, 1, 2, 0}, {3, 2, 0, 1}, {3, 2, 1, 0}
        }) {
            int same = 0;
            for (int i = 0; i < 3000; i++) {
                same += order[free.label(i)] == found.label(i) ? 1 : 0;
            }
            kept = Math.max(kept, same);
        }
        assertThat(effect.moved()).isEqualTo(3000 - kept);
        assertThat(effect.closest()).hasSize(10);
        assertThat(effect.inertiaWithout()).isEqualTo(free.inertia());
    }

    @Test
    void limitsInWeightAreKeptWhereThereIsRoom() {
        double[][] columns = Clouds.blobs(1200, 2, 4, 6, 3);
        double[] weights = new double[1200];
        Arrays.setAll(weights, i -> 1 + i * i % 17 + (i % 400 == 0 ? 60 : 0));
        Matrix matrix = Matrix.owning(List.of("a", "b"), columns, weights);
        SizeLimits.Amount tenth = new SizeLimits.Amount(0.1, true);
        SizeLimits.Amount third = new SizeLimits.Amount(0.3, true);
        SizeLimits limits = new SizeLimits(Optional.of(tenth), Optional.of(third), List.of(), false);

        Clustering found = fit(matrix, 4, limits.bounds(4, matrix), Workers.sequential());

        double total = Arrays.stream(weights).sum();
        for (int c = 0; c < 4; c++) {
            assertThat(found.weight(c)).isBetween(0.1 * total, 0.3 * total);
        }
    }

    @Test
    void aBalanceInWeightIsOffByNoMoreThanACustomerWeighs() {
        double[][] columns = Clouds.blobs(900, 2, 3, 6, 9);
        double[] weights = new double[900];
        Arrays.setAll(weights, i -> 0.5 + i * i % 11);
        Matrix matrix = Matrix.owning(List.of("a", "b"), columns, weights);
        SizeLimits balanced = new SizeLimits(Optional.empty(), Optional.empty(), List.of(), true);

        Clustering found = fit(matrix, 3, balanced.bounds(3, matrix), Workers.sequential());

        double even = Arrays.stream(weights).sum() / 3;
        for (int c = 0; c < 3; c++) {
            assertThat(found.weight(c)).isCloseTo(even, within(10.5));
        }
    }

    /** The least inertia over all partitions into clusters of just these sizes, tried one after the other. */
    private static double best(Matrix matrix, int[] left, int[] labels, int row) {
        if (row == labels.length) {
            return inertia(matrix, labels, left.length);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < left.length; c++) {
            if (left[c] > 0) {
                left[c]--;
                labels[row] = c;
                least = Math.min(least, best(matrix, left, labels, row + 1));
                left[c]++;
            }
        }
        return least;
    }

    private static double inertia(Matrix matrix, int[] labels, int k) {
        double inertia = 0;
        for (int j = 0; j < matrix.features(); j++) {
            double[] sums = new double[k];
            double[] squares = new double[k];
            double[] weights = new double[k];
            for (int i = 0; i < labels.length; i++) {
                double weight = matrix.weight(i);
                sums[labels[i]] += weight * matrix.value(i, j);
                squares[labels[i]] += weight * matrix.value(i, j) * matrix.value(i, j);
                weights[labels[i]] += weight;
            }
            for (int c = 0; c < k; c++) {
                inertia += squares[c] - sums[c] * sums[c] / weights[c];
            }
        }
        return inertia;
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 12).boxed();
    }

    /** Sizes of which each is given: which group gets which is a part of what is searched. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theBestOfAllPartitionsIntoGivenSizesIsFound(long seed) {
        Matrix matrix = Clouds.matrix(Clouds.blobs(10, 2, 3, 3, seed));
        double[] sizes = {5, 3, 2};
        SizeBounds bounds = SizeBounds.owning(sizes, sizes, 10);
        double best = best(matrix, new int[] {5, 3, 2}, new int[10], 0);

        Clustering found = fit(matrix, 3, bounds, Workers.sequential());

        assertThat(new int[] {found.size(0), found.size(1), found.size(2)}).containsExactly(5, 3, 2);
        assertThat(found.inertia()).isCloseTo(best, within(1e-9 * best));
        assertThat(found.inertia()).isCloseTo(inertia(matrix, found.labels(), 3), within(1e-9 * best));
    }

    /** From a poor start, the bounds of 1,000 rows in shares: 500, 300 and 200 of them are 5, 3 and 2 of ten. */
    @Test
    void aSampleKeepsToTheSharesAndTriesHelp() {
        double[] sizes = {500, 300, 200};
        double[] start = {0, 0, 1, 1, 2, 2};
        int best = 0;
        int bestWithoutTries = 0;
        for (long seed = 0; seed < 12; seed++) {
            Matrix sample = Clouds.matrix(Clouds.blobs(10, 2, 3, 3, seed));
            double least = best(sample, new int[] {5, 3, 2}, new int[10], 0) * (1 + 1e-9);

            Clustering found =
                    SizedKMeans.refit(sample, start, SizeBounds.owning(sizes, sizes, 1000), 50, new Seeds(seed));
            Clustering alone =
                    SizedKMeans.refit(sample, start, SizeBounds.owning(sizes, sizes, 1000), 0, new Seeds(seed));

            assertThat(new int[] {found.size(0), found.size(1), found.size(2)}).containsExactly(5, 3, 2);
            assertThat(found.inertia()).isLessThanOrEqualTo(alone.inertia());
            best += found.inertia() <= least ? 1 : 0;
            bestWithoutTries += alone.inertia() <= least ? 1 : 0;
        }

        assertThat(best).isGreaterThan(bestWithoutTries);
    }

    /** Of more rows every few are taken first; then all keep to the shares. */
    @Test
    void aLargeSampleIsBegunOnSomeOfItsRows() {
        double[][] columns = Clouds.blobs(9000, 2, 3, 30, 4);
        Matrix sample = Clouds.matrix(columns);
        double[] sizes = {500, 300, 200};
        Clustering free = free(sample, 3);
        double[] start = new double[6];
        Arrays.setAll(start, at -> free.centroids().value(at / 2, at % 2));

        Clustering found = SizedKMeans.refit(sample, start, SizeBounds.owning(sizes, sizes, 1000), 5, SEEDS);
        Clustering fitted = fit(
                sample,
                3,
                SizeBounds.owning(new double[] {4500, 2700, 1800}, new double[] {4500, 2700, 1800}, 9000),
                Workers.sequential());

        assertThat(new int[] {found.size(0), found.size(1), found.size(2)}).containsExactly(4500, 2700, 1800);
        assertThat(found.inertia()).isCloseTo(fitted.inertia(), within(0.01 * fitted.inertia()));
    }
}
