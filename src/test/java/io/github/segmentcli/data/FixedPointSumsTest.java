package io.github.segmentcli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointSumsTest {

    private static final int N = 50_000;

    private static double[] values(long seed, double scale) {
        return new SplittableRandom(seed).doubles(N, -scale, scale).toArray();
    }

    private static FixedPointSums sum(double[] values, double scale) {
        FixedPointSums sums = new FixedPointSums(2, scale, N);
        for (double value : values) {
            sums.add(1, value);
        }
        return sums;
    }

    /** Terms of [-1, 1) below 2^-27 are rounded at 2^-80 or so; all the others, and with them nearly every sum, are exact. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-250, 1e250, 40.03592})
    void aSumIsThatOfExactArithmeticRoundedOnce(double scale) {
        double[] values = values(3, scale);

        double found = sum(values, scale).value(1);

        BigDecimal exact = Arrays.stream(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(found).isEqualTo(exact.doubleValue());
    }

    @Test
    void neitherOrderNorPartsChangeABit() {
        double[] values = values(5, 1e6);
        double[] backwards = new double[N];
        Arrays.setAll(backwards, i -> values[N - 1 - i] * (i % 7 == 0 ? 1e-15 : 1));
        double[] sorted = backwards.clone();
        Arrays.sort(sorted);

        FixedPointSums parts = new FixedPointSums(2, 1e6, N);
        for (int from = 0; from < N; from += 999) {
            parts.add(sum(Arrays.copyOfRange(backwards, from, Math.min(N, from + 999)), 1e6));
        }

        assertThat(parts.value(1)).isEqualTo(sum(sorted, 1e6).value(1));
        assertThat(parts.over(1, 3)).isEqualTo(sum(backwards, 1e6).over(1, 3));
        assertThat(parts.value(0)).isZero();
    }

    @Test
    void aTermThatIsTakenAwayLeavesNoTrace() {
        FixedPointSums sums = new FixedPointSums(1, 1e16, 3000);
        sums.add(0, 1e16);
        for (int i = 0; i < 1000; i++) {
            sums.add(0, 0.125);
        }

        sums.add(0, -1e16);

        assertThat(sums.value(0)).isEqualTo(125);
    }

    @Test
    void aWeightIsAsGoodAsRepeatingTheTerm() {
        FixedPointSums weighted = new FixedPointSums(1, 3, 30);
        FixedPointSums repeated = new FixedPointSums(1, 3, 30);
        for (double value : new double[] {0.1, -0.7, 0.30000000000000004}) {
            weighted.add(0, 3, value);
            for (int times = 0; times < 3; times++) {
                repeated.add(0, value);
            }
        }

        assertThat(weighted.value(0)).isEqualTo(repeated.value(0));
        assertThat(weighted.less(0, 9, weighted.over(0, 9))).isEqualTo(repeated.less(0, 9, repeated.over(0, 9)));
    }

    @Test
    void manyMoreTermsThanTheLowPartsHaveRoomForAreCarried() {
        FixedPointSums sums = new FixedPointSums(1, 1, 1 << 24);
        for (int i = 0; i < 1 << 24; i++) {
            sums.add(0, 0x0.fffffffffffffp0);
        }

        assertThat(sums.value(0)).isEqualTo(0x0.fffffffffffffp24);
    }

    /** Values of very different sizes, so that their digits below the grid are rounded away, in blocks that are not all full. */
    @Test
    void blocksGiveTheSameBitsAsSingleTerms() {
        double[] values = new double[5 << 20];
        SplittableRandom random = new SplittableRandom(8);
        Arrays.setAll(values, i -> random.nextDouble(-1, 1) * (i % 3 == 0 ? 1e-21 : 1));
        FixedPointSums single = new FixedPointSums(3, 1, values.length);
        FixedPointSums inBlocks = new FixedPointSums(3, 1, values.length);
        BlockSum[] blocks = {new BlockSum(inBlocks, 0), new BlockSum(inBlocks, 1), new BlockSum(inBlocks, 2)};

        for (double value : values) {
            single.add(0, value);
            single.add(1, value * value);
            single.add(2, value * value * value);
        }
        for (int from = 0; from < values.length; from += BlockSum.LENGTH - 1) {
            double[] block = Arrays.copyOfRange(values, from, Math.min(values.length, from + BlockSum.LENGTH - 1));
            blocks[0].add(block, block.length);
            blocks[1].addSquares(block, block.length);
            blocks[2].addCubes(block, block.length);
        }
        for (BlockSum block : blocks) {
            block.flush();
        }

        for (int at = 0; at < 3; at++) {
            assertThat(inBlocks.value(at)).isEqualTo(single.value(at));
            assertThat(inBlocks.over(at, 7)).isEqualTo(single.over(at, 7));
        }
    }
}
