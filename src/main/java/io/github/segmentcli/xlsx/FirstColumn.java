package io.github.segmentcli.xlsx;

import java.util.Arrays;

/**
 * The cells of the first column of a block of a sheet, of which it matters whether they number its rows or name them by codes such as
 * C-017. Holds eight bytes for each row.
 */
final class FirstColumn {

    /** In fewer rows different codes may be a coincidence. */
    private static final int MIN_ROWS = 3;

    /** Longer codes, such as account numbers, belong to somebody who is named elsewhere. */
    private static final int MAX_LENGTH = 15;

    private long[] cells = new long[64];
    private int rows;
    private int blank;
    private String shape;
    private boolean isCode = true;
    private boolean isCounted = true;
    private double before;

    /** @param cell its text; empty where the block has other cells in this row */
    void add(String cell) {
        if (cell.isBlank()) {
            blank++;
            return;
        }
        String text = cell.strip();
        if (rows == cells.length) {
            cells = Arrays.copyOf(cells, rows * 2);
        }
        long hash = 1;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        cells[rows++] = hash;
        noteCode(text);
        noteNumber(text);
    }

    private void noteCode(String text) {
        isCode &= text.length() <= MAX_LENGTH && text.matches("(?=.*\\d)(?=.*\\p{L})[\\p{L}\\d_./-]+");
        if (isCode) {
            String own = text.replaceAll("\\d+", "9").replaceAll("\\p{L}+", "a");
            shape = shape == null ? own : shape;
            isCode = own.equals(shape);
        }
    }

    private void noteNumber(String text) {
        isCounted &= text.matches("\\d{1,9}(\\.0)?");
        if (isCounted) {
            double number = Double.parseDouble(text);
            isCounted = rows == 1 || number == before + 1;
            before = number;
        }
    }

    /** Whether each row of the block has its own code, all of one form, or the next number. */
    boolean namesRows() {
        return isComplete() && (isCounted || isCode);
    }

    /** Whether each row of the block has a value, and no two have the same. */
    boolean isComplete() {
        if (rows < MIN_ROWS || blank > 0) {
            return false;
        }
        long[] sorted = sorted();
        for (int i = 1; i < rows; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Whether another column has the same cells in another order. */
    boolean isOtherwiseOrdered(FirstColumn other) {
        return isComplete()
                && rows == other.rows
                && !Arrays.equals(cells, 0, rows, other.cells, 0, rows)
                && Arrays.equals(sorted(), other.sorted());
    }

    private long[] sorted() {
        long[] sorted = Arrays.copyOf(cells, rows);
        Arrays.sort(sorted);
        return sorted;
    }
}
