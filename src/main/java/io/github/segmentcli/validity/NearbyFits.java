package io.github.segmentcli.validity;

import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.SizeBounds;
import java.util.Optional;

/**
 * What one cluster more or fewer would make of a sample of the rows, where only one k was asked for and its neighbours are not
 * worth a search of their own: the best of a few starts.
 */
public final class NearbyFits {

    private static final int ROWS = 1000;

    private final OrderedRows rows;
    private final int[] sample;
    private final SampleFits fits;

    public NearbyFits(OrderedRows rows) {
        this.rows = rows;
        this.sample = SystematicSample.rows(rows.size(), ROWS, "nearby", OrderedRows.SEEDS);
        this.fits = new SampleFits(rows.matrix().rows(sample));
    }

    /** The cluster of each row of the sample in a clustering of all rows. */
    public int[] labels(Clustering clustering) {
        int[] labels = new int[sample.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = clustering.label(rows.row(sample[i]));
        }
        return labels;
    }

    /**
     * The labels of the sample for k clusters, the largest cluster first; empty where there are fewer distinct rows than k.
     *
     * @param limits on sizes, in shares
     */
    public Optional<int[]> labels(int k, Optional<SizeBounds> limits) {
        SampleFits.Fitted best = SampleFits.fit(fits.all(), k, limits, OrderedRows.SEEDS.child("nearby", k));
        return best.k() < k ? Optional.empty() : Optional.of(largestFirst(best.labels(), k));
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
