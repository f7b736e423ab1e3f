package io.github.segmentcli.data;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;

/**
 * A number for each row that a computation writes: an array, or the same in the file of a {@link ColumnStore} that has one. Threads may
 * write different rows at the same time.
 */
public final class ComputedNumbers implements RowValues {

    private final int rows;
    private final double[] array;
    private final ColumnStore store;
    private final ByteBuffer bytes;
    private final DoubleBuffer inFile;

    private ComputedNumbers(int rows, ColumnStore store) {
        this.rows = rows;
        this.store = store;
        boolean spills = store.spills() && rows <= Integer.MAX_VALUE / Double.BYTES;
        this.bytes = spills ? store.borrow(rows * Double.BYTES) : null;
        this.inFile = spills ? bytes.asDoubleBuffer() : null;
        this.array = spills ? null : new double[rows];
    }

    /** Numbers with any values, which are to be written before they are read. */
    public static ComputedNumbers in(ColumnStore store, int rows) {
        return new ComputedNumbers(rows, store);
    }

    /** Lets the numbers go, so that others can be written in their place. */
    public void release() {
        if (bytes != null) {
            store.giveBack(bytes);
        }
    }

    @Override
    public int rows() {
        return rows;
    }

    public void set(int row, double value) {
        if (array != null) {
            array[row] = value;
        } else {
            inFile.put(row, value);
        }
    }

    /** Writes the first {@code n} values of a block to the rows from {@code from} on. */
    public void put(int from, double[] block, int n) {
        if (array != null) {
            System.arraycopy(block, 0, array, from, n);
        } else {
            inFile.put(from, block, 0, n);
        }
    }

    @Override
    public double value(int row) {
        return array != null ? array[row] : inFile.get(row);
    }

    @Override
    public void copy(int from, int to, double[] into) {
        if (array != null) {
            System.arraycopy(array, from, into, 0, to - from);
        } else {
            inFile.get(from, into, 0, to - from);
        }
    }

    @Override
    public double[] toArray() {
        return array != null ? array : RowValues.super.toArray();
    }
}
