package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clouds;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.OptimalAssignment;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The moves of a search, each against its plain definition. */
class SearchMovesTest {

    static java.util.stream.LongStream seeds() {
        return Clouds.seeds();
    }

    private static Tiles tiles(long seed, boolean weighted) {
        double[][] columns = Clouds.blobs(2500, 3, 5, 6, seed);
        return Tiles.of(
                weighted
                        ? Matrix.owning(Clouds.names(3), columns, Clouds.weights(2500, 6, seed))
                        : Clouds.matrix(columns),
                Workers.sequential());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSwapIsPricedExactly(long seed) {
        Tiles tiles = tiles(seed, seed % 2 == 0);
        Descent descent = new Descent(tiles, Workers.sequential());
        SplittableRandom random = new SplittableRandom(seed);
        descent.place(Seeding.greedy(tiles, 6, random, Workers.sequential()), 6);
        CentroidSwaps swaps = new CentroidSwaps(tiles, descent);
        swaps.look();

        float[] swapped = swaps.swap(1 + (int) Math.floorMod(3 * seed, 8L), random);

        double priced = swaps.bestInertia();
        descent.place(swapped, 6);
        assertThat(priced).isCloseTo(descent.pass(), within(1e-6 * priced));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passesComeToTheInertiaOfAPlainLoop(long seed) {
        Tiles tiles = tiles(seed, seed % 2 == 1);
        float[] centroids = Seeding.greedy(tiles, 7, new SplittableRandom(seed), Workers.sequential());
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(centroids, 7);

        double found = descent.pass();

        double expected = 0;
        float[] row = new float[3];
        for (int i = 0; i < tiles.n(); i++) {
            tiles.copyRow(i, row, 0);
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < 7; c++) {
                least = Math.min(least, Solution.squaredDistance(row, 0, centroids, c, 3));
            }
            expected += tiles.weight(i) * least;
        }
        assertThat(found).isCloseTo(expected, within(1e-6 * expected));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neitherDescendingNorNudgingEverRaisesTheInertia(long seed) {
        Tiles tiles = tiles(seed, false);
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(Seeding.greedy(tiles, 12, new SplittableRandom(seed), Workers.sequential()), 12);
        HartiganMoves hartigan = new HartiganMoves(tiles, descent);
        double before = descent.pass();
        for (int round = 0; round < 20; round++) {
            if (round % 4 == 3) {
                hartigan.moveRows();
            } else {
                descent.moveToMeans();
            }

            double now = descent.pass();

            assertThat(now).isLessThanOrEqualTo(before * (1 + 1e-6));
            before = now;
        }
    }

    @Test
    void aNudgeEscapesWhereLloydRests() {
        // by hand: {0}, {10, 15.5} has inertia 15.125 and rests under Lloyd; {0, 10}, {15.5} is worse; but from
        // {0, 10}, {19} with inertia 50 moving 10 to the other leaves 40.5
        Matrix matrix = Clouds.matrix(new double[] {0, 10, 19});
        Tiles tiles = Tiles.of(matrix, Workers.sequential());
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(tiles.convert(new double[] {5, 19}), 2);

        int moved = new HartiganMoves(tiles, descent).moveRows();

        assertThat(moved).isEqualTo(1);
        assertThat(tiles.restore(descent.centroids(), 2)).containsExactly(0, 14.5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMatchingIsTheCheapestOfAllPermutations(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] cost = new double[6][6];
        for (double[] row : cost) {
            for (int b = 0; b < 6; b++) {
                row[b] = random.nextDouble();
            }
        }

        int[] match = OptimalAssignment.cheapest(cost);

        double found = 0;
        for (int a = 0; a < 6; a++) {
            found += cost[a][match[a]];
        }
        assertThat(match).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        assertThat(found).isCloseTo(cheapest(cost, 0, 0), within(1e-12));
    }

    private static double cheapest(double[][] cost, int a, int taken) {
        if (a == cost.length) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int b = 0; b < cost.length; b++) {
            if ((taken >> b & 1) == 0) {
                least = Math.min(least, cost[a][b] + cheapest(cost, a + 1, taken | 1 << b));
            }
        }
        return least;
    }

    @Test
    void aPopulationKeepsTheBestOfEachKind() {
        // by hand: two groups of 50 rows and one of 10; the three pairings of groups are the three kinds for k = 2
        double[] x = new double[110];
        for (int i = 0; i < 110; i++) {
            x[i] = (i < 50 ? 0 : i < 100 ? 10 : 15) + 0.01 * (i % 10);
        }
        Tiles tiles = Tiles.of(Clouds.matrix(x), Workers.sequential());
        Population population = new Population();

        for (double[] start : new double[][] {{0, 12}, {0.01, 12.01}, {0.02, 12.02}, {5, 15}, {5.01, 15}}) {
            Descent descent = new Descent(tiles, Workers.sequential());
            descent.place(tiles.convert(start), 2);
            population.add(Solution.of(descent, descent.pass()));
        }

        assertThat(population.size()).isEqualTo(2);
        assertThat(tiles.restore(population.get(0).values(), 2)[0]).isLessThan(1);
        assertThat(tiles.restore(population.get(1).values(), 2)[0]).isGreaterThan(4.9);
    }

    @Test
    void aCoresetStandsForAllRowsWithTheirWeights() {
        double[][] columns = Clouds.blobs(20_000, 3, 5, 6, 7);
        columns[0][123] = 4000; // far out: an even sample of so many would miss it nine times in ten
        double[] weights = Clouds.weights(20_000, 6, 7);
        Tiles tiles = Tiles.of(Matrix.owning(Clouds.names(3), columns, weights), Workers.sequential());

        Tiles few = Coresets.of(tiles, Workers.sequential()).draw(2048, new SplittableRandom(1));

        assertThat(few.n()).isEqualTo(2048);
        double total = java.util.Arrays.stream(weights).sum();
        assertThat(few.totalWeight()).isCloseTo(total, within(0.02 * total));
        float[] centroids = tiles.convert(new double[] {1, 2, 3, 5, 4, 3});
        assertThat(inertia(few, centroids))
                .isCloseTo(inertia(tiles, centroids), within(0.03 * inertia(tiles, centroids)));
        double far = tiles.convert(new double[] {4000, 0, 0})[0];
        double heaviest = 0;
        float[] row = new float[3];
        for (int i = 0; i < few.n(); i++) {
            few.copyRow(i, row, 0);
            heaviest += Math.abs(row[0] - far) < 1e-3 * Math.abs(far) ? few.weight(i) : 0;
        }
        assertThat(heaviest).isCloseTo(weights[123], within(0.05 * weights[123]));
    }

    private static double inertia(Tiles tiles, float[] twoCentroids) {
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(twoCentroids, 2);
        return descent.pass();
    }
}
