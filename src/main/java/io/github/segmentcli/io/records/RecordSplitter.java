package io.github.segmentcli.io.records;

import static io.github.segmentcli.io.records.RowLines.afterLine;
import static io.github.segmentcli.io.records.RowLines.linesBetween;

import java.util.Arrays;

/**
 * Cuts one record at a time into cells, with the quote rules of Commons CSV: a quote has a meaning only at the beginning
 * of a cell; inside a quoted cell two quotes are one; what follows a closing quote belongs to the cell up to the next
 * delimiter or line end. LF, CR and CRLF all end a record.
 *
 * <p>Reports what is doubtful about the quotes of a record; the caller decides what follows from it.
 */
public final class RecordSplitter {

    private final byte[] delimiter;
    private final int quote;
    private final int escape;
    private final int comment;
    private final boolean blanksBeforeQuote;
    private final RowForm form;
    private final RowLines rowLines;
    private final int longestQuoted;

    private int cells;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] quoted = new boolean[64];
    private boolean special;
    private int tailAt;
    private int oddStrays;
    private int strayAt;
    private int lastCell;
    private int lastCellLine;
    private int lines;
    private boolean swallowing;
    private boolean open;
    private boolean overLimit;

    /** For a file of which the marks are known and nothing else. */
    public RecordSplitter(Tokens tokens) {
        this(tokens, RowForm.UNKNOWN, Integer.MAX_VALUE);
    }

    /**
     * @param form of a row; a record of several lines whose quotes are doubtful ends before the first line of that form
     * @param longestQuoted how many bytes a quoted cell of several lines may have; a quote that does not close within them
     *     counts as open
     */
    public RecordSplitter(Tokens tokens, RowForm form, int longestQuoted) {
        this.form = form;
        this.longestQuoted = longestQuoted;
        rowLines = new RowLines(tokens, form);
        delimiter = tokens.delimiterBytes();
        quote = tokens.quote();
        escape = tokens.escape();
        comment = tokens.comment();
        blanksBeforeQuote = tokens.blanksBeforeQuote();
    }

    /**
     * Cuts the record that begins at {@code at}.
     *
     * @return where the next record begins, or -1 if this one does not end before {@code end}
     */
    public int split(byte[] b, int at, int end) {
        int next = cut(b, at, end);
        if (next < 0 || lines == 1 || !form.isKnown()) {
            return next;
        }
        boolean isDoubtful = tailAt >= 0 || oddStrays > 1 || !form.hasWidth(cells) || rowLines.areMost(b, at, next);
        int row = isDoubtful ? rowLines.firstBelow(b, at, next) : -1;
        if (row < 0) {
            return next;
        }
        endBefore(b, at, row);
        return row;
    }

    /**
     * Cuts the record that begins at {@code at}, where the file ends with these bytes. A record that does not end is cut
     * before the first line that looks like a row, else after the line on which its last cell begins, and {@link #isOpen}
     * tells so if it is the last cell that does not end.
     *
     * @return where the next record begins, or -1 if that line does not end before {@code end}
     */
    public int splitLast(byte[] b, int at, int end) {
        int next = split(b, at, end);
        if (next >= 0) {
            return next;
        }
        int known = overLimit ? Math.min(end, lastCell + longestQuoted) : end;
        int row = form.isKnown() ? rowLines.firstBelow(b, at, known) : -1;
        if (row > 0 && row <= lastCell) {
            open = false;
            endBefore(b, at, row);
            return row;
        }
        int below = row > 0 ? row : afterLine(b, lastCell, end);
        if (below > 0) {
            add(lastCell, below, open);
            lines = linesBetween(b, at, below);
            open = true;
        }
        return below;
    }

    /** Ends the record before a line, so that its last cell is the one that reached over the end of the line above. */
    private void endBefore(byte[] b, int at, int row) {
        while (cells > 1 && from[cells - 1] >= row) {
            cells--;
        }
        to[cells - 1] = row;
        lastCell = from[cells - 1];
        lastCellLine = linesBetween(b, at, lastCell);
        lines = linesBetween(b, at, row);
        swallowing = true;
    }

    private int cut(byte[] b, int at, int end) {
        cells = 0;
        special = false;
        tailAt = -1;
        strayAt = -1;
        oddStrays = 0;
        open = false;
        overLimit = false;
        swallowing = false;
        lines = 1;
        lastCell = at;
        lastCellLine = 0;
        if (at < end && b[at] == comment) {
            return afterLine(b, at, end);
        }
        int i = at;
        while (true) {
            lastCell = i;
            lastCellLine = lines - 1;
            int text = blanksBeforeQuote ? afterBlanks(b, i, end) : i;
            boolean isQuoted = quote >= 0 && text < end && b[text] == quote;
            int start = isQuoted ? text : i;
            i = isQuoted ? quotedEnd(b, text, end) : bareEnd(b, i, end);
            if (i < 0 || i >= end) {
                return -1;
            }
            add(start, i, isQuoted);
            if (b[i] == '\n' || b[i] == '\r') {
                return afterLine(b, i, end);
            }
            i += delimiter.length;
        }
    }

    /** The end of a quoted cell with all that follows its closing quote, or -1 if it stays open. */
    private int quotedEnd(byte[] b, int at, int end) {
        special = true;
        int i = at + 1;
        while (true) {
            // a long cell on a single line is reported as such, wherever its quote closes
            overLimit = i - at > longestQuoted && lines - 1 > lastCellLine;
            if (i >= end || overLimit) {
                open = true;
                return -1;
            }
            byte c = b[i];
            if (c == escape) {
                i += 2;
            } else if (c == quote) {
                if (i + 1 < end && b[i + 1] == quote) {
                    i += 2;
                } else {
                    break;
                }
            } else {
                if (c == '\n' || (c == '\r' && (i + 1 >= end || b[i + 1] != '\n'))) {
                    lines++;
                }
                i++;
            }
        }
        i++;
        while (i < end && b[i] != '\n' && b[i] != '\r' && !isDelimiter(b, i, end)) {
            if (tailAt < 0 && b[i] != ' ' && b[i] != '\t') {
                tailAt = i;
            }
            i++;
        }
        return i;
    }

    private int bareEnd(byte[] b, int at, int end) {
        int strays = 0;
        int i = at;
        while (i < end && b[i] != '\n' && b[i] != '\r' && !isDelimiter(b, i, end)) {
            if (b[i] == quote) {
                strays++;
                if (strayAt < 0) {
                    strayAt = i;
                }
            } else if (b[i] == escape) {
                special = true;
                i++;
            }
            i++;
        }
        oddStrays += strays & 1;
        return i;
    }

    private int afterBlanks(byte[] b, int at, int end) {
        int i = at;
        while (i < end && (b[i] == ' ' || b[i] == '\t') && !isDelimiter(b, i, end)) {
            i++;
        }
        return i;
    }

    private boolean isDelimiter(byte[] b, int at, int end) {
        return isAt(b, at, end, delimiter);
    }

    /** Whether a mark stands at a place. */
    static boolean isAt(byte[] b, int at, int end, byte[] mark) {
        if (b[at] != mark[0]) {
            return false;
        }
        for (int k = 1; k < mark.length; k++) {
            if (at + k >= end || b[at + k] != mark[k]) {
                return false;
            }
        }
        return true;
    }

    private void add(int start, int stop, boolean isQuoted) {
        if (cells == from.length) {
            from = Arrays.copyOf(from, 2 * cells);
            to = Arrays.copyOf(to, 2 * cells);
            quoted = Arrays.copyOf(quoted, 2 * cells);
        }
        from[cells] = start;
        to[cells] = stop;
        quoted[cells++] = isQuoted;
    }

    /** How many cells the record has; 0 for a comment. */
    public int cells() {
        return cells;
    }

    /** Where a cell begins: at its opening quote if it has one. */
    public int from(int cell) {
        return from[cell];
    }

    public int to(int cell) {
        return to[cell];
    }

    public boolean isQuoted(int cell) {
        return quoted[cell];
    }

    /** Whether the record means something else than its bytes show: it has quoted cells or escapes. */
    public boolean isSpecial() {
        return special;
    }

    /** Where text other than blanks follows a closing quote, or -1. */
    public int tailAt() {
        return tailAt;
    }

    /** Where the first quote stands within a bare cell, or -1. */
    public int strayAt() {
        return strayAt;
    }

    /** How many bare cells hold an odd number of quotes; two or more may be one cell that was meant to be quoted. */
    public int oddStrays() {
        return oddStrays;
    }

    /** Where the last cell begins that was looked at; in a record that did not end, the one that is open. */
    public int lastCell() {
        return lastCell;
    }

    /** On which line that cell begins, counted from 0 at the record's first. */
    public int lastCellLine() {
        return lastCellLine;
    }

    /**
     * Whether the last cell of the record reached over lines that look like rows, so that a quote is out of place. Then the
     * record ends before the first of these lines, and they are records of their own.
     */
    public boolean isSwallowing() {
        return swallowing;
    }

    /** Whether the record does not end: a quote does not close, or an escape stands at the end of the file. */
    public boolean isOpen() {
        return open;
    }

    /** Whether it is certain that the quote does not close within that length, whatever bytes follow. */
    public boolean isOverLimit() {
        return overLimit;
    }

    /** How many lines of the file the record covers. */
    public int lines() {
        return lines;
    }

    /** Whether it is a line of nothing but blanks (or the mark that old systems put at the end of a file). */
    public boolean isBlankLine(byte[] b) {
        if (cells != 1 || quoted[0]) {
            return false;
        }
        for (int i = from[0]; i < to[0]; i++) {
            if (b[i] != ' ' && b[i] != '\t' && b[i] != 0x1a) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is no row at all: a comment, a blank line, or nothing but delimiters. */
    public boolean isPassedOver(byte[] b) {
        return cells == 0 || isBlankLine(b) || (cells > 1 && isEmpty());
    }

    /** Whether there is nothing but delimiters. */
    boolean isEmpty() {
        for (int c = 0; c < cells; c++) {
            if (from[c] != to[c]) {
                return false;
            }
        }
        return true;
    }
}
