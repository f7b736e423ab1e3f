package io.github.segmentcli.prepare;

/**
 * The training rows that lend their values to gaps when gaps are filled from nearest neighbours: m rows by d features, in
 * original units, gaps as NaN. Immutable.
 */
public final class KnnDonors {

    private final double[][] columns;

    private KnnDonors(double[][] columns) {
        this.columns = columns;
    }

    /** Takes the arrays over: one of m values per feature. */
    public static KnnDonors owning(double[][] columns) {
        return new KnnDonors(columns);
    }

    /** m. */
    public int rows() {
        return columns.length == 0 ? 0 : columns[0].length;
    }

    /** d. */
    public int features() {
        return columns.length;
    }

    public double value(int row, int feature) {
        return columns[feature][row];
    }

    /** The live array of a feature, for kernels: read only. */
    public double[] column(int feature) {
        return columns[feature];
    }
}
