package io.github.segmentcli.cluster.search;

import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What {@link Seeding} does, plain: in double precision on one thread. Serves the rare matrices whose rows coincide in
 * float32, and the tests of the other.
 */
public final class PlainSeeding {

    private PlainSeeding() {}

    /** k x d coordinates, centroid after centroid. Needs k rows that differ. */
    public static double[] greedy(Matrix matrix, int k, SplittableRandom random) {
        int n = matrix.rows();
        int d = matrix.features();
        double[] seeding = new double[k * d];
        double[] nearest = new double[n];
        double[] shares = new double[n];
        Arrays.setAll(shares, matrix::weight);
        copy(matrix, draw(shares, random), seeding, 0);
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        lower(matrix, seeding, 0, nearest);
        int candidates = Seeding.candidates(k);
        double[] trial = new double[n];
        double[] best = new double[n];
        for (int c = 1; c < k; c++) {
            for (int i = 0; i < n; i++) {
                shares[i] = matrix.weight(i) * nearest[i];
            }
            double bestInertia = Double.POSITIVE_INFINITY;
            int bestRow = -1;
            for (int t = 0; t < candidates; t++) {
                int row = draw(shares, random);
                copy(matrix, row, seeding, c);
                System.arraycopy(nearest, 0, trial, 0, n);
                double inertia = lower(matrix, seeding, c, trial);
                if (inertia < bestInertia) {
                    bestInertia = inertia;
                    bestRow = row;
                    double[] swap = best;
                    best = trial;
                    trial = swap;
                }
            }
            copy(matrix, bestRow, seeding, c);
            System.arraycopy(best, 0, nearest, 0, n);
        }
        return seeding;
    }

    /** A row with probability proportional to its share; never one whose share is 0. */
    private static int draw(double[] shares, SplittableRandom random) {
        double total = 0;
        for (double share : shares) {
            total += share;
        }
        double left = random.nextDouble() * total;
        int last = -1;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                last = i;
                left -= shares[i];
                if (left < 0) {
                    break;
                }
            }
        }
        return last;
    }

    private static void copy(Matrix matrix, int row, double[] centroids, int c) {
        int d = matrix.features();
        for (int j = 0; j < d; j++) {
            centroids[c * d + j] = matrix.value(row, j);
        }
    }

    /** Lowers each row's squared distance to that of centroid c where that is nearer, and returns the inertia then. */
    private static double lower(Matrix matrix, double[] centroids, int c, double[] nearest) {
        int n = matrix.rows();
        int d = matrix.features();
        double inertia = 0;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < d; j++) {
                double t = matrix.value(i, j) - centroids[c * d + j];
                sum += t * t;
            }
            nearest[i] = Math.min(nearest[i], sum);
            inertia += matrix.weight(i) * nearest[i];
        }
        return inertia;
    }
}
