package io.github.segmentcli.cluster;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.OptimalAssignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What bounds on sizes did to a clustering.
 *
 * @param inertiaWithout the inertia of the clustering without bounds
 * @param flows customers, weights summed, that are in another segment than without, largest flow first; clusters without bounds are paired with
 *     those with bounds such that as few as possible count as moved
 * @param closest the rows that are nearest to being moved, the nearest first
 * @param tied rows that their features alone would place elsewhere: they lie on the border between two segments, or a size
 *     could not be had otherwise without dividing customers
 * @param off by how much a size is above or below its bounds at most; 0 where customers have no weights
 */
public record SizeEffect(double inertiaWithout, List<Flow> flows, List<Near> closest, int tied, double off) {

    private static final int CLOSEST = 10;

    /** @param from and {@code to}, clusters in the numbers of the clustering with bounds */
    public record Flow(int from, int to, long customers) {}

    /**
     * @param row of the matrix
     * @param segment the cluster it is in
     * @param other the one it would be in
     * @param gap by how much its squared distance to the other, handicaps counted, is larger
     */
    public record Near(int row, int segment, int other, double gap) {}

    public SizeEffect {
        flows = List.copyOf(flows);
        closest = List.copyOf(closest);
    }

    /** Customers that are in another segment than without bounds. */
    public long moved() {
        return flows.stream().mapToLong(Flow::customers).sum();
    }

    /** Time O(n k d). */
    public static SizeEffect of(
            Matrix matrix, SizeBounds bounds, Clustering without, Clustering bounded, Workers workers) {
        int k = bounded.k();
        double[][] overlap = new double[k][k];
        for (int i = 0; i < matrix.rows(); i++) {
            overlap[without.label(i)][bounded.label(i)] += matrix.weight(i);
        }
        int[] partner = partners(overlap);
        List<Flow> flows = new ArrayList<>();
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                if (partner[a] != b && overlap[a][b] > 0) {
                    flows.add(new Flow(partner[a], b, Math.round(overlap[a][b])));
                }
            }
        }
        flows.sort(Comparator.comparing((Flow flow) -> -flow.customers)
                .thenComparing(Flow::from)
                .thenComparing(Flow::to));
        Assignment placed = NearestCentroid.of(matrix, bounded.centroids(), workers);
        int tied = 0;
        RowHeap closest = new RowHeap();
        double[] gaps = new double[matrix.rows()];
        for (int i = 0; i < gaps.length; i++) {
            tied += placed.label(i) == bounded.label(i) ? 0 : 1;
            gaps[i] = gap(bounded.centroids(), placed, i);
            closest.addLargest(-gaps[i], -i, CLOSEST);
        }
        List<Near> near = new ArrayList<>();
        for (; closest.size() > 0; closest.removeFirst()) {
            int row = -closest.row();
            int own = bounded.label(row);
            near.add(
                    0,
                    new Near(row, own, placed.label(row) == own ? placed.second(row) : placed.label(row), gaps[row]));
        }
        return new SizeEffect(without.inertia(), flows, near, tied, bounds.off(bounded));
    }

    private static double gap(Centroids centroids, Assignment placed, int row) {
        double here = placed.distance(row);
        double there = placed.secondDistance(row);
        return Math.max(
                0,
                there * there
                        + centroids.handicap(placed.second(row))
                        - (here * here + centroids.handicap(placed.label(row))));
    }

    /** For each cluster without bounds the one with bounds that it became; those that share no row are paired in order. */
    private static int[] partners(double[][] overlap) {
        int[] partner = OptimalAssignment.of(overlap);
        boolean[] taken = new boolean[partner.length];
        for (int to : partner) {
            if (to >= 0) {
                taken[to] = true;
            }
        }
        for (int a = 0; a < partner.length; a++) {
            for (int b = 0; partner[a] < 0 && b < taken.length; b++) {
                if (!taken[b]) {
                    partner[a] = b;
                    taken[b] = true;
                }
            }
        }
        return partner;
    }
}
