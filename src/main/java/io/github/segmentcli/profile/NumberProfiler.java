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
 * Profiles one numeric column: it is cut into segments by counting, and the quantiles of each part and of all are selected.
 * All figures are exact. Time O(n), extra memory about 16 bytes a row.
 */
final class NumberProfiler {

    private static final double[] SHOWN = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final Members members;

    NumberProfiler(Members members) {
        this.members = members;
    }

    NumberColumnProfile profile(String column, double[] values, boolean feature, boolean date, Optional<String> unit) {
        int k = members.k();
        int[] labels = members.labels();
        double[] weights = members.weights();
        int[] starts = new int[k + 1];
        for (int i = 0; i < values.length; i++) {
            if (values[i] == values[i] && labels[i] != Assignment.UNASSIGNED) {
                starts[labels[i] + 1]++;
            }
        }
        for (int c = 0; c < k; c++) {
            starts[c + 1] += starts[c];
        }
        // The values of the first segment, of the second, and so on.
        double[] all = new double[starts[k]];
        double[] allWeights = weights == null ? null : new double[starts[k]];
        int[] next = starts.clone();
        for (int i = 0; i < values.length; i++) {
            double v = values[i];
            if (v == v && labels[i] != Assignment.UNASSIGNED) {
                int at = next[labels[i]]++;
                all[at] = v;
                if (weights != null) {
                    allWeights[at] = weights[i];
                }
            }
        }
        Moments whole = Moments.of(all, allWeights);
        double spread = whole.standardDeviation();
        double between = 0;
        int missing = 0;
        List<NumberProfile> segments = new ArrayList<>(k);
        for (int c = 0; c < k; c++) {
            double[] part = Arrays.copyOfRange(all, starts[c], starts[c + 1]);
            double[] partWeights = weights == null ? null : Arrays.copyOfRange(allWeights, starts[c], starts[c + 1]);
            Moments moments = Moments.of(part, partWeights);
            if (moments.count() > 0 && spread > 0) {
                double z = (moments.mean() - whole.mean()) / spread;
                between += moments.weight() / whole.weight() * z * z;
            }
            int gaps = members.size(c) - part.length;
            missing += gaps;
            segments.add(profile(moments, Quantiles.of(part, partWeights, moments, SHOWN), gaps, whole));
        }
        Quantiles allQuantiles = Quantiles.of(all, allWeights, whole, SHOWN);
        NumberProfile overall = profile(whole, allQuantiles, missing, whole);
        OptionalDouble etaSquared =
                whole.count() > 0 && spread > 0 ? OptionalDouble.of(Math.min(1, between)) : OptionalDouble.empty();
        return new NumberColumnProfile(column, feature, date, unit, etaSquared, overall, segments);
    }

    private NumberProfile profile(Moments m, Quantiles q, long missing, Moments all) {
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
