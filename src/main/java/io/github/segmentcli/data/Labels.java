package io.github.segmentcli.data;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * One small whole number for each row, -1 or above: one byte each while all are below 255, else four. On the heap, or in the file of a
 * {@link ColumnStore} that has one.
 */
public final class Labels {

    private static final int BYTES = 256;

    private final int rows;
    private final byte[] bytes;
    /** Null where {@link #bytes} hold the numbers, each plus 1. */
    private final int[] ints;

    private final ByteBuffer fileBytes;
    private final IntBuffer fileInts;

    private Labels(int rows, byte[] bytes, int[] ints, ByteBuffer fileBytes, IntBuffer fileInts) {
        this.rows = rows;
        this.bytes = bytes;
        this.ints = ints;
        this.fileBytes = fileBytes;
        this.fileInts = fileInts;
    }

    /**
     * All -1.
     *
     * @param kinds the numbers will be below it
     */
    public static Labels in(ColumnStore store, int rows, int kinds) {
        boolean narrow = kinds < BYTES;
        if (store.spills() && narrow) {
            return new Labels(rows, null, null, store.zeros(rows), null);
        }
        if (store.spills() && rows <= Integer.MAX_VALUE / Integer.BYTES) {
            IntBuffer wide = store.zeros(rows * Integer.BYTES).asIntBuffer();
            for (int row = 0; row < rows; row++) {
                wide.put(row, -1);
            }
            return new Labels(rows, null, null, null, wide);
        }
        int[] wide = narrow ? null : new int[rows];
        if (wide != null) {
            Arrays.fill(wide, -1);
        }
        return new Labels(rows, narrow ? new byte[rows] : null, wide, null, null);
    }

    public static Labels of(int[] labels) {
        Labels all =
                in(ColumnStore.HEAP, labels.length, Arrays.stream(labels).max().orElse(0) + 1);
        for (int row = 0; row < labels.length; row++) {
            all.set(row, labels[row]);
        }
        return all;
    }

    public int rows() {
        return rows;
    }

    public int get(int row) {
        if (bytes != null) {
            return (bytes[row] & 0xff) - 1;
        }
        if (ints != null) {
            return ints[row];
        }
        return fileBytes != null ? (fileBytes.get(row) & 0xff) - 1 : fileInts.get(row);
    }

    /** Threads may set different rows at the same time. */
    public void set(int row, int label) {
        if (bytes != null) {
            bytes[row] = (byte) (label + 1);
        } else if (ints != null) {
            ints[row] = label;
        } else if (fileBytes != null) {
            fileBytes.put(row, (byte) (label + 1));
        } else {
            fileInts.put(row, label);
        }
    }

    /** Copies the numbers of the rows {@code from} to {@code to} - 1 to the front of an array. */
    public void copy(int from, int to, int[] into) {
        for (int row = from; row < to; row++) {
            into[row - from] = get(row);
        }
    }

    public int[] toArray() {
        int[] all = new int[rows];
        copy(0, rows, all);
        return all;
    }

    /** Whether these are the same numbers. */
    public boolean isSame(Labels other) {
        if (bytes != null && other.bytes != null) {
            return Arrays.equals(bytes, other.bytes);
        }
        boolean same = rows == other.rows;
        for (int row = 0; same && row < rows; row++) {
            same = get(row) == other.get(row);
        }
        return same;
    }
}
