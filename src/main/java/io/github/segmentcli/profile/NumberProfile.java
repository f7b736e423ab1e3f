package io.github.segmentcli.profile;

import java.util.OptionalDouble;

/**
 * The values of one numeric column among some customers, in original units; figures are empty when no value is present.
 * Weighted where rows have weights. Quantiles are of type 7.
 *
 * @param count customers with a value
 * @param missing customers without
 * @param z (mean - overall mean) / overall standard deviation (population); 0 for all customers together
 * @param index 100 · mean / overall mean; empty for dates, and unless the overall mean is greater than
 *     0 and no value is negative
 * @param vTest test value of Lebart, Morineau and Piron for ranking, never a significance; empty for all customers together
 */
public record NumberProfile(
        long count,
        long missing,
        OptionalDouble mean,
        OptionalDouble standardDeviation,
        OptionalDouble min,
        OptionalDouble q05,
        OptionalDouble q25,
        OptionalDouble median,
        OptionalDouble q75,
        OptionalDouble q95,
        OptionalDouble max,
        OptionalDouble z,
        OptionalDouble index,
        OptionalDouble vTest) {}
