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
 * All figures are exact. Time O(n), extra memory about 32 bytes a row.
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
        double[][] parts = new double[k][];
        double[][] partWeights = new double[k][];
        for (int c = 0; c < k; c++) {
            parts[c] = new double[members.size(c)];
            partWeights[c] = weights == null ? null : new double[members.size(c)];
        }
        int[] present = new int[k];
        for (int i = 0; i < values.length; i++) {
            double v = values[i];
            int c = labels[i];
            if (v == v && c != Assignment.UNASSIGNED) {
                if (weights != null) {
                    partWeights[c][present[c]] = weights[i];
                }
                parts[c][present[c]++] = v;
            }
        }
        for (int c = 0; c < k; c++) {
            if (present[c] < parts[c].length) {
                parts[c] = Arrays.copyOf(parts[c], present[c]);
                partWeights[c] = weights == null ? null : Arrays.copyOf(partWeights[c], present[c]);
            }
        }
        double[] all = together(parts);
        double[] allWeights = weights == null ? null : together(partWeights);
        Moments whole = Moments.of(all, allWeights);
        double spread = whole.standardDeviation();
        double between = 0;
        Moments[] moments = new Moments[k];
        for (int c = 0; c < k; c++) {
            moments[c] = Moments.of(parts[c], partWeights[c]);
            if (moments[c].count() > 0 && spread > 0) {
                double z = (moments[c].mean() - whole.mean()) / spread;
                between += moments[c].weight() / whole.weight() * z * z;
            }
        }
        Quantiles allQuantiles = Quantiles.of(all, allWeights, whole, SHOWN);
        List<NumberProfile> segments = new ArrayList<>(k);
        int missing = 0;
        for (int c = 0; c < k; c++) {
            missing += members.size(c) - present[c];
            segments.add(profile(
                    moments[c],
                    Quantiles.of(parts[c], partWeights[c], moments[c], SHOWN),
                    members.size(c) - present[c],
                    whole));
        }
        NumberProfile overall = profile(whole, allQuantiles, missing, whole);
        OptionalDouble etaSquared =
                whole.count() > 0 && spread > 0 ? OptionalDouble.of(Math.min(1, between)) : OptionalDouble.empty();
        return new NumberColumnProfile(column, feature, date, unit, etaSquared, overall, segments);
    }

    private static double[] together(double[][] parts) {
        double[] all =
                new double[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
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
