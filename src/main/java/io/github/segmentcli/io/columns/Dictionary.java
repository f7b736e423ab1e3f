package io.github.segmentcli.io.columns;

import io.github.segmentcli.io.bytes.EightBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Different byte strings, numbered in the order they came. Open addressing; the bytes lie one after the other in one array. */
public final class Dictionary {

    static final int SHORT = 8;
    private static final int LATELY = 1 << 7;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private int size;
    private byte[] bytes;
    private int[] ends;
    private int[] slots;
    private long[] hashes;
    /** A cache of short strings, with all bits inverted so that none is zero, and their codes. */
    private final long[] lately = new long[LATELY];

    private final int[] latelyCodes = new int[LATELY];

    public Dictionary() {
        this(16);
    }

    /** @param likely how many strings may come, at least 1; more are possible */
    Dictionary(int likely) {
        bytes = new byte[16 * likely];
        ends = new int[likely];
        hashes = new long[likely];
        slots = new int[4 * Integer.highestOneBit(likely)];
    }

    public int size() {
        return size;
    }

    /** The code of a byte string, which is new if it equals the size before the call. */
    public int code(byte[] b, int from, int to) {
        return code(b, from, to, hash(b, from, to));
    }

    /** The same for at most eight bytes without a zero among them, also given as a number with the first one lowest. */
    int shortCode(byte[] b, int from, int to, long packed) {
        int place = (int) (packed * SPREAD >>> 57);
        if (lately[place] != ~packed) {
            latelyCodes[place] = code(b, from, to, mix((to - from) * SPREAD ^ packed));
            lately[place] = ~packed;
        }
        return latelyCodes[place];
    }

    private int code(byte[] b, int from, int to, long hash) {
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (same(code, hash, b, from, to)) {
                return code;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = size + 1;
        append(b, from, to, hash);
        if (2 * size > slots.length) {
            rehash();
        }
        return size - 1;
    }

    /** The code of a byte string, or -1 if it is not in here. */
    public int find(byte[] b, int from, int to) {
        long hash = hash(b, from, to);
        int mask = slots.length - 1;
        for (int slot = (int) (hash >>> 32) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            int code = slots[slot] - 1;
            if (same(code, hash, b, from, to)) {
                return code;
            }
        }
        return -1;
    }

    public String text(int code) {
        return new String(bytes, start(code), ends[code] - start(code), StandardCharsets.UTF_8);
    }

    /** The strings one after the other, with {@link EightBytes#SLACK} bytes to spare behind them until {@link #seal}. */
    public byte[] bytes() {
        return bytes;
    }

    public int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    public int end(int code) {
        return ends[code];
    }

    /** Frees what only adding needs. */
    void seal() {
        slots = null;
        bytes = Arrays.copyOf(bytes, size == 0 ? 0 : ends[size - 1]);
        ends = Arrays.copyOf(ends, size);
        hashes = Arrays.copyOf(hashes, size);
    }

    /**
     * Eight bytes a step, each multiplied in; the same on every machine. No two strings of the same length of at most eight
     * bytes have the same hash, because every step can be undone.
     */
    public static long hash(byte[] b, int from, int to) {
        int length = to - from;
        int i = from;
        long h = length * SPREAD;
        for (; i + SHORT < to; i += SHORT) {
            h = mix(h ^ EightBytes.at(b, i));
        }
        if (length >= SHORT) {
            return mix(h ^ EightBytes.at(b, to - SHORT) >>> 8 * (SHORT - (to - i)));
        }
        long rest = 0;
        for (int shift = 0; i < to; i++, shift += 8) {
            rest |= (b[i] & 0xffL) << shift;
        }
        return mix(h ^ rest);
    }

    private boolean same(int code, long hash, byte[] b, int from, int to) {
        int start = start(code);
        int length = to - from;
        return hashes[code] == hash
                && ends[code] - start == length
                && (length <= SHORT || Arrays.equals(bytes, start, ends[code], b, from, to));
    }

    private static long mix(long z) {
        long m = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
        m = (m ^ (m >>> 29)) * 0xC2B2AE3D27D4EB4FL;
        return m ^ (m >>> 32);
    }

    private void append(byte[] b, int from, int to, long hash) {
        int start = size == 0 ? 0 : ends[size - 1];
        int length = to - from;
        if (start + length + EightBytes.SLACK > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, start + length + EightBytes.SLACK));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        System.arraycopy(b, from, bytes, start, length);
        ends[size] = start + length;
        hashes[size++] = hash;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = (int) (hashes[code] >>> 32) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code + 1;
        }
    }
}
