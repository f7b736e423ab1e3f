package io.github.segmentcli.data;

import java.util.Arrays;

/**
 * The line on which each row starts, counted from 1 as in an editor. Most rows stand on the line below the previous row, so
 * only the others (the jumps) are stored: O(jumps) memory, O(log jumps) for a look-up.
 */
public final class Lines {

    private final int[] rows;
    private final long[] lines;

    private Lines(int[] rows, long[] lines) {
        this.rows = rows;
        this.lines = lines;
    }

    /** Row 0 on {@code line}, every other row one line below the last. */
    public static Lines from(long line) {
        return new Lines(new int[] {0}, new long[] {line});
    }

    /**
     * @param rows ascending, beginning with 0: the rows that don't start on the line below the previous row
     * @param lines the line of each of them
     */
    public static Lines of(int[] rows, long[] lines) {
        if (rows.length != lines.length || rows.length == 0 || rows[0] != 0) {
            throw new IllegalArgumentException("jumps begin at row 0, with a line each");
        }
        return new Lines(rows.clone(), lines.clone());
    }

    /** The lines of the chosen rows, ascending. */
    public Lines rows(int[] chosen) {
        int[] jumpRows = new int[chosen.length];
        long[] jumpLines = new long[chosen.length];
        int jumps = 0;
        for (int i = 0; i < chosen.length; i++) {
            long line = of(chosen[i]);
            if (jumps == 0 || line - jumpLines[jumps - 1] != i - jumpRows[jumps - 1]) {
                jumpRows[jumps] = i;
                jumpLines[jumps++] = line;
            }
        }
        return jumps == 0 ? from(1) : new Lines(Arrays.copyOf(jumpRows, jumps), Arrays.copyOf(jumpLines, jumps));
    }

    public long of(int row) {
        int at = Arrays.binarySearch(rows, row);
        int jump = at >= 0 ? at : -at - 2;
        return lines[jump] + (row - rows[jump]);
    }
}
