package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings for single columns: which of several wins, and to which features they can be applied. */
class ColumnSettingsTest {

    private static final Table TABLE = Table.of(
            "made.csv",
            List.of(
                    numbers("visits_web"),
                    numbers("visits_shop"),
                    numbers("spend"),
                    numbers("member"),
                    numbers("since")));

    private static final List<RawFeature> FEATURES = List.of(
            feature("visits_web", Kind.NUMBER),
            feature("visits_shop", Kind.NUMBER),
            feature("member", Kind.BOOLEAN),
            feature("since", Kind.DATE));

    private static NumberColumn numbers(String name) {
        return NumberColumn.owning(name, new double[] {1, 2});
    }

    private static RawFeature feature(String name, Kind kind) {
        return new RawFeature(name, name, kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Map<String, Double> weights(Object... keysAndValues) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            weights.put((String) keysAndValues[at], (Double) keysAndValues[at + 1]);
        }
        return weights;
    }

    @Test
    void aNameWinsOverGlobsAndALaterGlobOverAnEarlierOne() {
        ColumnSettings settings =
                ColumnSettings.weighing(weights("visits_web", 5.0, "visits_*", 2.0, "*_shop", 3.0, "s*", 4.0));

        Map<String, Double> found = settings.in(TABLE).weights();

        assertThat(found)
                .containsExactly(
                        Map.entry("visits_web", 5.0),
                        Map.entry("visits_shop", 3.0),
                        Map.entry("spend", 4.0),
                        Map.entry("since", 4.0));
        assertThat(ColumnSettings.weighing(Map.of()).in(TABLE).weights()).isEmpty();
    }

    @Test
    void everyKindOfSettingIsResolved() {
        Imputation zero = new Imputation(Imputation.Kind.CONSTANT, 0);
        ColumnSettings found = new ColumnSettings(
                        Map.of("visits_w*", zero),
                        Map.of("visits_s*", Transform.LOG),
                        Map.of("sp*", true),
                        Map.of("si*", 2.0))
                .in(TABLE);

        assertThat(found.imputations()).containsExactly(Map.entry("visits_web", zero));
        assertThat(found.transforms()).containsExactly(Map.entry("visits_shop", Transform.LOG));
        assertThat(found.clipped()).containsExactly(Map.entry("spend", true));
        assertThat(found.weights()).containsExactly(Map.entry("since", 2.0));
    }

    @Test
    void whatFitsAFeatureIsAccepted() {
        ColumnSettings settings = new ColumnSettings(
                Map.of("member", Imputation.MEDIAN),
                Map.of("visits_*", Transform.YEO_JOHNSON, "member", Transform.NONE),
                Map.of("visits_web", true, "since", true, "member", false),
                Map.of("member", 1e6, "since", 1e-300));

        settings.check(TABLE, FEATURES);

        assertThat(settings.weights()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--impute", "--transform", "--outliers", "--feature-weight"})
    void aColumnThatIsNoFeatureIsRefusedUnderItsOption(String option) {
        ColumnSettings settings = new ColumnSettings(
                option.equals("--impute") ? Map.of("spend", Imputation.MEDIAN) : Map.of(),
                option.equals("--transform") ? Map.of("spend", Transform.NONE) : Map.of(),
                option.equals("--outliers") ? Map.of("spend", false) : Map.of(),
                option.equals("--feature-weight") ? Map.of("spend", 2.0) : Map.of());

        assertThatThrownBy(() -> settings.check(TABLE, FEATURES))
                .isInstanceOf(RequestException.class)
                .hasMessage(option + " names \"spend\", which is not a feature. The features are: visits_web,"
                        + " visits_shop, member, since.");
    }

    @Test
    void onlyNumbersAreTransformedAndOnlyNumbersAndDatesClipped() {
        ColumnSettings transformed = new ColumnSettings(Map.of(), Map.of("since", Transform.LOG), Map.of(), Map.of());
        ColumnSettings clipped = new ColumnSettings(Map.of(), Map.of(), Map.of("m*", true), Map.of());

        assertThatThrownBy(() -> transformed.check(TABLE, FEATURES))
                .isInstanceOf(RequestException.class)
                .hasMessage("--transform: \"since\" holds yes and no, or steps, or words, and only numbers are"
                        + " transformed. Take it out of the option.");
        assertThatThrownBy(() -> clipped.check(TABLE, FEATURES))
                .isInstanceOf(RequestException.class)
                .hasMessage(
                        "--outliers: \"m*\" holds yes and no, or steps, or words, and only numbers are clipped. Take"
                                + " it out of the option.");
    }

    @ParameterizedTest
    @CsvSource({"0.0", "-1.0", "1000001.0", "NaN"})
    void aWeightIsAboveNothingAndAMillionAtMost(double weight) {
        ColumnSettings settings = ColumnSettings.weighing(Map.of("since", weight));

        assertThatThrownBy(() -> settings.check(TABLE, FEATURES))
                .isInstanceOf(RequestException.class)
                .hasMessage("--feature-weight since=" + weight
                        + ": a weight is greater than 0 and at most 1000000. Leave a column out with --exclude.");
    }
}
