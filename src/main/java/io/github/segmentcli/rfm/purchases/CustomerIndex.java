package io.github.segmentcli.rfm.purchases;

import io.github.segmentcli.rfm.lines.EmailCase;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Numbers customers in the order of their first line: a hash table with open addressing, all names in one array of UTF-8. E-mail
 * addresses are the same in upper and lower case; the first spelling is kept.
 */
public final class CustomerIndex {

    private int size;
    private final BitSet respelt = new BitSet();
    private byte[] names = new byte[4096];
    private int[] ends = new int[256];
    private long[] hashes = new long[256];
    /** The upper half of a hash, and the number plus 1. */
    private long[] slots = new long[1024];

    int size() {
        return size;
    }

    public String name(int number) {
        int start = start(number);
        return new String(names, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    /** The last byte of a name in UTF-8. */
    public int lastByte(int number) {
        return names[ends[number] - 1];
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /**
     * Prefetches the slots of many customers. The loads are independent of each other, so the processor overlaps their cache
     * misses, which it cannot do in {@link #number}.
     *
     * @return a value that depends on all loads, so that the compiler keeps them
     */
    long touch(long[] wanted, int count) {
        int mask = slots.length - 1;
        long sum = 0;
        for (int r = 0; r < count; r++) {
            sum += slots[(int) wanted[r] & mask];
        }
        for (int r = 0; r < count; r++) {
            int number = (int) slots[(int) wanted[r] & mask];
            sum += number == 0 ? 0 : names[start(number - 1)];
        }
        return sum;
    }

    /** The number of a customer, which is new if it equals the size before the call. */
    int number(byte[] b, int from, int to, long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        long upper = hash & 0xffffffff00000000L;
        while (slots[slot] != 0) {
            long held = slots[slot];
            if ((held & 0xffffffff00000000L) == upper && isName((int) held - 1, b, from, to)) {
                return (int) held - 1;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = upper | size + 1;
        append(b, from, to, hash);
        if (2 * size > slots.length) {
            rehash();
        }
        return size - 1;
    }

    /** Frees the memory that only {@link #number} needs. */
    void seal() {
        slots = new long[0];
        hashes = new long[0];
    }

    private boolean isName(int number, byte[] b, int from, int to) {
        if (Arrays.equals(names, start(number), ends[number], b, from, to)) {
            return true;
        }
        boolean respelt = EmailCase.isSameAddress(names, start(number), ends[number], b, from, to);
        if (respelt) {
            this.respelt.set(number);
        }
        return respelt;
    }

    /** The customers whose e-mail address stands in several spellings. */
    public BitSet respelt() {
        return respelt;
    }

    private void append(byte[] b, int from, int to, long hash) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = start + to - from;
        if (end > names.length) {
            names = Arrays.copyOf(names, Math.max(names.length + names.length / 2, end));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
            hashes = Arrays.copyOf(hashes, size + size / 2);
        }
        System.arraycopy(b, from, names, start, to - from);
        ends[size] = end;
        hashes[size++] = hash;
    }

    private void rehash() {
        slots = new long[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = (int) hashes[number] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = hashes[number] & 0xffffffff00000000L | number + 1;
        }
    }
}
