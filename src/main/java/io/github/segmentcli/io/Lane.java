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
        return new Lane() {
            @Override
            int scan(byte[] b, int at) {
                return end(b, at, delimiter);
            }

            @Override
            void cell(byte[] b, int from, int to) {}

            @Override
            Chunk finish() {
                return null;
            }
        };
    }

    static int end(byte[] b, int at, byte delimiter) {
        int i = at;
        while (b[i] != delimiter && b[i] != '\n' && b[i] != '\r') {
            i++;
        }
        return i;
    }
}
