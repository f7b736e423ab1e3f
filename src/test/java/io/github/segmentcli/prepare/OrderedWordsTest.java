package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.roles.RoleSettings;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderedWordsTest {

    private static final Column SPEND = numbers("spend", 3, 1, 4, 1.5, 9, 2.6);

    @Test
    void wordsOfAKnownOrderCountInEqualSteps() {
        Prepared prepared = fit(PrepareSettings.DEFAULTS, words("gold", "bronze", "silver", "gold", "bronze", "gold"));

        FittedFeature tier = prepared.recipe().features().get(1);
        assertThat(tier.kind()).isEqualTo(FittedFeature.Kind.ORDERED);
        assertThat(tier.order()).containsExactly("bronze", "silver", "gold");
        // the places 2 0 1 2 0 2 have the mean 7/6 and the deviation sqrt(29)/6 = 0.898, above 2/5 of their range, 0.8
        double deviation = Math.sqrt(29) / 6;
        assertThat(prepared.matrix().column(1))
                .containsExactly(
                        Arrays.stream(new double[] {5, -7, -1, 5, -7, 5})
                                .map(sixths -> sixths / 6 / deviation)
                                .toArray(),
                        within(1e-14));
    }

    @Test
    void aRareWordAtAnEndIsAtMostTwoAndAHalfDeviationsAway() {
        String[] tiers = new String[100];
        Arrays.fill(tiers, "bronze");
        tiers[7] = "gold";
        tiers[8] = "silver";
        double[] spend = new double[100];
        Arrays.setAll(spend, i -> i);

        Prepared prepared = fit(PrepareSettings.DEFAULTS, numbers("spend", spend), words(tiers));

        double[] column = prepared.matrix().column(1);
        assertThat(column[7] - column[0]).isCloseTo(2.5, within(1e-14));
        assertThat(column[8] - column[0]).isCloseTo(1.25, within(1e-14));
    }

    @Test
    void twoOrderedWordsAreAsFarApartAsYesAndNo() {
        Prepared prepared = fit(told("tier=ordered:low<high"), words("high", "low", "low", "low", "high", "low"));

        double[] column = prepared.matrix().column(1);
        assertThat(column[0] - column[1]).isCloseTo(Math.sqrt(2), within(1e-14));
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void anOrderThatIsToldIsObeyed(Scaling scaling) {
        PrepareSettings told = told("tier=ordered:wood<tin<iron", scaling);

        Prepared prepared = fit(told, words("tin", "iron", "wood", "tin", "iron", "wood"));

        double[] column = prepared.matrix().column(1);
        assertThat(column[2]).isLessThan(column[0]);
        assertThat(column[0]).isLessThan(column[1]);
        assertThat(column[1] - column[0]).isCloseTo(column[0] - column[2], within(1e-14));
        assertThat(prepared.recipe().restore(column[1], 1)).isCloseTo(2, within(1e-14));
    }

    @Test
    void numbersCanBeToldAnOrderToo() {
        Column code = numbers("tier", 30, 10, 20, 10, 30, 20);

        Prepared prepared = fit(told("tier=ordered:20<10<30"), code);

        double[] column = prepared.matrix().column(1);
        assertThat(column[2]).isLessThan(column[1]);
        assertThat(column[1]).isLessThan(column[0]);
    }

    @Test
    void gapsGetTheMedianWordTheLowerOneOfTwo() {
        Prepared prepared = fit(PrepareSettings.DEFAULTS, words("gold", "bronze", "silver", "gold", null, "bronze"));
        Prepared even = fit(PrepareSettings.DEFAULTS, words("gold", "bronze", "silver", "gold", "bronze", "silver"));

        // of 0 0 1 2 2 the middle one; of 0 0 1 1 2 2 both are 1
        assertThat(prepared.recipe().features().get(1).fill()).isEqualTo(1);
        assertThat(even.recipe().features().get(1).fill()).isEqualTo(1);
        // of 0 0 2 2 the lower one of the median 1 is 1, a word that nobody has but that lies between
        assertThat(fit(PrepareSettings.DEFAULTS, words("gold", "bronze", null, "silver", null, "gold"))
                        .recipe()
                        .features()
                        .get(1)
                        .fill())
                .isEqualTo(1);
    }

    @Test
    void aWordThatTheTrainingRowsDidNotHaveIsFilledLikeAMissingValue() {
        Prepared prepared = fit(PrepareSettings.DEFAULTS, words("gold", "bronze", "silver", "gold", "bronze", "gold"));
        Table later = Table.of("later.csv", List.of(SPEND, words("gold", "tin", "tin", "iron", "bronze", null)));

        PreparedRows applied = prepared.recipe().apply(later, Workers.sequential());

        for (int filled : new int[] {1, 2, 3}) {
            assertThat(applied.matrix().value(filled, 1))
                    .isEqualTo(applied.matrix().value(5, 1));
        }
        assertThat(applied.matrix().value(0, 1)).isEqualTo(prepared.matrix().value(0, 1));
    }

    @Test
    void anOrderThatIsNotKnownOrLacksAWordIsRefused() {
        Column tier = words("tin", "iron", "wood", "tin", "iron", "wood");

        assertThatThrownBy(() -> fit(told("tier=ordered"), tier))
                .isInstanceOf(RequestException.class)
                .hasMessage(
                        "--as: the order of the words of \"tier\" is not known. Give all of them from the least to the"
                                + " greatest, such as tier=ordered:bronze<silver<gold. It has: tin, iron, wood.");
        assertThatThrownBy(() -> fit(told("tier=ordered:wood<tin"), tier))
                .isInstanceOf(RequestException.class)
                .hasMessage(
                        "--as: the order given for \"tier\" lacks some of its words. Give all of them from the least to the"
                                + " greatest, such as tier=ordered:bronze<silver<gold. It lacks: iron.");
    }

    private static PrepareSettings told(String role) {
        return told(role, Scaling.STANDARD);
    }

    private static PrepareSettings told(String role, Scaling scaling) {
        return Settings.DEFAULT.scale(scaling).as(RoleSettings.Told.parse(role)).all();
    }

    private static Prepared fit(PrepareSettings settings, Column tier) {
        return fit(settings, SPEND, tier);
    }

    private static Prepared fit(PrepareSettings settings, Column spend, Column tier) {
        return Preparer.fit(Table.of("made.csv", List.of(spend, tier)), settings, new Seeds(1), Workers.sequential());
    }

    private static Column numbers(String name, double... values) {
        return NumberColumn.owning(name, values);
    }

    private static Column words(String... words) {
        List<String> levels =
                Arrays.stream(words).filter(word -> word != null).distinct().toList();
        int[] codes = Arrays.stream(words)
                .mapToInt(word -> word == null ? CategoryColumn.MISSING : levels.indexOf(word))
                .toArray();
        return CategoryColumn.of("tier", codes, levels);
    }
}
