package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A settings file: one {@code key = value} per line, where keys are long option names without the dashes.
 *
 * <p>{@code #} begins a comment at the start of a line or after white space. A value may be in double quotes, with the escapes
 * {@code \"}, {@code \\}, {@code \n} and {@code \t}; a value that contains {@code #}, or blanks at its ends, must be. A key whose
 * value is a list may occur in several lines, which form one list. Items of a list may be quoted too: {@code "a, b",c}. Relative
 * paths are relative to the current folder, as on the command line.
 */
final class ConfigFile {

    /**
     * A value and its line number.
     *
     * @param secondLine the line of the second occurrence of the key, which is allowed for lists only; 0 if there is none
     */
    record Entry(String value, int line, int secondLine) {}

    private final String path;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private ConfigFile(String path) {
        this.path = path;
    }

    static ConfigFile none() {
        return new ConfigFile("");
    }

    /** Reads a file and checks its syntax. The caller checks whether the keys are known. */
    static ConfigFile read(String path) {
        ConfigFile file = new ConfigFile(path);
        String[] lines = SmallFile.text("--config", path).split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            file.addLine(lines[i].strip(), i + 1);
        }
        return file;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** How a message names a line: {@code segment.conf, line 3}. */
    String place(int line) {
        return Shown.text(path) + ", line " + line;
    }

    /** Adds the setting of a line; the value of a key that occurred before is appended to its list. */
    private void addLine(String line, int lineNumber) {
        if (line.isEmpty() || line.charAt(0) == '#') {
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new RequestException(
                    place(lineNumber) + ": " + Shown.cell(line) + " is not of the form key = value, such as k = 5.");
        }
        String key = line.substring(0, equals).strip();
        if (key.startsWith("--")) {
            key = key.substring(2);
        }
        Entry entry = new Entry(value(line.substring(equals + 1).strip(), lineNumber), lineNumber, 0);
        entries.merge(
                key,
                entry,
                (before, next) -> new Entry(
                        before.value() + "," + next.value(),
                        before.line(),
                        before.secondLine() == 0 ? lineNumber : before.secondLine()));
    }

    /** Formats a line that {@link #read} parses to the same key and value. */
    static String format(String key, String value) {
        boolean plain = value.equals(value.strip())
                && value.indexOf('#') < 0
                && value.indexOf('"') < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0
                && value.indexOf('\t') < 0;
        return key + " = "
                + (plain
                        ? value
                        : "\""
                                + value.replace("\\", "\\\\")
                                        .replace("\"", "\\\"")
                                        .replace("\n", "\\n")
                                        .replace("\r", "\\r")
                                        .replace("\t", "\\t")
                                + "\"");
    }

    /** The text before an unquoted comment. */
    private static String withoutComment(String raw) {
        boolean isQuoted = false;
        for (int i = 0; i < raw.length(); i++) {
            boolean isOpening = i == 0 || raw.charAt(i - 1) == ',' || raw.charAt(i - 1) == ' ';
            if (raw.charAt(i) == '"' && (isQuoted || isOpening)) {
                isQuoted = !isQuoted;
            }
            if (!isQuoted && raw.charAt(i) == '#' && (i == 0 || Character.isWhitespace(raw.charAt(i - 1)))) {
                return raw.substring(0, i).strip();
            }
        }
        return raw;
    }

    /** The value of a line, without quotes, escapes and comment. */
    private String value(String raw, int lineNumber) {
        if (!raw.startsWith("\"")) {
            return withoutComment(raw);
        }
        StringBuilder value = new StringBuilder();
        int i = 1;
        for (; i < raw.length() && raw.charAt(i) != '"'; i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < raw.length()) {
                c = raw.charAt(++i);
                c = c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
            }
            value.append(c);
        }
        boolean isClosed = i < raw.length();
        String rest = isClosed ? raw.substring(i + 1).strip() : "";
        if (rest.startsWith(",") || rest.startsWith("=")) {
            // a list whose first item is quoted
            return withoutComment(raw);
        }
        if (!isClosed || !rest.isEmpty() && rest.charAt(0) != '#') {
            throw new RequestException(
                    place(lineNumber)
                            + ": the quotes around the value are not closed, or something follows them. Write key = \"value\".");
        }
        return value.toString();
    }
}
