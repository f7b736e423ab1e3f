package io.github.segmentcli.io.records;

import io.github.segmentcli.io.settings.Dialect;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the records of {@code assignments.csv} as this program wrote it. It relies on what the writer guarantees: every record
 * ends with a line break, and all quotes are closed.
 */
public final class WrittenCells implements Closeable {

    private final InputStream in;
    private final RecordSplitter splitter;
    private final RecordCells cells;
    private byte[] bytes = new byte[1 << 16];
    private int at;
    private int end;

    public WrittenCells(InputStream in, Dialect dialect) {
        this.in = in;
        this.splitter = new RecordSplitter(Tokens.of(dialect));
        this.cells = new RecordCells(dialect);
    }

    /** The cells of the next record, without quotes and escapes; null at the end. */
    public List<String> next() throws IOException {
        int next = end > at ? splitter.split(bytes, at, end) : -1;
        while (next < 0) {
            if (!fill()) {
                if (end > at) {
                    throw new EOFException("the last record is incomplete");
                }
                return null;
            }
            next = splitter.split(bytes, at, end);
        }
        List<String> texts = new ArrayList<>();
        for (int cell = 0; cell < splitter.cells(); cell++) {
            texts.add(cells.text(bytes, splitter.from(cell), splitter.to(cell)));
        }
        at = next;
        return texts;
    }

    /** Moves the incomplete record to the front of the buffer and reads more; false at the end. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, at, bytes, 0, end - at);
        end -= at;
        at = 0;
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int got = in.read(bytes, end, bytes.length - end);
        end += Math.max(0, got);
        return got > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
