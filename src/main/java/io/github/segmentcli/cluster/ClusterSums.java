package io.github.segmentcli.cluster;

import io.github.segmentcli.data.FixedPointSums;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;

/**
 * Sums of rows, of weights and of counts of k clusters, exact, so that neither the order of rows nor the split over threads
 * changes a bit of a mean. A row that moves is taken out of one cluster and added to another without a rounding error.
 */
final class ClusterSums {

    private final Matrix matrix;
    private final int d;
    private final double heaviest;
    private final FixedPointSums values;
    private final FixedPointSums weights;
    private final int[] sizes;

    /** Begins with k empty clusters. */
    ClusterSums(Matrix matrix, int k) {
        this(
                matrix,
                k,
                matrix.weights()
                        .map(rowWeights -> Arrays.stream(rowWeights).max().orElse(1))
                        .orElse(1.0));
    }

    private ClusterSums(Matrix matrix, int k, double heaviest) {
        long terms = 4L * matrix.rows(); // more than are ever added to a sum less those that were taken out
        this.matrix = matrix;
        this.d = matrix.features();
        this.heaviest = heaviest;
        this.values = new FixedPointSums(k * d, heaviest * matrix.largest(), terms);
        this.weights = new FixedPointSums(k, heaviest, terms);
        this.sizes = new int[k];
    }

    /** Empty clusters of the same matrix, as many. */
    ClusterSums empty() {
        return new ClusterSums(matrix, sizes.length, heaviest);
    }

    /** The largest weight of a row, 1 where rows have none. */
    double heaviest() {
        return heaviest;
    }

    /**
     * Adds the rows of a block to the clusters of their labels.
     *
     * @param at where the label of the first of them is
     */
    void add(ExactKernel kernel, int block, int[] labels, int at) {
        int base = block * ExactKernel.ROWS;
        int rows = Math.min(ExactKernel.ROWS, matrix.rows() - base);
        for (int i = at; i < at + rows; i++) {
            sizes[labels[i]]++;
        }
        if (matrix.weights().isEmpty()) {
            int[] counts = new int[sizes.length];
            for (int i = at; i < at + rows; i++) {
                counts[labels[i]]++;
            }
            for (int c = 0; c < counts.length; c++) {
                weights.add(c, counts[c]);
            }
            values.addRows(kernel.features(), rows, labels, at);
        } else {
            double[] rowWeights = matrix.weights().get();
            for (int i = 0; i < rows; i++) {
                weights.add(labels[at + i], rowWeights[base + i]);
            }
            values.addRows(kernel.features(), rows, labels, at, rowWeights, base);
        }
    }

    /**
     * Adds one number for each row of a block, times the row's weight, to the sum of its label.
     *
     * @param at where the label of the first row is
     * @param base the first row
     */
    static void add(Matrix matrix, double[] numbers, int rows, int[] labels, int at, int base, FixedPointSums into) {
        if (matrix.weights().isEmpty()) {
            into.addRows(new double[][] {numbers}, rows, labels, at);
        } else {
            into.addRows(
                    new double[][] {numbers}, rows, labels, at, matrix.weights().get(), base);
        }
    }

    void add(ClusterSums other) {
        values.add(other.values);
        weights.add(other.weights);
        for (int c = 0; c < sizes.length; c++) {
            sizes[c] += other.sizes[c];
        }
    }

    /** Moves a row from one cluster to another. */
    void move(int row, int from, int to) {
        double weight = matrix.weight(row);
        sizes[from]--;
        sizes[to]++;
        weights.add(from, -weight);
        weights.add(to, weight);
        for (int j = 0; j < d; j++) {
            values.add(from * d + j, -weight, matrix.value(row, j));
            values.add(to * d + j, weight, matrix.value(row, j));
        }
    }

    /** The same sums with cluster {@code order[c]} as cluster c. */
    ClusterSums reordered(int[] order) {
        ClusterSums reordered = empty();
        for (int c = 0; c < order.length; c++) {
            reordered.sizes[c] = sizes[order[c]];
            reordered.weights.copy(c, weights, order[c]);
            for (int j = 0; j < d; j++) {
                reordered.values.copy(c * d + j, values, order[c] * d + j);
            }
        }
        return reordered;
    }

    /** The mean of feature j in cluster c, which has rows. */
    double mean(int c, int j) {
        return values.over(c * d + j, weights.value(c));
    }

    double[] weights() {
        double[] found = new double[sizes.length];
        Arrays.setAll(found, weights::value);
        return found;
    }

    /** How many rows each cluster has. */
    int[] sizes() {
        return sizes;
    }

    int size(int c) {
        return sizes[c];
    }

    /** How many clusters have rows. */
    int occupied() {
        return (int) Arrays.stream(sizes).filter(size -> size > 0).count();
    }
}
