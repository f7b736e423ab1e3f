package io.github.segmentcli.data;

import io.github.segmentcli.DigitBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The CSV text that is made of other forms of tables: UTF-8, commas, double quotes where needed, LF. Cells are added one after the other;
 * each line ends with {@link #endLine}.
 */
public final class CsvLines {

    private static final double MILLION = 1e6;
    /** From here on a double has no room for six decimals. */
    private static final double MOST_MILLIONTHS = 1e15;

    private byte[] bytes = new byte[1 << 10];
    private int used;
    private int line;

    /** A missing value. */
    public void gap() {
        room(1);
        bytes[used++] = ',';
    }

    public void whole(long value) {
        room(DigitBytes.ROOM);
        used = DigitBytes.whole(value, bytes, used);
        gap();
    }

    /** A number with the fewest digits that read back exactly. */
    public void number(double value) {
        double millionths = Math.rint(value * MILLION);
        // no other decimal of at most 15 digits reads back as the same double
        boolean isPlain = Math.abs(millionths) < MOST_MILLIONTHS && millionths / MILLION == value;
        if (!isPlain || value == 0 && 1 / value < 0) {
            text(PlainText.of(value));
            return;
        }
        room(DigitBytes.ROOM);
        if (millionths < 0) {
            bytes[used++] = '-';
        }
        used = DigitBytes.millionths((long) Math.abs(millionths), '.', bytes, used);
        gap();
    }

    public void text(String cell) {
        byte[] utf8 = cell.getBytes(StandardCharsets.UTF_8);
        if (needsQuotes(utf8)) {
            utf8 = ('"' + cell.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
        }
        raw(utf8);
        gap();
    }

    /** A text in UTF-8; what is none is written in hexadecimal digits. */
    public void text(byte[] cell) {
        for (byte each : cell) {
            if (each <= 0) {
                text(PlainText.of(cell));
                return;
            }
        }
        if (needsQuotes(cell)) {
            text(new String(cell, StandardCharsets.US_ASCII));
            return;
        }
        raw(cell);
        gap();
    }

    private static boolean needsQuotes(byte[] cell) {
        for (byte each : cell) {
            if (each == ',' || each == '"' || each == '\n' || each == '\r') {
                return true;
            }
        }
        return cell.length > 0 && (isBlank(cell[0]) || isBlank(cell[cell.length - 1]));
    }

    private static boolean isBlank(byte each) {
        return each >= 0 && each <= ' ';
    }

    /** An only cell that is empty is quoted, because the line would be blank. Without cells there is no line. */
    public void endLine() {
        if (used == line) {
            return;
        }
        if (used - line == 1) {
            room(2);
            bytes[used - 1] = '"';
            bytes[used++] = '"';
            used++;
        }
        bytes[used - 1] = '\n';
        line = used;
    }

    private void raw(byte[] cell) {
        room(cell.length);
        System.arraycopy(cell, 0, bytes, used, cell.length);
        used += cell.length;
    }

    private void room(int wanted) {
        if (wanted > bytes.length - used) {
            bytes = Arrays.copyOf(bytes, Math.addExact(used, Math.max(wanted, used)));
        }
    }

    /** The number of bytes of all lines. */
    public int size() {
        return used;
    }

    /** All lines, which are forgotten. */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, used);
        used = 0;
        line = 0;
        return taken;
    }
}
