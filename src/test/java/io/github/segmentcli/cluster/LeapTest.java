package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Anderson acceleration of depth one, by hand. */
class LeapTest {

    private static Centroids at(double... values) {
        return Centroids.owning(values.length, 1, values);
    }

    /** Each step halves the distance from 0, so the line through the last two steps leads to 0 itself. */
    @Test
    void theSecondStepGoesWhereTheLastTwoPoint() {
        Leap leap = new Leap();
        Centroids first = at(4);

        assertThat(leap.next(at(8), first, 10)).isSameAs(first);
        assertThat(leap.next(at(4), at(2), 9).value(0, 0)).isZero();
    }

    /** Steps of (-4, -2) and (-2, -2): the change is (2, 0), so 1 of the last step (-2, -2) is added to the means (2, 5). */
    @Test
    void allCoordinatesCountTogether() {
        Leap leap = new Leap();
        leap.next(at(8, 9), at(4, 7), 10);

        Centroids next = leap.next(at(4, 7), at(2, 5), 9);

        assertThat(next.k()).isEqualTo(2);
        assertThat(next.row(0)).containsExactly(0);
        assertThat(next.row(1)).containsExactly(3);
    }

    /** Steps of 1 percent: 99 steps more would be needed, and 20 are taken. */
    @Test
    void noMoreThanTwentyStepsAreLeapt() {
        Leap leap = new Leap();
        leap.next(at(100), at(99), 10);

        assertThat(leap.next(at(99), at(98.01), 9).value(0, 0)).isCloseTo(98.01 - 20 * 0.99, within(1e-12));
    }

    @Test
    void stepsThatGrowOrStayLeadNowhere() {
        Leap growing = new Leap();
        growing.next(at(10), at(9), 10);
        Centroids grown = at(7);
        assertThat(growing.next(at(9), grown, 9)).isSameAs(grown);

        Leap even = new Leap();
        even.next(at(10), at(9), 10);
        Centroids same = at(8);
        assertThat(even.next(at(9), same, 9)).isSameAs(same);
    }

    /** After an inertia that is not lower there are two plain steps, then a leap again. */
    @Test
    void aStepThatGainedNothingIsFollowedByPlainOnes() {
        Leap leap = new Leap();
        leap.next(at(64), at(32), 10);
        Centroids equal = at(16);
        assertThat(leap.next(at(32), equal, 10)).isSameAs(equal);
        Centroids plain = at(8);
        assertThat(leap.next(at(16), plain, 9)).isSameAs(plain);
        assertThat(leap.next(at(8), at(4), 8).value(0, 0)).isZero();
    }
}
