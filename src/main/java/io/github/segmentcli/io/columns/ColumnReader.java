package io.github.segmentcli.io.columns;

import io.github.segmentcli.io.records.DelimiterIndex;

/** Takes the cells of one column of one block, row after row. Used by one thread. */
public abstract class ColumnReader {

    /** Takes the cells of one column of some rows without quotes. */
    abstract void scan(byte[] b, DelimiterIndex cuts, int column);

    /** Takes the cell between two places, whatever it holds. There are {@link io.github.segmentcli.io.bytes.EightBytes#SLACK} bytes to spare behind it. */
    abstract void cell(byte[] b, int from, int to);

    /** The cells that were taken; the reader is not used after that. */
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
