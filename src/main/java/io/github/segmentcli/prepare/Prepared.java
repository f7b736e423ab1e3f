package io.github.segmentcli.prepare;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.roles.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The result of the preparation: the matrix for the clustering, and the recipe from which it was computed. */
public final class Prepared {

    private final Matrix matrix;
    private final Recipe recipe;
    private final int[] tableRows;
    private final Optional<String> idColumn;
    private final List<ExcludedColumn> leftOut;
    private final List<Notice> notices;
    private final Understanding understanding;
    private final Map<String, Moments> moments;

    /** Without known moments. */
    public Prepared(
            Matrix matrix,
            Recipe recipe,
            int[] tableRows,
            Optional<String> idColumn,
            List<ExcludedColumn> leftOut,
            List<Notice> notices,
            Understanding understanding) {
        this(matrix, recipe, tableRows, idColumn, leftOut, notices, understanding, Map.of());
    }

    /**
     * @param tableRows the table row of each matrix row, ascending; null if all rows of the table are in the matrix
     * @param idColumn the column that identifies a customer, named by the user or recognised
     * @param moments of numeric columns over all rows of the table without weights, as far as they are known
     */
    Prepared(
            Matrix matrix,
            Recipe recipe,
            int[] tableRows,
            Optional<String> idColumn,
            List<ExcludedColumn> leftOut,
            List<Notice> notices,
            Understanding understanding,
            Map<String, Moments> moments) {
        this.matrix = matrix;
        this.recipe = recipe;
        this.tableRows = tableRows;
        this.idColumn = idColumn;
        this.leftOut = List.copyOf(leftOut);
        this.notices = List.copyOf(notices);
        this.understanding = understanding;
        this.moments = moments;
    }

    /** The rows of the fit, n x d: those with a positive weight that were not dropped because of missing values. */
    public Matrix matrix() {
        return matrix;
    }

    public Recipe recipe() {
        return recipe;
    }

    /** The table row of a matrix row. */
    public int tableRow(int matrixRow) {
        return tableRows == null ? matrixRow : tableRows[matrixRow];
    }

    /**
     * The number of customers that each row of the table represents, 0 for a row that is not in the fit; empty without weights.
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

    /** Whether every row of the table is in the fit. */
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

    /** The moments of a numeric column over all rows of the table, without weights, if the preparation has computed them. */
    public Optional<Moments> moments(String column) {
        return Optional.ofNullable(moments.get(column));
    }

    /** The roles of the columns, and what the rows are. */
    public Understanding understanding() {
        return understanding;
    }
}
