package io.github.segmentcli.rfm.lines;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A customer or an invoice as UTF-8, which is a part of a longer array; empty for none. Mutable. */
final class Key {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final byte[] NOTHING = new byte[0];

    private byte[] bytes = NOTHING;
    private int from;
    private int to;

    void set(byte[] array, int start, int end) {
        bytes = array;
        from = start;
        to = end;
    }

    void set(Key other) {
        set(other.bytes, other.from, other.to);
    }

    void clear() {
        set(NOTHING, 0, 0);
    }

    int length() {
        return to - from;
    }

    boolean isEmpty() {
        return to == from;
    }

    boolean hasDigit() {
        int i = to;
        while (i > from && (bytes[i - 1] < '0' || bytes[i - 1] > '9')) {
            i--;
        }
        return i > from;
    }

    boolean isSame(Key other) {
        return Arrays.equals(bytes, from, to, other.bytes, other.from, other.to);
    }

    String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, from, target, at, to - from);
    }

    /**
     * A 64-bit hash; the probability that any two of 10^9 different keys have the same is about 3 %. Spellings of an e-mail address
     * in upper and lower case have the same.
     */
    long hash() {
        long h = to - from;
        boolean at = false;
        for (int i = from; i < to; i++) {
            at |= bytes[i] == '@';
            h = (h ^ bytes[i]) * FACTOR;
            h ^= h >>> 29;
        }
        return LineFold.mix(at && EmailCase.isAddress(bytes, from, to) ? hashOfLowerCase() : h);
    }

    private long hashOfLowerCase() {
        long h = to - from;
        for (int i = from; i < to; i++) {
            h = (h ^ EmailCase.lower(bytes[i])) * FACTOR;
            h ^= h >>> 29;
        }
        return h;
    }
}
