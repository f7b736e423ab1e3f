package io.github.segmentcli.render.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0        | 0
            0.0421   | 0.0421
            1.005    | 1.01
            -41.37   | −41.4
            5635.2   | 5,635
            9994     | 9,994
            # rounds up to five digits
            9996     | 10k
            12345    | 12.3k
            999499   | 999k
            999500   | 1M
            1250000  | 1.25M
            3.2e9    | 3.2bn
            1.5e15   | 1.5e15
            -0.00002 | −2e−5
            """)
    void figuresAreBrief(double value, String text) {
        assertThat(Numerals.brief(value)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1.26  | +1.3
            -0.44 | −0.4
            # no sign before nothing
            -0.04 | 0.0
            0.04  | 0.0
            0     | 0.0
            """)
    void distancesCarryTheirSign(double value, String text) {
        assertThat(Numerals.signed(value, 1)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} in steps of {1} up to {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            0      | 0.5    | 2       | 0
            1.0    | 0.5    | 2       | 1.0
            2000   | 1000   | 8000    | 2,000
            50000  | 50000  | 150000  | 50k
            2500   | 2500   | 10000   | 2.5k
            20e6   | 10e6   | 50e6    | 20M
            200000 | 200000 | 1000000 | 0.2M
            1e9    | 5e8    | 2e9     | 1.0bn
            -0.05  | 0.05   | 0.2     | −0.05
            2e-7   | 1e-7   | 5e-7    | 2e−7
            3e15   | 1e15   | 5e15    | 3e15
            """)
    void marksHaveTheDecimalsOfTheirStep(String at, String step, double most, String text) {
        assertThat(Numerals.mark(new BigDecimal(at), new BigDecimal(step), most))
                .isEqualTo(text);
    }
}
