package io.github.segmentcli.select;

import io.github.segmentcli.validity.Gap;
import io.github.segmentcli.validity.GlobalStability;
import io.github.segmentcli.validity.PredictionStrength;
import io.github.segmentcli.validity.Validity;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A number of segments that was tried, with the figures of its clustering.
 *
 * @param inertia within-cluster sum of squares
 * @param validity the indices of its clustering; for k = 1 they are undefined
 * @param smallestShare share of the smallest cluster, in (0, 1]
 * @param gap gap statistic, where it was computed
 * @param gapError its s_k = sd · sqrt(1 + 1/B)
 * @param predictionStrength Tibshirani and Walther (2005), where it was computed
 * @param predictionStrengthError its standard error over the splits
 * @param stability mean adjusted Rand index over pairs of bootstrap samples, where it was computed
 * @param stabilityError its standard error
 * @param admissible whether it satisfies {@code --min-share} and {@code --max-segments}
 */
public record Candidate(
        int k,
        double inertia,
        Validity validity,
        double smallestShare,
        OptionalDouble gap,
        OptionalDouble gapError,
        OptionalDouble predictionStrength,
        OptionalDouble predictionStrengthError,
        OptionalDouble stability,
        OptionalDouble stabilityError,
        boolean admissible) {

    private static final double GROWTH = 0.3;

    /**
     * The combined index silhouette / Davies-Bouldin · sqrt(stability · prediction strength) · k^0.3; larger is better. It takes
     * separation from two indices and reproducibility from two. All four tend to get worse with k even where the true number of
     * clusters is larger; the last factor corrects for this. A prediction strength that was not computed counts as 1. Empty if
     * one of the other indices is undefined or was not computed.
     */
    public OptionalDouble combined() {
        OptionalDouble silhouette = validity.silhouette().overall();
        OptionalDouble daviesBouldin = validity.daviesBouldin();
        if (silhouette.isEmpty() || daviesBouldin.isEmpty() || stability.isEmpty()) {
            return OptionalDouble.empty();
        }
        double separation =
                silhouette.getAsDouble() / Math.max(daviesBouldin.getAsDouble(), 1e-9); // 0: each cluster in one place
        double reproducible = Math.sqrt(Math.max(0, stability.getAsDouble()) * predictionStrength.orElse(1));
        return OptionalDouble.of(separation * reproducible * StrictMath.pow(k, GROWTH));
    }

    /** The candidate with the measurements of its k, each empty if it was not computed. */
    Candidate with(
            Optional<Gap.Point> gapPoint,
            Optional<PredictionStrength.Strength> strength,
            Optional<GlobalStability.Agreement> agreement) {
        return new Candidate(
                k,
                inertia,
                validity,
                smallestShare,
                value(gapPoint, Gap.Point::gap),
                value(gapPoint, Gap.Point::error),
                value(strength, PredictionStrength.Strength::mean),
                value(strength, PredictionStrength.Strength::error),
                value(agreement, GlobalStability.Agreement::mean),
                value(agreement, GlobalStability.Agreement::error),
                admissible);
    }

    private static <T> OptionalDouble value(Optional<T> measured, ToDoubleFunction<T> figure) {
        return measured.stream().mapToDouble(figure).findFirst();
    }
}
