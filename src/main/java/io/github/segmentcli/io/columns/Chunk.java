package io.github.segmentcli.io.columns;

import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.LevelCodes;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.CellFaults;

/** One column of one block. */
public sealed interface Chunk {

    int rows();

    CellCounts evidence();

    /** Numbers; a missing value or a cell that is no number is NaN, and the latter are among the faults. */
    record Numbers(NumberCells cells, CellCounts evidence, CellFaults faults) implements Chunk {
        @Override
        public int rows() {
            return cells.rows();
        }

        /** Takes in the rows of the next block, which is not used after that; its evidence is added up elsewhere. */
        void addAll(Numbers next, ColumnStore store) {
            faults.addAll(next.faults, cells.rows());
            cells.addAll(next.cells, store);
        }
    }

    /** Dates in days since 1970-01-01; a missing value or a cell that is no date is NaN, and the latter are among the faults. */
    record Dates(double[] days, CellCounts evidence, CellFaults faults) implements Chunk {
        @Override
        public int rows() {
            return days.length;
        }
    }

    /** Cells as codes into a dictionary of the block's own. */
    record Words(LevelCodes codes, Dictionary words, CellCounts evidence) implements Chunk {
        @Override
        public int rows() {
            return codes.length();
        }

        /** Some rows, with their words alone. */
        public Words keep(int[] rows, ColumnStore store) {
            LevelCodes kept = new LevelCodes(rows.length);
            Dictionary known = new Dictionary();
            for (int row : rows) {
                int code = codes.get(row);
                kept.add(known.code(words.bytes(), words.start(code), words.end(code)));
            }
            known.seal();
            return new Words(kept.keptIn(store), known, evidence);
        }
    }

    /** Cells one after the other, those of nothing but blanks empty. */
    record Texts(TextColumn.Piece piece, CellCounts evidence) implements Chunk {
        @Override
        public int rows() {
            return piece.rows();
        }

        /** Some rows. */
        public Texts keep(int[] rows, ColumnStore store) {
            TextColumn.Piece all = piece.onHeap();
            int[] ends = new int[rows.length];
            int length = 0;
            for (int i = 0; i < rows.length; i++) {
                length += all.end(rows[i]) - all.start(rows[i]);
                ends[i] = length;
            }
            byte[] bytes = new byte[length];
            for (int i = 0; i < rows.length; i++) {
                int start = i == 0 ? 0 : ends[i - 1];
                System.arraycopy(all.bytes(), all.start(rows[i]), bytes, start, ends[i] - start);
            }
            return new Texts(new TextColumn.Piece(bytes, ends).keptIn(store), evidence);
        }
    }

    /**
     * Nothing but the cells that say they are totals, and their rows.
     *
     * @param rows of the block
     */
    record Totals(int rows, int[] at, String[] cells) implements Chunk {
        @Override
        public CellCounts evidence() {
            return new CellCounts();
        }
    }
}
