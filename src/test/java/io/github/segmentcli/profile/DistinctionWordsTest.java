package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.roles.names.HeaderWords;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinctionWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "subscribed, not subscribed",
        "email_confirmed, not email confirmed",
        "is_active, not active",
        "has_partner, no partner",
        "owns_car, no car",
        "partner, no partner",
        "bed, no bed"
    })
    void ofWhatSomebodyIsNotTheNameSaysNot(String column, String phrase) {
        Term term = Lexicon.term(column, true, false, Optional.empty());

        Distinction none = new Distinction(term, 0, true, -1.5, false, 0.02, 0.5, Optional.of("yes"), true, false);

        assertThat(none.phrase()).isEqualTo(phrase);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "No of Donations, number of donations",
        "qty_cmp_12m, quantity cmp in 12 months",
        "AcceptedCmp3, accepted campaign 3"
    })
    void abbreviationsAreSpeltOutWhereTheyAreKnown(String column, String plain) {
        assertThat(Lexicon.term(column, true, false, Optional.empty()).plain()).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"desks booked, true", "access, false", "status, false", "gift cards, true"})
    void severalThingsAreKnownByAnyOfTheirWords(String column, boolean several) {
        assertThat(Lexicon.term(column, true, false, Optional.empty()).isPlural())
                .isEqualTo(several);
    }

    /** 50.4% is shown as 50%, of which nobody says mostly. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"0.504, more often esim", "0.506, mostly esim", "0.3, more often esim"})
    void mostlyIsSaidOfMoreThanAHalfAsItIsShown(double own, String phrase) {
        Term term = Lexicon.term("esim", true, false, Optional.empty());

        assertThat(new Distinction(term, 0, true, 1, false, own, 0.2, Optional.of("1"), true, false).phrase())
                .isEqualTo(phrase);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Good: on the whole I was content with it all     | mostly Good (service)
            I have never thought about it in all those years | mostly I have never thought about it in all… (service)
            Good: all in all                                 | mostly Good: all in all (service)
            """)
    void longAnswersAreCutInNames(String level, String phrase) {
        Term term = Lexicon.term("service", true, false, Optional.empty());

        assertThat(new Distinction(term, 0, true, 1, false, 0.9, 0.2, Optional.of(level), false, false).phrase())
                .isEqualTo(phrase);
    }

    /** A code for an unknown age makes nobody older, in any language. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"age, 61, older", "age, 999, high age", "Edad, 61, older", "Edad, 999, high edad"})
    void nobodyIsOlderThanPeopleGet(String column, double own, String phrase) {
        Term term = Lexicon.term(column, true, false, Optional.empty());

        assertThat(new Distinction(term, 0, true, 2, false, own, 50, Optional.empty(), false, false).phrase())
                .isEqualTo(phrase);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"delivery_min, short delivery", "Trip (minutes), short trip", "Duration (in seconds), short duration"})
    void whatIsMeasuredInMinutesIsShort(String column, String phrase) {
        Term term = Lexicon.term(column, true, false, HeaderWords.of(column).unit());

        assertThat(new Distinction(term, 0, true, -2, false, 20, 50, Optional.empty(), false, false).phrase())
                .isEqualTo(phrase);
    }

    /** Beside 36 months 31 are a shorter tenure and nobody's first weeks; in the fifth year nobody is welcomed. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "months_on_book, 31, 36, shorter tenure, false",
        "months_on_book, 9, 14, short tenure, true",
        "tenure, 14, 32, short tenure, true",
        "tenure, 20, 32, shorter tenure, false",
        "tenure_years, 5, 11, short tenure, false",
        "tenure_years, 0.8, 1.1, short tenure, true"
    })
    void aShorterTenureMakesNobodyNew(String column, double own, double overall, String phrase, boolean welcome) {
        Term term = Lexicon.term(column, false, false, Optional.empty());

        Distinction clue = new Distinction(term, 0, true, -1, false, own, overall, Optional.empty(), false, false);

        assertThat(clue.phrase()).isEqualTo(phrase);
        assertThat(clue.isJustStarting()).isEqualTo(welcome);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "home_owner_flag, 0.3, less often home owner",
        "home_owner_flag, 0.95, home owner",
        "flag, 0.3, less often flag",
        "revenue, 0.3, less often with revenue",
        "has_children, 0.3, less often has children",
        "subscribed, 0.3, less often subscribed"
    })
    void aFlagIsCalledByWhatItMarks(String column, double own, String phrase) {
        Term term = Lexicon.term(column, true, false, Optional.empty());

        assertThat(new Distinction(term, 0, true, -1, false, own, 0.5, Optional.of("1"), true, false).phrase())
                .isEqualTo(phrase);
    }
}
