package io.github.segmentcli.cluster;

import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.Labels;

/**
 * What one k-means fit found: a label per row, the centroids, and how it got there.
 *
 * <p>Clusters are numbered canonically: the heaviest first (by summed weight, which without weights is the size), ties by
 * the first differing centroid coordinate, smaller first. Every label is the nearest centroid of its row, the lowest number
 * on a tie, by {@link Centroids#squaredDistance}.
 */
public final class Clustering {

    private final Centroids centroids;
    private final Labels labels;
    private final int[] sizes;
    private final double[] weights;
    private final double[] inertias;
    private final double inertia;
    private final Search search;

    /**
     * How the fit was found.
     *
     * @param starts independent starts that were tried
     * @param iterations Lloyd iterations of the start that won, or of the finishing passes of a search
     * @param converged whether no label changed any more within the allowed iterations
     * @param repairs how often an empty cluster had to be refilled on the way
     */
    public record Search(int starts, int iterations, boolean converged, int repairs) {}

    private Clustering(
            Centroids centroids,
            Labels labels,
            int[] sizes,
            double[] weights,
            double[] inertias,
            double inertia,
            Search search) {
        this.centroids = centroids;
        this.labels = labels;
        this.sizes = sizes;
        this.weights = weights;
        this.inertias = inertias;
        this.inertia = inertia;
        this.search = search;
    }

    /** Takes the arrays over. {@code sizes}, {@code weights} and {@code inertias} have one entry per cluster. */
    public static Clustering owning(
            Centroids centroids,
            Labels labels,
            int[] sizes,
            double[] weights,
            double[] inertias,
            double inertia,
            Search search) {
        return new Clustering(centroids, labels, sizes, weights, inertias, inertia, search);
    }

    /** As {@link #owning(Centroids, Labels, int[], double[], double[], double, Search)}, with the labels of few rows. */
    public static Clustering owning(
            Centroids centroids,
            int[] labels,
            int[] sizes,
            double[] weights,
            double[] inertias,
            double inertia,
            Search search) {
        return owning(centroids, Labels.of(labels), sizes, weights, inertias, inertia, search);
    }

    /** The same with a limit for its centroids ({@link Centroids#limit}), which all of its rows are nearer than. */
    public Clustering withLimit(double limit) {
        return new Clustering(centroids.withLimit(limit), labels, sizes, weights, inertias, inertia, search);
    }

    /** The same clusters of rows in another order: row i is what was row {@code order[i]}. */
    public Clustering inOrder(int[] order) {
        Labels picked = Labels.in(ColumnStore.HEAP, order.length, k());
        for (int i = 0; i < order.length; i++) {
            picked.set(i, labels.get(order[i]));
        }
        return new Clustering(centroids, picked, sizes, weights, inertias, inertia, search);
    }

    /** Undoes {@link #inOrder}. */
    public Clustering outOfOrder(int[] order) {
        int[] inverse = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            inverse[order[i]] = i;
        }
        return inOrder(inverse);
    }

    public int k() {
        return centroids.k();
    }

    /** n. */
    public int rows() {
        return labels.rows();
    }

    public Centroids centroids() {
        return centroids;
    }

    /** The cluster of a row, from 0. */
    public int label(int row) {
        return labels.get(row);
    }

    /** The clusters of all rows. */
    public Labels places() {
        return labels;
    }

    /** The clusters of all rows, in a new array. */
    public int[] labels() {
        return labels.toArray();
    }

    /** How many rows cluster c has; at least 1. */
    public int size(int c) {
        return sizes[c];
    }

    /** The summed weight of the rows of cluster c; its size when rows have no weights. */
    public double weight(int c) {
        return weights[c];
    }

    /** The weighted sum of squared distances of the rows of cluster c to its centroid. */
    public double inertia(int c) {
        return inertias[c];
    }

    /** The weighted sum of squared distances of all rows to their centroids. */
    public double inertia() {
        return inertia;
    }

    public Search search() {
        return search;
    }
}
