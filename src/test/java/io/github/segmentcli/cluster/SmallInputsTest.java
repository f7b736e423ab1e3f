package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.cluster.search.PlainSeeding;
import io.github.segmentcli.data.Matrix;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables of a few rows with duplicates and values far out, where rounding may leave nothing of the price of a swap: every
 * effort ends and gives k clusters; a normal search comes no higher than ten plain Lloyd starts on average, a thorough one no
 * higher than the best of them.
 */
class SmallInputsTest {

    private static final Duration ENOUGH = Duration.ofSeconds(60);

    private static final int STARTS = 10;

    static Stream<Arguments> tables() {
        return IntStream.of(5, 6, 8, 30, 100)
                .boxed()
                .flatMap(n -> Stream.of(0, 1e3, 1e6, 1e9, 1e12).map(outlier -> Arguments.of(n, outlier)));
    }

    /** Rows of small whole numbers, many of them twice, the last one or two far out; as they are and standardised. */
    private static List<Matrix> matrices(int n, double outlier, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int d = 1 + random.nextInt(3);
        int levels = 2 + random.nextInt(6);
        double[][] columns = new double[d][n];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> random.nextInt(levels));
            for (int far = 0; outlier > 0 && far < 1 + seed % 2; far++) {
                column[n - 1 - far] = outlier * (far + 1);
            }
        }
        double[][] standardised = new double[d][];
        Arrays.setAll(standardised, j -> standardised(columns[j]));
        return List.of(Clouds.matrix(columns), Clouds.matrix(standardised));
    }

    private static double[] standardised(double[] column) {
        double mean = Arrays.stream(column).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(column)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow());
        return Arrays.stream(column)
                .map(x -> deviation > 0 ? (x - mean) / deviation : 0)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everySearchEndsNoHigherThanPlainLloyd(int n, double outlier) {
        for (long seed = 0; seed < 2; seed++) {
            for (Matrix matrix : matrices(n, outlier, seed)) {
                int distinct = distinct(matrix);
                for (int k : new TreeSet<>(List.of(1, 2, 3, 4, distinct / 2, distinct - 1, distinct, distinct + 1))) {
                    if (k >= 1 && k <= distinct + 1) {
                        assertTimeoutPreemptively(
                                ENOUGH, () -> check(matrix, k, distinct), n + " rows, k " + k + ", seed " + seed);
                    }
                }
            }
        }
    }

    private static void check(Matrix matrix, int k, int distinct) {
        if (k > distinct) {
            for (KMeansSettings settings : everySetting()) {
                assertThatThrownBy(() -> fit(matrix, k, settings)).isInstanceOf(InputException.class);
            }
            return;
        }
        DoubleSummaryStatistics plain = plain(matrix, k);
        for (KMeansSettings settings : everySetting()) {
            Clustering found = fit(matrix, k, settings);

            Supplier<String> which = () -> settings + ", k " + k + ", rows " + rows(matrix);
            assertThat(Arrays.stream(found.labels()).distinct().count())
                    .as(which)
                    .isEqualTo(k);
            if (settings.restarts().isPresent() || settings.effort() == KMeansSettings.Effort.QUICK) {
                continue;
            }
            boolean thorough = settings.effort() == KMeansSettings.Effort.THOROUGH;
            double limit = thorough ? plain.getMin() : plain.getAverage();
            assertThat(found.inertia()).as(which).isLessThanOrEqualTo(limit + rounding(matrix, limit));
        }
    }

    /**
     * What the rounding of coordinates can do to an inertia: with each of the n d differences off by two units in the last place
     * of the largest value, the root of the inertia is off by no more than sqrt(n d) times as much. And a search in float32 cannot
     * tell optima apart that differ by less than 2^-22.
     */
    private static double rounding(Matrix matrix, double inertia) {
        double largest = 0;
        for (int j = 0; j < matrix.features(); j++) {
            largest = Math.max(
                    largest,
                    Arrays.stream(matrix.column(j)).map(Math::abs).max().orElseThrow());
        }
        double off = Math.sqrt(matrix.rows() * matrix.features()) * 2 * Math.ulp(largest);
        return 2 * Math.sqrt(inertia) * off + off * off + 0x1p-22 * inertia;
    }

    private static List<KMeansSettings> everySetting() {
        List<KMeansSettings> all = new ArrayList<>();
        for (KMeansSettings.Effort effort : KMeansSettings.Effort.values()) {
            all.add(new KMeansSettings(effort, OptionalInt.empty(), 300));
        }
        all.add(new KMeansSettings(KMeansSettings.Effort.NORMAL, OptionalInt.of(STARTS), 300));
        return all;
    }

    private static Clustering fit(Matrix matrix, int k, KMeansSettings settings) {
        return KMeans.fit(matrix, k, settings, new Seeds(42), Workers.sequential(), Progress.NONE);
    }

    /** The inertias of ten greedy k-means++ starts, each followed by the plain iteration. */
    private static DoubleSummaryStatistics plain(Matrix matrix, int k) {
        return IntStream.range(0, STARTS)
                .mapToDouble(start -> {
                    double[] seeding = PlainSeeding.greedy(matrix, k, new SplittableRandom(start));
                    return Lloyd.run(matrix, seeding, 300, 1).inertia();
                })
                .summaryStatistics();
    }

    private static String rows(Matrix matrix) {
        return IntStream.range(0, matrix.rows())
                .mapToObj(i -> IntStream.range(0, matrix.features())
                        .mapToObj(j -> String.valueOf(matrix.value(i, j)))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private static int distinct(Matrix matrix) {
        return (int) Arrays.stream(rows(matrix).split(", ")).distinct().count();
    }

    /** By hand: two equal rows, two near them and one a million away; the equal ones are one segment, the far one another. */
    @ParameterizedTest
    @CsvSource({"QUICK, 3", "NORMAL, 3", "THOROUGH, 3", "QUICK, 4", "NORMAL, 4", "THOROUGH, 4"})
    void duplicatesBesideOneValueFarOutEnd(KMeansSettings.Effort effort, int k) {
        Matrix matrix = Clouds.matrix(
                standardised(new double[] {0, 0, 1, 2, 1e6}), standardised(new double[] {0, 0, 2, 4, 1e6}));

        Clustering found = assertTimeoutPreemptively(
                ENOUGH, () -> fit(matrix, k, new KMeansSettings(effort, OptionalInt.empty(), 300)));

        assertThat(found.size(0)).isEqualTo(2);
        assertThat(found.label(4)).isNotEqualTo(found.label(3));
    }

    /** Differences of 2^-40 at 1 are nothing in float32; by hand: pairs of neighbours are merged, each costs half a square. */
    @Test
    void rowsThatFloatsCannotTellApartAreClusteredInDoublePrecision() {
        double step = 0x1p-40;
        Matrix matrix = Clouds.matrix(new double[] {
            0, 0, 0, 0, 0, 0, 0, 1, 1 + step, 1 + 10 * step, 1 + 11 * step, 1 + 20 * step, 1 + 21 * step
        });

        for (KMeansSettings settings : everySetting()) {
            Clustering found = fit(matrix, 4, settings);

            assertThat(found.labels()).as(settings.toString()).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3);
            assertThat(found.inertia()).isEqualTo(1.5 * step * step);
        }
    }
}
