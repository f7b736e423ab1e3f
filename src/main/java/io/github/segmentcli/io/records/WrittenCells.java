package io.github.segmentcli.io.records;

import io.github.segmentcli.io.settings.Dialect;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

    /** Goes to the next record; false at the end. */
    public boolean next() throws IOException {
        int next = end > at ? splitter.split(bytes, at, end) : -1;
        while (next < 0) {
            if (!fill()) {
                if (end > at) {
                    throw new EOFException("the last record is incomplete");
                }
                return false;
            }
            next = splitter.split(bytes, at, end);
        }
        at = next;
        return true;
    }

    /** The text of a cell of the record, without quotes and escapes. */
    public String text(int cell) {
        return cells.text(bytes, from(cell), to(cell));
    }

    /** The texts of all cells of the record. */
    public List<String> texts() {
        return IntStream.range(0, splitter.cells()).mapToObj(this::text).toList();
    }

    /** In which the record lies, until the next is gone to. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where a cell begins: at its opening quote if it has one. */
    public int from(int cell) {
        return splitter.from(cell);
    }

    public int to(int cell) {
        return splitter.to(cell);
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
