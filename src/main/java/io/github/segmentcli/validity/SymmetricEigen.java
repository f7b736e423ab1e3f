package io.github.segmentcli.validity;

import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Eigenvalues of a symmetric matrix without negative ones, the largest first, and their unit vectors.
 *
 * <p>The iteration for eigenvalues may not come to an end where many of them are 0, as those of features that repeat each
 * other are; the singular values, which are the same then, take longer and always do.
 */
record SymmetricEigen(double[] values, double[][] vectors) {

    static SymmetricEigen of(double[][] symmetric) {
        RealMatrix matrix = new Array2DRowRealMatrix(symmetric, false);
        int n = symmetric.length;
        double[][] vectors = new double[n][];
        try {
            EigenDecomposition eigen = new EigenDecomposition(matrix);
            for (int at = 0; at < n; at++) {
                vectors[at] = eigen.getEigenvector(at).toArray();
            }
            return new SymmetricEigen(eigen.getRealEigenvalues(), vectors);
        } catch (MaxCountExceededException e) {
            SingularValueDecomposition singular = new SingularValueDecomposition(matrix);
            for (int at = 0; at < n; at++) {
                vectors[at] = singular.getU().getColumn(at);
            }
            return new SymmetricEigen(singular.getSingularValues(), vectors);
        }
    }
}
