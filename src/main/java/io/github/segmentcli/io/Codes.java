package io.github.segmentcli.io;

/** Small non-negative integers, in a byte each where that is enough. */
final class Codes {

    private final byte[] bytes;
    private final int[] ints;

    /** The first {@code length} of {@code codes}, all below {@code bound}. */
    Codes(int[] codes, int length, int bound) {
        if (bound <= 256) {
            bytes = new byte[length];
            ints = null;
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) codes[i];
            }
        } else {
            bytes = null;
            ints = java.util.Arrays.copyOf(codes, length);
        }
    }

    int length() {
        return bytes != null ? bytes.length : ints.length;
    }

    int get(int i) {
        return bytes != null ? bytes[i] & 0xff : ints[i];
    }
}
