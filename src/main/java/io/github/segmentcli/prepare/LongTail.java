package io.github.segmentcli.prepare;

import io.github.segmentcli.data.RowValues;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Whether the skewness of a column is that of a long tail, which a power transform evens out, or that of groups which stand apart,
 * which a transform would draw together.
 *
 * <p>The values are described by up to {@value #MAX_GROUPS} normal groups of equal variance, the model behind k-means (EM, the
 * number of groups by BIC). If groups make the skewness, the values are symmetric within them. In a tail they remain skewed,
 * whatever the number of groups. A column that has a clear gap has no long tail, even if its groups are skewed. The rule was chosen
 * by measurement, see docs/preparation.md.
 *
 * <p>{@value #VALUES} values at evenly spaced ranks are used; of more than {@value #MAX_ROWS} rows, those of a random row of each of
 * {@value #MAX_ROWS} consecutive parts. O(n log n) for n values, at most {@value #MAX_ROWS}.
 */
final class LongTail {

    /** Skewness of a column above which a tail may rule the distances. */
    private static final double SKEWED = 3;

    private static final int MAX_ROWS = 50_000;
    private static final int VALUES = 500;
    private static final int MAX_GROUPS = 4;
    private static final int FEWEST_VALUES = 10;
    private static final int FEWEST_DISTINCT = 5;
    /** Skewness within groups above which the column has a tail. For 500 normal values its standard error is 0.11. */
    private static final double WITHIN = 0.4;
    /** A value of a larger share, mostly 0 for "bought nothing", is not described by the groups. */
    private static final double ATOM = 0.05;
    /** The smallest share of the customers on either side of a gap, which is one standard deviation wide. */
    private static final double MIN_SHARE_BESIDE = 0.02;

    private static final int MIN_ROWS_BESIDE = 5;
    /** The most customers inside a gap, as a share of those on its smaller side. */
    private static final double MAX_INSIDE = 0.1;

    private static final int STEPS = 60;
    private static final int LLOYD_STEPS = 20;
    private static final double ENOUGH = 1e-6;
    private static final double NARROWEST = 1e-6;

    private LongTail() {}

    /**
     * @param values NaN where missing
     * @param weights one per value, or null; a weight w counts as w equal values
     * @param moments of the values
     */
    static boolean has(RowValues values, double[] weights, Moments moments) {
        double deviation = moments.standardDeviation();
        if (!(moments.skewness() > SKEWED) || !(deviation > 0 && deviation < Double.MAX_VALUE)) {
            return false;
        }
        int[] rows = rows(values.rows());
        double[] unit = new double[rows.length];
        Arrays.setAll(unit, i -> values.value(rows[i]) / deviation - moments.mean() / deviation);
        double[] weighed = weights == null
                ? null
                : Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray();
        double[] ranked = ranked(unit, weighed);
        if (hasGap(ranked)) {
            return false;
        }
        double[] spread = withoutAtom(unit, weighed, ranked);
        return spread.length >= FEWEST_VALUES && isVaried(spread) && skewnessWithin(spread) > WITHIN;
    }

    private static int[] rows(int all) {
        int[] rows = new int[Math.min(all, MAX_ROWS)];
        SplittableRandom random = new SplittableRandom(1);
        for (int part = 0; part < rows.length; part++) {
            int from = (int) ((long) all * part / rows.length);
            rows[part] = from + random.nextInt((int) ((long) all * (part + 1) / rows.length) - from);
        }
        return rows;
    }

    /** Up to {@link #VALUES} values at evenly spaced ranks, ascending. */
    private static double[] ranked(double[] values, double[] weights) {
        Quantiles quantiles = Quantiles.of(values, weights);
        double[] ranked = new double[(int) Math.min(VALUES, quantiles.total())];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = quantiles.value(Math.floor(i * (quantiles.total() - 1) / Math.max(1, ranked.length - 1)));
        }
        return ranked;
    }

    private static boolean hasGap(double[] ranked) {
        int n = ranked.length;
        double beside = Math.max(MIN_ROWS_BESIDE, MIN_SHARE_BESIDE * n);
        int end = 0;
        for (int i = 0; i < n - 1; i++) {
            if (ranked[i] == ranked[i + 1]) {
                continue;
            }
            while (end < n && ranked[end] < ranked[i] + 1) {
                end++;
            }
            int least = Math.min(i + 1, n - end);
            if (least >= beside && end - i - 1 <= MAX_INSIDE * least) {
                return true;
            }
        }
        return false;
    }

    /** The values without the most frequent one, if that is frequent, at evenly spaced ranks. */
    private static double[] withoutAtom(double[] values, double[] weights, double[] ranked) {
        int most = 0;
        double atom = Double.NaN;
        int first = 0;
        for (int i = 0; i < ranked.length; i++) {
            first = ranked[i] == ranked[first] ? first : i;
            if (i - first + 1 > most) {
                most = i - first + 1;
                atom = ranked[i];
            }
        }
        if (most <= ATOM * ranked.length) {
            return ranked;
        }
        double[] others = values.clone();
        for (int i = 0; i < others.length; i++) {
            others[i] = others[i] == atom ? Double.NaN : others[i];
        }
        return ranked(others, weights);
    }

    private static boolean isVaried(double[] ranked) {
        int distinct = 1;
        for (int i = 1; i < ranked.length; i++) {
            distinct += ranked[i] > ranked[i - 1] ? 1 : 0;
        }
        return distinct >= FEWEST_DISTINCT;
    }

    /** The skewness of the deviations from the mean of the group, for the number of groups that BIC prefers. */
    static double skewnessWithin(double[] ranked) {
        Groups best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= MAX_GROUPS; k++) {
            for (double[] start : new double[][] {byRank(ranked, k), byValue(ranked, k)}) {
                Groups groups = Groups.fit(ranked, start);
                double criterion = (2 * k - 1) * StrictMath.log(ranked.length) - 2 * groups.likelihood();
                if (criterion < least) {
                    least = criterion;
                    best = groups;
                }
            }
        }
        return best == null ? 0 : Moments.of(best.deviations(ranked), null).skewness();
    }

    /** The middles of k parts of equally many values. */
    private static double[] byRank(double[] ranked, int k) {
        double[] centres = new double[k];
        Arrays.setAll(centres, j -> ranked[(int) ((j + 0.5) / k * ranked.length)]);
        return centres;
    }

    /** The middles of k parts of equal width. */
    private static double[] byValue(double[] ranked, int k) {
        double least = ranked[0];
        double range = ranked[ranked.length - 1] - least;
        double[] centres = new double[k];
        Arrays.setAll(centres, j -> least + (j + 0.5) / k * range);
        return centres;
    }

    /** Normal groups of equal variance. */
    record Groups(double[] centres, double[] logShares, double variance, double likelihood) {

        static Groups fit(double[] values, double[] start) {
            int n = values.length;
            int k = start.length;
            double[] centres = start.clone();
            double narrowest = NARROWEST * variance(values);
            double[][] weights = nearest(values, centres);
            for (int step = 1; step < LLOYD_STEPS; step++) {
                move(values, weights, centres);
                weights = nearest(values, centres);
            }
            double last = Double.NEGATIVE_INFINITY;
            Groups groups = null;
            for (int step = 0; step < STEPS; step++) {
                double[] sums = move(values, weights, centres);
                double squares = 0;
                double[] logShares = new double[k];
                for (int j = 0; j < k; j++) {
                    logShares[j] = StrictMath.log(Math.max(sums[j], 1e-12) / n);
                    for (int i = 0; i < n; i++) {
                        squares += weights[j][i] * (values[i] - centres[j]) * (values[i] - centres[j]);
                    }
                }
                double variance = Math.max(squares / n, narrowest);
                double likelihood = expect(values, centres, logShares, variance, weights);
                groups = new Groups(centres.clone(), logShares, variance, likelihood);
                if (likelihood - last < ENOUGH * n) {
                    break;
                }
                last = likelihood;
            }
            return groups;
        }

        private static double variance(double[] values) {
            double deviation = Moments.of(values, null).standardDeviation();
            return deviation * deviation;
        }

        private static double[][] nearest(double[] values, double[] centres) {
            double[][] weights = new double[centres.length][values.length];
            for (int i = 0; i < values.length; i++) {
                int best = 0;
                for (int j = 1; j < centres.length; j++) {
                    best = Math.abs(values[i] - centres[j]) < Math.abs(values[i] - centres[best]) ? j : best;
                }
                weights[best][i] = 1;
            }
            return weights;
        }

        /** Moves the centres to the weighted means; an empty group keeps its centre. Returns the sums of the weights. */
        private static double[] move(double[] values, double[][] weights, double[] centres) {
            double[] sums = new double[centres.length];
            for (int j = 0; j < centres.length; j++) {
                double total = 0;
                for (int i = 0; i < values.length; i++) {
                    sums[j] += weights[j][i];
                    total += weights[j][i] * values[i];
                }
                centres[j] = sums[j] > 1e-12 ? total / sums[j] : centres[j];
            }
            return sums;
        }

        /** Computes the probability that each value belongs to each group, and returns the log-likelihood. */
        private static double expect(
                double[] values, double[] centres, double[] logShares, double variance, double[][] weights) {
            int k = centres.length;
            double likelihood = 0;
            for (int i = 0; i < values.length; i++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int j = 0; j < k; j++) {
                    double d = values[i] - centres[j];
                    weights[j][i] = logShares[j] - d * d / (2 * variance);
                    most = Math.max(most, weights[j][i]);
                }
                double sum = 0;
                for (int j = 0; j < k; j++) {
                    weights[j][i] = StrictMath.exp(weights[j][i] - most);
                    sum += weights[j][i];
                }
                for (int j = 0; j < k; j++) {
                    weights[j][i] /= sum;
                }
                likelihood += most + StrictMath.log(sum);
            }
            return likelihood - values.length * StrictMath.log(2 * Math.PI * variance) / 2;
        }

        /** Each value minus the mean of the values of its most probable group. */
        double[] deviations(double[] values) {
            double[][] weights = new double[centres.length][values.length];
            expect(values, centres, logShares, variance, weights);
            double[] sums = new double[centres.length];
            int[] counts = new int[centres.length];
            int[] group = new int[values.length];
            for (int i = 0; i < values.length; i++) {
                for (int j = 1; j < centres.length; j++) {
                    group[i] = weights[j][i] > weights[group[i]][i] ? j : group[i];
                }
                sums[group[i]] += values[i];
                counts[group[i]]++;
            }
            double[] deviations = new double[values.length];
            Arrays.setAll(deviations, i -> values[i] - sums[group[i]] / counts[group[i]]);
            return deviations;
        }
    }
}
