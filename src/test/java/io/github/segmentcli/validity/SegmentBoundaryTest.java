package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.cluster.Assignment;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By hand: a margin is 2 d1 / (d1 + d2), so that distances of 0.9 and 1.1 are at 0.9, of 0.8 and 1.2 at 0.8. */
class SegmentBoundaryTest {

    private static final Assignment PLACES = Assignment.owning(
            new int[] {0, 0, 0, 1, 1, Assignment.UNASSIGNED},
            new double[] {0.9, 0.8, 0, 0.5, 0.2, 1},
            new int[] {1, 1, 1, 0, 0, 0},
            new double[] {1.1, 1.2, 3, 0.5, 0.9, 1});

    @Test
    void theShareIsOfThePlacedCustomersWhoseMarginIsNineTenthsOrMore() {
        assertThat(SegmentBoundary.shares(PLACES, 3, Optional.empty())).containsExactly(1 / 3.0, 0.5, 0.0);
    }

    @Test
    void aWeightCountsAsThatManyCustomers() {
        Optional<double[]> weights = Optional.of(new double[] {2, 5, 1, 1, 4, 9});

        assertThat(SegmentBoundary.shares(PLACES, 2, weights)).containsExactly(0.25, 0.2);
    }

    @Test
    void ofOneSegmentNobodyIsNearTheNext() {
        Assignment one = Assignment.owning(new int[] {0, 0}, new double[] {1, 2}, null, null);

        assertThat(SegmentBoundary.shares(one, 1, Optional.empty())).containsExactly(0.0);
    }
}
