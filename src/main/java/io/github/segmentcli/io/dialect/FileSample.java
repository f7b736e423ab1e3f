package io.github.segmentcli.io.dialect;

import io.github.segmentcli.InputException;
import io.github.segmentcli.io.bytes.BlankRuns;
import io.github.segmentcli.io.bytes.Encoding;
import io.github.segmentcli.io.bytes.FileSignature;
import io.github.segmentcli.io.bytes.Source;
import io.github.segmentcli.io.bytes.SourceBytes;
import io.github.segmentcli.io.bytes.Utf8;
import io.github.segmentcli.io.records.RecordSplitter;
import io.github.segmentcli.io.records.Tokens;
import io.github.segmentcli.io.settings.ReadSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The beginning of a file, decoded: enough to see how it is made. */
final class FileSample {

    private static final int FIRST_LOOK = 1 << 16;
    private static final int RAW_LOOK = 1 << 16;
    private static final int ENOUGH_RECORDS = 20;
    private static final int MAX_RECORDS = 200;
    /** Bytes of a quoted cell beyond which its quote counts as one that does not close. */
    private static final int LONGEST_TEXT = 1 << 15;

    private final byte[] bytes;
    private final int length;
    private final boolean whole;
    private final Encoding encoding;
    private final boolean compressed;
    /** Whether the text was made of a table in another form, whose rows count as one line each. */
    private final boolean isMade;

    private FileSample(byte[] bytes, int length, boolean whole, Encoding encoding, boolean compressed, boolean isMade) {
        this.bytes = bytes;
        this.length = length;
        this.whole = whole;
        this.encoding = encoding;
        this.compressed = compressed;
        this.isMade = isMade;
    }

    /** @param forced the encoding to assume, or null to find it */
    static FileSample of(Source source, ReadSettings settings, Encoding forced) {
        byte[] raw = new byte[RAW_LOOK];
        Encoding encoding = forced;
        boolean compressed;
        try (SourceBytes in = source.bytes()) {
            int got = in.read(raw, 0, raw.length);
            compressed = in.compressed();
            FileSignature.requireText(source.name(), raw, got);
            if (encoding == null) {
                encoding = Encoding.detect(
                        source.name(),
                        raw,
                        got,
                        got < raw.length,
                        settings.dialect().encoding());
            }
        }
        int size = FIRST_LOOK;
        while (true) {
            byte[] text = new byte[size + 1];
            int got;
            try (Utf8 in = new Utf8(source, encoding)) {
                got = in.read(text, 0, size);
            }
            boolean whole = got < size;
            int lines = lines(text, got);
            if (whole || lines > ENOUGH_RECORDS || size > settings.limits().recordBytes()) {
                if (whole && got > 0 && text[got - 1] != '\n' && text[got - 1] != '\r') {
                    text[got++] = '\n';
                }
                return new FileSample(
                        text, got, whole, encoding, compressed, source.table().isPresent());
            }
            size *= 4;
        }
    }

    /** The same with one blank for each run of them. */
    FileSample withSingleBlanks() {
        byte[] single = new byte[length + 1];
        int left = new BlankRuns().single(bytes, 0, length, single);
        return new FileSample(single, left, whole, encoding, compressed, isMade);
    }

    private static int lines(byte[] b, int to) {
        int lines = 0;
        for (int i = 0; i < to; i++) {
            lines += b[i] == '\n' || b[i] == '\r' ? 1 : 0;
        }
        return lines;
    }

    Encoding encoding() {
        return encoding;
    }

    /** Whether the file ends within it. */
    boolean isWhole() {
        return whole;
    }

    boolean isCompressed() {
        return compressed;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Where the line that {@code from} is in ends, before its LF or CR; the end of the sample if it does not. */
    int lineEnd(int from) {
        int end = from;
        while (end < length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return end;
    }

    /** Where the line after the one at {@code from} begins; of a text that was made, the row. */
    int nextLine(int from) {
        if (isMade) {
            int next = new RecordSplitter(Tokens.MADE).split(bytes, from, length);
            return next < 0 ? length : next;
        }
        int end = lineEnd(from);
        boolean two = end + 1 < length && bytes[end] == '\r' && bytes[end + 1] == '\n';
        return two ? end + 2 : Math.min(end + 1, length);
    }

    /** The bytes of a row without its line end. */
    byte[] line(Row row) {
        int end = row.next();
        while (end > row.at() && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOfRange(bytes, row.at(), end);
    }

    String start() {
        return new String(bytes, 0, Math.min(length, 1 << 12), StandardCharsets.UTF_8);
    }

    /** {@code LF}, {@code CRLF}, {@code CR}, or {@code mixed}. */
    String lineEnd() {
        int lf = 0;
        int cr = 0;
        int crlf = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                lf++;
            } else if (bytes[i] == '\r') {
                if (i + 1 < length && bytes[i + 1] == '\n') {
                    crlf++;
                    i++;
                } else {
                    cr++;
                }
            }
        }
        if (cr == 0 && crlf == 0) {
            return "LF";
        }
        if (lf == 0 && crlf == 0) {
            // an appended last line end may be an LF
            return "CR";
        }
        return lf == 0 && cr == 0 ? "CRLF" : crlf > 0 && lf <= 1 && cr == 0 && whole ? "CRLF" : "mixed";
    }

    /** The records from {@code at} on, without blank lines and comments, cut by {@code tokens}; one that the sample cuts off is left out. */
    List<Row> records(Tokens tokens, int at, long line) {
        RecordSplitter splitter = new RecordSplitter(tokens);
        List<Row> rows = new ArrayList<>();
        int i = at;
        long here = line;
        while (i < length && rows.size() < MAX_RECORDS) {
            int next = splitter.split(bytes, i, length);
            if (next < 0 && !rows.isEmpty() && staysOpen(splitter)) {
                next = splitter.splitLast(bytes, i, length);
            }
            if (next < 0 || (next == length && !whole)) {
                break;
            }
            if (splitter.cells() > 0 && !splitter.isBlankLine(bytes)) {
                rows.add(row(splitter, tokens, i, next, here));
            }
            here += lines(splitter);
            i = next;
        }
        return rows;
    }

    private int lines(RecordSplitter record) {
        return isMade ? 1 : record.lines();
    }

    /** Whether a quote does not close in the sample, and not only because the sample ends before it could. */
    private boolean staysOpen(RecordSplitter splitter) {
        return splitter.isOpen() && (whole || length - splitter.lastCell() > LONGEST_TEXT);
    }

    private Row row(RecordSplitter splitter, Tokens tokens, int at, int next, long line) {
        String[] cells = new String[splitter.cells()];
        boolean[] quoted = new boolean[cells.length];
        for (int j = 0; j < cells.length; j++) {
            String cell =
                    new String(bytes, splitter.from(j), splitter.to(j) - splitter.from(j), StandardCharsets.UTF_8);
            quoted[j] = splitter.isQuoted(j);
            cells[j] = quoted[j] ? unquoted(cell.strip(), tokens) : cell;
        }
        boolean sound = !splitter.isOpen() && splitter.tailAt() < 0 && splitter.oddStrays() < 2;
        return new Row(Arrays.asList(cells), quoted, at, next, line, line + lines(splitter), sound);
    }

    private static String unquoted(String cell, Tokens tokens) {
        String quote = String.valueOf((char) tokens.quote());
        boolean closed = cell.length() > 1 && cell.endsWith(quote);
        String inner = cell.substring(1, cell.length() - (closed ? 1 : 0)).replace(quote + quote, quote);
        return tokens.escape() < 0 ? inner : inner.replace((char) tokens.escape() + quote, quote);
    }

    /** @throws InputException when there is nothing in it */
    void requireContent(String source) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return;
            }
        }
        if (whole) {
            throw new InputException(
                    source + " is empty. A customer file has a line of column names and a row for each customer.");
        }
    }

    /**
     * One record of the sample.
     *
     * @param sound whether its quotes leave no doubt
     */
    record Row(List<String> cells, boolean[] quoted, int at, int next, long line, long nextLine, boolean sound) {

        int width() {
            return cells.size();
        }

        int filled() {
            int filled = 0;
            for (String cell : cells) {
                filled += cell.isBlank() ? 0 : 1;
            }
            return filled;
        }
    }
}
