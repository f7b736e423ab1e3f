package io.github.segmentcli.value;

import io.github.segmentcli.Figures;
import java.util.ArrayList;
import java.util.List;

/** Checks of a fitted model; each failed check gives a part of a sentence. */
final class Doubts {

    private static final double TOTAL_OFF = 0.1;
    private static final double ZEROS_OFF = 0.03;
    private static final double HOLDOUT_OFF = 0.2;

    private Doubts() {}

    /** What it means for the figures that the fit of {@code model} did not converge. */
    static String ofSearch(LifetimeModel model) {
        double[] p = model.parameters();
        boolean stays = p[2] / (p[2] + p[3]) < 0.01;
        return stays
                ? "by " + model.name()
                        + " hardly any customer ever leaves, so p_alive says nothing, and what is expected of"
                        + " customers who have long been away is too much"
                : "the search for the parameters of " + model.name()
                        + " did not converge to values that make sense, so the figures may be far off";
    }

    /**
     * Compares the number of repeat transactions, and of customers without one, with the numbers that the model expects for the
     * same lengths of observation. The totals may differ by 10 %; the customers without a repeat transaction by three standard
     * deviations or 3 % of all customers, whichever is more.
     */
    static List<String> of(LifetimeModel model, PurchaseHistories histories) {
        double expected = 0;
        double actual = 0;
        double zerosExpected = 0;
        double zerosActual = 0;
        double variance = 0;
        for (int i = 0; i < histories.size(); i++) {
            double observed = histories.observed(i);
            double none = StrictMath.exp(model.logLikelihood(0, 0, observed));
            expected += model.expectedOfNew(observed);
            actual += histories.repeats(i);
            zerosExpected += none;
            zerosActual += histories.repeats(i) == 0 ? 1 : 0;
            variance += none * (1 - none);
        }
        List<String> doubts = new ArrayList<>();
        if (Math.abs(expected - actual) > TOTAL_OFF * actual) {
            doubts.add(model.name() + " does not fit well: it expects " + Figures.number(expected)
                    + " repeat transactions of customers like these, and there were " + Figures.number(actual));
        }
        double off = Math.abs(zerosExpected - zerosActual);
        if (off > 3 * Math.sqrt(variance) && off > ZEROS_OFF * histories.size()) {
            doubts.add(model.name() + " does not fit well: it expects " + Figures.number(zerosExpected)
                    + " customers who never came back, and there are " + Figures.number(zerosActual));
        }
        return doubts;
    }

    /** Compares the transactions in the holdout with those predicted; they may differ by 20 %. */
    static List<String> ofHoldout(List<CustomerValues.Group> groups) {
        double expected = 0;
        double actual = 0;
        for (CustomerValues.Group group : groups) {
            expected += group.expected() * group.customers();
            actual += group.actual() * group.customers();
        }
        return Math.abs(expected - actual) > HOLDOUT_OFF * Math.max(actual, 1)
                ? List.of("in the days held out the model expects " + Figures.number(expected)
                        + " transactions, and there were " + Figures.number(actual))
                : List.of();
    }
}
