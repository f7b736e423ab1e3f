package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SilhouettesTest {

    private static final Seeds SEEDS = new Seeds(42);

    /** The definition, word for word. */
    private static double naive(Matrix matrix, Clustering clustering, int i) {
        double[] sums = new double[clustering.k()];
        for (int h = 0; h < matrix.rows(); h++) {
            double squared = 0;
            for (int j = 0; j < matrix.features(); j++) {
                squared += Math.pow(matrix.value(i, j) - matrix.value(h, j), 2);
            }
            sums[clustering.label(h)] += Math.sqrt(squared);
        }
        int own = clustering.label(i);
        if (clustering.size(own) == 1) {
            return 0;
        }
        double a = sums[own] / (clustering.size(own) - 1);
        double b = Double.POSITIVE_INFINITY;
        for (int c = 0; c < clustering.k(); c++) {
            b = c == own ? b : Math.min(b, sums[c] / clustering.size(c));
        }
        return (b - a) / Math.max(a, b);
    }

    @ParameterizedTest
    @CsvSource({
        // rows around the edges of a tile (288) and a panel (1152), odd and even numbers of features
        "3, 1, 2",
        "287, 1, 2",
        "288, 2, 3",
        "289, 3, 4",
        "1151, 4, 5",
        "1153, 5, 7",
        "2400, 6, 40",
        "300, 17, 299"
    })
    void theTiledKernelAgreesWithTheDefinition(int n, int d, int k) {
        SplittableRandom random = new SplittableRandom(n);
        Matrix matrix = Partitions.matrix(Partitions.cloud(n, d, random));
        Clustering clustering = Partitions.of(matrix, Partitions.labels(n, k, random));

        Silhouette found = Silhouettes.of(matrix, List.of(clustering), SEEDS, Workers.sequential())
                .get(0);

        assertThat(found.exact()).isTrue();
        for (int i = 0; i < n; i++) {
            assertThat(found.width(i)).as("row %d", i).isCloseTo(naive(matrix, clustering, i), within(1e-13));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void clusteringsMeasuredTogetherHaveTheWidthsTheyHaveAlone(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Matrix matrix = Partitions.matrix(Partitions.cloud(700, 3, random));
        List<Clustering> clusterings = new ArrayList<>();
        for (int k = 1; k <= 12; k++) {
            clusterings.add(Partitions.of(matrix, Partitions.labels(700, k, random)));
        }

        List<Silhouette> together = Silhouettes.of(matrix, clusterings, SEEDS, Workers.sequential());

        assertThat(together).hasSize(12);
        assertThat(together.get(0).overall()).isEmpty();
        for (int at = 1; at < 12; at++) {
            Silhouette alone = Silhouettes.of(matrix, List.of(clusterings.get(at)), SEEDS, Workers.sequential())
                    .get(0);
            for (int i = 0; i < 700; i++) {
                assertThat(together.get(at).width(i)).isCloseTo(alone.width(i), within(1e-13));
            }
        }
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        SplittableRandom random = new SplittableRandom(7);
        Matrix matrix = Partitions.matrix(Partitions.cloud(3000, 3, random));
        Clustering clustering = Partitions.of(matrix, Partitions.labels(3000, 6, random));

        double[] one = widths(matrix, clustering, 1);

        for (int threads : new int[] {2, 7}) {
            assertThat(widths(matrix, clustering, threads)).isEqualTo(one);
        }
    }

    private static double[] widths(Matrix matrix, Clustering clustering, int threads) {
        try (Workers workers = new Workers(threads)) {
            Silhouette found =
                    Silhouettes.of(matrix, List.of(clustering), SEEDS, workers).get(0);
            double[] widths = new double[found.measured()];
            Arrays.setAll(widths, found::width);
            return widths;
        }
    }

    @Test
    void theMatrixComesBackUntouched() {
        double[][] columns = Partitions.cloud(400, 2, new SplittableRandom(3));
        double[][] before = {columns[0].clone(), columns[1].clone()};
        Matrix matrix = Partitions.matrix(columns);

        widths(matrix, Partitions.of(matrix, Partitions.labels(400, 3, new SplittableRandom(4))), 1);

        assertThat(columns).isDeepEqualTo(before);
    }

    @Test
    void theSampleGrowsUntilTheErrorIsBelowAHalfPercentOfTheRange() {
        int n = 2 * Silhouettes.EXACT_ROWS;
        SplittableRandom random = new SplittableRandom(12);
        double[][] columns = Partitions.cloud(n, 1, random);
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            columns[0][i] += i % 2 == 0 ? 0 : 20;
            labels[i] =
                    random.nextInt(10) == 0 ? (i + 1) % 2 : i % 2; // one in ten on the wrong side: widths near -1 and 1
        }
        Matrix matrix = Partitions.matrix(columns);

        Silhouette found = Silhouettes.of(matrix, List.of(Partitions.of(matrix, labels)), SEEDS, Workers.sequential())
                .get(0);

        assertThat(found.measured()).isGreaterThan(2 * Silhouettes.SAMPLE_ROWS - 10);
        assertThat(found.standardError().getAsDouble()).isLessThan(0.005);
    }

    @Test
    void manyRowsAreSampledWithAnHonestError() {
        int n = Silhouettes.EXACT_ROWS + 2000;
        SplittableRandom random = new SplittableRandom(11);
        double[][] columns = Partitions.cloud(n, 2, random);
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            // a rare third cluster of about 1 in 1000
            labels[i] = i % 1000 == 0 ? 2 : i % 3 == 0 ? 1 : 0;
            columns[0][i] += 3 * labels[i];
        }
        Matrix matrix = Partitions.matrix(columns);
        Clustering clustering = Partitions.of(matrix, labels);
        double exact = 0;
        int probes = 0;
        for (int i = 0; i < n; i += 37) {
            exact += naive(matrix, clustering, i);
            probes++;
        }
        exact /= probes;

        Silhouette found = Silhouettes.of(matrix, List.of(clustering), SEEDS, Workers.sequential())
                .get(0);

        assertThat(found.exact()).isFalse();
        assertThat(found.measured()).isBetween(Silhouettes.SAMPLE_ROWS, Silhouettes.SAMPLE_ROWS + 250);
        int rare = 0;
        for (int at = 0; at < found.measured(); at++) {
            rare += labels[found.row(at)] == 2 ? 1 : 0;
        }
        assertThat(rare).isEqualTo(clustering.size(2)); // all of them: fewer than the least number per cluster
        assertThat(found.standardError().getAsDouble()).isBetween(0.001, 0.004);
        // four standard errors of the sample, and of the probes taken here
        assertThat(found.overall().getAsDouble()).isCloseTo(exact, within(0.016 + 0.03));
    }

    @Test
    void aDrawDependsOnTheSeedAlone() {
        int n = Silhouettes.EXACT_ROWS + 1;
        SplittableRandom random = new SplittableRandom(12);
        Matrix matrix = Partitions.matrix(Partitions.cloud(n, 1, random));
        Clustering clustering = Partitions.of(matrix, Partitions.labels(n, 2, random));

        double first = overall(matrix, clustering, new Seeds(1));

        assertThat(overall(matrix, clustering, new Seeds(1))).isEqualTo(first);
        assertThat(overall(matrix, clustering, new Seeds(2))).isNotEqualTo(first);
    }

    private static double overall(Matrix matrix, Clustering clustering, Seeds seeds) {
        return Silhouettes.of(matrix, List.of(clustering), seeds, Workers.sequential())
                .get(0)
                .overall()
                .getAsDouble();
    }

    /** A row of weight w is w rows in one place; one of weight 1 that is alone has the width 0, one of weight 3 the width 1. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aWeightCountsAsThatManyRows(int d) {
        int n = 600;
        SplittableRandom random = new SplittableRandom(d);
        double[][] columns = Partitions.cloud(n, d, random);
        int[] labels = Partitions.labels(n, 3, random);
        double[] weights = random.ints(n, 1, 4).asDoubleStream().toArray();
        labels[7] = 3;
        weights[7] = 1;
        labels[8] = 4;
        weights[8] = 3;
        int[] repeated = IntStream.range(0, n)
                .flatMap(i -> IntStream.range(0, (int) weights[i]).map(copy -> i))
                .toArray();
        Matrix matrix = Partitions.matrix(columns, weights);
        Matrix plain = Partitions.matrix(columns).rows(repeated);

        Silhouette found = only(matrix, Partitions.of(matrix, labels));

        Clustering copies =
                Partitions.of(plain, Arrays.stream(repeated).map(i -> labels[i]).toArray());
        Silhouette expected = only(plain, copies);
        for (int at = 0; at < repeated.length; at++) {
            assertThat(found.width(repeated[at]))
                    .as("row %d", repeated[at])
                    .isCloseTo(expected.width(at), within(1e-12));
        }
        assertThat(found.width(7)).isZero();
        assertThat(found.width(8)).isEqualTo(1);
        assertThat(found.overall().getAsDouble()).isCloseTo(expected.overall().getAsDouble(), within(1e-12));
        for (int c = 0; c < 5; c++) {
            assertThat(found.ofCluster(c).getAsDouble())
                    .isCloseTo(expected.ofCluster(c).getAsDouble(), within(1e-12));
        }
    }

    /** By hand: 0 and 1 with weights 0.5 and 2, and 10 with 4: 0 has no weight left beside it to lose, 1 loses one of its two. */
    @Test
    void aWeightBelowOneIsNoNeighbourOfItsOwn() {
        Matrix matrix = Partitions.matrix(new double[][] {{0, 1, 10}}, 0.5, 2, 4);

        Silhouette found = only(matrix, Partitions.of(matrix, new int[] {0, 0, 1}));

        assertThat(found.width(0)).isCloseTo((10 - 1) / 10.0, within(1e-15));
        double a = 0.5 * 1 / (0.5 + 1);
        assertThat(found.width(1)).isCloseTo((9 - a) / 9, within(1e-15));
        assertThat(found.width(2)).isEqualTo(1);
        assertThat(found.ofCluster(0).getAsDouble()).isCloseTo((0.5 * 0.9 + 2 * (9 - a) / 9) / 2.5, within(1e-15));
    }

    /**
     * The definitions of widths, means and standard error for a sample that is stratified by cluster: a drawn row counts as many
     * times as its cluster has rows per row drawn.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFiguresOfASampleAreThoseOfTheirDefinitions(boolean weighted) {
        int n = Silhouettes.EXACT_ROWS + 1000;
        SplittableRandom random = new SplittableRandom(21);
        double[][] columns = Partitions.cloud(n, 2, random);
        int[] labels = new int[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i % 60 == 0 ? 2 : i % 3 == 0 ? 1 : 0;
            columns[0][i] += 4 * labels[i];
            weights[i] = 1 + i % 4;
        }
        Matrix matrix = weighted ? Partitions.matrix(columns, weights) : Partitions.matrix(columns);
        Clustering clustering = Partitions.of(matrix, labels);

        Silhouette found = only(matrix, clustering);

        int m = found.measured();
        int[] drawn = new int[3];
        for (int at = 0; at < m; at++) {
            drawn[labels[found.row(at)]]++;
        }
        double[] counts = new double[m];
        double[] totals = new double[3];
        double[] means = new double[3];
        for (int at = 0; at < m; at++) {
            int c = labels[found.row(at)];
            counts[at] = matrix.weight(found.row(at)) * clustering.size(c) / drawn[c];
            totals[c] += counts[at];
            means[c] += counts[at] * found.width(at);
        }
        for (int at = 0; at < m; at += m / 25) {
            double[] sums = new double[3];
            for (int other = 0; other < m; other++) {
                double x = columns[0][found.row(at)] - columns[0][found.row(other)];
                double y = columns[1][found.row(at)] - columns[1][found.row(other)];
                sums[labels[found.row(other)]] += counts[other] * Math.sqrt(x * x + y * y);
            }
            int own = labels[found.row(at)];
            double a = sums[own] / (totals[own] - counts[at]);
            double b = Double.POSITIVE_INFINITY;
            for (int c = 0; c < 3; c++) {
                b = c == own ? b : Math.min(b, sums[c] / totals[c]);
            }
            assertThat(found.width(at)).as("row %d", found.row(at)).isCloseTo((b - a) / Math.max(a, b), within(1e-11));
        }
        double total = totals[0] + totals[1] + totals[2];
        double overall = (means[0] + means[1] + means[2]) / total;
        double variance = 0;
        for (int c = 0; c < 3; c++) {
            double mean = means[c] / totals[c];
            assertThat(found.ofCluster(c).getAsDouble()).isCloseTo(mean, within(1e-12));
            double squares = 0;
            double spread = 0;
            for (int at = 0; at < m; at++) {
                if (labels[found.row(at)] == c) {
                    squares += counts[at] * counts[at];
                    spread += counts[at] / totals[c] * (found.width(at) - mean) * (found.width(at) - mean);
                }
            }
            variance += squares * spread;
        }
        assertThat(found.overall().getAsDouble()).isCloseTo(overall, within(1e-12));
        assertThat(found.standardError().getAsDouble()).isCloseTo(Math.sqrt(variance) / total, within(1e-12));
    }

    private static Silhouette only(Matrix matrix, Clustering clustering) {
        return Silhouettes.of(matrix, List.of(clustering), SEEDS, Workers.sequential())
                .get(0);
    }
}
