package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.cluster.SizeLimits;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn from the rows, with the chances that the definition gives, to four standard errors. */
class DrawsTest {

    private static final int TRIALS = 3_000;

    private static SplittableRandom random(int trial) {
        return new SplittableRandom(trial * 0x9E3779B97F4A7C15L);
    }

    @Test
    void everyRowIsInASubsetWithTheSameChance() {
        int[] times = new int[10];
        for (int trial = 0; trial < TRIALS; trial++) {
            int[] rows = Resampling.subset(10, 3, random(trial));
            assertThat(rows).hasSize(3).isSorted().doesNotHaveDuplicates();
            Arrays.stream(rows).forEach(row -> times[row]++);
        }

        for (int count : times) {
            assertThat(count / (double) TRIALS).isCloseTo(0.3, within(4 * Math.sqrt(0.3 * 0.7 / TRIALS)));
        }
        assertThat(Resampling.subset(4, 9, random(1))).containsExactly(0, 1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9})
    void halvesShareAllRowsAndTheSecondHasTheOddOne(int n) {
        int[] times = new int[n];
        for (int trial = 0; trial < TRIALS; trial++) {
            int[][] halves = Resampling.halves(n, random(trial));
            assertThat(halves[0]).hasSize(4).isSorted();
            assertThat(halves[1]).hasSize(n - 4).isSorted();
            assertThat(IntStream.concat(Arrays.stream(halves[0]), Arrays.stream(halves[1]))
                            .sorted()
                            .toArray())
                    .isEqualTo(IntStream.range(0, n).toArray());
            Arrays.stream(halves[0]).forEach(row -> times[row]++);
        }

        double share = 4.0 / n;
        for (int count : times) {
            assertThat(count / (double) TRIALS).isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / TRIALS)));
        }
    }

    @Test
    void aBootstrapSampleHoldsEachRowAsOftenAsItIsDrawn() {
        int[] drawn = Resampling.bootstrap(4, 1_000, random(1));

        assertThat(drawn).hasSize(1_000).isSorted();
        for (int row = 0; row < 4; row++) {
            int wanted = row;
            long times = Arrays.stream(drawn).filter(other -> other == wanted).count();
            assertThat(times / 1_000.0).isCloseTo(0.25, within(4 * Math.sqrt(0.25 * 0.75 / 1_000)));
        }
        assertThat(Resampling.distinct(new int[] {0, 0, 2, 3, 3, 3})).containsExactly(0, 2, 3);
    }

    @Test
    void aRowThatIsDrawnAgainHasItsWeightAgain() {
        SampleFits fits = new SampleFits(Partitions.matrix(new double[][] {{1, 2, 3}, {4, 5, 6}}, 0.5, 1, 4));

        Matrix some = fits.some(new int[] {0, 0, 0, 2}).matrix();

        assertThat(some.column(0)).containsExactly(1, 3);
        assertThat(some.column(1)).containsExactly(4, 6);
        assertThat(some.weights().orElseThrow()).containsExactly(1.5, 4);
        assertThat(fits.rows()).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(fits.weights()).containsExactly(0.5, 1, 4);
        assertThat(SampleFits.range(3, 6)).containsExactly(3, 4, 5, 6);
    }

    /** 150,000 cells, but from 2,000 to 10,000 rows, and no more than there are. */
    @ParameterizedTest
    @CsvSource({"500, 2, 500", "12000, 2, 10000", "12000, 20, 7500", "12000, 100, 2000", "1500, 100, 1500"})
    void longRowsAreDrawnLessOften(int n, int d, int draws) {
        assertThat(Resampling.draws(Partitions.matrix(new double[d][n]))).isEqualTo(draws);
    }

    @Test
    void aSampleOfAsManyRowsAsThereAreIsTheMatrix() {
        Matrix matrix = Partitions.matrix(new double[][] {{0, 1, 2, 3, 4, 5, 6}});
        Seeds seeds = new Seeds(3);

        assertThat(SystematicSample.rows(matrix, 7, "test", seeds)).isSameAs(matrix);
        Matrix some = SystematicSample.rows(matrix, 3, "test", seeds);
        assertThat(some.rows()).isEqualTo(3);
        int[] rows = SystematicSample.rows(7, 3, "test", seeds);
        for (int at = 0; at < 3; at++) {
            assertThat(some.value(at, 0)).isEqualTo(rows[at]);
        }
    }

    @Test
    void pointsOfHopkinsFillTheBoxOfTheRows() {
        double[][] columns = {new double[600], new double[600]};
        for (int i = 0; i < 600; i++) {
            columns[0][i] = 2 + i % 101 / 50.0;
            columns[1][i] = -10 + i % 11 / 10.0;
        }

        Hopkins.Draws draws = Hopkins.draw(Partitions.matrix(columns), 500, random(7));

        assertThat(draws.rows()).hasSize(500).isSorted().doesNotHaveDuplicates();
        double[][] ends = {{2, 4}, {-10, -9}};
        for (int j = 0; j < 2; j++) {
            double width = ends[j][1] - ends[j][0];
            double mean = 0;
            double squares = 0;
            for (double[] point : draws.points()) {
                double share = (point[j] - ends[j][0]) / width;
                assertThat(share).isBetween(0.0, 1.0);
                mean += share / 500;
                squares += share * share / 500;
            }
            // the moments of the uniform distribution: 1/2 with variance 1/12, and 1/3 with variance 4/45
            assertThat(mean).isCloseTo(0.5, within(4 * Math.sqrt(1 / 12.0 / 500)));
            assertThat(squares).isCloseTo(1 / 3.0, within(4 * Math.sqrt(4 / 45.0 / 500)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 11})
    void aSquaredDistanceIsExactBelowTheLimitAndNotBelowItElsewhere(int d) {
        SplittableRandom random = random(d);
        double[] x = random.doubles(3 + d).toArray();
        double[] y = random.doubles(5 + d).toArray();
        double expected = 0;
        for (int j = 0; j < d; j++) {
            expected += Math.pow(x[3 + j] - y[5 + j], 2);
        }

        assertThat(SquaredDistances.of(x, 3, y, 5, d)).isCloseTo(expected, within(1e-14));
        assertThat(SquaredDistances.upTo(expected * 1.001, x, 3, y, 5, d)).isCloseTo(expected, within(1e-14));
        assertThat(SquaredDistances.upTo(expected / 2, x, 3, y, 5, d)).isGreaterThanOrEqualTo(expected / 2);
    }

    /** Logarithms of 0 and 2 around that of the data, 1: the gap is 0, the deviation 1, the error sqrt(1 + 1/2). */
    @Test
    void theGapAndItsErrorAreThoseOfTheirDefinition() {
        List<Gap.Point> points =
                Gap.points(new int[] {2, 3}, new double[] {Math.E, 0}, new double[][] {{1, 4}, {Math.E * Math.E, 4}});

        assertThat(points).hasSize(1);
        assertThat(points.get(0).k()).isEqualTo(2);
        assertThat(points.get(0).gap()).isCloseTo(0, within(1e-15));
        assertThat(points.get(0).error()).isCloseTo(Math.sqrt(1.5), within(1e-14));
    }

    @Test
    void theOrderOfAllRowsIsKnownWhereEachHasAPlace() {
        Matrix matrix = Partitions.matrix(new double[][] {{3, 1, 2, 1}});
        Matrix shares = Partitions.matrix(new double[][] {{3, 1, 2, 1}}, 0.5, 1, 1, 1);

        assertThat(OrderedRows.of(matrix).order()).containsExactly(1, 3, 2, 0);
        assertThat(OrderedRows.of(matrix).all()).isSameAs(matrix);
        assertThat(OrderedRows.of(shares).order()).isEmpty();
    }

    /** Of 90 rows in clouds of 60 and 30 each cluster gets 45, placed by its centroid and handicap. */
    @Test
    void samplesKeepToLimitsOnSizes() {
        double[][] columns = Partitions.cloud(90, 2, new SplittableRandom(2));
        for (int i = 0; i < 90; i++) {
            columns[0][i] += i % 3 == 0 ? 6 : 0;
        }
        Matrix matrix = Partitions.matrix(columns);
        Optional<SizeBounds> even =
                new SizeLimits(Optional.empty(), Optional.empty(), List.of(), true).ofEach(2, matrix);
        SampleFits fits = new SampleFits(matrix);

        SampleFits.Fitted found = SampleFits.fit(fits.all(), 2, even, new Seeds(1));

        assertThat(Arrays.stream(found.labels()).sum()).isEqualTo(45);
        for (int c = 0; c < 2; c++) {
            for (int j = 0; j < 2; j++) {
                double mean = 0;
                for (int i = 0; i < 90; i++) {
                    mean += found.labels()[i] == c ? columns[j][i] / 45 : 0;
                }
                assertThat(found.centroids()[2 * c + j]).isCloseTo(mean, within(1e-12));
            }
        }
        int[] placed = fits.labels(found);
        int elsewhere = 0;
        for (int i = 0; i < 90; i++) {
            elsewhere += placed[i] == found.labels()[i] ? 0 : 1;
        }
        assertThat(elsewhere).isLessThanOrEqualTo(1); // a row on the border may be on either side
        assertThat(fits.labels(found, new int[] {7, 11})).containsExactly(placed[7], placed[11]);
    }
}
