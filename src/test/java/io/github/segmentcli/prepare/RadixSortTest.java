package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadixSortTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100, 4_095, 4_096, 50_000})
    void theOrderIsThatOfTheLibrary(int n) {
        double[] values = values(n);
        double[] expected = values.clone();
        Arrays.sort(expected);

        RadixSort.sort(values);

        assertThat(values).isEqualTo(expected);
    }

    @Test
    void quantilesOfSeveralSortedArraysAreThoseOfAll() {
        double[][] runs = {values(5_000), values(1), values(0), values(777)};
        double[] all = new double[5_778];
        int at = 0;
        for (double[] run : runs) {
            Arrays.sort(run);
            System.arraycopy(run, 0, all, at, run.length);
            at += run.length;
        }
        Quantiles expected = Quantiles.of(all, null);

        Quantiles actual = Quantiles.ofSorted(runs);

        assertThat(actual.count()).isEqualTo(5_778);
        for (double p : new double[] {0, 0.05, 0.25, 1.0 / 3, 0.5, 0.75, 0.95, 0.9999, 1}) {
            assertThat(actual.at(p)).isEqualTo(expected.at(p));
        }
    }

    private static double[] values(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[] values = new double[n];
        double[] odd = {0.0, -0.0, 1e300, -1e300, Double.MIN_VALUE, -Double.MIN_VALUE, 1, -1, 7, 7, 7};
        for (int i = 0; i < n; i++) {
            values[i] = i % 5 == 0
                    ? odd[random.nextInt(odd.length)]
                    : random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20));
        }
        return values;
    }
}
