package io.github.segmentcli.io;

/** Takes the cells of one column of one block, row after row. Used by one thread. */
abstract class Lane {

    /**
     * Takes the cell that begins at {@code at} and ends before the next delimiter or line end, of which there is one.
     *
     * @return where it ends
     */
    abstract int scan(byte[] b, int at);

    /** Takes the cell between two places, whatever it holds. */
    abstract void cell(byte[] b, int from, int to);

    /** What was taken; the lane is not used after that. */
    abstract Chunk finish();

    /** A column nobody wants. */
    static Lane skipping(byte delimiter) {
        long delimiters = Words8.fill(delimiter);
        return new Lane() {
            @Override
            int scan(byte[] b, int at) {
                return end(b, at, delimiters);
            }

            @Override
            void cell(byte[] b, int from, int to) {}

            @Override
            Chunk finish() {
                return null;
            }
        };
    }

    /** Where the cell that begins at {@code at} ends. */
    static int end(byte[] b, int at, long delimiters) {
        int i = at;
        while (true) {
            int length = Words8.cellLength(Words8.at(b, i), delimiters);
            i += length;
            if (length < 8) {
                return i;
            }
        }
    }
}
