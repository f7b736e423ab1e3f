package io.github.segmentcli.check;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.Figures;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.prepare.SimilarLevels;
import java.util.ArrayList;
import java.util.List;

/** What looks wrong about the values of one column, though they are all of its kind. */
final class ValueChecks {

    private static final double FEW = 0.01;
    private static final double FENCE = 3;
    private static final double SKEWED = 2;

    private ValueChecks() {}

    /** @param isFeature whether the column counts, so that its values may be clipped */
    static List<CheckFinding> of(Column column, ColumnFigures figures, Table table, boolean isFeature) {
        List<CheckFinding> findings = new ArrayList<>();
        if (column instanceof NumberColumn) {
            farValues(column, figures, isFeature, findings);
        } else if (column instanceof CategoryColumn category) {
            SimilarLevels.notices(category).forEach(notice -> findings.add(CheckFinding.of(notice)));
        } else if (column instanceof TextColumn text && text.isHeld()) {
            spreadsheetIds(text, table, findings);
        }
        return findings;
    }

    /** A few values beyond the fences that --outliers clip would use; of a skewed column the skew is reported instead. */
    private static void farValues(
            Column column, ColumnFigures figures, boolean isFeature, List<CheckFinding> findings) {
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
            double extreme = below > 0 ? sorted[0] : sorted[sorted.length - 1];
            boolean years = low >= 1800 && high <= 2200 && extreme == Math.rint(extreme);
            String example = years ? Decimals.shortest(extreme) : Figures.number(extreme);
            String told = "\"" + column.name() + "\" has " + Figures.count(far) + (far == 1 ? " value" : " values")
                    + " far from the others, such as " + example + ". If it cannot be, correct it";
            findings.add(
                    isFeature
                            ? CheckFinding.info(
                                    "far_values",
                                    column.name(),
                                    told + "; --outliers clip moves such values nearer.",
                                    "--outliers",
                                    ColumnNames.listed(List.of(column.name() + "=clip")))
                            : CheckFinding.info("far_values", column.name(), told + "."));
        }
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
