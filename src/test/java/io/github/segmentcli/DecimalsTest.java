package io.github.segmentcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    // Node.js 20, String(value)
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "-1, -1",
        "0.1, 0.1",
        "-12.5, -12.5",
        "100, 100",
        "1234567.891, 1234567.891",
        "0.30000000000000004, 0.30000000000000004",
        "0.001, 0.001",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "1.5e-9, 1.5e-9",
        "123456789012345680000, 123456789012345680000",
        "1e21, 1e+21",
        "1.2345e30, 1.2345e+30",
        "4.9e-324, 5e-324",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740993, 9007199254740992",
        "0.002, 0.002",
        "2e-3, 0.002",
        "5.684341886080802e-14, 5.684341886080802e-14",
        "2e23, 2e+23",
        "33.333333333333336, 33.333333333333336"
    })
    void aNumberLooksAsEcmaScriptWritesIt(double value, String text) {
        assertThat(Decimals.shortest(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyNumberReadsBackToTheLastBit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);

        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.doubleToLongBits(Double.parseDouble(Decimals.shortest(value))))
                        .as("%s", value)
                        .isEqualTo(Double.doubleToLongBits(value));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFigureWithFewDecimalsIsWrittenWithThose(long seed) {
        SplittableRandom random = new SplittableRandom(seed);

        for (int i = 0; i < 20_000; i++) {
            String text = random.nextInt(1_000_000) + "." + random.nextInt(1000) + (1 + random.nextInt(9));

            assertThat(Decimals.shortest(Double.parseDouble(text))).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void noDecimalWithFewerDigitsIsTheNumberAndNoneWithAsManyIsNearer(long seed) {
        figures(seed).forEach(value -> {
            BigDecimal exact = new BigDecimal(value);

            BigDecimal written = new BigDecimal(Decimals.shortest(value)).stripTrailingZeros();

            assertThat(written.doubleValue()).isEqualTo(value);
            for (RoundingMode mode : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
                if (written.precision() > 1) {
                    BigDecimal shorter = exact.round(new MathContext(written.precision() - 1, mode));
                    assertThat(shorter.doubleValue()).as("%s", shorter).isNotEqualTo(value);
                }
                BigDecimal other = exact.round(new MathContext(written.precision(), mode));
                if (other.doubleValue() == value) {
                    assertThat(written.subtract(exact).abs())
                            .isLessThanOrEqualTo(other.subtract(exact).abs());
                }
            }
        });
    }

    /** Random ones from 1e-10 to 1e17, and powers of two and ten with their neighbours. */
    private static DoubleStream figures(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DoubleStream anywhere = DoubleStream.generate(() -> Math.pow(10, -10 + 27 * random.nextDouble()))
                .limit(20_000);
        DoubleStream powers = DoubleStream.concat(
                IntStream.range(-40, 60).mapToDouble(i -> Math.scalb(1.0, i)),
                IntStream.range(-12, 18).mapToDouble(i -> Double.parseDouble("1e" + i)));
        return DoubleStream.concat(
                anywhere, powers.flatMap(power -> DoubleStream.of(Math.nextDown(power), power, Math.nextUp(power))));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1f, 0.1",
        "1.0f, 1",
        "16777216f, 16777216",
        "3.4028235e38f, 3.4028235e+38",
        "1.17549435e-38f, 1.1754944e-38",
        "1.4e-45f, 1e-45",
        "-0.0f, -0.0",
        "123456.79f, 123456.79"
    })
    void aNumberOfSinglePrecisionHasTheDigitsThatTellItFromTheOthers(float value, String text) {
        assertThat(Decimals.shortest(value)).isEqualTo(text);
        assertThat(Float.parseFloat(text)).isEqualTo(value);
    }

    @Test
    void negativeZeroSurvives() {
        assertThat(Decimals.shortest(-0.0)).isEqualTo("-0.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsRefused(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Decimals.shortest(value));
    }
}
