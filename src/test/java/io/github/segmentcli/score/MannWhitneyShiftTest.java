package io.github.segmentcli.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MannWhitneyShiftTest {

    @Test
    void theStandardScoreIsThatOfTheRankSumTestWithTies() {
        long[] before = {5, 3, 2, 0};
        long[] now = {1, 2, 3, 6};

        MannWhitneyShift shift = MannWhitneyShift.of(before, now, 0.05);

        // scipy 1.10.1: mannwhitneyu(now, before, use_continuity=False, method="asymptotic"): U = 102.5, z from its p
        assertThat(shift.superiority()).isCloseTo(102.5 / 120, within(1e-15));
        assertThat(shift.z()).isCloseTo(2.8936731624115613, within(1e-12));
        assertThat(shift.critical()).isCloseTo(1.959963984540054, within(1e-9));
    }

    @Test
    void equalDistributionsHaveNotMoved() {
        MannWhitneyShift shift = MannWhitneyShift.of(new long[] {10, 20, 30}, new long[] {100, 200, 300}, 0.05);

        assertThat(shift.deviations()).isCloseTo(0, within(1e-12));
        assertThat(shift.isNoticeable()).isFalse();
    }

    @Test
    void withoutValuesOnOneSideNothingIsSaid() {
        assertThat(MannWhitneyShift.of(new long[] {0, 0}, new long[] {1, 1}, 0.05)
                        .isNoticeable())
                .isFalse();
    }

    @Test
    void aConstantHasNotMoved() {
        assertThat(MannWhitneyShift.of(new long[] {50}, new long[] {70}, 0.05).z())
                .isZero();
    }
}
