package io.github.segmentcli.io.table;

import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.columns.Chunk;
import io.github.segmentcli.io.columns.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a text column of chunks: each becomes a piece of it, texts as they are. Cells of nothing but blanks are empty. */
final class TextPacker {

    private final List<TextColumn.Piece> pieces = new ArrayList<>();
    private int rows;
    private int missing;

    private final ColumnStore store;

    /** @param chunks of words or texts; they are let go on the way */
    TextPacker(List<Chunk> chunks, ColumnStore store) {
        this.store = store;
        for (int c = 0; c < chunks.size(); c++) {
            Chunk chunk = chunks.set(c, null);
            if (chunk instanceof Chunk.Texts texts) {
                add(texts.piece());
            } else if (chunk instanceof Chunk.Words words && words.rows() > 0) {
                add(words);
            }
        }
    }

    private void add(TextColumn.Piece piece) {
        pieces.add(piece);
        rows += piece.rows();
        int start = 0;
        for (int r = 0; r < piece.rows(); r++) {
            int end = piece.end(r);
            missing += end == start ? 1 : 0;
            start = end;
        }
    }

    private void add(Chunk.Words words) {
        Dictionary dictionary = words.words();
        int[] ends = new int[words.rows()];
        int length = 0;
        for (int i = 0; i < ends.length; i++) {
            int code = words.codes().get(i);
            int start = dictionary.start(code);
            boolean blank = CellText.isBlank(dictionary.bytes(), start, dictionary.end(code));
            length += blank ? 0 : dictionary.end(code) - start;
            ends[i] = length;
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < ends.length; i++) {
            int start = i == 0 ? 0 : ends[i - 1];
            System.arraycopy(dictionary.bytes(), dictionary.start(words.codes().get(i)), bytes, start, ends[i] - start);
        }
        add(new TextColumn.Piece(bytes, ends).keptIn(store));
    }

    /** The column; its values are let go when they repeat and nobody asked for them. */
    TextColumn column(String name, boolean kept) {
        long distinct = distinct();
        TextColumn column = TextColumn.owning(name, missing, distinct, pieces);
        return !kept && distinct * 10 < (rows - missing) * 9L
                ? TextColumn.notHeld(name, rows, missing, distinct, column.first())
                : column;
    }

    /**
     * How many different values there are, distinguished by 64-bit hashes, a part of them at a time so that the table stays
     * small. Among ten million values the chance of taking any two for one is about 3 in a million.
     */
    private long distinct() {
        if (isAscending()) {
            return (long) rows - missing;
        }
        int parts = Math.max(1, Integer.highestOneBit(rows >>> 20));
        long distinct = 0;
        for (int part = 0; part < parts; part++) {
            distinct += distinct(part, parts);
        }
        return distinct;
    }

    /** Whether each value comes after the one before it, as ids often do; then all are different. */
    private boolean isAscending() {
        byte[] before = new byte[0];
        int beforeFrom = 0;
        int beforeTo = 0;
        for (TextColumn.Piece kept : pieces) {
            TextColumn.Piece piece = kept.onHeap();
            byte[] bytes = piece.bytes();
            for (int r = 0, start = 0; r < piece.rows(); r++) {
                int end = piece.end(r);
                if (end > start) {
                    if (beforeTo > beforeFrom
                            && Arrays.compareUnsigned(before, beforeFrom, beforeTo, bytes, start, end) >= 0) {
                        return false;
                    }
                    before = bytes;
                    beforeFrom = start;
                    beforeTo = end;
                }
                start = end;
            }
        }
        return true;
    }

    private long distinct(int part, int parts) {
        int capacity = Integer.highestOneBit(Math.max(16, rows / parts)) * 4;
        long[] seen = new long[capacity];
        long distinct = 0;
        for (TextColumn.Piece kept : pieces) {
            TextColumn.Piece piece = kept.onHeap();
            for (int r = 0, start = 0; r < piece.rows(); r++) {
                int end = piece.end(r);
                if (end > start) {
                    long hash = Dictionary.hash(piece.bytes(), start, end) | 1;
                    if ((hash >>> 1 & (parts - 1)) == part) {
                        int slot = (int) (hash >>> 33) & (capacity - 1);
                        while (seen[slot] != 0 && seen[slot] != hash) {
                            slot = (slot + 1) & (capacity - 1);
                        }
                        distinct += seen[slot] == 0 ? 1 : 0;
                        seen[slot] = hash;
                    }
                }
                start = end;
            }
        }
        return distinct;
    }
}
