package io.github.segmentcli.select;

import io.github.segmentcli.validity.Validity;
import java.util.OptionalDouble;

/**
 * One k that was tried.
 *
 * @param inertia within-cluster sum of squares
 * @param validity the indices of its clustering; for k = 1 they are undefined
 * @param smallestShare share of the smallest cluster, in (0, 1]
 * @param gap gap statistic, where it was computed
 * @param gapError its s_k = sd · sqrt(1 + 1/B)
 * @param predictionStrength Tibshirani and Walther (2005), where it was computed
 * @param stability mean adjusted Rand index over pairs of bootstrap samples, where it was computed
 * @param stabilityError its standard error
 * @param admissible whether it keeps to the least share and the largest number of segments that were asked for
 */
public record Candidate(
        int k,
        double inertia,
        Validity validity,
        double smallestShare,
        OptionalDouble gap,
        OptionalDouble gapError,
        OptionalDouble predictionStrength,
        OptionalDouble stability,
        OptionalDouble stabilityError,
        boolean admissible) {}
