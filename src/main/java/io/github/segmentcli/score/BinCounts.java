package io.github.segmentcli.score;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.ExactSum;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.model.References;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A histogram of one column over the bins of its {@link Reference}, for comparison with the customers of the fit. Tables are
 * added one after the other, so memory does not grow with the file. Histograms of parts of a file can be added: the result does not depend
 * on where the file was cut.
 */
public final class BinCounts {

    /** Factor of the summed values, so that the sum cannot overflow; a power of two, so that scaling is exact. */
    private static final double TO_SUM = 0x1p-40;

    private static final int UNSEEN_SHOWN = 10;

    private final Reference reference;
    private final double[] edges;
    private final Map<String, Integer> levels = new HashMap<>();
    private final long[] counts;
    private final List<String> unseen = new ArrayList<>();
    private boolean dates;
    private long rows;
    private long missing;
    private long absent;
    private long below;
    private long above;
    /** Of the numbers, times TO_SUM. */
    private final ExactSum sum = new ExactSum();

    BinCounts(Reference reference) {
        this.reference = reference;
        if (reference instanceof Reference.Numbers numbers) {
            this.edges =
                    numbers.edges().stream().mapToDouble(Double::doubleValue).toArray();
            this.counts = new long[edges.length + 1];
        } else {
            this.edges = new double[0];
            List<Reference.Level> known = ((Reference.Categories) reference).levels();
            for (int at = 0; at < known.size(); at++) {
                levels.put(known.get(at).name(), at);
            }
            this.counts = new long[known.size() + 1];
        }
    }

    /** Adds the counts of another histogram of the same reference, which continues the file. */
    void add(BinCounts other) {
        dates |= other.dates;
        rows += other.rows;
        missing += other.missing;
        absent += other.absent;
        below += other.below;
        above += other.above;
        sum.add(other.sum);
        for (int b = 0; b < counts.length; b++) {
            counts[b] += other.counts[b];
        }
        for (String word : other.unseen) {
            if (unseen.size() < UNSEEN_SHOWN && !unseen.contains(word)) {
                unseen.add(word);
            }
        }
    }

    /** Counts the rows of a table. If it has no such column, or one of another type, its rows count as absent. */
    void add(Table table) {
        rows += table.rows();
        Optional<Column> found = table.column(reference.column());
        if (found.isEmpty()) {
            absent += table.rows();
        } else if (found.get().missing() == table.rows()) {
            missing += table.rows();
        } else if (reference instanceof Reference.Numbers numbers) {
            addNumbers(numbers, found.get());
        } else {
            addWords(found.get());
        }
    }

    private void addNumbers(Reference.Numbers numbers, Column column) {
        if (!(column instanceof RowValues values)) {
            absent += column.rows();
            return;
        }
        dates |= column instanceof DateColumn;
        values.byBlocks((block, n, from) -> addNumbers(numbers, block, n));
    }

    private void addNumbers(Reference.Numbers numbers, double[] block, int n) {
        for (int i = 0; i < n; i++) {
            double v = block[i];
            if (Double.isNaN(v)) {
                missing++;
                continue;
            }
            counts[References.bin(v, edges)]++;
            sum.add(v * TO_SUM);
            if (v < numbers.least()) {
                below++;
            } else if (v > numbers.greatest()) {
                above++;
            }
        }
    }

    private void addWords(Column column) {
        if (column instanceof CategoryColumn category) {
            missing += category.missing();
            for (int code = 0; code < category.levels().size(); code++) {
                if (category.count(code) > 0) {
                    addWord(category.levels().get(code), category.count(code));
                }
            }
        } else if (column instanceof TextColumn text && text.isHeld()) {
            for (int row = 0; row < text.rows(); row++) {
                if (text.isMissing(row)) {
                    missing++;
                } else {
                    addWord(text.value(row), 1);
                }
            }
        } else {
            absent += column.rows();
        }
    }

    private void addWord(String word, long times) {
        Integer bin = levels.get(word);
        counts[bin == null ? counts.length - 1 : bin] += times;
        if (bin == null && unseen.size() < UNSEEN_SHOWN && !unseen.contains(word)) {
            unseen.add(word);
        }
    }

    public Reference reference() {
        return reference;
    }

    public String column() {
        return reference.column();
    }

    public long rows() {
        return rows;
    }

    /** Rows without a value. */
    public long missing() {
        return missing;
    }

    /** Whether no table had the column with the right type. */
    public boolean isAbsent() {
        return absent > 0 && absent == rows;
    }

    /** Whether the numbers of the column are dates, as days since 1970-01-01. */
    public boolean isDates() {
        return dates;
    }

    /** Rows with a value. */
    public long present() {
        return rows - missing - absent;
    }

    /** Rows below the smallest value of the fit. */
    public long below() {
        return below;
    }

    /** Rows above the largest value of the fit. */
    public long above() {
        return above;
    }

    /** Mean of the numbers, NaN where there are none. */
    public double mean() {
        return reference instanceof Reference.Numbers && present() > 0 ? sum.value() / present() / TO_SUM : Double.NaN;
    }

    /**
     * The first ten levels that did not occur in the fit. Empty when the model does not list all levels of the fit, since an
     * unlisted level may then have occurred.
     */
    public List<String> unseen() {
        boolean rareOnesKnown = reference instanceof Reference.Categories categories && categories.other() > 0;
        return rareOnesKnown ? List.of() : List.copyOf(unseen);
    }

    /** Rows with a level that did not occur in the fit; 0 when the model does not list all levels of the fit. */
    public long unseenRows() {
        return unseen().isEmpty() ? 0 : counts[counts.length - 1];
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
        long[] before = Arrays.copyOf(referenceCounts(), counts.length + 1);
        before[counts.length] = reference.missing();
        long[] now = Arrays.copyOf(counts, counts.length + 1);
        now[counts.length] = missing;
        return PopulationStability.of(before, now, chance);
    }

    /** The shift of the distribution of a numeric column; empty for categories. */
    public Optional<MannWhitneyShift> shift(double chance) {
        return reference instanceof Reference.Numbers
                ? Optional.of(MannWhitneyShift.of(referenceCounts(), counts, chance))
                : Optional.empty();
    }

    /** Rows per bin now: intervals of numbers in ascending order, or listed levels and then all other levels together. */
    public long[] counts() {
        return counts.clone();
    }

    /** Rows per bin in the fit, in the order of {@link #counts}. */
    public long[] referenceCounts() {
        if (reference instanceof Reference.Numbers numbers) {
            return numbers.counts().stream().mapToLong(Long::longValue).toArray();
        }
        Reference.Categories categories = (Reference.Categories) reference;
        long[] before = new long[counts.length];
        for (int at = 0; at < categories.levels().size(); at++) {
            before[at] = categories.levels().get(at).count();
        }
        before[before.length - 1] = categories.other();
        return before;
    }
}
