package io.github.segmentcli.profile;

import io.github.segmentcli.Figures;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.Labels;
import io.github.segmentcli.prepare.Prepared;

/**
 * Which customers stand in which segment, sorted by segment so that a column can be cut into segments in one pass.
 *
 * <p>Rows without a place take no part. A row of weight w is w customers, and none where its weight is 0.
 */
final class SegmentMembers {

    private final int k;
    private final Labels labels;
    private final int[] sizes;
    private final double[] weights;
    private final double[] segmentWeights;
    private final double totalWeight;
    private final long[] wholes;

    private SegmentMembers(int k, Labels labels, double[] weights) {
        this.k = k;
        this.labels = labels;
        this.weights = weights;
        this.sizes = new int[k];
        this.segmentWeights = new double[k];
        for (int row = 0; row < labels.rows(); row++) {
            int label = labels.get(row);
            if (label != Assignment.UNASSIGNED) {
                sizes[label]++;
            }
        }
        double total = 0;
        for (int c = 0; weights == null && c < k; c++) {
            segmentWeights[c] = sizes[c];
            total += sizes[c];
        }
        for (int i = 0; weights != null && i < labels.rows(); i++) {
            if (labels.get(i) != Assignment.UNASSIGNED) {
                segmentWeights[labels.get(i)] += weights[i];
                total += weights[i];
            }
        }
        this.totalWeight = total;
        this.wholes = Figures.wholes(segmentWeights);
    }

    /** @param places one entry per table row */
    static SegmentMembers of(int k, Prepared prepared, Assignment places) {
        double[] weights = prepared.rowWeights(places.rows()).orElse(null);
        return new SegmentMembers(k, places.places(), weights);
    }

    int k() {
        return k;
    }

    /** Per table row, {@link Assignment#UNASSIGNED} for none; read only. */
    Labels labels() {
        return labels;
    }

    /** Per table row, or null when every row counts once; read only. */
    double[] weights() {
        return weights;
    }

    /** Rows in segment c. */
    int size(int c) {
        return sizes[c];
    }

    /** Customers in segment c: its rows, or what they weigh together. */
    double customers(int c) {
        return segmentWeights[c];
    }

    /** Those as a whole number, 1 at least; the numbers of all segments add up to all customers, rounded. */
    long wholeCustomers(int c) {
        return wholes[c];
    }

    /** Customers with a place. */
    double customers() {
        return totalWeight;
    }

    /** By weight, of all customers with a place. */
    double share(int c) {
        return totalWeight > 0 ? segmentWeights[c] / totalWeight : 0;
    }
}
