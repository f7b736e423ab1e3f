package io.github.segmentcli.score;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * The population stability index of counts in the same bins: the sum of (q - p) ln(q / p) over bins with shares p before and
 * q now.
 *
 * <p>Every bin gets half a count on both sides and the shares are taken of the new totals, so that an empty bin counts for
 * what it is and not for infinity. Without any drift the index is about (1/n + 1/m) chi-squared with one degree of freedom
 * less than there are bins, n and m being the customers before and now; below the critical value of that distribution the
 * index says nothing, whatever the bands of the rule of thumb say. Bins that are empty on both sides are left out.
 *
 * @param index at least 0
 * @param critical what it exceeds by chance with the probability that was asked for
 * @param bins that are not empty on both sides
 */
public record PopulationStability(double index, double critical, int bins) {

    /** From here on, by the usual rule of thumb, a distribution has changed moderately. */
    public static final double MODERATE = 0.1;

    /** From here on it has changed for good. */
    public static final double MAJOR = 0.25;

    /**
     * @param before customers per bin in the fit
     * @param now customers per bin now; as many bins
     * @param chance the probability with which {@code critical} may be exceeded without drift, in (0, 1)
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

    /** Whether the change is moderate at least, and more than chance. */
    public boolean isModerate() {
        return index >= MODERATE && index > critical;
    }

    /** Whether the change is major, and more than chance. */
    public boolean isMajor() {
        return index >= MAJOR && index > critical;
    }
}
