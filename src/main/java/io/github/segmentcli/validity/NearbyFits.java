package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import java.util.Optional;

/**
 * What one cluster more or fewer would make of a sample of the rows, where only one k was asked for and its neighbours are not
 * worth a search of their own: the best of a few quick fits.
 */
public final class NearbyFits {

    private static final int ROWS = 1000;
    private static final int STARTS = 4;

    private final int[] rows;
    private final SampleFits refits;
    private final Seeds seeds;
    private final Workers workers;

    public NearbyFits(Matrix matrix, Seeds seeds, Workers workers) {
        this.rows = SystematicSample.rows(matrix.rows(), ROWS, "evidence", seeds);
        this.refits = new SampleFits(rows.length == matrix.rows() ? matrix : matrix.rows(rows));
        this.seeds = seeds;
        this.workers = workers;
    }

    /** The cluster of each row of the sample in a clustering of all rows. */
    public int[] labels(Clustering clustering) {
        int[] labels = new int[rows.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = clustering.label(rows[i]);
        }
        return labels;
    }

    /** The labels of the sample for k clusters, the largest cluster first; empty where there are not so many different rows. */
    public Optional<int[]> labels(int k) {
        int[][] labels = new int[STARTS][];
        double[] inertias = new double[STARTS];
        workers.run(
                STARTS,
                start -> SampleFits.fit(refits.all(), new int[] {k}, seeds.child("nearby", k, start), (at, refit) -> {
                    inertias[start] = refit.inertia();
                    labels[start] = refit.k() < k ? null : refit.labels();
                }));
        int best = 0;
        for (int start = 1; start < STARTS; start++) {
            best = inertias[start] < inertias[best] ? start : best;
        }
        return Optional.ofNullable(labels[best]).map(found -> largestFirst(found, k));
    }

    private static int[] largestFirst(int[] labels, int k) {
        int[] sizes = new int[k];
        for (int label : labels) {
            sizes[label]++;
        }
        int[] rank = new int[k];
        for (int c = 0; c < k; c++) {
            for (int e = 0; e < k; e++) {
                rank[c] += sizes[e] > sizes[c] || sizes[e] == sizes[c] && e < c ? 1 : 0;
            }
        }
        int[] renamed = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            renamed[i] = rank[labels[i]];
        }
        return renamed;
    }
}
