package io.github.segmentcli.value;

import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * The Pareto/NBD model (Schmittlein, Morrison and Colombo 1987, doi:10.1287/mnsc.33.1.1). A customer buys as a Poisson process
 * and drops out after an exponential lifetime. Transaction rates are gamma distributed over customers with shape r and rate
 * alpha, dropout rates with shape s and rate beta. The formulas are those of Fader and Hardie (2005), "A Note on Deriving the
 * Pareto/NBD Model and Related Expressions".
 *
 * @param r shape of the transaction rates, above 0
 * @param alpha rate parameter of the transaction rates, in weeks, above 0
 * @param s shape of the dropout rates, above 0
 * @param beta rate parameter of the dropout rates, in weeks, above 0
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements LifetimeModel {

    @Override
    public String name() {
        return "Pareto/NBD";
    }

    @Override
    public List<String> parameterNames() {
        return List.of("r", "alpha", "s", "beta");
    }

    @Override
    public double[] parameters() {
        return new double[] {r, alpha, s, beta};
    }

    @Override
    public LifetimeModel with(double[] parameters) {
        return new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    @Override
    public double logLikelihood(int x, double last, double observed) {
        double front = Gamma.logGamma(r + x) - Gamma.logGamma(r) + r * StrictMath.log(alpha) + s * StrictMath.log(beta);
        double alive = logAlive(x, observed);
        double gone = logGone(x, last, observed);
        double larger = Math.max(alive, gone);
        return front + larger + StrictMath.log1p(StrictMath.exp(Math.min(alive, gone) - larger));
    }

    @Override
    public double alive(int x, double last, double observed) {
        return 1 / (1 + StrictMath.exp(logGone(x, last, observed) - logAlive(x, observed)));
    }

    @Override
    public double expected(double ahead, int x, double last, double observed) {
        return alive(x, last, observed) * (r + x) / (alpha + observed) * lifetime(beta + observed, ahead);
    }

    @Override
    public double expectedOfNew(double within) {
        return r / alpha * lifetime(beta, within);
    }

    /** The expected active time of an active customer in the next {@code time} weeks, for dropout rates gamma(s, {@code rate}). */
    private double lifetime(double rate, double time) {
        if (Math.abs(s - 1) < 1e-9) {
            return rate * StrictMath.log1p(time / rate);
        }
        return -rate / (s - 1) * StrictMath.expm1((s - 1) * StrictMath.log(rate / (rate + time)));
    }

    private double logAlive(int x, double observed) {
        return -(r + x) * StrictMath.log(alpha + observed) - s * StrictMath.log(beta + observed);
    }

    /** The logarithm of s / (r + s + x) A0, the likelihood of dropping out between the last transaction and the end. */
    private double logGone(int x, double last, double observed) {
        double atLast = logPart(x, last);
        double atEnd = logPart(x, observed);
        double between = atEnd < atLast ? StrictMath.log(-StrictMath.expm1(atEnd - atLast)) : Double.NEGATIVE_INFINITY;
        return StrictMath.log(s) - StrictMath.log(r + s + x) + atLast + between;
    }

    private double logPart(int x, double time) {
        double all = r + s + x;
        double larger = Math.max(alpha, beta);
        double other = alpha >= beta ? s + 1 : r + x;
        double z = Math.abs(alpha - beta) / (larger + time);
        return StrictMath.log(Hypergeometric.f(all, other, all + 1, z)) - all * StrictMath.log(larger + time);
    }
}
