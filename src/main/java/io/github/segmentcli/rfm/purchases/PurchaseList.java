package io.github.segmentcli.rfm.purchases;

import io.github.segmentcli.rfm.lines.LineRuns;
import java.util.ArrayList;
import java.util.List;

/**
 * Purchases, numbered in the order of their first line, with a hash table from key to number. Columns are in chunks of a fixed
 * size, so that growing copies nothing.
 */
final class PurchaseList {

    private static final int SHIFT = 16;
    private static final int MASK = (1 << SHIFT) - 1;

    /** A part of the columns. */
    private static final class Chunk {
        final int[] earlier;
        final int[] days;
        final double[] amounts;
        final float[] gross;
        long[] keys;
        final double[] firsts;
        final int[] pricedLines;
        final boolean[] constant;

        Chunk(int length, boolean mayRepeatTotals) {
            earlier = new int[length];
            days = new int[length];
            amounts = new double[length];
            gross = new float[length];
            keys = new long[length];
            firsts = mayRepeatTotals ? new double[length] : null;
            pricedLines = mayRepeatTotals ? new int[length] : null;
            constant = mayRepeatTotals ? new boolean[length] : null;
        }
    }

    private final boolean mayRepeatTotals;
    private final List<Chunk> chunks = new ArrayList<>();
    private int size;
    private int[] slots = new int[4096];

    /** @param mayRepeatTotals whether an amount may be the total of an order that stands on each of its lines */
    PurchaseList(boolean mayRepeatTotals) {
        this.mayRepeatTotals = mayRepeatTotals;
    }

    int size() {
        return size;
    }

    private Chunk chunk(int at) {
        return chunks.get(at >>> SHIFT);
    }

    /** Prefetches the slots of keys, as {@link CustomerIndex#touch} does; returns a value that depends on the loads. */
    long touch(long[] keys, int count) {
        int mask = slots.length - 1;
        long sum = 0;
        for (int r = 0; r < count; r++) {
            sum += slots[(int) keys[r] & mask];
        }
        return sum;
    }

    /** The purchase of a key, or -1. */
    int find(long key) {
        int mask = slots.length - 1;
        for (int slot = (int) key & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            int at = slots[slot] - 1;
            if (chunk(at).keys[at & MASK] == key) {
                return at;
            }
        }
        return -1;
    }

    /**
     * Adds a purchase of a key that is not there yet.
     *
     * @param before the purchase before it of the same customer, or -1
     */
    int add(long key, int day, int before) {
        int at = size++;
        if (at >>> SHIFT == chunks.size()) {
            chunks.add(new Chunk(MASK + 1, mayRepeatTotals));
        }
        Chunk chunk = chunk(at);
        chunk.keys[at & MASK] = key;
        chunk.days[at & MASK] = day;
        chunk.earlier[at & MASK] = before;
        if (size > slots.length / 3 * 2) {
            rehash();
        } else {
            occupy(key, at);
        }
        return at;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int at = 0; at < size; at++) {
            occupy(chunk(at).keys[at & MASK], at);
        }
    }

    private void occupy(long key, int at) {
        int mask = slots.length - 1;
        int slot = (int) key & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = at + 1;
    }

    /** Adds the sums of a run of lines. */
    void add(int at, LineRuns runs, int r) {
        Chunk chunk = chunk(at);
        int own = at & MASK;
        chunk.amounts[own] += runs.amounts[r];
        chunk.gross[own] += (float) runs.gross[r];
        if (mayRepeatTotals && runs.pricedLines[r] > 0) {
            if (chunk.pricedLines[own] == 0) {
                chunk.firsts[own] = runs.firsts[r];
                chunk.constant[own] = true;
            }
            chunk.constant[own] &= runs.constant[r] && runs.firsts[r] == chunk.firsts[own];
            chunk.pricedLines[own] += runs.pricedLines[r];
        }
    }

    /** Frees the memory that only finding and adding need. */
    void seal() {
        slots = new int[0];
        chunks.forEach(chunk -> chunk.keys = null);
    }

    int earlier(int at) {
        return chunk(at).earlier[at & MASK];
    }

    int day(int at) {
        return chunk(at).days[at & MASK];
    }

    double amount(int at) {
        return chunk(at).amounts[at & MASK];
    }

    float gross(int at) {
        return chunk(at).gross[at & MASK];
    }

    /** How many lines with an amount repeat the first one of the purchase, where all are the same; else 0. */
    int repeats(int at) {
        Chunk chunk = chunk(at);
        int own = at & MASK;
        return chunk.constant[own] && chunk.pricedLines[own] > 1 && chunk.firsts[own] != 0
                ? chunk.pricedLines[own] - 1
                : 0;
    }

    /** Whether several lines have an amount. */
    boolean hasSeveral(int at) {
        return chunk(at).pricedLines[at & MASK] > 1;
    }

    /** The amount of the first line that has one. */
    double first(int at) {
        return chunk(at).firsts[at & MASK];
    }

    /** Takes the first amount for that of the whole purchase. */
    void takeFirst(int at) {
        Chunk chunk = chunk(at);
        int own = at & MASK;
        chunk.amounts[own] = chunk.firsts[own];
        chunk.gross[own] = (float) Math.max(0, chunk.firsts[own]);
    }
}
