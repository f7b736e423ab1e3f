package io.github.segmentcli.prepare;

/**
 * The training rows from which missing values are imputed by nearest neighbours: m rows by d features, in original units, NaN
 * where missing. Immutable.
 */
public final class KnnDonors {

    private final double[][] columns;
    private final double[] weights;

    private KnnDonors(double[][] columns, double[] weights) {
        this.columns = columns;
        this.weights = weights;
    }

    /**
     * Takes over the arrays.
     *
     * @param columns one array of m values per feature
     * @param weights the number of equal rows that each donor represents, or null for one each
     */
    public static KnnDonors owning(double[][] columns, double[] weights) {
        return new KnnDonors(columns, weights);
    }

    /** The number of donors, m. */
    public int rows() {
        return columns.length == 0 ? 0 : columns[0].length;
    }

    /** The number of features, d. */
    public int features() {
        return columns.length;
    }

    /** The number of equal rows that each donor represents, read only; null for one each. */
    public double[] weights() {
        return weights;
    }

    /** The internal array of a feature: read only. */
    public double[] column(int feature) {
        return columns[feature];
    }
}
