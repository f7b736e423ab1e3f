package io.github.segmentcli.validity;

import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import java.util.ArrayList;
import java.util.List;

/**
 * A dendrogram by Ward's criterion (Ward 1963): of all pairs of sets, the two are joined whose union adds least to the inertia.
 *
 * @param leaves the points of the set by index, those of similar ones side by side
 * @param mean their weighted mean
 * @param mass the sum of their weights
 * @param height at which its two parts join, the square root of what the union adds to the inertia, and no less than the
 *     heights of the parts; 0 for a single point
 * @param one the part that holds the point of the smaller index; null for a single point
 * @param other the other part; null for a single point
 */
public record WardTree(
        List<Integer> leaves, List<Double> mean, double mass, double height, WardTree one, WardTree other) {

    public WardTree {
        leaves = List.copyOf(leaves);
        mean = List.copyOf(mean);
    }

    /**
     * The tree of all points, in O(n³ d) for n points of d values.
     *
     * @param points at least one, all of the same length
     * @param masses their weights, one per point, positive
     */
    public static WardTree of(List<List<Double>> points, List<Double> masses) {
        List<WardTree> live = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            live.add(new WardTree(List.of(i), points.get(i), masses.get(i), 0, null, null));
        }
        while (live.size() > 1) {
            WardTree one = null;
            WardTree other = null;
            double least = Double.POSITIVE_INFINITY;
            for (int a = 0; a < live.size(); a++) {
                for (int b = a + 1; b < live.size(); b++) {
                    double cost = cost(live.get(a), live.get(b));
                    if (one == null || cost < least) {
                        one = live.get(a);
                        other = live.get(b);
                        least = cost;
                    }
                }
            }
            int at = live.indexOf(one);
            live.set(at, union(one, other, least));
            live.remove(other);
        }
        return live.get(0);
    }

    /** The tree of the centroids of a clustering, each with the customers of its segment. */
    public static WardTree of(Clustering clustering) {
        Centroids centroids = clustering.centroids();
        List<List<Double>> points = new ArrayList<>();
        List<Double> masses = new ArrayList<>();
        for (int c = 0; c < clustering.k(); c++) {
            List<Double> point = new ArrayList<>();
            for (int j = 0; j < centroids.features(); j++) {
                point.add(centroids.value(c, j));
            }
            points.add(point);
            masses.add((double) Math.max(1, clustering.size(c)));
        }
        return of(points, masses);
    }

    private static double cost(WardTree one, WardTree other) {
        double squared = 0;
        for (int j = 0; j < one.mean.size(); j++) {
            double gap = one.mean.get(j) - other.mean.get(j);
            squared += gap * gap;
        }
        return one.mass * other.mass / (one.mass + other.mass) * squared;
    }

    private static WardTree union(WardTree one, WardTree other, double cost) {
        double mass = one.mass + other.mass;
        List<Double> mean = new ArrayList<>();
        for (int j = 0; j < one.mean.size(); j++) {
            mean.add((one.mass * one.mean.get(j) + other.mass * other.mean.get(j)) / mass);
        }
        List<Integer> leaves = new ArrayList<>(one.leaves);
        leaves.addAll(other.leaves);
        double height = Math.max(Math.sqrt(cost), Math.max(one.height, other.height));
        return new WardTree(leaves, mean, mass, height, one, other);
    }

    public boolean isLeaf() {
        return one == null;
    }

    /** Where its line begins, counted in rows of {@code order} from 0: the middle of its row, or of its parts. */
    public double row(List<Integer> order) {
        return isLeaf() ? order.indexOf(leaves.get(0)) + 0.5 : (one.row(order) + other.row(order)) / 2;
    }
}
