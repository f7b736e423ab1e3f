package io.github.segmentcli.io.bytes;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.json.JsonRecords;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * JSON lines as the CSV text of the same table, made while it is read: comma, quotes where needed, LF. So whatever is done with
 * it is done as with a CSV file, and the same customers have the same digest. The columns are the names of all lines, in the order
 * in which they first occur; a name that a line does not have is a gap.
 */
final class JsonTable extends InputStream {

    private static final int HEAD = 1 << 12;

    private final JsonRecords records;
    private final List<String> columns;
    private long row = 1;
    private byte[] text;
    private int at;

    /** @param columns as {@link #columns} found them */
    JsonTable(String source, InputStream json, List<String> columns) {
        this.records = new JsonRecords(source, json);
        this.columns = columns;
        this.text = line(columns.iterator());
    }

    /** Whether the bytes begin as an object of JSON does, which no table does. */
    static boolean isIn(Source.Bytes bytes) {
        byte[] head = new byte[HEAD];
        int length = bytes.read(head, 0, HEAD);
        String text = new String(head, 0, length, StandardCharsets.UTF_8).replace("\uFEFF", "");
        int at = text.length() - text.stripLeading().length();
        if (at == text.length() || text.charAt(at) != '{') {
            return false;
        }
        at = afterBlanks(text, at + 1);
        if (at < text.length() && text.charAt(at) == '}') {
            return true;
        }
        if (at == text.length() || text.charAt(at) != '"') {
            return false;
        }
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            at += text.charAt(at) == '\\' ? 1 : 0;
        }
        at = afterBlanks(text, Math.min(text.length(), at + 1));
        return at < text.length() && text.charAt(at) == ':';
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Reads all lines for their names. */
    static List<String> columns(String source, InputStream json, Limits limits) {
        Set<String> columns = new LinkedHashSet<>();
        Map<String, String> first = Map.of();
        int rows = 0;
        try (JsonRecords records = new JsonRecords(source, json)) {
            for (Optional<Map<String, String>> next = records.next(); next.isPresent(); next = records.next()) {
                first = rows++ == 0 ? next.get() : first;
                columns.addAll(next.get().keySet());
                if (columns.size() > limits.columns()) {
                    throw new InputException(source + ", line " + records.line() + ": there are more than "
                            + limits.columns() + " names by now. Names must be those of columns, not values.");
                }
            }
        }
        if (columns.isEmpty()) {
            throw new InputException(source + ": no object in it has a value. Name a file with customers in it.");
        }
        if (rows == 1) {
            requireNoArray(source, first);
        }
        return List.copyOf(columns);
    }

    /** One object that holds all customers in an array is a document, and no line of a table. */
    private static void requireNoArray(String source, Map<String, String> object) {
        object.forEach((name, value) -> {
            if (value.startsWith("[")) {
                throw new InputException(source + ": this is one object of JSON with an array, not an object for each"
                        + " customer. Write an object on each line, for example with jq -c '." + Shown.cell(name)
                        + "[]', and name that file.");
            }
        });
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (at == text.length && !fill()) {
            return -1;
        }
        int n = Math.min(length, text.length - at);
        System.arraycopy(text, at, into, from, n);
        at += n;
        return n;
    }

    /** The next line; blank lines stay, so that lines keep their numbers. */
    private boolean fill() {
        Optional<Map<String, String>> next = records.next();
        if (next.isEmpty()) {
            return false;
        }
        long blank = records.line() - row;
        row = records.line() + 1L;
        byte[] line = line(
                columns.stream().map(name -> next.get().getOrDefault(name, "")).iterator());
        text = new byte[(int) blank + line.length];
        Arrays.fill(text, 0, (int) blank, (byte) '\n');
        System.arraycopy(line, 0, text, (int) blank, line.length);
        at = 0;
        return true;
    }

    private byte[] line(Iterator<String> cells) {
        StringBuilder line = new StringBuilder();
        while (cells.hasNext()) {
            String cell = cells.next();
            if (needsQuotes(cell)) {
                line.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                line.append(cell);
            }
            line.append(cells.hasNext() ? ',' : '\n');
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Also of the only cell of a row where it is empty, because the line would be blank. */
    private boolean needsQuotes(String cell) {
        if (cell.isEmpty()) {
            return columns.size() == 1;
        }
        return cell.indexOf(',') >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0
                || cell.charAt(0) <= ' '
                || cell.charAt(cell.length() - 1) <= ' ';
    }

    @Override
    public void close() {
        records.close();
    }
}
