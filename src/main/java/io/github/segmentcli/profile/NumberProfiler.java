package io.github.segmentcli.profile;

import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.ComputedNumbers;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.prepare.Moments;
import io.github.segmentcli.prepare.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Profiles one numeric column: it is cut into segments by counting, and the quantiles of each part and of all are selected.
 * All figures are exact. Time O(n), extra memory 8 bytes a row.
 */
record NumberProfiler(SegmentMembers members, ColumnStore store) {

    private static final double[] SHOWN = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final int BLOCK = 1 << 10;

    /** @param known the moments of all values, if they were computed before; ignored unless all rows take part, without weights */
    NumberColumnProfile profile(
            String column,
            RowValues values,
            boolean feature,
            boolean date,
            Optional<String> unit,
            Optional<Moments> known) {
        int k = members.k();
        int[] starts = starts(values);
        ComputedNumbers all = ComputedNumbers.in(store, starts[k]);
        double[] weights = members.weights() == null ? null : new double[starts[k]];
        cut(values, starts, all, weights);
        Moments whole = known.filter(moments -> weights == null && moments.count() == all.rows())
                .orElseGet(() -> Moments.of(all, weights));
        double spread = whole.standardDeviation();
        double between = 0;
        double missing = 0;
        List<NumberProfile> segments = new ArrayList<>(k);
        for (int c = 0; c < k; c++) {
            Moments moments = Moments.of(all, weights, starts[c], starts[c + 1]);
            if (moments.count() > 0 && spread > 0) {
                double z = (moments.mean() - whole.mean()) / spread;
                between += moments.weight() / whole.weight() * z * z;
            }
            double gaps = members.customers(c) - moments.weight();
            missing += gaps;
            Quantiles quantiles = Quantiles.of(all, weights, starts[c], starts[c + 1], moments, SHOWN);
            segments.add(profile(moments, quantiles, gaps, whole, date));
        }
        Quantiles allQuantiles = Quantiles.of(all, weights, whole, SHOWN);
        NumberProfile overall = profile(whole, allQuantiles, missing, whole, date);
        all.release();
        OptionalDouble etaSquared =
                whole.count() > 0 && spread > 0 ? OptionalDouble.of(Math.min(1, between)) : OptionalDouble.empty();
        return new NumberColumnProfile(column, feature, date, unit, etaSquared, overall, segments);
    }

    /** Where the values of each segment begin when they stand segment by segment; the last entry is how many there are. */
    private int[] starts(RowValues values) {
        int k = members.k();
        // Rows without a place, and missing values, are counted in a last slot that nobody looks at.
        int[] counts = new int[k + 1];
        double[] block = new double[BLOCK];
        int[] labels = new int[BLOCK];
        int n = members.labels().rows();
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            values.copy(from, to, block);
            members.labels().copy(from, to, labels);
            count(block, labels, to - from, counts);
        }
        int[] starts = new int[k + 1];
        for (int c = 0; c < k; c++) {
            starts[c + 1] = starts[c] + counts[c];
        }
        return starts;
    }

    private static void count(double[] block, int[] labels, int n, int[] counts) {
        int none = counts.length - 1;
        for (int i = 0; i < n; i++) {
            int label = labels[i];
            counts[block[i] == block[i] && label != Assignment.UNASSIGNED ? label : none]++;
        }
    }

    /** Puts the values of the first segment first, then those of the second, and so on; their weights alike, if there are any. */
    private void cut(RowValues values, int[] starts, ComputedNumbers all, double[] weights) {
        int[] next = starts.clone();
        double[] block = new double[BLOCK];
        int[] labels = new int[BLOCK];
        int n = members.labels().rows();
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            values.copy(from, to, block);
            members.labels().copy(from, to, labels);
            if (weights == null) {
                cut(block, labels, to - from, next, all);
            } else {
                cut(block, labels, from, to, next, all, weights);
            }
        }
    }

    private static void cut(double[] block, int[] labels, int n, int[] next, ComputedNumbers all) {
        for (int i = 0; i < n; i++) {
            double v = block[i];
            if (v == v && labels[i] != Assignment.UNASSIGNED) {
                all.set(next[labels[i]]++, v);
            }
        }
    }

    private void cut(
            double[] block, int[] labels, int from, int to, int[] next, ComputedNumbers all, double[] weights) {
        for (int i = from; i < to; i++) {
            double v = block[i - from];
            int label = labels[i - from];
            if (v == v && label != Assignment.UNASSIGNED) {
                int at = next[label]++;
                all.set(at, v);
                weights[at] = members.weights()[i];
            }
        }
    }

    private NumberProfile profile(Moments m, Quantiles q, double gaps, Moments all, boolean date) {
        long missing = Math.round(gaps);
        if (m.count() == 0) {
            OptionalDouble none = OptionalDouble.empty();
            return new NumberProfile(
                    0, missing, none, none, none, none, none, none, none, none, none, none, none, none);
        }
        boolean whole = m == all;
        double spread = all.standardDeviation();
        OptionalDouble z =
                spread > 0 ? OptionalDouble.of(whole ? 0 : (m.mean() - all.mean()) / spread) : OptionalDouble.empty();
        OptionalDouble index = !date && all.mean() > 0 && all.min() >= 0
                ? OptionalDouble.of(whole ? 100 : 100 * (m.mean() / all.mean()))
                : OptionalDouble.empty();
        return new NumberProfile(
                Math.round(m.weight()),
                missing,
                OptionalDouble.of(m.mean()),
                OptionalDouble.of(m.standardDeviation()),
                OptionalDouble.of(m.min()),
                OptionalDouble.of(q.at(0.05)),
                OptionalDouble.of(q.at(0.25)),
                OptionalDouble.of(q.at(0.5)),
                OptionalDouble.of(q.at(0.75)),
                OptionalDouble.of(q.at(0.95)),
                OptionalDouble.of(m.max()),
                z,
                index,
                whole ? OptionalDouble.empty() : vTest(m, all));
    }

    /** (mean - overall mean) / sqrt(s² / n · (N - n) / (N - 1)); empty where that root is 0. */
    private static OptionalDouble vTest(Moments m, Moments all) {
        double n = m.weight();
        double total = all.weight();
        double spread = all.standardDeviation();
        double error = spread * Math.sqrt((total - n) / (total - 1) / n);
        return total > 1 && error > 0 ? OptionalDouble.of((m.mean() - all.mean()) / error) : OptionalDouble.empty();
    }
}
