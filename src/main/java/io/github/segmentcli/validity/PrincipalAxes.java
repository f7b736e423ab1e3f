package io.github.segmentcli.validity;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The (weighted) mean of the rows and the directions in which they spread, the widest first: eigenvectors of the covariance
 * with divisor N, the summed weight. The largest loading of each axis in absolute value is positive, the first of equals.
 *
 * <p>Of fewer rows than features there are as many axes as directions in which the rows spread at all. Of more than
 * {@value #MAX_FEATURES} features the axes are those of that number of rows, taken at equal distances, because the spectrum of a large matrix takes
 * minutes.
 *
 * <p>Time O(n d² + d³) with d at most {@value #MAX_FEATURES}, extra memory O(d²).
 */
public final class PrincipalAxes {

    private static final int MAX_FEATURES = 500;
    /** A direction with so little of the widest one's variance is one of rounding. */
    private static final double NO_SPREAD = 1e-12;
    /** Rows that are summed at a time; a multiple of four. */
    private static final int BLOCK = 1 << 10;

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
        int n = matrix.rows();
        int d = matrix.features();
        if (n < d || d > MAX_FEATURES) {
            return ofFewRows(n > MAX_FEATURES ? matrix.rows(spread(n)) : matrix, workers);
        }
        double[] mean = means(matrix, workers);
        SymmetricEigen spectrum = SymmetricEigen.of(covariance(matrix, mean, workers));
        double[][] axes = new double[d][];
        double[] variances = new double[d];
        for (int axis = 0; axis < d; axis++) {
            axes[axis] = pointedUp(spectrum.vectors()[axis]);
            variances[axis] = Math.max(0, spectrum.values()[axis]);
        }
        return new PrincipalAxes(mean, axes, variances);
    }

    /** Rows of equal distance through the file. */
    private static int[] spread(int n) {
        int[] rows = new int[MAX_FEATURES];
        Arrays.setAll(rows, i -> (int) ((long) i * n / MAX_FEATURES));
        return rows;
    }

    /** By the products of rows rather than of features, which have the same spectrum where it is not 0. */
    private static PrincipalAxes ofFewRows(Matrix matrix, Workers workers) {
        int n = matrix.rows();
        int d = matrix.features();
        double[] mean = means(matrix, workers);
        double[] weights = matrix.weights().orElse(null);
        double total = total(matrix);
        double[][] rows = new double[n][d];
        workers.run(n, i -> {
            double share = Math.sqrt((weights == null ? 1 : weights[i]) / total);
            for (int j = 0; j < d; j++) {
                rows[i][j] = share * (matrix.value(i, j) - mean[j]);
            }
        });
        double[][] products = new double[n][n];
        workers.run(n, task -> {
            int i = n - 1 - task;
            for (int h = 0; h <= i; h++) {
                products[i][h] = products(rows[i], rows[h]);
                products[h][i] = products[i][h];
            }
        });
        SymmetricEigen spectrum = SymmetricEigen.of(products);
        int count = 1;
        while (count < n && spectrum.values()[count] > NO_SPREAD * spectrum.values()[0]) {
            count++;
        }
        double[][] axes = new double[count][d];
        double[] variances = new double[count];
        workers.run(count, axis -> {
            double[] vector = spectrum.vectors()[axis];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < d; j++) {
                    axes[axis][j] += vector[i] * rows[i][j];
                }
            }
            double length = Math.sqrt(products(axes[axis], axes[axis]));
            for (int j = 0; j < d; j++) {
                axes[axis][j] = length > 0 ? axes[axis][j] / length : j == 0 ? 1 : 0;
            }
            pointedUp(axes[axis]);
            variances[axis] = Math.max(0, spectrum.values()[axis]);
        });
        return new PrincipalAxes(mean, axes, variances);
    }

    /** How many axes there are. */
    public int count() {
        return axes.length;
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
        double[] block = new double[BLOCK];
        for (int from = 0; from < coordinates.length; from += BLOCK) {
            int n = Math.min(BLOCK, coordinates.length - from);
            for (int j = 0; j < mean.length; j++) {
                matrix.copy(j, from, from + n, block);
                project(block, n, mean[j], axes[axis][j], coordinates, from);
            }
        }
        return coordinates;
    }

    private static void project(double[] block, int n, double mean, double loading, double[] coordinates, int from) {
        for (int i = 0; i < n; i++) {
            coordinates[from + i] += (block[i] - mean) * loading;
        }
    }

    /** The summed weight. */
    private static double total(Matrix matrix) {
        double total = 0;
        double[] weights = matrix.weights().orElse(null);
        for (int i = 0; weights != null && i < matrix.rows(); i++) {
            total += weights[i];
        }
        return weights == null ? matrix.rows() : total;
    }

    private static double[] means(Matrix matrix, Workers workers) {
        int n = matrix.rows();
        int d = matrix.features();
        double[] weights = matrix.weights().orElse(null);
        double total = total(matrix);
        double[] mean = new double[d];
        workers.run(d, j -> {
            double[] block = new double[BLOCK];
            // Relative to the first row, so that a feature far from zero loses no digits.
            double first = matrix.value(0, j);
            double sum = 0;
            for (int from = 0; from < n; from += BLOCK) {
                int to = Math.min(n, from + BLOCK);
                matrix.copy(j, from, to, block);
                sum = offsets(block, first, weights, from, to, sum);
            }
            mean[j] = first + sum / total;
        });
        return mean;
    }

    /** A sum of offsets from the first value, carried on. */
    private static double offsets(double[] block, double first, double[] weights, int from, int to, double before) {
        double sum = before;
        for (int i = from; i < to; i++) {
            sum += (weights == null ? 1 : weights[i]) * (block[i - from] - first);
        }
        return sum;
    }

    private static double[][] covariance(Matrix matrix, double[] mean, Workers workers) {
        int d = matrix.features();
        double[] weights = matrix.weights().orElse(null);
        double total = total(matrix);
        double[][] covariance = new double[d][d];
        int pairs = d * (d + 1) / 2;
        int tasks = Math.min(pairs, workers.threads());
        // Each task takes pairs of its own through all rows, a block at a time, so that a block is fetched once for all
        // of them.
        workers.run(tasks, task -> {
            List<Pair> own = new ArrayList<>();
            int at = 0;
            for (int j = 0; j < d; j++) {
                for (int h = 0; h <= j; h++) {
                    if (at++ % tasks == task) {
                        own.add(new Pair(mean, j, h));
                    }
                }
            }
            double[][] block = new double[d][BLOCK];
            for (int from = 0; from < matrix.rows(); from += BLOCK) {
                int to = Math.min(matrix.rows(), from + BLOCK);
                for (int j = 0; j < d; j++) {
                    matrix.copy(j, from, to, block[j]);
                }
                for (Pair pair : own) {
                    pair.add(block, from, to, weights);
                }
            }
            for (Pair pair : own) {
                covariance[pair.j][pair.h] = pair.sum() / total;
                covariance[pair.h][pair.j] = covariance[pair.j][pair.h];
            }
        });
        return covariance;
    }

    /** The products of two features, summed up. */
    private static final class Pair {
        private final int j;
        private final int h;
        private final double meanLeft;
        private final double meanRight;
        private final double[] sums = new double[4];

        Pair(double[] mean, int j, int h) {
            this.j = j;
            this.h = h;
            this.meanLeft = mean[j];
            this.meanRight = mean[h];
        }

        /** @param block the features in the rows {@code from} to {@code to} - 1 */
        void add(double[][] block, int from, int to, double[] weights) {
            if (weights == null) {
                products(block[j], meanLeft, block[h], meanRight, to - from, sums);
            } else {
                products(block[j], meanLeft, block[h], meanRight, from, to, weights, sums);
            }
        }

        double sum() {
            return (sums[0] + sums[1]) + (sums[2] + sums[3]);
        }
    }

    private static double products(double[] a, double[] b) {
        double[] sums = new double[4];
        products(a, 0, b, 0, a.length, sums);
        return (sums[0] + sums[1]) + (sums[2] + sums[3]);
    }

    /** Four sums side by side, because one alone would wait for each addition. */
    private static void products(double[] a, double meanA, double[] b, double meanB, int n, double[] sums) {
        double s0 = sums[0];
        double s1 = sums[1];
        double s2 = sums[2];
        double s3 = sums[3];
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 += (a[i] - meanA) * (b[i] - meanB);
            s1 += (a[i + 1] - meanA) * (b[i + 1] - meanB);
            s2 += (a[i + 2] - meanA) * (b[i + 2] - meanB);
            s3 += (a[i + 3] - meanA) * (b[i + 3] - meanB);
        }
        for (; i < n; i++) {
            s0 += (a[i] - meanA) * (b[i] - meanB);
        }
        sums[0] = s0;
        sums[1] = s1;
        sums[2] = s2;
        sums[3] = s3;
    }

    private static void products(
            double[] a, double meanA, double[] b, double meanB, int from, int to, double[] weights, double[] sums) {
        double sum = sums[0];
        for (int i = from; i < to; i++) {
            sum += weights[i] * (a[i - from] - meanA) * (b[i - from] - meanB);
        }
        sums[0] = sum;
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
