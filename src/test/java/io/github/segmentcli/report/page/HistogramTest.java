package io.github.segmentcli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.profile.NumberProfile;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HistogramTest {

    private static NumberProfile profile(double least, double q05, double q95, double most) {
        OptionalDouble none = OptionalDouble.empty();
        return new NumberProfile(
                1,
                0,
                none,
                none,
                OptionalDouble.of(least),
                OptionalDouble.of(q05),
                none,
                none,
                none,
                OptionalDouble.of(q95),
                OptionalDouble.of(most),
                none,
                none,
                none);
    }

    private static Assignment places(int... labels) {
        return Assignment.owning(labels, new double[labels.length], null, null);
    }

    @Test
    void wholeNumbersHaveABinEach() {
        double[] values = {1, 2, 2, 5, 5, 5};

        Histogram histogram = Histogram.of(RowValues.of(values), profile(1, 1, 5, 5), places(0, 0, 0, 0, 1, 1), 2);

        assertThat(histogram.bins()).isEqualTo(5);
        assertThat(histogram.low()).isEqualTo(0.5);
        assertThat(histogram.high()).isEqualTo(5.5);
        assertThat(new long[] {
                    histogram.count(0, 0), histogram.count(0, 1), histogram.count(0, 4), histogram.count(1, 4)
                })
                .containsExactly(1, 2, 1, 2);
        assertThat(histogram.outside()).isZero();
    }

    @Test
    void whatLiesFarOutIsCountedAndNotDrawn() {
        double[] values = new double[100];
        Arrays.setAll(values, i -> i / 10.0);
        values[99] = 1e9;

        Histogram histogram = Histogram.of(RowValues.of(values), profile(0, 0.5, 9.5, 1e9), places(new int[100]), 1);

        assertThat(histogram.low()).isZero();
        // the 95th percentile and the middle 90% once more
        assertThat(histogram.high()).isCloseTo(18.5, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(histogram.outside()).isEqualTo(1);
    }

    @Test
    void everyPlacedCustomerWithAValueIsCountedOnce() {
        double[] values = {0.5, Double.NaN, 1.5, 2.5, 3.5};

        Histogram histogram = Histogram.of(
                RowValues.of(values), profile(0.5, 0.5, 3.5, 3.5), places(0, 0, Assignment.UNASSIGNED, 1, 1), 2);

        long counted = 0;
        for (int c = 0; c < 2; c++) {
            for (int bin = 0; bin < histogram.bins(); bin++) {
                counted += histogram.count(c, bin);
            }
        }
        assertThat(counted).isEqualTo(3);
    }

    @Test
    void aColumnOfOneValueStillHasWidth() {
        Histogram histogram =
                Histogram.of(RowValues.of(new double[] {0.5, 0.5}), profile(0.5, 0.5, 0.5, 0.5), places(0, 0), 1);

        assertThat(histogram.high()).isGreaterThan(histogram.low());
        assertThat(histogram.count(0, 0)).isEqualTo(2);
    }
}
