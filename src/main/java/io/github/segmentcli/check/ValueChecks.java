package io.github.segmentcli.check;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.prepare.SimilarLevels;
import io.github.segmentcli.rfm.TransactionRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What looks wrong about the values of one column, though they are all of its kind. */
final class ValueChecks {

    private static final double[] SENTINELS = {
        -1, -9, -99, -999, -9999, -99999, 99, 999, 9999, 99999, 999999, 9999999, 99999999, 999999999
    };
    private static final Map<LocalDate, String> DATE_SENTINELS = dateSentinels();
    private static final Set<String> UNKNOWN = Set.of(
            "unknown",
            "unbekannt",
            "inconnu",
            "desconocido",
            "not known",
            "not available",
            "not specified",
            "undefined",
            "missing",
            "n.a.",
            "n/k",
            "tbd",
            "xxx",
            "(blank)",
            "(empty)");
    private static final double RARE = 0.005;
    private static final double FEW = 0.01;
    private static final double FENCE = 3;
    private static final double SKEWED = 2;
    /** Fewer different numbers may be answers. */
    private static final int LEAST_CUSTOMERS = 20;

    private ValueChecks() {}

    static List<CheckFinding> of(Column column, ColumnFigures figures, Table table) {
        List<CheckFinding> findings = new ArrayList<>();
        if (column instanceof NumberColumn) {
            customers(column, figures, findings);
            sentinels(column, figures, findings);
            farValues(column, figures, findings);
        } else if (column instanceof DateColumn) {
            dateSentinels(column, figures, findings);
        } else if (column instanceof CategoryColumn category) {
            words(category, findings);
        } else if (column instanceof TextColumn text && text.isHeld()) {
            spreadsheetIds(text, table, findings);
        }
        return findings;
    }

    /** The number of a customer that stands in two rows or more, on average: the rows are what customers did. */
    private static void customers(Column column, ColumnFigures figures, List<CheckFinding> findings) {
        double[] sorted = figures.sorted();
        boolean repeats = figures.distinct() >= LEAST_CUSTOMERS && 2 * figures.distinct() <= sorted.length;
        if (repeats
                && TransactionRole.CUSTOMER.isNameOf(column.name())
                && Arrays.stream(sorted).allMatch(v -> v == Math.rint(v))) {
            findings.add(CheckFinding.warning(
                    "customers_repeat",
                    column.name(),
                    "\"" + column.name() + "\" is called like the number of a customer and repeats ("
                            + Figures.count(figures.distinct()) + " numbers in " + Figures.count(sorted.length)
                            + " rows), so the rows may be purchases. Make customers of them with segment rfm, or leave"
                            + " the column out with --exclude \"" + column.name() + "\"."));
        }
    }

    /**
     * A round value of nines or -1 at the end of the range, more than once, away from the other values: the only negative
     * one, or twice as large as the next.
     */
    private static void sentinels(Column column, ColumnFigures figures, List<CheckFinding> findings) {
        double[] sorted = figures.sorted();
        int n = sorted.length;
        for (double value : SENTINELS) {
            int count = figures.count(value);
            if (count < 2 || count == n || count < RARE * n) {
                continue;
            }
            boolean onlyNegative = value < 0 && sorted[0] == value && sorted[count] >= 0;
            boolean farAbove = value > 0 && sorted[n - 1] == value && sorted[n - 1 - count] * 2 < value;
            if (onlyNegative || farAbove) {
                findings.add(CheckFinding.warning(
                        "sentinel",
                        column.name(),
                        "\"" + column.name() + "\" is " + Figures.number(value) + " in " + Figures.count(count) + " of "
                                + Figures.count(n)
                                + " rows, far from its other values: it may stand for something else, such"
                                + " as a gap. If so, add --null-value " + Figures.number(value)
                                + " (it then counts in all columns)."));
            }
        }
    }

    /** A few values beyond the fences that --outliers clip would use; of a skewed column the skew is told instead. */
    private static void farValues(Column column, ColumnFigures figures, List<CheckFinding> findings) {
        double low = figures.quantile(0.25);
        double high = figures.quantile(0.75);
        double reach = FENCE * (high - low);
        double[] sorted = figures.sorted();
        boolean skewed = Math.abs(figures.skewness().orElse(0)) > SKEWED;
        if (!(reach > 0) || skewed) {
            return;
        }
        int below = figures.below(low - reach);
        int above = sorted.length - figures.below(Math.nextUp(high + reach));
        int far = below + above;
        if (far > 0 && far <= FEW * sorted.length) {
            String example = Figures.number(below > 0 ? sorted[0] : sorted[sorted.length - 1]);
            findings.add(CheckFinding.info(
                    "far_values",
                    column.name(),
                    "\"" + column.name() + "\" has " + Figures.count(far) + (far == 1 ? " value" : " values")
                            + " far from the others, such as " + example
                            + ". If it cannot be, mend it; --outliers clip moves such values nearer."));
        }
    }

    private static void dateSentinels(Column column, ColumnFigures figures, List<CheckFinding> findings) {
        DATE_SENTINELS.forEach((date, meaning) -> {
            double day = date.toEpochDay();
            int count = figures.below(day + 1) - figures.below(day);
            if (count > 0 && count < figures.sorted().length) {
                findings.add(CheckFinding.warning(
                        "sentinel",
                        column.name(),
                        "\"" + column.name() + "\" is " + date + " in " + Figures.count(count)
                                + (count == 1 ? " row" : " rows") + ", which mostly means " + meaning
                                + ". If so, add --null-value " + date + "."));
            }
        });
    }

    private static Map<LocalDate, String> dateSentinels() {
        Map<LocalDate, String> dates = new LinkedHashMap<>();
        dates.put(LocalDate.of(1899, 12, 30), "an empty cell of a spreadsheet");
        dates.put(LocalDate.of(1900, 1, 1), "that nothing was known");
        dates.put(LocalDate.of(1970, 1, 1), "that nothing was known");
        dates.put(LocalDate.of(2099, 12, 31), "no end");
        dates.put(LocalDate.of(9999, 12, 31), "no end");
        return dates;
    }

    private static void words(CategoryColumn column, List<CheckFinding> findings) {
        List<String> levels = column.levels();
        for (int code = 0; code < levels.size(); code++) {
            String level = levels.get(code);
            if (UNKNOWN.contains(level.toLowerCase(Locale.ROOT))) {
                findings.add(CheckFinding.info(
                        "unknown_word",
                        column.name(),
                        "\"" + column.name() + "\" says \"" + level + "\" in " + Figures.count(column.count(code))
                                + " rows, and it counts as an answer like the others. If it is a gap, add --null-value \""
                                + level
                                + "\"."));
            }
        }
        SimilarLevels.notice(column).ifPresent(notice -> findings.add(CheckFinding.of(notice)));
    }

    /** Long numbers that went through a spreadsheet come out as 1.23E+15, and their digits are gone. */
    private static void spreadsheetIds(TextColumn column, Table table, List<CheckFinding> findings) {
        for (int row = 0; row < column.rows(); row++) {
            String value = column.value(row);
            if (value.indexOf('E') > 0 && value.matches("\\d([.,]\\d+)?E\\+\\d\\d")) {
                findings.add(CheckFinding.warning(
                        "spreadsheet_id",
                        column.name(),
                        "\"" + column.name() + "\" has values such as that of line " + table.line(row)
                                + " that a spreadsheet has rounded (1.23E+15). Export the column as text."));
                return;
            }
        }
    }
}
