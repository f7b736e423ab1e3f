package io.github.segmentcli.report.page;

import io.github.segmentcli.validity.StabilityLevel;
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

    static String stability(double mean) {
        return switch (StabilityLevel.of(mean)) {
            case HIGHLY_STABLE -> "found again nearly always";
            case STABLE -> "found again mostly";
            case DOUBTFUL -> "a pattern, not firm";
            case NOT_TO_BE_TRUSTED -> "not to be trusted";
        };
    }
}
