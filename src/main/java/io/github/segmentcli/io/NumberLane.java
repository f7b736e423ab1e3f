package io.github.segmentcli.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads plain numbers straight from the bytes.
 *
 * <p>Up to 18 digits become a {@code long}. Below 2^53, and with at most 22 of the digits after the mark, both that and the
 * power of ten are doubles without a rounding, so that one division rounds once and gives the double nearest to the
 * decimal (Clinger 1990). Everything else goes through {@link NumberGrammar}.
 */
final class NumberLane extends Lane {

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };
    private static final long EXACT = 1L << 53;
    private static final int MOST_DIGITS = 18;
    private static final int FIRST_BAD = 10;

    private final byte delimiter;
    private final byte decimal;
    private final MissingWords missing;
    private final NumberGrammar numbers = new NumberGrammar();
    private final DateGrammar dates = new DateGrammar();
    private final Evidence evidence = new Evidence();

    private double[] values = new double[1024];
    private int rows;
    private int[] badRows = new int[8];
    private int bad;
    private final String[] badCells = new String[FIRST_BAD];

    NumberLane(byte delimiter, char decimal, MissingWords missing) {
        this.delimiter = delimiter;
        this.decimal = (byte) decimal;
        this.missing = missing;
    }

    @Override
    int scan(byte[] b, int at) {
        int i = at;
        byte c = b[i];
        boolean negative = c == '-';
        if (negative) {
            c = b[++i];
        }
        int first = i;
        long digits = 0;
        while (c >= '0' && c <= '9') {
            digits = digits * 10 + (c - '0');
            c = b[++i];
        }
        int whole = i - first;
        int fraction = 0;
        if (c == decimal && c != delimiter) {
            int start = i + 1;
            do {
                c = b[++i];
                if (c < '0' || c > '9') {
                    break;
                }
                digits = digits * 10 + (c - '0');
            } while (true);
            fraction = i - start;
        }
        boolean ends = c == delimiter || c == '\n' || c == '\r';
        // digits may have wrapped round when there were too many, so count first
        if (!ends
                || whole == 0
                || whole + fraction > MOST_DIGITS
                || digits > EXACT
                || (fraction == 0 && i > first + whole)) {
            if (ends && i == at) {
                evidence.blank++;
                add(Double.NaN);
                return i;
            }
            int end = end(b, i, delimiter);
            cell(b, at, end);
            return end;
        }
        if (fraction == 0) {
            evidence.neutral++;
            if (!negative) {
                evidence.noteWhole(whole, b[first] == '0', 1);
                if (whole == 8) {
                    noteCompactDate(digits);
                }
            }
        } else if (fraction == 3 && whole <= 3 && b[first] != '0') {
            noteOpen();
        } else {
            noteDecimal();
        }
        double value = fraction == 0 ? digits : digits / POWERS[fraction];
        add(negative ? 0.0 - value : value);
        return i;
    }

    @Override
    void cell(byte[] b, int from, int to) {
        String cell = new String(b, from, to - from, StandardCharsets.UTF_8);
        evidence.note(cell, 1, missing, numbers, dates);
        String stripped = Cells.strip(cell);
        if (stripped.isEmpty() || missing.contains(stripped)) {
            add(Double.NaN);
        } else if (numbers.parse(stripped, (char) decimal)) {
            add(numbers.value());
        } else {
            addBad(cell);
        }
    }

    @Override
    Chunk finish() {
        return new Chunk.Numbers(
                Arrays.copyOf(values, rows),
                evidence,
                Arrays.copyOf(badRows, bad),
                Arrays.copyOf(badCells, Math.min(bad, FIRST_BAD)));
    }

    private void noteDecimal() {
        if (decimal == '.') {
            evidence.pointOnly++;
        } else {
            evidence.commaOnly++;
        }
    }

    private void noteOpen() {
        if (decimal == '.') {
            evidence.openPoint++;
        } else {
            evidence.openComma++;
        }
    }

    private void noteCompactDate(long digits) {
        if (digits >= 18000000 && digits < 22000000) {
            dates.parse(Long.toString(digits));
            evidence.compactDates += Double.isNaN(dates.dayFirst()) ? 0 : 1;
        }
    }

    private void addBad(String cell) {
        if (bad == badRows.length) {
            badRows = Arrays.copyOf(badRows, 2 * bad);
        }
        if (bad < FIRST_BAD) {
            badCells[bad] = cell;
        }
        badRows[bad++] = rows;
        add(Double.NaN);
    }

    private void add(double value) {
        if (rows == values.length) {
            values = Arrays.copyOf(values, 2 * rows);
        }
        values[rows++] = value;
    }
}
