package io.github.segmentcli.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the rows of the chosen clusters go when k is one larger or smaller. */
final class RowFlow {

    /** A part of a cluster counts as a split from this share of its rows on. */
    private static final double PART = 0.2;

    private RowFlow() {}

    /**
     * The flow from the chosen clustering to its neighbour, which has one cluster more or one fewer.
     *
     * @param weights how many customers each row stands for, or null for one each; flows are rounded to whole customers
     */
    static Neighbour between(int[] chosen, int k, int[] other, int kOther, double[] weights) {
        double[][] sums = new double[k][kOther];
        for (int i = 0; i < chosen.length; i++) {
            sums[chosen[i]][other[i]] += weights == null ? 1 : weights[i];
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

    /** The clusters that lose a good part of their rows, the one with the largest second part first; at least one. */
    private static List<Integer> split(long[][] counts) {
        double[] parts = new double[counts.length];
        for (int c = 0; c < counts.length; c++) {
            long size = 0;
            long largest = 0;
            for (long count : counts[c]) {
                size += count;
                largest = Math.max(largest, count);
            }
            parts[c] = size == 0 ? 0 : 1 - (double) largest / size;
        }
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < parts.length; c++) {
            order.add(c);
        }
        order.sort(Comparator.comparingDouble((Integer c) -> -parts[c]));
        List<Integer> changed = new ArrayList<>(order.subList(0, 1));
        for (int c : order.subList(1, order.size())) {
            if (parts[c] >= PART) {
                changed.add(c);
            }
        }
        return changed;
    }

    /** The clusters most of whose rows share a new cluster with another of them, the largest such meeting first. */
    private static List<Integer> merged(long[][] counts) {
        int others = counts[0].length;
        List<List<Integer>> meetings = new ArrayList<>();
        for (int e = 0; e < others; e++) {
            meetings.add(new ArrayList<>());
        }
        for (int c = 0; c < counts.length; c++) {
            int home = 0;
            for (int e = 1; e < others; e++) {
                if (counts[c][e] > counts[c][home]) {
                    home = e;
                }
            }
            meetings.get(home).add(c);
        }
        // k clusters find k - 1 homes at most, so at least two of them meet.
        meetings.sort(Comparator.comparingInt((List<Integer> meeting) -> -meeting.size()));
        return meetings.get(0);
    }
}
