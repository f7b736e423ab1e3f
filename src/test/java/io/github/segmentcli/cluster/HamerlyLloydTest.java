package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.PlainSeeding;
import io.github.segmentcli.data.IntRows;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HamerlyLloydTest {

    static java.util.stream.LongStream seeds() {
        return Clouds.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passingRowsOverComesToWhatThePlainIterationComesTo(long seed) {
        Matrix matrix = Clouds.matrix(Clouds.blobs(3000, 3, 4, 2, seed));
        double[] start = PlainSeeding.greedy(matrix, 6, new SplittableRandom(seed));

        Clustering found = HamerlyLloyd.of(matrix, start, null, 0, 500, 1, Workers.sequential());

        Clustering plain = Lloyd.run(matrix, start, 500, 1);
        assertThat(found.labels()).isEqualTo(plain.labels());
        assertThat(found.search()).isEqualTo(plain.search());
        assertThat(found.inertia()).isCloseTo(plain.inertia(), within(1e-12 * plain.inertia()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofWeightedRowsToo(long seed) {
        Matrix matrix =
                Matrix.owning(Clouds.names(5), Clouds.blobs(2100, 5, 3, 3, seed), Clouds.weights(2100, 9, seed));
        double[] start = PlainSeeding.greedy(matrix, 5, new SplittableRandom(seed));

        Clustering found = HamerlyLloyd.of(matrix, start, null, 0, 500, 1, Workers.sequential());

        assertThat(found.labels()).isEqualTo(Lloyd.run(matrix, start, 500, 1).labels());
    }

    /** Whole numbers make ties between centroids and rows that coincide. */
    @ParameterizedTest
    @MethodSource("seeds")
    void ofRowsFullOfTiesToo(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[2][1500];
        for (double[] column : columns) {
            for (int i = 0; i < column.length; i++) {
                column[i] = random.nextInt(8);
            }
        }
        Matrix matrix = Clouds.matrix(columns);
        double[] start = PlainSeeding.greedy(matrix, 7, random);

        Clustering found = HamerlyLloyd.of(matrix, start, null, 0, 500, 1, Workers.sequential());

        assertThat(found.labels()).isEqualTo(Lloyd.run(matrix, start, 500, 1).labels());
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "5"})
    void aLimitIsKeptAsThePlainIterationKeepsIt(int limit) {
        Matrix matrix = Clouds.matrix(Clouds.blobs(3000, 2, 1, 1, 7));
        double[] start = PlainSeeding.greedy(matrix, 9, new SplittableRandom(7));

        Clustering found = HamerlyLloyd.of(matrix, start, null, 0, limit, 1, Workers.sequential());

        Clustering plain = Lloyd.run(matrix, start, limit, 1);
        assertThat(found.labels()).isEqualTo(plain.labels());
        assertThat(found.search().converged()).isFalse();
        assertThat(found.search().iterations()).isEqualTo(plain.search().iterations());
    }

    @Test
    void anEmptyClusterIsRefilledWithTheFarthestRow() {
        Matrix matrix = Clouds.matrix(new double[] {0, 1, 2, 3, 50});
        double[] start = {1, 1000, 1.5};

        Clustering found = HamerlyLloyd.of(matrix, start, null, 0, 100, 1, Workers.sequential());

        assertThat(found.search().repairs()).isEqualTo(1);
        assertThat(found.labels()).isEqualTo(Lloyd.run(matrix, start, 100, 1).labels());
        assertThat(found.size(found.label(4))).isEqualTo(1);
    }

    @Test
    void aMeanOfEqualRowsIsThoseRows() {
        Matrix matrix = Clouds.matrix(new double[] {0.1, 0.1, 0.1, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7});

        Clustering found = HamerlyLloyd.of(matrix, new double[] {0.2, 0.6}, null, 0, 100, 1, Workers.sequential());

        assertThat(found.centroids().value(0, 0)).isEqualTo(0.7);
        assertThat(found.centroids().value(1, 0)).isEqualTo(0.1);
        assertThat(found.inertia()).isZero();
    }

    @Test
    void aWrongGuessCostsTimeButNoLabel() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(5000, 3, 4, 5, 3));
        double[] start = PlainSeeding.greedy(matrix, 4, new SplittableRandom(3));
        int[] guess = new SplittableRandom(4).ints(5000, 0, 4).toArray();

        Clustering found = HamerlyLloyd.of(matrix, start, IntRows.owning(guess), 0, 300, 1, Workers.sequential());

        assertThat(found.labels())
                .isEqualTo(HamerlyLloyd.of(matrix, start, null, 0, 300, 1, Workers.sequential())
                        .labels());
    }

    private static void assertSame(Clustering found, Clustering plain) {
        assertThat(found.labels()).isEqualTo(plain.labels());
        assertThat(found.search()).isEqualTo(plain.search());
        assertThat(found.inertia()).isCloseTo(plain.inertia(), within(1e-12 * plain.inertia()));
        for (int c = 0; c < plain.k(); c++) {
            assertThat(found.size(c)).isEqualTo(plain.size(c));
            assertThat(found.weight(c)).isCloseTo(plain.weight(c), within(1e-12 * plain.weight(c)));
            assertThat(found.inertia(c)).isCloseTo(plain.inertia(c), within(1e-12 * plain.inertia()));
            for (int j = 0; j < found.centroids().features(); j++) {
                assertThat(found.centroids().value(c, j))
                        .isCloseTo(plain.centroids().value(c, j), within(1e-10));
            }
        }
    }

    /** More blocks than parts, so that a part has two of them and the last one fewer; on one thread and on three. */
    @Test
    void manyRowsInPartsOfSeveralBlocksComeToTheSame() {
        int n = 131 * ExactKernel.ROWS + 5;
        Matrix matrix = Matrix.owning(Clouds.names(1), Clouds.blobs(n, 1, 3, 12, 5), Clouds.weights(n, 3, 5));
        double[] start = {0, 3, 3.5, 9};

        Clustering found = HamerlyLloyd.of(matrix, start, null, 0, 12, 1, Workers.sequential());

        assertSame(found, Lloyd.run(matrix, start, 12, 1));
        try (Workers workers = new Workers(3)) {
            Clustering together = HamerlyLloyd.of(matrix, start, null, 0, 12, 1, workers);
            assertThat(together.labels()).isEqualTo(found.labels());
            assertThat(together.inertia()).isEqualTo(found.inertia());
        }
    }

    /** Two or three centroids far from all rows, so that clusters are empty, often more than one at once. */
    @ParameterizedTest
    @MethodSource("seeds")
    void emptyClustersAreRefilledAsThePlainIterationRefillsThem(long seed) {
        for (int trial = 0; trial < 20; trial++) {
            SplittableRandom random = new SplittableRandom(100 * seed + trial);
            double[][] columns = new double[2][40];
            for (double[] column : columns) {
                Arrays.setAll(column, i -> random.nextInt(30));
            }
            Matrix matrix = trial % 2 == 0
                    ? Clouds.matrix(columns)
                    : Matrix.owning(Clouds.names(2), columns, Clouds.weights(40, 4, seed));
            double[] start = PlainSeeding.greedy(matrix, 6, random);
            for (int at = 0; at < 4 + 2 * (trial % 2); at++) {
                start[at] = 1e4 + at;
            }

            Clustering found = HamerlyLloyd.of(matrix, start, null, 0, 100, 1, Workers.sequential());

            assertThat(found.search().repairs()).isGreaterThanOrEqualTo(2);
            assertSame(found, Lloyd.run(matrix, start, 100, 1));
        }
    }

    /** By hand: three rows are equal, so one of three clusters gets the other and one gets none. */
    @Test
    void whereNoRowIsLeftToRefillAClusterItIsSaid() {
        Matrix matrix = Clouds.matrix(new double[] {1, 1, 1, 5});

        assertThatThrownBy(
                        () -> HamerlyLloyd.of(matrix, new double[] {1, 50, 60}, null, 0, 10, 1, Workers.sequential()))
                .isInstanceOf(InputException.class)
                .hasMessage("Only 2 distinct rows remain after preparation, so at most 2 segments exist. --k was 3.");
    }

    /** Iterations that were made before count against the limit; one round is made in any case. */
    @ParameterizedTest
    @CsvSource({"0, 300", "7, 300", "290, 300", "299, 300", "300, 300", "500, 300"})
    void iterationsSpentBeforeCount(int spent, int limit) {
        Matrix matrix = Clouds.matrix(Clouds.blobs(1500, 2, 4, 8, 7));
        double[] start = PlainSeeding.greedy(matrix, 4, new SplittableRandom(7));
        Clustering plain = Lloyd.run(matrix, start, 300, 1);
        int rounds = plain.search().iterations();

        Clustering found = HamerlyLloyd.of(matrix, start, null, spent, limit, 4, Workers.sequential());

        assertThat(found.search().starts()).isEqualTo(4);
        assertThat(found.search().iterations()).isEqualTo(Math.min(limit, spent + rounds));
        assertThat(found.search().converged()).isEqualTo(spent + rounds <= limit);
        if (spent + rounds > limit) {
            Clustering cut = Lloyd.run(matrix, start, Math.max(1, limit - spent), 1);
            assertThat(found.labels()).isEqualTo(cut.labels());
        }
    }

    @Test
    void oneClusterOfAnyStartIsTheMean() {
        Matrix matrix = Clouds.matrix(new double[] {1, 2, 6, 7}, new double[] {0, 0, 3, 1});

        Clustering found = HamerlyLloyd.of(matrix, new double[] {50, -3}, null, 0, 10, 1, Workers.sequential());

        assertThat(found.centroids().row(0)).containsExactly(4, 1);
        assertThat(found.inertia()).isEqualTo(9 + 4 + 4 + 9 + 1 + 1 + 4);
        assertThat(found.search().converged()).isTrue();
    }
}
