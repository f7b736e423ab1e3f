package io.github.segmentcli.io.bytes;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Shown;
import io.github.segmentcli.data.CsvLines;
import io.github.segmentcli.data.Places;
import io.github.segmentcli.data.TextTable;
import io.github.segmentcli.json.JsonRecords;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** JSON lines: the columns are the names of all lines, in the order in which they first occur; a name that a line does not have is missing. */
final class JsonTable implements TextTable {

    private static final int HEAD = 1 << 12;

    private final String source;
    private final Supplier<InputStream> json;
    private final List<String> columns;

    /** @throws InputException if the lines are not all JSON, or no table; all are read for their names */
    JsonTable(String source, Supplier<InputStream> json, Limits limits) {
        this.source = source;
        this.json = json;
        this.columns = columns(source, json.get(), limits);
    }

    /** Whether the bytes begin as an object of JSON does, which no table does. */
    static boolean isIn(SourceBytes bytes) {
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
    private static List<String> columns(String source, InputStream json, Limits limits) {
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
    public String form() {
        return "JSON lines";
    }

    @Override
    public Optional<List<String>> names() {
        return Optional.of(columns);
    }

    @Override
    public Places places() {
        return Places.LINES;
    }

    @Override
    public List<Notice> notices() {
        return List.of();
    }

    @Override
    public boolean isNumbers(int column) {
        return false;
    }

    @Override
    public Rows rows() {
        return new Objects(new JsonRecords(source, json.get()));
    }

    private final class Objects implements Rows {
        private final JsonRecords records;

        Objects(JsonRecords records) {
            this.records = records;
        }

        @Override
        public boolean next(CsvLines into) {
            Optional<Map<String, String>> object = records.next();
            object.ifPresent(cells -> {
                columns.forEach(name -> into.text(cells.getOrDefault(name, "")));
                into.endLine();
            });
            return object.isPresent();
        }

        @Override
        public long at() {
            return records.line();
        }

        @Override
        public void close() {
            records.close();
        }
    }
}
