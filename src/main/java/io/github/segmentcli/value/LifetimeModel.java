package io.github.segmentcli.value;

import java.util.List;

/**
 * A "buy till you die" model of repeat purchases: while active, a customer buys as a Poisson process with a rate of its own; at
 * some time, which is not observed, the customer drops out and buys no more. All times are in weeks.
 *
 * <p>A history is given by the number of repeat transactions x, the time {@code last} from the first to the last transaction (0
 * if x is 0) and the time {@code observed} from the first transaction to the end of observation, at least {@code last}.
 */
public sealed interface LifetimeModel permits BgNbd, ParetoNbd {

    /** The name of the model in the literature. */
    String name();

    /** The names of the parameters, in the order of {@link #parameters}. */
    List<String> parameterNames();

    /** The parameters, all positive, as a new array. */
    double[] parameters();

    /** The model of the same kind with these parameters. */
    LifetimeModel with(double[] parameters);

    /** The log-likelihood of one history. */
    double logLikelihood(int x, double last, double observed);

    /** The probability, in [0, 1], that a customer with this history is still active at the end of observation. */
    double alive(int x, double last, double observed);

    /** The expected number of transactions of a customer with this history in the {@code ahead} weeks after observation. */
    double expected(double ahead, int x, double last, double observed);

    /** The expected number of repeat transactions of a randomly chosen customer in {@code within} weeks after the first. */
    double expectedOfNew(double within);
}
