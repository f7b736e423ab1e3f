package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
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

    static float[][] floats(int arrays, int length, long seed) {
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
