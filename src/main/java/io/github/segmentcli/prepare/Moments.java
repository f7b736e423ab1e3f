package io.github.segmentcli.prepare;

import io.github.segmentcli.data.BlockSum;
import io.github.segmentcli.data.FixedPointSums;
import io.github.segmentcli.data.RowValues;

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
        return of(RowValues.of(values), weights);
    }

    /** As {@link #of(double[], double[])}. */
    public static Moments of(RowValues values, double[] weights) {
        return of(values, Double.NaN, weights, 0, values.rows());
    }

    /** The moments of the values {@code from} to {@code to} - 1. */
    public static Moments of(RowValues values, double[] weights, int from, int to) {
        return of(values, Double.NaN, weights, from, to);
    }

    /**
     * The moments with each missing value replaced by {@code fill}.
     *
     * @param fill NaN to leave missing values out
     */
    static Moments filled(RowValues values, double fill, double[] weights) {
        return of(values, fill, weights, 0, values.rows());
    }

    private static Moments of(RowValues values, double fill, double[] weights, int from, int to) {
        Extent extent = Extent.of(values, fill, weights, from, to);
        if (extent.count == 0) {
            return new Moments(0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double largest = Math.max(Math.abs(extent.min), Math.abs(extent.max));
        double toUnit = toUnit(largest);
        FixedPointSums sum = new FixedPointSums(1, extent.heaviest * largest * toUnit, 2L * extent.count);
        FixedPointSums total = new FixedPointSums(1, extent.heaviest, extent.count);
        double[] block = new double[BlockSum.LENGTH];
        BlockSum sums = new BlockSum(sum, 0);
        for (int at = from; at < to; at += block.length) {
            int n = Math.min(to - at, block.length);
            values.copy(at, at + n, block);
            if (weights == null) {
                toDeviations(block, n, fill, toUnit, 0);
                sums.add(block, n);
            } else {
                add(block, n, fill, weights, at, toUnit, sum, total);
            }
        }
        sums.flush();
        double weight = weights == null ? extent.count : total.value(0);
        double mean = sum.over(0, weight);
        double widest = Math.max(extent.max * toUnit - mean, mean - extent.min * toUnit);
        FixedPointSums square = new FixedPointSums(1, extent.heaviest * widest * widest, 2L * extent.count);
        FixedPointSums cube = new FixedPointSums(1, extent.heaviest * widest * widest * widest, 2L * extent.count);
        BlockSum squares = new BlockSum(square, 0);
        BlockSum cubes = new BlockSum(cube, 0);
        for (int at = from; at < to; at += block.length) {
            int n = Math.min(to - at, block.length);
            values.copy(at, at + n, block);
            if (weights == null) {
                toDeviations(block, n, fill, toUnit, mean);
                squares.addSquares(block, n);
                cubes.addCubes(block, n);
            } else {
                addPowers(block, n, fill, weights, at, toUnit, mean, square, cube);
            }
        }
        squares.flush();
        cubes.flush();
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

    /** Replaces values by their deviations from {@code mean}, missing ones by 0. */
    private static void toDeviations(double[] block, int n, double fill, double toUnit, double mean) {
        for (int i = 0; i < n; i++) {
            double x = block[i] == block[i] ? block[i] : fill;
            block[i] = x == x ? x * toUnit - mean : 0;
        }
    }

    /** @param at the row of the first value */
    private static void add(
            double[] block,
            int n,
            double fill,
            double[] weights,
            int at,
            double toUnit,
            FixedPointSums sum,
            FixedPointSums total) {
        for (int i = 0; i < n; i++) {
            double x = block[i] == block[i] ? block[i] : fill;
            double w = weights[at + i];
            if (x == x && w > 0) {
                sum.add(0, w, x * toUnit);
                total.add(0, w);
            }
        }
    }

    /** @param at the row of the first value */
    private static void addPowers(
            double[] block,
            int n,
            double fill,
            double[] weights,
            int at,
            double toUnit,
            double mean,
            FixedPointSums squares,
            FixedPointSums cubes) {
        for (int i = 0; i < n; i++) {
            double x = block[i] == block[i] ? block[i] : fill;
            double w = weights[at + i];
            double t = x * toUnit - mean;
            if (x == x && w > 0) {
                squares.add(0, w, t * t);
                cubes.add(0, w, t * t * t);
            }
        }
    }

    /** The result of the first pass. */
    private record Extent(int count, double min, double max, double heaviest) {

        static Extent of(RowValues values, double fill, double[] weights, int from, int to) {
            double[] block = new double[BlockSum.LENGTH];
            Extent extent = new Extent(0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, weights == null ? 1 : 0);
            for (int at = from; at < to; at += block.length) {
                int n = Math.min(to - at, block.length);
                values.copy(at, at + n, block);
                extent = extent.with(block, n, fill, weights, at);
            }
            return extent;
        }

        private Extent with(double[] block, int n, double fill, double[] weights, int at) {
            int present = count;
            double least = min;
            double greatest = max;
            double most = heaviest;
            for (int i = 0; i < n; i++) {
                double x = block[i] == block[i] ? block[i] : fill;
                if (x == x && (weights == null || weights[at + i] > 0)) {
                    present++;
                    least = x < least ? x : least;
                    greatest = x > greatest ? x : greatest;
                    most = weights != null && weights[at + i] > most ? weights[at + i] : most;
                }
            }
            return new Extent(present, least, greatest, most);
        }
    }

    /** Whether all values that are not NaN are equal up to rounding; stops at the first two that are not. */
    static boolean isConstant(RowValues values) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.rows(); i++) {
            double x = values.value(i);
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
