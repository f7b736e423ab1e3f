package io.github.segmentcli.score;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.model.References;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A histogram of one column over the bins of its {@link Reference}, for comparison with the customers of the fit. Tables are
 * added one after the other, so memory does not grow with the file.
 */
public final class BinCounts {

    /** Factor of the summed values, so that the sum cannot overflow; a power of two, so that scaling is exact. */
    static final double TO_SUM = 0x1p-40;

    private final Reference reference;
    private final BinTally tally;
    private final double[] edges;
    private final Map<String, Integer> levels = new HashMap<>();

    /** @param tally what was counted so far over the bins of the reference, and is counted on */
    BinCounts(Reference reference, BinTally tally) {
        this.reference = reference;
        this.tally = tally;
        if (reference instanceof Reference.Numbers numbers) {
            this.edges =
                    numbers.edges().stream().mapToDouble(Double::doubleValue).toArray();
        } else {
            this.edges = new double[0];
            List<Reference.Level> known = ((Reference.Categories) reference).levels();
            for (int at = 0; at < known.size(); at++) {
                levels.put(known.get(at).name(), at);
            }
        }
    }

    /** How many bins a reference has: intervals of numbers, or its levels and one for all others. */
    static int bins(Reference reference) {
        return 1
                + (reference instanceof Reference.Numbers numbers
                        ? numbers.edges().size()
                        : ((Reference.Categories) reference).levels().size());
    }

    /** Counts the rows of a table. If it has no such column, or one of another type, its rows count as absent. */
    void add(Table table) {
        tally.rows += table.rows();
        Optional<Column> found = table.column(reference.column());
        if (found.isEmpty()) {
            tally.absent += table.rows();
        } else if (found.get().missing() == table.rows()) {
            tally.missing += table.rows();
        } else if (reference instanceof Reference.Numbers numbers) {
            addNumbers(numbers, found.get());
        } else {
            addWords(found.get());
        }
    }

    private void addNumbers(Reference.Numbers numbers, Column column) {
        if (!(column instanceof RowValues values)) {
            tally.absent += column.rows();
            return;
        }
        tally.dates |= column instanceof DateColumn;
        if (column instanceof NumberColumn number) {
            tally.units.addAll(number.units());
        }
        values.byBlocks((block, n, from) -> addNumbers(numbers, block, n));
    }

    private void addNumbers(Reference.Numbers numbers, double[] block, int n) {
        for (int i = 0; i < n; i++) {
            double v = block[i];
            if (Double.isNaN(v)) {
                tally.missing++;
                continue;
            }
            tally.counts[References.bin(v, edges)]++;
            tally.sum.add(v * TO_SUM);
            if (v < numbers.least()) {
                tally.below++;
            } else if (v > numbers.greatest()) {
                tally.above++;
            }
        }
    }

    private void addWords(Column column) {
        if (column instanceof CategoryColumn category) {
            tally.missing += category.missing();
            for (int code = 0; code < category.levels().size(); code++) {
                if (category.count(code) > 0) {
                    addWord(category.levels().get(code), category.count(code));
                }
            }
        } else if (column instanceof TextColumn text && text.isHeld()) {
            for (int row = 0; row < text.rows(); row++) {
                if (text.isMissing(row)) {
                    tally.missing++;
                } else {
                    addWord(text.value(row), 1);
                }
            }
        } else {
            tally.absent += column.rows();
        }
    }

    private void addWord(String word, long times) {
        Integer bin = levels.get(word);
        tally.counts[bin == null ? tally.counts.length - 1 : bin] += times;
        if (bin == null) {
            tally.see(word);
        }
    }

    public Reference reference() {
        return reference;
    }

    public String column() {
        return reference.column();
    }

    public long rows() {
        return tally.rows;
    }

    /** Rows without a value. */
    public long missing() {
        return tally.missing;
    }

    /** Whether no table had the column with the right type. */
    public boolean isAbsent() {
        return tally.absent > 0 && tally.absent == tally.rows;
    }

    /** Whether the numbers of the column are dates, as days since 1970-01-01. */
    public boolean isDates() {
        return tally.dates;
    }

    /** The units that stand beside the numbers, such as {@code EUR}; none where they stand alone. */
    public SortedSet<String> units() {
        return Collections.unmodifiableSortedSet(tally.units);
    }

    /** Rows with a value. */
    public long present() {
        return tally.rows - tally.missing - tally.absent;
    }

    /** Rows below the smallest value of the fit. */
    public long below() {
        return tally.below;
    }

    /** Rows above the largest value of the fit. */
    public long above() {
        return tally.above;
    }

    /** Mean of the numbers, NaN where there are none. */
    public double mean() {
        return reference instanceof Reference.Numbers && present() > 0
                ? tally.sum.value() / present() / TO_SUM
                : Double.NaN;
    }

    /**
     * The first ten levels that did not occur in the fit. Empty when the model does not list all levels of the fit, since an
     * unlisted level may then have occurred.
     */
    public List<String> unseen() {
        boolean rareOnesKnown = reference instanceof Reference.Categories categories && categories.other() > 0;
        return rareOnesKnown ? List.of() : tally.unseen();
    }

    /** Rows with a level that did not occur in the fit; 0 when the model does not list all levels of the fit. */
    public long unseenRows() {
        return unseen().isEmpty() ? 0 : tally.counts[tally.counts.length - 1];
    }

    /**
     * The power of ten by which the mean of the numbers has changed: log10 of the ratio of the means, rounded. It is 0 unless
     * the ratio is at least 7 (or at most 1/7) and the means differ by more than six standard errors. The second condition
     * avoids false alarms for skewed columns with few customers.
     */
    public long powerOfTen() {
        if (!(reference instanceof Reference.Numbers numbers) || present() == 0) {
            return 0;
        }
        double ratio = mean() / numbers.mean();
        double error = numbers.standardDeviation() * Math.sqrt(1.0 / present() + 1.0 / numbers.rows());
        boolean moved = Math.abs(mean() - numbers.mean()) > 6 * error;
        return ratio > 0 && moved && !(ratio < 7 && ratio > 1.0 / 7) ? Math.round(StrictMath.log10(ratio)) : 0;
    }

    /** The population stability index between the fit and now, over the bins, all unlisted levels, and missing values. */
    public PopulationStability stability(double chance) {
        long[] before = Arrays.copyOf(referenceCounts(), tally.counts.length + 1);
        before[tally.counts.length] = reference.missing();
        long[] now = Arrays.copyOf(tally.counts, tally.counts.length + 1);
        now[tally.counts.length] = tally.missing;
        return PopulationStability.of(before, now, chance);
    }

    /** The same over the rows with a value only: what has changed apart from missing values. */
    public PopulationStability stabilityOfValues(double chance) {
        return PopulationStability.of(referenceCounts(), counts(), chance);
    }

    /** Whether at least half of the values are missing, and in the fit at most half as many were. */
    public boolean isLost() {
        double before = (double) reference.missing() / reference.rows();
        double now = (double) missing() / Math.max(1, rows());
        return now >= 0.5 && before <= now / 2;
    }

    /** The shift of the distribution of a numeric column; empty for categories. */
    public Optional<MannWhitneyShift> shift(double chance) {
        return reference instanceof Reference.Numbers
                ? Optional.of(MannWhitneyShift.of(referenceCounts(), tally.counts, chance))
                : Optional.empty();
    }

    /** Rows per bin now: intervals of numbers in ascending order, or listed levels and then all other levels together. */
    public long[] counts() {
        return tally.counts.clone();
    }

    /** Rows per bin in the fit, in the order of {@link #counts}. */
    public long[] referenceCounts() {
        if (reference instanceof Reference.Numbers numbers) {
            return numbers.counts().stream().mapToLong(Long::longValue).toArray();
        }
        Reference.Categories categories = (Reference.Categories) reference;
        long[] before = new long[tally.counts.length];
        for (int at = 0; at < categories.levels().size(); at++) {
            before[at] = categories.levels().get(at).count();
        }
        before[before.length - 1] = categories.other();
        return before;
    }
}
