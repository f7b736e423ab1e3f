package io.github.segmentcli.io.records;

import java.util.Arrays;

/**
 * Finds lines that look like rows of the table within a record of several lines, where a quote that is out of place has made
 * them part of a cell. A line is looked at twice: cut at every delimiter, and cut by the quote rules from its beginning.
 */
final class RowLines {

    private final Tokens tokens;
    private final byte[] delimiter;
    private final RowForm form;
    private int cells;
    private int[] from = new int[64];
    private int[] to = new int[64];

    RowLines(Tokens tokens, RowForm form) {
        this.tokens = tokens;
        this.delimiter = tokens.delimiterBytes();
        this.form = form;
    }

    /**
     * Whether most lines of a record below its first are rows, cut at every delimiter whatever the quotes say. Of a record of
     * two lines the first must have as many cells as a row, or more, too: a cell that is meant to hold a line end leaves the
     * cells after it to the second line.
     */
    boolean areMost(byte[] b, int at, int next) {
        int below = afterLine(b, at, next);
        cutEverywhere(b, at, below);
        boolean isWide = form.isFilledBy(cells);
        int all = 0;
        int rows = 0;
        for (int i = below; i >= 0 && i < next; i = afterLine(b, i, next)) {
            if (b[i] != '\n' && b[i] != '\r') {
                all++;
                rows += isRow(b, i, next) ? 1 : 0;
            }
        }
        return rows * 2 > all && (all > 1 || isWide);
    }

    /** Where the first line below the first of a record begins that looks like a row or like the beginning of one, or -1. */
    int firstBelow(byte[] b, int at, int next) {
        RecordSplitter line = new RecordSplitter(tokens);
        for (int i = afterLine(b, at, next); i >= 0 && i < next; i = afterLine(b, i, next)) {
            if (isRow(b, i, next) || beginsRow(line, b, i, afterLine(b, i, next))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isRow(byte[] b, int at, int end) {
        cutEverywhere(b, at, end);
        return form.hasWidth(cells) && form.areMeasures(b, from, to, cells, tokens.quote());
    }

    /** Whether a line is a row by the quote rules, or opens a quote in one of its cells that does not close in the line. */
    private boolean beginsRow(RecordSplitter line, byte[] b, int at, int end) {
        boolean isWhole = end > 0 && line.split(b, at, end) == end;
        cells = line.cells();
        boolean mayBeRow = isWhole ? form.hasWidth(cells) : !form.isFilledBy(cells);
        if (!mayBeRow) {
            return false;
        }
        for (int j = 0; j < cells; j++) {
            reserve(j);
            from[j] = line.from(j);
            to[j] = line.to(j);
        }
        return form.areMeasures(b, from, to, cells, tokens.quote());
    }

    private void cutEverywhere(byte[] b, int at, int end) {
        cells = 0;
        int start = at;
        int i = at;
        while (true) {
            boolean isEnd = i >= end || b[i] == '\n' || b[i] == '\r';
            if (isEnd || RecordSplitter.isAt(b, i, end, delimiter)) {
                reserve(cells);
                from[cells] = start;
                to[cells++] = i;
                if (isEnd) {
                    return;
                }
                i += delimiter.length;
                start = i;
            } else {
                i++;
            }
        }
    }

    private void reserve(int cell) {
        if (cell == from.length) {
            from = Arrays.copyOf(from, 2 * cell);
            to = Arrays.copyOf(to, 2 * cell);
        }
    }

    /** Where the line after the one at {@code at} begins, or -1 if that line does not end before {@code end}. */
    static int afterLine(byte[] b, int at, int end) {
        int i = at;
        while (i < end && b[i] != '\n' && b[i] != '\r') {
            i++;
        }
        if (i >= end) {
            return -1;
        }
        return b[i] == '\r' && i + 1 < end && b[i + 1] == '\n' ? i + 2 : i + 1;
    }

    /** How many lines end between two places. */
    static int linesBetween(byte[] b, int from, int to) {
        int lines = 0;
        for (int i = afterLine(b, from, to); i >= 0; i = afterLine(b, i, to)) {
            lines++;
        }
        return lines;
    }
}
