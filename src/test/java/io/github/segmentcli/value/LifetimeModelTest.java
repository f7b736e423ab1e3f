package io.github.segmentcli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Expected values: for the likelihoods and the chance of being alive the integral over the mixing distributions in mpmath 1.2.1, which uses
 * none of the closed formulas; for the expectations scipy 1.10.1.
 */
class LifetimeModelTest {

    private static final BgNbd BG = new BgNbd(0.243, 4.414, 0.793, 2.426);
    private static final ParetoNbd PARETO = new ParetoNbd(0.553, 10.578, 0.606, 11.669);

    @ParameterizedTest
    @CsvSource({"0, 0, -0.554713276438158", "2, 30.43, -9.45860630706627", "7, 29.43, -21.8632762714635"})
    void theLikelihoodOfBgNbdIsThatOfTheIntegral(int x, double last, double expected) {
        assertThat(BG.logLikelihood(x, last, 38.86)).isCloseTo(expected, within(1e-11));
    }

    @Test
    void bgNbdForetellsAsThePaperDoes() {
        assertThat(BG.alive(2, 30.43, 38.86)).isCloseTo(0.726578570080673, within(1e-12));
        assertThat(BG.expected(39, 2, 30.43, 38.86)).isCloseTo(1.226028174767135, within(1e-11));
        assertThat(BG.expectedOfNew(39)).isCloseTo(1.1967231933207985, within(1e-11));
        assertThat(BG.alive(0, 0, 38.86)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, -0.52104629408089, 0.295286604616894, 0.107081468215309",
        "2, 30.43, -9.55428324515041, 0.869167559153011, 1.4551231932576",
        "7, 29.43, -21.5946432181126, 0.749501407667034, 3.71225138047054"
    })
    void paretoNbdIsThatOfTheIntegral(int x, double last, double logLikelihood, double alive, double expected) {
        assertThat(PARETO.logLikelihood(x, last, 38.86)).isCloseTo(logLikelihood, within(1e-11));
        assertThat(PARETO.alive(x, last, 38.86)).isCloseTo(alive, within(1e-11));
        assertThat(PARETO.expected(39, x, last, 38.86)).isCloseTo(expected, within(1e-10));
        assertThat(PARETO.expectedOfNew(39)).isCloseTo(1.2130028442810157, within(1e-11));
    }

    /** Where a formula has a pole that the model has not, values on both sides meet. */
    @Test
    void nothingBreaksWhereTheFormulasHavePoles() {
        double below = new BgNbd(0.5, 5, 1 - 1e-4, 2).expected(30, 3, 20, 40);
        double above = new BgNbd(0.5, 5, 1 + 1e-4, 2).expected(30, 3, 20, 40);

        assertThat(new BgNbd(0.5, 5, 1, 2).expected(30, 3, 20, 40)).isCloseTo((below + above) / 2, within(1e-6));
        assertThat(new ParetoNbd(0.5, 5, 1, 7).expectedOfNew(30))
                .isCloseTo(new ParetoNbd(0.5, 5, 1 + 1e-6, 7).expectedOfNew(30), within(1e-5));
        assertThat(new ParetoNbd(0.5, 5, 0.6, 5).logLikelihood(2, 10, 20))
                .isCloseTo(new ParetoNbd(0.5, 5, 0.6, 5 + 1e-9).logLikelihood(2, 10, 20), within(1e-7));
    }
}
