package io.github.segmentcli.select;

import java.util.Locale;

/** A rule that picks k from the candidates. */
public enum Rule {
    /**
     * The highest {@link Candidate#combined()}: separation by silhouette and Davies-Bouldin, reproducibility by stability and
     * prediction strength. In the simulations of docs/statistics.md it finds the true number of overlapping clusters more often
     * than any single index.
     */
    COMBINED("combined"),
    SILHOUETTE("silhouette"),
    ELBOW("elbow (Kneedle)"),
    CALINSKI_HARABASZ("Calinski-Harabasz"),
    DAVIES_BOULDIN("Davies-Bouldin"),
    /** The smallest k with Gap(k) &ge; Gap(k + 1) - s(k + 1), after Tibshirani, Walther and Hastie (2001). */
    GAP("gap statistic (1-SE)"),
    /** The largest k with a strength of at least 0.8, after Tibshirani and Walther (2005). */
    PREDICTION_STRENGTH("prediction strength"),
    /** The largest k whose stability is within one standard error of the highest. */
    STABILITY("agreement of samples");

    private final String label;

    Rule(String label) {
        this.label = label;
    }

    /** The name of the rule in the report. */
    public String label() {
        return label;
    }

    /** The name of the rule in options and JSON, such as {@code calinski-harabasz}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
