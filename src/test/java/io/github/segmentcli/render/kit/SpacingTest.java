package io.github.segmentcli.render.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpacingTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @Test
    void labelsThatDoNotTouchStayWhereTheyAreWanted() {
        double[] places = Spacing.apart(new double[] {10, 40, 80}, 18, 0, 100);

        assertThat(places).containsExactly(10, 40, 80);
    }

    @Test
    void labelsThatTouchPartEquallyToBothSides() {
        double[] places = Spacing.apart(new double[] {50, 50}, 18, 0, 100);

        assertThat(places).containsExactly(41, 59);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void labelsThatFitKeepTheirDistanceAndTheBounds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] wanted = random.doubles(12, 0, 400).sorted().toArray();

        double[] places = Spacing.apart(wanted, 18, 0, 400);

        assertThat(places[0]).isGreaterThanOrEqualTo(0);
        assertThat(places[places.length - 1]).isLessThanOrEqualTo(400 + 1e-9);
        for (int i = 1; i < places.length; i++) {
            assertThat(places[i] - places[i - 1]).as(Arrays.toString(places)).isGreaterThanOrEqualTo(18 - 1e-9);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void discsInAPlanePartUntilNoneCoversAnother(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.doubles(8, 300, 340).toArray();
        double[] y = random.doubles(8, 200, 240).toArray();
        // Two in the very same place.
        x[1] = x[0];
        y[1] = y[0];

        Spacing.apart(x, y, 23, new Box(0, 0, 600, 400));

        for (int a = 0; a < x.length; a++) {
            for (int b = 0; b < a; b++) {
                double dx = x[a] - x[b];
                double dy = y[a] - y[b];
                assertThat(Math.sqrt(dx * dx + dy * dy)).isGreaterThan(21);
            }
        }
    }
}
