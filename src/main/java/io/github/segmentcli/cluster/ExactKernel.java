package io.github.segmentcli.cluster;

import io.github.segmentcli.data.Matrix;
import java.util.Arrays;

/**
 * Squared distances from blocks of rows to centroids by exactly the arithmetic of {@link Centroids#squaredDistance}: in
 * double precision, over features in ascending order, with a rounding after every product and every sum.
 *
 * <p>The loops have the layout of {@link io.github.segmentcli.cluster.search.TileKernel} and are vectorised as those are; without fused multiply-add and with
 * half as many lanes they take about five times as long. One instance serves one thread.
 */
final class ExactKernel {

    /** The most rows of a block. */
    static final int ROWS = 1024;

    private final Matrix matrix;
    private final double[][] x;
    private double[][] distances = new double[0][];
    private int rows;

    ExactKernel(Matrix matrix) {
        this.matrix = matrix;
        this.x = new double[matrix.features()][Math.min(ROWS, Math.max(1, matrix.rows()))];
    }

    /** How many blocks the rows of a matrix make. */
    static int blocks(Matrix matrix) {
        return (matrix.rows() + ROWS - 1) / ROWS;
    }

    /** Takes a block of rows in hand; returns how many they are. */
    int load(int block) {
        int base = block * ROWS;
        rows = Math.min(ROWS, matrix.rows() - base);
        for (int j = 0; j < x.length; j++) {
            matrix.copy(j, base, base + rows, x[j]);
        }
        return rows;
    }

    /** The feature arrays of the block in hand. */
    double[][] features() {
        return x;
    }

    /** Distances from the rows in hand to the centroids of their labels, of which the first is at {@code base}. */
    void measureOwn(Centroids centroids, int[] labels, int base, double[] into) {
        Arrays.fill(into, 0, rows, 0);
        double[] values = new double[centroids.k()];
        for (int j = 0; j < x.length; j++) {
            for (int c = 0; c < values.length; c++) {
                values[c] = centroids.value(c, j);
            }
            addOwn(x[j], rows, values, labels, base, into);
        }
    }

    private static void addOwn(double[] x, int rows, double[] values, int[] labels, int base, double[] sums) {
        for (int i = 0; i < rows; i++) {
            double t = x[i] - values[labels[base + i]];
            sums[i] = sums[i] + t * t;
        }
    }

    /** Distances from the rows in hand to all centroids: those to c at index c, valid until the next call. */
    double[][] measure(Centroids centroids) {
        int k = centroids.k();
        if (distances.length < k) {
            int had = distances.length;
            distances = Arrays.copyOf(distances, k);
            for (int c = had; c < k; c++) {
                distances[c] = new double[x[0].length];
            }
        }
        int c = 0;
        for (; c + 1 < k; c += 2) {
            pair(centroids, c, distances[c], distances[c + 1]);
        }
        if (c < k) {
            single(centroids, c, distances[c]);
        }
        return distances;
    }

    private void pair(Centroids m, int a, double[] left, double[] right) {
        int b = a + 1;
        Arrays.fill(left, 0, rows, 0);
        Arrays.fill(right, 0, rows, 0);
        int d = x.length;
        int j = 0;
        for (; j + 1 < d; j += 2) {
            add2(x[j], x[j + 1], rows, m.value(a, j), m.value(a, j + 1), m.value(b, j), m.value(b, j + 1), left, right);
        }
        if (j < d) {
            add1(x[j], rows, m.value(a, j), m.value(b, j), left, right);
        }
    }

    private void single(Centroids m, int a, double[] sums) {
        Arrays.fill(sums, 0, rows, 0);
        for (int j = 0; j < x.length; j++) {
            lone1(x[j], rows, m.value(a, j), sums);
        }
    }

    private static void add2(
            double[] x0,
            double[] x1,
            int rows,
            double a0,
            double a1,
            double b0,
            double b1,
            double[] left,
            double[] right) {
        for (int i = 0; i < rows; i++) {
            double v = x0[i];
            double p = v - a0;
            double q = v - b0;
            double s = left[i] + p * p;
            double t = right[i] + q * q;
            v = x1[i];
            p = v - a1;
            q = v - b1;
            left[i] = s + p * p;
            right[i] = t + q * q;
        }
    }

    private static void add1(double[] x0, int rows, double a0, double b0, double[] left, double[] right) {
        for (int i = 0; i < rows; i++) {
            double v = x0[i];
            double p = v - a0;
            double q = v - b0;
            left[i] = left[i] + p * p;
            right[i] = right[i] + q * q;
        }
    }

    private static void lone1(double[] x0, int rows, double a0, double[] sums) {
        for (int i = 0; i < rows; i++) {
            double p = x0[i] - a0;
            sums[i] = sums[i] + p * p;
        }
    }

    /** The smallest of k distances, row by row. */
    static void least(double[][] distances, int k, int rows, double[] into) {
        System.arraycopy(distances[0], 0, into, 0, rows);
        for (int c = 1; c < k; c++) {
            lower(distances[c], rows, into);
        }
    }

    private static void lower(double[] a, int rows, double[] into) {
        for (int i = 0; i < rows; i++) {
            into[i] = Math.min(into[i], a[i]);
        }
    }

    /** The largest of the first {@code rows} numbers, none of them negative. */
    static double largest(double[] numbers, int rows) {
        double largest = 0;
        for (int i = 0; i < rows; i++) {
            largest = numbers[i] > largest ? numbers[i] : largest;
        }
        return largest;
    }

    /** The lowest centroid whose distance from a row is exactly {@code target}. */
    static int lowest(double[][] distances, int i, double target) {
        int c = 0;
        while (distances[c][i] != target) {
            c++;
        }
        return c;
    }

    /** As {@link #lowest}, among the centroids but one. */
    static int lowestOther(double[][] distances, int but, int i, double target) {
        int c = but == 0 ? 1 : 0;
        while (distances[c][i] != target) {
            c += c + 1 == but ? 2 : 1;
        }
        return c;
    }
}
