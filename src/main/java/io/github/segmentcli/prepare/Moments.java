package io.github.segmentcli.prepare;

import io.github.segmentcli.data.BlockSum;
import io.github.segmentcli.data.FixedPointSums;

/**
 * Count, mean, population standard deviation, skewness and range of a column, without missing values (NaN) and weighted if rows
 * have weights.
 *
 * <p>Three passes: range, mean, and powers of the deviations from the mean. All sums are {@link FixedPointSums}, so that the result
 * does not depend on the order of the values. The variance is corrected for the rounding error of the mean. Columns whose squares
 * would overflow or vanish are first scaled by a power of two, which is exact. O(n), constant extra memory.
 *
 * @param count number of values present with a weight greater than zero
 * @param weight the sum of their weights; {@code count} without weights
 * @param mean NaN without values
 * @param standardDeviation of the population; 0 for a single value
 * @param skewness third standardised moment, without bias correction; 0 if the standard deviation is 0
 * @param min the smallest value
 * @param max the largest
 */
public record Moments(
        long count, double weight, double mean, double standardDeviation, double skewness, double min, double max) {

    /**
     * The moments of all values.
     *
     * @param weights one per value, or null
     */
    public static Moments of(double[] values, double[] weights) {
        return of(values, weights, 0, values.length);
    }

    /** The moments of the values {@code from} to {@code to} - 1. */
    public static Moments of(double[] values, double[] weights, int from, int to) {
        return of(values, Double.NaN, weights, from, to);
    }

    /**
     * The moments with each missing value replaced by {@code fill}.
     *
     * @param fill NaN to leave missing values out
     */
    static Moments filled(double[] values, double fill, double[] weights) {
        return of(values, fill, weights, 0, values.length);
    }

    private static Moments of(double[] values, double fill, double[] weights, int from, int to) {
        Extent extent = Extent.of(values, fill, weights, from, to);
        if (extent.count == 0) {
            return new Moments(0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double largest = Math.max(Math.abs(extent.min), Math.abs(extent.max));
        double toUnit = toUnit(largest);
        FixedPointSums sum = new FixedPointSums(1, extent.heaviest * largest * toUnit, 2 * extent.count);
        FixedPointSums total = new FixedPointSums(1, extent.heaviest, extent.count);
        double[] block = new double[BlockSum.LENGTH];
        BlockSum sums = new BlockSum(sum, 0);
        for (int at = from; at < to; at += block.length) {
            int end = Math.min(to, at + block.length);
            if (weights == null) {
                deviations(values, fill, at, end, toUnit, 0, block);
                sums.add(block, end - at);
            } else {
                add(values, fill, weights, at, end, toUnit, sum, total);
            }
        }
        sums.finish();
        double weight = weights == null ? extent.count : total.value(0);
        double mean = sum.over(0, weight);
        double widest = Math.max(extent.max * toUnit - mean, mean - extent.min * toUnit);
        FixedPointSums square = new FixedPointSums(1, extent.heaviest * widest * widest, 2 * extent.count);
        FixedPointSums cube = new FixedPointSums(1, extent.heaviest * widest * widest * widest, 2 * extent.count);
        BlockSum squares = new BlockSum(square, 0);
        BlockSum cubes = new BlockSum(cube, 0);
        for (int at = from; at < to; at += block.length) {
            int end = Math.min(to, at + block.length);
            if (weights == null) {
                deviations(values, fill, at, end, toUnit, mean, block);
                squares.addSquares(block, end - at);
                cubes.addCubes(block, end - at);
            } else {
                addPowers(values, fill, weights, at, end, toUnit, mean, square, cube);
            }
        }
        squares.finish();
        cubes.finish();
        double rounded = sum.less(0, weight, mean) / weight;
        double variance = Math.max(0, square.over(0, weight) - rounded * rounded);
        boolean same = extent.min == extent.max;
        double deviation = same ? 0 : Math.sqrt(variance);
        double skewness = deviation > 0 ? cube.over(0, weight) / (variance * deviation) : 0;
        return new Moments(
                extent.count,
                weight,
                same ? extent.min : mean / toUnit,
                deviation / toUnit,
                skewness,
                extent.min,
                extent.max);
    }

    /** Writes the deviations of the values from {@code mean}, 0 for missing values, to the beginning of {@code block}. */
    private static void deviations(
            double[] values, double fill, int from, int to, double toUnit, double mean, double[] block) {
        for (int i = from; i < to; i++) {
            double x = values[i] == values[i] ? values[i] : fill;
            block[i - from] = x == x ? x * toUnit - mean : 0;
        }
    }

    private static void add(
            double[] values,
            double fill,
            double[] weights,
            int from,
            int to,
            double toUnit,
            FixedPointSums sum,
            FixedPointSums total) {
        for (int i = from; i < to; i++) {
            double x = values[i] == values[i] ? values[i] : fill;
            if (x == x && weights[i] > 0) {
                sum.add(0, weights[i], x * toUnit);
                total.add(0, weights[i]);
            }
        }
    }

    private static void addPowers(
            double[] values,
            double fill,
            double[] weights,
            int from,
            int to,
            double toUnit,
            double mean,
            FixedPointSums squares,
            FixedPointSums cubes) {
        for (int i = from; i < to; i++) {
            double x = values[i] == values[i] ? values[i] : fill;
            double t = x * toUnit - mean;
            if (x == x && weights[i] > 0) {
                squares.add(0, weights[i], t * t);
                cubes.add(0, weights[i], t * t * t);
            }
        }
    }

    /** The result of the first pass. */
    private record Extent(long count, double min, double max, double heaviest) {

        static Extent of(double[] values, double fill, double[] weights, int from, int to) {
            int count = 0;
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            double heaviest = weights == null ? 1 : 0;
            for (int i = from; i < to; i++) {
                double x = values[i] == values[i] ? values[i] : fill;
                if (x == x && (weights == null || weights[i] > 0)) {
                    count++;
                    min = x < min ? x : min;
                    max = x > max ? x : max;
                    heaviest = weights != null && weights[i] > heaviest ? weights[i] : heaviest;
                }
            }
            return new Extent(count, min, max, heaviest);
        }
    }

    /** Whether all values that are not NaN are equal up to rounding; stops at the first two that are not. */
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

    private static boolean isNarrow(double min, double max) {
        return max - min <= 8 * Math.ulp(Math.max(Math.abs(min), Math.abs(max)));
    }

    /** The power of two that scales {@code largest} to about 1 if sums or cubes could overflow or vanish; otherwise 1. */
    private static double toUnit(double largest) {
        if (largest == 0 || largest > 1e-75 && largest < 1e75) {
            return 1;
        }
        return Math.scalb(1.0, -Math.max(Math.getExponent(largest), Double.MIN_EXPONENT));
    }
}
