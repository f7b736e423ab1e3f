package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.roles.names.HeaderWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnLabelsTest {

    private static ColumnLabels labels(String... columns) {
        return ColumnLabels.of(numbers(columns), List.of(), List.of(), column -> true);
    }

    private static List<NumberColumnProfile> numbers(String... columns) {
        OptionalDouble none = OptionalDouble.empty();
        NumberProfile all =
                new NumberProfile(0, 0, none, none, none, none, none, none, none, none, none, none, none, none);
        return Arrays.stream(columns)
                .map(column -> new NumberColumnProfile(
                        column, true, false, HeaderWords.of(column).unit(), none, all, List.of()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "MntWines, Spend on wines",
        "Annual Income (k$), Annual income (k$)",
        "Spending Score (1-100), Spending score",
        "spend_eur, Spend (EUR)",
        "recency_days, Recency (days)",
        "Age (18-99 years), Age",
        "Budget ($0-$100), Budget",
        "Rating (1 to 5), Rating",
        "Q7_3, Q7_3",
    })
    void aLabelIsWordsWithTheUnitOnce(String column, String label) {
        assertThat(labels(column).of(column)).isEqualTo(label);
    }

    @Test
    void columnsThatWouldBeCalledAlikeKeepTheirNames() {
        ColumnLabels labels = labels("MntWines", "mnt_wines", "age");

        assertThat(List.of(labels.of("MntWines"), labels.of("mnt_wines"), labels.of("age")))
                .containsExactly("MntWines", "mnt_wines", "Age");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spend|Spend (2)|spend|Spend (2)",
                "spend|spend_eur|spend|spend_eur",
                "spend_usd|spend_eur|spend_usd|spend_eur",
                "Age|age (2)|Age|age (2)",
                "age|age_months|age|age_months",
                "avg spend|Average Spend|avg spend|Average Spend",
                "Umsatz|UMSATZ (2)|Umsatz|UMSATZ (2)",
            })
    void columnsOfLikeWordsAreToldApartThoughTheirUnitsDiffer(String a, String b, String labelOfA, String labelOfB) {
        ColumnLabels labels = labels("visits", a, b);

        assertThat(List.of(labels.plain(a), labels.plain(b))).containsExactly(labelOfA, labelOfB);
        assertThat(List.of(labels.of(a), labels.of(b))).containsExactly(labelOfA, labelOfB);
        assertThat(List.of(labels.inSentence(a), labels.inSentence(b))).containsExactly(labelOfA, labelOfB);
        assertThat(labels.areAlike(a, b)).isTrue();
        assertThat(labels.areAlike(a, "visits")).isFalse();
    }

    @Test
    void theUnitOfFiguresIsKeptWhereTheLabelHasIt() {
        assertThat(labels("spend", "spend_eur").unit("spend_eur")).contains("EUR");
    }

    @Test
    void longNamesAreCutWhereTheyDoNotDiffer() {
        String question =
                "Are you happy altogether with everything that we do for the %s of the goods in our shops and online";
        String category = "average_amount_of_purchases_in_category_number_%d_during_the_last_twelve_months";
        ColumnLabels labels = labels(
                question.formatted("quality"),
                question.formatted("variety"),
                category.formatted(1),
                category.formatted(12),
                category.formatted(13),
                "age");

        assertThat(labels.plain(question.formatted("quality")))
                .isEqualTo("Are you happy altoge…quality of the goods in…s and online");
        assertThat(labels.plain(question.formatted("variety")))
                .isEqualTo("Are you happy altoge…variety of the goods in…s and online");
        assertThat(labels.plain(category.formatted(1))).contains("…1_during");
        assertThat(labels.plain(category.formatted(12))).contains("…12_during").hasSizeLessThanOrEqualTo(60);
        assertThat(labels.plain(category.formatted(13))).contains("…13_during");
    }

    /** What is written in the same letters, but for their case, is numbered. */
    @Test
    void longNamesThatDifferInNothingButCaseAreNumbered() {
        String name = "average amount of purchases in the category of everything for the house and the garden";
        ColumnLabels labels = labels(name, name.replace('h', 'H'));

        assertThat(labels.plain(name.replace('h', 'H'))).endsWith(" (2)");
    }

    @Test
    void aLabelIsNotTheNameOfAColumnThatIsNotProfiled() {
        ColumnLabels labels =
                ColumnLabels.of(numbers("spend_eur"), List.of(), List.of("spend_eur", "Spend"), column -> true);

        assertThat(List.of(labels.plain("spend_eur"), labels.plain("Spend"))).containsExactly("spend_eur", "Spend");
    }

    @Test
    void aColumnThatIsNotProfiledKeepsItsName() {
        assertThat(labels("age").of("note_text")).isEqualTo("note_text");
        assertThat(labels("age").unit("note_text")).isEqualTo(Optional.empty());
    }
}
