package io.github.segmentcli.profile;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Looks for a short rule that picks each segment out: at most three conditions on the columns that the segments were made
 * from (the {@value #MOST_COLUMNS} that tell them apart best), in original units.
 *
 * <p>The search grows one-sided conditions one at a time and keeps the {@value #BEAM} best sets at each step, by F1 of
 * segment against the rest; a further condition has to gain {@value #LEAST_GAIN}. It runs on at most {@value #SAMPLE} rows
 * of a segment and about {@value #MOST_SAMPLE} in all, evenly spaced and weighted for those they stand for, and thresholds are the roundest numbers between
 * neighbouring values. The rule it settles on is then counted on every customer, and those counts are the figures given; so
 * the sample can cost a rule some quality but never its honesty. A customer with a gap in a column of the rule is not picked.
 */
final class RuleFinder {

    /** Below this F1 a rule is not worth giving. */
    static final double LEAST_F1 = 0.8;

    private static final int MOST_CONDITIONS = 3;
    private static final int BEAM = 6;
    private static final double LEAST_GAIN = 0.01;
    private static final int SAMPLE = 2_000;
    private static final int MOST_SAMPLE = 40_000;
    private static final int LEAST_SAMPLE = 200;
    private static final int MOST_COLUMNS = 24;
    private static final int MOST_LEVELS = 30;

    private final Members members;
    private final int[] sample;
    private final double[] stands;
    private final List<RuleColumn> columns = new ArrayList<>();
    private final int[][] bins;

    /** @param telling names of the columns that the segments were made from, the most telling first */
    RuleFinder(Table table, List<String> telling, Members members) {
        this.members = members;
        int most = Math.max(LEAST_SAMPLE, Math.min(SAMPLE, MOST_SAMPLE / members.k()));
        int[] taken = new int[members.k()];
        int[] perSegment = new int[members.k()];
        for (int c = 0; c < members.k(); c++) {
            perSegment[c] = Math.min(most, members.size(c));
        }
        int[] rows = new int[Arrays.stream(perSegment).sum()];
        double[] weights = new double[rows.length];
        int[] seen = new int[members.k()];
        int n = 0;
        int[] labels = members.labels();
        for (int i = 0; i < labels.length; i++) {
            int c = labels[i];
            if (c == Assignment.UNASSIGNED) {
                continue;
            }
            // Row t of a segment is taken when t * wanted / size passes the next whole number.
            if ((long) (seen[c] + 1) * perSegment[c] / members.size(c) > taken[c]) {
                taken[c]++;
                rows[n] = i;
                weights[n++] = (double) members.size(c) / perSegment[c];
            }
            seen[c]++;
        }
        this.sample = rows;
        this.stands = weights;
        for (String name : telling) {
            Column column = table.column(name).orElseThrow();
            boolean wide = column instanceof CategoryColumn category
                    && category.levels().size() > MOST_LEVELS;
            if (columns.size() < MOST_COLUMNS && !wide) {
                RuleColumn.of(column, sample).ifPresent(columns::add);
            }
        }
        this.bins = new int[columns.size()][sample.length];
        for (int j = 0; j < bins.length; j++) {
            for (int i = 0; i < sample.length; i++) {
                bins[j][i] = columns.get(j).bin(sample[i]);
            }
        }
    }

    /**
     * The rules found, and how good the best ones are together.
     *
     * @param rules one per segment, empty where none reaches {@link #LEAST_F1}
     * @param f1 of the best rules of all segments, weighted by size; empty when there is nothing to tell apart
     */
    record Rules(List<Optional<SegmentRule>> rules, OptionalDouble f1) {}

    Rules find(Workers workers) {
        int k = members.k();
        SegmentRule[] best = new SegmentRule[k];
        if (k > 1 && !columns.isEmpty()) {
            workers.run(k, c -> best[c] = measure(c, search(c)));
        }
        List<Optional<SegmentRule>> rules = new ArrayList<>();
        double sum = 0;
        for (int c = 0; c < k; c++) {
            rules.add(Optional.ofNullable(best[c]).filter(rule -> rule.f1() >= LEAST_F1));
            sum += best[c] == null ? 0 : best[c].f1() * members.size(c) / members.placed();
        }
        return new Rules(rules, k > 1 ? OptionalDouble.of(Math.min(1, sum)) : OptionalDouble.empty());
    }

    /** @param rows the places in the sample that it picks */
    private record Candidate(List<RuleCondition> conditions, int[] rows, double f1) {}

    private List<RuleCondition> search(int c) {
        int[] all = new int[sample.length];
        Arrays.setAll(all, i -> i);
        Candidate best = new Candidate(List.of(), all, 0);
        List<Candidate> beam = List.of(best);
        for (int step = 0; step < MOST_CONDITIONS; step++) {
            List<Candidate> grown = new ArrayList<>();
            for (Candidate from : beam) {
                for (int j = 0; j < bins.length; j++) {
                    grow(c, from, j, grown);
                }
            }
            grown.sort(Comparator.comparingDouble(Candidate::f1).reversed());
            List<Candidate> kept = new ArrayList<>();
            for (Candidate candidate : grown) {
                boolean twice = kept.stream()
                        .anyMatch(other -> Set.copyOf(other.conditions).equals(Set.copyOf(candidate.conditions)));
                if (kept.size() < BEAM && !twice) {
                    kept.add(new Candidate(candidate.conditions, picked(candidate.conditions), candidate.f1));
                }
            }
            if (!kept.isEmpty() && kept.get(0).f1 > best.f1 + (step == 0 ? 0 : LEAST_GAIN)) {
                best = kept.get(0);
            }
            beam = kept;
        }
        return best.conditions;
    }

    /** Adds the best further condition on column j in either direction, and the best level. */
    private void grow(int c, Candidate from, int j, List<Candidate> grown) {
        int size = columns.get(j).bins();
        double[] own = new double[size];
        double[] any = new double[size];
        int[] column = bins[j];
        int[] labels = members.labels();
        for (int i : from.rows) {
            int bin = column[i];
            if (bin >= 0) {
                any[bin] += stands[i];
                own[bin] += labels[sample[i]] == c ? stands[i] : 0;
            }
        }
        double total = members.size(c);
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

    private void add(Candidate from, RuleCondition condition, double f1, List<Candidate> grown) {
        List<RuleCondition> conditions = new ArrayList<>(from.conditions);
        conditions.removeIf(old -> old.column() == condition.column()
                && !columns.get(old.column()).isCategory()
                && old.isLower() == condition.isLower());
        conditions.add(condition);
        conditions.sort(Comparator.comparingInt(RuleCondition::column).thenComparingInt(one -> -one.from()));
        grown.add(new Candidate(conditions, null, f1));
    }

    private int[] picked(List<RuleCondition> conditions) {
        int[] rows = new int[sample.length];
        int n = 0;
        for (int i = 0; i < sample.length; i++) {
            boolean holds = true;
            for (RuleCondition condition : conditions) {
                holds &= condition.holds(bins[condition.column()][i]);
            }
            if (holds) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    /** Counts the rule on every customer with a place. */
    private SegmentRule measure(int c, List<RuleCondition> conditions) {
        int[] labels = members.labels();
        long picked = 0;
        long right = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == Assignment.UNASSIGNED) {
                continue;
            }
            boolean holds = true;
            for (RuleCondition condition : conditions) {
                if (!columns.get(condition.column()).picks(condition, i)) {
                    holds = false;
                    break;
                }
            }
            if (holds) {
                picked++;
                right += labels[i] == c ? 1 : 0;
            }
        }
        List<String> texts = new ArrayList<>();
        List<String> sql = new ArrayList<>();
        for (RuleCondition condition : conditions) {
            texts.add(columns.get(condition.column()).text(condition));
            sql.add(columns.get(condition.column()).sql(condition));
        }
        return new SegmentRule(
                texts,
                String.join(" AND ", sql),
                picked == 0 ? 0 : (double) right / picked,
                (double) right / members.size(c),
                (double) picked / members.placed(),
                f1(right, picked, members.size(c)));
    }

    private static double f1(double right, double picked, double wanted) {
        return picked + wanted > 0 ? 2 * right / (picked + wanted) : 0;
    }
}
