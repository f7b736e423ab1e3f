package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import io.github.segmentcli.prepare.FittedFeature.TransformKind;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnnImputerTest {

    private static final double GAP = Double.NaN;

    private static FittedFeature feature(Imputation.Kind kind, double fill) {
        return new FittedFeature(
                "f",
                "f",
                Kind.NUMBER,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                1,
                kind,
                fill,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                0,
                TransformKind.NONE,
                0,
                0,
                1,
                0,
                1,
                1,
                0,
                1);
    }

    /** What the second value of a row becomes whose first is 0. */
    private static double filled(double[] x, double[] y, double... weights) {
        KnnDonors donors = KnnDonors.owning(new double[][] {x, y}, weights.length == 0 ? null : weights);
        FittedFeature borrowing = feature(Imputation.Kind.KNN, -77);
        return KnnImputer.fill(
                new double[][] {{0}, {GAP}}, List.of(borrowing, borrowing), donors, Workers.sequential())[1][0];
    }

    @Test
    void theMeanOfTheFiveNearestIsTaken() {
        assertThat(filled(new double[] {7, 3, 1, 6, 5, 4, 2}, new double[] {700, 30, 10, 600, 50, 40, 20}))
                .isEqualTo(30);
        assertThat(filled(new double[] {1, 2, 3, 4, 5, 6, 7}, new double[] {10, GAP, 30, 40, 50, 60, GAP}))
                .isEqualTo(38);
        assertThat(filled(new double[] {9, -8}, new double[] {3, 6})).isEqualTo(4.5);
    }

    /** Four at distances of 1 to 4, and two or three at 5, which share what is left. */
    @Test
    void donorsAtTheDistanceOfTheFifthShareItsPlace() {
        assertThat(filled(new double[] {5, 1, 2, 3, 4, -5, 6}, new double[] {50, 10, 20, 30, 40, 60, 7_000}))
                .isEqualTo((10 + 20 + 30 + 40 + (50 + 60) / 2.0) / 5);
        assertThat(filled(new double[] {-5, 5, 1, 2, 3, 4, -5, 6}, new double[] {70, 50, 10, 20, 30, 40, 60, 7_000}))
                .isEqualTo((10 + 20 + 30 + 40 + (70 + 50 + 60) / 3.0) / 5);
    }

    /** Three of weight 3 and two of the next; a weight of 6 is enough alone; 2.5 and a fraction of the next. */
    @Test
    void aDonorOfAWeightCountsAsThatManyDonors() {
        assertThat(filled(new double[] {1, 2, 3}, new double[] {10, 20, 90}, 3, 4, 1))
                .isEqualTo((3 * 10 + 2 * 20) / 5.0);
        assertThat(filled(new double[] {2, 1, 3}, new double[] {20, 10, 90}, 4, 6, 1))
                .isEqualTo(10);
        assertThat(filled(new double[] {2, 1, -1}, new double[] {20, 10, 40}, 9, 1, 2))
                .isEqualTo((10 + 2 * 40 + 2 * 20) / 5.0);
        assertThat(filled(new double[] {2, 1, 3}, new double[] {20, 10, 90}, 0.5, 1, 0.5))
                .isEqualTo((10 + 0.5 * 20 + 0.5 * 90) / 2);
    }

    @Test
    void withoutADonorThatSharesAFeatureTheUsualValueIsTaken() {
        assertThat(filled(new double[] {GAP, GAP}, new double[] {3, 6})).isEqualTo(-77);
        assertThat(filled(new double[] {1, 2}, new double[] {GAP, GAP})).isEqualTo(-77);
        assertThat(filled(new double[] {GAP, 400}, new double[] {3, 6})).isEqualTo(6);
    }

    @Test
    void onlyMissingValuesOfBorrowingFeaturesAreBorrowed() {
        double[][] columns = {{1, 2}, {GAP, 5}, {GAP, 8}};
        KnnDonors donors = KnnDonors.owning(new double[][] {{1, 1}, {20, 30}, {40, 50}}, null);
        List<FittedFeature> features = List.of(
                feature(Imputation.Kind.KNN, 0), feature(Imputation.Kind.KNN, 0), feature(Imputation.Kind.MEAN, 9));

        double[][] filled = KnnImputer.fill(columns, features, donors, Workers.sequential());

        assertThat(filled[0]).isSameAs(columns[0]);
        assertThat(filled[1]).containsExactly(25, 5);
        assertThat(filled[2]).containsExactly(9, 8);
        assertThat(columns[1]).containsExactly(GAP, 5);
    }

    /**
     * Rows of four features, one of them the same in all donors, with gaps in rows and donors, against the definition: donors repeated by
     * their weight, sorted by sqrt(d / shared · sum of squares).
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyRowIsFilledAsByTheDefinition(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = table(random, 300);
        double[][] drawn = table(random, 90);
        double[] weights = random.ints(90, 1, 4).asDoubleStream().toArray();
        FittedFeature borrowing = feature(Imputation.Kind.KNN, -77);
        List<double[]> repeated = new ArrayList<>();
        for (int m = 0; m < weights.length; m++) {
            double[] donor = row(drawn, m);
            IntStream.range(0, (int) weights[m]).forEach(time -> repeated.add(donor));
        }

        double[][] filled = KnnImputer.fill(
                rows,
                List.of(borrowing, borrowing, borrowing, borrowing),
                KnnDonors.owning(drawn, weights),
                Workers.sequential());

        double[] deviations = new double[4];
        for (int j = 0; j < 4; j++) {
            deviations[j] = deviation(repeated, j);
        }
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j < 4; j++) {
                double expected =
                        rows[j][i] == rows[j][i] ? rows[j][i] : byDefinition(row(rows, i), j, repeated, deviations);
                assertThat(filled[j][i]).as("row %s, feature %s", i, j).isCloseTo(expected, within(1e-9));
            }
        }
    }

    private static double[][] table(SplittableRandom random, int n) {
        double[][] columns = new double[4][n];
        for (int j = 0; j < 4; j++) {
            for (int i = 0; i < n; i++) {
                double value = j == 3 ? 5 : random.nextDouble() * Math.pow(10, j);
                columns[j][i] = random.nextInt(4) == 0 ? GAP : value;
            }
        }
        return columns;
    }

    private static double[] row(double[][] columns, int i) {
        return Arrays.stream(columns).mapToDouble(column -> column[i]).toArray();
    }

    private static double deviation(List<double[]> donors, int j) {
        double[] values = donors.stream()
                .mapToDouble(donor -> donor[j])
                .filter(v -> v == v)
                .toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow();
        return variance > 0 ? Math.sqrt(variance) : 1;
    }

    private static double byDefinition(double[] row, int feature, List<double[]> donors, double[] deviations) {
        List<double[]> sorted = donors.stream()
                .filter(donor -> donor[feature] == donor[feature])
                .map(donor -> new double[] {distance(row, donor, deviations), donor[feature]})
                .filter(pair -> pair[0] == pair[0])
                .sorted(Comparator.comparingDouble(pair -> pair[0]))
                .toList();
        if (sorted.isEmpty()) {
            return -77;
        }
        int neighbours = Math.min(5, sorted.size());
        double last = sorted.get(neighbours - 1)[0];
        List<double[]> nearer = sorted.stream().filter(pair -> pair[0] < last).toList();
        double level = sorted.stream()
                .filter(pair -> pair[0] == last)
                .mapToDouble(pair -> pair[1])
                .average()
                .orElseThrow();
        double sum = nearer.stream().mapToDouble(pair -> pair[1]).sum();
        return (sum + (neighbours - nearer.size()) * level) / neighbours;
    }

    /** NaN if the two share no feature. */
    private static double distance(double[] row, double[] donor, double[] deviations) {
        double[] squares = IntStream.range(0, 4)
                .mapToDouble(j -> Math.pow((row[j] - donor[j]) / deviations[j], 2))
                .filter(square -> square == square)
                .toArray();
        return squares.length == 0
                ? GAP
                : Math.sqrt(4.0 / squares.length * Arrays.stream(squares).sum());
    }

    @Test
    void fewRowsAreAllDonorsInTheOrderOfTheirValues() {
        KnnDonors donors = KnnImputer.draw(
                new double[][] {{3, 1, 2, 1}, {30, 11, GAP, 10}}, new double[] {5, 6, 7, 8}, new Seeds(42));

        assertThat(donors.rows()).isEqualTo(4);
        assertThat(donors.features()).isEqualTo(2);
        assertThat(donors.column(0)).containsExactly(1, 1, 2, 3);
        assertThat(donors.column(1)).containsExactly(10, 11, GAP, 30);
        assertThat(donors.weights()).containsExactly(8, 6, 7, 5);
        assertThat(KnnImputer.draw(new double[][] {{3, 1}}, null, new Seeds(42)).weights())
                .isNull();
    }

    /** 1,000 of 1,500 values in steps of one: their mean has a standard deviation of sqrt(1,500² / 12 / 1,000 · (1 - 2/3)) = 7.9. */
    @Test
    void ofManyRowsAThousandAreDrawnWhateverTheirOrder() {
        double[] ascending = IntStream.range(0, 1_500).asDoubleStream().toArray();
        double[] shuffled =
                IntStream.range(0, 1_500).mapToDouble(i -> i * 7 % 1_500).toArray();

        double[] drawn =
                KnnImputer.draw(new double[][] {ascending}, null, new Seeds(42)).column(0);

        assertThat(drawn).hasSize(1_000).isSorted().doesNotHaveDuplicates();
        assertThat(Arrays.stream(drawn).average().orElseThrow()).isCloseTo(749.5, within(40.0));
        assertThat(drawn[999]).isGreaterThan(1_490);
        assertThat(KnnImputer.draw(new double[][] {shuffled}, null, new Seeds(42))
                        .column(0))
                .containsExactly(drawn);
        assertThat(KnnImputer.draw(new double[][] {ascending}, null, new Seeds(43))
                        .column(0))
                .isNotEqualTo(drawn);
    }

    @ParameterizedTest
    @ValueSource(ints = {50_000, 50_001})
    void veryManyRowsAreNotSorted(int rows) {
        double[] descending =
                IntStream.range(0, rows).mapToDouble(i -> rows - i).toArray();
        double[] weights = descending.clone();

        KnnDonors donors = KnnImputer.draw(new double[][] {descending}, weights, new Seeds(42));

        double[] sorted = Arrays.stream(donors.column(0)).sorted().toArray();
        assertThat(donors.column(0)[0]).isEqualTo(rows == 50_000 ? sorted[0] : sorted[999]);
        assertThat(donors.weights()).containsExactly(donors.column(0));
    }
}
