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

    /** Rows that are summed at a time: loops short enough to be compiled well early, and sums carried from one to the next. */
    private static final int BLOCK = 1 << 10;

    /** @param weights one per value, or null */
    public static Moments of(double[] values, double[] weights) {
        return of(values, weights, 0, values.length);
    }

    /** Of the values {@code from} to {@code to} - 1 alone. */
    public static Moments of(double[] values, double[] weights, int from, int to) {
        return of(values, Double.NaN, weights, from, to);
    }

    /**
     * As if each gap held {@code fill}.
     *
     * @param fill NaN to leave gaps out
     */
    static Moments filled(double[] values, double fill, double[] weights) {
        return of(values, fill, weights, 0, values.length);
    }

    private static Moments of(double[] values, double fill, double[] weights, int from, int to) {
        Sums sums = new Sums(fill);
        for (int at = from; at < to; at += BLOCK) {
            int end = Math.min(to, at + BLOCK);
            if (weights == null) {
                sums.add(values, at, end);
            } else {
                sums.add(values, weights, at, end);
            }
        }
        if (sums.count == 0) {
            return new Moments(0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double toUnit = toUnit(Math.max(Math.abs(sums.min), Math.abs(sums.max)));
        double mean = toUnit == 1 ? sums.sum / sums.total : mean(values, fill, weights, from, to, toUnit, sums.total);
        Powers powers = new Powers(fill, toUnit, mean);
        for (int at = from; at < to; at += BLOCK) {
            int end = Math.min(to, at + BLOCK);
            if (weights == null) {
                powers.add(values, at, end);
            } else {
                powers.add(values, weights, at, end);
            }
        }
        return moments(sums, powers);
    }

    private static Moments moments(Sums sums, Powers powers) {
        double total = sums.total;
        double variance = Math.max(0, (powers.second - powers.rest * powers.rest / total) / total);
        boolean same = sums.min == sums.max;
        double deviation = same ? 0 : Math.sqrt(variance);
        double skewness = deviation > 0 ? powers.third / total / (variance * deviation) : 0;
        double refined = same ? sums.min : (powers.mean + powers.rest / total) / powers.toUnit;
        return new Moments(sums.count, total, refined, deviation / powers.toUnit, skewness, sums.min, sums.max);
    }

    /** The first pass. */
    private static final class Sums {
        private final double fill;
        private long count;
        private double total;
        private double sum;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        Sums(double fill) {
            this.fill = fill;
        }

        void add(double[] values, int from, int to) {
            int found = 0;
            double s = sum;
            double least = min;
            double greatest = max;
            for (int i = from; i < to; i++) {
                double x = values[i] == values[i] ? values[i] : fill;
                if (x == x) {
                    found++;
                    s += x;
                    least = x < least ? x : least;
                    greatest = x > greatest ? x : greatest;
                }
            }
            count += found;
            total += found;
            sum = s;
            min = least;
            max = greatest;
        }

        void add(double[] values, double[] weights, int from, int to) {
            for (int i = from; i < to; i++) {
                double x = values[i] == values[i] ? values[i] : fill;
                double w = weights[i];
                if (x == x && w > 0) {
                    count++;
                    total += w;
                    sum += w * x;
                    min = x < min ? x : min;
                    max = x > max ? x : max;
                }
            }
        }
    }

    /** The second pass: powers of the deviations from a mean. */
    private static final class Powers {
        private final double fill;
        private final double toUnit;
        private final double mean;
        private double second;
        private double third;
        private double rest;

        Powers(double fill, double toUnit, double mean) {
            this.fill = fill;
            this.toUnit = toUnit;
            this.mean = mean;
        }

        void add(double[] values, int from, int to) {
            double r = rest;
            double two = second;
            double three = third;
            for (int i = from; i < to; i++) {
                double x = values[i] == values[i] ? values[i] : fill;
                if (x == x) {
                    double t = x * toUnit - mean;
                    r += t;
                    two += t * t;
                    three += t * t * t;
                }
            }
            rest = r;
            second = two;
            third = three;
        }

        void add(double[] values, double[] weights, int from, int to) {
            for (int i = from; i < to; i++) {
                double x = values[i] == values[i] ? values[i] : fill;
                double w = weights[i];
                if (x == x && w > 0) {
                    double t = x * toUnit - mean;
                    double wt = w * t;
                    rest += wt;
                    second += wt * t;
                    third += wt * t * t;
                }
            }
        }
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

    private static double mean(
            double[] values, double fill, double[] weights, int from, int to, double toUnit, double total) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double x = values[i] == values[i] ? values[i] : fill;
            double w = weights == null ? 1 : weights[i];
            if (x == x && w > 0) {
                sum += w * (x * toUnit);
            }
        }
        return sum / total;
    }
}
