package io.github.segmentcli.select;

import io.github.segmentcli.data.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Compares two clusterings of the same rows whose numbers of clusters differ by one. */
final class RowFlow {

    /** A cluster is cut anew if at least this share of its rows are outside its largest part. */
    private static final double PART = 0.2;
    /** A cluster of which a smaller share stays together is dissolved rather than merged with another. */
    private static final double MOST_OF_IT = 0.6;

    private RowFlow() {}

    /**
     * The contingency table of two clusterings, and the clusters that are split or merged.
     *
     * @param weights the number of customers that each row represents, or null for one each; counts are rounded
     */
    static Neighbour between(Labels chosen, int k, Labels other, int kOther, double[] weights) {
        double[][] sums = new double[k][kOther];
        for (int i = 0; i < chosen.rows(); i++) {
            sums[chosen.get(i)][other.get(i)] += weights == null ? 1 : weights[i];
        }
        long[][] counts = new long[k][kOther];
        for (int c = 0; c < k; c++) {
            for (int e = 0; e < kOther; e++) {
                counts[c][e] = Math.round(sums[c][e]);
            }
        }
        List<List<Long>> flows = new ArrayList<>();
        for (long[] from : counts) {
            List<Long> row = new ArrayList<>();
            for (long count : from) {
                row.add(count);
            }
            flows.add(row);
        }
        return new Neighbour(kOther, flows, kOther > k ? split(counts) : merged(counts));
    }

    /**
     * The clusters from which most rows of two or more of the other clusters come, and after them those of which at least {@link
     * #PART} is outside their largest part; both in descending order of that share.
     */
    private static List<Integer> split(long[][] counts) {
        int k = counts.length;
        int[] sources = new int[k];
        for (int e = 0; e < counts[0].length; e++) {
            int source = 0;
            for (int c = 1; c < k; c++) {
                source = counts[c][e] > counts[source][e] ? c : source;
            }
            sources[source] += counts[source][e] > 0 ? 1 : 0;
        }
        double[] outside = new double[k];
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            long size = Arrays.stream(counts[c]).sum();
            long largest = Arrays.stream(counts[c]).max().orElse(0);
            outside[c] = size == 0 ? 0 : 1 - (double) largest / size;
            order.add(c);
        }
        // There are more other clusters, so at least one cluster is the source of two, unless some are empty in a
        // sample.
        order.sort(Comparator.comparing((Integer c) -> sources[c] < 2).thenComparing(c -> -outside[c]));
        List<Integer> changed = new ArrayList<>(order.subList(0, 1));
        for (int c : order.subList(1, k)) {
            if (sources[c] > 1 || outside[c] >= PART) {
                changed.add(c);
            }
        }
        return changed;
    }

    /**
     * The cluster that is dissolved: of which less than {@link #MOST_OF_IT} stays together, the least first. If there is none, the
     * largest set of clusters whose largest parts are in the same cluster of the other clustering.
     */
    private static List<Integer> merged(long[][] counts) {
        int others = counts[0].length;
        List<List<Integer>> joined = new ArrayList<>();
        for (int e = 0; e < others; e++) {
            joined.add(new ArrayList<>());
        }
        int dissolved = -1;
        double least = MOST_OF_IT;
        for (int c = 0; c < counts.length; c++) {
            int largest = 0;
            for (int e = 1; e < others; e++) {
                if (counts[c][e] > counts[c][largest]) {
                    largest = e;
                }
            }
            joined.get(largest).add(c);
            double together = (double) counts[c][largest]
                    / Math.max(1, Arrays.stream(counts[c]).sum());
            if (together > 0 && together < least) {
                least = together;
                dissolved = c;
            }
        }
        if (dissolved >= 0) {
            return List.of(dissolved);
        }
        // There are fewer other clusters, so at least two clusters have their largest part in the same one.
        joined.sort(Comparator.comparingInt((List<Integer> clusters) -> -clusters.size()));
        return joined.get(0);
    }
}
