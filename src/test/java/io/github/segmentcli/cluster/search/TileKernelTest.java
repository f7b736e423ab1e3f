package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileKernelTest {

    static java.util.stream.IntStream features() {
        return java.util.stream.IntStream.rangeClosed(1, 24);
    }

    @ParameterizedTest
    @MethodSource("features")
    void distancesAreFusedSumsOverFeaturesInAscendingOrder(int d) {
        int rows = 77;
        int k = 5;
        float[][] x = floats(d, rows, d);
        float[] centroids = floats(1, k * d, 99)[0];
        float[][] found = new float[k][rows];

        TileKernel.distances(x, rows, centroids, 0, k, found);

        for (int c = 0; c < k; c++) {
            for (int i = 0; i < rows; i++) {
                float t = x[0][i] - centroids[c * d];
                float sum = t * t;
                for (int j = 1; j < d; j++) {
                    t = x[j][i] - centroids[c * d + j];
                    sum = FusedMultiplyAdd.add(t, t, sum);
                }
                assertThat(found[c][i]).isEqualTo(sum);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void theLeastOfAnyNumberOfDistancesIsFound(int k) {
        int rows = 100;
        float[][] distances = floats(k, rows, k);
        float[] found = new float[rows];

        NearestDistances.least(distances, k, rows, found);

        for (int i = 0; i < rows; i++) {
            float least = distances[0][i];
            for (int c = 1; c < k; c++) {
                least = Math.min(least, distances[c][i]);
            }
            assertThat(found[i]).isEqualTo(least);
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void theLeastTwoOfAnyNumberOfDistancesAreFound(int k) {
        int rows = 100;
        float[][] distances = floats(k, rows, k);
        distances[k - 1][7] = distances[0][7]; // a tie: both are the same
        float[] least = new float[rows];
        float[] second = new float[rows];

        NearestDistances.leastTwo(distances, k, rows, least, second);

        for (int i = 0; i < rows; i++) {
            float[] sorted = new float[k];
            for (int c = 0; c < k; c++) {
                sorted[c] = distances[c][i];
            }
            Arrays.sort(sorted);
            assertThat(least[i]).isEqualTo(sorted[0]);
            assertThat(second[i]).isEqualTo(k == 1 ? Float.POSITIVE_INFINITY : sorted[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void rowsWhoseLabelIsNotTheNearestAreListedAndTheirDistancesAddedUp(int rows) {
        float[][] distances = floats(5, rows, rows);
        float[] least = new float[rows];
        NearestDistances.least(distances, 5, rows, least);
        int[] labels = new SplittableRandom(rows).ints(3L + rows, 0, 5).toArray();
        List<Integer> expected = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += least[i];
            if (distances[labels[3 + i]][i] != least[i]) {
                expected.add(i);
            }
        }
        int[] few = new int[rows + 1];
        int[] many = new int[rows + 1];

        double sumOfFew = Mismatches.fewAndSum(distances, least, labels, 3, rows, few);
        int countOfMany = Mismatches.many(distances, least, labels, 3, rows, many);

        assertThat(Arrays.stream(few).limit(few[rows]).boxed()).containsExactlyElementsOf(expected);
        assertThat(Arrays.stream(many).limit(countOfMany).boxed()).containsExactlyElementsOf(expected);
        assertThat(Mismatches.few(distances, least, labels, 3, rows, new int[rows + 1]))
                .isEqualTo(expected.size());
        assertThat(sumOfFew).isCloseTo(sum, within(1e-12 * rows));
    }

    @Test
    void multiplyAddIsRoundedAsThisMachineDoesIt() {
        float a = 1 + 0x1p-12f;

        float found = FusedMultiplyAdd.add(a, a, -1);

        // by hand: (1 + e)² - 1 = 2e + e², which one rounding keeps and two lose
        assertThat(found).isEqualTo(FusedMultiplyAdd.IN_HARDWARE ? 0x1p-11f + 0x1p-24f : 0x1p-11f);
    }

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
        float[][] x = floats(d, rows, 1);
        float[] flat = new float[rows * d];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < d; j++) {
                flat[i * d + j] = x[j][i];
            }
        }
        float[] centroids = floats(1, k * d, 2)[0];
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

    private static float[][] floats(int arrays, int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] values = new float[arrays][length];
        for (float[] array : values) {
            for (int i = 0; i < length; i++) {
                array[i] = (float) random.nextDouble() - 0.5f;
            }
        }
        return values;
    }
}
