package io.github.segmentcli.project;

import io.github.segmentcli.data.Matrix;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Principal components by the eigenvectors of the (weighted) covariance of the features.
 *
 * <p>Time O(n d² + d³), extra memory O(n + d²).
 */
public final class Pca {

    private Pca() {}

    /** The first two components, or the only one of a single feature. */
    public static Projection project(Matrix matrix) {
        int d = matrix.features();
        double[] mean = new double[d];
        double[][] covariance = covariance(matrix, mean);
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance, false));
        double trace = 0;
        for (int j = 0; j < d; j++) {
            trace += covariance[j][j];
        }
        int components = Math.min(2, d);
        double[][] loadings = new double[components][];
        Double[] shares = new Double[components];
        for (int c = 0; c < components; c++) {
            loadings[c] = pointedUp(eigen.getEigenvector(c).toArray());
            shares[c] = trace > 0 ? Math.min(1, Math.max(0, eigen.getRealEigenvalue(c) / trace)) : 0;
        }
        return Projection.owning(mean, loadings, List.of(shares));
    }

    /** Fills {@code mean} as well. */
    private static double[][] covariance(Matrix matrix, double[] mean) {
        int n = matrix.rows();
        int d = matrix.features();
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += matrix.weight(i);
        }
        for (int j = 0; j < d; j++) {
            double[] column = matrix.column(j);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += matrix.weight(i) * (column[i] - column[0]);
            }
            mean[j] = column[0] + sum / total;
        }
        double[][] covariance = new double[d][d];
        for (int j = 0; j < d; j++) {
            double[] left = matrix.column(j);
            for (int h = 0; h <= j; h++) {
                double[] right = matrix.column(h);
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += matrix.weight(i) * (left[i] - mean[j]) * (right[i] - mean[h]);
                }
                covariance[j][h] = sum / total;
                covariance[h][j] = sum / total;
            }
        }
        return covariance;
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
