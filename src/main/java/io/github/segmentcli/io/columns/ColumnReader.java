package io.github.segmentcli.io.columns;

import io.github.segmentcli.io.records.DelimiterIndex;

/**
 * Parses the cells of one column of one block, row by row. Used by one thread.
 *
 * <p>Several subclasses have the same loop in {@link #scan}. It is repeated for speed: in a shared loop the call of {@link #cell}
 * would be megamorphic and could not be inlined.
 */
public abstract class ColumnReader {

    /** Parses the cells of one column of some rows without quotes. */
    abstract void scan(byte[] b, DelimiterIndex cuts, int column);

    /**
     * Parses the cell from {@code from} to {@code to}, exclusive. The array has at least
     * {@link io.github.segmentcli.io.bytes.EightBytes#SLACK} bytes after it.
     */
    abstract void cell(byte[] b, int from, int to);

    /** The parsed cells. The reader must not be used afterwards. */
    abstract Chunk finish();

    /** A column that is not used. */
    public static ColumnReader skipping() {
        return new ColumnReader() {
            @Override
            void scan(byte[] b, DelimiterIndex cuts, int column) {}

            @Override
            void cell(byte[] b, int from, int to) {}

            @Override
            Chunk finish() {
                return null;
            }
        };
    }
}
