package io.github.segmentcli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimalAssignmentTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPairingHasALargerSum(long seed) {
        Random random = new Random(seed);
        double[][] weights = new double[1 + random.nextInt(6)][1 + random.nextInt(6)];
        for (double[] row : weights) {
            for (int c = 0; c < row.length; c++) {
                row[c] = random.nextInt(3) == 0 ? 0 : random.nextInt(10);
            }
        }

        int[] pairs = OptimalAssignment.of(weights);

        assertThat(sum(weights, pairs)).isCloseTo(best(weights, 0, 0), within(1e-9));
    }

    @Test
    void theGreedyPairIsGivenUpForABetterSum() {
        double[][] weights = {{10, 9}, {9, 1}};

        int[] pairs = OptimalAssignment.of(weights);

        assertThat(pairs).containsExactly(1, 0);
    }

    @Test
    void aWeightOfZeroIsNoPair() {
        double[][] weights = {{0, 0}, {5, 0}, {0, 0}};

        int[] pairs = OptimalAssignment.of(weights);

        assertThat(pairs).containsExactly(OptimalAssignment.UNPAIRED, 0, OptimalAssignment.UNPAIRED);
    }

    @Test
    void nothingIsPairedWithNothing() {
        assertThat(OptimalAssignment.of(new double[0][0])).isEmpty();
    }

    private static double sum(double[][] weights, int[] pairs) {
        double sum = 0;
        boolean[] used = new boolean[weights[0].length];
        for (int r = 0; r < pairs.length; r++) {
            if (pairs[r] != OptimalAssignment.UNPAIRED) {
                assertThat(used[pairs[r]]).isFalse();
                used[pairs[r]] = true;
                sum += weights[r][pairs[r]];
            }
        }
        return sum;
    }

    /** The largest sum over all pairings of the rows from {@code row} on, by trying them all. */
    private static double best(double[][] weights, int row, int used) {
        if (row == weights.length) {
            return 0;
        }
        double best = best(weights, row + 1, used);
        for (int c = 0; c < weights[row].length; c++) {
            if ((used & (1 << c)) == 0) {
                best = Math.max(best, weights[row][c] + best(weights, row + 1, used | (1 << c)));
            }
        }
        return best;
    }
}
