package io.github.segmentcli.cluster.search;

import java.util.Arrays;

/** Centroids on the way to a clustering, in the units of the tiles, and the inertia they have there. Immutable. */
public final class Solution {

    private final float[] values;
    private final int k;
    private final double[] weights;
    private final double inertia;

    private Solution(float[] values, double[] weights, double inertia) {
        this.values = values;
        this.k = weights.length;
        this.weights = weights;
        this.inertia = inertia;
    }

    /** The present centroids of a descent, copied. */
    public static Solution of(Descent descent, double inertia) {
        double[] weights = new double[descent.k()];
        Arrays.setAll(weights, descent::weight);
        return new Solution(descent.centroids().clone(), weights, inertia);
    }

    /** The live k x d coordinates, centroid after centroid: read only. */
    public float[] values() {
        return values;
    }

    public int k() {
        return k;
    }

    public double inertia() {
        return inertia;
    }

    /**
     * Whether every centroid lies so near to one of the other's that moving them all there would cost no more than a share
     * of the inertia.
     */
    boolean isNear(Solution other, double share) {
        int d = values.length / k;
        double enough = share * inertia;
        double apart = 0;
        for (int c = 0; c < k && apart <= enough; c++) {
            double least = Double.POSITIVE_INFINITY;
            for (int b = 0; b < other.k; b++) {
                least = Math.min(least, squaredDistance(values, c, other.values, b, d));
            }
            apart += weights[c] * least;
        }
        return apart <= enough;
    }

    /** Squared distances between all centroids of two solutions for the same k. */
    static double[][] squaredDistances(Solution one, Solution other, int d) {
        double[][] squares = new double[one.k][one.k];
        for (int a = 0; a < one.k; a++) {
            for (int b = 0; b < one.k; b++) {
                squares[a][b] = squaredDistance(one.values, a, other.values, b, d);
            }
        }
        return squares;
    }

    /** Squared distance between centroid {@code s} of one array of coordinates and {@code t} of another. */
    static double squaredDistance(float[] a, int s, float[] b, int t, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            double u = a[s * d + j] - b[t * d + j];
            sum += u * u;
        }
        return sum;
    }
}
