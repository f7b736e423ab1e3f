package io.github.segmentcli.profile;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * A column that rules may speak of, cut into bins: a number between thresholds that lie near quantiles of a sample, a
 * category into its levels. A threshold is a gap between two values of the sample until a rule is written down, and only
 * then the roundest number in it, which is dear.
 */
final class RuleColumn {

    /** The largest number of thresholds of a column: a grid finer than quarters of a percent improves no rule. */
    static final int MOST_CUTS = 400;

    private final Column column;
    private final double[] below;
    private final double[] above;

    /** Thresholds that were written down already, NaN for the others. Two threads may write the same value. */
    private final double[] rounded;

    /** @param below the values under each threshold, ascending; null for a category, like {@code above} */
    private RuleColumn(Column column, double[] below, double[] above) {
        this.column = column;
        this.below = below;
        this.above = above;
        this.rounded = above == null ? null : new double[above.length];
        if (rounded != null) {
            Arrays.fill(rounded, Double.NaN);
        }
    }

    /** @param sample rows to learn thresholds from; empty when the column cannot tell rows apart */
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
        double[] below = new double[MOST_CUTS];
        double[] above = new double[MOST_CUTS];
        int found = 0;
        for (int i = 1; i <= MOST_CUTS; i++) {
            int at;
            if (distinct.length <= MOST_CUTS) {
                at = i;
            } else {
                double quantile = values[(int) ((long) i * (values.length - 1) / (MOST_CUTS + 1))];
                at = Math.max(1, Arrays.binarySearch(distinct, quantile));
            }
            if (at < distinct.length && (found == 0 || distinct[at] > above[found - 1])) {
                below[found] = distinct[at - 1];
                above[found++] = distinct[at];
            }
        }
        return Optional.of(new RuleColumn(column, Arrays.copyOf(below, found), Arrays.copyOf(above, found)));
    }

    /** @param sorted ascending; 0 and -0 count as one value */
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
     * A round threshold t with below < t <= above: the roundest in the middle half of the gap, or in the whole gap where one
     * of fewer digits lies there.
     */
    static double round(double below, double above) {
        double quarter = above / 4 - below / 4;
        double anywhere = roundest(below, above);
        double middle = roundest(below + quarter, above - quarter);
        boolean inside = middle > below && middle <= above;
        return inside && digits(middle) <= digits(anywhere) ? middle : anywhere;
    }

    private static int digits(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().precision();
    }

    /** The number of fewest digits in (below, above]; the smallest of equals. */
    private static double roundest(double below, double above) {
        BigDecimal low = new BigDecimal(below);
        BigDecimal larger = new BigDecimal(Math.max(Math.abs(below), Math.abs(above)));
        int power = larger.precision() - larger.scale() + 1;
        for (int i = 0; i < 25; i++, power--) {
            // The smallest multiple of a power of ten above the lower value.
            BigDecimal candidate = low.movePointLeft(power)
                    .setScale(0, RoundingMode.FLOOR)
                    .add(BigDecimal.ONE)
                    .movePointRight(power);
            double t = candidate.doubleValue();
            if (t > below && t <= above) {
                return t;
            }
        }
        return above;
    }

    String name() {
        return column.name();
    }

    boolean isCategory() {
        return above == null;
    }

    int bins() {
        return above == null ? ((CategoryColumn) column).levels().size() : above.length + 1;
    }

    /** The bins of some rows: how many thresholds a value reaches, or the code of its level; -1 for a gap. */
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
            int low = 0;
            int high = above.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (above[middle] <= v) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            bins[i] = (short) low;
        }
        return bins;
    }

    /** The cells of the rows {@code from} to {@code to} - 1: numbers, or the codes of levels. */
    void read(int from, int to, double[] into) {
        if (column instanceof NumberColumn number) {
            number.copy(from, to, into);
        } else if (column instanceof DateColumn date) {
            System.arraycopy(date.epochDays(), from, into, 0, to - from);
        } else {
            CategoryColumn category = (CategoryColumn) column;
            for (int i = from; i < to; i++) {
                into[i - from] = category.code(i);
            }
        }
    }

    /**
     * Keeps those of the first {@code n} rows that meet a condition, in their order, and tells how many; a gap meets none.
     *
     * @param cells by row, as {@link #read} gave them
     */
    int keep(RuleCondition condition, double[] cells, int[] rows, int n) {
        if (isCategory()) {
            return keepEqual(condition.from(), cells, rows, n);
        }
        double cut = cut(condition);
        return condition.isLower() ? keepFrom(cut, cells, rows, n) : keepBelow(cut, cells, rows, n);
    }

    private static int keepEqual(double code, double[] cells, int[] rows, int n) {
        int kept = 0;
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            rows[kept] = row;
            kept += cells[row] == code ? 1 : 0;
        }
        return kept;
    }

    private static int keepFrom(double cut, double[] cells, int[] rows, int n) {
        int kept = 0;
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            rows[kept] = row;
            kept += cells[row] >= cut ? 1 : 0;
        }
        return kept;
    }

    private static int keepBelow(double cut, double[] cells, int[] rows, int n) {
        int kept = 0;
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            rows[kept] = row;
            kept += cells[row] < cut ? 1 : 0;
        }
        return kept;
    }

    /** For people: {@code spend >= 412.5}, {@code region = North}. The condition that the bin lies in [from, to). */
    String text(RuleCondition condition) {
        if (isCategory()) {
            return name() + " = " + level(condition.from());
        }
        return name() + (condition.isLower() ? " >= " : " < ") + literal(cut(condition), false);
    }

    /** As SQL; a gap (NULL) makes it neither true nor false, so WHERE leaves the row out, as we do. */
    String sql(RuleCondition condition) {
        String identifier = '"' + name().replace("\"", "\"\"") + '"';
        if (isCategory()) {
            return identifier + " = '" + level(condition.from()).replace("'", "''") + "'";
        }
        return identifier + (condition.isLower() ? " >= " : " < ") + literal(cut(condition), true);
    }

    private String level(int code) {
        return ((CategoryColumn) column).levels().get(code);
    }

    private double cut(RuleCondition condition) {
        int at = (condition.isLower() ? condition.from() : condition.to()) - 1;
        double known = rounded[at];
        if (Double.isNaN(known)) {
            known = round(below[at], above[at]);
            rounded[at] = known;
        }
        return known;
    }

    private String literal(double value, boolean sql) {
        if (column instanceof DateColumn) {
            // A threshold within a day counts from the next day on.
            String date = LocalDate.ofEpochDay((long) Math.ceil(value)).toString();
            return sql ? "DATE '" + date + "'" : date;
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return Math.abs(exact.scale()) > 15 ? exact.toString() : exact.toPlainString();
    }

    private static double number(Column column, int row) {
        return column instanceof DateColumn date ? date.epochDays()[row] : ((NumberColumn) column).value(row);
    }
}
