package io.github.segmentcli.io;

import java.util.Arrays;

/** One column of one block. */
sealed interface Chunk {

    int rows();

    Evidence evidence();

    /**
     * Numbers; a gap or a cell that is no number is NaN, and {@code badRows} are the rows of the latter.
     *
     * @param badCells the text of the first of them
     */
    record Numbers(NumberCells cells, Evidence evidence, int[] badRows, String[] badCells) implements Chunk {
        @Override
        public int rows() {
            return cells.rows();
        }

        /**
         * This with the rows of the next block behind its own; this and that are not used after it.
         *
         * @param capacity the rows that may come in all
         */
        Numbers followedBy(Numbers next, int capacity) {
            int before = cells.rows();
            cells.addAll(next.cells, capacity);
            if (next.badRows.length == 0) {
                return this;
            }
            int[] rows = Arrays.copyOf(badRows, badRows.length + next.badRows.length);
            for (int i = 0; i < next.badRows.length; i++) {
                rows[badRows.length + i] = before + next.badRows[i];
            }
            // the texts are those of the first rows, so a gap in them ends them
            boolean goesOn = badCells.length == badRows.length;
            String[] texts = goesOn ? Arrays.copyOf(badCells, badCells.length + next.badCells.length) : badCells;
            if (goesOn) {
                System.arraycopy(next.badCells, 0, texts, badCells.length, next.badCells.length);
            }
            return new Numbers(cells, evidence, rows, texts);
        }
    }

    /** Cells as codes into a dictionary of the block's own. */
    record Words(Codes codes, Dictionary words, Evidence evidence) implements Chunk {
        @Override
        public int rows() {
            return codes.length();
        }
    }

    /** Cells one after the other: row r is {@code bytes} from {@code ends[r - 1]} to {@code ends[r]}; both may be longer than that. */
    record Texts(byte[] bytes, int[] ends, int rows, Evidence evidence) implements Chunk {

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
