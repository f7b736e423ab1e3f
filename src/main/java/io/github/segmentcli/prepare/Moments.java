package io.github.segmentcli.prepare;

/**
 * Count, mean, population standard deviation, skewness and range of a column, gaps (NaN) left out, by weight where rows
 * have weights.
 *
 * <p>Two passes: a first mean, then powers of the deviations from it; what rounding left in the mean is taken out of mean
 * and variance. Columns whose values would overflow or vanish when squared are first scaled by a power of two, which is
 * exact; 1e300 and 1e-300 come out right. O(n), no extra memory.
 *
 * @param count values present with a weight greater than zero
 * @param weight their summed weight; the count when there are none
 * @param mean NaN when nothing is present
 * @param standardDeviation population; 0 for a single value
 * @param skewness third standardised moment, without correction for bias; 0 when the deviation is
 * @param min the smallest value
 * @param max the largest
 */
public record Moments(
        long count, double weight, double mean, double standardDeviation, double skewness, double min, double max) {

    /** @param weights one per value, or null */
    public static Moments of(double[] values, double[] weights) {
        return filled(values, Double.NaN, weights);
    }

    /**
     * As if each gap held {@code fill}.
     *
     * @param fill NaN to leave gaps out
     */
    static Moments filled(double[] values, double fill, double[] weights) {
        long count = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double total = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double x = values[i] == values[i] ? values[i] : fill;
            double w = weights == null ? 1 : weights[i];
            if (x == x && w > 0) {
                count++;
                total += w;
                sum += w * x;
                min = x < min ? x : min;
                max = x > max ? x : max;
            }
        }
        if (count == 0) {
            return new Moments(0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double toUnit = toUnit(Math.max(Math.abs(min), Math.abs(max)));
        double mean = toUnit == 1 ? sum / total : mean(values, fill, weights, toUnit, total);
        double second = 0;
        double third = 0;
        double rest = 0;
        for (int i = 0; i < values.length; i++) {
            double x = values[i] == values[i] ? values[i] : fill;
            double w = weights == null ? 1 : weights[i];
            if (x == x && w > 0) {
                double t = x * toUnit - mean;
                double wt = w * t;
                rest += wt;
                second += wt * t;
                third += wt * t * t;
            }
        }
        double variance = Math.max(0, (second - rest * rest / total) / total);
        double deviation = min == max ? 0 : Math.sqrt(variance);
        double skewness = deviation > 0 ? third / total / (variance * deviation) : 0;
        double refined = min == max ? min : (mean + rest / total) / toUnit;
        return new Moments(count, total, refined, deviation / toUnit, skewness, min, max);
    }

    /** Whether the values that are not NaN are all equal but for rounding; stops at the first that are not. */
    static boolean isConstant(double[] values) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double x : values) {
            if (x < min || x > max) {
                min = Math.min(min, x);
                max = Math.max(max, x);
                if (!isNarrow(min, max)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether all values are equal, or differ in nothing but their last digits: within 8 ulps of the largest. */
    public boolean isConstant() {
        return count > 0 && isNarrow(min, max);
    }

    private static boolean isNarrow(double min, double max) {
        return max - min <= 8 * Math.ulp(Math.max(Math.abs(min), Math.abs(max)));
    }

    /** 1, or the power of two that brings values of that size near 1 when their sums or cubes would leave the range. */
    private static double toUnit(double largest) {
        if (largest == 0 || largest > 1e-75 && largest < 1e75) {
            return 1;
        }
        return Math.scalb(1.0, -Math.max(Math.getExponent(largest), Double.MIN_EXPONENT));
    }

    private static double mean(double[] values, double fill, double[] weights, double toUnit, double total) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double x = values[i] == values[i] ? values[i] : fill;
            double w = weights == null ? 1 : weights[i];
            if (x == x && w > 0) {
                sum += w * (x * toUnit);
            }
        }
        return sum / total;
    }
}
