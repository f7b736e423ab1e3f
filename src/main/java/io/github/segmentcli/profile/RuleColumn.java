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
 * A column that rules may speak of, cut into bins: a number between round thresholds that lie near quantiles of a sample,
 * a category into its levels.
 */
final class RuleColumn {

    /** At most so many thresholds a column. */
    static final int MOST_CUTS = 48;

    private final Column column;
    private final double[] cuts;

    private RuleColumn(Column column, double[] cuts) {
        this.column = column;
        this.cuts = cuts;
    }

    /** @param sample rows to learn thresholds from; empty when the column cannot tell rows apart */
    static Optional<RuleColumn> of(Column column, int[] sample) {
        if (column instanceof CategoryColumn category) {
            return category.levels().size() > 1 ? Optional.of(new RuleColumn(column, null)) : Optional.empty();
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
        double[] distinct = Arrays.stream(values).distinct().toArray();
        if (distinct.length < 2) {
            return Optional.empty();
        }
        double[] cuts = new double[MOST_CUTS];
        int found = 0;
        for (int i = 1; i <= MOST_CUTS; i++) {
            int at;
            if (distinct.length <= MOST_CUTS) {
                at = i;
            } else {
                double quantile = values[(int) ((long) i * (values.length - 1) / (MOST_CUTS + 1))];
                at = Math.max(1, Arrays.binarySearch(distinct, quantile));
            }
            if (at < distinct.length) {
                double cut = round(distinct[at - 1], distinct[at]);
                if (found == 0 || cut > cuts[found - 1]) {
                    cuts[found++] = cut;
                }
            }
        }
        return Optional.of(new RuleColumn(column, Arrays.copyOf(cuts, found)));
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
        return cuts == null;
    }

    int bins() {
        return cuts == null ? ((CategoryColumn) column).levels().size() : cuts.length + 1;
    }

    /** The bin of a row: how many thresholds its value reaches, or the code of its level; -1 for a gap. */
    int bin(int row) {
        if (column instanceof CategoryColumn category) {
            return category.code(row);
        }
        double v = number(column, row);
        if (Double.isNaN(v)) {
            return -1;
        }
        int at = Arrays.binarySearch(cuts, v);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** Whether a row meets a condition; a gap meets none. */
    boolean picks(RuleCondition condition, int row) {
        if (column instanceof CategoryColumn category) {
            return category.code(row) == condition.from();
        }
        double v = number(column, row);
        return condition.isLower() ? v >= cut(condition) : v < cut(condition);
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
        return cuts[(condition.isLower() ? condition.from() : condition.to()) - 1];
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
        return column instanceof DateColumn date ? date.epochDay(row) : ((NumberColumn) column).value(row);
    }
}
