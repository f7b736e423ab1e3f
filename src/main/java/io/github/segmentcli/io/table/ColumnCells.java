package io.github.segmentcli.io.table;

import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.io.columns.Chunk;
import io.github.segmentcli.io.columns.Dictionary;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Visits the cells of a column that was kept as words or texts, chunk after chunk; each chunk is freed after its visit. */
final class ColumnCells {

    private ColumnCells() {}

    /** Receives a cell, and its code where the block had a dictionary. */
    interface Visitor {
        void cell(int row, byte[] bytes, int from, int to);
    }

    /** Visits every row with its bytes. */
    static void visit(List<Chunk> chunks, boolean lettingGo, Visitor visitor) {
        int row = 0;
        for (int c = 0; c < chunks.size(); c++) {
            Chunk chunk = chunks.get(c);
            if (chunk instanceof Chunk.Words words) {
                Dictionary dictionary = words.words();
                for (int i = 0; i < words.rows(); i++) {
                    int code = words.codes().get(i);
                    visitor.cell(row++, dictionary.bytes(), dictionary.start(code), dictionary.end(code));
                }
            } else if (chunk instanceof Chunk.Texts texts) {
                TextColumn.Piece piece = texts.piece().onHeap();
                for (int i = 0; i < piece.rows(); i++) {
                    visitor.cell(row++, piece.bytes(), piece.start(i), piece.end(i));
                }
            } else {
                throw new IllegalStateException("the cells of this column were not kept");
            }
            if (lettingGo) {
                chunks.set(c, null);
            }
        }
    }

    /**
     * Takes out all rows but some; words that only the others held are gone as well.
     *
     * @param kept ascending
     * @param store keeps the cells
     */
    static void keep(List<Chunk> chunks, int[] kept, ColumnStore store) {
        int before = 0;
        int next = 0;
        for (int c = 0; c < chunks.size(); c++) {
            Chunk chunk = chunks.get(c);
            int from = next;
            while (next < kept.length && kept[next] < before + chunk.rows()) {
                next++;
            }
            if (next - from < chunk.rows()) {
                int[] rows = new int[next - from];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = kept[from + i] - before;
                }
                chunks.set(
                        c,
                        chunk instanceof Chunk.Words words
                                ? words.keep(rows, store)
                                : ((Chunk.Texts) chunk).keep(rows, store));
            }
            before += chunk.rows();
        }
    }

    /** A condition on a cell. */
    interface Test {
        boolean isTrue(int row, byte[] bytes, int from, int to);
    }

    /** The number of cells that satisfy a condition. */
    static int count(List<Chunk> chunks, Test test) {
        Counter counter = new Counter(test);
        visit(chunks, false, counter);
        return counter.count;
    }

    private static final class Counter implements Visitor {
        private final Test test;
        private int count;

        Counter(Test test) {
            this.test = test;
        }

        @Override
        public void cell(int row, byte[] bytes, int from, int to) {
            count += test.isTrue(row, bytes, from, to) ? 1 : 0;
        }
    }

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
