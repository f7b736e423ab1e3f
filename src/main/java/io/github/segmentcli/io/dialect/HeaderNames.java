package io.github.segmentcli.io.dialect;

import io.github.segmentcli.Notice;
import io.github.segmentcli.io.records.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/** Makes the cells of a header into names that every later stage can rely on: not empty, unique whatever the case, fit to be shown. */
public final class HeaderNames {

    private final List<String> names = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    private final boolean asWritten;

    /** @param row of the header; its first {@code width} cells are names */
    HeaderNames(FileSample.Row row, int width) {
        this(row, row.cells(), width);
    }

    /** @param wished the names, which may be others than the cells of the header */
    HeaderNames(FileSample.Row row, List<String> wished, int width) {
        List<String> cells = wished.subList(0, width);
        Set<String> taken = new HashSet<>();
        Set<String> written = new HashSet<>();
        cells.forEach(cell -> written.add(key(clean(cell))));
        List<String> renamed = new ArrayList<>();
        List<String> unnamed = new ArrayList<>();
        for (int j = 0; j < cells.size(); j++) {
            String wanted = clean(cells.get(j));
            boolean empty = wanted.isEmpty();
            String name = empty ? "column_" + (j + 1) : wanted;
            for (int copy = 2;
                    taken.contains(key(name)) || (!name.equals(wanted) && written.contains(key(name)));
                    copy++) {
                name = (empty ? "column_" + (j + 1) : wanted) + " (" + copy + ")";
            }
            if (empty) {
                unnamed.add(name);
            } else if (!name.equals(wanted)) {
                renamed.add("\"" + wanted + "\" in column " + (j + 1) + " is now \"" + name + "\"");
            }
            taken.add(key(name));
            names.add(name);
        }
        if (!renamed.isEmpty()) {
            notices.add(Notice.warning(
                    "duplicate_name", "Column names repeat (letter case aside): " + listed(renamed) + "."));
        }
        if (!unnamed.isEmpty()) {
            notices.add(Notice.info(
                    "unnamed_column",
                    unnamed.size() == 1
                            ? "A column has no name in the header and is called " + unnamed.get(0) + "."
                            : unnamed.size() + " columns have no name in the header and are called " + listed(unnamed)
                                    + "."));
        }
        boolean plain = names.equals(row.cells().subList(0, width));
        for (int j = 0; j < width; j++) {
            plain &= row.quoted()[j] || cells.get(j).indexOf('"') < 0;
        }
        asWritten = plain;
    }

    /** {@code column_1} and so on. */
    static List<String> numbered(int count) {
        List<String> names = new ArrayList<>();
        for (int j = 1; j <= count; j++) {
            names.add("column_" + j);
        }
        return names;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** Whether the header of the file says just these names, in a way that every reader takes for them. */
    boolean areAsWritten() {
        return asWritten;
    }

    /** The record that says these names. */
    byte[] written(Tokens tokens) {
        StringJoiner record = new StringJoiner(tokens.delimiter());
        String quote = tokens.quote() < 0 ? "" : String.valueOf((char) tokens.quote());
        String escape = tokens.escape() < 0 ? quote : String.valueOf((char) tokens.escape());
        for (String name : names) {
            boolean needsQuotes = !quote.isEmpty()
                    && (name.contains(tokens.delimiter())
                            || name.contains(quote)
                            || name.contains("\"")
                            || name.contains(escape));
            String escaped = escape.equals(quote) ? name : name.replace(escape, escape + escape);
            record.add(needsQuotes ? quote + escaped.replace(quote, escape + quote) + quote : name);
        }
        return record.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static String listed(List<String> items) {
        int shown = Math.min(items.size(), 5);
        String list = String.join(", ", items.subList(0, shown));
        return shown < items.size() ? list + " and " + (items.size() - shown) + " more" : list;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Line breaks and tabs become blanks; other control characters and invisible marks go. */
    private static String clean(String cell) {
        StringBuilder name = new StringBuilder();
        cell.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
                name.append(' ');
            } else if (Character.getType(c) != Character.CONTROL
                    && Character.getType(c) != Character.FORMAT
                    && Character.getType(c) != Character.SURROGATE) {
                name.appendCodePoint(c);
            }
        });
        return name.toString().strip().replaceAll(" {2,}", " ");
    }
}
