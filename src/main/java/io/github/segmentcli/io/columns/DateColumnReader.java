package io.github.segmentcli.io.columns;

import io.github.segmentcli.io.bytes.EightBytes;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.CellFaults;
import io.github.segmentcli.io.records.DelimiterIndex;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads dates. Those of the form 2024-12-31, alone or with a time such as 08:26 or T08:26:00, are computed from their bytes.
 * What any other cell means is decided by {@link Meaning}. A cell equal to the one before it has the same value, which is
 * frequent because the lines of an order have one date.
 */
public final class DateColumnReader extends ColumnReader {

    /** Says what a cell means that is not of the usual form. */
    public interface Meaning {
        /** Days since 1970-01-01, NaN where it has none. */
        double of(String cell);

        /** Adds the number of cells of that form to the counts. */
        void note(String cell, long count, CellCounts counts);

        /** Whether a cell that is no date means a missing value. */
        boolean isGap(String cell);
    }

    private static final int DATE = 10;
    private static final int WITH_MINUTES = 16;
    private static final int WITH_SECONDS = 19;
    private static final long LINES = 0x2d00002d00000000L;
    private static final long LINE_PLACES = 0xff0000ff00000000L;

    private final Meaning meaning;
    private final CellCounts counts;
    private final CellFaults faults = new CellFaults();
    private double[] days;
    private int rows;
    private byte[] before = new byte[0];
    private int beforeFrom;
    private int beforeTo = -1;
    private double value;
    private boolean usual;
    private long usualRows;
    /** The first cell of the usual form; the others look the same. */
    private String example;

    /** @param likelyRows how many rows may come, at least 1 */
    public DateColumnReader(String name, int likelyRows, Meaning meaning) {
        this.meaning = meaning;
        this.counts = new CellCounts(name);
        this.days = new double[Math.max(1, likelyRows)];
    }

    @Override
    void scan(byte[] b, DelimiterIndex cuts, int column) {
        int[] marks = cuts.marks();
        int stride = cuts.stride();
        int tail = cuts.tail(column);
        int end = column + cuts.rows() * stride;
        for (int at = column; at < end; at += stride) {
            cell(b, marks[at] + 1, marks[at + 1] - tail);
        }
    }

    @Override
    void cell(byte[] b, int from, int to) {
        boolean again = before == b
                && usual
                && to - from == beforeTo - beforeFrom
                && Arrays.equals(b, from, to, b, beforeFrom, beforeTo);
        if (!again) {
            value = usual(b, from, to - from);
            usual = value == value;
            if (usual && example == null) {
                example = new String(b, from, to - from, StandardCharsets.US_ASCII);
            }
            if (!usual) {
                value = asked(b, from, to);
            }
            before = b;
            beforeFrom = from;
            beforeTo = to;
        }
        usualRows += usual ? 1 : 0;
        if (rows == days.length) {
            days = Arrays.copyOf(days, 2 * rows);
        }
        days[rows++] = value;
    }

    private double asked(byte[] b, int from, int to) {
        String cell = new String(b, from, to - from, StandardCharsets.UTF_8);
        meaning.note(cell, 1, counts);
        double found = meaning.of(cell);
        if (found != found && !meaning.isGap(cell)) {
            faults.add(rows, cell);
        }
        return found;
    }

    /** The meaning of a cell of the usual form, NaN for any other. */
    private static double usual(byte[] b, int from, int length) {
        if (length != DATE && length != WITH_MINUTES && length != WITH_SECONDS) {
            return Double.NaN;
        }
        long first = EightBytes.at(b, from);
        if ((first & LINE_PLACES) != LINES
                || !isDigits(b, from, 4)
                || !isDigits(b, from + 5, 2)
                || !isDigits(b, from + 8, 2)) {
            return Double.NaN;
        }
        int year = two(b, from) * 100 + two(b, from + 2);
        double day = epochDay(year, two(b, from + 5), two(b, from + 8));
        if (length == DATE || day != day) {
            return day;
        }
        byte between = b[from + DATE];
        if (between != ' ' && between != 'T'
                || !isDigits(b, from + 11, 2)
                || b[from + 13] != ':'
                || !isDigits(b, from + 14, 2)) {
            return Double.NaN;
        }
        int second = 0;
        if (length == WITH_SECONDS) {
            if (b[from + 16] != ':' || !isDigits(b, from + 17, 2)) {
                return Double.NaN;
            }
            second = two(b, from + 17);
        }
        int hour = two(b, from + 11);
        int minute = two(b, from + 14);
        return hour > 23 || minute > 59 || second > 59
                ? Double.NaN
                : day + (hour * 3600 + minute * 60 + second) / 86400.0;
    }

    private static boolean isDigits(byte[] b, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (b[i] < '0' || b[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static int two(byte[] b, int at) {
        return (b[at] - '0') * 10 + b[at + 1] - '0';
    }

    /** Days since 1970-01-01 in the calendar that ISO 8601 has; NaN for no such day (Hinnant 2013, days_from_civil). */
    private static double epochDay(int year, int month, int day) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int longest = month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        if (month < 1 || month > 12 || day < 1 || day > longest) {
            return Double.NaN;
        }
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int ofEra = y - era * 400;
        int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear;
        return era * 146097.0 + dayOfEra - 719468;
    }

    @Override
    Chunk finish() {
        if (usualRows > 0) {
            meaning.note(example, usualRows, counts);
        }
        return new Chunk.Dates(Arrays.copyOf(days, rows), counts, faults);
    }
}
