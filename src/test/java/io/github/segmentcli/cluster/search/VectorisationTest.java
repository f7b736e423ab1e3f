package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The kernel beside a loop over rows, in time. */
class VectorisationTest {

    /**
     * Guards against a silent loss of vectorisation, on request: {@code mvn test -Dgroups=timing}. In a quiet process the
     * kernel was 10 to 14 times as fast as the loop over rows; scalar code would be about as fast.
     */
    @Tag("timing")
    @Test
    void theKernelIsFiveTimesAsFastAsALoopOverRows() {
        assertThat(ratio(12)).isGreaterThan(5);
    }

    /** The same with a margin that a busy machine keeps: vectorised or not is a factor of six to ten. */
    @Test
    void theKernelIsVectorised() {
        assertThat(ratio(8)).isGreaterThan(2.5);
    }

    /** The quickest of several rounds of each way, which take turns. */
    private static double ratio(int rounds) {
        int d = 10;
        int k = 8;
        int rows = TileKernel.ROWS;
        float[][] x = TileKernelTest.floats(d, rows, 1);
        float[] flat = new float[rows * d];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < d; j++) {
                flat[i * d + j] = x[j][i];
            }
        }
        float[] centroids = TileKernelTest.floats(1, k * d, 2)[0];
        float[][] found = new float[k][rows];
        float[] plain = new float[rows * k];
        long kernel = Long.MAX_VALUE;
        long loop = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            for (int repeat = 0; repeat < 400; repeat++) {
                TileKernel.distances(x, rows, centroids, 0, k, found);
            }
            long middle = System.nanoTime();
            for (int repeat = 0; repeat < 400; repeat++) {
                overRows(flat, rows, d, centroids, k, plain);
            }
            long end = System.nanoTime();
            kernel = Math.min(kernel, middle - begin);
            loop = Math.min(loop, end - middle);
        }
        assertThat(plain[k + 1]).isCloseTo(found[1][1], within(1e-5f));
        return (double) loop / kernel;
    }

    private static void overRows(float[] rows, int n, int d, float[] centroids, int k, float[] into) {
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < k; c++) {
                float sum = 0;
                for (int j = 0; j < d; j++) {
                    float t = rows[i * d + j] - centroids[c * d + j];
                    sum += t * t;
                }
                into[i * k + c] = sum;
            }
        }
    }
}
