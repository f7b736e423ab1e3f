package io.github.segmentcli.spark;

import io.github.segmentcli.data.CsvLines;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.CRC32;

/** Rows as blocks of lines of CSV text, each of about {@link #SIZE} bytes. */
final class LineBlocks implements Iterator<LineBlock> {

    static final int SIZE = 1 << 18;

    /** Writes the line of the next row; false behind the last. */
    interface Rows {
        boolean next(CsvLines into);
    }

    private final Rows rows;
    private final CsvLines lines = new CsvLines();
    private final CRC32 sum = new CRC32();
    private int count;
    private boolean isAtEnd;

    LineBlocks(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        while (!isAtEnd && lines.size() < SIZE) {
            isAtEnd = !rows.next(lines);
            count += isAtEnd ? 0 : 1;
        }
        return lines.size() > 0;
    }

    @Override
    public LineBlock next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        byte[] text = lines.take();
        sum.update(text);
        LineBlock block = new LineBlock(text, count, sum.getValue());
        count = 0;
        return block;
    }
}
