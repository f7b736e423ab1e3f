package io.github.segmentcli.profile;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.prepare.OrderStatistics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * A column that can occur in rules, divided into bins. Each level of a category is a bin. Numbers and dates have thresholds near
 * the quantiles of a sample, and bin b holds the values that reach exactly b of them.
 *
 * <p>A threshold may be any number between two neighbouring values of the sample, and a rule shows the roundest one. It is only
 * computed for thresholds that a rule uses, because the decimal arithmetic is slow.
 */
final class RuleColumn {

    /** The maximum number of thresholds of a column: a grid finer than quarters of a percent improves no rule. */
    static final int MAX_THRESHOLDS = 400;

    /** How many powers of ten are tried for a round number. 17 significant digits tell any two doubles apart. */
    private static final int MAX_POWERS = 25;

    private final Column column;
    private final double[] lower;
    private final double[] upper;

    /** The round thresholds computed so far, NaN for the others. Two threads may write the same value. */
    private final double[] rounded;

    /**
     * Threshold i is in (lower[i], upper[i]]. Both arrays are ascending, and null for a category.
     *
     * @param lower the largest value of the sample below each threshold
     * @param upper the smallest value of the sample at or above each threshold
     */
    private RuleColumn(Column column, double[] lower, double[] upper) {
        this.column = column;
        this.lower = lower;
        this.upper = upper;
        this.rounded = upper == null ? null : new double[upper.length];
        if (rounded != null) {
            Arrays.fill(rounded, Double.NaN);
        }
    }

    /**
     * Finds the thresholds of a column, or the levels of a category.
     *
     * @param sample the rows whose values set the thresholds
     * @return empty when the column has fewer than two levels, or fewer than two distinct values in the sample
     */
    static Optional<RuleColumn> of(Column column, int[] sample) {
        if (column instanceof CategoryColumn category) {
            return category.levels().size() > 1 ? Optional.of(new RuleColumn(column, null, null)) : Optional.empty();
        }
        double[] values = new double[sample.length];
        int n = 0;
        for (int row : sample) {
            double v = number(column, row);
            if (!Double.isNaN(v)) {
                values[n++] = v;
            }
        }
        values = Arrays.copyOf(values, n);
        Arrays.sort(values);
        double[] distinct = distinct(values);
        if (distinct.length < 2) {
            return Optional.empty();
        }
        double[] lower = new double[MAX_THRESHOLDS];
        double[] upper = new double[MAX_THRESHOLDS];
        int thresholds = 0;
        for (int i = 1; i <= MAX_THRESHOLDS; i++) {
            int next; // the index of the distinct value above the threshold
            if (distinct.length <= MAX_THRESHOLDS) {
                next = i;
            } else {
                double quantile = values[(int) ((long) i * (values.length - 1) / (MAX_THRESHOLDS + 1))];
                next = Math.max(1, Arrays.binarySearch(distinct, quantile));
            }
            if (next < distinct.length && (thresholds == 0 || distinct[next] > upper[thresholds - 1])) {
                lower[thresholds] = distinct[next - 1];
                upper[thresholds++] = distinct[next];
            }
        }
        return Optional.of(new RuleColumn(column, Arrays.copyOf(lower, thresholds), Arrays.copyOf(upper, thresholds)));
    }

    /** The distinct values of a sorted array, ascending; 0 and -0 count as one value. */
    private static double[] distinct(double[] sorted) {
        double[] distinct = new double[sorted.length];
        int n = 0;
        for (double v : sorted) {
            if (n == 0 || v > distinct[n - 1]) {
                distinct[n++] = v + 0.0;
            }
        }
        return Arrays.copyOf(distinct, n);
    }

    /**
     * A round threshold t with lower < t <= upper: the roundest number in the middle half of the interval, or in the whole
     * interval if that has one with fewer digits.
     */
    static double roundThreshold(double lower, double upper) {
        double quarter = upper / 4 - lower / 4;
        double anywhere = roundest(lower, upper);
        double middle = roundest(lower + quarter, upper - quarter);
        boolean inside = middle > lower && middle <= upper;
        return inside && digits(middle) <= digits(anywhere) ? middle : anywhere;
    }

    /** The number of significant digits. */
    private static int digits(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().precision();
    }

    /** The number with the fewest digits in (lower, upper]; the smallest such number. */
    private static double roundest(double lower, double upper) {
        BigDecimal exactLower = new BigDecimal(lower);
        BigDecimal larger = new BigDecimal(Math.max(Math.abs(lower), Math.abs(upper)));
        int power = larger.precision() - larger.scale() + 1;
        for (int i = 0; i < MAX_POWERS; i++, power--) {
            // The smallest multiple of 10^power above the lower end.
            BigDecimal candidate = exactLower
                    .movePointLeft(power)
                    .setScale(0, RoundingMode.FLOOR)
                    .add(BigDecimal.ONE)
                    .movePointRight(power);
            double t = candidate.doubleValue();
            if (t > lower && t <= upper) {
                return t;
            }
        }
        return upper;
    }

    String name() {
        return column.name();
    }

    boolean isCategory() {
        return upper == null;
    }

    /** The number of bins. */
    int bins() {
        return isCategory() ? ((CategoryColumn) column).levels().size() : upper.length + 1;
    }

    /** The bin of each of the rows: the number of thresholds that its value reaches, or its level; -1 for a missing value. */
    short[] bins(int[] rows) {
        short[] bins = new short[rows.length];
        if (column instanceof CategoryColumn category) {
            for (int i = 0; i < bins.length; i++) {
                bins[i] = (short) category.code(rows[i]);
            }
            return bins;
        }
        for (int i = 0; i < bins.length; i++) {
            double v = number(column, rows[i]);
            if (Double.isNaN(v)) {
                bins[i] = -1;
                continue;
            }
            bins[i] = (short) OrderStatistics.below(upper, Math.nextUp(v));
        }
        return bins;
    }

    /**
     * Copies the values of a block of rows: numbers, days since 1970-01-01, or codes of levels.
     *
     * @param from the first row
     * @param to the row after the last
     * @param into receives the values, from index 0 on
     */
    void read(int from, int to, double[] into) {
        if (column instanceof RowValues numbers) {
            numbers.copy(from, to, into);
        } else {
            CategoryColumn category = (CategoryColumn) column;
            for (int i = from; i < to; i++) {
                into[i - from] = category.code(i);
            }
        }
    }

    /**
     * Filters rows in place by a condition. A missing value meets no condition.
     *
     * @param values the values of a block of rows, from {@link #read}
     * @param rows indices into {@code values}, of which the first {@code n} are looked at; those that meet the condition are
     *     moved to the beginning, in their order, and the rest of the {@code n} are overwritten
     * @return the number of rows that meet the condition
     */
    int filter(RuleCondition condition, double[] values, int[] rows, int n) {
        if (isCategory()) {
            return filterEqual(condition.from(), values, rows, n);
        }
        double threshold = threshold(condition);
        return condition.isLower()
                ? filterAtLeast(threshold, values, rows, n)
                : filterBelow(threshold, values, rows, n);
    }

    // One loop per comparison, each without a branch on the values: these loops run over all customers for every rule,
    // and a
    // branch that about half of the rows take cannot be predicted.

    private static int filterEqual(double code, double[] values, int[] rows, int n) {
        int kept = 0;
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            rows[kept] = row;
            kept += values[row] == code ? 1 : 0;
        }
        return kept;
    }

    private static int filterAtLeast(double threshold, double[] values, int[] rows, int n) {
        int kept = 0;
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            rows[kept] = row;
            kept += values[row] >= threshold ? 1 : 0;
        }
        return kept;
    }

    private static int filterBelow(double threshold, double[] values, int[] rows, int n) {
        int kept = 0;
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            rows[kept] = row;
            kept += values[row] < threshold ? 1 : 0;
        }
        return kept;
    }

    /** A condition as text for people: {@code spend >= 412.5}, {@code region = North}. */
    String text(RuleCondition condition) {
        if (isCategory()) {
            return name() + " = " + level(condition.from());
        }
        return name() + (condition.isLower() ? " >= " : " < ") + literal(threshold(condition), false);
    }

    /** A condition as SQL. For NULL it is neither true nor false, so WHERE drops rows with a missing value, as we do. */
    String sql(RuleCondition condition) {
        String identifier = '"' + name().replace("\"", "\"\"") + '"';
        if (isCategory()) {
            return identifier + " = '" + level(condition.from()).replace("'", "''") + "'";
        }
        return identifier + (condition.isLower() ? " >= " : " < ") + literal(threshold(condition), true);
    }

    private String level(int code) {
        return ((CategoryColumn) column).levels().get(code);
    }

    private double threshold(RuleCondition condition) {
        int index = (condition.isLower() ? condition.from() : condition.to()) - 1;
        double threshold = rounded[index];
        if (Double.isNaN(threshold)) {
            threshold = roundThreshold(lower[index], upper[index]);
            rounded[index] = threshold;
        }
        return threshold;
    }

    private String literal(double value, boolean sql) {
        if (column instanceof DateColumn) {
            // Dates are whole days, so a threshold within a day means the next day.
            String date = LocalDate.ofEpochDay((long) Math.ceil(value)).toString();
            return sql ? "DATE '" + date + "'" : date;
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return Math.abs(exact.scale()) > 15 ? exact.toString() : exact.toPlainString();
    }

    /** Compares two rows by their values in a column, words by their letters; a gap comes first among words and last among numbers. */
    static int compare(Column column, int a, int b) {
        if (column instanceof CategoryColumn category) {
            int one = category.code(a);
            int other = category.code(b);
            return one < 0 || other < 0
                    ? Boolean.compare(one >= 0, other >= 0)
                    : category.levels().get(one).compareTo(category.levels().get(other));
        }
        return Double.compare(number(column, a) + 0.0, number(column, b) + 0.0); // 0 and -0 are one value
    }

    private static double number(Column column, int row) {
        return ((RowValues) column).value(row);
    }
}
