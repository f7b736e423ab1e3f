package io.github.segmentcli.validity;

import java.util.Arrays;

/**
 * Rows in tiles, each a column after the other, so that the distances of all rows of a tile to a point come out of a few plain
 * loops. Such loops are fast even before the optimising compiler has seen them, and use the vector unit afterwards.
 *
 * <p>The sums are those of {@link SquaredDistances#of}, in the same order. Not for several threads at once.
 */
final class RowTiles {

    /** Rows of a tile: with 16 columns they fit into the first-level cache. */
    static final int MOST = 256;

    private final double[][][] tiles;
    private final int d;
    private final double[] even = new double[MOST];
    private final double[] odd = new double[MOST];

    /** @param rows n rows of d values, one after the other */
    RowTiles(double[] rows, int n, int d) {
        this.d = d;
        this.tiles = new double[(n + MOST - 1) / MOST][d][];
        for (int t = 0; t < tiles.length; t++) {
            int from = t * MOST;
            int size = Math.min(MOST, n - from);
            for (int j = 0; j < d; j++) {
                double[] column = new double[size];
                for (int i = 0, at = from * d + j; i < size; i++, at += d) {
                    column[i] = rows[at];
                }
                tiles[t][j] = column;
            }
        }
    }

    int count() {
        return tiles.length;
    }

    /** How many rows a tile has: {@link #MOST}, or fewer in the last. */
    int size(int tile) {
        return tiles[tile][0].length;
    }

    /**
     * The squared distances of the rows of a tile to a point.
     *
     * @param points holds the point from {@code at} on
     * @param squared filled from the beginning, at least {@link #MOST} long
     */
    void squared(int tile, double[] points, int at, double[] squared) {
        double[][] columns = tiles[tile];
        int size = columns[0].length;
        Arrays.fill(even, 0, size, 0);
        Arrays.fill(odd, 0, size, 0);
        int j = 0;
        for (; j + 3 < d; j += 4) {
            add(columns, j, points, at + j, even, odd, size);
        }
        for (; j + 1 < d; j += 2) {
            add(columns[j], columns[j + 1], points[at + j], points[at + j + 1], even, odd, size);
        }
        if (j < d) {
            add(columns[j], points[at + j], even, size);
        }
        for (int i = 0; i < size; i++) {
            squared[i] = even[i] + odd[i];
        }
    }

    /** Four columns from j on. */
    private static void add(double[][] columns, int j, double[] points, int at, double[] even, double[] odd, int size) {
        double[] w = columns[j];
        double[] x = columns[j + 1];
        double[] y = columns[j + 2];
        double[] z = columns[j + 3];
        double a = points[at];
        double b = points[at + 1];
        double c = points[at + 2];
        double e = points[at + 3];
        for (int i = 0; i < size; i++) {
            double s = w[i] - a;
            double t = x[i] - b;
            double u = y[i] - c;
            double v = z[i] - e;
            even[i] = even[i] + s * s + u * u;
            odd[i] = odd[i] + t * t + v * v;
        }
    }

    private static void add(double[] x, double[] y, double a, double b, double[] even, double[] odd, int size) {
        for (int i = 0; i < size; i++) {
            double s = x[i] - a;
            double t = y[i] - b;
            even[i] += s * s;
            odd[i] += t * t;
        }
    }

    private static void add(double[] x, double a, double[] even, int size) {
        for (int i = 0; i < size; i++) {
            double s = x[i] - a;
            even[i] += s * s;
        }
    }
}
