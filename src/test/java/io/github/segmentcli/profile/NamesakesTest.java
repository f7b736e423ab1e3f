package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, traits and sentences where two columns have the same words. */
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
}
