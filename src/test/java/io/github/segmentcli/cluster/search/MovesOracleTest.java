package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clouds;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Seedings, draws, swaps and coresets against plain ways to the same. */
class MovesOracleTest {

    static java.util.stream.LongStream seeds() {
        return Clouds.seeds();
    }

    /** Small whole numbers, of which float32 holds every square and sum. */
    private static Matrix whole(int n, long seed, boolean weighted) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[2][n];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> random.nextInt(40));
        }
        return weighted ? Matrix.owning(Clouds.names(2), columns, Clouds.weights(n, 4, seed)) : Clouds.matrix(columns);
    }

    /** In float32 and over tiles, and in double precision row by row: the same draws, and the same best of them. */
    @ParameterizedTest
    @CsvSource({"1, 30, 1", "2, 30, 9", "3, 500, 4", "4, 2500, 5", "5, 4100, 8", "6, 2048, 3", "7, 2049, 12"})
    void bothSeedingsTakeTheSameRows(long seed, int n, int k) {
        for (boolean weighted : new boolean[] {false, true}) {
            Matrix matrix = whole(n, seed, weighted);
            Tiles tiles = Tiles.of(matrix, Workers.sequential());

            float[] found = Seeding.greedy(tiles, k, new SplittableRandom(seed), Workers.sequential());

            double[] plain = PlainSeeding.greedy(matrix, k, new SplittableRandom(seed));
            assertThat(tiles.restore(found, k)).containsExactly(plain);
            Seeding again = new Seeding(tiles, Workers.sequential());
            again.greedy(3, new SplittableRandom(99));
            assertThat(again.greedy(k, new SplittableRandom(seed))).isEqualTo(found);
        }
    }

    /** Of 2 + ln k rows that are drawn the one that leaves the least inertia is taken: with k = 2 of two rows, by hand from the draws. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theSecondCentroidIsTheBetterOfTwoRows(long seed) {
        Matrix matrix = whole(50, seed, false);
        SplittableRandom random = new SplittableRandom(seed);
        int first = (int) (random.nextDouble() * 50);
        double[] nearest = new double[50];
        Arrays.setAll(nearest, i -> squared(matrix, i, first));
        double least = Double.POSITIVE_INFINITY;
        int second = -1;
        for (int trial = 0; trial < 2; trial++) {
            double left = random.nextDouble() * Arrays.stream(nearest).sum();
            int row = -1;
            while (left >= 0) {
                row++;
                left -= nearest[row];
            }
            double inertia = 0;
            for (int i = 0; i < 50; i++) {
                inertia += Math.min(nearest[i], squared(matrix, i, row));
            }
            if (inertia < least) {
                least = inertia;
                second = row;
            }
        }

        double[] found = PlainSeeding.greedy(matrix, 2, new SplittableRandom(seed));

        assertThat(found)
                .containsExactly(
                        matrix.value(first, 0),
                        matrix.value(first, 1),
                        matrix.value(second, 0),
                        matrix.value(second, 1));
        assertThat(Seeding.candidates(2)).isEqualTo(2);
        assertThat(Seeding.candidates(3)).isEqualTo(3); // ln 3 is 1.1
        assertThat(Seeding.candidates(21)).isEqualTo(5); // ln 21 is 3.04
    }

    private static double squared(Matrix matrix, int a, int b) {
        double x = matrix.value(a, 0) - matrix.value(b, 0);
        double y = matrix.value(a, 1) - matrix.value(b, 1);
        return x * x + y * y;
    }

    @Test
    void whereTooFewRowsDifferThereIsNoSeeding() {
        Tiles tiles = Tiles.of(Clouds.matrix(new double[] {0, 0, 1, 1, 2}), Workers.sequential());

        assertThat(Seeding.greedy(tiles, 3, new SplittableRandom(1), Workers.sequential()))
                .hasSize(3);
        assertThat(Seeding.greedy(tiles, 4, new SplittableRandom(1), Workers.sequential()))
                .isNull();
    }

    /** A third of the weight is that of the first row, so it comes in a third of the draws; the standard error of 3000 is 0.9 %. */
    @Test
    void anEvenSeedingDrawsByWeight() {
        Tiles tiles = Tiles.of(
                Matrix.owning(Clouds.names(1), new double[][] {{0, 1, 2}}, new double[] {2, 3, 1}),
                Workers.sequential());

        double[] found = tiles.restore(Seeding.even(tiles, 3000, new SplittableRandom(5)), 3000);

        double[] times = new double[3];
        for (double place : found) {
            times[(int) Math.round(place)]++;
        }
        assertThat(times[0] / 3000).isCloseTo(1 / 3.0, within(0.03));
        assertThat(times[1] / 3000).isCloseTo(1 / 2.0, within(0.03));
        assertThat(times[2] / 3000).isCloseTo(1 / 6.0, within(0.03));
    }

    /** Of all pairs of a drawn row and a centroid the swap that leaves the least inertia, each tried. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theBestOfAllSwapsIsMade(long seed) {
        Tiles tiles = Tiles.of(whole(2300, seed, seed % 2 == 0), Workers.sequential());
        int k = 4;
        float[] start = Seeding.even(tiles, k, new SplittableRandom(seed));
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(start, k);
        CentroidSwaps swaps = new CentroidSwaps(tiles, descent);
        double before = swaps.look();
        long evaluations = descent.evaluations();
        SplittableRandom same = new SplittableRandom(seed);
        double best = Double.POSITIVE_INFINITY;
        for (int trial = 0; trial < 5; trial++) {
            float[] drawn = new float[2];
            tiles.copyRow(descent.draw(same), drawn, 0);
            for (int c = 0; c < k; c++) {
                float[] swapped = start.clone();
                System.arraycopy(drawn, 0, swapped, 2 * c, 2);
                best = Math.min(best, inertia(tiles, swapped, k));
            }
        }

        float[] found = swaps.swap(5, new SplittableRandom(seed));

        assertThat(before).isCloseTo(inertia(tiles, start, k), within(1e-6 * before));
        assertThat(swaps.bestInertia()).isCloseTo(best, within(1e-6 * best));
        assertThat(inertia(tiles, found, k)).isCloseTo(best, within(1e-6 * best));
        assertThat(descent.evaluations()).isEqualTo(evaluations + 5 * 2300);
        assertThat(descent.centroids()).isEqualTo(start);
    }

    private static double inertia(Tiles tiles, float[] centroids, int k) {
        double inertia = 0;
        float[] row = new float[2];
        for (int i = 0; i < tiles.n(); i++) {
            tiles.copyRow(i, row, 0);
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                least = Math.min(least, Solution.squaredDistance(row, 0, centroids, c, 2));
            }
            inertia += tiles.weight(i) * least;
        }
        return inertia;
    }

    /** Sums of tiles 6, 0 and 4: places below 0.6 lie in the first, others in the last. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.19, 1", "0.21, 3", "0.59, 3", "0.61, 4096", "0.89, 4096", "0.91, 4098", "0.9999999, 4098"})
    void aRowIsDrawnInProportionToItsValue(double at, int row) {
        Tiles tiles = Tiles.of(Clouds.matrix(new double[2 * TileKernel.ROWS + 4]), Workers.sequential());
        float[][] values = {new float[TileKernel.ROWS], new float[TileKernel.ROWS], {3, 0, 1, 0}};
        values[0][1] = 2;
        values[0][3] = 4;

        assertThat(tiles.draw(new double[] {6, 0, 4}, values, at)).isEqualTo(row);
    }

    /** By rounding a place may lie behind all values of a tile or of all: then it is a row with a value all the same. */
    @Test
    void aPlaceBehindAllValuesIsARowWithAValue() {
        Tiles tiles = Tiles.of(Clouds.matrix(new double[2 * TileKernel.ROWS + 4]), Workers.sequential());
        float[][] values = {new float[TileKernel.ROWS], new float[TileKernel.ROWS], new float[4]};
        values[1][5] = 1;
        values[1][9] = 2;

        assertThat(tiles.draw(new double[] {0, 3, 0}, values, 1)).isIn(TileKernel.ROWS + 5, TileKernel.ROWS + 9);
        assertThat(tiles.draw(new double[] {0, 3.5, 0}, values, 0.99)).isEqualTo(TileKernel.ROWS + 9);
    }

    /** A row of weight w counts as w rows: for values 1, 1 and 2 with weights 2, 1 and 3 the shares are 2/9, 1/9 and 6/9. */
    @ParameterizedTest
    @CsvSource({"0.21, 0", "0.23, 1", "0.32, 1", "0.34, 2"})
    void aRowIsDrawnInProportionToItsWeightToo(double at, int row) {
        Tiles tiles = Tiles.of(
                Matrix.owning(Clouds.names(1), new double[][] {{7, 8, 9}}, new double[] {2, 1, 3}),
                Workers.sequential());
        float[] values = {1, 1, 2};

        assertThat(tiles.sum(0, values)).isEqualTo(9);
        assertThat(tiles.draw(new double[] {9}, new float[][] {values}, at)).isEqualTo(row);
    }

    /**
     * Row i is drawn with the probability 1/2 (w / W + w d² / inertia): once from each of as many equal strata of the cumulated
     * probability, with the inverse as its weight.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void aCoresetDrawsByWeightAndDistanceToTheMean(long seed) {
        int n = 2300;
        int size = 400;
        Matrix matrix = whole(n, seed, seed % 2 == 0);
        Tiles tiles = Tiles.of(matrix, Workers.sequential());
        double[] mean = new double[2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 2; j++) {
                mean[j] += matrix.weight(i) * matrix.value(i, j) / matrix.totalWeight();
            }
        }
        double[] squares = new double[n];
        double inertia = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 2; j++) {
                squares[i] += (matrix.value(i, j) - mean[j]) * (matrix.value(i, j) - mean[j]);
            }
            inertia += matrix.weight(i) * squares[i];
        }
        SplittableRandom random = new SplittableRandom(seed);
        int row = -1;
        double cumulative = 0;

        Tiles found = Coresets.of(tiles, Workers.sequential()).draw(size, new SplittableRandom(seed));

        assertThat(found.n()).isEqualTo(size);
        float[] drawn = new float[2];
        for (int at = 0; at < size; at++) {
            double point = (at + random.nextDouble()) / size;
            while (point >= cumulative && row < n - 1) {
                row++;
                cumulative += matrix.weight(row) * (0.5 / matrix.totalWeight() + 0.5 * squares[row] / inertia);
            }
            found.copyRow(at, drawn, 0);
            double share = 0.5 / matrix.totalWeight() + 0.5 * squares[row] / inertia;
            assertThat(tiles.restore(drawn, 1)).containsExactly(matrix.value(row, 0), matrix.value(row, 1));
            assertThat(found.weight(at)).isCloseTo(1 / (size * share), within(1e-4 / (size * share)));
        }
    }

    /** Where all rows are equal they are drawn by weight alone: each stands for as many as there are strata fewer than rows. */
    @Test
    void aCoresetOfEqualRowsIsEven() {
        Tiles tiles = Tiles.of(Clouds.matrix(new double[100]), Workers.sequential());

        Tiles found = Coresets.of(tiles, Workers.sequential()).draw(20, new SplittableRandom(1));

        assertThat(found.n()).isEqualTo(20);
        for (int at = 0; at < 20; at++) {
            assertThat(found.weight(at)).isCloseTo(5, within(1e-12));
        }
        assertThat(found.totalWeight()).isCloseTo(100, within(1e-9));
    }
}
