package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is fitted to single columns, by hand. */
class FittedFeaturesTest {

    private static final double GAP = Double.NaN;

    private static NumberColumn column(String name, int n, IntToDoubleFunction value) {
        double[] values = new double[n];
        Arrays.setAll(values, value);
        return NumberColumn.owning(name, values);
    }

    private static final NumberColumn AGE = column("age", 40, i -> 20.5 + i * 7 % 40);

    private static Prepared fit(PrepareSettings settings, Column... columns) {
        return Preparer.fit(Table.of("made.csv", List.of(columns)), settings, new Seeds(42), Workers.sequential());
    }

    private static FittedFeature member(PrepareSettings settings, IntToDoubleFunction value) {
        FittedFeature member = fit(settings, AGE, column("member", 40, value))
                .recipe()
                .features()
                .get(1);
        assertThat(member.kind()).isEqualTo(FittedFeature.Kind.BOOLEAN);
        return member;
    }

    @ParameterizedTest
    @EnumSource(
            value = Scaling.class,
            names = {"STANDARD", "ROBUST"})
    void yesAndNoAreTheRootOfTwoApartHoweverRareYesIs(Scaling scaling) {
        Prepared prepared =
                fit(Settings.DEFAULT.scale(scaling).all(), AGE, column("member", 40, i -> i % 20 == 3 ? 1 : 0));

        double[] found = prepared.matrix().column(1);
        assertThat(found[3] - found[4]).isCloseTo(Math.sqrt(2), within(1e-14));
    }

    /** Three in four say yes, or one in four; a constant of 5 is no answer, 0 and 1 given for the column are. */
    @ParameterizedTest
    @CsvSource({"MEDIAN, 1, 0", "MEAN, 0.75, 0.25", "MOST_FREQUENT, 1, 0", "CONSTANT, 1, 0", "KNN, 1, 0"})
    void aMissingAnswerBecomesTheMoreFrequentOne(Imputation.Kind kind, double mostlyYes, double mostlyNo) {
        PrepareSettings settings =
                Settings.DEFAULT.impute(new Imputation(kind, 5)).all();

        assertThat(member(settings, i -> i % 10 == 9 ? GAP : i % 4 == 0 ? 0 : 1).fill())
                .isCloseTo(mostlyYes, within(0.03));
        assertThat(member(settings, i -> i % 10 == 9 ? GAP : i % 4 == 0 ? 1 : 0).fill())
                .isCloseTo(mostlyNo, within(0.03));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "5, 1"})
    void anAnswerGivenForTheColumnIsTaken(double constant, double fill) {
        PrepareSettings usual = Settings.DEFAULT.all();
        ColumnSettings byColumn = new ColumnSettings(
                Map.of("member", new Imputation(Imputation.Kind.CONSTANT, constant)), Map.of(), Map.of(), Map.of());
        PrepareSettings settings = new PrepareSettings(
                usual.columns(),
                usual.exclude(),
                usual.id(),
                usual.weight(),
                usual.imputation(),
                usual.scaling(),
                usual.transform(),
                usual.clipOutliers(),
                usual.oneHot(),
                byColumn,
                usual.roles(),
                "");

        assertThat(member(settings, i -> i % 10 == 9 ? GAP : i % 4 == 0 ? 0 : 1).fill())
                .isEqualTo(fill);
    }

    @Test
    void oneRowThatDiffersFromAllOthersIsToldWhereverItIs() {
        String told = "\"x\" has one value in all rows but line ";

        assertThat(lone(7, 0, 0, 0, 0, 0)).anyMatch(text -> text.startsWith(told + "2,"));
        assertThat(lone(0, 0, 0, 0, 0, 7)).anyMatch(text -> text.startsWith(told + "7,"));
        assertThat(lone(0, 7, GAP, 0, 0, 0)).anyMatch(text -> text.startsWith(told + "3,"));
        assertThat(lone(0, 0, 7, 7, 0, 0)).noneMatch(text -> text.startsWith(told));
        assertThat(lone(0, 0, 7, 8, 0, 0)).noneMatch(text -> text.startsWith(told));
        assertThat(lone(GAP, 0, 7, 0, GAP, GAP)).noneMatch(text -> text.startsWith(told));
    }

    private static List<String> lone(double... values) {
        return fit(Settings.DEFAULT.all(), NumberColumn.owning("x", values)).notices().stream()
                .map(Notice::text)
                .toList();
    }

    /** Rows on a line y = 2 x: the five nearest of the last one are the five before it, those of another lie around it. */
    @Test
    void gapsInManyRowsAreFilledFromTheFiveNearest() {
        NumberColumn x = column("x", 600, i -> 1.5 * i + 0.25);
        NumberColumn y = column("y", 600, i -> i == 300 || i == 599 ? GAP : 3 * i + 0.5);

        double[] filled = fit(
                        Settings.DEFAULT
                                .impute(Imputation.Kind.KNN)
                                .scale(Scaling.NONE)
                                .all(),
                        x,
                        y)
                .matrix()
                .column(1);

        assertThat(filled[599]).isCloseTo(3 * 596 + 0.5, within(1e-9));
        assertThat(filled[300]).isCloseTo(3 * 300 + 0.5, within(1e-9));
        assertThat(filled[599 - 300]).isEqualTo(3 * 299 + 0.5);
    }

    /** By hand: quartiles of 1.5, 2.5 .. 9.5 are 3.5 and 7.5, so the fences are at -8.5 and 19.5; a column that is mostly 0 has those of 5 and 95 %. */
    @Test
    void fencesAreThreeRangesBeyondTheQuartiles() {
        FittedFeature plain = fit(
                        Settings.DEFAULT.clip().all(),
                        NumberColumn.owning("x", new double[] {1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5}))
                .recipe()
                .features()
                .get(0);
        FittedFeature zeros = fit(Settings.DEFAULT.clip().all(), column("x", 41, i -> i < 33 ? 0 : i - 32.5))
                .recipe()
                .features()
                .get(0);

        assertThat(plain.lower()).isEqualTo(-8.5);
        assertThat(plain.upper()).isEqualTo(19.5);
        // 41 values: the quantiles of 5 and 95 % are the third, 0, and the 39th, 5.5, one distance from the fences
        assertThat(zeros.lower()).isCloseTo(-5.5, within(1e-12));
        assertThat(zeros.upper()).isCloseTo(11, within(1e-12));
    }

    private static FittedFeature number(
            double lower,
            double upper,
            FittedFeature.TransformKind transform,
            double centre,
            double scale,
            double weight) {
        return new FittedFeature(
                "x",
                "x",
                FittedFeature.Kind.NUMBER,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                0,
                Imputation.Kind.MEDIAN,
                0,
                lower,
                upper,
                0,
                transform,
                1,
                0,
                1,
                centre,
                scale,
                weight,
                Math.E,
                9);
    }

    /** (value - 3) / 2, times the root of the weight 4; outside of -1 to 9 the bound counts. */
    @ParameterizedTest
    @CsvSource({"3, 0", "5, 2", "9, 6", "10, 6", "-1, -4", "-7, -4"})
    void aValueIsClippedCentredScaledAndWeighed(double value, double coordinate) {
        FittedFeature feature = number(-1, 9, FittedFeature.TransformKind.NONE, 3, 2, 4);

        assertThat(feature.standardise(value)).isEqualTo(coordinate);
        assertThat(feature.coordinate(value)).isEqualTo(coordinate);
        assertThat(feature.restore(coordinate)).isEqualTo(Math.max(-1, Math.min(9, value)));
    }

    /** The least training value is e, so that what has no logarithm becomes 1. */
    @Test
    void logarithmsAndYeoJohnsonOfOneAreUndone() {
        double none = Double.POSITIVE_INFINITY;
        FittedFeature log = number(-none, none, FittedFeature.TransformKind.LOG, 0, 1, 1);
        // with a lambda of 1 nothing changes
        FittedFeature same = number(-none, none, FittedFeature.TransformKind.YEO_JOHNSON, 0, 1, 1);

        assertThat(log.standardise(Math.exp(2))).isCloseTo(2, within(1e-15));
        assertThat(log.standardise(0)).isEqualTo(1);
        assertThat(log.standardise(-3)).isEqualTo(1);
        assertThat(log.restore(2)).isCloseTo(Math.exp(2), within(1e-14));
        assertThat(same.standardise(-2.5)).isCloseTo(-2.5, within(1e-14));
        assertThat(same.restore(2.5)).isCloseTo(2.5, within(1e-14));
        assertThat(same.restore(1e308 * 10)).isEqualTo(Double.MAX_VALUE);
    }

    /** 1.5e308 and -1.5e308 are 3e308 apart, which is more than a double holds. */
    @Test
    void theEndsOfTheRangeHaveACoordinateToo() {
        double none = Double.POSITIVE_INFINITY;

        assertThat(number(-none, none, FittedFeature.TransformKind.NONE, -1.5e308, 1e308, 1)
                        .standardise(1.5e308))
                .isCloseTo(3, within(1e-15));
        assertThat(number(-none, none, FittedFeature.TransformKind.NONE, 0, 1e-300, 1)
                        .coordinate(-1e8))
                .isEqualTo(-0x1p479);
        assertThat(number(-none, none, FittedFeature.TransformKind.NONE, 0, 1e-300, 1)
                        .coordinate(1e8))
                .isEqualTo(0x1p479);
    }

    /** 2.5 and 7.5 stand twice each and the smaller is taken; with weights 7.5 has 2.5 of them and 2.5 has 2. */
    @Test
    void theMostFrequentValueIsThatOfTheLargestWeight() {
        NumberColumn x = NumberColumn.owning("x", new double[] {7.5, 2.5, 7.5, 4.5, 2.5, GAP, 9.5});
        NumberColumn w = NumberColumn.owning("w", new double[] {1.25, 1, 1.25, 1, 1, 1, 2.25});
        Settings mostFrequent = Settings.DEFAULT.impute(Imputation.Kind.MOST_FREQUENT);

        assertThat(fit(mostFrequent.all(), x).recipe().features().get(0).fill()).isEqualTo(2.5);
        assertThat(fit(mostFrequent.weight("w").all(), x, w)
                        .recipe()
                        .features()
                        .get(0)
                        .fill())
                .isEqualTo(7.5);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1 row has", "0, 0, 2 rows have"})
    void rowsOfNoWeightAreTold(double first, double second, String told) {
        NumberColumn x = NumberColumn.owning("x", new double[] {1.5, 2.5, 4.5, 8.5, 9.5});
        NumberColumn w = NumberColumn.owning("w", new double[] {1, first, 2, second, 1});

        Prepared prepared = fit(Settings.DEFAULT.weight("w").all(), x, w);

        assertThat(prepared.notices())
                .extracting(Notice::text)
                .contains(told + " the weight 0: placed, but no part of the fit.");
        assertThat(prepared.matrix().rows()).isEqualTo(second > 0 ? 4 : 3);
    }

    /** Minimum 2 and range 8; a range that no double holds is the largest double. */
    @Test
    void minMaxScalesByTheRange() {
        Settings minMax = Settings.DEFAULT.scale(Scaling.MINMAX);
        FittedFeature plain = fit(minMax.all(), NumberColumn.owning("x", new double[] {4.5, 2, 10, 3}))
                .recipe()
                .features()
                .get(0);
        FittedFeature huge = fit(minMax.all(), NumberColumn.owning("x", new double[] {-1.5e308, 3.5, 1.5e308, 7}))
                .recipe()
                .features()
                .get(0);

        assertThat(plain.centre()).isEqualTo(2);
        assertThat(plain.scale()).isEqualTo(8);
        assertThat(plain.least()).isEqualTo(2);
        assertThat(plain.greatest()).isEqualTo(10);
        assertThat(huge.scale()).isEqualTo(Double.MAX_VALUE);
    }

    /** By hand: of 1.5 to 9.5 in steps of 1 the median is 5.5 and the quartiles are 3.5 and 7.5; the missing one is filled first. */
    @Test
    void robustScalesByTheQuartilesAfterImputation() {
        Settings robust = Settings.DEFAULT.scale(Scaling.ROBUST).impute(new Imputation(Imputation.Kind.CONSTANT, 9.5));
        FittedFeature feature = fit(
                        robust.all(),
                        NumberColumn.owning("x", new double[] {1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, GAP}))
                .recipe()
                .features()
                .get(0);

        assertThat(feature.fill()).isEqualTo(9.5);
        assertThat(feature.missing()).isEqualTo(1);
        assertThat(feature.centre()).isEqualTo(5.5);
        assertThat(feature.scale()).isEqualTo(4);
    }
}
