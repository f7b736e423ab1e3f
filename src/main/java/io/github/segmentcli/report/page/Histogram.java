package io.github.segmentcli.report.page;

import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.profile.NumberProfile;

/**
 * How many customers of each segment are in each bin of a column. The bins cover the middle 90% of the values and the same
 * width again to the right of it, as far as there are values; values outside are only counted. For whole numbers the width of
 * bins is a whole number too, so that no bin is empty just because it contains no whole number.
 */
final class Histogram {

    private static final int MAX_BINS = 36;

    private final boolean whole;
    private final double low;
    private final double width;
    private final long[][] counts;
    private long outside;

    private Histogram(double low, double width, int bins, int segments, boolean whole) {
        this.whole = whole;
        this.low = low;
        this.width = width;
        this.counts = new long[segments][bins];
    }

    /**
     * @param values one per table row, NaN where missing
     * @param overall the column over all customers
     */
    static Histogram of(RowValues values, NumberProfile overall, Assignment assignment, int k) {
        double least = overall.min().orElse(0);
        double most = overall.max().orElse(1);
        double q05 = overall.q05().orElse(least);
        double q95 = overall.q95().orElse(most);
        double middle = q95 > q05 ? q95 - q05 : most - least;
        double low = Math.max(least, q05 - middle / 2);
        double high = Math.min(most, q95 + middle);
        Histogram histogram = whole(values) && high - low < 1e9
                ? ofWholeNumbers(Math.floor(low), Math.ceil(high), k)
                : new Histogram(low, high > low ? (high - low) / MAX_BINS : 1, MAX_BINS, k, false);
        histogram.count(values, assignment);
        return histogram;
    }

    private static Histogram ofWholeNumbers(double low, double high, int k) {
        double width = Math.max(1, Math.ceil((high - low + 1) / MAX_BINS));
        return new Histogram(low - 0.5, width, (int) Math.ceil((high - low + 1) / width), k, true);
    }

    private static boolean whole(RowValues values) {
        for (int i = 0; i < values.rows(); i++) {
            double value = values.value(i);
            if (value != Math.rint(value) && !Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    private void count(RowValues values, Assignment assignment) {
        values.byBlocks((block, n, from) -> count(block, n, from, assignment));
    }

    private void count(double[] values, int n, int from, Assignment assignment) {
        int bins = counts[0].length;
        for (int i = 0; i < n; i++) {
            int label = assignment.label(from + i);
            if (label == Assignment.UNASSIGNED || Double.isNaN(values[i])) {
                continue;
            }
            double at = (values[i] - low) / width;
            int bin = at == bins ? bins - 1 : (int) Math.floor(at);
            if (bin < 0 || bin >= bins) {
                outside++;
            } else {
                counts[label][bin]++;
            }
        }
    }

    /** Whether bins are centred at whole numbers, so that the first number is half a unit inside the edge. */
    boolean whole() {
        return whole;
    }

    int bins() {
        return counts[0].length;
    }

    /** The left edge of the first bin. */
    double low() {
        return low;
    }

    /** The right edge of the last bin. */
    double high() {
        return low + width * bins();
    }

    long count(int c, int bin) {
        return counts[c][bin];
    }

    /** Customers whose value is not drawn. */
    long outside() {
        return outside;
    }
}
