package io.github.segmentcli;

/** How much larger than its compressed form data may be; what is larger was made to fill a machine's memory or disk. */
public final class UnpackedSize {

    /** No text is compressed by a larger factor. */
    public static final int MAX_TIMES = 200;

    /** Unpacked bytes below which the factor is not looked at. */
    private static final long HARMLESS = 64L << 20;

    private UnpackedSize() {}

    /**
     * Whether data is larger than any customer file would be.
     *
     * @param unpacked bytes so far
     * @param packed bytes that they came from
     */
    public static boolean isBeyondMeasure(long unpacked, long packed) {
        return unpacked > HARMLESS && unpacked > MAX_TIMES * Math.max(1, packed);
    }
}
