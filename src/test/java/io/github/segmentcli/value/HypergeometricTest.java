package io.github.segmentcli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: mpmath 1.2.1 with 40 digits. */
class HypergeometricTest {

    @ParameterizedTest
    @CsvSource({
        "0.243, 2.426, 2.219, 0.5, 1.20709700704404228",
        "5.243, 7.426, 7.219, 0.47, 30.9068768890127598",
        "4.159, 1.606, 5.159, 0.02, 1.02647115292560674",
        "3.2, 4.1, 4.2, 0.95, 11117.0343330063015",
        "24.2, 1.6, 25.2, 0.7, 6.02962530764623667",
        "2.2, 1.1, 3.2, 0.999, 19.1912711811473178",
        "0.5, 1.5, 1.2, 0.9, 4.79895307615355993",
        "0.5, 0.4, -0.3, 0.6, -0.469709779167519104",
        "60.3, 5.5, 58.2, 0.3, 7.7320176769131604"
    })
    void theSeriesIsRightToTwelveDigits(double a, double b, double c, double z, double expected) {
        assertThat(Hypergeometric.f(a, b, c, z)).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, 6.90717888538385368",
        "0.243, 1.31804358469966985",
        "0.5, 0.572364942924700087",
        "1.5, -0.120782237635245222",
        "2.5, 0.28468287047291916",
        "4.414, 2.33522005220189097",
        "10.578, 14.120562461560261",
        "100.25, 360.284559637764235",
        "12345.678, 103959.919905546061"
    })
    void theLogarithmOfGammaIsRightToTwelveDigits(double x, double expected) {
        assertThat(Gamma.logGamma(x)).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }
}
