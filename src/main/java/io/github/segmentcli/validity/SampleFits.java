package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;

/**
 * A sample of rows as {@link QuickKMeans} wants them, and the clusterings of parts of it.
 *
 * <p>What is found for k depends on the rows, the part, k and the seeds alone, not on which other k were asked for.
 */
final class SampleFits {

    /** Up to half so many clusters are merged from so many; beyond, from twice as many or more. */
    private static final int LEAST_SCATTERED = 24;

    private final double[] rows;
    private final double[] weights;
    private final int n;
    private final int d;

    SampleFits(Matrix sample) {
        this.n = sample.rows();
        this.d = sample.features();
        this.rows = new double[n * d];
        this.weights = new double[n];
        for (int j = 0; j < d; j++) {
            double[] column = sample.column(j);
            for (int i = 0, at = j; i < n; i++, at += d) {
                rows[at] = column[i];
            }
        }
        for (int i = 0; i < n; i++) {
            weights[i] = sample.weight(i);
        }
    }

    int n() {
        return n;
    }

    /** The live rows, one after the other. */
    double[] rows() {
        return rows;
    }

    /** The live weights. */
    double[] weights() {
        return weights;
    }

    /** What was found for one of the k asked for, while it lasts. */
    interface Found {
        void accept(int at, QuickKMeans refit);
    }

    /** Some rows of the sample, each as often as drawn. */
    QuickKMeans some(int[] drawn) {
        double[] part = new double[drawn.length * d];
        double[] partWeights = new double[drawn.length];
        int m = 0;
        for (int at = 0; at < drawn.length; at++) {
            boolean again = at > 0 && drawn[at] == drawn[at - 1];
            if (again) {
                partWeights[m - 1] += weights[drawn[at]];
            } else {
                System.arraycopy(rows, drawn[at] * d, part, m * d, d);
                partWeights[m++] = weights[drawn[at]];
            }
        }
        return new QuickKMeans(Arrays.copyOf(part, m * d), Arrays.copyOf(partWeights, m));
    }

    QuickKMeans all() {
        return new QuickKMeans(rows, weights);
    }

    /**
     * Clusters the rows of a refit for every k asked for, the largest first; into fewer clusters where there are fewer different
     * rows.
     *
     * @param ks ascending
     */
    static void fit(QuickKMeans refit, int[] ks, Seeds seeds, Found found) {
        WardMerging merging = null;
        int had = 0;
        for (int at = ks.length - 1; at >= 0; at--) {
            int scattered = scattered(ks[at]);
            if (scattered != had) {
                merging = refit.scatter(scattered, seeds.stream("scatter", scattered));
                had = scattered;
            }
            refit.place(merging.downTo(ks[at]));
            refit.settle();
            found.accept(at, refit);
        }
    }

    /** All k of a range. */
    static int[] range(int least, int most) {
        int[] ks = new int[most - least + 1];
        for (int at = 0; at < ks.length; at++) {
            ks[at] = least + at;
        }
        return ks;
    }

    private static int scattered(int k) {
        int scattered = LEAST_SCATTERED;
        while (scattered < 2 * k) {
            scattered *= 2;
        }
        return scattered;
    }

    /** The nearest of the centroids for every row of the sample. */
    int[] labels(double[] centroids) {
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = nearest(i, centroids);
        }
        return labels;
    }

    /** The nearest of the centroids for some rows. */
    int[] labels(double[] centroids, int[] some) {
        int[] labels = new int[some.length];
        for (int at = 0; at < some.length; at++) {
            labels[at] = nearest(some[at], centroids);
        }
        return labels;
    }

    private int nearest(int i, double[] centroids) {
        double least = Double.POSITIVE_INFINITY;
        int label = 0;
        for (int c = 0; c * d < centroids.length; c++) {
            double squared = QuickKMeans.squared(rows, i * d, centroids, c * d, d);
            if (squared < least) {
                least = squared;
                label = c;
            }
        }
        return label;
    }
}
