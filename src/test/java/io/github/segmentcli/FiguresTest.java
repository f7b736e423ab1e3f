package io.github.segmentcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0          | 0
                    -0.0       | 0
                    7.5        | 7.5
                    7.504      | 7.5
                    0.0041249  | 0.00412
                    338.4      | 338
                    999.4      | 999
                    999.5      | 1,000
                    1239.5     | 1,240
                    -12668.7   | −12,669
                    999499.4   | 999,499
                    1240000    | 1.24 million
                    3100000000 | 3.1 billion
                    1.239e15   | 1.24e+15
                    -4e-9      | −4e−9
                    1e300      | 1e+300
                    4.9e-324   | 4.9e−324
                    """)
    void numbersKeepWhatMatters(double value, String shown) {
        assertThat(Figures.number(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"12.5, €, €12.5", "-12.5, $, −$12.5", "26.31, k$, 26.3 k$", "12, %, 12%", "812, EUR, 812 EUR"})
    void unitsStandWhereTheyDoInPrint(double value, String unit, String shown) {
        assertThat(Figures.number(value, Optional.of(unit))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0%",
        "1, 100%",
        "0.384, 38%",
        "0.0432, 4.3%",
        "0.0999, 10%",
        "0.0004, under 0.1%",
        "0.9996, over 99.9%",
        "0.995, 99.5%",
        "0.001, 0.1%"
    })
    void sharesSayAllOrNoneOnlyWhenItIsSo(double share, String shown) {
        assertThat(Figures.percent(share)).isEqualTo(shown);
    }

    @Test
    void figuresThatAreComparedGetTheDigitsItTakes() {
        assertThat(Figures.apart(10.01, 10.04, Optional.empty())).containsExactly("10.01", "10.04");
        assertThat(Figures.apart(1500.2, 1500.4, Optional.of("EUR"))).containsExactly("1,500.2 EUR", "1,500.4 EUR");
        assertThat(Figures.apart(5, 5, Optional.empty())).containsExactly("5", "5");
        assertThat(Figures.apart(1e9 + 1, 1e9 + 2, Optional.empty()))
                .containsExactly("1.000000001 billion", "1.000000002 billion");
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Figures.number(1239.5) + Figures.percent(0.384) + Figures.times(2.44))
                    .isEqualTo("1,24038%2.4");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void sharesThatDoNotAddUpAsShownSayWhy() {
        assertThat(Figures.roundedShares(DoubleStream.of(0.5, 0.25, 0.25))).isEmpty();
        assertThat(Figures.roundedShares(DoubleStream.of(0.345, 0.345, 0.31)))
                .hasValue("Shares are rounded, so they add up to 101%."); // 35, 35 and 31, by hand
    }

    @Test
    void sharesOfPartsAddUpToAHundred() {
        // By hand: 33.3, 33.3 and 33.3, of which the first is rounded up; no part becomes 0% that one or two decimals
        // save.
        assertThat(Figures.shares(1, 1, 1)).containsExactly("34%", "33%", "33%");
        assertThat(Figures.shares(535, 462, 3)).containsExactly("53.5%", "46.2%", "0.3%");
        assertThat(Figures.shares(199, 1, 0)).containsExactly("99.5%", "0.5%", "0%");
        assertThat(Figures.shares(999_999, 1)).containsExactly("100%", "0%");
    }

    @Test
    void wholeNumbersOfPartsAddUpToTheirRoundedSum() {
        // By hand: 749.5 is 750, of which 749 - 1 are whole, and the first halves are rounded up.
        assertThat(Figures.wholes(326.5, 205.5, 119, 98.5)).containsExactly(327, 206, 119, 98);
        assertThat(Figures.wholes(3, 2, 1)).containsExactly(3, 2, 1);
        assertThat(Figures.wholes(0.4, 10.4, 0.4)).containsExactly(1, 9, 1);
        assertThat(Figures.wholes(0.1, 0.1)).containsExactly(1, 1);
        assertThat(Figures.wholes(1e300, 0.5)).containsExactly(Long.MAX_VALUE - 1, 1);
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 1_000; i++) {
            double[] parts = random.doubles(1 + i % 12, 2, 90).toArray();
            long[] wholes = Figures.wholes(parts);
            assertThat(Arrays.stream(wholes).sum())
                    .as(Arrays.toString(parts))
                    .isEqualTo(Math.round(Arrays.stream(parts).sum()));
            for (int at = 0; at < parts.length; at++) {
                assertThat(Math.abs(wholes[at] - parts[at])).isLessThan(1);
            }
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0       | 0
            7       | 7
            999     | 999
            1000    | 1,000
            1234567 | 1,234,567
            -1234   | -1,234
            """)
    void countsAreGroupedByThousands(long count, String text) {
        assertThat(Figures.count(count)).isEqualTo(text);
    }
}
