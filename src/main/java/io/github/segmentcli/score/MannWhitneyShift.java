package io.github.segmentcli.score;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How far the values of a column have moved as a whole: the rank-sum test of Wilcoxon, Mann and Whitney on binned values,
 * with average ranks for ties. It needs no more than the counts, does not mind skew or a few wild values, and has nearly the
 * power of the t test where that is at home.
 *
 * @param superiority the chance that a customer of now has a larger value than one of before, ties counted half, in [0, 1]
 * @param z its standard score if nothing had moved
 * @param critical the size of {@code z} that is exceeded by chance with the probability that was asked for
 */
public record MannWhitneyShift(double superiority, double z, double critical) {

    /** A fifth of a standard deviation, Cohen's small effect: less is not worth a word. */
    public static final double SMALL = 0.2;

    /** Neither side has values. */
    private static final MannWhitneyShift UNKNOWN = new MannWhitneyShift(0.5, 0, Double.POSITIVE_INFINITY);

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /**
     * @param before customers per bin, in ascending order of the bins
     * @param now as many bins
     * @param chance the probability with which a shift may be seen where there is none, in (0, 1)
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

    /** The distance, in standard deviations, at which two normal distributions of equal width would be as superior. */
    public double deviations() {
        double bounded = Math.max(1e-12, Math.min(1 - 1e-12, superiority));
        return Math.sqrt(2) * NORMAL.inverseCumulativeProbability(bounded);
    }

    /** Whether it is more than chance, and more than small. */
    public boolean isNoticeable() {
        return Math.abs(z) > critical && Math.abs(deviations()) >= SMALL;
    }
}
