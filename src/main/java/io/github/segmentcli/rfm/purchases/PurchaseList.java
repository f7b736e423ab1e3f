package io.github.segmentcli.rfm.purchases;

import io.github.segmentcli.Workers;
import io.github.segmentcli.rfm.lines.LineRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Purchases, numbered in the order of their first line, with a hash table from key to number. They lie in chunks of a fixed size,
 * so that growing copies nothing. What is asked of a purchase lies together, so that it costs one cache miss. Once all are there,
 * {@link #seal} lists those of each customer; so the cache misses of a customer's purchases do not wait for each other.
 */
final class PurchaseList {

    private static final int SHIFT = 16;
    private static final int MASK = (1 << SHIFT) - 1;
    /** A purchase in ints: the two halves of its amount, what was paid, its day, and its customer. */
    private static final int STRIDE = 5;

    private static final int PAID = 2;
    private static final int DAY = 3;
    private static final int CUSTOMER = 4;

    /** Parts of the customers in {@link #seal}. */
    private static final int PARTS = 4;

    /** A part of the purchases. */
    private static final class Chunk {
        /** {@link #STRIDE} a purchase. */
        final int[] purchases;

        long[] keys;
        final double[] firsts;
        final int[] pricedLines;
        final boolean[] constant;

        Chunk(int length, boolean mayRepeatTotals) {
            purchases = new int[STRIDE * length];
            keys = new long[length];
            firsts = mayRepeatTotals ? new double[length] : null;
            pricedLines = mayRepeatTotals ? new int[length] : null;
            constant = mayRepeatTotals ? new boolean[length] : null;
        }

        double amount(int own) {
            int at = STRIDE * own;
            return Double.longBitsToDouble((long) purchases[at] << 32 | purchases[at + 1] & 0xffffffffL);
        }

        float paid(int own) {
            return Float.intBitsToFloat(purchases[STRIDE * own + PAID]);
        }

        void set(int own, double amount, float paid) {
            int at = STRIDE * own;
            long bits = Double.doubleToRawLongBits(amount);
            purchases[at] = (int) (bits >> 32);
            purchases[at + 1] = (int) bits;
            purchases[at + PAID] = Float.floatToRawIntBits(paid);
        }
    }

    private final boolean mayRepeatTotals;
    private final List<Chunk> chunks = new ArrayList<>();
    private int size;
    /** A byte of the key that is in a slot, never 0; 0 where the slot is empty. */
    private byte[] tags = new byte[4096];

    private int[] slots = new int[4096];

    /** After {@link #seal}: the purchases in the order of their customers, and where those of each customer end. */
    private int[] ofCustomers;

    private int[] ends;

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

    private static byte tag(long key) {
        return (byte) (key >>> 56 | 1);
    }

    /** Prefetches the tags and slots of keys, as {@link CustomerIndex#touch} does; returns a value that depends on the loads. */
    long touch(long[] keys, int count) {
        int mask = tags.length - 1;
        long sum = 0;
        for (int r = 0; r < count; r++) {
            int slot = (int) keys[r] & mask;
            sum += tags[slot] + slots[slot];
        }
        return sum;
    }

    /** The purchase of a key, or -1. Most keys that are not there are recognised by their tags. */
    int find(long key) {
        int mask = tags.length - 1;
        byte tag = tag(key);
        for (int slot = (int) key & mask; tags[slot] != 0; slot = (slot + 1) & mask) {
            if (tags[slot] == tag && chunk(slots[slot]).keys[slots[slot] & MASK] == key) {
                return slots[slot];
            }
        }
        return -1;
    }

    /** Adds a purchase of a key that is not there yet. */
    int add(long key, int day, int customer) {
        int at = size++;
        if (at >>> SHIFT == chunks.size()) {
            chunks.add(new Chunk(MASK + 1, mayRepeatTotals));
        }
        Chunk chunk = chunk(at);
        chunk.keys[at & MASK] = key;
        chunk.purchases[STRIDE * (at & MASK) + DAY] = day;
        chunk.purchases[STRIDE * (at & MASK) + CUSTOMER] = customer;
        if (size > tags.length / 3 * 2) {
            rehash();
        } else {
            occupy(key, at);
        }
        return at;
    }

    private void rehash() {
        tags = new byte[2 * tags.length];
        slots = new int[tags.length];
        for (int at = 0; at < size; at++) {
            occupy(chunk(at).keys[at & MASK], at);
        }
    }

    private void occupy(long key, int at) {
        int mask = tags.length - 1;
        int slot = (int) key & mask;
        while (tags[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        tags[slot] = tag(key);
        slots[slot] = at;
    }

    /** Adds the sums of a run of lines. */
    void add(int at, LineRuns runs, int r) {
        Chunk chunk = chunk(at);
        int own = at & MASK;
        chunk.set(own, chunk.amount(own) + runs.amounts[r], chunk.paid(own) + (float) runs.gross[r]);
        if (mayRepeatTotals && runs.pricedLines[r] > 0) {
            if (chunk.pricedLines[own] == 0) {
                chunk.firsts[own] = runs.firsts[r];
                chunk.constant[own] = true;
            }
            chunk.constant[own] &= runs.constant[r] && runs.firsts[r] == chunk.firsts[own];
            chunk.pricedLines[own] += runs.pricedLines[r];
        }
    }

    /**
     * Frees the memory that only finding and adding need, and lists the purchases of each customer: in parts of the customers, so that
     * their places in the list stay in the cache.
     */
    void seal(int customers, Workers workers) {
        tags = new byte[0];
        slots = new int[0];
        chunks.forEach(chunk -> chunk.keys = null);
        int[] places = new int[customers];
        eachByParts(workers, customers, at -> places[customer(at)]++);
        int before = 0;
        for (int customer = 0; customer < customers; customer++) {
            int count = places[customer];
            places[customer] = before;
            before += count;
        }
        int[] list = new int[size];
        eachByParts(workers, customers, at -> list[places[customer(at)]++] = at);
        ofCustomers = list;
        ends = places;
    }

    /** Visits all purchases in their order, once for each part of the customers. */
    private void eachByParts(Workers workers, int customers, IntConsumer visitor) {
        workers.run(PARTS, part -> {
            int from = (int) ((long) customers * part / PARTS);
            int to = (int) ((long) customers * (part + 1) / PARTS);
            for (int at = 0; at < size; at++) {
                if (customer(at) >= from && customer(at) < to) {
                    visitor.accept(at);
                }
            }
        });
    }

    /** Prefetches the purchases at some places of the list; returns a value that depends on the loads. */
    long touch(int from, int to) {
        long sum = 0;
        for (int place = from; place < to; place++) {
            int at = ofCustomers[place];
            sum += chunk(at).purchases[STRIDE * (at & MASK)];
        }
        return sum;
    }

    private int customer(int at) {
        return chunk(at).purchases[STRIDE * (at & MASK) + CUSTOMER];
    }

    /** Where the purchases of a customer begin in the list of {@link #ofCustomers}. */
    int start(int customer) {
        return customer == 0 ? 0 : ends[customer - 1];
    }

    /** The end, exclusive. */
    int end(int customer) {
        return ends[customer];
    }

    /** The purchase at a place of the list, where those of one customer are in the order of the file. */
    int ofCustomers(int place) {
        return ofCustomers[place];
    }

    int day(int at) {
        return chunk(at).purchases[STRIDE * (at & MASK) + DAY];
    }

    double amount(int at) {
        return chunk(at).amount(at & MASK);
    }

    /** What was paid, without subtracting what was given back. */
    float paid(int at) {
        return chunk(at).paid(at & MASK);
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
    double firstAmount(int at) {
        return chunk(at).firsts[at & MASK];
    }

    /** Takes the first amount for that of the whole purchase. */
    void takeFirst(int at) {
        double first = firstAmount(at);
        chunk(at).set(at & MASK, first, (float) Math.max(0, first));
    }
}
