package io.github.segmentcli.cluster;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;

/**
 * Places rows among given centroids: the nearest and the second nearest, by exactly the arithmetic of
 * {@link Centroids#squaredDistance}, so that placing the rows of a fit returns the labels of that fit.
 */
public final class Placement {

    private static final int BLOCK = 4096;

    private Placement() {}

    /**
     * Time O(n k d).
     *
     * @param matrix rows prepared as those of the fit were, with as many features as the centroids
     */
    public static Assignment of(Matrix matrix, Centroids centroids, Workers workers) {
        int n = matrix.rows();
        int d = matrix.features();
        if (d != centroids.features()) {
            throw new IllegalArgumentException(d + " features, but centroids have " + centroids.features());
        }
        int k = centroids.k();
        int[] labels = new int[n];
        double[] distances = new double[n];
        int[] seconds = k > 1 ? new int[n] : null;
        double[] secondDistances = k > 1 ? new double[n] : null;
        workers.run((n + BLOCK - 1) / BLOCK, block -> {
            double[] row = new double[d];
            int end = Math.min(n, (block + 1) * BLOCK);
            for (int i = block * BLOCK; i < end; i++) {
                for (int j = 0; j < d; j++) {
                    row[j] = matrix.value(i, j);
                }
                int first = 0;
                int second = -1;
                double near = centroids.squaredDistance(row, 0);
                double next = Double.POSITIVE_INFINITY;
                for (int c = 1; c < k; c++) {
                    double distance = centroids.squaredDistance(row, c);
                    if (distance < near) {
                        second = first;
                        next = near;
                        first = c;
                        near = distance;
                    } else if (second < 0 || distance < next) {
                        second = c;
                        next = distance;
                    }
                }
                labels[i] = first;
                distances[i] = Math.sqrt(near);
                if (seconds != null) {
                    seconds[i] = second;
                    secondDistances[i] = Math.sqrt(next);
                }
            }
        });
        return Assignment.owning(labels, distances, seconds, secondDistances);
    }
}
