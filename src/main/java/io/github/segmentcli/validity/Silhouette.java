package io.github.segmentcli.validity;

import java.util.OptionalDouble;

/**
 * Silhouette widths (Rousseeuw 1987): for every row up to a stated number of rows, beyond it for a seeded sample that is
 * stratified by cluster. Undefined, and then empty, unless 2 &le; k &le; n - 1.
 */
public final class Silhouette {

    private final int[] rows;
    private final double[] widths;
    private final OptionalDouble overall;
    private final OptionalDouble[] byCluster;
    private final OptionalDouble standardError;
    private final boolean exact;

    private Silhouette(
            int[] rows,
            double[] widths,
            OptionalDouble overall,
            OptionalDouble[] byCluster,
            OptionalDouble standardError,
            boolean exact) {
        this.rows = rows;
        this.widths = widths;
        this.overall = overall;
        this.byCluster = byCluster;
        this.standardError = standardError;
        this.exact = exact;
    }

    /**
     * Takes the arrays over.
     *
     * @param rows the rows measured, ascending
     * @param widths their widths, in the same order
     * @param byCluster the mean width of each cluster
     * @param standardError of {@code overall}, empty when exact
     */
    public static Silhouette owning(
            int[] rows,
            double[] widths,
            OptionalDouble overall,
            OptionalDouble[] byCluster,
            OptionalDouble standardError,
            boolean exact) {
        return new Silhouette(rows, widths, overall, byCluster, standardError, exact);
    }

    /** How many rows were measured. */
    public int measured() {
        return rows.length;
    }

    /** The row of a measured width. */
    public int row(int at) {
        return rows[at];
    }

    /** The width at a position among the measured rows, in [-1, 1]. */
    public double width(int at) {
        return widths[at];
    }

    /** The (weighted) mean over all rows, estimated where {@link #exact()} is false. */
    public OptionalDouble overall() {
        return overall;
    }

    public OptionalDouble ofCluster(int c) {
        return byCluster[c];
    }

    public OptionalDouble standardError() {
        return standardError;
    }

    /** Whether every row was measured against every row. */
    public boolean exact() {
        return exact;
    }
}
