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
     * Takes the arrays over.
     *
     * @param columns one of m values per feature
     * @param weights how many equal rows each donor stands for, or null for one each
     */
    public static KnnDonors owning(double[][] columns, double[] weights) {
        return new KnnDonors(columns, weights);
    }

    /** m. */
    public int rows() {
        return columns.length == 0 ? 0 : columns[0].length;
    }

    /** d. */
    public int features() {
        return columns.length;
    }

    /** How many equal rows each donor stands for, read only; null for one each. */
    public double[] weights() {
        return weights;
    }

    /** The live array of a feature, for kernels: read only. */
    public double[] column(int feature) {
        return columns[feature];
    }
}
