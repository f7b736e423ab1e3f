package io.github.segmentcli.data;

import java.util.Arrays;

/** The rows of a column that have no value, listed by blocks of rows: 2 bytes each, so that a copy of a block need not look for them. */
final class MissingRows {

    private static final int SHIFT = 10;

    /** The place of each missing row in its block. */
    private final short[] places;
    /** Where the places of each block begin, and how many there are in all. */
    private final int[] starts;

    private MissingRows(short[] places, int[] starts) {
        this.places = places;
        this.starts = starts;
    }

    /** Finds missing rows. */
    interface Finder {
        /**
         * Puts the places of the missing ones of {@code n} rows, counted from row {@code from}, into an array that has room for all.
         *
         * @param at where the first one goes
         * @return how many there are
         */
        int find(int from, int n, short[] into, int at);
    }

    static MissingRows of(int rows, Finder finder) {
        int block = 1 << SHIFT;
        int[] starts = new int[(rows >> SHIFT) + 2];
        short[] places = new short[block];
        int count = 0;
        for (int row = 0; row < rows; row += block) {
            int n = Math.min(block, rows - row);
            if (count + n > places.length) {
                places = Arrays.copyOf(places, Math.max(count + n, 2 * count));
            }
            count += finder.find(row, n, places, count);
            starts[(row >> SHIFT) + 1] = count;
        }
        starts[starts.length - 1] = count;
        return new MissingRows(Arrays.copyOf(places, count), starts);
    }

    int count() {
        return places.length;
    }

    /** Sets the missing ones of the rows {@code from} to {@code to} - 1, of which the first stands at the front of {@code into}. */
    void set(int from, int to, double value, double[] into) {
        for (int block = from >> SHIFT; block <= to - 1 >> SHIFT; block++) {
            int base = block << SHIFT;
            for (int at = starts[block]; at < starts[block + 1]; at++) {
                int row = base + places[at];
                if (row >= from && row < to) {
                    into[row - from] = value;
                }
            }
        }
    }
}
