package io.github.segmentcli.cluster.search;

/**
 * The innermost loops: squared distances from a tile of rows to centroids, in float32.
 *
 * <h2>Layout</h2>
 *
 * A tile holds up to {@value #ROWS} rows, and inside a tile <em>each feature is an array of its own</em>. A loop walks all
 * arrays with one index, so that C2, the optimising compiler of the stock JVM, can prove that nothing overlaps and turns
 * the body into vector instructions; one flat array read at {@code base + i} is not vectorised on Java 17. Tiles are short
 * enough for a tile, its distances and its minima to stay in the first and second level caches between loops, and long
 * enough for the scalar head and tail of a vectorised loop not to matter.
 *
 * <h2>Shapes</h2>
 *
 * A body takes a group of up to four features and a pair of centroids. The first group of features starts the sums, later
 * groups add to them: loading and storing two sums is paid once for up to six (subtract, fused multiply-add) pairs. Six is
 * the most that C2 unrolls in the adding form (eight in the starting form); beyond that the loop is compiled to scalar code
 * and runs six to ten times slower; {@code VectorisationTest} measures this. The bodies for the group sizes are therefore written
 * out one by one, although they differ only in the number of terms. Distances are
 * formed as sums of (x - c)², never as x² - 2xc + c², whose cancellation loses near ties; on processors whose
 * additions run beside their multiplications the subtraction costs nothing, so there is nothing to gain.
 *
 * <h2>Cost</h2>
 *
 * About 0.03 to 0.05 ns for a row, centroid and feature on one core with 512-bit vectors, against 0.6 to 1.3 for the same
 * sum in a loop over rows; the limit of the arithmetic units is 0.018. docs/performance.md has the measurements.
 *
 * <h2>Bits</h2>
 *
 * The sum for a row and a centroid runs over features in ascending order, the first term rounded, the others fused. Vector
 * width does not enter, so every machine with fused multiply-add gives the same bits; {@link FusedMultiplyAdd} says what happens on
 * others. Nothing here decides a final label: see {@code HamerlyLloyd}.
 *
 * @see <a href="https://bugs.openjdk.org/browse/JDK-8324751">JDK-8324751</a>, the aliasing checks that C2 lacks on 17
 */
final class TileKernel {

    /** The most rows of a tile. */
    static final int ROWS = 2048;

    private TileKernel() {}

    /**
     * Squared distances from all rows of a tile to centroids {@code from} to {@code to} - 1.
     *
     * @param x d feature arrays of at least {@code rows} values
     * @param centroids k x d coordinates, centroid after centroid
     * @param into the distances to centroid c go to {@code into[c]}
     */
    static void distances(float[][] x, int rows, float[] centroids, int from, int to, float[][] into) {
        int d = x.length;
        int c = from;
        for (; c + 1 < to; c += 2) {
            pair(x, rows, d, centroids, c * d, into[c], into[c + 1]);
        }
        if (c < to) {
            single(x, rows, d, centroids, c * d, into[c]);
        }
    }

    /** Squared distances from all rows of a tile to the centroid whose coordinates start at {@code at}. */
    static void distances(float[][] x, int rows, float[] centroids, int at, float[] into) {
        single(x, rows, x.length, centroids, at, into);
    }

    /** How many features the starting group takes so that groups of three and two can take the rest. */
    private static int startingGroup(int d) {
        return d <= 4 ? d : d == 5 ? 3 : 4;
    }

    private static void pair(float[][] x, int rows, int d, float[] c, int a, float[] left, float[] right) {
        int b = a + d;
        int j = startingGroup(d);
        switch (j) {
            case 1 -> start1(x[0], rows, c[a], c[b], left, right);
            case 2 -> start2(x[0], x[1], rows, c[a], c[a + 1], c[b], c[b + 1], left, right);
            case 3 -> start3(x[0], x[1], x[2], rows, c[a], c[a + 1], c[a + 2], c[b], c[b + 1], c[b + 2], left, right);
            default ->
                start4(
                        x[0], x[1], x[2], x[3], rows, c[a], c[a + 1], c[a + 2], c[a + 3], c[b], c[b + 1], c[b + 2],
                        c[b + 3], left, right);
        }
        while (j < d) {
            int p = a + j;
            int q = b + j;
            int remaining = d - j;
            if (remaining == 2 || remaining == 4) {
                add2(x[j], x[j + 1], rows, c[p], c[p + 1], c[q], c[q + 1], left, right);
                j += 2;
            } else {
                add3(x[j], x[j + 1], x[j + 2], rows, c[p], c[p + 1], c[p + 2], c[q], c[q + 1], c[q + 2], left, right);
                j += 3;
            }
        }
    }

    private static void single(float[][] x, int rows, int d, float[] c, int a, float[] sums) {
        int j = startingGroup(d);
        switch (j) {
            case 1 -> lone1(x[0], rows, c[a], sums);
            case 2 -> lone2(x[0], x[1], rows, c[a], c[a + 1], sums);
            case 3 -> lone3(x[0], x[1], x[2], rows, c[a], c[a + 1], c[a + 2], sums);
            default -> lone4(x[0], x[1], x[2], x[3], rows, c[a], c[a + 1], c[a + 2], c[a + 3], sums);
        }
        while (j < d) {
            int p = a + j;
            int remaining = d - j;
            if (remaining == 2 || remaining == 4) {
                loneAdd2(x[j], x[j + 1], rows, c[p], c[p + 1], sums);
                j += 2;
            } else {
                loneAdd3(x[j], x[j + 1], x[j + 2], rows, c[p], c[p + 1], c[p + 2], sums);
                j += 3;
            }
        }
    }

    private static void start1(float[] x0, int rows, float a0, float b0, float[] left, float[] right) {
        for (int i = 0; i < rows; i++) {
            float v = x0[i];
            float p = v - a0;
            float q = v - b0;
            left[i] = p * p;
            right[i] = q * q;
        }
    }

    private static void start2(
            float[] x0, float[] x1, int rows, float a0, float a1, float b0, float b1, float[] left, float[] right) {
        for (int i = 0; i < rows; i++) {
            float v = x0[i];
            float p = v - a0;
            float q = v - b0;
            float s = p * p;
            float t = q * q;
            v = x1[i];
            p = v - a1;
            q = v - b1;
            left[i] = FusedMultiplyAdd.add(p, p, s);
            right[i] = FusedMultiplyAdd.add(q, q, t);
        }
    }

    private static void start3(
            float[] x0,
            float[] x1,
            float[] x2,
            int rows,
            float a0,
            float a1,
            float a2,
            float b0,
            float b1,
            float b2,
            float[] left,
            float[] right) {
        for (int i = 0; i < rows; i++) {
            float v = x0[i];
            float p = v - a0;
            float q = v - b0;
            float s = p * p;
            float t = q * q;
            v = x1[i];
            p = v - a1;
            q = v - b1;
            s = FusedMultiplyAdd.add(p, p, s);
            t = FusedMultiplyAdd.add(q, q, t);
            v = x2[i];
            p = v - a2;
            q = v - b2;
            left[i] = FusedMultiplyAdd.add(p, p, s);
            right[i] = FusedMultiplyAdd.add(q, q, t);
        }
    }

    private static void start4(
            float[] x0,
            float[] x1,
            float[] x2,
            float[] x3,
            int rows,
            float a0,
            float a1,
            float a2,
            float a3,
            float b0,
            float b1,
            float b2,
            float b3,
            float[] left,
            float[] right) {
        for (int i = 0; i < rows; i++) {
            float v = x0[i];
            float p = v - a0;
            float q = v - b0;
            float s = p * p;
            float t = q * q;
            v = x1[i];
            p = v - a1;
            q = v - b1;
            s = FusedMultiplyAdd.add(p, p, s);
            t = FusedMultiplyAdd.add(q, q, t);
            v = x2[i];
            p = v - a2;
            q = v - b2;
            s = FusedMultiplyAdd.add(p, p, s);
            t = FusedMultiplyAdd.add(q, q, t);
            v = x3[i];
            p = v - a3;
            q = v - b3;
            left[i] = FusedMultiplyAdd.add(p, p, s);
            right[i] = FusedMultiplyAdd.add(q, q, t);
        }
    }

    private static void add2(
            float[] x0, float[] x1, int rows, float a0, float a1, float b0, float b1, float[] left, float[] right) {
        for (int i = 0; i < rows; i++) {
            float v = x0[i];
            float p = v - a0;
            float q = v - b0;
            float s = FusedMultiplyAdd.add(p, p, left[i]);
            float t = FusedMultiplyAdd.add(q, q, right[i]);
            v = x1[i];
            p = v - a1;
            q = v - b1;
            left[i] = FusedMultiplyAdd.add(p, p, s);
            right[i] = FusedMultiplyAdd.add(q, q, t);
        }
    }

    private static void add3(
            float[] x0,
            float[] x1,
            float[] x2,
            int rows,
            float a0,
            float a1,
            float a2,
            float b0,
            float b1,
            float b2,
            float[] left,
            float[] right) {
        for (int i = 0; i < rows; i++) {
            float v = x0[i];
            float p = v - a0;
            float q = v - b0;
            float s = FusedMultiplyAdd.add(p, p, left[i]);
            float t = FusedMultiplyAdd.add(q, q, right[i]);
            v = x1[i];
            p = v - a1;
            q = v - b1;
            s = FusedMultiplyAdd.add(p, p, s);
            t = FusedMultiplyAdd.add(q, q, t);
            v = x2[i];
            p = v - a2;
            q = v - b2;
            left[i] = FusedMultiplyAdd.add(p, p, s);
            right[i] = FusedMultiplyAdd.add(q, q, t);
        }
    }

    private static void lone1(float[] x0, int rows, float a0, float[] sums) {
        for (int i = 0; i < rows; i++) {
            float p = x0[i] - a0;
            sums[i] = p * p;
        }
    }

    private static void lone2(float[] x0, float[] x1, int rows, float a0, float a1, float[] sums) {
        for (int i = 0; i < rows; i++) {
            float p = x0[i] - a0;
            float s = p * p;
            p = x1[i] - a1;
            sums[i] = FusedMultiplyAdd.add(p, p, s);
        }
    }

    private static void lone3(
            float[] x0, float[] x1, float[] x2, int rows, float a0, float a1, float a2, float[] sums) {
        for (int i = 0; i < rows; i++) {
            float p = x0[i] - a0;
            float s = p * p;
            p = x1[i] - a1;
            s = FusedMultiplyAdd.add(p, p, s);
            p = x2[i] - a2;
            sums[i] = FusedMultiplyAdd.add(p, p, s);
        }
    }

    private static void lone4(
            float[] x0,
            float[] x1,
            float[] x2,
            float[] x3,
            int rows,
            float a0,
            float a1,
            float a2,
            float a3,
            float[] sums) {
        for (int i = 0; i < rows; i++) {
            float p = x0[i] - a0;
            float s = p * p;
            p = x1[i] - a1;
            s = FusedMultiplyAdd.add(p, p, s);
            p = x2[i] - a2;
            s = FusedMultiplyAdd.add(p, p, s);
            p = x3[i] - a3;
            sums[i] = FusedMultiplyAdd.add(p, p, s);
        }
    }

    private static void loneAdd2(float[] x0, float[] x1, int rows, float a0, float a1, float[] sums) {
        for (int i = 0; i < rows; i++) {
            float p = x0[i] - a0;
            float s = FusedMultiplyAdd.add(p, p, sums[i]);
            p = x1[i] - a1;
            sums[i] = FusedMultiplyAdd.add(p, p, s);
        }
    }

    private static void loneAdd3(
            float[] x0, float[] x1, float[] x2, int rows, float a0, float a1, float a2, float[] sums) {
        for (int i = 0; i < rows; i++) {
            float p = x0[i] - a0;
            float s = FusedMultiplyAdd.add(p, p, sums[i]);
            p = x1[i] - a1;
            s = FusedMultiplyAdd.add(p, p, s);
            p = x2[i] - a2;
            sums[i] = FusedMultiplyAdd.add(p, p, s);
        }
    }
}
