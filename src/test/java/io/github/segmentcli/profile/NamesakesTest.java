package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, traits and sentences where two columns have the same words, or are ages of different things. */
class NamesakesTest {

    @ParameterizedTest
    @CsvSource({
        "spend, Spend (2)",
        "spend, spend_eur",
        "spend_usd, spend_eur",
        "orders, Orders (2)",
        "income, income_eur"
    })
    void whatIsSaidOfOneOfTwoNamesakesSaysOfWhich(String first, String second) {
        Described found = Described.of(
                new String[] {"visits", first, second}, new double[][] {{30, 3, 15}, {50, 51, 52}, {900, 100, 500}});

        for (SegmentProfile segment : found.profiles().segments()) {
            assertThat(segment.name()).doesNotContainIgnoringCase("spenders", "buyers", "occasional", "purchases");
            for (Trait trait : segment.traits()) {
                assertThat(trait.phrase()).matches("(many|few) visits|.* " + Pattern.quote(trait.column()));
                assertThat(trait.sentence().toLowerCase(Locale.ROOT))
                        .startsWith(trait.column().toLowerCase(Locale.ROOT) + ": ");
            }
        }
        assertThat(found.names().get(0)).matches("Frequent visitors, (high|many) " + Pattern.quote(second));
    }

    @Test
    void whereBothNamesakesAgreeTheRoleSpeaksForBoth() {
        Described found = Described.of(
                new String[] {"visits", "spend", "Spend (2)"},
                new double[][] {{30, 3, 15}, {90, 10, 50}, {900, 100, 500}});

        assertThat(found.names().get(0)).isEqualTo("Frequent visitors, high spend");
    }

    @ParameterizedTest
    @CsvSource({
        "age, account_age",
        "age, age_months",
        "age, age (2)",
        "age, Age (years)",
        "age, vehicle_age",
        "age, child_age",
        "age, contract age",
        "customer_age, account_age",
        "customer_age, age_of_account",
        "Alter, account_age",
        "Year_Birth, account_age",
    })
    void theAgeOfPeopleKeepsItsWordsBesideOneOfSomethingElse(String age, String other) {
        double[] ages = age.startsWith("Year") ? new double[] {1960, 1998, 1979} : new double[] {65, 28, 46};
        Described found = Described.of(new String[] {age, other}, new double[][] {ages, {3, 9, 6}});

        assertThat(found.names().get(0)).containsIgnoringCase("older");
        assertThat(found.names().get(1)).containsIgnoringCase(age.startsWith("Year") ? "younger" : "young");
        for (int c = 0; c < 3; c++) {
            assertThat(said(found, c))
                    .noneMatch(text -> text.matches("(?i).*\\b(long|short|longest) [a-z_ ]*age\\b.*"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "child_age, high child age",
        "partner_age, high partner age",
        "vehicle_age, high vehicle age",
        "age_at_signup, high age at signup"
    })
    void theAgeOfAnotherMakesNobodyOlder(String column, String phrase) {
        Described found = Described.of(new String[] {column, "rooms"}, new double[][] {{65, 28, 46}, {3, 3, 3}});

        assertThat(found.names().get(0).toLowerCase(Locale.ROOT)).isEqualTo(phrase);
    }

    @Test
    void theAgeOfACustomerMayBeThatOfTheRelationship() {
        Described found = Described.of(new String[] {"customer_age", "rooms"}, new double[][] {{9, 1, 5}, {3, 3, 3}});

        assertThat(found.names()).contains("High customer age", "Low customer age");
    }

    @Test
    void twoAgesOfPeopleThatDisagreeAreNamedByTheirColumns() {
        Described found =
                Described.of(new String[] {"Age", "age (2)"}, new double[][] {{65, 28, 46, 46}, {28, 65, 46, 46}});

        assertThat(found.names()).contains("High Age, low age (2)", "Low Age, high age (2)");
    }

    /** The name, the traits and the sentences of a segment. */
    private static List<String> said(Described found, int c) {
        SegmentProfile segment = found.profiles().segments().get(c);
        return Stream.of(
                        List.of(segment.name()),
                        segment.traits().stream().map(Trait::phrase).toList(),
                        segment.sentences().stream().map(Sentence::text).toList())
                .flatMap(List::stream)
                .toList();
    }
}
