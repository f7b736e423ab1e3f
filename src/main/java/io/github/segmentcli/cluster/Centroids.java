package io.github.segmentcli.cluster;

import java.util.Arrays;

/** k points in d dimensions, in standardised units: the means of the clusters. Immutable. */
public final class Centroids {

    private final int k;
    private final int features;
    private final double[] values;

    private Centroids(int k, int features, double[] values) {
        this.k = k;
        this.features = features;
        this.values = values;
    }

    /** Copies {@code values}, in which coordinate j of centroid c is {@code values[c][j]}. */
    public static Centroids of(double[][] values) {
        int d = values[0].length;
        double[] flat = new double[values.length * d];
        for (int c = 0; c < values.length; c++) {
            System.arraycopy(values[c], 0, flat, c * d, d);
        }
        return new Centroids(values.length, d, flat);
    }

    /** Takes the array over; coordinate j of centroid c is {@code values[c * features + j]}. */
    public static Centroids owning(int k, int features, double[] values) {
        if (values.length != k * features) {
            throw new IllegalArgumentException(values.length + " values for " + k + " x " + features);
        }
        return new Centroids(k, features, values);
    }

    public int k() {
        return k;
    }

    /** d. */
    public int features() {
        return features;
    }

    public double value(int c, int j) {
        return values[c * features + j];
    }

    /** A copy of centroid c. */
    public double[] row(int c) {
        return Arrays.copyOfRange(values, c * features, (c + 1) * features);
    }

    /**
     * Squared Euclidean distance from a point to centroid c: the plain double sum over features in ascending order. Every
     * final label in the program is decided by exactly this arithmetic, so that scoring agrees with fitting to the last bit.
     *
     * @param point d values
     */
    public double squaredDistance(double[] point, int c) {
        double sum = 0;
        int at = c * features;
        for (int j = 0; j < features; j++) {
            double t = point[j] - values[at + j];
            sum += t * t;
        }
        return sum;
    }

    /** The nearest centroid of a point; the lowest index where several are equally near. */
    public int nearest(double[] point) {
        int best = 0;
        double bestDistance = squaredDistance(point, 0);
        for (int c = 1; c < k; c++) {
            double distance = squaredDistance(point, c);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = c;
            }
        }
        return best;
    }

    /** As {@link #nearest} among all but one, for a point so far out that its squared distances hide how they differ. */
    int nearestFromAfar(double[] point, int but) {
        int best = but == 0 ? 1 : 0;
        for (int c = best + 1; c < k; c++) {
            if (c != but && isNearer(c, best, point)) {
                best = c;
            }
        }
        return best;
    }

    /** By the difference of two squared distances, in which the square of the point's own coordinates does not occur. */
    private boolean isNearer(int a, int b, double[] point) {
        double difference = 0;
        for (int j = 0; j < features; j++) {
            difference += (value(a, j) - value(b, j)) * (2 * point[j] - value(a, j) - value(b, j));
        }
        return difference > 0;
    }

    /** The largest squared distance between two centroids. */
    double reach() {
        double reach = 0;
        for (int a = 0; a < k; a++) {
            for (int b = a + 1; b < k; b++) {
                reach = Math.max(reach, squaredDistance(row(a), b));
            }
        }
        return reach;
    }
}
