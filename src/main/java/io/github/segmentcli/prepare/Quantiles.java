package io.github.segmentcli.prepare;

import io.github.segmentcli.data.RowValues;
import java.util.Arrays;

/**
 * Exact quantiles of type 7 (Hyndman and Fan 1996; the default of R and NumPy): for n sorted values, numbered from 0, the quantile
 * p is the value at position (n - 1) p, interpolated linearly.
 *
 * <p>Weights are counts: a value of weight 3 counts as three values. If the weights sum to less than the number of values, they are
 * shares, and are first scaled to a mean of 1. The quantile is then at position (W - 1) p, where W is the sum of the weights, as
 * in Hmisc's {@code wtd.quantile}.
 */
public final class Quantiles {

    private final double[] sorted;
    private final double[] upTo;
    private final int count;
    private final int[] ranks;

    private Quantiles(double[] sorted, double[] upTo) {
        this(sorted, upTo, sorted.length, null);
    }

    /**
     * @param upTo cumulative weights, or null
     * @param ranks the ranks of {@code sorted} among all {@code count} values, ascending; null if {@code sorted} has all values
     */
    private Quantiles(double[] sorted, double[] upTo, int count, int[] ranks) {
        this.sorted = sorted;
        this.upTo = upTo;
        this.count = count;
        this.ranks = ranks;
    }

    /**
     * All quantiles of the values that are not NaN and have a positive weight. O(n log n).
     *
     * @param weights one per value, or null
     */
    public static Quantiles of(double[] values, double[] weights) {
        if (weights != null) {
            return weighted(values, weights);
        }
        double[] sorted = new double[values.length];
        int n = 0;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                sorted[n++] = v;
            }
        }
        sorted = n == sorted.length ? sorted : Arrays.copyOf(sorted, n);
        Arrays.sort(sorted);
        return ofSorted(sorted);
    }

    /** All quantiles of values that are in ascending order, without NaN; the array is kept, not copied. */
    public static Quantiles ofSorted(double[] sorted) {
        return new Quantiles(sorted, null);
    }

    /**
     * As {@link #of(double[], double[])}, but only for the quantiles {@code named}. Without weights they are selected in O(n)
     * instead of sorted.
     *
     * @param moments of the values
     */
    public static Quantiles of(double[] values, double[] weights, Moments moments, double... named) {
        return of(RowValues.of(values), weights, moments, named);
    }

    /** As {@link #of(double[], double[], Moments, double...)}. */
    public static Quantiles of(RowValues values, double[] weights, Moments moments, double... named) {
        return weights == null ? of(values, 0, values.rows(), moments, named) : weighted(values.toArray(), weights);
    }

    /** The same for the values {@code from} to {@code to} - 1. */
    public static Quantiles of(RowValues values, double[] weights, int from, int to, Moments moments, double... named) {
        if (weights == null) {
            return of(values, from, to, moments, named);
        }
        double[] some = new double[to - from];
        values.copy(from, to, some);
        return weighted(some, Arrays.copyOfRange(weights, from, to));
    }

    private static Quantiles of(RowValues values, int from, int to, Moments moments, double... named) {
        int n = (int) moments.count();
        if (n == 0) {
            return ofSorted(new double[0]);
        }
        int[] ranks = new int[2 * named.length];
        for (int q = 0; q < named.length; q++) {
            int low = (int) ((n - 1.0) * named[q]);
            ranks[2 * q] = low;
            ranks[2 * q + 1] = Math.min(low + 1, n - 1);
        }
        Arrays.sort(ranks);
        OrderStatistics found = OrderStatistics.of(values, from, to, n, moments.min(), moments.max(), ranks);
        double[] sorted = new double[ranks.length];
        for (int r = 0; r < sorted.length; r++) {
            sorted[r] = found.value(r);
        }
        return new Quantiles(sorted, null, n, ranks);
    }

    private static Quantiles weighted(double[] values, double[] weights) {
        Integer[] order = new Integer[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && weights[i] > 0) {
                order[n++] = i;
            }
        }
        Arrays.sort(order, 0, n, (a, b) -> Double.compare(values[a], values[b]));
        double[] sorted = new double[n];
        double[] upTo = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sorted[i] = values[order[i]];
            sum += weights[order[i]];
            upTo[i] = sum;
        }
        if (sum < n) {
            for (int i = 0; i < n; i++) {
                upTo[i] = upTo[i] / sum * n;
            }
        }
        return new Quantiles(sorted, upTo);
    }

    /** The number of values. */
    public int count() {
        return count;
    }

    /** The sum of the weights; the number of values without weights. */
    double total() {
        return upTo == null ? count : count == 0 ? 0 : upTo[count - 1];
    }

    /** The quantile for p in [0, 1]; NaN when there are no values. */
    public double at(double p) {
        int n = count;
        if (n == 0) {
            return Double.NaN;
        }
        double place = Math.max(0, (total() - 1) * p);
        double low = Math.floor(place);
        double part = place - low;
        double below = value(low);
        double above = part == 0 ? below : value(low + 1);
        // Halved before subtraction, since the difference of two values may overflow.
        double gap = above - below;
        return Double.isInfinite(gap) ? below * (1 - part) + above * part : below + part * gap;
    }

    /** The largest value not above the quantile for p in [0, 1]. */
    double below(double p) {
        return value(Math.floor(Math.max(0, (total() - 1) * p)));
    }

    /** The value at a position among the sorted values, from 0; a whole number. */
    double value(double position) {
        if (upTo == null) {
            int rank = (int) Math.min(position, count - 1.0);
            if (ranks != null) {
                return sorted[Arrays.binarySearch(ranks, rank)];
            }
            return sorted[rank];
        }
        int at = Arrays.binarySearch(upTo, position);
        // The first value whose cumulative weight exceeds the position, up to the rounding error of the sum.
        int index = at >= 0 ? at + 1 : -at - 1;
        return sorted[Math.min(index, count - 1)];
    }
}
