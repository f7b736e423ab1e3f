package io.github.segmentcli.report.table;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.DigitBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes delimited text in UTF-8 through its own buffer, without creating a string for each number. Text cells are quoted where
 * necessary and escaped where a spreadsheet would run them as a formula.
 */
final class CsvOutput {

    private static final int SIZE = 1 << 16;
    private static final double MILLION = 1e6;

    private final OutputStream out;
    private final String delimiter;
    private final byte[] delimiterBytes;
    private final char quote;
    private final char escape;
    private final char decimal;
    private final byte[] buffer = new byte[SIZE];
    private int used;

    /**
     * @param escape the character before a quote inside a quoted cell: the quote itself, or a backslash
     * @param decimal the decimal mark of figures
     */
    CsvOutput(OutputStream out, String delimiter, char quote, char escape, char decimal) {
        this.out = out;
        this.delimiter = delimiter;
        this.delimiterBytes = delimiter.getBytes(StandardCharsets.UTF_8);
        this.quote = quote;
        this.escape = escape;
        this.decimal = decimal;
    }

    /** Comma, double quotes, decimal points. */
    static CsvOutput plain(OutputStream out) {
        return new CsvOutput(out, ",", '"', '"', '.');
    }

    void raw(byte[] bytes, int from, int to) throws IOException {
        int length = to - from;
        if (length > SIZE - used) {
            flush();
            if (length > SIZE) {
                out.write(bytes, from, length);
                return;
            }
        }
        System.arraycopy(bytes, from, buffer, used, length);
        used += length;
    }

    void raw(byte[] bytes) throws IOException {
        raw(bytes, 0, bytes.length);
    }

    void delimiter() throws IOException {
        raw(delimiterBytes);
    }

    void endLine() throws IOException {
        room(1);
        buffer[used++] = '\n';
    }

    void text(String value) throws IOException {
        raw(cell(value));
    }

    /** The bytes of a text cell: escaped, and quoted where necessary. */
    byte[] cell(String value) {
        String text = SpreadsheetFormula.defused(value);
        return (needsQuotes(text) ? quoted(text) : text).getBytes(StandardCharsets.UTF_8);
    }

    private boolean needsQuotes(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return text.contains(delimiter)
                || text.indexOf(quote) >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0
                || Character.isWhitespace(text.charAt(0))
                || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private String quoted(String text) {
        String inside = escape == '\\' ? text.replace("\\", "\\\\") : text;
        return quote + inside.replace(String.valueOf(quote), "" + escape + quote) + quote;
    }

    void whole(long value) throws IOException {
        room(DigitBytes.ROOM);
        used = DigitBytes.whole(value, buffer, used);
    }

    /** A number with the fewest digits that read back exactly. */
    void exact(double value) throws IOException {
        figure(Decimals.shortest(value));
    }

    /** A number of zero or more with six decimals; very large ones with all digits. */
    void rounded(double value) throws IOException {
        if (value != 0 && !(value >= 1e-3 && value < 1e12)) {
            exact(value);
            return;
        }
        millionths((long) Math.rint(value * MILLION));
    }

    /** A number with six decimals. */
    void roundedOfAnySign(double value) throws IOException {
        double scaled = Math.rint(value * MILLION);
        if (Math.abs(scaled) >= 1e18 || quotesFigures()) {
            exact(scaled / MILLION + 0.0);
            return;
        }
        room(1);
        if (scaled < 0) {
            buffer[used++] = '-';
        }
        millionths((long) Math.abs(scaled));
    }

    /** A number of millionths, zero or more, written as a decimal without zeros at the end. */
    private void millionths(long count) throws IOException {
        if (count % 1_000_000 != 0 && quotesFigures()) {
            figure(Decimals.shortest(count / MILLION));
            return;
        }
        room(DigitBytes.ROOM);
        used = DigitBytes.millionths(count, decimal, buffer, used);
    }

    private boolean quotesFigures() {
        return delimiter.indexOf(decimal) >= 0;
    }

    private void figure(String text) throws IOException {
        String marked = text.replace('.', decimal);
        raw((marked.contains(delimiter) ? quoted(marked) : marked).getBytes(StandardCharsets.UTF_8));
    }

    private void room(int bytes) throws IOException {
        if (bytes > SIZE - used) {
            flush();
        }
    }

    /** Writes the buffer to the stream, which is not flushed. */
    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
