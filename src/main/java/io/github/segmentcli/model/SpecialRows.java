package io.github.segmentcli.model;

import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.prepare.PreparedRows;

/** The special customers of a file: rows of its table that are too far from every centroid to belong to a segment. */
public final class SpecialRows {

    /** No special customers. */
    public static final SpecialRows NONE = new SpecialRows(new int[0], null, null);

    private final int[] rows;
    private final Matrix matrix;
    private final Assignment assignment;

    private SpecialRows(int[] rows, Matrix matrix, Assignment assignment) {
        this.rows = rows;
        this.matrix = matrix;
        this.assignment = assignment;
    }

    /**
     * The special rows of an assignment, with their features.
     *
     * @param applied the prepared rows; rows dropped because of missing values are not among them
     * @param assignment of all rows of the table
     */
    public static SpecialRows of(PreparedRows applied, Assignment assignment) {
        int[] special = assignment.special();
        if (special.length == 0) {
            return NONE;
        }
        int[] matrixRows = new int[special.length];
        int at = 0;
        for (int i = 0; i < applied.matrix().rows() && at < special.length; i++) {
            if (applied.tableRow(i) == special[at]) {
                matrixRows[at++] = i;
            }
        }
        return new SpecialRows(special, applied.matrix().rows(matrixRows), assignment);
    }

    public int count() {
        return rows.length;
    }

    /** The row of the table of a special customer; ascending in {@code at}. */
    public int row(int at) {
        return rows[at];
    }

    /** The cluster of the nearest centroid. */
    public int nearest(int at) {
        return assignment.second(rows[at]);
    }

    /** The distance to the nearest centroid, in standardised units. */
    public double distance(int at) {
        return assignment.distance(rows[at]);
    }

    /** Feature j of a special customer, in standardised units. */
    public double value(int at, int j) {
        return matrix.value(at, j);
    }

    /** The feature with the largest absolute difference between the customer and {@code centroid}. */
    public int mostDifferentFeature(int at, double[] centroid) {
        int most = 0;
        for (int j = 1; j < centroid.length; j++) {
            if (Math.abs(value(at, j) - centroid[j]) > Math.abs(value(at, most) - centroid[most])) {
                most = j;
            }
        }
        return most;
    }
}
