package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.NearestCentroid;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.OptimalAssignment;
import io.github.segmentcli.validity.DensityValleys.Valley;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows between two centroids, counted by hand. */
class ValleyPositionsTest {

    private static final int[] ANY = {0, 1};

    /** Every row has a twin that is a billionth away, so that the steps between values, and the blur, are nothing. */
    private static Matrix twins(double[]... columns) {
        double[][] doubled = new double[columns.length][];
        Arrays.setAll(
                doubled,
                j -> Arrays.stream(columns[j])
                        .flatMap(value -> Arrays.stream(new double[] {value, value + 1e-9}))
                        .toArray());
        return Partitions.matrix(doubled);
    }

    private static double[] column(Object... timesAndValues) {
        List<Double> values = new ArrayList<>();
        for (int at = 0; at < timesAndValues.length; at += 2) {
            for (int copy = 0; copy < (int) timesAndValues[at]; copy++) {
                values.add(((Number) timesAndValues[at + 1]).doubleValue() + copy * 1e-6);
            }
        }
        return values.stream().mapToDouble(value -> value).toArray();
    }

    private static Valley count(Matrix matrix, double[][] centroids, int[] match, int[][] seconds) {
        int[] all = IntStream.range(0, matrix.rows()).toArray();
        ValleyPositions positions = new ValleyPositions(
                matrix,
                all,
                centroids,
                NearestCentroid.of(matrix, Centroids.of(centroids), Workers.sequential()),
                match,
                seconds,
                new Seeds(1));
        return ValleyPositions.count(0, 1, new ValleyPositions[] {positions});
    }

    private static Valley count(Matrix matrix, double[][] centroids) {
        return count(matrix, centroids, ANY, new int[centroids.length][centroids.length]);
    }

    private static final double[][] SIXTY_APART = {{0}, {60}};

    /**
     * The medians are 0 and 60, so a window reaches 10 either way, and that between goes from [8, 28) in steps of 3 to [32, 52). By
     * hand, windows of 12 (three times), 19 (twice), 31.5, 41 and 48.5: 5, 5, 3, 3, 1, 2, 2, 3, 2. Every row is there twice.
     */
    @Test
    void rowsAroundTheMediansAndInTheEmptiestWindowBetweenAreCounted() {
        double[] rows = column(10, 0, 4, -6, 2, -11, 3, 12, 2, 19, 1, 31.5, 1, 41, 1, 48.5, 12, 60, 2, 69, 3, 71);

        assertThat(count(twins(rows), SIXTY_APART)).isEqualTo(new Valley(0, 1, 2 * 14, 2, 2 * 14));
    }

    /** The emptiest window is the first, [8, 28), or the last, [32, 52). */
    @Test
    void theFirstAndTheLastWindowCountToo() {
        assertThat(count(twins(column(9, 0, 1, 28.5, 1, 45, 9, 60)), SIXTY_APART))
                .isEqualTo(new Valley(0, 1, 18, 0, 18));
        assertThat(count(twins(column(9, 0, 1, 15, 1, 31.5, 9, 60)), SIXTY_APART))
                .isEqualTo(new Valley(0, 1, 18, 0, 18));
        assertThat(count(twins(column(9, 0, 1, 7.5, 1, 27, 1, 32.5, 1, 52.5, 9, 60)), SIXTY_APART)
                        .between())
                .isEqualTo(2);
    }

    /** The lower edge of a window is in it, the upper is not; positions are shares of the way between the medians. */
    @Test
    void aWayIsMeasuredBetweenTheMediansNotTheCentroids() {
        // medians 6 and 54: half a window is 8 wide, [-2, 14) and [46, 62)
        double[] rows = column(9, 6, 1, -2.5, 1, -1.5, 1, 13.5, 1, 14.5, 9, 54, 1, 45.5, 1, 46.5, 1, 61.5, 1, 62.5);

        Valley found = count(twins(rows), SIXTY_APART);

        assertThat(found.ofFirst()).isEqualTo(22);
        assertThat(found.ofSecond()).isEqualTo(22);
        assertThat(found.between()).isZero();
    }

    @Test
    void rowsAreCountedOverAllFolds() {
        Matrix matrix = twins(column(9, 0, 9, 60));
        double[][] near = {{1}, {59}};
        ValleyPositions[] folds = new ValleyPositions[2];
        for (int fold = 0; fold < 2; fold++) {
            int parity = fold;
            double[][] centroids = fold == 0 ? SIXTY_APART : near;
            folds[fold] = new ValleyPositions(
                    matrix,
                    IntStream.range(0, 36).filter(i -> i % 2 == parity).toArray(),
                    centroids,
                    NearestCentroid.of(matrix, Centroids.of(centroids), Workers.sequential()),
                    ANY,
                    new int[2][2],
                    new Seeds(fold));
        }

        assertThat(ValleyPositions.count(0, 1, folds)).isEqualTo(new Valley(0, 1, 18, 0, 18));
    }

    @Test
    void whereAClusterHasNoRowsOrNoMatchThereIsNothingToCount() {
        Valley nothing = new Valley(0, 1, 0, 0, 0);
        Matrix matrix = twins(column(9, 0, 9, 60));

        assertThat(count(twins(column(9, 0)), SIXTY_APART)).isEqualTo(nothing);
        assertThat(count(twins(column(9, 60)), SIXTY_APART)).isEqualTo(nothing);
        assertThat(count(matrix, SIXTY_APART, new int[] {OptimalAssignment.UNPAIRED, 1}, new int[2][2]))
                .isEqualTo(nothing);
        assertThat(count(matrix, SIXTY_APART, new int[] {0, OptimalAssignment.UNPAIRED}, new int[2][2]))
                .isEqualTo(nothing);
        assertThat(count(matrix, SIXTY_APART, new int[] {1, 0}, new int[2][2])).isEqualTo(new Valley(0, 1, 18, 0, 18));
    }

    /** Medians 29.8 of 60 apart are nearer than half of the way. */
    @Test
    void clustersWhoseMediansAreTooNearWereNotToldApart() {
        assertThat(count(twins(column(9, 15.1, 9, 44.9)), SIXTY_APART)).isEqualTo(new Valley(0, 1, 0, 0, 0));
        assertThat(count(twins(column(9, 14.9, 9, 45.1)), SIXTY_APART)).isEqualTo(new Valley(0, 1, 18, 0, 18));
    }

    /**
     * Of 20 rows of the first cluster 18 are exactly 0, which is nine of ten: nothing but that value parts the two. With 17 it is one
     * value among others.
     */
    @ParameterizedTest
    @CsvSource({"18, true", "17, false"})
    void aValueOfItsOwnMakesNoValley(int same, boolean isOneValue) {
        double[] rows = new double[40];
        for (int i = 0; i < 40; i++) {
            int others = 20 - same; // in the middle of the file
            rows[i] = i >= 20 ? 60 + 0.01 * i : i >= 9 && i < 9 + others ? i - 6.0 : 0;
        }
        double[] mirrored = Arrays.stream(rows).map(value -> 60 - value).toArray();
        Valley nothing = new Valley(0, 1, 0, 0, 0);

        assertThat(count(Partitions.matrix(new double[][] {rows}), SIXTY_APART).equals(nothing))
                .isEqualTo(isOneValue);
        assertThat(count(Partitions.matrix(new double[][] {mirrored}), SIXTY_APART)
                        .equals(nothing))
                .isEqualTo(isOneValue);
    }

    /** The first feature makes most of the distance and is one value, so the second has to show the valley: it has none or one. */
    @ParameterizedTest
    @CsvSource({"40, true", "0, false"})
    void theOtherFeaturesHaveToShowTheValley(double apart, boolean isSeen) {
        SplittableRandom random = new SplittableRandom(2);
        double[][] columns = new double[2][200];
        for (int i = 0; i < 200; i++) {
            columns[0][i] = i < 100 ? 0 : 60 + random.nextGaussian();
            columns[1][i] = (i < 100 ? 0 : apart) + random.nextGaussian();
        }
        double[][] centroids = {{0, 0}, {60, apart}};

        Valley found = count(Partitions.matrix(columns), centroids);

        assertThat(found.parts()).isEqualTo(isSeen);
    }

    /** By hand from 6 to 54: windows of 16 from [12.4, 28.4) in steps of 2.4 to [31.6, 47.6), each with one of 13, 30 and 47. */
    @Test
    void windowsBetweenGoFromMedianToMedian() {
        assertThat(count(twins(column(9, 6, 1, 13, 1, 30, 1, 47, 9, 54)), SIXTY_APART)
                        .between())
                .isEqualTo(2);
    }

    /** A median may lie so near to the border that rows of the other cluster are in its window: 29 in [27.5, 38.5). */
    @Test
    void rowsOfEitherClusterCountInAWindow() {
        assertThat(count(twins(column(9, 0, 2, 29, 9, 33)), SIXTY_APART)).isEqualTo(new Valley(0, 1, 18, 0, 22));
        assertThat(count(twins(column(9, 27, 2, 31, 9, 60)), SIXTY_APART)).isEqualTo(new Valley(0, 1, 22, 0, 18));
    }

    /** The whole numbers 0 to 3 leave gaps of their own, which are blurred away; between 1 and 6 there is more than that. */
    @ParameterizedTest
    @CsvSource({"2, false", "6, true"})
    void gapsBetweenWholeNumbersAreNoValley(int third, boolean isSeen) {
        double[] column = new double[800];
        Arrays.setAll(column, i -> i % 4 < 2 ? i % 4 : third + i % 4 - 2);

        Valley found = count(Partitions.matrix(new double[][] {column}), new double[][] {{0.5}, {third + 0.5}});

        assertThat(found.parts()).isEqualTo(isSeen);
    }

    /**
     * All of the first cluster are 0 in the first feature, which makes 3600 of 6964 of the squared distance. One of twenty of the
     * second, far out in the other feature, has that 0 too: the feature is left out, and the row lies at 125 / 58. With three of
     * twenty it counts, and these lie at 125 · 58 / 6964, near the others.
     */
    @ParameterizedTest
    @CsvSource({"1, 19", "3, 20"})
    void aValueOfItsOwnIsThatOfHardlyAnyOther(int others, int ofSecond) {
        double[][] columns = new double[2][40];
        for (int i = 0; i < 40; i++) {
            boolean far = i >= 20 && i < 20 + others;
            columns[0][i] = i < 20 || far ? 0 : 60 + 1e-6 * i;
            columns[1][i] = (far ? 125 : i < 20 ? 0 : 58) + 1e-6 * i;
        }

        Valley found = count(Partitions.matrix(columns), new double[][] {{0, 0}, {60, 58}});

        assertThat(found).isEqualTo(new Valley(0, 1, 20, 0, ofSecond));
    }

    @Test
    void rowsOfAThirdClusterAreNotCounted() {
        Matrix matrix = twins(column(9, 0, 9, 60, 9, 30), column(9, 0, 9, 0, 9, 53));
        double[][] centroids = {{0, 0}, {60, 0}, {30, 53}};

        assertThat(count(matrix, centroids, new int[] {0, 1, 2}, new int[3][3])).isEqualTo(new Valley(0, 1, 18, 0, 18));
    }

    /** Rows that have a third cluster as second nearest are left out, unless there are fewer than thirty others. */
    @ParameterizedTest
    @CsvSource({"30, 18", "29, 36"})
    void rowsTowardsAThirdClusterAreLeftOutWhereThereAreEnough(int seconds, int counted) {
        // clusters at 0 and 60, the third beside the first and the second at a distance of 20
        double[] x = column(9, 0, 9, 60, 9, 0, 9, 60);
        double[] y = new double[36];
        Arrays.fill(y, 18, 36, 4);
        double[][] centroids = {{0, 0}, {60, 0}, {30, 53}};
        int[][] many = {{0, seconds, 0}, {seconds, 0, 0}, {0, 0, 0}};

        Valley all = count(twins(x, y), centroids, new int[] {0, 1, 2}, many);

        assertThat(all).isEqualTo(new Valley(0, 1, counted, 0, counted));
    }

    /** By hand: 1 of 256 and 1 of 128 are 0.0039 and 0.0078; half of 100 is 50. */
    @Test
    void aValleyIsDeepAndNoChanceOnEitherSide() {
        assertThat(new Valley(0, 1, 8, 0, 8).parts()).isTrue();
        assertThat(new Valley(0, 1, 7, 0, 8).parts()).isFalse();
        assertThat(new Valley(0, 1, 8, 0, 7).parts()).isFalse();
        assertThat(new Valley(0, 1, 100, 50, 100).parts()).isTrue();
        assertThat(new Valley(0, 1, 100, 51, 200).parts()).isFalse();
    }
}
