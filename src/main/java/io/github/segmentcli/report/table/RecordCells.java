package io.github.segmentcli.report.table;

import io.github.segmentcli.io.settings.Dialect;
import java.nio.charset.StandardCharsets;

/**
 * Finds the cells of a record in its bytes as they are in the file. The loader has parsed the record before, so every quoted
 * cell is known to be closed; a quote that is not at the beginning of a cell is an ordinary character.
 */
final class RecordCells {

    private final byte[] delimiter;
    private final int quote;
    private final boolean backslash;

    RecordCells(Dialect dialect) {
        this.delimiter = dialect.delimiter().getBytes(StandardCharsets.UTF_8);
        this.quote = dialect.quote().map(c -> (int) c).orElse(-1);
        this.backslash = dialect.escape() == '\\';
    }

    /** Receives the cells in order: the bytes of each, with its quotes if it has any. */
    interface Visitor<E extends Exception> {
        void cell(int at, int from, int to) throws E;
    }

    <E extends Exception> void visit(byte[] bytes, int from, int to, Visitor<E> visitor) throws E {
        int start = from;
        int cell = 0;
        boolean quoted = opensAt(bytes, start, to);
        for (int i = quoted ? start + 1 : start; i < to; i++) {
            if (quoted) {
                if (backslash && bytes[i] == '\\') {
                    i++;
                } else if (bytes[i] == quote) {
                    if (!backslash && i + 1 < to && bytes[i + 1] == quote) {
                        i++;
                    } else {
                        quoted = false;
                    }
                }
            } else if (delimits(bytes, i, to)) {
                visitor.cell(cell++, start, i);
                start = i + delimiter.length;
                quoted = opensAt(bytes, start, to);
                i = quoted ? start : start - 1;
            }
        }
        visitor.cell(cell, start, to);
    }

    /** The text of a cell: without its quotes, and with what is escaped in it as it is meant. */
    String text(byte[] bytes, int from, int to, int wanted) {
        String[] text = {""};
        visit(bytes, from, to, (at, start, end) -> {
            if (at == wanted) {
                text[0] = opensAt(bytes, start, end)
                        ? unescaped(new String(bytes, start + 1, Math.max(0, end - start - 2), StandardCharsets.UTF_8))
                        : new String(bytes, start, end - start, StandardCharsets.UTF_8);
            }
        });
        return text[0].strip();
    }

    private String unescaped(String quoted) {
        String mark = String.valueOf((char) quote);
        return backslash ? quoted.replace("\\" + mark, mark).replace("\\\\", "\\") : quoted.replace(mark + mark, mark);
    }

    /** Whether a cell is quoted. */
    boolean opensAt(byte[] bytes, int at, int to) {
        return at < to && bytes[at] == quote;
    }

    private boolean delimits(byte[] bytes, int at, int to) {
        if (at + delimiter.length > to) {
            return false;
        }
        for (int b = 0; b < delimiter.length; b++) {
            if (bytes[at + b] != delimiter[b]) {
                return false;
            }
        }
        return true;
    }
}
