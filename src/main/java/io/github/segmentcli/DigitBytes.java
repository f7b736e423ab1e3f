package io.github.segmentcli;

import java.nio.charset.StandardCharsets;

/** Writes numbers as digits of ASCII into an array, without an object for each. Every call may use {@link #ROOM} bytes. */
public final class DigitBytes {

    /** No number here takes more bytes. */
    public static final int ROOM = 32;

    private static final int MILLION = 1_000_000;

    private DigitBytes() {}

    /** Writes a whole number at a place; returns the place behind it. */
    public static int whole(long value, byte[] into, int at) {
        if (value >= 0) {
            return digits(value, into, at);
        }
        if (value == Long.MIN_VALUE) {
            byte[] least = Long.toString(value).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(least, 0, into, at, least.length);
            return at + least.length;
        }
        into[at] = '-';
        return digits(-value, into, at + 1);
    }

    /**
     * Writes a number of millionths as a decimal without zeros at its end; returns the place behind it.
     *
     * @param count zero or more
     */
    public static int millionths(long count, char decimal, byte[] into, int at) {
        int end = digits(count / MILLION, into, at);
        int decimals = (int) (count % MILLION);
        if (decimals == 0) {
            return end;
        }
        into[end] = (byte) decimal;
        sixDigits(decimals, into, end + 1);
        end += 7;
        while (into[end - 1] == '0') {
            end--;
        }
        return end;
    }

    private static int digits(long value, byte[] into, int from) {
        if (value < 10) {
            into[from] = (byte) ('0' + value);
            return from + 1;
        }
        int end = from + length(value);
        long left = value;
        for (int at = end - 1; at >= from; at--) {
            long rest = left / 10;
            into[at] = (byte) ('0' + left - 10 * rest);
            left = rest;
        }
        return end;
    }

    /** The six digits of a number below a million, two at a time, which needs fewer dependent divisions. */
    private static void sixDigits(int value, byte[] into, int at) {
        int upper = value / 10_000;
        int rest = value - 10_000 * upper;
        int middle = rest / 100;
        twoDigits(upper, into, at);
        twoDigits(middle, into, at + 2);
        twoDigits(rest - 100 * middle, into, at + 4);
    }

    private static void twoDigits(int value, byte[] into, int at) {
        int tens = value / 10;
        into[at] = (byte) ('0' + tens);
        into[at + 1] = (byte) ('0' + value - 10 * tens);
    }

    private static int length(long value) {
        int length = 1;
        for (long left = value / 10; left > 0; left /= 10) {
            length++;
        }
        return length;
    }
}
