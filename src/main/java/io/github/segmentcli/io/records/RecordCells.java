package io.github.segmentcli.io.records;

import io.github.segmentcli.io.settings.Dialect;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Finds the cells of a record in its bytes as they are in the file, which the loader has parsed before. An instance serves one thread. */
public final class RecordCells {

    private final Tokens tokens;
    private final RecordSplitter splitter;

    public RecordCells(Dialect dialect) {
        this.tokens = Tokens.of(dialect);
        this.splitter = new RecordSplitter(tokens);
    }

    /** Receives the cells in order: the bytes of each, from its opening quote if it has one. */
    public interface Visitor<E extends Exception> {
        void cell(int at, int from, int to) throws E;
    }

    /** @param to where the record ends, before the end of its line */
    public <E extends Exception> void visit(byte[] bytes, int from, int to, Visitor<E> visitor) throws E {
        splitter.split(bytes, from, to);
        int last = splitter.cells();
        for (int cell = 0; cell < last; cell++) {
            visitor.cell(cell, splitter.from(cell), splitter.to(cell));
        }
        // the splitter waits for the end of the line, so the last cell is not among those that it has cut
        visitor.cell(last, start(bytes, splitter.lastCell(), to), to);
    }

    private int start(byte[] bytes, int from, int to) {
        int at = from;
        while (tokens.blanksBeforeQuote() && at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return opensAt(bytes, at, to) ? at : from;
    }

    /** The text of a cell, without blanks at its ends. */
    public String text(byte[] bytes, int from, int to, int wanted) {
        String[] text = {""};
        visit(bytes, from, to, (at, start, end) -> {
            if (at == wanted) {
                text[0] = text(bytes, start, end).strip();
            }
        });
        return text[0];
    }

    /** The text between two places: without its quotes, and with what is escaped in it as it is meant. */
    String text(byte[] bytes, int from, int to) {
        boolean isQuoted = opensAt(bytes, from, to);
        if (!isQuoted && tokens.escape() < 0) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream(to - from);
        for (int i = isQuoted ? from + 1 : from; i < to; i++) {
            if (bytes[i] == tokens.escape() && i + 1 < to) {
                i++;
            } else if (isQuoted && bytes[i] == tokens.quote()) {
                if (i + 1 == to || bytes[i + 1] != tokens.quote()) {
                    break; // only blanks follow a closing quote
                }
                i++;
            }
            text.write(bytes[i]);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** Whether a cell is quoted. */
    public boolean opensAt(byte[] bytes, int at, int to) {
        return at < to && bytes[at] == tokens.quote();
    }
}
