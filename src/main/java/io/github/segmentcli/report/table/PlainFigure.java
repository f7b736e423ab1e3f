package io.github.segmentcli.report.table;

import java.nio.charset.StandardCharsets;

/**
 * A number as most are written, without an exponent, a unit or zeros before it, read from its bytes without an object. What it cannot read
 * may still be a number.
 */
final class PlainFigure {

    private static final int MOST_DIGITS = 18;
    private static final int MOST_DIGITS_BEFORE_POINT = 15;
    /** Whole numbers below have a double each. */
    private static final long EXACT = 1L << 53;

    private static final double[] TENS = new double[MOST_DIGITS];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = 10 * TENS[i - 1];
        }
    }

    private final char decimal;
    private long digits;
    private int scale;

    PlainFigure(char decimal) {
        this.decimal = decimal;
    }

    boolean read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length);
    }

    /** Reads a cell; false where it is no such number. */
    boolean read(byte[] bytes, int from, int to) {
        boolean isNegative = from < to && bytes[from] == '-';
        int first = isNegative ? from + 1 : from;
        if (to - first > MOST_DIGITS + 1) {
            return false;
        }
        long read = 0;
        int point = -1;
        for (int i = first; i < to; i++) {
            byte each = bytes[i];
            if (each >= '0' && each <= '9') {
                read = 10 * read + each - '0';
            } else if (each == decimal && point < 0) {
                point = i;
            } else {
                return false;
            }
        }
        int end = point < 0 ? to : point;
        boolean hasZeros = end - first > 1 && bytes[first] == '0';
        scale = point < 0 ? 0 : to - 1 - point;
        digits = isNegative ? -read : read;
        return end > first
                && !hasZeros
                && (point < 0
                        ? to - first <= MOST_DIGITS
                        : scale > 0 && end - from <= MOST_DIGITS_BEFORE_POINT && read < EXACT);
    }

    boolean isWhole() {
        return scale == 0;
    }

    /** The whole number that was read. */
    long whole() {
        return digits;
    }

    /** The number that was read as the nearest double: one division of two exact numbers rounds once. Zero has no sign. */
    double value() {
        return digits / TENS[scale] + 0.0;
    }
}
