package io.github.segmentcli.score;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * The population stability index of counts in the same bins: the sum of (q - p) ln(q / p) over bins with shares p before and q
 * now.
 *
 * <p>Half a count is added to every bin on both sides before shares are taken, so that an empty bin does not make the index
 * infinite. Without drift the index is distributed approximately as (1/n + 1/m) times chi-squared with (bins - 1) degrees of
 * freedom, n and m being the numbers of customers before and now. An index below the critical value of that distribution is no
 * evidence of drift, even if it lies above the thresholds of the usual rule of thumb. Bins that are empty on both sides are
 * left out.
 *
 * @param index at least 0
 * @param critical critical value of the index at the given significance level
 * @param bins number of bins that are not empty on both sides
 */
public record PopulationStability(double index, double critical, int bins) {

    /** From this index on, the usual rule of thumb calls the change moderate. */
    public static final double MODERATE = 0.1;

    /** From this index on, the same rule calls the change strong. */
    public static final double MAJOR = 0.25;

    /**
     * The index of two histograms over the same bins. O(bins).
     *
     * @param before customers of the fit per bin
     * @param now customers of today per bin
     * @param chance significance level: the probability of exceeding {@code critical} without drift, in (0, 1)
     */
    public static PopulationStability of(long[] before, long[] now, double chance) {
        int bins = 0;
        long n = 0;
        long m = 0;
        for (int b = 0; b < before.length; b++) {
            if (before[b] + now[b] > 0) {
                bins++;
                n += before[b];
                m += now[b];
            }
        }
        if (bins < 2 || n == 0 || m == 0) {
            return new PopulationStability(0, 0, bins);
        }
        double index = 0;
        for (int b = 0; b < before.length; b++) {
            if (before[b] + now[b] > 0) {
                double p = (before[b] + 0.5) / (n + 0.5 * bins);
                double q = (now[b] + 0.5) / (m + 0.5 * bins);
                index += (q - p) * StrictMath.log(q / p);
            }
        }
        double quantile = new ChiSquaredDistribution(bins - 1).inverseCumulativeProbability(1 - chance);
        return new PopulationStability(index, (1.0 / n + 1.0 / m) * quantile, bins);
    }

    /** Whether the change is at least moderate, and significant. */
    public boolean isModerate() {
        return index >= MODERATE && index > critical;
    }

    /** Whether the change is strong, and significant. */
    public boolean isMajor() {
        return index >= MAJOR && index > critical;
    }
}
