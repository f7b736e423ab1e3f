package io.github.segmentcli.report.page;

import java.util.OptionalDouble;

/** Verbal interpretations of silhouette and stability, by thresholds from the literature. */
final class Interpretation {

    private Interpretation() {}

    /** After Kaufman and Rousseeuw (1990), table 2.4 of chapter 2. */
    static String silhouette(OptionalDouble value) {
        if (value.isEmpty()) {
            return "cannot be computed";
        }
        double width = value.getAsDouble();
        if (width > 0.7) {
            return "far apart";
        }
        if (width > 0.5) {
            return "clearly apart";
        }
        return width > 0.25 ? "weakly apart" : "hardly apart";
    }

    /** After Hennig's advice on mean Jaccard similarities in the documentation of {@code fpc::clusterboot}. */
    static String stability(double mean) {
        if (mean >= 0.85) {
            return "found again nearly always";
        }
        if (mean >= 0.75) {
            return "found again mostly";
        }
        return mean >= 0.6 ? "a pattern, not firm" : "not to be trusted";
    }
}
