package io.github.segmentcli.profile;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.Labels;
import io.github.segmentcli.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Looks for a short rule that picks each segment out: at most three conditions on the columns that the segments were made
 * from (the {@value #MAX_COLUMNS} that tell them apart best), in original units.
 *
 * <p>The search grows one-sided conditions one at a time and keeps the {@value #BEAM} best sets at each step, by F1 of
 * segment against the rest; a further condition has to gain {@value #MIN_GAIN}. It runs on at most {@value #SAMPLE} rows
 * of a segment and about {@value #MAX_SAMPLE} in all, evenly spaced in the order of their values and weighted for those they stand for, and thresholds are the roundest numbers between
 * neighbouring values. The rule it settles on is then counted on every customer, and those counts are the figures given; so
 * the sample can cost a rule some quality but never its honesty. A customer with a missing value in a column of the rule is not picked.
 */
final class RuleFinder {

    /** Below this F1 a rule is not worth giving. */
    static final double MIN_F1 = 0.8;

    private static final int MAX_CONDITIONS = 3;
    private static final int BEAM = 6;
    /** What a further condition has to add to the F1. */
    static final double MIN_GAIN = 0.005;

    private static final int SAMPLE = 2_000;
    private static final int MAX_SAMPLE = 40_000;
    private static final int MIN_SAMPLE = 200;

    /** The most rows that are sorted before a sample is taken of them. */
    private static final int MAX_SORTED = 50_000;

    private static final int MAX_COLUMNS = 24;
    private static final int MAX_LEVELS = 30;

    private final SegmentMembers members;
    private final List<RuleColumn> columns = new ArrayList<>();
    private final short[][] bins;

    /** Segment of each row of the sample, and how many customers the row stands for. */
    private final int[] labels;

    private final double[] stands;

    /** @param telling names of the columns that the segments were made from, the most telling first */
    RuleFinder(Table table, List<String> telling, SegmentMembers members, Workers workers) {
        this.members = members;
        int k = members.k();
        int most = Math.max(MIN_SAMPLE, Math.min(SAMPLE, MAX_SAMPLE / k));
        int[] taken = new int[k];
        int[] wanted = new int[k];
        for (int c = 0; c < k; c++) {
            wanted[c] = Math.min(most, members.size(c));
        }
        int[] sample = new int[Arrays.stream(wanted).sum()];
        this.labels = new int[sample.length];
        this.stands = new double[sample.length];
        List<Column> candidates = new ArrayList<>();
        for (String name : telling) {
            Column column = table.column(name).orElseThrow();
            boolean wide = column instanceof CategoryColumn category
                    && category.levels().size() > MAX_LEVELS;
            if (!wide) {
                candidates.add(column);
            }
        }
        int[] seen = new int[k];
        int n = 0;
        Labels all = members.labels();
        int[] order = order(candidates, most);
        for (int at = 0; at < order.length && n < sample.length; at++) {
            int i = order[at];
            int c = all.get(i);
            if (c == Assignment.UNASSIGNED) {
                continue;
            }
            // Row t of a segment is taken when t * wanted / size passes the next whole number.
            if ((long) ++seen[c] * wanted[c] >= (long) (taken[c] + 1) * members.size(c)) {
                taken[c]++;
                sample[n] = i;
                double weight = members.weights() == null ? 1 : members.weights()[i];
                stands[n] = weight * members.size(c) / wanted[c];
                labels[n++] = c;
            }
        }
        // A few more than wanted, since some may hold one value only in the sample.
        int tried = Math.min(candidates.size(), MAX_COLUMNS + 8);
        RuleColumn[] made = new RuleColumn[tried];
        short[][] cut = new short[tried][];
        workers.run(tried, j -> {
            made[j] = RuleColumn.of(candidates.get(j), sample).orElse(null);
            cut[j] = made[j] == null ? null : made[j].bins(sample);
        });
        List<short[]> kept = new ArrayList<>();
        for (int j = 0; j < tried && columns.size() < MAX_COLUMNS; j++) {
            if (made[j] != null) {
                columns.add(made[j]);
                kept.add(cut[j]);
            }
        }
        this.bins = kept.toArray(short[][]::new);
    }

    /**
     * The rows in the order of their values, so that a sample of them does not depend on the order of the file; in the order of
     * the file where nothing is sampled and where sorting would take long.
     */
    private int[] order(List<Column> candidates, int most) {
        int rows = members.labels().rows();
        boolean sampled = IntStream.range(0, members.k()).anyMatch(c -> members.size(c) > most);
        if (!sampled || rows > MAX_SORTED) {
            return IntStream.range(0, rows).toArray();
        }
        return IntStream.range(0, rows)
                .boxed()
                .sorted((a, b) -> compare(candidates, a, b))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int compare(List<Column> candidates, int a, int b) {
        for (Column column : candidates) {
            int order = RuleColumn.compare(column, a, b);
            if (order != 0) {
                return order;
            }
        }
        return members.weights() == null ? 0 : Double.compare(members.weights()[a], members.weights()[b]);
    }

    /**
     * The rules found, and how good the best ones are together.
     *
     * @param rules one per segment, empty where none reaches {@link #MIN_F1}
     * @param f1 of the best rules of all segments, weighted by size; empty when there is nothing to tell apart
     */
    record Rules(List<Optional<SegmentRule>> rules, OptionalDouble f1) {}

    Rules find(Workers workers) {
        int k = members.k();
        SegmentRule[] best = new SegmentRule[k];
        if (k > 1 && !columns.isEmpty()) {
            List<List<RuleCondition>> found = new ArrayList<>(Collections.nCopies(k, null));
            workers.run(k, c -> found.set(c, search(c)));
            double[][] counts = new RuleCount(columns, found, members.labels(), members.weights()).count(workers);
            for (int c = 0; c < k; c++) {
                best[c] = written(c, found.get(c), counts[c]);
            }
        }
        List<Optional<SegmentRule>> rules = new ArrayList<>();
        double sum = 0;
        for (int c = 0; c < k; c++) {
            rules.add(Optional.ofNullable(best[c]).filter(rule -> rule.f1() >= MIN_F1));
            sum += best[c] == null ? 0 : best[c].f1() * members.share(c);
        }
        return new Rules(rules, k > 1 ? OptionalDouble.of(Math.min(1, sum)) : OptionalDouble.empty());
    }

    /** @param rows the places in the sample that it picks */
    private record Candidate(List<RuleCondition> conditions, int[] rows, double f1) {

        /** With one more condition, which takes the place of a looser one on the same side. */
        List<RuleCondition> with(RuleCondition condition) {
            List<RuleCondition> more = new ArrayList<>(conditions);
            more.removeIf(old -> old.isOnTheSideOf(condition));
            more.add(condition);
            more.sort(Comparator.comparingInt(RuleCondition::column).thenComparingInt(one -> -one.from()));
            return more;
        }

        boolean alreadyHas(RuleCondition condition) {
            for (RuleCondition old : conditions) {
                if (old.isOnTheSideOf(condition) && old.isWithin(condition)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Growth(Candidate from, RuleCondition condition, double f1) {}

    private List<RuleCondition> search(int c) {
        int[] all = new int[labels.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        Candidate best = new Candidate(List.of(), all, 0);
        List<Candidate> beam = List.of(best);
        for (int step = 0; step < MAX_CONDITIONS; step++) {
            List<Growth> grown = new ArrayList<>();
            for (Candidate from : beam) {
                for (int j = 0; j < bins.length; j++) {
                    grow(c, from, j, grown);
                }
            }
            grown.sort((a, b) -> Double.compare(b.f1, a.f1));
            List<Candidate> kept = new ArrayList<>();
            for (int i = 0; i < grown.size() && kept.size() < BEAM; i++) {
                Growth growth = grown.get(i);
                List<RuleCondition> conditions = growth.from.with(growth.condition);
                boolean twice = false;
                for (Candidate other : kept) {
                    twice |= isSame(other.conditions, conditions);
                }
                if (!twice) {
                    kept.add(new Candidate(conditions, picked(growth), growth.f1));
                }
            }
            if (!kept.isEmpty() && kept.get(0).f1 > best.f1 + (step == 0 ? 0 : MIN_GAIN)) {
                best = kept.get(0);
            }
            beam = kept;
        }
        return best.conditions;
    }

    /** Both are sorted. Spares a short run the linking of a record's equals. */
    private static boolean isSame(List<RuleCondition> some, List<RuleCondition> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = some.get(i).isSame(others.get(i));
        }
        return same;
    }

    /** Adds the best further condition on column j in either direction, or the best level. */
    private void grow(int c, Candidate from, int j, List<Growth> grown) {
        int size = columns.get(j).bins();
        double[] own = new double[size];
        double[] any = new double[size];
        short[] column = bins[j];
        for (int i : from.rows) {
            int bin = column[i];
            if (bin >= 0) {
                any[bin] += stands[i];
                if (labels[i] == c) {
                    own[bin] += stands[i];
                }
            }
        }
        double total = members.customers(c);
        if (columns.get(j).isCategory()) {
            int best = 0;
            for (int bin = 1; bin < size; bin++) {
                if (f1(own[bin], any[bin], total) > f1(own[best], any[best], total)) {
                    best = bin;
                }
            }
            add(from, new RuleCondition(j, best, best + 1, size), f1(own[best], any[best], total), grown);
            return;
        }
        double ownBelow = 0;
        double anyBelow = 0;
        double ownAll = Arrays.stream(own).sum();
        double anyAll = Arrays.stream(any).sum();
        int below = 1;
        int above = 1;
        double bestBelow = -1;
        double bestAbove = -1;
        for (int cut = 1; cut < size; cut++) {
            ownBelow += own[cut - 1];
            anyBelow += any[cut - 1];
            double lower = f1(ownBelow, anyBelow, total);
            double upper = f1(ownAll - ownBelow, anyAll - anyBelow, total);
            if (lower > bestBelow) {
                bestBelow = lower;
                below = cut;
            }
            if (upper > bestAbove) {
                bestAbove = upper;
                above = cut;
            }
        }
        add(from, new RuleCondition(j, 0, below, size), bestBelow, grown);
        add(from, new RuleCondition(j, above, size, size), bestAbove, grown);
    }

    private static void add(Candidate from, RuleCondition condition, double f1, List<Growth> grown) {
        if (!from.alreadyHas(condition)) {
            grown.add(new Growth(from, condition, f1));
        }
    }

    private int[] picked(Growth growth) {
        int[] before = growth.from.rows;
        short[] column = bins[growth.condition.column()];
        int[] rows = new int[before.length];
        int n = 0;
        for (int i : before) {
            if (growth.condition.holds(column[i])) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private SegmentRule written(int c, List<RuleCondition> conditions, double[] counts) {
        double picked = counts[0];
        double right = counts[1];
        double wanted = members.customers(c);
        List<String> texts = new ArrayList<>();
        List<String> sql = new ArrayList<>();
        for (RuleCondition condition : conditions) {
            texts.add(columns.get(condition.column()).text(condition));
            sql.add(columns.get(condition.column()).sql(condition));
        }
        return new SegmentRule(
                texts,
                String.join(" AND ", sql),
                picked == 0 ? 0 : right / picked,
                wanted == 0 ? 0 : right / wanted,
                picked / members.customers(),
                f1(right, picked, wanted));
    }

    private static double f1(double right, double picked, double wanted) {
        return picked + wanted > 0 ? 2 * right / (picked + wanted) : 0;
    }
}
