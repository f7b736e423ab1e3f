package io.github.segmentcli.prepare;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.roles.Understanding;
import java.util.List;
import java.util.Optional;

/** Customers ready to be clustered, and how they were made so. */
public final class Prepared {

    private final Matrix matrix;
    private final Recipe recipe;
    private final int[] tableRows;
    private final Optional<String> idColumn;
    private final List<ExcludedColumn> leftOut;
    private final List<Notice> notices;
    private final Understanding understanding;

    /** Of a table that nobody looked at. */
    public Prepared(
            Matrix matrix,
            Recipe recipe,
            int[] tableRows,
            Optional<String> idColumn,
            List<ExcludedColumn> leftOut,
            List<Notice> notices) {
        this(matrix, recipe, tableRows, idColumn, leftOut, notices, Understanding.NONE);
    }

    /**
     * @param tableRows the table row behind each matrix row, ascending; null when they are the same rows
     * @param idColumn the column that names a customer, told or found
     */
    public Prepared(
            Matrix matrix,
            Recipe recipe,
            int[] tableRows,
            Optional<String> idColumn,
            List<ExcludedColumn> leftOut,
            List<Notice> notices,
            Understanding understanding) {
        this.matrix = matrix;
        this.recipe = recipe;
        this.tableRows = tableRows;
        this.idColumn = idColumn;
        this.leftOut = List.copyOf(leftOut);
        this.notices = List.copyOf(notices);
        this.understanding = understanding;
    }

    /** The rows that take part in the fit: those not dropped for their gaps, of weight greater than zero. */
    public Matrix matrix() {
        return matrix;
    }

    public Recipe recipe() {
        return recipe;
    }

    /** The table row behind a matrix row. */
    public int tableRow(int matrixRow) {
        return tableRows == null ? matrixRow : tableRows[matrixRow];
    }

    /**
     * How many customers each row of the table stands for, 0 for a row that takes no part in the fit; empty where every row
     * is one customer.
     *
     * @param rows of the table
     */
    public Optional<double[]> rowWeights(int rows) {
        return matrix.weights().map(ofMatrix -> {
            double[] perRow = new double[rows];
            for (int i = 0; i < ofMatrix.length; i++) {
                perRow[tableRow(i)] = ofMatrix[i];
            }
            return perRow;
        });
    }

    /** Whether every row of the table takes part in the fit. */
    public boolean hasAllRows() {
        return tableRows == null;
    }

    public Optional<String> idColumn() {
        return idColumn;
    }

    /** Every column that is not a feature, with the reason. */
    public List<ExcludedColumn> leftOut() {
        return leftOut;
    }

    public List<Notice> notices() {
        return notices;
    }

    /** What the columns and rows were taken for. */
    public Understanding understanding() {
        return understanding;
    }
}
