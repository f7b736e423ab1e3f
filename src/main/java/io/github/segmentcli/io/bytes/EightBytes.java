package io.github.segmentcli.io.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of a buffer looked at as one number, first byte lowest, so that short cells need no loop and so no
 * mispredicted branch. The tricks are those of Lamport (1975) and of Warren's Hacker's Delight, chapter 6.
 *
 * <p>Callers may look up to eight bytes beyond the data; buffers have {@link #SLACK} bytes to spare.
 */
public final class EightBytes {

    public static final int SLACK = 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final long LINE_FEEDS = '\n' * ONES;
    private static final long RETURNS = '\r' * ONES;

    private EightBytes() {}

    public static long at(byte[] b, int at) {
        return (long) LONGS.get(b, at);
    }

    public static void put(byte[] b, int at, long word) {
        LONGS.set(b, at, word);
    }

    /** The same byte eight times. */
    public static long fill(int value) {
        return (value & 0xff) * ONES;
    }

    /** Not zero exactly if a byte is zero; the lowest bit set then tells the first one. */
    public static long zeros(long word) {
        return (word - ONES) & ~word & TOPS;
    }

    /** The top bit of every byte that is zero, and no other bit. */
    public static long allZeros(long word) {
        return ~((word & ~TOPS) + ~TOPS | word | ~TOPS);
    }

    /** How many bytes stand before the first line end, 8 if there is none. */
    public static int lineLength(long word) {
        return Long.numberOfTrailingZeros(zeros(word ^ LINE_FEEDS) | zeros(word ^ RETURNS)) >>> 3;
    }

    public static boolean hasTop(long word) {
        return (word & TOPS) != 0;
    }

    /**
     * Which byte is the first of a value, 8 if none is.
     *
     * @param value the byte eight times, as {@link #fill} makes it
     */
    public static int indexOf(long word, long value) {
        return Long.numberOfTrailingZeros(zeros(word ^ value)) >>> 3;
    }

    /** The word without the byte at {@code index}, 0 to 7: those after it move up, and a zero follows them. */
    public static long without(long word, int index) {
        long after = -1L << 8 * index;
        return word & ~after | word >>> 8 & after;
    }

    /** How many digits the word begins with. */
    public static int digits(long word) {
        long others = ((word & 0xf0f0f0f0f0f0f0f0L) ^ 0x3030303030303030L)
                | (((word + 0x0606060606060606L) & 0xf0f0f0f0f0f0f0f0L) ^ 0x3030303030303030L);
        return Long.numberOfTrailingZeros(others) >>> 3;
    }

    /** The number that the first {@code count} bytes, all digits, stand for; {@code count} is 1 to 8. */
    public static long number(long word, int count) {
        // pairs, then fours, then all eight; the bytes shifted in count as leading zeros
        long v = word << (64 - 8 * count);
        v = (v & 0x0f0f0f0f0f0f0f0fL) * 2561 >>> 8;
        v = (v & 0x00ff00ff00ff00ffL) * 6553601 >>> 16;
        return (v & 0x0000ffff0000ffffL) * 42949672960001L >>> 32;
    }

    /** The first {@code count} bytes, 0 to 8, with zeros above. */
    public static long first(long word, int count) {
        return count == 0 ? 0 : word & (-1L >>> (64 - 8 * count));
    }
}
