package io.github.segmentcli.check;

import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice.Level;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.prepare.ExcludedColumn;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.prepare.Preparer;
import io.github.segmentcli.roles.Understanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks a file without a fit: what every column is, which ones would be features, and what would distort the segments. The
 * findings are the notices of preparation, and those of checks that preparation does not make: values that stand for missing
 * ones, rows that occur twice, words that look alike, too few rows.
 */
public final class Checker {

    /** With fewer rows per feature, segments are unlikely to be found again in another sample. */
    private static final int ROWS_A_FEATURE = 10;

    private static final int FEW_ROWS = 30;
    /** Notices on what a fit did, which are no findings about the file. */
    private static final Set<String> OF_A_FIT = Set.of(
            "alike_words",
            "gaps_filled",
            "donors_kept",
            "transformed_columns",
            "lambda_from_part",
            "no_interquartile_range");

    private Checker() {}

    /**
     * @param settings the features that a fit would be asked for
     * @param seeds and {@code workers} as for a fit
     */
    public static CheckReport check(Loaded loaded, PrepareSettings settings, Seeds seeds, Workers workers) {
        List<CheckFinding> findings = new ArrayList<>();
        Map<String, ExcludedColumn> leftOut = new TreeMap<>();
        Understanding understanding = Understanding.of(loaded.table(), settings.forRoles(loaded.table()), workers);
        understanding.stillTrue(loaded.notices()).forEach(notice -> findings.add(CheckFinding.of(notice)));
        Table table = understanding.table();
        Optional<Prepared> prepared = prepare(understanding, settings, seeds, workers, findings);
        prepared.ifPresent(found -> found.leftOut().forEach(column -> leftOut.put(column.column(), column)));
        Optional<String> id = prepared.flatMap(Prepared::idColumn);

        List<Column> columns = table.columns();
        ColumnCheck[] checks = new ColumnCheck[columns.size()];
        List<List<CheckFinding>> about = new ArrayList<>();
        columns.forEach(column -> about.add(new ArrayList<>()));
        workers.run(columns.size(), j -> {
            Column column = columns.get(j);
            ColumnFigures figures = ColumnFigures.of(column);
            checks[j] = figures.check(
                    loaded.readings().get(column.name()),
                    use(column, id, leftOut, prepared),
                    Optional.ofNullable(leftOut.get(column.name())).map(ExcludedColumn::reason));
            about.get(j)
                    .addAll(ValueChecks.of(
                            column, figures, table, checks[j].use().equals("feature")));
        });
        about.forEach(findings::addAll);
        prepared.ifPresent(found -> fewRows(found, findings));
        findings.sort(Comparator.comparing((CheckFinding finding) -> finding.level() == Level.WARNING ? 0 : 1));
        return new CheckReport(loaded, understanding, List.of(checks), findings);
    }

    /** Prepares the table as a fit would; where that fails, the message is a finding. */
    private static Optional<Prepared> prepare(
            Understanding understanding,
            PrepareSettings settings,
            Seeds seeds,
            Workers workers,
            List<CheckFinding> findings) {
        try {
            Prepared prepared = Preparer.fit(understanding, settings, seeds, workers);
            prepared.notices().stream()
                    .filter(notice -> !OF_A_FIT.contains(notice.code()))
                    .map(understanding.noun()::said)
                    .forEach(notice -> findings.add(CheckFinding.of(notice)));
            return Optional.of(prepared);
        } catch (InputException e) {
            findings.add(CheckFinding.ofFile(Level.WARNING, CheckReport.NO_SEGMENTATION, e.getMessage()));
            understanding.warnings().stream()
                    .filter(notice -> !e.getMessage().contains(notice.text()))
                    .forEach(notice -> findings.add(CheckFinding.of(notice)));
            return Optional.empty();
        }
    }

    private static String use(
            Column column, Optional<String> id, Map<String, ExcludedColumn> leftOut, Optional<Prepared> prepared) {
        if (id.filter(column.name()::equals).isPresent()) {
            return "id";
        }
        ExcludedColumn reason = leftOut.get(column.name());
        if (reason != null) {
            return reason.describes() ? "describes" : "left out";
        }
        return prepared.isPresent() ? "feature" : "unknown";
    }

    private static void fewRows(Prepared prepared, List<CheckFinding> findings) {
        int features = prepared.matrix().features();
        int rows = prepared.matrix().rows();
        if (rows < FEW_ROWS || rows < ROWS_A_FEATURE * features) {
            findings.add(CheckFinding.ofFile(
                    Level.WARNING,
                    "few_rows",
                    Figures.count(rows) + " rows are few for " + features + (features == 1 ? " feature" : " features")
                            + "; segments of so few "
                            + prepared.understanding().noun().many()
                            + " may not show again in others. Use fewer columns with"
                            + " --columns, or more rows."));
        }
    }
}
