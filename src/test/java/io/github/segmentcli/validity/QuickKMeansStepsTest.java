package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Step by step the same as the plain algorithms, which are written out here. */
class QuickKMeansStepsTest {

    private static final int D = 3;

    /** Rows in six clouds that touch, so that some rows change sides for many passes and soon only few of them do. */
    private static double[] rows(int n, SplittableRandom random) {
        double[] rows = new double[n * D];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = random.nextGaussian() + 2.5 * (at / D % 6 * (at % D + 1) % 4);
        }
        return rows;
    }

    private static double[] weights(int n, SplittableRandom random) {
        double[] weights = new double[n];
        Arrays.setAll(weights, i -> 0.5 + random.nextDouble());
        return weights;
    }

    private static int[] nearest(double[] rows, double[] centroids) {
        int[] labels = new int[rows.length / D];
        for (int i = 0; i < labels.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < centroids.length / D; c++) {
                double squared = squared(rows, i, centroids, c);
                labels[i] = squared < least ? c : labels[i];
                least = Math.min(least, squared);
            }
        }
        return labels;
    }

    private static double squared(double[] rows, int i, double[] centroids, int c) {
        double squared = 0;
        for (int j = 0; j < D; j++) {
            squared += Math.pow(rows[i * D + j] - centroids[c * D + j], 2);
        }
        return squared;
    }

    /** Weighted means; a cluster without rows keeps its centroid. */
    private static double[] means(double[] rows, double[] weights, int[] labels, double[] centroids) {
        double[] means = new double[centroids.length];
        double[] masses = new double[centroids.length / D];
        for (int i = 0; i < labels.length; i++) {
            masses[labels[i]] += weights[i];
            for (int j = 0; j < D; j++) {
                means[labels[i] * D + j] += weights[i] * rows[i * D + j];
            }
        }
        for (int at = 0; at < means.length; at++) {
            means[at] = masses[at / D] > 0 ? means[at] / masses[at / D] : centroids[at];
        }
        return means;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyPassIsThatOfThePlainIteration(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 700;
        int k = 5 + (int) seed;
        double[] rows = rows(n, random);
        double[] weights = weights(n, random);
        QuickKMeans quick = new QuickKMeans(rows, weights);
        double[] centroids = Arrays.copyOf(rows, k * D);
        Arrays.fill(centroids, 0, D, 1e6); // no row is near this one
        quick.place(centroids);
        int[] labels = nearest(rows, centroids);

        for (int pass = 0; pass < 25; pass++) {
            assertThat(quick.labels()).as("pass %d", pass).isEqualTo(labels);
            assertThat(quick.centroids()).as("pass %d", pass).containsExactly(centroids, within(1e-9));
            double[] means = means(rows, weights, labels, centroids);
            double inertia = 0;
            for (int i = 0; i < n; i++) {
                inertia += weights[i] * squared(rows, i, means, labels[i]);
            }
            assertThat(quick.inertia()).isCloseTo(inertia, within(1e-11 * inertia));
            quick.settle(-1, 1); // at rest never
            centroids = means;
            labels = nearest(rows, centroids);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.004, 0})
    void itIsAtRestOnceNoMoreThanTheGivenShareOfRowsChangesSides(double share) {
        SplittableRandom random = new SplittableRandom(9);
        double[] rows = rows(500, random);
        double[] weights = weights(500, random);
        double[] start = Arrays.copyOf(rows, 8 * D);
        double[] centroids = start;
        int[] labels = nearest(rows, start);
        int moved = 500;
        int passes = 0;
        while (moved > share * 500) {
            centroids = means(rows, weights, labels, centroids);
            int[] next = nearest(rows, centroids);
            moved = 0;
            for (int i = 0; i < 500; i++) {
                moved += next[i] == labels[i] ? 0 : 1;
            }
            labels = next;
            passes++;
        }
        QuickKMeans quick = new QuickKMeans(rows, weights);
        quick.place(start);

        quick.settle(share, 100);

        assertThat(passes).isBetween(3, 99);
        assertThat(quick.centroids()).containsExactly(centroids, within(1e-9));
        assertThat(quick.labels()).isEqualTo(labels);
    }

    /** By hand: of 0, 1 and 3 after a first 0, the 3 is drawn with the chance 9 / 10; the first one by weight, 3 of 5. */
    @Test
    void rowsAreScatteredByWeightAndSquaredDistance() {
        double[] weights = {3, 1, 1};
        int first = 0;
        int second = 0;
        int trials = 4_000;
        for (int seed = 0; seed < trials; seed++) {
            QuickKMeans quick = new QuickKMeans(new double[] {0, 1, 3}, weights);
            quick.scatter(2, new SplittableRandom(seed * 0x9E3779B97F4A7C15L));
            double[] found = quick.firstScattered(2).orElseThrow();
            first += found[0] == 0 ? 1 : 0;
            second += found[0] == 0 && found[1] == 3 ? 1 : 0;
        }

        // four standard errors of a share
        assertThat(first / (double) trials).isCloseTo(0.6, within(4 * Math.sqrt(0.6 * 0.4 / trials)));
        assertThat(second / (double) first).isCloseTo(0.9, within(4 * Math.sqrt(0.9 * 0.1 / first)));
    }

    @Test
    void noMoreRowsAreScatteredThanThereAreDifferentOnes() {
        double[] rows = {7, 7, 1, 7, 1, 4, 4};
        QuickKMeans quick = new QuickKMeans(rows, new double[] {1, 1, 1, 1, 1, 1, 2});

        WardMerging merging = quick.scatter(6, new SplittableRandom(3));

        assertThat(quick.firstScattered(3).orElseThrow()).containsExactlyInAnyOrder(1, 4, 7);
        assertThat(quick.firstScattered(2).orElseThrow()).hasSize(2);
        assertThat(quick.firstScattered(4)).isEmpty();
        assertThat(merging.downTo(6)).containsExactlyInAnyOrder(1, 4, 7);
        // by hand: of 1 (2 rows), 4 (3) and 7 (3) the first two cost 2 · 3 / 5 · 9 to join, the last two 3 · 3 / 6 · 9
        assertThat(Arrays.stream(merging.downTo(2)).sorted().toArray())
                .containsExactly(new double[] {2.8, 7}, within(1e-12));
    }

    /** What the rows that were drawn become: after one pass each is the mean of the rows that were nearest to it. */
    @Test
    void whatIsScatteredAreMeansAfterOnePass() {
        SplittableRandom random = new SplittableRandom(12);
        double[] rows = rows(600, random);
        double[] weights = weights(600, random);
        QuickKMeans quick = new QuickKMeans(rows, weights);

        double[] found = quick.scatter(9, new SplittableRandom(5)).downTo(9);

        double[] drawn = quick.firstScattered(9).orElseThrow();
        assertThat(quick.firstScattered(10)).isEmpty();
        for (int c = 0; c < 9; c++) {
            int centroid = c;
            assertThat(IntStream.range(0, 600).filter(i -> squared(rows, i, drawn, centroid) == 0))
                    .hasSize(1);
        }
        double[] means = means(rows, weights, nearest(rows, drawn), drawn);
        assertThat(found).containsExactly(means(rows, weights, nearest(rows, means), means), within(1e-9));
    }

    @Test
    void theMatrixHoldsTheRowsAndTheirWeightsUnlessEachIsOne() {
        double[] rows = {1, 2, 3, 4, 5, 6};

        Matrix weighted = new QuickKMeans(rows, new double[] {1, 2}).matrix();
        Matrix plain = new QuickKMeans(rows, new double[] {1, 1}).matrix();

        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < D; j++) {
            columns.add(weighted.column(j));
            assertThat(plain.column(j)).isEqualTo(weighted.column(j));
        }
        assertThat(columns).containsExactly(new double[] {1, 4}, new double[] {2, 5}, new double[] {3, 6});
        assertThat(weighted.weights().orElseThrow()).containsExactly(1, 2);
        assertThat(plain.weights()).isEmpty();
    }
}
