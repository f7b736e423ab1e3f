package io.github.segmentcli.spark;

import io.github.segmentcli.io.bytes.CsvText;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** Rows as blocks of lines of CSV text, each of about {@link #SIZE} bytes. */
final class LineBlocks implements Iterator<byte[]> {

    static final int SIZE = 1 << 18;

    private final Supplier<Optional<List<String>>> rows;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream(SIZE + (SIZE >> 2));
    private boolean isAtEnd;

    /** @param rows gives one row after the other, and nothing behind the last */
    LineBlocks(Supplier<Optional<List<String>>> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        while (!isAtEnd && block.size() < SIZE) {
            Optional<List<String>> row = rows.get();
            if (row.isPresent()) {
                block.writeBytes(CsvText.line(row.get().iterator()));
            } else {
                isAtEnd = true;
            }
        }
        return block.size() > 0;
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        byte[] bytes = block.toByteArray();
        block.reset();
        return bytes;
    }
}
