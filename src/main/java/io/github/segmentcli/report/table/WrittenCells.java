package io.github.segmentcli.report.table;

import io.github.segmentcli.io.settings.Dialect;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the records of a table that this program has written, so that every quote in it is known to be closed. */
final class WrittenCells implements Closeable {

    private final BufferedReader in;
    private final String delimiter;
    private final char quote;
    private final boolean isBackslash;

    WrittenCells(InputStream in, Dialect dialect) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote().orElse('"');
        this.isBackslash = dialect.escape() == '\\';
    }

    /** The cells of the next record without their quotes; null at the end. */
    List<String> next() throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        boolean isStart = true;
        for (; c >= 0; c = in.read()) {
            if (isQuoted && isBackslash && c == '\\') {
                cell.append((char) in.read());
            } else if (isQuoted && c == quote) {
                in.mark(1);
                if (!isBackslash && in.read() == quote) {
                    cell.append(quote);
                } else {
                    in.reset();
                    isQuoted = false;
                }
            } else if (isQuoted) {
                cell.append((char) c);
            } else if (isStart && c == quote) {
                isQuoted = true;
            } else if (c == '\n') {
                break;
            } else if (c == delimiter.charAt(0) && follows()) {
                cells.add(cell.toString());
                cell.setLength(0);
                isStart = true;
                continue;
            } else {
                cell.append((char) c);
            }
            isStart = false;
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Whether the rest of the delimiter comes next, which is read then. */
    private boolean follows() throws IOException {
        in.mark(delimiter.length());
        for (int i = 1; i < delimiter.length(); i++) {
            if (in.read() != delimiter.charAt(i)) {
                in.reset();
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
