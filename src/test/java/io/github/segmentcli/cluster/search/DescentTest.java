package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clouds;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels, weights, means and inertias of a descent, whatever came before, against plain loops over the rows. */
class DescentTest {

    private static final int N = 2500; // a whole tile and a part of one

    static java.util.stream.LongStream seeds() {
        return Clouds.seeds();
    }

    private static Tiles tiles(long seed, boolean weighted) {
        double[][] columns = Clouds.blobs(N, 3, 5, 6, seed);
        return Tiles.of(
                weighted ? Matrix.owning(Clouds.names(3), columns, Clouds.weights(N, 6, seed)) : Clouds.matrix(columns),
                Workers.sequential());
    }

    private static float[] drawn(Tiles tiles, int k, SplittableRandom random) {
        float[] centroids = new float[k * tiles.d()];
        for (int c = 0; c < k; c++) {
            tiles.copyRow(random.nextInt(tiles.n()), centroids, c * tiles.d());
        }
        return centroids;
    }

    private static double distance(Tiles tiles, int row, float[] centroids, int c) {
        float[] point = new float[tiles.d()];
        tiles.copyRow(row, point, 0);
        return Solution.squaredDistance(point, 0, centroids, c, tiles.d());
    }

    /** Weights and means are those of the labels, and each label is that of a centroid as near as any, to rounding in float32. */
    private static void check(Tiles tiles, Descent descent) {
        int k = descent.k();
        double[] weights = new double[k];
        double[] sums = new double[k * 3];
        float[] row = new float[3];
        for (int i = 0; i < tiles.n(); i++) {
            int label = descent.labels()[i];
            weights[label] += tiles.weight(i);
            tiles.copyRow(i, row, 0);
            for (int j = 0; j < 3; j++) {
                sums[label * 3 + j] += tiles.weight(i) * row[j];
            }
            double own = distance(tiles, i, descent.centroids(), label);
            for (int c = 0; c < k; c++) {
                assertThat(own).isLessThanOrEqualTo(distance(tiles, i, descent.centroids(), c) * (1 + 1e-5) + 1e-12);
            }
        }
        double[] means = new double[k * 3];
        for (int c = 0; c < k; c++) {
            assertThat(descent.weight(c)).isCloseTo(weights[c], within(1e-9 * N));
            descent.mean(c, means);
            for (int j = 0; j < 3; j++) {
                double expected = weights[c] > 0 ? sums[c * 3 + j] / weights[c] : descent.centroids()[c * 3 + j];
                assertThat(means[c * 3 + j]).isCloseTo(expected, within(1e-9));
            }
        }
    }

    /** Numbers of centroids that rise and fall, on both sides of the seven from which labels are searched otherwise. */
    @ParameterizedTest
    @MethodSource("seeds")
    void labelsAndSumsSurviveAnyChangeOfCentroids(long seed) {
        Tiles tiles = tiles(seed, seed % 2 == 0);
        Descent descent = new Descent(tiles, Workers.sequential());
        SplittableRandom random = new SplittableRandom(seed);
        long evaluations = 0;
        int[] ks = {3, 9, 6, 7, 2, 2, 8, 1, 5};
        for (int step = 0; step < ks.length; step++) {
            float[] centroids = drawn(tiles, ks[step], random);
            int[] before = descent.labels().clone();
            int k = ks[step];
            descent.place(centroids, k);
            assertThat(descent.centroids()).isEqualTo(centroids).isNotSameAs(centroids);

            if (step % 3 == 0) {
                descent.assign();
            } else if (step % 3 == 1) {
                descent.pass();
            } else {
                descent.detailedPass();
            }

            check(tiles, descent);
            evaluations += (long) N * k;
            assertThat(descent.evaluations()).isEqualTo(evaluations);
            int[] now = descent.labels();
            long moved = step == 0
                    ? N
                    : java.util.stream.IntStream.range(0, N)
                            .filter(i -> now[i] != (before[i] < k ? before[i] : 0))
                            .count();
            assertThat(descent.moved()).isEqualTo(moved);
            assertThat(descent.copyOfLabels().array()).isEqualTo(now).isNotSameAs(now);
        }
        descent.count(17);
        assertThat(descent.evaluations()).isEqualTo(evaluations + 17);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void clustersThatGoAreCountedWithTheFirst(long seed) {
        Tiles tiles = tiles(seed, seed % 2 == 1);
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(drawn(tiles, 5, new SplittableRandom(seed)), 5);
        descent.pass();
        double[] weights = new double[5];
        Arrays.setAll(weights, descent::weight);

        descent.place(Arrays.copyOf(descent.centroids(), 6), 2);

        assertThat(descent.weight(0)).isCloseTo(weights[0] + weights[2] + weights[3] + weights[4], within(1e-6));
        assertThat(descent.weight(1)).isEqualTo(weights[1]);
        assertThat(descent.labels()).containsOnly(0, 1);
    }

    /** All ways to make a pass come to the same inertia, in one descent or in several at once, also where few rows moved before. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyWayToMakeAPassComesToTheSameInertia(long seed) {
        Tiles tiles = tiles(seed, seed % 2 == 0);
        float[] first = drawn(tiles, 4, new SplittableRandom(seed));
        float[] other = drawn(tiles, 4, new SplittableRandom(seed + 1));
        for (int rounds = 0; rounds < 3; rounds++) {
            Descent plain = new Descent(tiles, Workers.sequential());
            Descent detailed = new Descent(tiles, Workers.sequential());
            Descent one = new Descent(tiles, Workers.sequential());
            Descent two = new Descent(tiles, Workers.sequential());
            for (Descent descent : List.of(plain, detailed, one, two)) {
                descent.place(descent == two ? other : first, 4);
                for (int round = 0; round < rounds; round++) {
                    descent.pass();
                }
            }

            double inertia = plain.pass();

            double expected = 0;
            for (int i = 0; i < N; i++) {
                double least = Double.POSITIVE_INFINITY;
                for (int c = 0; c < 4; c++) {
                    least = Math.min(least, distance(tiles, i, first, c));
                }
                expected += tiles.weight(i) * least;
            }
            assertThat(inertia).isCloseTo(expected, within(1e-6 * expected));
            assertThat(detailed.detailedPass()).isCloseTo(inertia, within(1e-9 * inertia));
            double[] both = Descent.pass(List.of(one, two));
            assertThat(both[0]).isEqualTo(inertia);
            assertThat(one.labels()).isEqualTo(plain.labels());
            check(tiles, two);
            assertThat(both[1]).isNotEqualTo(both[0]);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "7, 3", "3, 4"})
    void aDetailedPassKeepsTheTwoLeastDistances(int k, long seed) {
        Tiles tiles = tiles(seed, false);
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(drawn(tiles, k, new SplittableRandom(seed)), k);

        descent.detailedPass();

        for (int i = 0; i < N; i += 13) {
            double[] sorted = new double[k];
            for (int c = 0; c < k; c++) {
                sorted[c] = distance(tiles, i, descent.centroids(), c);
            }
            Arrays.sort(sorted);
            int t = i / TileKernel.ROWS;
            int at = i % TileKernel.ROWS;
            assertThat((double) descent.nearest(t)[at]).isCloseTo(sorted[0], within(1e-6));
            if (k > 1) {
                assertThat((double) descent.second(t)[at]).isCloseTo(sorted[1], within(1e-6));
            }
        }
    }

    /** By hand: 0, 1 and 9 with centroids at 1, 10 and 50: the last has no rows and stays. */
    @Test
    void aCentroidWithoutRowsStaysWhereItIs() {
        Tiles tiles = Tiles.of(Clouds.matrix(new double[] {0, 1, 9}), Workers.sequential());
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(tiles.convert(new double[] {1, 10, 50}), 3);
        descent.assign();

        descent.moveToMeans();

        assertThat(tiles.restore(descent.centroids(), 3)).containsExactly(0.5, 9, 50);
    }

    /** As passes and means in turn, until nothing moves, gains are small or there were enough passes. */
    @ParameterizedTest
    @CsvSource({"100, 0", "100, 1e-3", "100, 5e-2", "1, 0", "2, 0", "5, 0"})
    void aDescentIsPassesAndMeansInTurn(int most, double tolerance) {
        for (long seed = 1; seed <= 3; seed++) {
            Tiles tiles = tiles(seed, seed == 2);
            float[] start = drawn(tiles, 5, new SplittableRandom(seed));
            Descent plain = new Descent(tiles, Workers.sequential());
            plain.place(start, 5);
            double inertia = plain.pass();
            int passes = 1;
            for (boolean done = plain.moved() == 0; passes < most && !done; passes++) {
                plain.moveToMeans();
                double before = inertia;
                inertia = plain.pass();
                done = plain.moved() == 0 || before - inertia <= tolerance * before;
            }
            Descent descent = new Descent(tiles, Workers.sequential());
            descent.place(start, 5);
            Descent other = new Descent(tiles, Workers.sequential());
            other.place(drawn(tiles, 5, new SplittableRandom(seed + 9)), 5);
            Descent together = new Descent(tiles, Workers.sequential());
            together.place(start, 5);

            double found = descent.descend(most, tolerance);
            double[] both = Descents.descend(List.of(other, together), most, tolerance);

            assertThat(found).isEqualTo(inertia);
            assertThat(descent.centroids()).isEqualTo(plain.centroids());
            assertThat(descent.evaluations()).isEqualTo(plain.evaluations()).isEqualTo(5L * N * passes);
            assertThat(both[1]).isEqualTo(inertia);
            assertThat(together.evaluations()).isEqualTo(plain.evaluations());
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Tiles tiles = tiles(4, true);
        float[] start = drawn(tiles, 6, new SplittableRandom(4));
        Descent alone = new Descent(tiles, Workers.sequential());
        alone.place(start, 6);
        double inertia = alone.descend(20, 0);

        try (Workers workers = new Workers(3)) {
            Descent together = new Descent(tiles, workers);
            together.place(start, 6);
            assertThat(together.descend(20, 0)).isEqualTo(inertia);
            assertThat(together.labels()).isEqualTo(alone.labels());
            assertThat(together.centroids()).isEqualTo(alone.centroids());
        }
    }
}
