package io.github.segmentcli.value;

import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * The gamma-gamma model of the money of a transaction (Fader, Hardie and Lee 2005, doi:10.1509/jmkr.2005.42.4.415, as
 * written out by Fader and Hardie 2013): what a customer spends at a time is gamma with shape p around a mean of its own,
 * whose rate is gamma with shape q and rate gamma. How much and how often must not go together.
 */
public record GammaGamma(double p, double q, double gamma) {

    static final List<String> NAMES = List.of("p", "q", "gamma");

    double[] parameters() {
        return new double[] {p, q, gamma};
    }

    /**
     * The logarithm of the likelihood of a mean.
     *
     * @param x transactions, at least 1
     * @param mean money of them, above 0
     */
    double logLikelihood(int x, double mean) {
        return Gamma.logGamma(p * x + q)
                - Gamma.logGamma(p * x)
                - Gamma.logGamma(q)
                + q * StrictMath.log(gamma)
                + (p * x - 1) * StrictMath.log(mean)
                + p * x * StrictMath.log(x)
                - (p * x + q) * StrictMath.log(gamma + mean * x);
    }

    /**
     * The money that a transaction of a customer is expected to have.
     *
     * @param x transactions, 0 for nobody knows
     * @param mean money of them; not looked at when x is 0
     */
    double expected(int x, double mean) {
        return p * (gamma + (x == 0 ? 0 : mean * x)) / (p * x + q - 1);
    }
}
