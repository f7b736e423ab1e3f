package io.github.segmentcli.select;

import java.util.OptionalInt;

/**
 * The Kneedle algorithm of Satopää et al. (2011) for a convex, falling curve, in the offline form without smoothing.
 *
 * <p>Both axes are scaled to [0, 1], and the curve is reflected so that it rises. The difference D between curve and diagonal is
 * largest where the curvature is strongest. A local maximum of D is a knee if D falls below the threshold
 * {@code D_max - S · mean step of x}, S = 1, before the next local minimum or maximum. The result is the first knee; many curves
 * have none.
 *
 * <p>Since the axes are scaled to the range that was tried, another range can give another knee.
 *
 * @see <a href="https://doi.org/10.1109/ICDCSW.2011.20">doi:10.1109/ICDCSW.2011.20</a>
 */
final class Kneedle {

    private static final double SENSITIVITY = 1;

    private Kneedle() {}

    /**
     * Finds the knee. O(n).
     *
     * @param x n values, strictly ascending
     * @param y n values, not increasing
     * @return the index of the knee; empty if there is none, and for fewer than three points
     */
    static OptionalInt knee(double[] x, double[] y) {
        int last = x.length - 1;
        if (last < 2 || !(y[0] > y[last])) {
            return OptionalInt.empty();
        }
        double[] difference = new double[x.length];
        for (int i = 0; i <= last; i++) {
            double across = (x[i] - x[0]) / (x[last] - x[0]);
            double risen = (y[0] - y[i]) / (y[0] - y[last]);
            difference[i] = risen - across;
        }
        double meanStep = 1.0 / last;
        int candidate = -1;
        double threshold = 0;
        for (int i = 1; i <= last; i++) {
            if (isMaximum(difference, i)) {
                candidate = i;
                threshold = difference[i] - SENSITIVITY * meanStep;
            } else if (candidate >= 0 && isMinimum(difference, i) && !(difference[i] < threshold)) {
                candidate = -1;
            }
            if (candidate >= 0 && difference[i] < threshold) {
                return OptionalInt.of(candidate);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether i is a local maximum: not smaller than both neighbours. The two ends are none. */
    private static boolean isMaximum(double[] values, int i) {
        return i + 1 < values.length && values[i] >= values[i - 1] && values[i] >= values[i + 1];
    }

    private static boolean isMinimum(double[] values, int i) {
        return i + 1 < values.length && values[i] <= values[i - 1] && values[i] <= values[i + 1];
    }
}
