package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import io.github.segmentcli.prepare.FittedFeature.TransformKind;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** (value - 3) / 2 with the fill 7, by hand. */
class StandardisedValuesTest {

    private static final double NONE = Double.POSITIVE_INFINITY;

    private static FittedFeature feature(
            TransformKind transform, double lower, double upper, double centre, double scale, double weight) {
        return new FittedFeature(
                "x",
                "x",
                Kind.NUMBER,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                1,
                Imputation.Kind.MEDIAN,
                7,
                lower,
                upper,
                0,
                transform,
                0,
                0,
                1,
                centre,
                scale,
                weight,
                0,
                9);
    }

    private static RowValues values(boolean ofColumn, double... values) {
        return ofColumn ? NumberColumn.owning("x", values) : RowValues.of(values);
    }

    private static double[] copied(FittedFeature feature, RowValues raw) {
        RowValues standardised = StandardisedValues.of(feature, raw).orElseThrow();
        assertThat(standardised.rows()).isEqualTo(raw.rows());
        double[] into = new double[raw.rows()];
        standardised.copy(0, into.length, into);
        double[] single = new double[into.length];
        Arrays.setAll(single, standardised::value);
        assertThat(single).containsExactly(into);
        return into;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aGapIsFilledAValueCentredScaledAndWeighed(boolean ofColumn) {
        RowValues raw = values(ofColumn, 3, 5, Double.NaN, -1.5);

        assertThat(copied(feature(TransformKind.NONE, -NONE, NONE, 3, 2, 1), raw))
                .containsExactly(0, 1, 2, -2.25);
        assertThat(copied(feature(TransformKind.NONE, -NONE, NONE, 3, 2, 4), raw))
                .containsExactly(0, 2, 4, -4.5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsBeyondABoundIsMovedToIt(boolean ofColumn) {
        RowValues raw = values(ofColumn, 3, 5, Double.NaN, -1.5);

        assertThat(copied(feature(TransformKind.NONE, 1, NONE, 3, 2, 1), raw)).containsExactly(0, 1, 2, -1);
        assertThat(copied(feature(TransformKind.NONE, -NONE, 4, 3, 2, 1), raw)).containsExactly(0, 0.5, 0.5, -2.25);
    }

    @Test
    void aPartOfTheRowsIsCopied() {
        double[] into = {9, 9, 9};

        StandardisedValues.of(feature(TransformKind.NONE, -NONE, 4, 3, 2, 4), values(false, 3, 5, Double.NaN, -1.5, 3))
                .orElseThrow()
                .copy(2, 4, into);

        assertThat(into).containsExactly(1, -4.5, 9);
    }

    @Test
    void aTransformedFeatureIsNotComputedThisWay() {
        assertThat(StandardisedValues.of(feature(TransformKind.LOG, -NONE, NONE, 3, 2, 1), values(false, 3, 5)))
                .isEmpty();
    }

    /** Coordinates from 2^470 on, wherever in a thousand and more rows, whatever makes them so large. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 1, 1, true",
        "0x1p469, 0, 1, 1, true",
        "0x1p470, 0, 1, 1, false",
        "-0x1p470, 0, 1, 1, false",
        "1, -0x1p470, 1, 1, false",
        "0x1p469, 0x1p469, 1, 1, false",
        "0x1p469, 0, 0.5, 1, false",
        "0x1p471, 0, 4, 1, true",
        "0x1p469, 0, 1, 4, false",
        "0x1p469, 0, 1, 0.25, true",
        "0x1p471, 0, 1, 0.01, false",
        "1, 0, 0x1p-468, 1, false"
    })
    void whatIsFarOutIsNotComputedThisWay(
            double value, double centre, double scale, double weight, boolean isComputed) {
        FittedFeature feature = feature(TransformKind.NONE, -NONE, NONE, centre, scale, weight);
        for (int at : new int[] {0, 1_023, 1_024, 2_047, 2_099}) {
            double[] values = new double[2_100];
            values[at] = value;

            assertThat(StandardisedValues.of(feature, values(false, values)).isPresent())
                    .isEqualTo(isComputed);
        }
    }
}
