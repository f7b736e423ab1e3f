package io.github.segmentcli.render;

import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.model.Segmentation;

/**
 * Customers near the boundary to the next segment: their margin, 0 at the centroid and 1 on the boundary, is {@value #FROM} or
 * more.
 */
public final class SegmentBoundary {

    public static final double FROM = 0.9;

    private SegmentBoundary() {}

    /** The share of the customers of each cluster who are near the boundary; 0 where there is no other cluster. */
    public static double[] shares(Segmentation found) {
        Assignment assignment = found.assignment();
        double[] weights = found.prepared().rowWeights(assignment.rows()).orElse(null);
        double[] shares = new double[found.k()];
        double[] sizes = new double[found.k()];
        Assignment.Distances distances = assignment.inOrder();
        for (int row = 0; row < assignment.rows(); row++) {
            if (assignment.label(row) != Assignment.UNASSIGNED) {
                double customers = weights == null ? 1 : weights[row];
                sizes[assignment.label(row)] += customers;
                shares[assignment.label(row)] +=
                        assignment.hasSecond() && distances.margin(row) >= FROM ? customers : 0;
            }
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= sizes[c] > 0 ? sizes[c] : 1;
        }
        return shares;
    }
}
