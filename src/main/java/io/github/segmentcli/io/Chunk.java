package io.github.segmentcli.io;

/** One column of one block. */
sealed interface Chunk {

    int rows();

    Evidence evidence();

    /**
     * Numbers, the first {@code rows} of {@code values}; a gap or a cell that is no number is NaN, and {@code badRows} are the rows of the latter.
     *
     * @param badCells the text of the first of them
     */
    record Numbers(double[] values, int rows, Evidence evidence, int[] badRows, String[] badCells) implements Chunk {}

    /** Cells as codes into a dictionary of the block's own. */
    record Words(Codes codes, Dictionary words, Evidence evidence) implements Chunk {
        @Override
        public int rows() {
            return codes.length();
        }
    }

    /** Cells one after the other: row r is {@code bytes} from {@code ends[r - 1]} to {@code ends[r]}. */
    record Texts(byte[] bytes, int[] ends, Evidence evidence) implements Chunk {
        @Override
        public int rows() {
            return ends.length;
        }

        int start(int row) {
            return row == 0 ? 0 : ends[row - 1];
        }
    }

    /**
     * Nothing but the cells that say they are totals, and their rows.
     *
     * @param rows of the block
     */
    record Totals(int rows, int[] at, String[] cells) implements Chunk {
        @Override
        public Evidence evidence() {
            return new Evidence();
        }
    }
}
