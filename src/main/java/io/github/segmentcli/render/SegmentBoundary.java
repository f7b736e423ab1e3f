package io.github.segmentcli.render;

import io.github.segmentcli.cluster.Assignment;

/**
 * Customers near the boundary to the next segment: their margin, 0 at the centroid and 1 on the boundary, is {@value #FROM} or
 * more.
 */
public final class SegmentBoundary {

    public static final double FROM = 0.9;

    private SegmentBoundary() {}

    /** The share of the customers of each cluster who are near the boundary; 0 where there is no other cluster. */
    public static double[] shares(Assignment assignment, int k) {
        double[] shares = new double[k];
        int[] sizes = new int[k];
        for (int row = 0; row < assignment.rows(); row++) {
            if (assignment.label(row) != Assignment.UNASSIGNED) {
                sizes[assignment.label(row)]++;
                shares[assignment.label(row)] += assignment.hasSecond() && assignment.margin(row) >= FROM ? 1 : 0;
            }
        }
        for (int c = 0; c < k; c++) {
            shares[c] /= Math.max(1, sizes[c]);
        }
        return shares;
    }
}
