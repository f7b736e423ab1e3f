package io.github.segmentcli.data;

import java.util.Arrays;

/** One small whole number for each row, -1 or above: one byte each while all are below 255, else four. */
public final class Labels {

    private static final int BYTES = 256;

    private final byte[] bytes;
    /** Null where {@link #bytes} hold the numbers, each plus 1. */
    private final int[] ints;

    /**
     * All -1.
     *
     * @param kinds the numbers will be below it
     */
    public Labels(int rows, int kinds) {
        bytes = kinds < BYTES ? new byte[rows] : null;
        ints = kinds < BYTES ? null : new int[rows];
        if (ints != null) {
            Arrays.fill(ints, -1);
        }
    }

    public static Labels of(int[] labels) {
        Labels all = new Labels(labels.length, Arrays.stream(labels).max().orElse(0) + 1);
        for (int row = 0; row < labels.length; row++) {
            all.set(row, labels[row]);
        }
        return all;
    }

    public int get(int row) {
        return ints == null ? (bytes[row] & 0xff) - 1 : ints[row];
    }

    /** Threads may set different rows at the same time. */
    public void set(int row, int label) {
        if (ints == null) {
            bytes[row] = (byte) (label + 1);
        } else {
            ints[row] = label;
        }
    }
}
