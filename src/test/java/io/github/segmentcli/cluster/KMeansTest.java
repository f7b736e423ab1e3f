package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.cluster.search.Seeding;
import io.github.segmentcli.cluster.search.Tiles;
import io.github.segmentcli.data.Matrix;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansTest {

    private static final Seeds SEEDS = new Seeds(42);
    private static final KMeansSettings TEXTBOOK =
            new KMeansSettings(KMeansSettings.Effort.NORMAL, OptionalInt.of(3), 300);

    static java.util.stream.LongStream seeds() {
        return Clouds.seeds();
    }

    private static Clustering fit(Matrix matrix, int k) {
        return fit(matrix, k, KMeansSettings.DEFAULTS, SEEDS);
    }

    private static Clustering fit(Matrix matrix, int k, KMeansSettings settings, Seeds seeds) {
        return KMeans.fit(matrix, k, settings, seeds, Workers.sequential(), Progress.NONE);
    }

    @Test
    void threeObviousGroupsAreFoundAndNumberedBySize() {
        Matrix matrix = Clouds.matrix(new double[] {0, 10, 10.5, 20, 20.5, 21}, new double[] {1, 1, 1, 1, 1, 1});

        Clustering found = fit(matrix, 3);

        assertThat(found.labels()).containsExactly(2, 1, 1, 0, 0, 0);
        assertThat(found.centroids().value(0, 0)).isEqualTo(20.5);
        assertThat(found.size(1)).isEqualTo(2);
        assertThat(found.inertia()).isEqualTo(0.25 * 2 + 0.0625 * 2); // by hand: {20, 20.5, 21} and {10, 10.5}
        assertThat(found.search().converged()).isTrue();
    }

    @Test
    void equallyHeavyClustersAreNumberedByTheirFirstDifferingCoordinate() {
        Matrix matrix = Clouds.matrix(new double[] {5, 5, 5, 5}, new double[] {9, 8, 1, 2});

        Clustering found = fit(matrix, 2);

        assertThat(found.labels()).containsExactly(1, 1, 0, 0);
    }

    @Test
    void oneClusterIsTheMean() {
        Matrix matrix = Clouds.matrix(new double[] {1, 2, 6}, new double[] {0, 0, 3});

        Clustering found = fit(matrix, 1);

        assertThat(found.centroids().row(0)).containsExactly(3, 1);
        assertThat(found.inertia()).isEqualTo(4 + 1 + 1 + 1 + 9 + 4);
        assertThat(found.size(0)).isEqualTo(3);
    }

    @Test
    void oneRowIsOneCluster() {
        Clustering found = fit(Clouds.matrix(new double[] {7}), 1);

        assertThat(found.centroids().row(0)).containsExactly(7);
        assertThat(found.inertia()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 33})
    void asManyClustersAsRowsLeaveNoInertia(int n) {
        Matrix matrix = Clouds.matrix(Clouds.blobs(n, 3, 2, 5, n));

        Clustering found = fit(matrix, n);

        assertThat(found.inertia()).isZero();
        assertThat(Arrays.stream(found.labels()).distinct().count()).isEqualTo(n);
    }

    @Test
    void fewerDistinctRowsThanSegmentsIsAnErrorThatNamesBoth() {
        Matrix matrix =
                Clouds.matrix(new double[] {1, 1, 2, 2, 3, 3, -0.0, 0.0}, new double[] {1, 1, 2, 2, 3, 3, 1, 1});

        assertThatThrownBy(() -> fit(matrix, 6))
                .isInstanceOf(InputException.class)
                .hasMessage("Only 4 distinct rows remain after preparation, so at most 4 segments exist. --k was 6.");
    }

    @Test
    void rowsThatAreAllEqualMakeOneSegmentAtMost() {
        Matrix matrix = Clouds.matrix(new double[] {4, 4, 4, 4});

        assertThat(fit(matrix, 1).inertia()).isZero();
        assertThatThrownBy(() -> fit(matrix, 2))
                .isInstanceOf(InputException.class)
                .hasMessage("Only 1 distinct row remains after preparation, so at most 1 segment exists. --k was 2.");
    }

    @Test
    void asManySegmentsAsDistinctRowsAreFoundAmongManyDuplicates() {
        SplittableRandom random = new SplittableRandom(5);
        double[] column = random.doubles(5000).map(x -> Math.floor(5 * x)).toArray();

        Clustering found = fit(Clouds.matrix(column), 5);

        assertThat(found.inertia()).isZero();
        assertThat(found.labels()).hasSize(5000);
    }

    @ParameterizedTest
    @CsvSource({"1e300", "1e160"})
    void valuesWhoseSquaresOverflowAreAnErrorThatNamesTheFeature(double scale) {
        Matrix matrix = Clouds.matrix(new double[] {0, 1, 2, 3}, new double[] {0, scale, 2 * scale, 4 * scale});

        assertThatThrownBy(() -> fit(matrix, 2))
                .isInstanceOf(InputException.class)
                .hasMessage("Feature \"f1\" runs from 0.0 to " + 4 * scale
                        + ", and squared distances of that size cannot be represented."
                        + " Standardise it with --scale standard.");
    }

    @Test
    void valuesWhoseSquaresVanishAreAnError() {
        Matrix matrix = Clouds.matrix(new double[] {0, 1e-300, 2e-300, 4e-300});

        assertThatThrownBy(() -> fit(matrix, 2))
                .isInstanceOf(InputException.class)
                .hasMessage("No feature spreads over more than 4.0E-300, and squared distances of that size cannot be"
                        + " represented. Standardise them with --scale standard.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-400, 0x1p-140, 1, 0x1p120, 0x1p400})
    void scalingEverythingByAPowerOfTwoLeavesThePartitionAlone(double scale) {
        double[][] columns = Clouds.blobs(1500, 4, 5, 6, 11);
        Clustering unscaled = fit(Clouds.matrix(deepCopy(columns)), 5);
        for (double[] column : columns) {
            Arrays.setAll(column, i -> column[i] * scale);
        }

        Clustering scaled = fit(Clouds.matrix(columns), 5);

        assertThat(scaled.labels()).isEqualTo(unscaled.labels());
        assertThat(scaled.inertia()).isEqualTo(unscaled.inertia() * scale * scale);
    }

    @Test
    void aFeatureOfABillionPlusNoiseIsClusteredByItsNoise() {
        double[][] columns = Clouds.blobs(3000, 2, 4, 40, 3);
        double[][] shifted = deepCopy(columns);
        Arrays.setAll(shifted[0], i -> columns[0][i] + 1e9);

        Clustering near = fit(Clouds.matrix(columns), 4);
        Clustering far = fit(Clouds.matrix(shifted), 4);

        assertThat(far.labels()).isEqualTo(near.labels());
        assertThat(far.inertia()).isCloseTo(near.inertia(), within(near.inertia() * 1e-7));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inertiaAgreesWithExactArithmetic(long seed) {
        double[][] columns = Clouds.blobs(700, 3, 4, 3, seed);
        Arrays.setAll(columns[2], i -> 1e9 + columns[2][i]);
        Matrix matrix = Clouds.matrix(columns);

        Clustering found = fit(matrix, 4, KMeansSettings.DEFAULTS, new Seeds(seed));

        BigDecimal exact = BigDecimal.ZERO;
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.features(); j++) {
                BigDecimal t = new BigDecimal(matrix.value(i, j))
                        .subtract(new BigDecimal(found.centroids().value(found.label(i), j)));
                exact = exact.add(t.multiply(t));
            }
        }
        assertThat(found.inertia()).isCloseTo(exact.doubleValue(), within(exact.doubleValue() * 1e-13));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLabelIsTheNearestCentroidAndEveryCentroidTheMeanOfItsRows(long seed) {
        Matrix matrix =
                Matrix.owning(Clouds.names(5), Clouds.blobs(2500, 5, 6, 4, seed), Clouds.weights(2500, 4, seed));

        Clustering found = fit(matrix, 6, KMeansSettings.DEFAULTS, new Seeds(seed));

        assertThat(found.search().converged()).isTrue();
        assertThat(NearestCentroid.of(matrix, found.centroids(), Workers.sequential())
                        .labels())
                .isEqualTo(found.labels());
        double[][] sums = new double[6][5];
        double[] weights = new double[6];
        int[] sizes = new int[6];
        for (int i = 0; i < matrix.rows(); i++) {
            int c = found.label(i);
            sizes[c]++;
            weights[c] += matrix.weight(i);
            for (int j = 0; j < 5; j++) {
                sums[c][j] += matrix.weight(i) * matrix.value(i, j);
            }
        }
        for (int c = 0; c < 6; c++) {
            assertThat(found.size(c)).isEqualTo(sizes[c]);
            assertThat(found.weight(c)).isEqualTo(weights[c]);
            for (int j = 0; j < 5; j++) {
                assertThat(found.centroids().value(c, j)).isCloseTo(sums[c][j] / weights[c], within(1e-13));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onSeparateGroupsTheOrderAndPlaceOfTheRowsDoNotMatter(long seed) {
        Matrix matrix = Clouds.matrix(Clouds.blobs(900, 3, 4, 200, seed));
        int[] order = new SplittableRandom(seed).ints(9000, 0, 900).distinct().toArray();
        double[][] moved = copyOf(matrix.rows(order));
        for (double[] column : moved) {
            Arrays.setAll(column, i -> 3 * column[i] - 500);
        }

        Clustering here = fit(matrix.rows(order.clone()), 4, KMeansSettings.DEFAULTS, new Seeds(seed));
        Clustering there = fit(Clouds.matrix(moved), 4, KMeansSettings.DEFAULTS, new Seeds(seed + 1));
        Clustering unshuffled = fit(matrix, 4, KMeansSettings.DEFAULTS, new Seeds(seed));

        assertThat(there.labels()).isEqualTo(here.labels());
        for (int at = 0; at < order.length; at++) {
            assertThat(here.label(at)).isEqualTo(unshuffled.label(order[at]));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWeightIsAsGoodAsRepeatingTheRow(long seed) {
        double[][] columns = Clouds.blobs(400, 3, 4, 8, seed);
        double[] weights = Clouds.weights(400, 5, seed);
        int[] repeated = new int[(int) Arrays.stream(weights).sum()];
        for (int i = 0, at = 0; i < weights.length; i++) {
            for (int r = 0; r < weights[i]; r++) {
                repeated[at++] = i;
            }
        }
        Matrix weighted = Matrix.owning(Clouds.names(3), columns, weights);
        Matrix longer = Matrix.owning(Clouds.names(3), columns).rows(repeated);

        for (KMeansSettings settings : List.of(TEXTBOOK, KMeansSettings.DEFAULTS)) {
            Clustering one = fit(weighted, 4, settings, new Seeds(seed));
            Clustering other = fit(longer, 4, settings, new Seeds(seed));

            assertThat(other.inertia()).isCloseTo(one.inertia(), within(one.inertia() * 1e-12));
            for (int r = 0; r < repeated.length; r++) {
                assertThat(other.label(r)).as("row %s", r).isEqualTo(one.label(repeated[r]));
            }
            for (int c = 0; c < 4; c++) {
                assertThat(one.weight(c)).isEqualTo(other.size(c));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(KMeansSettings.Effort.class)
    @Tag("large")
    void anyNumberOfThreadsGivesTheSameBits(KMeansSettings.Effort effort) {
        Matrix matrix = Clouds.matrix(Clouds.blobs(20_000, 6, 12, 4, 8));
        KMeansSettings settings = new KMeansSettings(effort, OptionalInt.empty(), 300);
        Clustering alone = fit(matrix, 7, settings, SEEDS);

        for (int threads : new int[] {2, 7}) {
            try (Workers workers = new Workers(threads)) {
                assertSame(alone, KMeans.fit(matrix, 7, settings, SEEDS, workers, Progress.NONE));
            }
        }
    }

    @Test
    @Tag("large")
    void aFitIsTheSameBitsOutOfAnySweep() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(3000, 4, 9, 5, 21));

        List<Clustering> wide =
                KMeans.sweep(matrix, 1, 8, KMeansSettings.DEFAULTS, SEEDS, Workers.sequential(), Progress.NONE);
        List<Clustering> narrow =
                KMeans.sweep(matrix, 4, 6, KMeansSettings.DEFAULTS, SEEDS, Workers.sequential(), Progress.NONE);

        assertThat(wide).hasSize(8);
        for (int k = 1; k <= 8; k++) {
            assertSame(fit(matrix, k), wide.get(k - 1));
        }
        for (int k = 4; k <= 6; k++) {
            assertSame(wide.get(k - 1), narrow.get(k - 4));
        }
    }

    /** With 20 clusters a search works on 8,192 rows, with 21 on 16,384; beyond 131,072 rows another sample comes between. */
    @ParameterizedTest
    @ValueSource(ints = {30_000, 140_000})
    @Tag("large")
    void aFitOfASampleIsTheSameBitsOutOfAnySweepOnAnyNumberOfThreads(int n) {
        Matrix matrix = Clouds.matrix(Clouds.blobs(n, 2, 9, 5, 22));

        List<Clustering> sweep;
        try (Workers workers = new Workers(3)) {
            sweep = KMeans.sweep(matrix, 19, 22, KMeansSettings.DEFAULTS, SEEDS, workers, Progress.NONE);
        }

        for (int k = 20; k <= 21; k++) {
            assertSame(fit(matrix, k), sweep.get(k - 19));
        }
    }

    /** Beyond 131,072 rows starts go in step; the oracle is the plain iteration from the same seedings. */
    @Test
    @Tag("large")
    void startsInStepComeToTheBestOfPlainStarts() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(132_000, 2, 6, 9, 5));
        Tiles tiles = Tiles.of(matrix, Workers.sequential());

        Clustering found;
        try (Workers workers = new Workers(2)) {
            found = KMeans.fit(matrix, 6, TEXTBOOK, SEEDS, workers, Progress.NONE);
        }

        double least = Double.POSITIVE_INFINITY;
        for (int start = 0; start < 3; start++) {
            float[] seeding = Seeding.greedy(tiles, 6, SEEDS.stream("start", 6, start), Workers.sequential());
            least = Math.min(
                    least, Lloyd.run(matrix, tiles.restore(seeding, 6), 300, 1).inertia());
        }
        assertThat(found.search().starts()).isEqualTo(3);
        assertThat(found.inertia()).isCloseTo(least, within(1e-6 * least));
        assertSame(fit(matrix, 6, TEXTBOOK, SEEDS), found);
    }

    @Test
    void startsInStepOfRowsThatFloatsCannotTellApartAreMadeInDoublePrecision() {
        double[] column = new double[132_000];
        Arrays.setAll(column, i -> i % 4 == 0 ? 1 + i / 4 % 3 * 0x1p-40 : 0);

        Clustering found = fit(Clouds.matrix(column), 4, TEXTBOOK, SEEDS);

        assertThat(found.inertia()).isZero();
    }

    /** By hand: 600 values, each many times over; in 520 clusters at most 160 of them share one. */
    @Test
    @Tag("large")
    void moreClustersThanASampleCanHoldAreStartedOnAllRows() {
        double[] column = new double[132_000];
        Arrays.setAll(column, i -> i % 600);

        Clustering found = fit(Clouds.matrix(column), 520);

        assertThat(Arrays.stream(found.labels()).distinct().count()).isEqualTo(520);
        assertThat(found.inertia()).isBetween(80 * 220 * 0.5, 1.3 * 80 * 220 * 0.5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onSeparateGroupsTheOrderOfTheRowsChangesNoBit(long seed) {
        Matrix matrix =
                Matrix.owning(Clouds.names(3), Clouds.blobs(3000, 3, 4, 200, seed), Clouds.weights(3000, 5, seed));
        int[] order =
                new SplittableRandom(seed).ints(90_000, 0, 3000).distinct().toArray();

        Clustering here = fit(matrix, 4, KMeansSettings.DEFAULTS, new Seeds(seed));
        Clustering there = fit(matrix.rows(order), 4, KMeansSettings.DEFAULTS, new Seeds(seed));

        assertThat(there.rows()).isEqualTo(3000);
        assertThat(there.inertia()).isEqualTo(here.inertia());
        for (int c = 0; c < 4; c++) {
            assertThat(there.centroids().row(c)).isEqualTo(here.centroids().row(c));
            assertThat(there.inertia(c)).isEqualTo(here.inertia(c));
        }
    }

    @Test
    void aLimitOnIterationsIsKeptAndSaid() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(4000, 3, 3, 1, 2));
        KMeansSettings settings = new KMeansSettings(KMeansSettings.Effort.NORMAL, OptionalInt.of(1), 2);

        Clustering found = fit(matrix, 8, settings, SEEDS);

        assertThat(found.search().converged()).isFalse();
        assertThat(found.search().iterations()).isEqualTo(2);
        assertThat(NearestCentroid.of(matrix, found.centroids(), Workers.sequential())
                        .labels())
                .isEqualTo(found.labels());
    }

    @Test
    void restartsAreCounted() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(200, 2, 3, 9, 2));

        Clustering found = fit(matrix, 3, TEXTBOOK, SEEDS);

        assertThat(found.search().starts()).isEqualTo(3);
    }

    @Test
    void theMatrixComesBackUntouched() {
        double[][] columns = Clouds.blobs(2000, 3, 3, 5, 9);
        Matrix matrix = Clouds.matrix(deepCopy(columns));

        fit(matrix, 4);

        for (int j = 0; j < 3; j++) {
            assertThat(matrix.column(j)).isEqualTo(columns[j]);
        }
    }

    private static void assertSame(Clustering expected, Clustering actual) {
        assertThat(actual.labels()).isEqualTo(expected.labels());
        assertThat(actual.inertia()).isEqualTo(expected.inertia());
        assertThat(actual.search()).isEqualTo(expected.search());
        for (int c = 0; c < expected.k(); c++) {
            assertThat(actual.centroids().row(c)).isEqualTo(expected.centroids().row(c));
            assertThat(actual.inertia(c)).isEqualTo(expected.inertia(c));
        }
    }

    private static double[][] deepCopy(double[][] columns) {
        return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    }

    private static double[][] copyOf(Matrix matrix) {
        double[][] columns = new double[matrix.features()][];
        Arrays.setAll(columns, j -> matrix.column(j).clone());
        return columns;
    }
}
