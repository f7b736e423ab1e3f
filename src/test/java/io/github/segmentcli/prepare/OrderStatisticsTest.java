package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatisticsTest {

    @Test
    void ranksAreThoseOfTheSortedColumnHoweverTheValuesLie() {
        double[] columns = {1e-320, 1, Double.MAX_VALUE, 1.0 + Math.ulp(1.0), -Double.MAX_VALUE, Double.MIN_VALUE};
        Random random = new Random(11);
        double[] values = new double[20_000];
        for (int i = 0; i < values.length; i++) {
            // two thirds of the values share all but their last bits, so that a bucket is cut in several rounds
            values[i] = i % 3 == 0 ? columns[random.nextInt(columns.length)] : 1 + random.nextInt(900) * Math.ulp(1.0);
        }
        int[] ranks = {0, 1, 700, 6_666, 10_000, 10_001, 19_998, 19_999};
        double[] before = values.clone();

        OrderStatistics found = OrderStatistics.of(values, ranks);

        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < ranks.length; i++) {
            double expected = sorted[ranks[i]];
            assertThat(found.value(i)).isEqualTo(expected);
            assertThat(found.notAbove(i)).isEqualTo((int)
                    Arrays.stream(values).filter(v -> v <= expected).count());
        }
        assertThat(values).containsExactly(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void selectedQuartilesAreThoseOfTheSortedColumn(long seed) {
        Random random = new Random(seed);
        double[] values = new double[1 + random.nextInt(3_000)];
        for (int i = 0; i < values.length; i++) {
            values[i] = i > 0 && random.nextInt(9) == 0
                    ? Double.NaN
                    : seed % 2 == 0 ? random.nextInt(40) : Math.exp(3 * random.nextGaussian()) - 1;
        }

        Quantiles selected = Quantiles.of(values, null, Moments.of(values, null), 0.25, 0.5, 0.75);

        Quantiles sorted = Quantiles.of(values, null);
        assertThat(selected.count()).isEqualTo(sorted.count());
        for (double p : new double[] {0.25, 0.5, 0.75}) {
            assertThat(selected.at(p)).isEqualTo(sorted.at(p));
        }
    }
}
