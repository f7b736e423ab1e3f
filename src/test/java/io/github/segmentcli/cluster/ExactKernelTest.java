package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.data.Matrix;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances of blocks of rows, bit for bit those of a loop over features. */
class ExactKernelTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "2, 3", "3, 4", "4, 5", "5, 1", "6, 2", "7, 7"})
    void distancesAreThoseOfALoopOverFeatures(int d, int k) {
        int n = ExactKernel.ROWS + 77;
        Matrix matrix = Clouds.matrix(Clouds.blobs(n, d, 3, 6, d + k));
        double[] values = new SplittableRandom(k).doubles((long) k * d, -3, 9).toArray();
        Centroids centroids = Centroids.owning(k, d, values);
        int[] labels = new SplittableRandom(d).ints(3L + n, 0, k).toArray();
        ExactKernel kernel = new ExactKernel(matrix);
        kernel.measure(Centroids.owning(1, d, new double[d])); // more centroids than the last time

        assertThat(ExactKernel.blocks(matrix)).isEqualTo(2);
        for (int block = 0; block < 2; block++) {
            int rows = kernel.load(block);
            int base = block * ExactKernel.ROWS;
            assertThat(rows).isEqualTo(block == 0 ? ExactKernel.ROWS : 77);
            double[][] found = kernel.measure(centroids);
            double[] own = new double[rows];
            kernel.measureOwn(centroids, labels, 3 + base, own);
            for (int i = 0; i < rows; i++) {
                for (int c = 0; c < k; c++) {
                    assertThat(found[c][i]).isEqualTo(squaredDistance(matrix, base + i, values, c));
                }
                assertThat(own[i]).isEqualTo(squaredDistance(matrix, base + i, values, labels[3 + base + i]));
            }
        }
    }

    private static double squaredDistance(Matrix matrix, int row, double[] centroids, int c) {
        double sum = 0;
        for (int j = 0; j < matrix.features(); j++) {
            double t = matrix.value(row, j) - centroids[c * matrix.features() + j];
            sum += t * t;
        }
        return sum;
    }

    /** By hand: of three centroids the second and the third are equally near to the first row, the first to the second. */
    @Test
    void theLeastTheLargestAndTheLowestAreFound() {
        double[][] distances = {{5, 1, 9}, {2, 3, 9}, {2, 1, 9}};
        double[] least = {0, 0, 7};

        ExactKernel.least(distances, 3, 2, least);

        assertThat(least).containsExactly(2, 1, 7);
        assertThat(ExactKernel.lowest(distances, 0, 2)).isEqualTo(1);
        assertThat(ExactKernel.lowest(distances, 1, 1)).isZero();
        assertThat(ExactKernel.lowestOther(distances, 1, 0, 2)).isEqualTo(2);
        assertThat(ExactKernel.lowestOther(distances, 0, 1, 1)).isEqualTo(2);
        assertThat(ExactKernel.lowestOther(distances, 2, 1, 1)).isZero();
        assertThat(ExactKernel.largest(new double[] {1, 4, 3, 8}, 3)).isEqualTo(4);
        assertThat(ExactKernel.largest(new double[] {1, 4, 3, 8}, 0)).isZero();
    }
}
