package io.github.segmentcli.validity;

import java.util.List;

/**
 * The first principal components as coordinates. Signs are fixed: the largest loading of each component in
 * absolute value is positive (the first of equals).
 */
public final class Projection {

    private final double[] mean;
    private final double[][] loadings;
    private final List<Double> shares;

    private Projection(double[] mean, double[][] loadings, List<Double> shares) {
        this.mean = mean;
        this.loadings = loadings;
        this.shares = List.copyOf(shares);
    }

    /**
     * Takes the arrays over.
     *
     * @param mean d feature means, in standardised units
     * @param loadings one unit vector of length d per component, 1 to 3 of them
     * @param shares the share of the total variance of each component, in [0, 1]
     */
    public static Projection owning(double[] mean, double[][] loadings, List<Double> shares) {
        return new Projection(mean, loadings, shares);
    }

    /** 3, or as many as there are features where they are fewer. */
    public int components() {
        return loadings.length;
    }

    public double share(int component) {
        return shares.get(component);
    }

    public double loading(int component, int feature) {
        return loadings[component][feature];
    }

    /** The coordinate of a point of d standardised values on a component. */
    public double coordinate(double[] point, int component) {
        double sum = 0;
        for (int j = 0; j < mean.length; j++) {
            sum += (point[j] - mean[j]) * loadings[component][j];
        }
        return sum;
    }
}
