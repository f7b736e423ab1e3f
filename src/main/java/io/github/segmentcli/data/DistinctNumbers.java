package io.github.segmentcli.data;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Counts different numbers. Whole numbers and amounts of a moderate range have a bit each. The bits of others go into a hash table
 * with open addressing, of many numbers a part at a time, so that the table stays small. O(n) for each part.
 */
final class DistinctNumbers {

    private static final int BLOCK = 1 << 10;
    /** Numbers of a part, about. */
    private static final int AT_ONCE = 1 << 21;

    /** Bits are used for a range of ints of up to this many for each row, and of no more than {@link #WIDEST}. */
    private static final int SPREAD = 64;

    private static final int WIDEST = 1 << 28;

    private DistinctNumbers() {}

    /** How many different numbers there are. */
    static int count(StoredNumbers numbers) {
        if (numbers.divisor() > 0) {
            int[] range = {Integer.MAX_VALUE, Integer.MIN_VALUE};
            numbers.ints((some, n) -> widen(some, n, range));
            long width = (long) range[1] - range[0];
            if (width < 0) {
                return 0;
            }
            if (width < Math.min(WIDEST, (long) SPREAD * numbers.rows())) {
                BitSet seen = new BitSet((int) width + 1);
                numbers.ints((some, n) -> mark(some, n, range[0], seen));
                return seen.cardinality();
            }
        }
        return count(numbers, numbers.rows() - numbers.missing());
    }

    private static void widen(int[] some, int n, int[] range) {
        for (int i = 0; i < n; i++) {
            if (some[i] != StoredNumbers.GAP) {
                range[0] = Math.min(range[0], some[i]);
                range[1] = Math.max(range[1], some[i]);
            }
        }
    }

    private static void mark(int[] some, int n, int least, BitSet seen) {
        for (int i = 0; i < n; i++) {
            if (some[i] != StoredNumbers.GAP) {
                seen.set(some[i] - least);
            }
        }
    }

    /**
     * @param values NaN where missing; 0 and -0 are equal
     * @param present how many are not missing
     */
    private static int count(RowValues values, int present) {
        int parts = Integer.highestOneBit(Math.max(1, present / AT_ONCE)) * (present > AT_ONCE ? 2 : 1);
        long[] seen = new long[Integer.highestOneBit(Math.max(16, present / parts)) * 4];
        int distinct = 0;
        for (int part = 0; part < parts; part++) {
            distinct += count(values, part, parts, seen);
        }
        return distinct;
    }

    private static int count(RowValues values, int part, int parts, long[] seen) {
        Arrays.fill(seen, 0);
        double[] block = new double[BLOCK];
        int distinct = 0;
        for (int from = 0; from < values.rows(); from += BLOCK) {
            int n = Math.min(BLOCK, values.rows() - from);
            values.copy(from, from + n, block);
            for (int i = 0; i < n; i++) {
                if (block[i] == block[i]) {
                    // inverted, so that no number is 0; the bits of NaN would be the only ones that are
                    long bits = ~Double.doubleToRawLongBits(block[i] + 0.0);
                    distinct += add(bits, part, parts, seen) ? 1 : 0;
                }
            }
        }
        return distinct;
    }

    private static boolean add(long bits, int part, int parts, long[] seen) {
        long hash = (bits ^ bits >>> 32) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
        if ((hash & parts - 1) != part) {
            return false;
        }
        int slot = (int) (hash >>> 33) & seen.length - 1;
        while (seen[slot] != 0 && seen[slot] != bits) {
            slot = slot + 1 & seen.length - 1;
        }
        boolean isNew = seen[slot] == 0;
        seen[slot] = bits;
        return isNew;
    }
}
