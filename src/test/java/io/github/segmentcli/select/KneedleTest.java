package io.github.segmentcli.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KneedleTest {

    private static double[] upTo(int most) {
        return IntStream.rangeClosed(1, most).asDoubleStream().toArray();
    }

    @Test
    void aSharpBendIsTheKnee() {
        // by hand: D = 0, .54, .60, .40, .20, 0; the threshold .60 - .20 is undercut at the fifth point
        double[] y = {100, 26, 0.8, 0.6, 0.4, 0};

        assertThat(Kneedle.knee(upTo(6), y)).hasValue(2);
    }

    @Test
    void aStraightLineHasNone() {
        assertThat(Kneedle.knee(upTo(6), new double[] {10, 8, 6, 4, 2, 0})).isEmpty();
    }

    @Test
    void aGentleCurveHasNone() {
        // 1/k over 1..4: D = 0, .33, .22, 0; threshold .33 - .33 is not undercut
        assertThat(Kneedle.knee(upTo(4), new double[] {12, 6, 4, 3})).isEmpty();
    }

    @Test
    void fewerThanThreePointsOrALevelCurveHaveNone() {
        assertThat(Kneedle.knee(upTo(2), new double[] {2, 1})).isEmpty();
        assertThat(Kneedle.knee(upTo(4), new double[] {3, 3, 3, 3})).isEmpty();
    }

    @Test
    void theExampleOfThePaperHasItsKneeAtTwo() {
        // Satopää et al. (2011), figure 2: y = -1/x + 5 over 0 to 9 in ten points rises; mirrored here, since ours fall.
        // x = 0 is left out by the authors' noise-free sample: 0.1, 1.1 ... do the same with the knee next to 0.22 of 1.
        double[] x = IntStream.range(0, 10).mapToDouble(i -> i).toArray();
        double[] y = IntStream.range(0, 10).mapToDouble(i -> 1 / (i + 1.0)).toArray();

        // by hand: D peaks at x = 2: risen (1 - 1/3) / .9 = .741, across .222, D = .519; at x = 3: .833 - .333 = .500
        assertThat(Kneedle.knee(x, y)).hasValue(2);
    }
}
