package io.github.segmentcli.data;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * Rows whose key is that of an earlier row. Keys are held against each other by their hashes, and compared where these are equal. Of
 * many rows a part is looked at at a time, so that what is held of each stays small. Takes 8 bytes a row, where the store has room.
 *
 * @param rows how many there are
 * @param first the first few of them
 */
public record RepeatedKeys(int rows, TreeSet<Integer> first) {

    private static final int AT_ONCE = 1 << 20;

    /** The hash of the key of a row; 0 for a row without one. */
    public interface Hash {
        long of(int row);
    }

    /** Whether two rows have the same key. */
    public interface Same {
        boolean test(int row, int other);
    }

    /** Spreads the bits of a key, which is not 0 after that. */
    public static long mixed(long key) {
        long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xC2B2AE3D27D4EB4FL;
        return (mixed ^ mixed >>> 32) | 1;
    }

    /**
     * @param all how many rows there are
     * @param shown how many of the first repeated rows are wanted
     */
    public static RepeatedKeys of(int all, Hash hash, Same same, ColumnStore store, int shown) {
        LongBuffer hashes = store.longs(all);
        for (int row = 0; row < all; row++) {
            hashes.put(row, hash.of(row));
        }
        int parts = Math.max(1, Integer.highestOneBit(all / AT_ONCE));
        long[] seen = new long[Integer.highestOneBit(Math.max(16, all / parts)) * 4];
        int[] firsts = new int[seen.length];
        int repeated = 0;
        TreeSet<Integer> first = new TreeSet<>();
        for (int part = 0; part < parts; part++) {
            Arrays.fill(seen, 0);
            for (int row = 0; row < all; row++) {
                long one = hashes.get(row);
                if (one != 0 && (one >>> 1 & parts - 1) == part && isRepeated(one, row, seen, firsts, same)) {
                    repeated++;
                    first.add(row);
                    if (first.size() > shown) {
                        first.pollLast();
                    }
                }
            }
        }
        return new RepeatedKeys(repeated, first);
    }

    private static boolean isRepeated(long hash, int row, long[] seen, int[] firsts, Same same) {
        int slot = (int) (hash >>> 33) & seen.length - 1;
        while (seen[slot] != 0) {
            if (seen[slot] == hash && same.test(firsts[slot], row)) {
                return true;
            }
            slot = slot + 1 & seen.length - 1;
        }
        seen[slot] = hash;
        firsts[slot] = row;
        return false;
    }
}
