package io.github.segmentcli.validity;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The (weighted) mean of the rows and the directions in which they spread, the widest first: eigenvectors of the covariance
 * with divisor N, the summed weight. The largest loading of each axis in absolute value is positive, the first of equals.
 *
 * <p>Time O(n d² + d³), extra memory O(d²).
 */
public final class PrincipalAxes {

    private final double[] mean;
    private final double[][] axes;
    private final double[] variances;

    private PrincipalAxes(double[] mean, double[][] axes, double[] variances) {
        this.mean = mean;
        this.axes = axes;
        this.variances = variances;
    }

    static PrincipalAxes of(Matrix matrix) {
        return of(matrix, Workers.sequential());
    }

    /** The same on several threads, to the last bit. */
    public static PrincipalAxes of(Matrix matrix, Workers workers) {
        int d = matrix.features();
        double[] mean = new double[d];
        double[][] covariance = covariance(matrix, mean, workers);
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance, false));
        double[][] axes = new double[d][];
        double[] variances = new double[d];
        for (int axis = 0; axis < d; axis++) {
            axes[axis] = pointedUp(eigen.getEigenvector(axis).toArray());
            variances[axis] = Math.max(0, eigen.getRealEigenvalue(axis));
        }
        return new PrincipalAxes(mean, axes, variances);
    }

    /** A copy of the mean: d values. */
    public double[] mean() {
        return mean.clone();
    }

    /** A copy of the unit vector of an axis: d values. */
    public double[] axis(int axis) {
        return axes[axis].clone();
    }

    /** The variance along an axis. */
    public double variance(int axis) {
        return variances[axis];
    }

    /** The coordinate of every row on an axis, relative to the mean. */
    double[] coordinates(Matrix matrix, int axis) {
        double[] coordinates = new double[matrix.rows()];
        for (int j = 0; j < mean.length; j++) {
            double[] column = matrix.column(j);
            double loading = axes[axis][j];
            for (int i = 0; i < coordinates.length; i++) {
                coordinates[i] += (column[i] - mean[j]) * loading;
            }
        }
        return coordinates;
    }

    /** Fills {@code mean} as well. */
    private static double[][] covariance(Matrix matrix, double[] mean, Workers workers) {
        int n = matrix.rows();
        int d = matrix.features();
        double[] weights = matrix.weights().orElse(null);
        double summed = weights == null ? n : 0;
        for (int i = 0; weights != null && i < n; i++) {
            summed += weights[i];
        }
        double total = summed;
        workers.run(d, j -> {
            double[] column = matrix.column(j);
            // Relative to the first row, so that a feature far from zero loses no digits.
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (weights == null ? 1 : weights[i]) * (column[i] - column[0]);
            }
            mean[j] = column[0] + sum / total;
        });
        double[][] covariance = new double[d][d];
        // The longest rows of the triangle first, so that threads end together.
        workers.run(d, task -> {
            int j = d - 1 - task;
            for (int h = 0; h <= j; h++) {
                double[] left = matrix.column(j);
                double[] right = matrix.column(h);
                double sum = weights == null
                        ? products(left, mean[j], right, mean[h])
                        : products(left, mean[j], right, mean[h], weights);
                covariance[j][h] = sum / total;
                covariance[h][j] = covariance[j][h];
            }
        });
        return covariance;
    }

    /** Four sums side by side, because one alone would wait for each addition. */
    private static double products(double[] a, double meanA, double[] b, double meanB) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += (a[i] - meanA) * (b[i] - meanB);
            s1 += (a[i + 1] - meanA) * (b[i + 1] - meanB);
            s2 += (a[i + 2] - meanA) * (b[i + 2] - meanB);
            s3 += (a[i + 3] - meanA) * (b[i + 3] - meanB);
        }
        for (; i < a.length; i++) {
            s0 += (a[i] - meanA) * (b[i] - meanB);
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static double products(double[] a, double meanA, double[] b, double meanB, double[] weights) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += weights[i] * (a[i] - meanA) * (b[i] - meanB);
        }
        return sum;
    }

    private static double[] pointedUp(double[] vector) {
        int largest = 0;
        for (int j = 1; j < vector.length; j++) {
            if (Math.abs(vector[j]) > Math.abs(vector[largest])) {
                largest = j;
            }
        }
        if (vector[largest] < 0) {
            for (int j = 0; j < vector.length; j++) {
                vector[j] = -vector[j];
            }
        }
        return vector;
    }
}
