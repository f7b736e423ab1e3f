package io.github.segmentcli.profile;

import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Profiles one column of categories. Cramér's V is over all levels, without correction for bias; in the profile the
 * {@value #MAX_LEVELS} most frequent levels stand alone and the rest are merged into one.
 */
record CategoryProfiler(SegmentMembers members) {

    /** Levels shown one by one; of more, the least frequent are merged. */
    static final int MAX_LEVELS = 20;

    CategoryColumnProfile profile(CategoryColumn column, boolean feature) {
        int k = members.k();
        int levels = column.levels().size();
        Tally tally = new Tally(levels, k);
        long missing = tally.add(column, members.labels(), members.weights());
        Integer[] order = new Integer[levels];
        Arrays.setAll(order, level -> level);
        Arrays.sort(order, (a, b) -> Double.compare(tally.customers(b), tally.customers(a)));
        int present = 0;
        while (present < levels && tally.customers(order[present]) > 0) {
            present++;
        }
        int alone = present <= MAX_LEVELS ? present : MAX_LEVELS - 1;
        List<CategoryColumnProfile.Level> profiles = new ArrayList<>();
        for (int i = 0; i < alone; i++) {
            profiles.add(tally.level(column.levels().get(order[i]), List.of(order[i])));
        }
        if (alone < present) {
            profiles.add(tally.level(
                    "(" + (present - alone) + " other levels)", List.of(order).subList(alone, present)));
        }
        return new CategoryColumnProfile(column.name(), feature, missing, tally.cramersV(present), profiles);
    }

    /** How many customers of each segment have each level. */
    private static final class Tally {
        private final int k;
        private final double[][] weights;
        private final double[] segmentWeights;
        private double total;

        Tally(int levels, int k) {
            this.k = k;
            this.weights = new double[levels][k];
            this.segmentWeights = new double[k];
        }

        /** Adds all rows with a place, and returns how many of them have no value. */
        long add(CategoryColumn column, Labels labels, double[] rowWeights) {
            if (rowWeights == null) {
                return add(column, labels);
            }
            double missing = 0;
            for (int i = 0; i < labels.rows(); i++) {
                if (labels.get(i) != Assignment.UNASSIGNED) {
                    if (column.isMissing(i)) {
                        missing += rowWeights[i];
                    } else {
                        add(column.code(i), labels.get(i), rowWeights[i]);
                    }
                }
            }
            return Math.round(missing);
        }

        /** Rows that each weigh 1 are only counted: sums of ones are exact. */
        private long add(CategoryColumn column, Labels labels) {
            // Gaps have the code -1, and rows without a place the label -1; both stand first.
            int[][] found = new int[weights.length + 1][k + 1];
            for (int i = 0; i < labels.rows(); i++) {
                found[column.code(i) + 1][labels.get(i) + 1]++;
            }
            long missing = 0;
            for (int c = 0; c < k; c++) {
                missing += found[0][c + 1];
                for (int level = 0; level < weights.length; level++) {
                    add(level, c, found[level + 1][c + 1]);
                }
            }
            return missing;
        }

        private void add(int level, int c, double weight) {
            weights[level][c] += weight;
            segmentWeights[c] += weight;
            total += weight;
        }

        double customers(int level) {
            return Arrays.stream(weights[level]).sum();
        }

        CategoryColumnProfile.Level level(String name, List<Integer> merged) {
            double[] weight = new double[k];
            for (int level : merged) {
                for (int c = 0; c < k; c++) {
                    weight[c] += weights[level][c];
                }
            }
            double share = total > 0 ? Arrays.stream(weight).sum() / total : 0;
            List<CategoryColumnProfile.LevelInSegment> segments = new ArrayList<>(k);
            for (int c = 0; c < k; c++) {
                double n = segmentWeights[c];
                double own = n > 0 ? weight[c] / n : 0;
                OptionalDouble lift = share > 0 && n > 0 ? OptionalDouble.of(own / share) : OptionalDouble.empty();
                double error = Math.sqrt(share * (1 - share) / n * ((total - n) / (total - 1)));
                OptionalDouble vTest = n > 0 && total > 1 && error > 0
                        ? OptionalDouble.of((own - share) / error)
                        : OptionalDouble.empty();
                segments.add(new CategoryColumnProfile.LevelInSegment(Math.round(weight[c]), own, lift, vTest));
            }
            return new CategoryColumnProfile.Level(
                    name, Math.round(Arrays.stream(weight).sum()), share, segments);
        }

        OptionalDouble cramersV(int present) {
            int inhabited = 0;
            for (double weight : segmentWeights) {
                inhabited += weight > 0 ? 1 : 0;
            }
            int freedom = Math.min(present, inhabited) - 1;
            if (freedom < 1 || !(total > 0)) {
                return OptionalDouble.empty();
            }
            double[] ofLevels = Arrays.stream(weights)
                    .mapToDouble(this::chiSquared)
                    .sorted()
                    .toArray();
            double chiSquared = 0;
            for (double ofLevel : ofLevels) { // sorted: levels are numbered by the order of the rows
                chiSquared += ofLevel;
            }
            return OptionalDouble.of(Math.min(1, Math.sqrt(chiSquared / total / freedom)));
        }

        private double chiSquared(double[] level) {
            double share = Arrays.stream(level).sum() / total;
            double sum = 0;
            for (int c = 0; c < k; c++) {
                double expected = share * segmentWeights[c];
                if (expected > 0) {
                    sum += (level[c] - expected) * (level[c] - expected) / expected;
                }
            }
            return sum;
        }
    }
}
