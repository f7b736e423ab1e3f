package io.github.segmentcli.io.bytes;

import java.util.Arrays;

/** A growing list of ints. */
public final class IntList {

    private int[] values = new int[8];
    private int size;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    public int size() {
        return size;
    }

    public int get(int i) {
        return values[i];
    }

    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
