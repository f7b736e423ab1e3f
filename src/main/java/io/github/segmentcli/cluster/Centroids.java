package io.github.segmentcli.cluster;

import java.util.Arrays;

/**
 * k points in d dimensions, in standardised units: the means of the clusters. Immutable.
 *
 * <p>Where sizes are bounded each has a handicap of 0 or more, which is added to squared distances when a row is placed: a row
 * goes where the sum is least (a power diagram). Without bounds all handicaps are 0.
 *
 * <p>Where extreme rows were set aside before the fit there is a {@link #limit}: a row as far as that from its nearest centroid, or
 * farther, belongs to none.
 */
public final class Centroids {

    private final int k;
    private final int features;
    private final double[] values;
    private final double[] handicaps;
    private final double limit;

    private Centroids(int k, int features, double[] values, double[] handicaps, double limit) {
        this.k = k;
        this.features = features;
        this.values = values;
        this.handicaps = handicaps;
        this.limit = limit;
    }

    /** Copies {@code values}, in which coordinate j of centroid c is {@code values[c][j]}. */
    public static Centroids of(double[][] values) {
        int d = values[0].length;
        double[] flat = new double[values.length * d];
        for (int c = 0; c < values.length; c++) {
            System.arraycopy(values[c], 0, flat, c * d, d);
        }
        return new Centroids(values.length, d, flat, new double[values.length], Double.POSITIVE_INFINITY);
    }

    /** Takes the array over; coordinate j of centroid c is {@code values[c * features + j]}. */
    public static Centroids owning(int k, int features, double[] values) {
        return owning(k, features, values, new double[k]);
    }

    /** As the other, with a handicap for each centroid. */
    public static Centroids owning(int k, int features, double[] values, double[] handicaps) {
        if (values.length != k * features || handicaps.length != k) {
            throw new IllegalArgumentException(
                    values.length + " values and " + handicaps.length + " handicaps for " + k + " x " + features);
        }
        return new Centroids(k, features, values, handicaps, Double.POSITIVE_INFINITY);
    }

    /** The coordinates, centroid after centroid, copied. */
    double[] flat() {
        return values.clone();
    }

    /** The same points with other handicaps, copied. */
    public Centroids withHandicaps(double[] others) {
        return new Centroids(k, features, values, others.clone(), limit);
    }

    /** The same points with another limit, greater than 0. */
    public Centroids withLimit(double other) {
        return new Centroids(k, features, values, handicaps, other);
    }

    /** The distance to the nearest centroid from which on a row belongs to no segment; infinite where all rows belong to one. */
    public double limit() {
        return limit;
    }

    /** What is added to a squared distance to centroid c when a row is placed, in squared standardised units. */
    public double handicap(int c) {
        return handicaps[c];
    }

    /** Whether some handicap is not 0. */
    public boolean hasHandicaps() {
        return Arrays.stream(handicaps).anyMatch(handicap -> handicap != 0);
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

    /** Where a point is placed: the nearest centroid, handicaps counted; the lowest index where several are equally near. */
    public int nearest(double[] point) {
        int best = 0;
        double bestDistance = squaredDistance(point, 0) + handicaps[0];
        for (int c = 1; c < k; c++) {
            double distance = squaredDistance(point, c) + handicaps[c];
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
