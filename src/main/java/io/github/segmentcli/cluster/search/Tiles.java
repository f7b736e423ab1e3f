package io.github.segmentcli.cluster.search;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;

/**
 * Rows as the kernels want them: float32, in tiles of {@link TileKernel#ROWS}, each feature of a tile an array of its own.
 *
 * <p>Every feature is shifted by about its median, so that the bulk of the rows lies near zero, where floats are dense,
 * whatever the outliers; then all features are scaled by one power of two, so that every value lies in [-1, 1]. The
 * partition that k-means finds does not depend on either.
 *
 * <p>Tiles are stored, in 4 n d bytes, or made again from the matrix each time they are asked for. Where rows have weights these take
 * 4 n bytes more.
 */
public final class Tiles {

    private static final int MEDIAN_OF = 1001;

    /** Up to this many rows may be searched as they are, for which what is computed for each is on the heap. */
    private static final int FEW = 1 << 17;

    private final int n;
    private final int d;
    /** Null where tiles are made when they are asked for. */
    private final float[][][] tiles;

    private final Matrix matrix;
    private final double[] weights;
    private final double[] shift;
    private final double scale;
    private final double totalWeight;
    private final double heaviest;
    private final float[][] shares;
    private final ColumnStore store;

    /** @param matrix from which tiles are made where {@code tiles} is null */
    private Tiles(int n, float[][][] tiles, Matrix matrix, double[] weights, double[] shift, double scale) {
        this.n = n;
        this.d = shift.length;
        this.tiles = tiles;
        this.matrix = matrix;
        this.store = matrix == null || n <= FEW ? ColumnStore.HEAP : matrix.store();
        this.weights = weights;
        this.shift = shift;
        this.scale = scale;
        this.totalWeight = weights == null ? n : Arrays.stream(weights).sum();
        this.heaviest = weights == null ? 1 : Arrays.stream(weights).max().orElse(1);
        this.shares = weights == null ? null : new float[count()][];
        for (int t = 0; weights != null && t < shares.length; t++) {
            shares[t] = feature(weights, t * TileKernel.ROWS, Math.min(n, (t + 1) * TileKernel.ROWS), 0, 1 / heaviest);
        }
    }

    /** All rows with their weights, stored. */
    public static Tiles of(Matrix matrix, Workers workers) {
        Tiles made = computed(matrix, workers);
        float[][][] tiles = new float[made.count()][][];
        workers.run(tiles.length, t -> tiles[t] = made.tile(t));
        return new Tiles(made.n, tiles, null, made.weights, made.shift, made.scale);
    }

    /** The same rows, of which tiles are made when they are asked for. Each pass then takes up to twice as long. */
    public static Tiles computed(Matrix matrix, Workers workers) {
        int d = matrix.features();
        double[] shift = new double[d];
        double[] reach = new double[d];
        workers.run(d, j -> {
            shift[j] = middle(matrix, j);
            Matrix.Range range = matrix.range(j);
            reach[j] = Math.max(shift[j] - range.least(), range.greatest() - shift[j]);
        });
        double widest = Arrays.stream(reach).max().orElse(0);
        double scale = widest > 0 ? Math.scalb(1.0, -1 - Math.getExponent(widest)) : 1;
        return new Tiles(matrix.rows(), null, matrix, matrix.weights().orElse(null), shift, scale);
    }

    /** Rows of which equal ones are merged, if that leaves far fewer. */
    public Tiles merged() {
        return EqualRows.merged(this);
    }

    /** Some of the rows, with weights of their own. */
    Tiles rows(int[] chosen, double[] weights) {
        float[][][] few = new float[(chosen.length + TileKernel.ROWS - 1) / TileKernel.ROWS][d][];
        for (int t = 0; t < few.length; t++) {
            int base = t * TileKernel.ROWS;
            int rows = Math.min(TileKernel.ROWS, chosen.length - base);
            for (int j = 0; j < d; j++) {
                float[] feature = new float[rows];
                for (int i = 0; i < rows; i++) {
                    feature[i] = value(chosen[base + i], j);
                }
                few[t][j] = feature;
            }
        }
        return new Tiles(chosen.length, few, null, weights, shift, scale);
    }

    private float value(int row, int j) {
        return tiles == null
                ? (float) ((matrix.value(row, j) - shift[j]) * scale)
                : tiles[row / TileKernel.ROWS][j][row % TileKernel.ROWS];
    }

    private static float[] feature(double[] column, int from, int to, double shift, double scale) {
        float[] feature = new float[to - from];
        place(column, from, to - from, shift, scale, feature);
        return feature;
    }

    private static void place(double[] column, int from, int n, double shift, double scale, float[] into) {
        for (int i = 0; i < n; i++) {
            into[i] = (float) ((column[from + i] - shift) * scale);
        }
    }

    /** The median of up to {@value #MEDIAN_OF} evenly spaced values. */
    private static double middle(Matrix matrix, int feature) {
        int m = Math.min(MEDIAN_OF, matrix.rows());
        double[] some = new double[m];
        for (int i = 0; i < m; i++) {
            some[i] = matrix.value((int) ((long) i * matrix.rows() / m), feature);
        }
        Arrays.sort(some);
        return some[m / 2];
    }

    public int n() {
        return n;
    }

    /** Keeps what is computed for each row. */
    ColumnStore store() {
        return store;
    }

    int d() {
        return d;
    }

    /** How many tiles. */
    int count() {
        return (n + TileKernel.ROWS - 1) / TileKernel.ROWS;
    }

    /** The feature arrays of a tile. */
    float[][] tile(int t) {
        if (tiles != null) {
            return tiles[t];
        }
        float[][] tile = new float[d][rows(t)];
        make(t, tile, new double[rows(t)]);
        return tile;
    }

    private void make(int t, float[][] tile, double[] block) {
        int from = t * TileKernel.ROWS;
        int rows = rows(t);
        for (int j = 0; j < d; j++) {
            matrix.copy(j, from, from + rows, block);
            place(block, 0, rows, shift[j], scale, tile[j]);
        }
    }

    /** A tile in hand: the last one that was asked for is at hand again. An instance serves one thread. */
    final class Hand {
        private float[][] tile;
        private double[] block;
        private int held = -1;

        /** The feature arrays of a tile, which may be longer than it has rows; valid until another is asked for. */
        float[][] tile(int t) {
            if (tiles != null) {
                return tiles[t];
            }
            if (t != held) {
                if (tile == null) {
                    tile = new float[d][TileKernel.ROWS];
                    block = new double[TileKernel.ROWS];
                }
                make(t, tile, block);
                held = t;
            }
            return tile;
        }
    }

    /** How many rows a tile has. */
    int rows(int t) {
        return Math.min(TileKernel.ROWS, n - t * TileKernel.ROWS);
    }

    double weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    /** The live row weights, or null when every row counts once. */
    double[] weights() {
        return weights;
    }

    boolean weighted() {
        return weights != null;
    }

    /** The live weights of the rows of a tile as shares of {@link #heaviest}; only where rows are {@link #weighted}. */
    float[] shares(int t) {
        return shares[t];
    }

    /** The largest weight. */
    double heaviest() {
        return heaviest;
    }

    double totalWeight() {
        return totalWeight;
    }

    /** The weighted sum of one value per row of a tile, in an order that never changes. */
    double sum(int t, float[] values) {
        int rows = rows(t);
        return weights == null ? sum(values, rows) : weightedSum(weights, t * TileKernel.ROWS, values, rows);
    }

    /** The sum of the first values, in an order that never changes. */
    static double sum(float[] values, int rows) {
        double a = 0;
        double b = 0;
        double c = 0;
        double e = 0;
        int i = 0;
        for (; i + 3 < rows; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            e += values[i + 3];
        }
        for (; i < rows; i++) {
            a += values[i];
        }
        return a + b + (c + e);
    }

    private static double weightedSum(double[] weights, int base, float[] values, int rows) {
        double sum = 0;
        double other = 0;
        int i = 0;
        for (; i + 1 < rows; i += 2) {
            sum += weights[base + i] * values[i];
            other += weights[base + i + 1] * values[i + 1];
        }
        return i < rows ? sum + weights[base + i] * values[i] + other : sum + other;
    }

    /**
     * A row with probability proportional to its weight times its value.
     *
     * @param sums of the tiles, as {@link #sum} has them
     * @param values one per row, at least 0, not all 0
     * @param at a uniform number in [0, 1)
     * @return a row whose value is above 0
     */
    int draw(double[] sums, float[][] values, double at) {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        double left = at * total;
        int t = 0;
        int last = 0;
        while (t < sums.length && !(left < sums[t])) {
            left -= sums[t];
            last = sums[t] > 0 ? t : last;
            t++;
        }
        t = t < sums.length ? t : last;
        int base = t * TileKernel.ROWS;
        int row = base;
        for (int i = 0; i < values[t].length; i++) {
            if (values[t][i] > 0) {
                row = base + i;
                left -= weight(row) * values[t][i];
                if (left < 0) {
                    break;
                }
            }
        }
        return row;
    }

    void copyRow(int row, float[] into, int at) {
        for (int j = 0; j < d; j++) {
            into[at + j] = value(row, j);
        }
    }

    /** Coordinates of centroids in the units of the matrix. */
    public double[] restore(float[] centroids, int k) {
        double[] restored = new double[k * d];
        for (int at = 0; at < restored.length; at++) {
            restored[at] = centroids[at] / scale + shift[at % d];
        }
        return restored;
    }

    /** Coordinates of centroids in the units of the tiles. */
    float[] convert(double[] centroids) {
        float[] converted = new float[centroids.length];
        for (int at = 0; at < converted.length; at++) {
            converted[at] = (float) ((centroids[at] - shift[at % d]) * scale);
        }
        return converted;
    }
}
