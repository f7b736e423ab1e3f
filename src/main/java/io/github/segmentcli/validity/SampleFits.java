package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.cluster.SizedKMeans;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A sample of rows as {@link QuickKMeans} wants them, and the clusterings of parts of it.
 *
 * <p>What is found for k depends on the rows, the part, k and the seeds alone, not on which other k were asked for.
 */
final class SampleFits {

    /** The number of clusters that others are merged from, for up to half as many; for more, twice their number. */
    private static final int MIN_SCATTERED = 24;

    /** Inertias that differ by no larger a share are those of one optimum. */
    private static final double SAME = 1e-5;

    /** Kinds of starts, as bits; what both come to is taken for the best. */
    private static final int MERGED = 1;

    private static final int DRAWN = 2;
    private static final int BOTH = MERGED | DRAWN;

    /** A start that is worse than the best by a larger share after a few passes goes no further. */
    private static final double HOPELESS = 0.05;

    private static final int FIRST_PASSES = 4;
    private static final int MAX_PASSES = 40;

    /** How hard to look for the best clusters. */
    enum Care {
        /** One start, until hardly a row changes sides: where only the inertia counts, and it is compared with its like. */
        QUICK(1, 0.01, 0),

        /**
         * Starts of two kinds by turns, six in all or until both came to the same, each until hardly a row changes sides: where it counts
         * which rows are together.
         */
        FULL(3, 0.0005, 8);

        private final int scatters;
        private final double atRest;
        private final int changes;

        Care(int scatters, double atRest, int changes) {
            this.scatters = scatters;
            this.atRest = atRest;
            this.changes = changes;
        }
    }

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

    /**
     * Where the clusters of some rows lie, the cluster of each row, and the weighted sum of squared distances.
     *
     * @param handicaps added to squared distances to each cluster where rows are placed; all 0 without limits on sizes
     */
    record Fitted(int k, double[] centroids, double[] handicaps, int[] labels, double inertia) {}

    /** The clusters of rows for one k, within limits on sizes where there are some. */
    static Fitted fit(QuickKMeans rows, int k, Optional<SizeBounds> limits, Seeds seeds) {
        return fit(rows, new int[] {k}, Care.FULL, any -> limits, seeds)[0];
    }

    /** Clusters for every k asked for, within limits on sizes where a k has some. */
    static Fitted[] fit(QuickKMeans rows, int[] ks, Care care, IntFunction<Optional<SizeBounds>> limits, Seeds seeds) {
        Fitted[] fitted = fit(rows, ks, care, seeds);
        Matrix matrix = null;
        for (int at = 0; at < ks.length; at++) {
            Optional<SizeBounds> ofK = limits.apply(ks[at]);
            if (ofK.isPresent() && fitted[at].k() == ks[at]) {
                matrix = matrix == null ? rows.matrix() : matrix;
                fitted[at] = limited(matrix, fitted[at], ofK.get(), care, seeds);
            }
        }
        return fitted;
    }

    private static Fitted limited(Matrix matrix, Fitted free, SizeBounds limits, Care care, Seeds seeds) {
        int k = free.k();
        Clustering limited = SizedKMeans.refit(matrix, free.centroids(), limits, care.changes, seeds);
        double[] centroids = new double[free.centroids().length];
        int d = centroids.length / k;
        Arrays.setAll(centroids, at -> limited.centroids().value(at / d, at % d));
        double[] handicaps = new double[k];
        Arrays.setAll(handicaps, limited.centroids()::handicap);
        return new Fitted(k, centroids, handicaps, limited.labels(), limited.inertia());
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
     * Clusters rows for every k asked for; into fewer clusters where there are fewer different rows.
     *
     * @param ks ascending
     * @param care how hard to look
     * @return one for each k
     */
    static Fitted[] fit(QuickKMeans rows, int[] ks, Care care, Seeds seeds) {
        Fitted[] best = new Fitted[ks.length];
        int[] kinds = new int[ks.length];
        for (int scatter = 0; scatter < care.scatters; scatter++) {
            WardMerging merging = null;
            int had = 0;
            for (int at = ks.length - 1; at >= 0; at--) {
                if (kinds[at] == BOTH) {
                    continue;
                }
                int scattered = scattered(ks[at]);
                if (scattered != had) {
                    merging = rows.scatter(scattered, seeds.stream("scatter", scattered, scatter));
                    had = scattered;
                }
                settle(rows, merging.downTo(ks[at]), MERGED, care, best, kinds, at);
                if (care == Care.FULL
                        && kinds[at] != BOTH
                        && rows.firstScattered(ks[at]).isPresent()) {
                    settle(rows, rows.firstScattered(ks[at]).get(), DRAWN, care, best, kinds, at);
                }
            }
        }
        return best;
    }

    /**
     * Iterates a start until no row changes its cluster, and keeps it where it is the best so far.
     *
     * @param kind of the start
     * @param kinds of starts that came to the best so far, one for each k
     */
    private static void settle(
            QuickKMeans rows, double[] start, int kind, Care care, Fitted[] best, int[] kinds, int at) {
        rows.place(start);
        rows.settle(care.atRest, FIRST_PASSES);
        if (best[at] != null && rows.inertia() > best[at].inertia * (1 + HOPELESS)) {
            return;
        }
        rows.settle(care.atRest, MAX_PASSES);
        double inertia = rows.inertia();
        boolean same = best[at] != null && Math.abs(inertia / best[at].inertia - 1) <= SAME;
        boolean better = best[at] == null || inertia < best[at].inertia;
        kinds[at] = same ? kinds[at] | kind : better ? kind : kinds[at];
        if (better) {
            best[at] = new Fitted(
                    rows.k(),
                    rows.centroids().clone(),
                    new double[rows.k()],
                    rows.labels().clone(),
                    inertia);
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
        int scattered = MIN_SCATTERED;
        while (scattered < 2 * k) {
            scattered *= 2;
        }
        return scattered;
    }

    /** The nearest of the centroids for every row of the sample. */
    int[] labels(Fitted fitted) {
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = nearest(i, fitted);
        }
        return labels;
    }

    /** The nearest of the centroids for some rows. */
    int[] labels(Fitted fitted, int[] some) {
        int[] labels = new int[some.length];
        for (int at = 0; at < some.length; at++) {
            labels[at] = nearest(some[at], fitted);
        }
        return labels;
    }

    private int nearest(int i, Fitted fitted) {
        double least = Double.POSITIVE_INFINITY;
        int label = 0;
        for (int c = 0; c < fitted.k; c++) {
            double squared = SquaredDistances.of(rows, i * d, fitted.centroids, c * d, d) + fitted.handicaps[c];
            if (squared < least) {
                least = squared;
                label = c;
            }
        }
        return label;
    }
}
