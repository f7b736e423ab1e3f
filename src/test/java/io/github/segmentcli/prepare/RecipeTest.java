package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.InputException;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeTest {

    @Test
    void rowsWithAGapAreLeftOutWhereGapsAreDropped() {
        Column a = numbers("a", 1, Double.NaN, 3, 4);
        Column b = numbers("b", 5, 6, Double.NaN, 7.5);

        Prepared prepared = fit(Settings.DEFAULT.impute(Imputation.Kind.DROP), a, b);

        assertThat(prepared.matrix().rows()).isEqualTo(2);
        assertThat(prepared.tableRow(0)).isZero();
        assertThat(prepared.tableRow(1)).isEqualTo(3);
        assertThat(prepared.notices())
                .extracting(notice -> notice.text())
                .contains("2 of 4 rows have a missing value and get no segment. Keep them with --impute median.");
    }

    @Test
    void whenEveryRowHasAGapDroppingIsRefused() {
        Column a = numbers("a", 1.5, Double.NaN, 3.25, Double.NaN, Double.NaN);
        Column b = numbers("b", Double.NaN, 6.5, Double.NaN, 7, 8);

        assertThatThrownBy(() -> fit(Settings.DEFAULT.impute(Imputation.Kind.DROP), a, b))
                .isInstanceOf(InputException.class)
                .hasMessage("made.csv: only 0 of 5 rows have a value in every feature; 3 lack \"a\". "
                        + "Keep them with --impute median, or leave that column out with --exclude.");
    }

    @Test
    void aWeightOfThreeIsThreeRows() {
        Column a = numbers("a", 1, 2, 10, 4);
        Column w = numbers("w", 1, 3, 2, 0);
        Column repeated = numbers("a", 1, 2, 2, 2, 10, 10);

        for (Scaling scaling : Scaling.values()) {
            Prepared weighted = fit(Settings.DEFAULT.weight("w").scale(scaling), a, w);
            Prepared plain = fit(Settings.DEFAULT.scale(scaling), repeated);

            FittedFeature one = weighted.recipe().features().get(0);
            FittedFeature other = plain.recipe().features().get(0);
            assertThat(weighted.matrix().rows()).isEqualTo(3);
            assertThat(weighted.matrix().weights().orElseThrow()).containsExactly(1, 3, 2);
            assertThat(one.centre()).as(scaling.name()).isCloseTo(other.centre(), within(1e-14));
            assertThat(one.scale()).as(scaling.name()).isCloseTo(other.scale(), within(1e-14));
        }
    }

    @Test
    void faultyWeightsAreNamedWithTheirLines() {
        Column a = numbers("a", 1, 2, 3, 4, 6);

        assertThatThrownBy(() -> fit(Settings.DEFAULT.weight("w"), a, numbers("w", 1, -2, Double.NaN, 1, 1)))
                .isInstanceOf(InputException.class)
                .hasMessage("made.csv, line 3, column \"w\": a weight of -2 is negative.\n"
                        + "made.csv, line 4, column \"w\": the weight is missing. "
                        + "A weight is 0 or more; with 0 a row is placed but takes no part in the fit.");
        assertThatThrownBy(() -> fit(Settings.DEFAULT.weight("w"), a, numbers("w", 0, 0, 0, 0, 0)))
                .isInstanceOf(InputException.class)
                .hasMessage("made.csv, column \"w\": all weights are 0, so no row takes part in the fit. "
                        + "Give at least two rows a weight.");
    }

    @Test
    void aLogarithmOfNothingIsRefusedInFavourOfYeoJohnson() {
        assertThatThrownBy(() -> fit(
                        Settings.DEFAULT.transform(Transform.LOG),
                        numbers("a", 1, 2, 3, 0),
                        numbers("b", 1, 2, 3, 4),
                        numbers("c", -1, 2, 3, 4)))
                .isInstanceOf(RequestException.class)
                .hasMessage(
                        "made.csv: --transform log needs values above 0, and \"a\" and \"c\" have some at or below it. "
                                + "Use --transform yeo-johnson, which takes any number.");
    }

    @Test
    void aNewRowThatHasNoLogarithmCountsAsTheSmallestOfTheTrainingRows() {
        Prepared prepared = fit(Settings.DEFAULT.transform(Transform.LOG), numbers("a", 2, 4, 8, 16));

        PreparedRows applied =
                prepared.recipe().apply(Table.of("new.csv", List.of(numbers("a", -3, 0, 2))), Workers.sequential());

        double least = applied.matrix().value(2, 0);
        assertThat(applied.matrix().column(0)).containsExactly(least, least, least);
    }

    @Test
    void aCategoryWeighsAsMuchAsOneNumberHoweverManyWordsItHas() {
        Column region = words("region", "n", "s", "e", "n", "s", "w", "n", "n");
        Column age = numbers("age", 20, 30, 40, 50, 60, 70, 80, 95);

        Prepared prepared = fit(Settings.DEFAULT.oneHot(), region, age);

        assertThat(prepared.matrix().names())
                .containsExactly("region = e", "region = n", "region = s", "region = w", "age");
        double variance = 0;
        for (int j = 0; j < 4; j++) {
            double deviation = Moments.of(prepared.matrix().column(j), null).standardDeviation();
            variance += deviation * deviation;
        }
        assertThat(variance).isCloseTo(1, within(1e-14));
        assertThat(Moments.of(prepared.matrix().column(4), null).standardDeviation())
                .isCloseTo(1, within(1e-14));
    }

    @Test
    void wordsThatTheTrainingRowsDidNotHaveAreFilledLikeMissingValues() {
        Column region = words("region", "n", "s", "e", "n", "s", "n", "n", "n");
        Column age = numbers("age", 20, 30, 40, 50, 60, 70, 80, 95);
        Prepared prepared = fit(Settings.DEFAULT.oneHot(), region, age);

        PreparedRows applied = prepared.recipe()
                .apply(
                        Table.of("new.csv", List.of(words("region", "n", "x", "x"), numbers("age", 20, 300, 1))),
                        Workers.sequential());

        assertThat(applied.matrix().value(1, 0)).isEqualTo(applied.matrix().value(0, 0));
    }

    @Test
    void oneHotOfTooManyWordsIsRefusedWithTheirNumber() {
        String[] cells = new String[200];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = "city " + i % 51;
        }

        assertThatThrownBy(() -> fit(Settings.DEFAULT.oneHot(), words("city", cells)))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "made.csv, column \"city\": it has 51 different words, and one-hot makes features of at most 50. "
                                + "Leave it out with --exclude, or merge rare words first.");
    }

    @Test
    void otherRowsNeedTheColumnsOfTheRecipe() {
        Prepared prepared = fit(Settings.DEFAULT, numbers("spend", 1, 2, 3, 5), numbers("age", 5, 6, 8, 1));

        assertThatThrownBy(() -> prepared.recipe()
                        .apply(
                                Table.of("new.csv", List.of(numbers("Spend", 1), numbers("age", 1))),
                                Workers.sequential()))
                .isInstanceOf(InputException.class)
                .hasMessage("new.csv has no column \"spend\". It has: Spend, age. Did you mean \"Spend\"?");
        assertThatThrownBy(() -> prepared.recipe()
                        .apply(
                                Table.of("new.csv", List.of(TextColumn.of("spend", "", "much"), numbers("age", 1, 2))),
                                Workers.sequential()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "new.csv, line 3, column \"spend\": \"much\" is not a number, but the model was fitted on a "
                                + "column of numbers. Correct the column, or fit the model again.");
    }

    @Test
    void anEmptyColumnOfOtherRowsIsFilledLikeMissingValues() {
        Prepared prepared = fit(Settings.DEFAULT, numbers("spend", 1, 2, 3, 5), numbers("age", 5, 6, 8, 1));

        PreparedRows applied = prepared.recipe()
                .apply(
                        Table.of("new.csv", List.of(TextColumn.of("spend", "", ""), numbers("age", 1, 2))),
                        Workers.sequential());

        assertThat(prepared.recipe().restore(applied.matrix().value(0, 0), 0)).isCloseTo(2.5, within(1e-15));
    }

    @Test
    void clippingMovesValuesToTheFencesAndCountsThem() {
        Column a = numbers("a", 1, 2, 3, 4, 5, 6, 7, 8, 9, 1000);

        Prepared prepared = fit(Settings.DEFAULT.clip().scale(Scaling.NONE), a);

        FittedFeature feature = prepared.recipe().features().get(0);
        // By hand: quartiles of type 7 are 3.25 and 7.75, fences 3.25 - 13.5 and 7.75 + 13.5.
        assertThat(feature.lower()).isEqualTo(-10.25);
        assertThat(feature.upper()).isEqualTo(21.25);
        assertThat(feature.clipped()).isEqualTo(1);
        assertThat(prepared.matrix().column(0)).endsWith(9, 21.25);
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void featureWeightsMultiplySquaredDistances(Scaling scaling) {
        Column a = numbers("a", 1, 2, 3, 7);
        Column b = numbers("b", 5, 1, 2, 2);
        Prepared plain = fit(Settings.DEFAULT.scale(scaling), a, b);

        Prepared weighted = fit(Settings.DEFAULT.scale(scaling).featureWeight("b", 4), a, b);

        for (int i = 0; i < 4; i++) {
            assertThat(weighted.matrix().value(i, 0)).isEqualTo(plain.matrix().value(i, 0));
            assertThat(weighted.matrix().value(i, 1))
                    .isEqualTo(2 * plain.matrix().value(i, 1));
        }
    }

    @Test
    void featureWeightsOfWhatIsNoFeatureAreRefused() {
        Column a = numbers("a", 1, 2, 3, 7);
        Column region = words("region", "n", "s", "n", "s");

        assertThatThrownBy(() -> fit(Settings.DEFAULT.featureWeight("region", 2), a, region))
                .isInstanceOf(RequestException.class)
                .hasMessage("--feature-weight names \"region\", which is not a feature. The features are: a.");
        assertThatThrownBy(() -> fit(Settings.DEFAULT.featureWeight("A", 2), a, region))
                .isInstanceOf(RequestException.class)
                .hasMessage("--feature-weight: made.csv has no column \"A\". It has: a, region. Did you mean \"a\"?");
        assertThatThrownBy(() -> fit(Settings.DEFAULT.featureWeight("a", 0), a, region))
                .isInstanceOf(RequestException.class)
                .hasMessage("--feature-weight a=0.0: a weight is greater than 0 and at most 1000000. "
                        + "Leave a column out with --exclude.");
    }

    private static Column numbers(String name, double... values) {
        return NumberColumn.owning(name, values);
    }

    private static Column words(String name, String... cells) {
        List<String> levels = new ArrayList<>();
        int[] codes = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            if (!levels.contains(cells[i])) {
                levels.add(cells[i]);
            }
            codes[i] = levels.indexOf(cells[i]);
        }
        return CategoryColumn.of(name, codes, levels);
    }

    private static Prepared fit(Settings settings, Column... columns) {
        return Preparer.fit(
                Table.of("made.csv", List.of(columns)), settings.all(), new Seeds(42), Workers.sequential());
    }
}
