package io.github.segmentcli.prepare;

import io.github.segmentcli.data.Matrix;
import java.util.List;

/** The result of applying a {@link Recipe} to a table: the rows that can be assigned, and counts of unusual values. */
public final class PreparedRows {

    private final Matrix matrix;
    private final int[] tableRows;
    private final List<Seen> seen;

    /**
     * Counts of unusual values of one feature in the table.
     *
     * @param feature its name
     * @param missing number of rows without a value; levels that did not occur in the fit count as missing
     * @param below number of rows with a value below the smallest one of the training rows
     * @param above number of rows with a value above the largest one of the training rows
     * @param unseen up to ten levels that did not occur in the training rows
     * @param unseenRows number of rows with such a level
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

    /** The rows that can be assigned, without weights. */
    public Matrix matrix() {
        return matrix;
    }

    /** The table row of a matrix row; ascending. */
    public int tableRow(int matrixRow) {
        return tableRows == null ? matrixRow : tableRows[matrixRow];
    }

    /** Whether every row of the table can be assigned. */
    public boolean hasAllRows() {
        return tableRows == null;
    }

    /** One per feature. */
    public List<Seen> seen() {
        return seen;
    }
}
