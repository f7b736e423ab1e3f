package io.github.segmentcli.io;

/** Takes the cells of one column of one block, row after row. Used by one thread. */
abstract class Lane {

    /** Takes the cells of one column of some rows without quotes. */
    abstract void scan(byte[] b, Cuts cuts, int column);

    /** Takes the cell between two places, whatever it holds. There are {@link Words8#SLACK} bytes to spare behind it. */
    abstract void cell(byte[] b, int from, int to);

    /** What was taken; the lane is not used after that. */
    abstract Chunk finish();

    /** A column nobody wants. */
    static Lane skipping() {
        return new Lane() {
            @Override
            void scan(byte[] b, Cuts cuts, int column) {}

            @Override
            void cell(byte[] b, int from, int to) {}

            @Override
            Chunk finish() {
                return null;
            }
        };
    }
}
