package io.github.segmentcli.prepare;

import io.github.segmentcli.data.Matrix;
import java.util.List;

/** Rows of a table put through a {@link Recipe}: those that can be placed, and what was met on the way. */
public final class PreparedRows {

    private final Matrix matrix;
    private final int[] tableRows;
    private final List<Seen> seen;

    /**
     * What one feature met in the table.
     *
     * @param feature its name
     * @param missing rows with a gap, words never seen included
     * @param below rows whose value lies below the smallest of the training rows
     * @param above rows whose value lies above the largest
     * @param unseen words of the column that the training rows did not have, at most ten
     * @param unseenRows rows with such a word
     */
    public record Seen(String feature, int missing, int below, int above, List<String> unseen, int unseenRows) {
        public Seen {
            unseen = List.copyOf(unseen);
        }
    }

    PreparedRows(Matrix matrix, int[] tableRows, List<Seen> seen) {
        this.matrix = matrix;
        this.tableRows = tableRows;
        this.seen = List.copyOf(seen);
    }

    /** The rows that can be placed, with no weights. */
    public Matrix matrix() {
        return matrix;
    }

    /** The table row behind a matrix row; ascending. */
    public int tableRow(int matrixRow) {
        return tableRows == null ? matrixRow : tableRows[matrixRow];
    }

    /** Whether every row of the table can be placed. */
    public boolean hasAllRows() {
        return tableRows == null;
    }

    /** One per feature. */
    public List<Seen> seen() {
        return seen;
    }
}
