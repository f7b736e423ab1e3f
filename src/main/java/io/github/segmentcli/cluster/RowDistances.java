package io.github.segmentcli.cluster;

import io.github.segmentcli.data.Matrix;
import java.util.Arrays;

/**
 * The distances of rows to their nearest and second nearest centroid, handicaps aside, computed again for a block of rows when one of
 * them is asked for. Quick where rows are asked for in ascending order. One instance serves one thread.
 */
final class RowDistances implements Assignment.Distances {

    private final Centroids centroids;
    private final ExactKernel kernel;
    private final double[] least = new double[ExactKernel.ROWS];
    private final double[] next = new double[ExactKernel.ROWS];
    private int block = -1;

    RowDistances(Matrix matrix, Centroids centroids) {
        this.centroids = centroids;
        this.kernel = new ExactKernel(matrix);
    }

    private void hold(int row) {
        if (row / ExactKernel.ROWS == block) {
            return;
        }
        block = row / ExactKernel.ROWS;
        int rows = kernel.load(block);
        double[][] found = kernel.measure(centroids);
        int k = centroids.k();
        ExactKernel.least(found, k, rows, least);
        for (int i = 0; i < rows; i++) {
            found[ExactKernel.lowest(found, i, least[i])][i] = Double.POSITIVE_INFINITY;
        }
        ExactKernel.least(found, k, rows, next);
        root(least, rows);
        root(next, rows);
    }

    private static void root(double[] squares, int n) {
        for (int i = 0; i < n; i++) {
            squares[i] = Math.sqrt(squares[i]);
        }
    }

    @Override
    public double nearest(int row) {
        hold(row);
        return least[row % ExactKernel.ROWS];
    }

    @Override
    public double second(int row) {
        hold(row);
        return next[row % ExactKernel.ROWS];
    }

    /** The distances of one row: to its nearest and its second nearest centroid. */
    static double[] of(Matrix matrix, Centroids centroids, int row) {
        double[] point = new double[matrix.features()];
        Arrays.setAll(point, j -> matrix.value(row, j));
        double least = Double.POSITIVE_INFINITY;
        double next = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centroids.k(); c++) {
            double distance = centroids.squaredDistance(point, c);
            next = Math.min(next, Math.max(least, distance));
            least = Math.min(least, distance);
        }
        return new double[] {Math.sqrt(least), Math.sqrt(next)};
    }
}
