package io.github.segmentcli.io.cells;

import io.github.segmentcli.io.bytes.EightBytes;

/** What codes such as C00017 and C00018 have in common: the same length, the same letters, and digits at the same places. */
public final class CodeShape {

    private static final int WORD = 8;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long HIGH = 0xf0f0f0f0f0f0f0f0L;
    private static final long BEYOND_NINE = 0x0606060606060606L;

    private final int length;
    private final long[] letters;
    /** All bits of the bytes that are digits. */
    private final long[] digits;

    /** The shape of the bytes between two places; there are {@link EightBytes#SLACK} more behind them. */
    public CodeShape(byte[] b, int from, int to) {
        length = to - from;
        letters = new long[(length + WORD - 1) / WORD];
        digits = new long[letters.length];
        for (int k = 0; k < letters.length; k++) {
            long word = word(b, from, k);
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                long c = word >>> shift & 0xff;
                digits[k] |= c >= '0' && c <= '9' ? 0xffL << shift : 0;
            }
            letters[k] = word & ~digits[k];
        }
    }

    /** Whether the bytes between two places have this shape; there are {@link EightBytes#SLACK} more behind them. */
    public boolean fits(byte[] b, int from, int to) {
        if (to - from != length) {
            return false;
        }
        for (int k = 0; k < letters.length; k++) {
            long word = word(b, from, k);
            long code = word ^ ZEROS;
            long others = (code | code + BEYOND_NINE) & HIGH & digits[k];
            if ((word & ~digits[k]) != letters[k] || others != 0) {
                return false;
            }
        }
        return true;
    }

    private long word(byte[] b, int from, int k) {
        return EightBytes.first(EightBytes.at(b, from + WORD * k), Math.min(WORD, length - WORD * k));
    }
}
