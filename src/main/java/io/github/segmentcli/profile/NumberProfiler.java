package io.github.segmentcli.profile;

import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.prepare.Moments;
import io.github.segmentcli.prepare.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Profiles one numeric column: it is cut into segments by counting, each part is sorted once, and the sorted parts are
 * merged for the figures over all customers. All figures are exact. Time O(n log n), extra memory 16 bytes a row.
 */
final class NumberProfiler {

    private final Members members;

    NumberProfiler(Members members) {
        this.members = members;
    }

    NumberColumnProfile profile(String column, double[] values, boolean feature, boolean date, Optional<String> unit) {
        int k = members.k();
        int[] labels = members.labels();
        double[] weights = members.weights();
        double[][] parts = new double[k][];
        double[][] partWeights = new double[k][];
        for (int c = 0; c < k; c++) {
            parts[c] = new double[members.size(c)];
            partWeights[c] = weights == null ? null : new double[members.size(c)];
        }
        int[] filled = new int[k];
        for (int i = 0; i < values.length; i++) {
            int c = labels[i];
            if (c != Assignment.UNASSIGNED) {
                if (weights != null) {
                    partWeights[c][filled[c]] = weights[i];
                }
                parts[c][filled[c]++] = values[i];
            }
        }
        double[] all = new double[members.placed()];
        double[] allWeights = weights == null ? null : new double[all.length];
        Quantiles[] quantiles = new Quantiles[k];
        Moments[] moments = new Moments[k];
        int at = 0;
        for (int c = 0; c < k; c++) {
            if (weights == null) {
                Arrays.sort(parts[c]);
            } else {
                System.arraycopy(partWeights[c], 0, allWeights, at, parts[c].length);
            }
            System.arraycopy(parts[c], 0, all, at, parts[c].length);
            at += parts[c].length;
            moments[c] = Moments.of(parts[c], partWeights[c]);
            quantiles[c] = weights == null
                    ? Quantiles.ofSorted(Arrays.copyOf(parts[c], (int) moments[c].count()))
                    : Quantiles.of(parts[c], partWeights[c]);
        }
        Quantiles allQuantiles;
        Moments whole = Moments.of(all, allWeights);
        if (weights == null) {
            // A few sorted runs one after another: the library's sort finds and merges them. Gaps (NaN) go to the end.
            Arrays.sort(all);
            allQuantiles = Quantiles.ofSorted(Arrays.copyOf(all, (int) whole.count()));
        } else {
            allQuantiles = Quantiles.of(all, allWeights);
        }
        double spread = whole.standardDeviation();
        double between = 0;
        List<NumberProfile> segments = new ArrayList<>(k);
        for (int c = 0; c < k; c++) {
            long missing = members.size(c) - present(parts[c]);
            segments.add(profile(moments[c], quantiles[c], missing, whole, allQuantiles));
            if (moments[c].count() > 0 && spread > 0) {
                double z = (moments[c].mean() - whole.mean()) / spread;
                between += moments[c].weight() / whole.weight() * z * z;
            }
        }
        long missing = all.length - present(all);
        NumberProfile overall = profile(whole, allQuantiles, missing, whole, allQuantiles);
        OptionalDouble etaSquared =
                whole.count() > 0 && spread > 0 ? OptionalDouble.of(Math.min(1, between)) : OptionalDouble.empty();
        return new NumberColumnProfile(column, feature, date, unit, etaSquared, overall, segments);
    }

    private static long present(double[] values) {
        long present = 0;
        for (double v : values) {
            if (v == v) {
                present++;
            }
        }
        return present;
    }

    private NumberProfile profile(Moments m, Quantiles q, long missing, Moments all, Quantiles allQuantiles) {
        if (m.count() == 0) {
            OptionalDouble none = OptionalDouble.empty();
            return new NumberProfile(
                    0, missing, none, none, none, none, none, none, none, none, none, none, none, none);
        }
        boolean whole = m == all;
        double spread = all.standardDeviation();
        OptionalDouble z =
                spread > 0 ? OptionalDouble.of(whole ? 0 : (m.mean() - all.mean()) / spread) : OptionalDouble.empty();
        OptionalDouble index = all.mean() > 0 && all.min() >= 0
                ? OptionalDouble.of(whole ? 100 : 100 * (m.mean() / all.mean()))
                : OptionalDouble.empty();
        return new NumberProfile(
                m.count(),
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
