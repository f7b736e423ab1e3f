package io.github.segmentcli.cluster;

import io.github.segmentcli.data.Matrix;
import java.util.Arrays;

/**
 * Lloyd's iteration, plain: one row after the other, in double precision, on one thread.
 *
 * <p>A round assigns every row to its nearest centroid (lowest index on a tie), refills empty clusters, numbers the clusters
 * canonically and moves every centroid to the mean of its rows; it ends when a round changes no label. The faster ways
 * through the engine are tested against this one.
 */
final class Lloyd {

    private final Matrix matrix;
    private final int n;
    private final int d;
    private final int k;
    private double[] centroids;
    private int[] labels;
    private final double[] distances;
    private int repairs;

    private Lloyd(Matrix matrix, double[] start) {
        this.matrix = matrix;
        this.n = matrix.rows();
        this.d = matrix.features();
        this.k = start.length / d;
        this.centroids = start.clone();
        this.labels = new int[n];
        this.distances = new double[n];
        Arrays.fill(labels, Assignment.UNASSIGNED);
    }

    /**
     * @param start k x d coordinates, centroid after centroid; not modified
     * @param starts how many starts the caller makes, for the record
     */
    static Clustering run(Matrix matrix, double[] start, int maxIterations, int starts) {
        Lloyd run = new Lloyd(matrix, start);
        int iterations = 0;
        boolean converged = false;
        boolean settled = false;
        while (!settled) {
            boolean still = !run.assign();
            boolean refilled = run.refill();
            boolean kept = !run.renumber();
            boolean limited = iterations >= maxIterations;
            iterations += limited ? 0 : 1;
            converged = !limited && still && kept && !refilled;
            settled = converged || iterations >= maxIterations && kept && !refilled;
            if (!settled && (iterations < maxIterations || refilled)) {
                run.update();
            }
        }
        return run.outcome(new Clustering.Search(starts, iterations, converged, run.repairs));
    }

    private boolean assign() {
        boolean changed = false;
        Centroids now = Centroids.owning(k, d, centroids);
        double[] row = new double[d];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                row[j] = matrix.value(i, j);
            }
            int nearest = now.nearest(row);
            changed |= nearest != labels[i];
            labels[i] = nearest;
            distances[i] = now.squaredDistance(row, nearest);
        }
        return changed;
    }

    /** Gives every empty cluster the row farthest from its centroid, the lowest row on a tie, of a cluster that has two. */
    private boolean refill() {
        int[] sizes = sizes();
        boolean refilled = false;
        for (int c = 0; c < k; c++) {
            if (sizes[c] > 0) {
                continue;
            }
            int farthest = -1;
            for (int i = 0; i < n; i++) {
                if (sizes[labels[i]] > 1 && (farthest < 0 || distances[i] > distances[farthest])) {
                    farthest = i;
                }
            }
            if (!(distances[farthest] > 0)) {
                throw Fitness.tooFewDistinct(
                        (int) Arrays.stream(sizes).filter(size -> size > 0).count(), k);
            }
            sizes[labels[farthest]]--;
            sizes[c]++;
            labels[farthest] = c;
            distances[farthest] = 0;
            repairs++;
            refilled = true;
        }
        return refilled;
    }

    private int[] sizes() {
        int[] sizes = new int[k];
        for (int label : labels) {
            sizes[label]++;
        }
        return sizes;
    }

    private boolean renumber() {
        double[] weights = new double[k];
        for (int i = 0; i < n; i++) {
            weights[labels[i]] += matrix.weight(i);
        }
        int[] order = Numbering.canonical(weights, centroids, d);
        if (Numbering.isIdentity(order)) {
            return false;
        }
        centroids = Numbering.reorder(centroids, d, order);
        int[] names = Numbering.inverse(order);
        for (int i = 0; i < n; i++) {
            labels[i] = names[labels[i]];
        }
        return true;
    }

    private void update() {
        double[] weights = new double[k];
        Arrays.fill(centroids, 0);
        for (int i = 0; i < n; i++) {
            double weight = matrix.weight(i);
            weights[labels[i]] += weight;
            for (int j = 0; j < d; j++) {
                centroids[labels[i] * d + j] += weight * matrix.value(i, j);
            }
        }
        for (int at = 0; at < k * d; at++) {
            centroids[at] /= weights[at / d];
        }
    }

    private Clustering outcome(Clustering.Search search) {
        double[] weights = new double[k];
        double[] inertias = new double[k];
        for (int i = 0; i < n; i++) {
            weights[labels[i]] += matrix.weight(i);
            inertias[labels[i]] += matrix.weight(i) * distances[i];
        }
        double inertia = 0;
        for (double part : inertias) {
            inertia += part;
        }
        return Clustering.owning(
                Centroids.owning(k, d, centroids), labels, sizes(), weights, inertias, inertia, search);
    }
}
