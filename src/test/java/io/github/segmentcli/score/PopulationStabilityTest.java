package io.github.segmentcli.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationStabilityTest {

    @Test
    void equalSharesAreStable() {
        PopulationStability stability = PopulationStability.of(new long[] {10, 20, 30}, new long[] {10, 20, 30}, 0.05);

        assertThat(stability.index()).isZero();
        assertThat(stability.isModerate()).isFalse();
    }

    @Test
    void theIndexIsTheSumOverSmoothedShares() {
        PopulationStability stability = PopulationStability.of(new long[] {90, 10}, new long[] {60, 40}, 0.05);

        // numpy 1.24.2: p = [90.5, 10.5] / 101, q = [60.5, 40.5] / 101, ((q - p) * np.log(q / p)).sum()
        assertThat(stability.index()).isCloseTo(0.5205841195895349, within(1e-15));
        // scipy 1.10.1: chi2.ppf(0.95, 1) * (1/100 + 1/100)
        assertThat(stability.critical()).isCloseTo(0.07682917641388248, within(1e-14));
        assertThat(stability.isMajor()).isTrue();
    }

    @Test
    void anEmptyBinCountsForWhatItIs() {
        PopulationStability stability = PopulationStability.of(new long[] {50, 950}, new long[] {0, 1000}, 0.05);

        // with 0.0001 in place of the empty share, as is often done, the bin alone would give 0.31
        assertThat(stability.index()).isBetween(0.2, 0.26);
    }

    @Test
    void whatNobodyHasOnEitherSideIsNoBin() {
        PopulationStability with = PopulationStability.of(new long[] {50, 0, 50}, new long[] {30, 0, 70}, 0.05);
        PopulationStability without = PopulationStability.of(new long[] {50, 50}, new long[] {30, 70}, 0.05);

        assertThat(with).isEqualTo(without);
    }

    /**
     * Without drift the index exceeds the critical value about as often as was asked for. Deciles of n customers, m new
     * ones; 2,000 draws each, so the standard error is 0.5 in 100.
     */
    @ParameterizedTest
    @CsvSource({"100, 100", "500, 500", "1000, 1000", "5000, 300", "300, 5000"})
    void chanceAloneExceedsTheCriticalValueFiveTimesInAHundred(int n, int m) {
        SplittableRandom random = new SplittableRandom(n * 31L + m);
        int exceeded = 0;
        for (int draw = 0; draw < 2_000; draw++) {
            long[] before = new long[10];
            Arrays.fill(before, n / 10);
            double[] values = random.doubles(n).sorted().toArray();
            long[] now = new long[10];
            for (int i = 0; i < m; i++) {
                double value = random.nextDouble();
                int bin = 0;
                while (bin < 9 && value > values[(bin + 1) * n / 10 - 1]) {
                    bin++;
                }
                now[bin]++;
            }
            PopulationStability stability = PopulationStability.of(before, now, 0.05);
            if (stability.index() > stability.critical()) {
                exceeded++;
            }
        }

        assertThat(exceeded / 2_000.0).isBetween(0.025, 0.065);
    }
}
