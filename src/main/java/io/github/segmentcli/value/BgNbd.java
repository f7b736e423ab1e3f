package io.github.segmentcli.value;

import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * The BG/NBD model (Fader, Hardie and Lee 2005, doi:10.1287/mksc.1040.0098). A customer buys as a Poisson process and may drop
 * out after each transaction. The transaction rate is gamma distributed over customers with shape r and rate alpha, the
 * dropout probability beta distributed with a and b. Formula numbers are those of the paper.
 *
 * @param r shape of the transaction rates, above 0
 * @param alpha rate parameter of the transaction rates, in weeks, above 0
 * @param a first parameter of the dropout probabilities, above 0
 * @param b second parameter of the dropout probabilities, above 0
 */
public record BgNbd(double r, double alpha, double a, double b) implements LifetimeModel {

    @Override
    public String name() {
        return "BG/NBD";
    }

    @Override
    public List<String> parameterNames() {
        return List.of("r", "alpha", "a", "b");
    }

    @Override
    public double[] parameters() {
        return new double[] {r, alpha, a, b};
    }

    @Override
    public LifetimeModel with(double[] parameters) {
        return new BgNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    /** Formula (6). */
    @Override
    public double logLikelihood(int x, double last, double observed) {
        double rates = Gamma.logGamma(r + x) - Gamma.logGamma(r) + r * StrictMath.log(alpha);
        double stays = Gamma.logGamma(a + b) + Gamma.logGamma(b + x) - Gamma.logGamma(b) - Gamma.logGamma(a + b + x);
        double alive = -(r + x) * StrictMath.log(alpha + observed);
        if (x == 0) {
            return rates + stays + alive;
        }
        double gone = StrictMath.log(a) - StrictMath.log(b + x - 1) - (r + x) * StrictMath.log(alpha + last);
        double larger = Math.max(alive, gone);
        return rates + stays + larger + StrictMath.log1p(StrictMath.exp(Math.min(alive, gone) - larger));
    }

    /** The reciprocal of the denominator of formula (10). */
    @Override
    public double alive(int x, double last, double observed) {
        return x == 0 ? 1 : 1 / (1 + a / (b + x - 1) * StrictMath.pow((alpha + observed) / (alpha + last), r + x));
    }

    /** Formula (10). */
    @Override
    public double expected(double ahead, int x, double last, double observed) {
        return alive(x, last, observed) * ofActive(r + x, b + x, alpha + observed, ahead);
    }

    /** Formula (9). */
    @Override
    public double expectedOfNew(double within) {
        return ofActive(r, b, alpha, within);
    }

    /**
     * The expected transactions of an active customer within {@code time} weeks. At a = 1 the formula divides zero by zero;
     * within 1e-5 of it the mean of the values at 1 - 1e-4 and 1 + 1e-4 is returned.
     */
    private double ofActive(double shape, double stay, double rate, double time) {
        if (Math.abs(a - 1) < 1e-5) {
            return (ofActive(shape, stay, rate, time, 1 - 1e-4) + ofActive(shape, stay, rate, time, 1 + 1e-4)) / 2;
        }
        return ofActive(shape, stay, rate, time, a);
    }

    private static double ofActive(double shape, double stay, double rate, double time, double leave) {
        double c = leave + stay - 1;
        double z = time / (rate + time);
        double kept = StrictMath.pow(rate / (rate + time), shape) * Hypergeometric.f(shape, stay, c, z);
        return c / (leave - 1) * (1 - kept);
    }
}
