package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clouds;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.OptimalAssignment;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a search does with solutions, each step against its definition. */
class SearchWorkerTest {

    private static final int N = 400;

    static java.util.stream.LongStream seeds() {
        return Clouds.seeds();
    }

    private static Tiles tiles(long seed) {
        double[][] columns = Clouds.blobs(N, 2, 6, 8, seed);
        return Tiles.of(
                seed % 2 == 0
                        ? Matrix.owning(Clouds.names(2), columns, Clouds.weights(N, 5, seed))
                        : Clouds.matrix(columns),
                Workers.sequential());
    }

    private static float[] seeding(Tiles tiles, int k, long seed) {
        return Seeding.greedy(tiles, k, new SplittableRandom(seed), Workers.sequential());
    }

    private static double inertia(Tiles tiles, float[] centroids, int k) {
        double inertia = 0;
        float[] row = new float[tiles.d()];
        for (int i = 0; i < tiles.n(); i++) {
            tiles.copyRow(i, row, 0);
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                least = Math.min(least, Solution.squaredDistance(row, 0, centroids, c, tiles.d()));
            }
            inertia += tiles.weight(i) * least;
        }
        return inertia;
    }

    /** By hand: the mean of 1, 2 and 6 is 3, and the squares about it are 4, 1 and 9. */
    @Test
    void theMeanHasTheInertiaOfOneCluster() {
        Tiles tiles = Tiles.of(Clouds.matrix(new double[] {1, 2, 6}), Workers.sequential());
        SearchWorker worker = new SearchWorker(tiles);

        Solution mean = worker.mean();

        double unit = tiles.convert(new double[] {3})[0] - tiles.convert(new double[] {2})[0];
        assertThat(tiles.restore(mean.values(), 1)[0]).isCloseTo(3, within(1e-6));
        assertThat(mean.inertia()).isCloseTo(14 * unit * unit, within(1e-6 * unit * unit));
        assertThat(worker.evaluations()).isEqualTo(2 * 3); // two passes over three rows
    }

    /** A few passes are eight at most, fewer where the inertia falls by less than a thousandth. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aRoughSolutionIsThatOfAFewPasses(long seed) {
        Tiles tiles = tiles(seed);
        float[] start = seeding(tiles, 5, seed);
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(start, 5);
        double expected = descent.descend(8, 1e-3);

        Solution rough = new SearchWorker(tiles).rough(start, 5);

        assertThat(rough.inertia()).isEqualTo(expected);
        assertThat(rough.values()).isEqualTo(descent.centroids());
        assertThat(new SearchWorker(tiles).rough(rough).inertia()).isLessThanOrEqualTo(rough.inertia() * (1 + 1e-6));
    }

    /** Of all pairs the one with the least w(a) w(b) / (w(a) + w(b)) times the squared distance becomes its mean (Ward 1963). */
    @ParameterizedTest
    @MethodSource("seeds")
    void theTwoClustersWhoseUnionCostsLeastAreMerged(long seed) {
        for (int k = 3; k <= 7; k++) {
            Tiles tiles = tiles(seed + 10 * k);
            float[] c = seeding(tiles, k, seed);
            Descent descent = new Descent(tiles, Workers.sequential());
            descent.place(c, k);
            Solution above = Solution.of(descent, descent.pass());
            double least = Double.POSITIVE_INFINITY;
            int keep = 0;
            int drop = 0;
            for (int a = 0; a < k; a++) {
                for (int b = a + 1; b < k; b++) {
                    double cost =
                            Solution.squaredDistance(c, a, c, b, 2) / (1 / descent.weight(a) + 1 / descent.weight(b));
                    if (cost < least) {
                        least = cost;
                        keep = a;
                        drop = b;
                    }
                }
            }
            float[] merged = new float[2 * (k - 1)];
            double both = descent.weight(keep) + descent.weight(drop);
            for (int other = 0, at = 0; other < k; other++) {
                for (int j = 0; j < 2 && other != drop; j++) {
                    merged[at++] = other != keep
                            ? c[2 * other + j]
                            : (float) ((descent.weight(keep) * c[2 * keep + j] + descent.weight(drop) * c[2 * drop + j])
                                    / both);
                }
            }
            Solution expected = new SearchWorker(tiles).rough(merged, k - 1);

            Solution found = new SearchWorker(tiles).merge(above);

            assertThat(found.k()).isEqualTo(k - 1);
            assertThat(found.isNear(expected, 1e-3)).as("k %d", k).isTrue();
        }
    }

    /** Two centroids on one place have no rows between them, and are the cheapest to merge. */
    @Test
    void centroidsWithoutRowsAreMergedFirst() {
        Tiles tiles = Tiles.of(Clouds.matrix(new double[] {0, 1, 2, 10, 11}), Workers.sequential());
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(tiles.convert(new double[] {1, 10.5, 60, 61}), 4);

        Solution found = new SearchWorker(tiles).merge(Solution.of(descent, descent.pass()));

        assertThat(tiles.restore(found.values(), 3)).startsWith(1, 10.5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shakingMovesEachCentroidAShareOfTheWayToARow(long seed) {
        Tiles tiles = tiles(seed);
        Solution solution = new SearchWorker(tiles).rough(seeding(tiles, 4, seed), 4);
        float[] before = solution.values().clone();
        SplittableRandom same = new SplittableRandom(seed);
        float[] expected = before.clone();
        float[] row = new float[2];
        for (int c = 0; c < 4; c++) {
            tiles.copyRow(same.nextInt(N), row, 0);
            for (int j = 0; j < 2; j++) {
                expected[2 * c + j] += 0.25f * (row[j] - expected[2 * c + j]);
            }
        }

        Solution shaken = new SearchWorker(tiles).shaken(solution, 0.25f, new SplittableRandom(seed));

        assertThat(shaken.values()).isEqualTo(expected);
        assertThat(solution.values()).isEqualTo(before);
        assertThat(shaken.inertia()).isEqualTo(solution.inertia());
    }

    /** No row could move alone to another cluster at a gain: the rule of Hartigan (1975), looked at for every row and cluster. */
    @ParameterizedTest
    @MethodSource("seeds")
    void afterPolishingNoSingleRowWouldGainByMoving(long seed) {
        Tiles tiles = tiles(seed);
        SearchWorker worker = new SearchWorker(tiles);
        Solution rough = worker.rough(seeding(tiles, 7, seed), 7);

        Solution polished = worker.polish(rough);

        assertThat(polished.inertia()).isLessThanOrEqualTo(rough.inertia());
        assertThat(polished.inertia()).isCloseTo(inertia(tiles, polished.values(), 7), within(1e-5 * rough.inertia()));
        double[] weights = new double[7];
        double[] means = new double[14];
        int[] labels = new int[N];
        float[] row = new float[2];
        for (int i = 0; i < N; i++) {
            tiles.copyRow(i, row, 0);
            for (int c = 1; c < 7; c++) {
                labels[i] = Solution.squaredDistance(row, 0, polished.values(), c, 2)
                                < Solution.squaredDistance(row, 0, polished.values(), labels[i], 2)
                        ? c
                        : labels[i];
            }
            weights[labels[i]] += tiles.weight(i);
            means[2 * labels[i]] += tiles.weight(i) * row[0];
            means[2 * labels[i] + 1] += tiles.weight(i) * row[1];
        }
        for (int i = 0; i < N; i++) {
            tiles.copyRow(i, row, 0);
            double w = tiles.weight(i);
            for (int c = 0; c < 7; c++) {
                int own = labels[i];
                double relief =
                        weights[own] > w ? squares(row, means, own, weights) * weights[own] / (weights[own] - w) : 0;
                double burden = squares(row, means, c, weights) * weights[c] / (weights[c] + w);
                assertThat(c == own || w * relief <= w * burden + 1e-5 * polished.inertia())
                        .as("row %d to %d", i, c)
                        .isTrue();
            }
        }
    }

    private static double squares(float[] row, double[] sums, int c, double[] weights) {
        double x = row[0] - sums[2 * c] / weights[c];
        double y = row[1] - sums[2 * c + 1] / weights[c];
        return x * x + y * y;
    }

    /** No swap of the drawn rows pays any more than a 10,000th of the inertia, and the solution is not worse than before. */
    @ParameterizedTest
    @MethodSource("seeds")
    void improvingEndsWhereDrawsOfSwapsBringNothing(long seed) {
        Tiles tiles = tiles(seed);
        SearchWorker worker = new SearchWorker(tiles);
        float[] one = seeding(tiles, 1, seed);
        float[] bad = new float[10]; // five centroids nearly on one place
        for (int at = 0; at < 10; at++) {
            bad[at] = one[at % 2] + 1e-3f * at;
        }
        Solution rough = worker.look(bad, 5);

        Solution improved = worker.improve(12, 6, new SplittableRandom(seed));

        assertThat(improved.inertia()).isLessThan(rough.inertia() / 2);
        assertThat(improved.inertia())
                .isCloseTo(inertia(tiles, improved.values(), 5), within(1e-5 * improved.inertia()));
        // the best of ten starts of an independent descent is hardly better than what swaps come to
        double best = Double.POSITIVE_INFINITY;
        for (long start = 0; start < 10; start++) {
            Descent descent = new Descent(tiles, Workers.sequential());
            descent.place(seeding(tiles, 5, start), 5);
            best = Math.min(best, descent.descend(100, 0));
        }
        assertThat(improved.inertia()).isLessThan(1.1 * best);
    }

    @Test
    void whereEveryRowLiesOnACentroidNothingGrowsOrImproves() {
        Tiles tiles = Tiles.of(Clouds.matrix(new double[] {0, 0, 1, 1}), Workers.sequential());
        SearchWorker worker = new SearchWorker(tiles);
        Solution perfect = worker.rough(tiles.convert(new double[] {0, 1}), 2);

        Solution improved = worker.improve(5, 3, new SplittableRandom(1));

        assertThat(perfect.inertia()).isZero();
        assertThat(improved.values()).isEqualTo(perfect.values());
        assertThat(worker.grown(3, new SplittableRandom(1))).isNull();
        assertThat(worker.child(perfect, perfect, 3, new Population(), new SplittableRandom(1))
                        .inertia())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSolutionGrowsByTheBestOfTheDrawnRows(long seed) {
        Tiles tiles = tiles(seed);
        SearchWorker worker = new SearchWorker(tiles);
        Solution here = worker.look(seeding(tiles, 3, seed), 3);
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(here.values(), 3);
        descent.detailedPass();
        SplittableRandom same = new SplittableRandom(seed);
        double best = Double.POSITIVE_INFINITY;
        for (int trial = 0; trial < 5; trial++) {
            float[] more = Arrays.copyOf(here.values(), 8);
            tiles.copyRow(descent.draw(same), more, 6);
            best = Math.min(best, inertia(tiles, more, 4));
        }

        float[] grown = worker.grown(5, new SplittableRandom(seed));

        assertThat(here.inertia()).isCloseTo(inertia(tiles, here.values(), 3), within(1e-6 * here.inertia()));
        assertThat(Arrays.copyOf(grown, 6)).isEqualTo(here.values());
        assertThat(inertia(tiles, grown, 4)).isCloseTo(best, within(1e-6 * best));
    }

    /** A solution that is 2 % worse than the best known is left as it is after a few passes; one that is better settles. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsHopelessDoesNotSettle(long seed) {
        Tiles tiles = tiles(seed);
        Solution start = new SearchWorker(tiles).look(seeding(tiles, 6, seed), 6);
        Descent settled = new Descent(tiles, Workers.sequential());
        settled.place(start.values(), 6);
        double few = settled.descend(16, 1e-4);
        float[] early = settled.centroids().clone();
        double end = settled.descend(100, 1e-5);
        Population better = new Population();
        better.add(new SearchWorker(tiles).shaken(scaled(tiles, start, few / 1.021), 0.5f, new SplittableRandom(1)));
        Population worse = new Population();
        worse.add(new SearchWorker(tiles).shaken(scaled(tiles, start, few / 1.019), 0.5f, new SplittableRandom(1)));

        assertThat(new SearchWorker(tiles).settle(start).inertia()).isEqualTo(end);
        Solution given = placed(tiles, start).settle(better);
        Solution all = placed(tiles, start).settle(worse);

        assertThat(given.inertia()).isEqualTo(few);
        assertThat(given.values()).isEqualTo(early);
        assertThat(all.inertia()).isEqualTo(end);
    }

    /** One that has the centroids of a solution in hand, and has looked at no row. */
    private static SearchWorker placed(Tiles tiles, Solution solution) {
        SearchWorker worker = new SearchWorker(tiles);
        worker.shaken(solution, 0, new SplittableRandom(1));
        return worker;
    }

    /** The same centroids with another inertia. */
    private static Solution scaled(Tiles tiles, Solution solution, double inertia) {
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(solution.values(), solution.k());
        descent.pass();
        return Solution.of(descent, inertia);
    }

    /** Each centroid of a child is that of one parent or of its match in the other, before a swap is made and all settle. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aChildIsMadeOfMatchedCentroidsAndTheBestSwap(long seed) {
        Tiles tiles = tiles(seed);
        Solution one = new SearchWorker(tiles).look(seeding(tiles, 4, seed), 4);
        Solution other = new SearchWorker(tiles).look(seeding(tiles, 4, seed + 77), 4);
        SplittableRandom same = new SplittableRandom(seed);
        int[] match = OptimalAssignment.cheapest(Solution.squaredDistances(one, other, 2));
        float[] crossed = one.values().clone();
        for (int c = 0; c < 4; c++) {
            if (same.nextBoolean()) {
                crossed[2 * c] = other.values()[2 * match[c]];
                crossed[2 * c + 1] = other.values()[2 * match[c] + 1];
            }
        }
        double expected = child(tiles, crossed, same);

        Solution child = new SearchWorker(tiles).child(one, other, 3, new Population(), new SplittableRandom(seed));

        assertThat(child.inertia()).isEqualTo(expected);
        assertThat(new SearchWorker(tiles)
                        .child(one, one, 3, new Population(), new SplittableRandom(seed))
                        .inertia())
                .isEqualTo(child(tiles, one.values(), new SplittableRandom(seed)));
    }

    private static double child(Tiles tiles, float[] crossed, SplittableRandom random) {
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(crossed, 4);
        CentroidSwaps swaps = new CentroidSwaps(tiles, descent);
        swaps.look();
        descent.place(swaps.swap(3, random), 4);
        descent.descend(16, 1e-4);
        return descent.descend(100, 1e-5);
    }
}
