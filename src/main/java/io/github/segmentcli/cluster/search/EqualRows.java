package io.github.segmentcli.cluster.search;

import java.util.Arrays;

/**
 * Merges rows that are equal in float32: tables of flags, answers and small counts have few kinds of rows. One row of each kind
 * with the weight of all leaves less to compute. It also finds better optima: {@link HartiganMoves} then moves all equal rows at
 * once, which can lower the inertia where moving any one of them raises it.
 */
final class EqualRows {

    /** Rows are merged only if at most this share of them is left: weighted rows cost more than others. */
    private static final double WORTH = 0.5;

    /** If this number of first rows has too many kinds, the others are not looked at. */
    private static final int FIRST = 4_096;

    /** Of more rows the search takes a sample anyway. */
    private static final int MAX_ROWS = 1 << 20;

    private static final int MAX_KINDS = 1 << 17;

    private EqualRows() {}

    /** One row of each kind, in the order in which they first occur; the same tiles if there are too many kinds. O(n d). */
    static Tiles merged(Tiles tiles) {
        int n = tiles.n();
        if (n > MAX_ROWS || n > 2 * FIRST && merged(tiles, FIRST) == null) {
            return tiles;
        }
        Tiles merged = merged(tiles, n);
        return merged == null ? tiles : merged;
    }

    /** Of the first n rows; null if there are too many kinds. */
    private static Tiles merged(Tiles tiles, int n) {
        int most = (int) Math.min(MAX_KINDS, WORTH * n);
        int[] slots = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
        Arrays.fill(slots, -1);
        int[] firsts = new int[most];
        double[] weights = new double[most];
        float[] row = new float[tiles.d()];
        float[] other = new float[tiles.d()];
        int count = 0;
        for (int i = 0; i < n; i++) {
            tiles.copyRow(i, row, 0);
            int slot = hash(row) & slots.length - 1;
            while (slots[slot] >= 0) {
                tiles.copyRow(firsts[slots[slot]], other, 0);
                if (Arrays.equals(row, other)) {
                    break;
                }
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] < 0) {
                if (count == most) {
                    return null;
                }
                firsts[count] = i;
                slots[slot] = count++;
            }
            weights[slots[slot]] += tiles.weight(i);
        }
        return tiles.rows(Arrays.copyOf(firsts, count), Arrays.copyOf(weights, count));
    }

    /** Equal for equal rows; 0 and -0 are different values here. */
    private static int hash(float[] row) {
        int hash = 0;
        for (float value : row) {
            hash = 31 * hash + Float.floatToIntBits(value);
        }
        hash *= 0x9E3779B1;
        return hash ^ hash >>> 15;
    }
}
