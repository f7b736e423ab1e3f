package io.github.segmentcli.prepare;

import io.github.segmentcli.data.Matrix;

/** The result of applying a {@link Recipe} to a table: the rows that can be assigned. */
public final class PreparedRows {

    private final Matrix matrix;
    private final int[] tableRows;

    PreparedRows(Matrix matrix, int[] tableRows) {
        this.matrix = matrix;
        this.tableRows = tableRows;
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
}
