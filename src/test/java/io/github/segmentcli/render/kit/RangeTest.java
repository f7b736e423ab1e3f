package io.github.segmentcli.render.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RangeTest {

    @Test
    void aMissingValueDoesNotWidenARange() {
        assertThat(Range.of(new double[] {Double.NaN, 3, -1})).isEqualTo(new Range(-1, 3));
        assertThat(Range.of(new double[] {Double.NaN}).isEmpty()).isTrue();
    }

    @Test
    void aWiderRangeIsTakenUnlessItIsMoreThanHalfAsWideAgain() {
        Range range = new Range(0, 10);

        assertThat(range.orWider(new Range(0, 15))).isEqualTo(new Range(0, 15));
        assertThat(range.orWider(new Range(-1, 15))).isEqualTo(range);
        // a single value says nothing about the scale
        assertThat(new Range(2, 2).orWider(new Range(0, 15))).isEqualTo(new Range(0, 15));
        assertThat(Range.EMPTY.orWider(new Range(0, 15))).isEqualTo(new Range(0, 15));
    }

    @Test
    void theNearestValueOfARangeIsTheValueItselfOrALimit() {
        Range range = new Range(0, 10);

        assertThat(range.nearest(4)).isEqualTo(4);
        assertThat(range.nearest(-3)).isZero();
        assertThat(range.nearest(12)).isEqualTo(10);
        assertThat(range.nearest(Double.NaN)).isNaN();
    }
}
