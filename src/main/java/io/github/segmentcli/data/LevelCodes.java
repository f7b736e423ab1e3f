package io.github.segmentcli.data;

import java.util.Arrays;

/**
 * A growing list of level codes, each {@link CategoryColumn#MISSING} or above: one byte per code while all are below 255, else
 * four.
 */
public final class LevelCodes {

    /** A byte holds this many different codes, {@link CategoryColumn#MISSING} included. */
    private static final int BYTES = 256;

    private byte[] bytes;
    /** Null while {@link #bytes} hold the codes, each plus 1. */
    private int[] ints;

    private int length;

    /** @param likely the expected number of codes */
    public LevelCodes(int likely) {
        bytes = new byte[Math.max(1, likely)];
    }

    static LevelCodes of(int[] codes) {
        LevelCodes all = new LevelCodes(codes.length);
        for (int code : codes) {
            all.add(code);
        }
        return all;
    }

    public int length() {
        return length;
    }

    public int get(int i) {
        return ints == null ? (bytes[i] & 0xff) - 1 : ints[i];
    }

    public void add(int code) {
        if (ints == null && code + 1 < BYTES) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = (byte) (code + 1);
        } else {
            addWide(code);
        }
    }

    private void addWide(int code) {
        if (ints == null) {
            ints = new int[bytes.length];
            for (int i = 0; i < length; i++) {
                ints[i] = (bytes[i] & 0xff) - 1;
            }
            bytes = null;
        }
        if (length == ints.length) {
            ints = Arrays.copyOf(ints, 2 * length);
        }
        ints[length++] = code;
    }
}
