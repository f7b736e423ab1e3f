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
        // by hand: D = 0, .540, .592, .394, .196, 0; the threshold .592 - .2 is undercut at the fifth point
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
    void theExampleOfThePaperHasItsKneeAtTwoNinths() {
        // Satopää et al. (2011), figure 2, y = 5 - 1 / (x + 0.1) on ten points of [0, 1], turned over since ours fall
        double[] x = IntStream.range(0, 10).mapToDouble(i -> i / 9.0).toArray();
        double[] y =
                IntStream.range(0, 10).mapToDouble(i -> 1 / (i / 9.0 + 0.1)).toArray();

        // by hand: D = .468, .536, .513 at x = 1/9, 2/9, 3/9
        assertThat(Kneedle.knee(x, y)).hasValue(2);
    }
}
