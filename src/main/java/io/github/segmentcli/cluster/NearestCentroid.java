package io.github.segmentcli.cluster;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Labels;
import io.github.segmentcli.data.Matrix;

/**
 * Places rows among given centroids: the nearest and the second nearest, handicaps counted, by exactly the arithmetic of
 * {@link Centroids#squaredDistance}, so that placing the rows of a fit returns the labels of that fit. Rows much farther out
 * than any of a fit, from where rounding makes all centroids equally far, are placed by how their distances differ. Rows beyond
 * the limit of the centroids are {@linkplain Assignment#isSpecial special}.
 */
public final class NearestCentroid {

    private static final int BLOCKS = 8;

    /** From this number of rows on distances are computed when they are asked for, since they take 16 bytes a row. */
    private static final int WORTH_COMPUTING = 1 << 16;

    /** Rows farther out than this multiple of the squared spread of the centroids lose differences of distances to rounding. */
    private static final double FAR = 0x1p80;

    private NearestCentroid() {}

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
        Labels labels = Labels.in(matrix.store(), n, k);
        Labels seconds = k > 1 ? Labels.in(matrix.store(), n, k) : null;
        boolean handicapped = centroids.hasHandicaps();
        boolean stored = handicapped || n < WORTH_COMPUTING;
        double[] distances = stored ? new double[n] : null;
        double[] secondDistances = stored && k > 1 ? new double[n] : null;
        double far = FAR * centroids.reach();
        int blocks = ExactKernel.blocks(matrix);
        int tasks = (blocks + BLOCKS - 1) / BLOCKS;
        workers.run(tasks, task -> {
            ExactKernel kernel = new ExactKernel(matrix);
            double[] least = new double[ExactKernel.ROWS];
            double[] next = new double[ExactKernel.ROWS];
            for (int block = task * BLOCKS; block < Math.min(blocks, (task + 1) * BLOCKS); block++) {
                int rows = kernel.load(block);
                int base = block * ExactKernel.ROWS;
                double[][] found = kernel.measure(centroids);
                if (handicapped) {
                    placeHandicapped(centroids, found, rows, base, labels, distances, seconds, secondDistances);
                    continue;
                }
                ExactKernel.least(found, k, rows, least);
                for (int i = 0; i < rows; i++) {
                    int label = ExactKernel.lowest(found, i, least[i]);
                    labels.set(base + i, label);
                    found[label][i] = Double.POSITIVE_INFINITY;
                }
                if (k > 1) {
                    ExactKernel.least(found, k, rows, next);
                    for (int i = 0; i < rows; i++) {
                        seconds.set(base + i, ExactKernel.lowestOther(found, labels.get(base + i), i, next[i]));
                        if (least[i] > far) {
                            double[] point = point(matrix, base + i);
                            labels.set(base + i, centroids.nearestFromAfar(point, Assignment.UNASSIGNED));
                            seconds.set(base + i, centroids.nearestFromAfar(point, labels.get(base + i)));
                        }
                        if (Math.sqrt(least[i]) >= centroids.limit()) {
                            seconds.set(base + i, labels.get(base + i));
                            labels.set(base + i, Assignment.UNASSIGNED);
                        }
                    }
                }
                for (int i = 0; stored && i < rows; i++) {
                    distances[base + i] = Math.sqrt(least[i]);
                    if (k > 1) {
                        secondDistances[base + i] = Math.sqrt(next[i]);
                    }
                }
            }
        });
        return stored
                ? Assignment.storing(labels, seconds, distances, secondDistances)
                : Assignment.computing(labels, seconds, matrix, centroids);
    }

    private static void placeHandicapped(
            Centroids centroids,
            double[][] found,
            int rows,
            int base,
            Labels labels,
            double[] distances,
            Labels seconds,
            double[] secondDistances) {
        for (int i = 0; i < rows; i++) {
            int nearest = -1;
            int second = -1;
            for (int c = 0; c < centroids.k(); c++) {
                double at = found[c][i] + centroids.handicap(c);
                if (nearest < 0 || at < found[nearest][i] + centroids.handicap(nearest)) {
                    second = nearest;
                    nearest = c;
                } else if (second < 0 || at < found[second][i] + centroids.handicap(second)) {
                    second = c;
                }
            }
            labels.set(base + i, nearest);
            distances[base + i] = Math.sqrt(found[nearest][i]);
            seconds.set(base + i, second);
            secondDistances[base + i] = Math.sqrt(found[second][i]);
            boolean within = false;
            for (int c = 0; c < centroids.k(); c++) {
                within |= Math.sqrt(found[c][i]) < centroids.limit();
            }
            if (!within) {
                seconds.set(base + i, nearest);
                labels.set(base + i, Assignment.UNASSIGNED);
            }
        }
    }

    private static double[] point(Matrix matrix, int row) {
        double[] point = new double[matrix.features()];
        for (int j = 0; j < point.length; j++) {
            point[j] = matrix.value(row, j);
        }
        return point;
    }
}
