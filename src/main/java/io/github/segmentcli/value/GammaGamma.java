package io.github.segmentcli.value;

import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * The gamma-gamma model of the money of a transaction (Fader, Hardie and Lee 2005, doi:10.1509/jmkr.2005.42.4.415, in the
 * notation of Fader and Hardie 2013). The money of one transaction is gamma distributed with shape p and a rate of the
 * customer's own, which is gamma distributed over customers with shape q and rate gamma. The model assumes that the money of a
 * transaction does not depend on the number of transactions.
 *
 * @param p shape of the money of one customer's transactions, above 0
 * @param q shape of the rates over customers, above 0; the expected money exists only for q above 1
 * @param gamma rate of the rates over customers, in money, above 0
 */
public record GammaGamma(double p, double q, double gamma) {

    static final List<String> NAMES = List.of("p", "q", "gamma");

    double[] parameters() {
        return new double[] {p, q, gamma};
    }

    /**
     * The log-likelihood of the mean money of a customer's transactions.
     *
     * @param x number of transactions, at least 1
     * @param mean their mean money, above 0
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
     * The expected money of a customer's next transaction.
     *
     * @param x number of transactions with known money, 0 for a customer without any
     * @param mean their mean money; ignored when x is 0
     */
    double expected(int x, double mean) {
        return p * (gamma + (x == 0 ? 0 : mean * x)) / (p * x + q - 1);
    }
}
