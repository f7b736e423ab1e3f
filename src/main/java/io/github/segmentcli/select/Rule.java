package io.github.segmentcli.select;

import java.util.Locale;

/** A rule that picks k from the candidates. */
public enum Rule {
    SILHOUETTE("silhouette"),
    ELBOW("elbow (Kneedle)"),
    CALINSKI_HARABASZ("Calinski-Harabasz"),
    DAVIES_BOULDIN("Davies-Bouldin"),
    GAP("gap statistic (1-SE)"),
    PREDICTION_STRENGTH("prediction strength"),
    STABILITY("stability");

    private final String label;

    Rule(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** What stands in options and JSON, such as {@code calinski-harabasz}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
