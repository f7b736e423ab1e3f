package io.github.segmentcli.prepare;

import io.github.segmentcli.data.RowValues;
import java.util.Arrays;

/**
 * The values at given ranks of a column (order statistics), and the number of values not above each, found by selection instead of
 * sorting.
 *
 * <p>Radix selection: values are mapped to integers that have the same order, and counted in 2^14 buckets of equal width between
 * the smallest and the largest. Each bucket that contains a rank is divided again in the same way. O(n) for ordinary data, and at
 * most five rounds for any data, since each round resolves 14 bits. For nine ranks of a million values it takes 9 ms, and
 * sorting 80 ms (one thread, JDK 17).
 */
public final class OrderStatistics {

    private static final int BITS = 14;
    private static final int FEW = 256;

    /** Values per loop: short enough for the compiler to optimise the loop early. */
    private static final int BLOCK = 1 << 10;

    private final int[] ranks;
    private final double[] values;
    private final int[] notAbove;

    private OrderStatistics(int[] ranks) {
        this.ranks = ranks;
        this.values = new double[ranks.length];
        this.notAbove = new int[ranks.length];
    }

    /**
     * @param values without NaN; not modified
     * @param ranks at most 127 ranks, from 0, ascending, each less than the number of values
     */
    public static OrderStatistics of(double[] values, int... ranks) {
        OrderStatistics statistics = new OrderStatistics(ranks);
        if (ranks.length > 0) {
            statistics.find(new Span(RowValues.of(values), 0, values.length), 0, 0, ranks.length);
        }
        return statistics;
    }

    /**
     * The order statistics of some consecutive values.
     *
     * @param values NaN where missing, which have no rank; not modified
     * @param from the first index, inclusive
     * @param to the last index, exclusive
     * @param present number of values in this part that are not NaN; at least 1
     * @param least the smallest of them
     * @param greatest the largest of them
     * @param ranks at most 127 ranks, from 0, ascending, each less than {@code present}
     */
    public static OrderStatistics of(
            RowValues values, int from, int to, int present, double least, double greatest, int... ranks) {
        OrderStatistics statistics = new OrderStatistics(ranks);
        statistics.find(new Span(values, from, to), present, key(least), key(greatest), 0, 0, ranks.length);
        return statistics;
    }

    /** How many values of an ascending array are less than {@code value}. O(log n). */
    public static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The value at the i-th of the given ranks; -0 is returned as 0. */
    public double value(int i) {
        return values[i];
    }

    /** The number of values that are not greater than {@link #value value(i)}. */
    public int notAbove(int i) {
        return notAbove[i];
    }

    /** The values {@code from} to {@code to} - 1. */
    private record Span(RowValues values, int from, int to) {

        /** What is done with the first {@code n} numbers of a block. */
        private interface Work {
            void accept(double[] block, int n);
        }

        void byBlocks(Work work) {
            double[] block = new double[Math.min(BLOCK, to - from)];
            for (int at = from; at < to; at += BLOCK) {
                int n = Math.min(BLOCK, to - at);
                values.copy(at, at + n, block);
                work.accept(block, n);
            }
        }
    }

    /** Finds {@code ranks[from]} to {@code ranks[to - 1]} among values without NaN; {@code below} values are smaller than all of them. */
    private void find(Span among, int below, int from, int to) {
        long[] range = {Long.MAX_VALUE, Long.MIN_VALUE};
        among.byBlocks((block, n) -> widen(block, n, range));
        find(among, among.to - among.from, range[0], range[1], below, from, to);
    }

    private static void widen(double[] block, int n, long[] range) {
        long least = range[0];
        long greatest = range[1];
        for (int i = 0; i < n; i++) {
            long key = key(block[i]);
            least = key < least ? key : least;
            greatest = key > greatest ? key : greatest;
        }
        range[0] = least;
        range[1] = greatest;
    }

    private void find(Span among, int present, long least, long greatest, int below, int from, int to) {
        if (least == greatest) {
            Arrays.fill(values, from, to, value(least));
            Arrays.fill(notAbove, from, to, below + present);
            return;
        }
        if (present <= FEW) {
            sort(among, present, below, from, to);
            return;
        }
        // Unsigned, since the difference between the largest and the smallest double needs all 64 bits.
        int shift = Math.max(0, 64 - Long.numberOfLeadingZeros(greatest - least) - BITS);
        int[] sizes = new int[1 << BITS];
        among.byBlocks((block, n) -> count(block, n, least, shift, sizes));
        refine(among, below, from, to, least, shift, sizes);
    }

    private static void count(double[] block, int n, long least, int shift, int[] sizes) {
        for (int i = 0; i < n; i++) {
            double value = block[i];
            if (value == value) {
                sizes[(int) ((key(value) - least) >>> shift)]++;
            }
        }
    }

    private void sort(Span among, int present, int below, int from, int to) {
        double[] sorted = new double[present];
        int n = 0;
        for (int i = among.from; i < among.to; i++) {
            double value = among.values.value(i);
            if (value == value) {
                sorted[n++] = value + 0.0;
            }
        }
        Arrays.sort(sorted);
        for (int r = from; r < to; r++) {
            int at = ranks[r] - below;
            values[r] = sorted[at];
            while (at + 1 < n && sorted[at + 1] == sorted[at]) {
                at++;
            }
            notAbove[r] = below + at + 1;
        }
    }

    private void refine(Span among, int below, int from, int to, long least, int shift, int[] sizes) {
        byte[] slots = new byte[sizes.length];
        double[][] members = new double[to - from][];
        int[] first = new int[to - from + 1];
        int[] precede = new int[to - from];
        int used = 0;
        int bucket = 0;
        int before = below;
        for (int r = from; r < to; r++) {
            while (before + sizes[bucket] <= ranks[r]) {
                before += sizes[bucket++];
            }
            if (slots[bucket] == 0) {
                members[used] = new double[sizes[bucket]];
                first[used] = r;
                precede[used] = before;
                slots[bucket] = (byte) ++used;
            }
        }
        first[used] = to;
        int[] filled = new int[used];
        among.byBlocks((block, n) -> gather(block, n, least, shift, slots, members, filled));
        for (int slot = 0; slot < used; slot++) {
            find(new Span(RowValues.of(members[slot]), 0, filled[slot]), precede[slot], first[slot], first[slot + 1]);
            members[slot] = null;
        }
    }

    private static void gather(
            double[] block, int n, long least, int shift, byte[] slots, double[][] members, int[] filled) {
        for (int i = 0; i < n; i++) {
            double value = block[i];
            int slot = value == value ? slots[(int) ((key(value) - least) >>> shift)] - 1 : -1;
            if (slot >= 0) {
                members[slot][filled[slot]++] = value;
            }
        }
    }

    /** An integer with the order of the numbers; -0 and 0 have the same one. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    /** The inverse of {@link #key}. */
    private static double value(long key) {
        return Double.longBitsToDouble(key ^ ((key >> 63) & Long.MAX_VALUE));
    }
}
