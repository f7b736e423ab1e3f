package io.github.segmentcli.cluster;

import java.util.Arrays;

/** A binary heap of rows with keys, the smallest key on top, the lowest row where keys are equal. */
final class RowHeap {

    private double[] keys = new double[4];
    private int[] rows = new int[4];
    private int size;

    int size() {
        return size;
    }

    /** The smallest key; infinite where there is none. */
    double key() {
        return size == 0 ? Double.POSITIVE_INFINITY : keys[0];
    }

    int row() {
        return rows[0];
    }

    void add(double key, int row) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
        }
        int at = size++;
        while (at > 0 && isBefore(key, row, (at - 1) / 2)) {
            set(at, keys[(at - 1) / 2], rows[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        set(at, key, row);
    }

    /** Adds a row where it is among the {@code most} that have the largest keys; the smallest of more goes. */
    void addLargest(double key, int row, int most) {
        if (size < most) {
            add(key, row);
        } else if (!isBefore(key, row, 0)) {
            sink(key, row);
        }
    }

    void removeFirst() {
        size--;
        if (size > 0) {
            sink(keys[size], rows[size]);
        }
    }

    private void sink(double key, int row) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && isBefore(keys[child + 1], rows[child + 1], child)) {
                child++;
            }
            if (isBefore(key, row, child)) {
                break;
            }
            set(at, keys[child], rows[child]);
            at = child;
        }
        set(at, key, row);
    }

    private boolean isBefore(double key, int row, int at) {
        return key < keys[at] || key == keys[at] && row < rows[at];
    }

    private void set(int at, double key, int row) {
        keys[at] = key;
        rows[at] = row;
    }
}
