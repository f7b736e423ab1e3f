package io.github.segmentcli.data;

import java.nio.IntBuffer;

/**
 * An int for each row, all 0 at first: an array, or the same in the file of a {@link ColumnStore} that has one. Loops work on blocks of
 * rows; threads may write different rows at the same time.
 */
public final class IntRows {

    private final int rows;
    private final int[] array;
    private final IntBuffer inFile;

    private IntRows(int rows, int[] array, IntBuffer inFile) {
        this.rows = rows;
        this.array = array;
        this.inFile = inFile;
    }

    public static IntRows in(ColumnStore store, int rows) {
        return store.spills() && rows <= Integer.MAX_VALUE / Integer.BYTES
                ? new IntRows(rows, null, store.zeros(rows * Integer.BYTES).asIntBuffer())
                : new IntRows(rows, new int[rows], null);
    }

    public static IntRows owning(int[] array) {
        return new IntRows(array.length, array, null);
    }

    /** The same ints, of which both can be modified. */
    public IntRows copy(ColumnStore store) {
        if (array != null) {
            return owning(array.clone());
        }
        IntRows copy = in(store, rows);
        copy.inFile.put(0, inFile, 0, rows);
        return copy;
    }

    public int rows() {
        return rows;
    }

    /** The live array, where there is one. */
    public int[] array() {
        return array;
    }

    public int get(int row) {
        return array != null ? array[row] : inFile.get(row);
    }

    public void set(int row, int value) {
        if (array != null) {
            array[row] = value;
        } else {
            inFile.put(row, value);
        }
    }

    /**
     * An array with the ints of the rows {@code from} to {@code from + n - 1}, the first of them at {@link #offset}. They may be modified,
     * and are kept by {@link #save}.
     *
     * @param own of at least n ints, which is used where the rows are in a file
     */
    public int[] load(int from, int n, int[] own) {
        if (array != null) {
            return array;
        }
        inFile.get(from, own, 0, n);
        return own;
    }

    /** Where in the array that {@link #load} returns the row {@code from} is. */
    public int offset(int from) {
        return array != null ? from : 0;
    }

    public void save(int from, int n, int[] own) {
        if (array == null) {
            inFile.put(from, own, 0, n);
        }
    }
}
