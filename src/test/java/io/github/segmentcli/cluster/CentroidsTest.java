package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentroidsTest {

    private static final Centroids THREE = Centroids.of(new double[][] {{0, 1}, {3, 4}, {0, 0}});

    @Test
    void coordinatesAreThoseGivenAndCopied() {
        double[][] given = {{1, 2, 3}, {4, 5, 6}};
        Centroids centroids = Centroids.of(given);
        given[1][2] = 60;
        centroids.row(0)[0] = 10;
        centroids.flat()[1] = 20;

        assertThat(centroids.k()).isEqualTo(2);
        assertThat(centroids.features()).isEqualTo(3);
        assertThat(centroids.row(0)).containsExactly(1, 2, 3);
        assertThat(centroids.row(1)).containsExactly(4, 5, 6);
        assertThat(centroids.flat()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(centroids.value(1, 1)).isEqualTo(5);
        assertThat(centroids.hasHandicaps()).isFalse();
        assertThat(centroids.limit()).isInfinite();
    }

    @Test
    void handicapsAndALimitAreKeptBesideEachOther() {
        double[] handicaps = {0, 0, 2};
        Centroids centroids = THREE.withLimit(7).withHandicaps(handicaps);
        handicaps[0] = 9;

        assertThat(centroids.hasHandicaps()).isTrue();
        assertThat(centroids.handicap(0)).isZero();
        assertThat(centroids.handicap(2)).isEqualTo(2);
        assertThat(centroids.limit()).isEqualTo(7);
        assertThat(centroids.withLimit(8).handicap(2)).isEqualTo(2);
        assertThat(centroids.row(1)).containsExactly(3, 4);
        assertThat(THREE.hasHandicaps()).isFalse();
    }

    @Test
    void arraysOfAnotherLengthAreABug() {
        assertThat(Centroids.owning(2, 2, new double[4]).k()).isEqualTo(2);
        assertThatThrownBy(() -> Centroids.owning(2, 2, new double[5]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("5 values and 2 handicaps for 2 x 2");
        assertThatThrownBy(() -> Centroids.owning(2, 2, new double[4], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("4 values and 3 handicaps for 2 x 2");
    }

    /** (6, 2) to (3, 4): 9 + 4. The two centroids farthest apart are (3, 4) and (0, 0): 9 + 16, wherever they stand. */
    @Test
    void distancesAreSquared() {
        assertThat(THREE.squaredDistance(new double[] {6, 2}, 1)).isEqualTo(13);
        assertThat(THREE.reach()).isEqualTo(25);
        assertThat(Centroids.of(new double[][] {{0, 0}, {3, 4}, {0, 1}}).reach())
                .isEqualTo(25);
        assertThat(Centroids.of(new double[][] {{3, 4}, {0, 1}, {0, 0}}).reach())
                .isEqualTo(25);
        assertThat(Centroids.of(new double[][] {{3, 4}}).reach()).isZero();
    }

    /** Centroids at 0, 10 and 20 with the handicaps 0, 30 and 0: the costs of 6.5 are 42.25, 42.25 and 182.25. */
    @ParameterizedTest
    @CsvSource({"-5, 0", "6.4, 0", "6.5, 0", "6.6, 1", "10, 1", "13.4, 1", "13.5, 1", "13.6, 2", "99, 2"})
    void aHandicapIsAddedToTheSquareOfTheDistance(double at, int nearest) {
        Centroids centroids = Centroids.of(new double[][] {{0}, {10}, {20}}).withHandicaps(new double[] {0, 30, 0});

        assertThat(centroids.nearest(new double[] {at})).isEqualTo(nearest);
    }

    /** Costs of 3: 9 + 30 and 49; of 4: 16 + 30 and 36. */
    @Test
    void theFirstHasItsHandicapToo() {
        Centroids centroids = Centroids.of(new double[][] {{0}, {10}}).withHandicaps(new double[] {30, 0});

        assertThat(centroids.nearest(new double[] {3})).isZero();
        assertThat(centroids.nearest(new double[] {4})).isEqualTo(1);
    }

    /** From (1e30, 0) the one with the largest first coordinate is the nearest, and so on around. */
    @ParameterizedTest
    @CsvSource({
        "1e30, 0, -1, 1",
        "1e30, 0, 1, 2",
        "-1e30, 0, -1, 3",
        "-1e30, 0, 3, 0",
        "0, 1e30, -1, 1",
        "0, -1e30, -1, 2"
    })
    void fromAfarOnlyTheDirectionCounts(double x, double y, int but, int nearest) {
        Centroids centroids = Centroids.of(new double[][] {{0, 0}, {3, 1}, {2, -5}, {-1, 0}});

        assertThat(centroids.nearestFromAfar(new double[] {x, y}, but)).isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "6, 1", "14, 1", "16, 2"})
    void whatIsNearestFromAfarIsNearestCloseByToo(double at, int nearest) {
        Centroids centroids = Centroids.of(new double[][] {{0}, {10}, {20}});

        assertThat(centroids.nearestFromAfar(new double[] {at}, -1)).isEqualTo(nearest);
    }

    @Test
    void fromAfarTheLowestOfEqualOnesIsTaken() {
        Centroids centroids = Centroids.of(new double[][] {{1, 5}, {1, 5}, {0, 0}, {1, 5}});

        assertThat(centroids.nearestFromAfar(new double[] {1e30, 0}, -1)).isEqualTo(0);
        assertThat(centroids.nearestFromAfar(new double[] {1e30, 0}, 0)).isEqualTo(1);
        assertThat(centroids.nearestFromAfar(new double[] {1e30, 0}, 1)).isEqualTo(0);
    }
}
