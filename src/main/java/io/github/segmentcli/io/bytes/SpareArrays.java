package io.github.segmentcli.io.bytes;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Arrays that a block's columns no longer need, for those of later blocks to write over: clearing new ones costs as much as filling them. */
public final class SpareArrays {

    private final Queue<int[]> arrays = new ConcurrentLinkedQueue<>();

    /** An array of at least this length, with anything in it. */
    public int[] take(int length) {
        int[] array = arrays.poll();
        return array != null && array.length >= length ? array : new int[length];
    }

    public void give(int[] array) {
        arrays.add(array);
    }
}
