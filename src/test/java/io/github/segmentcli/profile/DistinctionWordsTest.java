package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;

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
}
