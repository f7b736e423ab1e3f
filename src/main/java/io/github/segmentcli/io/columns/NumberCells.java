package io.github.segmentcli.io.columns;

import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.StoredNumbers;
import io.github.segmentcli.io.bytes.SpareArrays;
import java.util.Arrays;
import java.util.Set;

/**
 * Numbers, row after row, NaN where it is missing. While they are whole or have few decimals they are kept as the ints
 * that their digits are, over one power of ten, as {@link StoredNumbers} holds them; the first that does not fit turns all
 * into doubles. Either way each comes back as the double nearest to its decimal.
 */
public final class NumberCells {

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };
    private static final int[] TENS = {1, 10, 100, 1_000, 10_000};
    private static final int GAP = StoredNumbers.GAP;

    private final SpareArrays spares;
    /** Null once {@link #values} hold the numbers. */
    private int[] scaled;

    private double[] values;
    private int decimals;
    private int rows;
    /** Holds all numbers once those of another block were added. */
    private StoredNumbers.Builder joined;

    /**
     * @param likelyRows how many rows may come, at least 1
     * @param spares has arrays to begin with, and gets those that are not needed any more
     */
    NumberCells(int likelyRows, SpareArrays spares) {
        this.spares = spares;
        scaled = spares.take(likelyRows);
    }

    int rows() {
        return joined == null ? rows : joined.rows();
    }

    public double value(int row) {
        if (joined != null) {
            return joined.value(row);
        }
        if (scaled == null) {
            return values[row];
        }
        return scaled[row] == GAP ? Double.NaN : (double) scaled[row] / TENS[decimals];
    }

    /**
     * Adds a decimal of 0 or more digits after the mark.
     *
     * @param digits with and without the mark, at most 2^53
     * @param fraction how many of them stand after it, at most 18
     */
    void add(boolean negative, long digits, int fraction) {
        if (fraction == decimals && digits <= Integer.MAX_VALUE && scaled != null) {
            put(negative ? -(int) digits : (int) digits);
        } else {
            addOther(negative, digits, fraction);
        }
    }

    private void addOther(boolean negative, long digits, int fraction) {
        if (scaled != null && fraction > decimals && fraction < TENS.length) {
            rescale(fraction);
        }
        if (scaled != null && fraction <= decimals && digits <= Integer.MAX_VALUE / TENS[decimals - fraction]) {
            int whole = (int) digits * TENS[decimals - fraction];
            put(negative ? -whole : whole);
            return;
        }
        double value = digits / POWERS[fraction];
        put(negative ? 0.0 - value : value);
    }

    void addGap() {
        if (scaled != null) {
            put(GAP);
        } else {
            put(Double.NaN);
        }
    }

    /** Adds a number that did not come as plain digits. */
    void add(double value) {
        long whole = Math.round(value * TENS[decimals]);
        boolean fits = Math.abs(whole) <= Integer.MAX_VALUE && (double) whole / TENS[decimals] == value;
        boolean negativeZero = value == 0 && 1 / value < 0;
        if (scaled != null && fits && !negativeZero) {
            put((int) whole);
        } else {
            put(value);
        }
    }

    private int capacity() {
        return scaled != null ? scaled.length : values.length;
    }

    private void put(int value) {
        if (rows == scaled.length) {
            scaled = Arrays.copyOf(scaled, 2 * rows);
        }
        scaled[rows++] = value;
    }

    private void put(double value) {
        toDoubles(rows == capacity() ? 2 * rows : rows);
        values[rows++] = value;
    }

    /** Writes what is there with more decimals, if more are wanted and it all fits. */
    private void rescale(int wanted) {
        if (wanted <= decimals) {
            return;
        }
        int factor = TENS[wanted - decimals];
        int most = Integer.MAX_VALUE / factor;
        for (int i = 0; i < rows; i++) {
            if (scaled[i] != GAP && (scaled[i] > most || scaled[i] < -most)) {
                return;
            }
        }
        for (int i = 0; i < rows; i++) {
            scaled[i] = scaled[i] == GAP ? GAP : scaled[i] * factor;
        }
        decimals = wanted;
    }

    /** Adds all of the next block's, which are not used after that. */
    void addAll(NumberCells next, ColumnStore store) {
        if (joined == null) {
            joined = new StoredNumbers.Builder(store);
            moveTo(joined);
        }
        next.moveTo(joined);
    }

    private void moveTo(StoredNumbers.Builder all) {
        if (scaled != null) {
            all.add(scaled, rows, decimals);
            spares.give(scaled);
            scaled = null;
        } else {
            all.add(values, rows);
        }
        values = new double[0];
    }

    /** Switches to doubles, unless that was done before, and makes room for a number of rows. */
    private void toDoubles(int room) {
        if (scaled == null) {
            values = room > values.length ? Arrays.copyOf(values, room) : values;
            return;
        }
        values = new double[Math.max(room, scaled.length)];
        for (int i = 0; i < rows; i++) {
            values[i] = value(i);
        }
        scaled = null;
    }

    /** The column of these numbers, which must not be touched again. */
    public NumberColumn column(String name, Set<String> units, ColumnStore store) {
        if (joined == null && rows >= StoredNumbers.PIECE) {
            joined = new StoredNumbers.Builder(store);
            moveTo(joined);
        }
        if (joined != null) {
            return NumberColumn.of(name, joined.build(), units);
        }
        double[] exact = scaled == null ? Arrays.copyOf(values, rows) : new double[rows];
        for (int i = 0; i < rows && scaled != null; i++) {
            exact[i] = scaled[i] == GAP ? Double.NaN : (double) scaled[i] / TENS[decimals];
        }
        if (scaled != null) {
            spares.give(scaled);
            scaled = null;
        }
        return NumberColumn.of(name, StoredNumbers.owning(exact, store), units);
    }
}
