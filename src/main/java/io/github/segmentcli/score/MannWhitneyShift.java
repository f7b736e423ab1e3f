package io.github.segmentcli.score;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The Wilcoxon-Mann-Whitney rank-sum test for a shift of a column, on binned values, with average ranks for ties. It needs only
 * the counts per bin, is robust to skew and outliers, and has nearly the power of the t test for normal data.
 *
 * @param superiority the probability that a random customer of today has a larger value than a random customer of the fit, ties
 *     counted as half, in [0, 1]
 * @param z standard score of {@code superiority} under the hypothesis of no shift
 * @param critical two-sided critical value of |z| at the given significance level
 */
public record MannWhitneyShift(double superiority, double z, double critical) {

    /** A fifth of a standard deviation, Cohen's small effect; smaller shifts are not reported. */
    public static final double SMALL = 0.2;

    /** The result when one of the two samples is empty. */
    private static final MannWhitneyShift UNKNOWN = new MannWhitneyShift(0.5, 0, Double.POSITIVE_INFINITY);

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /**
     * The test for two histograms over the same bins. O(bins).
     *
     * @param before customers of the fit per bin, in ascending order of the bins
     * @param now customers of today per bin
     * @param chance significance level: the probability of reporting a shift where there is none, in (0, 1)
     */
    public static MannWhitneyShift of(long[] before, long[] now, double chance) {
        double n = 0;
        double m = 0;
        double larger = 0;
        double ties = 0;
        for (int b = 0; b < before.length; b++) {
            larger += now[b] * (n + 0.5 * before[b]);
            double tied = (double) before[b] + now[b];
            ties += tied * (tied * tied - 1);
            n += before[b];
            m += now[b];
        }
        if (n == 0 || m == 0) {
            return UNKNOWN;
        }
        double all = n + m;
        double variance = n * m / 12 * (all + 1 - ties / (all * Math.max(1, all - 1)));
        double z = variance > 0 ? (larger - n * m / 2) / Math.sqrt(variance) : 0;
        return new MannWhitneyShift(larger / (n * m), z, NORMAL.inverseCumulativeProbability(1 - chance / 2));
    }

    /**
     * The shift as an effect size, Cohen's d: the difference of the means, in standard deviations, of two normal distributions
     * with equal variance and this superiority.
     */
    public double deviations() {
        double bounded = Math.max(1e-12, Math.min(1 - 1e-12, superiority));
        return Math.sqrt(2) * NORMAL.inverseCumulativeProbability(bounded);
    }

    /** Whether the shift is significant and at least {@link #SMALL}. */
    public boolean isNoticeable() {
        return Math.abs(z) > critical && Math.abs(deviations()) >= SMALL;
    }
}
