package io.github.segmentcli.validity;

import io.github.segmentcli.cluster.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Customers near the boundary to the next segment: their margin, 0 at the centroid and 1 on the boundary, is {@value #FROM} or
 * more.
 */
public final class SegmentBoundary {

    public static final double FROM = 0.9;

    private SegmentBoundary() {}

    /**
     * The share of the customers of each cluster who are near the boundary; 0 where there is no other cluster.
     *
     * @param k the number of clusters
     * @param weights one per row, where rows have weights
     */
    public static List<Double> shares(Assignment assignment, int k, Optional<double[]> weights) {
        double[] near = new double[k];
        double[] sizes = new double[k];
        Assignment.Distances distances = assignment.inOrder();
        for (int row = 0; row < assignment.rows(); row++) {
            int c = assignment.label(row);
            if (c != Assignment.UNASSIGNED) {
                double customers = weights.isPresent() ? weights.get()[row] : 1;
                sizes[c] += customers;
                near[c] += assignment.hasSecond() && distances.margin(row) >= FROM ? customers : 0;
            }
        }
        List<Double> shares = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            shares.add(sizes[c] > 0 ? near[c] / sizes[c] : 0);
        }
        return shares;
    }
}
