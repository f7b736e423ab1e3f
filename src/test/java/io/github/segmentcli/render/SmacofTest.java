package io.github.segmentcli.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SmacofTest {

    @Test
    void distancesOfAPlaneAreKeptAsTheyAre() {
        double[][] plane = {{0, 0}, {3, 0}, {3, 4}, {-1, 2}, {5, 5}};
        double[][] distances = distances(plane);
        double[][] start = {{0.1, 0}, {2, 0.3}, {2.5, 3}, {-1.5, 1}, {4, 6}};

        double[][] places = Smacof.improve(distances, start);

        assertThat(Smacof.stress(distances, places)).isLessThan(1e-6);
    }

    @Test
    void distancesOfATetrahedronCannotBeKeptButImprove() {
        double[][] distances = {{0, 1, 1, 1}, {1, 0, 1, 1}, {1, 1, 0, 1}, {1, 1, 1, 0}};
        SplittableRandom random = new SplittableRandom(1);
        double[][] start = new double[4][];
        for (int c = 0; c < 4; c++) {
            start[c] = new double[] {random.nextDouble(), random.nextDouble()};
        }

        double[][] places = Smacof.improve(distances, start);

        assertThat(Smacof.stress(distances, places))
                .isLessThan(Smacof.stress(distances, start))
                // By hand: the best is a square of side s = (2 + √2) / 4, where stress 1 is 3 - 2√2.
                .isCloseTo(3 - 2 * Math.sqrt(2), within(1e-9));
    }

    @Test
    void coincidingSegmentsDoNotBreakIt() {
        double[][] distances = {{0, 0}, {0, 0}};

        double[][] places = Smacof.improve(distances, new double[][] {{1, 1}, {1, 1}});

        assertThat(places).isDeepEqualTo(new double[][] {{1, 1}, {1, 1}});
        assertThat(Smacof.stress(distances, places)).isZero();
    }

    private static double[][] distances(double[][] places) {
        double[][] distances = new double[places.length][places.length];
        for (int a = 0; a < places.length; a++) {
            for (int b = 0; b < places.length; b++) {
                double dx = places[a][0] - places[b][0];
                double dy = places[a][1] - places[b][1];
                distances[a][b] = Math.sqrt(dx * dx + dy * dy);
            }
        }
        return distances;
    }
}
