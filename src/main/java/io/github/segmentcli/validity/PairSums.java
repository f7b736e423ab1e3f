package io.github.segmentcli.validity;

import io.github.segmentcli.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sums of Euclidean distances from every row to every cell of a partition of the rows, each distance computed once.
 *
 * <p><b>Layout.</b> Rows come sorted by cell and are cut into tiles of {@link #TILE} rows; in a tile each feature is an
 * array of its own. A loop then runs over the rows of one tile with the same index on every array, which is the shape that
 * the JIT compiler turns into vector instructions; three rows of the other tile and two features at a time keep the loop
 * body below the size at which it gives up. For the same reason the loops that start the sums and those that add to
 * them are written out separately, for one and for two features. Everything is double: in float the widths would be off in the eighth digit.
 *
 * <p><b>Symmetry.</b> A block of distances between tile I and tile J serves both: added up along one side it gives the rows
 * of J their sums over cells of I, along the other the reverse. Only pairs of tiles with I &le; J are computed.
 *
 * <p><b>Determinism.</b> Four tiles make a panel, and a task is a pair of panels. A slot belongs to one row and one run of
 * equal cells in one panel, so exactly one task writes it, in a fixed order, and any number of threads gives the same bits.
 *
 * <p><b>Cost.</b> n²/2 distances of d features each. On a core of about 3.5 GHz with 256-bit vectors a distance costs about
 * 0.08 ns per feature, 0.6 ns for the square root (the unit's own limit) and 0.3 ns for both sums. The tile of 288 rows was
 * the best of 128 to 1024: it stays in the first cache up to about 12 features, and the loops' heads and tails are short.
 */
final class PairSums {

    private static final int TILE = 288;
    private static final int PANEL_TILES = 4;
    private static final int PANEL = TILE * PANEL_TILES;

    private final int n;
    private final int d;
    private final double[][][] tiles;
    private final double[][] tileWeights;
    private final List<Run> runs = new ArrayList<>();
    private final int[] firstRunOfTile;
    private double[][] slots;

    /** Rows {@code from} to {@code to} (exclusive) of one tile, all of one cell; their sums go to {@code slot}. */
    private record Run(int from, int to, int slot) {}

    /** The cell of each slot. */
    private int[] cellOfSlot;

    /**
     * @param columns d arrays of n values, rows sorted by cell
     * @param weights how much each row counts in the sums, or null when all count once
     * @param cells the cell of each row, ascending
     */
    PairSums(double[][] columns, double[] weights, int[] cells) {
        this.n = cells.length;
        this.d = columns.length;
        int count = (n + TILE - 1) / TILE;
        this.tiles = new double[count][d][];
        this.tileWeights = new double[count][];
        this.firstRunOfTile = new int[count + 1];
        for (int t = 0; t < count; t++) {
            for (int j = 0; j < d; j++) {
                tiles[t][j] = Arrays.copyOfRange(columns[j], t * TILE, t * TILE + TILE > n ? n : t * TILE + TILE);
            }
            tileWeights[t] = new double[size(t)];
            if (weights == null) {
                Arrays.fill(tileWeights[t], 1);
            } else {
                System.arraycopy(weights, t * TILE, tileWeights[t], 0, size(t));
            }
        }
        cutIntoRuns(cells);
    }

    /** How many slots a call of {@link #compute} would hold for each row, at most. */
    static int slots(int rows, int cells) {
        return (rows + PANEL - 1) / PANEL + cells;
    }

    private int size(int tile) {
        return Math.min(TILE, n - tile * TILE);
    }

    private void cutIntoRuns(int[] cells) {
        int[] cellsOfSlots = new int[slots(n, cells[n - 1] + 1)];
        int slot = -1;
        for (int i = 0; i < n; i++) {
            boolean newTile = i % TILE == 0;
            boolean newSlot = i % PANEL == 0 || cells[i] != cells[i - 1];
            if (newSlot) {
                cellsOfSlots[++slot] = cells[i];
            }
            if (newTile) {
                firstRunOfTile[i / TILE] = runs.size();
            }
            if (newTile || newSlot) {
                int end = i + 1;
                while (end < n && end % TILE != 0 && cells[end] == cells[i]) {
                    end++;
                }
                runs.add(new Run(i % TILE, (end - 1) % TILE + 1, slot));
            }
        }
        firstRunOfTile[tiles.length] = runs.size();
        cellOfSlot = Arrays.copyOf(cellsOfSlots, slot + 1);
    }

    /** Computes all sums; returns them as {@code [slot][row]}, of which {@link #cellOfSlot} tells the cells. */
    double[][] compute(Workers workers) {
        slots = new double[cellOfSlot.length][n];
        int panels = (n + PANEL - 1) / PANEL;
        int[] lefts = new int[panels * (panels + 1) / 2];
        int[] rights = new int[lefts.length];
        int task = 0;
        for (int left = 0; left < panels; left++) {
            for (int right = left; right < panels; right++) {
                lefts[task] = left;
                rights[task++] = right;
            }
        }
        workers.run(lefts.length, at -> panels(lefts[at], rights[at]));
        return slots;
    }

    int cellOfSlot(int slot) {
        return cellOfSlot[slot];
    }

    private void panels(int left, int right) {
        Scratch scratch = new Scratch();
        int leftEnd = Math.min(tiles.length, (left + 1) * PANEL_TILES);
        int rightEnd = Math.min(tiles.length, (right + 1) * PANEL_TILES);
        for (int i = left * PANEL_TILES; i < leftEnd; i++) {
            for (int j = Math.max(i, right * PANEL_TILES); j < rightEnd; j++) {
                block(i, j, scratch);
            }
        }
    }

    /** Distances of three rows to a tile, and their sum over the rows of a run. */
    private static final class Scratch {
        final double[] p = new double[TILE];
        final double[] q = new double[TILE];
        final double[] r = new double[TILE];
        final double[] sum = new double[TILE];
    }

    private void block(int left, int right, Scratch scratch) {
        int size = size(right);
        for (int at = firstRunOfTile[left]; at < firstRunOfTile[left + 1]; at++) {
            Run run = runs.get(at);
            Arrays.fill(scratch.sum, 0);
            for (int i = run.from; i < run.to; i += 3) {
                threeRows(left, i, Math.min(3, run.to - i), right, size, scratch);
                if (left != right) {
                    alongRight(left, i, right, scratch.p);
                    if (i + 1 < run.to) {
                        alongRight(left, i + 1, right, scratch.q);
                    }
                    if (i + 2 < run.to) {
                        alongRight(left, i + 2, right, scratch.r);
                    }
                }
            }
            double[] sums = slots[run.slot];
            int base = right * TILE;
            for (int j = 0; j < size; j++) {
                sums[base + j] += scratch.sum[j];
            }
        }
    }

    /** A run of fewer than three rows repeats its last one with weight 0. */
    private void threeRows(int left, int i, int rows, int right, int size, Scratch scratch) {
        double[][] x = tiles[left];
        double[][] y = tiles[right];
        double[] weights = tileWeights[left];
        int second = i + Math.min(1, rows - 1);
        int third = i + rows - 1;
        double[] p = scratch.p;
        double[] q = scratch.q;
        double[] r = scratch.r;
        int j = d % 2;
        if (j == 1) {
            first(y[0], x[0][i], x[0][second], x[0][third], p, q, r, size);
        } else {
            first(y[0], y[1], x[0][i], x[1][i], x[0][second], x[1][second], x[0][third], x[1][third], p, q, r, size);
            j = 2;
        }
        for (; j < d; j += 2) {
            double[] u = x[j];
            double[] v = x[j + 1];
            next(y[j], y[j + 1], u[i], v[i], u[second], v[second], u[third], v[third], p, q, r, size);
        }
        roots(p, size);
        roots(q, size);
        roots(r, size);
        add(p, q, r, weights[i], rows > 1 ? weights[second] : 0, rows > 2 ? weights[third] : 0, scratch.sum, size);
    }

    /** Adds the distances of one row of the left tile to its slots for the runs of the right one. */
    private void alongRight(int left, int i, int right, double[] distances) {
        double[] weights = tileWeights[right];
        int row = left * TILE + i;
        for (int at = firstRunOfTile[right]; at < firstRunOfTile[right + 1]; at++) {
            Run run = runs.get(at);
            slots[run.slot][row] += dot(distances, weights, run.from, run.to);
        }
    }

    private static void first(double[] y, double a, double b, double c, double[] p, double[] q, double[] r, int size) {
        for (int i = 0; i < size; i++) {
            double t = y[i] - a;
            double u = y[i] - b;
            double v = y[i] - c;
            p[i] = t * t;
            q[i] = u * u;
            r[i] = v * v;
        }
    }

    private static void first(
            double[] y,
            double[] z,
            double a0,
            double a1,
            double b0,
            double b1,
            double c0,
            double c1,
            double[] p,
            double[] q,
            double[] r,
            int size) {
        for (int i = 0; i < size; i++) {
            double t0 = y[i] - a0;
            double t1 = z[i] - a1;
            double u0 = y[i] - b0;
            double u1 = z[i] - b1;
            double v0 = y[i] - c0;
            double v1 = z[i] - c1;
            p[i] = t0 * t0 + t1 * t1;
            q[i] = u0 * u0 + u1 * u1;
            r[i] = v0 * v0 + v1 * v1;
        }
    }

    private static void next(
            double[] y,
            double[] z,
            double a0,
            double a1,
            double b0,
            double b1,
            double c0,
            double c1,
            double[] p,
            double[] q,
            double[] r,
            int size) {
        for (int i = 0; i < size; i++) {
            double t0 = y[i] - a0;
            double t1 = z[i] - a1;
            double u0 = y[i] - b0;
            double u1 = z[i] - b1;
            double v0 = y[i] - c0;
            double v1 = z[i] - c1;
            p[i] = p[i] + t0 * t0 + t1 * t1;
            q[i] = q[i] + u0 * u0 + u1 * u1;
            r[i] = r[i] + v0 * v0 + v1 * v1;
        }
    }

    private static void roots(double[] p, int size) {
        for (int i = 0; i < size; i++) {
            p[i] = Math.sqrt(p[i]);
        }
    }

    private static void add(double[] p, double[] q, double[] r, double a, double b, double c, double[] sum, int size) {
        for (int i = 0; i < size; i++) {
            sum[i] = sum[i] + p[i] * a + q[i] * b + r[i] * c;
        }
    }

    /** Eight sums side by side: one alone would wait for each addition. */
    private static double dot(double[] p, double[] w, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = from;
        for (; i + 7 < to; i += 8) {
            s0 += p[i] * w[i];
            s1 += p[i + 1] * w[i + 1];
            s2 += p[i + 2] * w[i + 2];
            s3 += p[i + 3] * w[i + 3];
            s4 += p[i + 4] * w[i + 4];
            s5 += p[i + 5] * w[i + 5];
            s6 += p[i + 6] * w[i + 6];
            s7 += p[i + 7] * w[i + 7];
        }
        double rest = 0;
        for (; i < to; i++) {
            rest += p[i] * w[i];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7)) + rest;
    }
}
