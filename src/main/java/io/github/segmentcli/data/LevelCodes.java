package io.github.segmentcli.io;

import java.util.Arrays;

/** Small non-negative integers, one after the other, in a byte each while that is enough. */
final class Codes {

    private static final int BYTES = 256;

    private byte[] bytes;
    /** Null while {@link #bytes} hold the codes. */
    private int[] ints;

    private int length;

    /** @param likely how many may come, at least 1 */
    Codes(int likely) {
        bytes = new byte[likely];
    }

    int length() {
        return length;
    }

    int get(int i) {
        return ints == null ? bytes[i] & 0xff : ints[i];
    }

    void add(int code) {
        if (ints == null && code < BYTES) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = (byte) code;
        } else {
            addWide(code);
        }
    }

    private void addWide(int code) {
        if (ints == null) {
            ints = new int[bytes.length];
            for (int i = 0; i < length; i++) {
                ints[i] = bytes[i] & 0xff;
            }
            bytes = null;
        }
        if (length == ints.length) {
            ints = Arrays.copyOf(ints, 2 * length);
        }
        ints[length++] = code;
    }
}
