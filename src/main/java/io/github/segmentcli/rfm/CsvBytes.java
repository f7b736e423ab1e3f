package io.github.segmentcli.rfm;

import io.github.segmentcli.Decimals;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows of CSV as UTF-8 in an array that grows. Numbers are written digit by digit, without a string for each. */
final class CsvBytes {

    private static final int MILLION = 1_000_000;
    /** Room for a number with its mark and sign. */
    private static final int LONGEST = 24;
    /** Up to here a count of millionths is the shortest decimal of its double. */
    private static final double EXACT = 1e15;

    private byte[] bytes;
    private int size;

    CsvBytes(int likely) {
        bytes = new byte[likely];
    }

    private void reserve(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    void character(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
    }

    /** A cell, in quotes where it needs them. */
    void cell(String text) {
        boolean plain =
                text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        raw(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }

    private void raw(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** A whole number. */
    void whole(int value) {
        reserve(LONGEST);
        if (value < 0) {
            bytes[size++] = '-';
        }
        digits(Math.abs((long) value));
    }

    /** A number rounded to six decimals, without zeros at their end. */
    void sixDecimals(double value) {
        decimal(Math.rint(value * MILLION), MILLION);
    }

    /** A number rounded to two decimals, without zeros at their end. */
    void twoDecimals(double value) {
        decimal(Math.rint(value * 100), 100);
    }

    /** @param count whole, of parts of which {@code parts} make 1 */
    private void decimal(double count, int parts) {
        if (!(Math.abs(count) * (MILLION / parts) < EXACT)) {
            raw(Decimals.shortest(count / parts + 0.0));
            return;
        }
        reserve(LONGEST);
        long left = (long) Math.abs(count);
        if (count < 0) {
            bytes[size++] = '-';
        }
        digits(left / parts);
        int rest = (int) (left % parts);
        if (rest == 0) {
            return;
        }
        bytes[size++] = '.';
        for (int part = parts / 10; rest > 0; part /= 10) {
            bytes[size++] = (byte) ('0' + rest / part);
            rest %= part;
        }
    }

    private void digits(long value) {
        int length = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            length++;
        }
        long rest = value;
        for (int i = size + length - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += length;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
