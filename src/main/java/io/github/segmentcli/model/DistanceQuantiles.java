package io.github.segmentcli.model;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.ComputedNumbers;
import io.github.segmentcli.prepare.OrderStatistics;
import java.util.Arrays;
import java.util.List;

/** Quantiles of the distances of customers to the centroid of their segment. Time O(n), extra memory 8 bytes a row. */
final class DistanceQuantiles {

    private DistanceQuantiles() {}

    /**
     * Quantiles of type 1 (Hyndman and Fan), for each of k segments one at each of the percentages, which ascend.
     *
     * @param store keeps the distances meanwhile
     */
    static List<double[]> of(Assignment assignment, int k, ColumnStore store, Workers workers, int... percents) {
        int[] starts = new int[k + 1];
        for (int row = 0; row < assignment.rows(); row++) {
            int label = assignment.label(row);
            if (label != Assignment.UNASSIGNED) {
                starts[label + 1]++;
            }
        }
        for (int c = 0; c < k; c++) {
            starts[c + 1] += starts[c];
        }
        int[] next = starts.clone();
        double[] least = new double[k];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        double[] greatest = new double[k];
        ComputedNumbers distances = ComputedNumbers.in(store, starts[k]);
        Assignment.Distances ofRows = assignment.inOrder();
        for (int row = 0; row < assignment.rows(); row++) {
            int label = assignment.label(row);
            if (label != Assignment.UNASSIGNED) {
                double distance = ofRows.nearest(row);
                distances.set(next[label]++, distance);
                least[label] = Math.min(least[label], distance);
                greatest[label] = Math.max(greatest[label], distance);
            }
        }
        List<double[]> quantiles = workers.map(k, c -> {
            int[] ranks = ranks(starts[c + 1] - starts[c], percents);
            OrderStatistics found = OrderStatistics.of(
                    distances, starts[c], starts[c + 1], starts[c + 1] - starts[c], least[c], greatest[c], ranks);
            double[] ofSegment = new double[ranks.length];
            Arrays.setAll(ofSegment, i -> found.value(i));
            return ofSegment;
        });
        distances.release();
        return quantiles;
    }

    private static int[] ranks(int n, int[] percents) {
        int[] ranks = new int[percents.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = (int) (((long) n * percents[i] + 99) / 100) - 1;
        }
        return ranks;
    }
}
