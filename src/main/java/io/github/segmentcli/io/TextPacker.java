package io.github.segmentcli.io;

import io.github.segmentcli.data.TextColumn;
import java.util.Arrays;

/** Packs cells, row after row, into the pieces of a text column. Cells of nothing but blanks become empty. */
final class TextPacker implements ColumnCells.Visitor {

    private final int rows;
    private final int pieceRows;
    private final byte[][] bytes;
    private final int[][] ends;
    private int missing;
    private byte[] piece = new byte[1 << 16];
    private int length;

    TextPacker(int rows, int pieceRows) {
        this.rows = rows;
        this.pieceRows = pieceRows;
        int pieces = (rows + pieceRows - 1) / pieceRows;
        bytes = new byte[pieces][];
        ends = new int[pieces][];
    }

    @Override
    public void cell(int row, byte[] from, int start, int end) {
        int at = row / pieceRows;
        int r = row % pieceRows;
        if (r == 0) {
            ends[at] = new int[Math.min(pieceRows, rows - at * pieceRows)];
            length = 0;
        }
        boolean blank = true;
        for (int i = start; i < end && blank; i++) {
            blank = from[i] == ' ' || from[i] == '\t';
        }
        if (blank) {
            missing++;
        } else {
            int count = end - start;
            if (length + count > piece.length) {
                piece = Arrays.copyOf(piece, Math.max(2 * piece.length, length + count));
            }
            System.arraycopy(from, start, piece, length, count);
            length += count;
        }
        ends[at][r] = length;
        if (r == ends[at].length - 1) {
            bytes[at] = Arrays.copyOf(piece, length);
        }
    }

    /** The column, once all rows came; its values are let go when they repeat and nobody asked for them. */
    TextColumn column(String name, boolean kept) {
        long distinct = distinct();
        if (!kept && distinct * 10 < (rows - missing) * 9L) {
            return TextColumn.notHeld(name, rows, missing, distinct);
        }
        return TextColumn.owning(name, rows, missing, distinct, bytes, ends, pieceRows);
    }

    /**
     * How many different values there are, told apart by 64-bit hashes, a part of them at a time so that the table stays
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
        for (int at = 0; at < ends.length; at++) {
            int start = 0;
            for (int end : ends[at]) {
                if (end > start) {
                    if (beforeTo > beforeFrom
                            && Arrays.compare(before, beforeFrom, beforeTo, bytes[at], start, end) >= 0) {
                        return false;
                    }
                    before = bytes[at];
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
        for (int at = 0; at < ends.length; at++) {
            int start = 0;
            for (int end : ends[at]) {
                if (end > start) {
                    long hash = Dictionary.hash(bytes[at], start, end) | 1;
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
