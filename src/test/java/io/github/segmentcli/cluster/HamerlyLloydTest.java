package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.PlainSeeding;
import io.github.segmentcli.data.IntRows;
import io.github.segmentcli.data.Matrix;
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
}
