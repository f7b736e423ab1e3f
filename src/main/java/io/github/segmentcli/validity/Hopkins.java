package io.github.segmentcli.validity;

import io.github.segmentcli.data.Matrix;
import java.util.SplittableRandom;
import org.apache.commons.math3.special.Beta;

/**
 * Hopkins' statistic: are uniform points of the bounding box farther from the rows than the rows are from each other?
 *
 * <p>With u the distance of a uniform point to its nearest row and w that of a row to its nearest other row, over m draws of
 * each, H = Σu^d / (Σu^d + Σw^d), d the number of features: about 0.5 when rows lie at random, towards 1 when they crowd.
 * Under randomness H is distributed as Beta(m, m).
 *
 * <p>The corners of the box are empty wherever features are correlated or have long tails, and this alone drives H towards
 * 1: it is never evidence of segments by itself.
 *
 * @param statistic H, in [0, 1]
 * @param upperTail the chance of such an H or a larger one under randomness
 * @param draws m
 */
record Hopkins(double statistic, double upperTail, int draws) {

    /** The rows, and the points of the box, whose nearest neighbours are sought. */
    record Draws(int[] rows, double[][] points) {}

    /**
     * m rows without replacement and m uniform points in the bounding box of the rows.
     *
     * @return points as {@code [draw][feature]}
     */
    static Draws draw(Matrix matrix, int m, SplittableRandom random) {
        int[] rows = Resampling.subset(matrix.rows(), m, random);
        double[][] points = new double[m][matrix.features()];
        for (int j = 0; j < matrix.features(); j++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double value : matrix.column(j)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            for (int at = 0; at < m; at++) {
                points[at][j] = least + random.nextDouble() * (most - least);
            }
        }
        return new Draws(rows, points);
    }

    /** Time O(m n d) at most. Distances enter as ratios to the largest, so that their d-th powers stay in range. */
    static Hopkins of(Matrix matrix, Draws draws) {
        int m = draws.rows.length;
        int d = matrix.features();
        double[] rows = new SampleFits(matrix).rows();
        double[] u = new double[m];
        double[] w = new double[m];
        double largest = 0;
        for (int at = 0; at < m; at++) {
            int row = draws.rows[at];
            w[at] = nearest(rows, d, rows, row * d, row);
            u[at] = nearest(rows, d, draws.points[at], 0, -1);
            largest = Math.max(largest, Math.max(u[at], w[at]));
        }
        double ofPoints = 0;
        double ofRows = 0;
        for (int at = 0; at < m; at++) {
            ofPoints += StrictMath.pow(u[at] / largest, matrix.features() / 2.0);
            ofRows += StrictMath.pow(w[at] / largest, matrix.features() / 2.0);
        }
        double statistic = largest > 0 ? ofPoints / (ofPoints + ofRows) : 0.5;
        return new Hopkins(statistic, Beta.regularizedBeta(1 - statistic, m, m), m);
    }

    /** The squared distance of a point to the nearest row but one; a sum that is already too large is not finished. */
    private static double nearest(double[] rows, int d, double[] point, int from, int except) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i * d < rows.length; i++) {
            double sum = 0;
            for (int j = 0; j < d && sum < least; j++) {
                double offset = rows[i * d + j] - point[from + j];
                sum += offset * offset;
            }
            if (sum < least && i != except) {
                least = sum;
            }
        }
        return least;
    }
}
