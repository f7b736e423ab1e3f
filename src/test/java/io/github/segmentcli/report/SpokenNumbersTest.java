package io.github.segmentcli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All expected words by hand. */
class SpokenNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, none", "0.004, hardly any", "0.0123, 1 in 81", "0.05, 1 in 20", "0.1, 1 in 10", "0.18, 1 in 5",
                "0.25, 1 in 4",
        "0.333, 1 in 3", "0.41, 2 in 5", "0.49, 1 in 2", "0.58, 3 in 5", "0.66, 2 in 3", "0.74, 3 in 4", "0.81, 4 in 5",
        "0.9, 9 in 10", "0.96, 9 in 10", "0.98, nearly all", "1, all"
    })
    void aShareIsSoManyInSoMany(double share, String said) {
        assertThat(SpokenNumbers.share(share)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30 times",
        "9.7, 9.7 times",
        "4.3, 4.3 times",
        "2.56, 2.6 times",
        "2.1, 2.1 times",
        "2.04, twice",
        "1.96, twice",
        "1.9, 90% above",
        "1.62, 60% above",
        "1.06, 10% above",
        "1.02, close to",
        "0.97, close to",
        "0.7, 30% below",
        "0.5, half",
        "0.43, less than half",
        "0.33, a third of",
        "0.25, a quarter of",
        "0.14, a seventh of",
        "0.05, a small part of",
        "0.001, next to nothing beside"
    })
    void aRatioIsSaidAgainstTheAverage(double ratio, String said) {
        assertThat(SpokenNumbers.ratio(ratio)).isEqualTo(said);
    }

    @Test
    void aNumberIsRoundedToTwoDigits() {
        assertThat(SpokenNumbers.about(337.4, Optional.of("EUR"))).isEqualTo("about 340 EUR");
        assertThat(SpokenNumbers.about(71_786, Optional.of("$"))).isEqualTo("about $72,000");
        assertThat(SpokenNumbers.about(5.28, Optional.empty())).isEqualTo("about 5.3");
        assertThat(SpokenNumbers.about(0, Optional.empty())).isEqualTo("about 0");
    }

    @Test
    void aDayIsAMonth() {
        // date -d "1970-01-01 18029 days": 2019-05-13
        assertThat(SpokenNumbers.month(18_029)).isEqualTo("May 2019");
    }
}
