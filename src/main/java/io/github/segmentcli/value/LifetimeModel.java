package io.github.segmentcli.value;

import java.util.List;

/**
 * A model of buying until one leaves: while alive a customer buys at random with a rate of its own, and leaves unseen. Times
 * are in weeks.
 */
public sealed interface LifetimeModel permits BgNbd, ParetoNbd {

    /** The name of the literature. */
    String name();

    /** The names of the parameters, in the order of {@link #parameters}. */
    List<String> parameterNames();

    /** All are positive. */
    double[] parameters();

    /** The same model with other parameters. */
    LifetimeModel with(double[] parameters);

    /**
     * The logarithm of the likelihood of one history.
     *
     * @param x repeat transactions
     * @param last time of the last transaction since the first, 0 when x is 0
     * @param observed time since the first transaction
     */
    double logLikelihood(int x, double last, double observed);

    /** The probability that a customer of that history has not left yet. */
    double alive(int x, double last, double observed);

    /** The transactions that a customer of that history is expected to make within {@code ahead} weeks from now. */
    double expected(double ahead, int x, double last, double observed);

    /** The repeat transactions that somebody of whom nothing is known makes within a time of its first one. */
    double expectedOfNew(double within);
}
