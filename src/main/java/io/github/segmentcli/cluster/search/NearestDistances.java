package io.github.segmentcli.cluster.search;

import java.util.Arrays;

/**
 * The smallest of the distances that {@link TileKernel} computed, row by row. As there, every loop walks its arrays with one
 * index and takes its minima without branches, so that C2 makes vector instructions of it.
 */
final class NearestDistances {

    private NearestDistances() {}

    /** The smallest of k distances, row by row. */
    static void least(float[][] distances, int k, int rows, float[] into) {
        int c;
        switch (k) {
            case 1 -> {
                System.arraycopy(distances[0], 0, into, 0, rows);
                return;
            }
            case 2 -> {
                least2(distances[0], distances[1], rows, into);
                return;
            }
            case 3 -> {
                least3(distances[0], distances[1], distances[2], rows, into);
                return;
            }
            default -> {
                least4(distances[0], distances[1], distances[2], distances[3], rows, into);
                c = 4;
            }
        }
        for (; c + 2 < k; c += 3) {
            lower3(distances[c], distances[c + 1], distances[c + 2], rows, into);
        }
        for (; c < k; c++) {
            lower(distances[c], rows, into);
        }
    }

    private static void least2(float[] a, float[] b, int rows, float[] into) {
        for (int i = 0; i < rows; i++) {
            into[i] = Math.min(a[i], b[i]);
        }
    }

    private static void least3(float[] a, float[] b, float[] c, int rows, float[] into) {
        for (int i = 0; i < rows; i++) {
            into[i] = Math.min(Math.min(a[i], b[i]), c[i]);
        }
    }

    private static void least4(float[] a, float[] b, float[] c, float[] e, int rows, float[] into) {
        for (int i = 0; i < rows; i++) {
            into[i] = Math.min(Math.min(a[i], b[i]), Math.min(c[i], e[i]));
        }
    }

    /** The smallest and the second smallest of k distances, row by row; the second is infinite for k = 1. */
    static void leastTwo(float[][] distances, int k, int rows, float[] least, float[] second) {
        if (k == 1) {
            System.arraycopy(distances[0], 0, least, 0, rows);
            Arrays.fill(second, 0, rows, Float.POSITIVE_INFINITY);
            return;
        }
        startTwo(distances[0], distances[1], rows, least, second);
        int c = 2;
        for (; c + 1 < k; c += 2) {
            lowerTwo(distances[c], distances[c + 1], rows, least, second);
        }
        if (c < k) {
            lowerTwo(distances[c], rows, least, second);
        }
    }

    private static void startTwo(float[] a, float[] b, int rows, float[] least, float[] second) {
        for (int i = 0; i < rows; i++) {
            least[i] = Math.min(a[i], b[i]);
            second[i] = Math.max(a[i], b[i]);
        }
    }

    private static void lowerTwo(float[] a, int rows, float[] least, float[] second) {
        for (int i = 0; i < rows; i++) {
            second[i] = Math.min(second[i], Math.max(least[i], a[i]));
            least[i] = Math.min(least[i], a[i]);
        }
    }

    private static void lowerTwo(float[] a, float[] b, int rows, float[] least, float[] second) {
        for (int i = 0; i < rows; i++) {
            float lower = Math.min(a[i], b[i]);
            float upper = Math.max(a[i], b[i]);
            second[i] = Math.min(Math.min(second[i], upper), Math.max(least[i], lower));
            least[i] = Math.min(least[i], lower);
        }
    }

    /** Lowers {@code into} to {@code a} where that is smaller. */
    static void lower(float[] a, int rows, float[] into) {
        for (int i = 0; i < rows; i++) {
            into[i] = Math.min(into[i], a[i]);
        }
    }

    private static void lower3(float[] a, float[] b, float[] c, int rows, float[] into) {
        for (int i = 0; i < rows; i++) {
            into[i] = Math.min(Math.min(into[i], a[i]), Math.min(b[i], c[i]));
        }
    }
}
