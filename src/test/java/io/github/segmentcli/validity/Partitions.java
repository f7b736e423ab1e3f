package io.github.segmentcli.validity;

import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Clusterings and matrices made for tests. */
public final class Partitions {

    private Partitions() {}

    /** The clustering that gives each row its label, whether or not k-means would find it. */
    public static Clustering of(Matrix matrix, int[] labels) {
        int k = 0;
        for (int label : labels) {
            k = Math.max(k, label + 1);
        }
        int d = matrix.features();
        double[] weights = new double[k];
        int[] sizes = new int[k];
        double[][] means = new double[k][d];
        for (int i = 0; i < labels.length; i++) {
            weights[labels[i]] += matrix.weight(i);
            sizes[labels[i]]++;
        }
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < d; j++) {
                means[labels[i]][j] += matrix.weight(i) * matrix.value(i, j) / weights[labels[i]];
            }
        }
        double[] inertias = new double[k];
        double inertia = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < d; j++) {
                double offset = matrix.value(i, j) - means[labels[i]][j];
                inertias[labels[i]] += matrix.weight(i) * offset * offset;
                inertia += matrix.weight(i) * offset * offset;
            }
        }
        return Clustering.owning(
                Centroids.of(means), labels, sizes, weights, inertias, inertia, new Clustering.Search(1, 1, true, 0));
    }

    public static Matrix matrix(double[][] columns, double... weights) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            names.add("x" + (j + 1));
        }
        return weights.length == 0 ? Matrix.owning(names, columns) : Matrix.owning(names, columns, weights);
    }

    /** One normal cloud of n rows with spread 1 around the origin. */
    static double[][] cloud(int n, int d, SplittableRandom random) {
        double[][] columns = new double[d][n];
        for (double[] column : columns) {
            for (int i = 0; i < n; i++) {
                column[i] = random.nextGaussian();
            }
        }
        return columns;
    }

    /** Labels of n rows, each of 0 .. k-1 at least once. */
    static int[] labels(int n, int k, SplittableRandom random) {
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i < k ? i : random.nextInt(k);
        }
        return labels;
    }
}
