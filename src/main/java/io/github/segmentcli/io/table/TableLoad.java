package io.github.segmentcli.io.table;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Shown;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.Lines;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.bytes.Encoding;
import io.github.segmentcli.io.bytes.Source;
import io.github.segmentcli.io.bytes.SpareArrays;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.CellFaults;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.cells.NumberGrammar;
import io.github.segmentcli.io.columns.BlockScan;
import io.github.segmentcli.io.columns.ColumnReader;
import io.github.segmentcli.io.columns.NumberColumnReader;
import io.github.segmentcli.io.columns.ScanResult;
import io.github.segmentcli.io.columns.WordColumnReader;
import io.github.segmentcli.io.dialect.Sniffer;
import io.github.segmentcli.io.records.Fault;
import io.github.segmentcli.io.records.FileRecords;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.records.RecordSplitter;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.ReadSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The reading of one file: its layout is found from a sample, one pass collects the cells, the type of each column is decided on
 * all of its cells, a second pass reads the columns whose type the sample did not show, and the table is assembled.
 */
final class TableLoad {

    private final Source source;
    private final ReadSettings settings;
    private final Workers workers;
    private final Progress progress;
    private final Layout layout;
    /** By column. */
    private final MissingWords[] missing;

    private final List<Notice> notices = new ArrayList<>();

    /** @param encoding to assume, or null to find it */
    TableLoad(Source source, ReadSettings settings, Workers workers, Progress progress, Encoding encoding) {
        this.source = source;
        this.workers = workers;
        this.progress = progress;
        this.layout = Sniffer.sniff(source, settings, encoding);
        this.settings = settings.with(meant(settings.columns(), layout.names()));
        MissingWords words = new MissingWords(settings.dialect().nullValues());
        this.missing = layout.names().stream().map(words::of).toArray(MissingWords[]::new);
        ColumnNames.find(source.name(), "--null-value", words.columns(), layout.names());
    }

    /** The hints with each column by the name that it has here, where it was typed as it stands in the file. */
    private static ColumnHints meant(ColumnHints hints, List<String> names) {
        UnaryOperator<String> meant = typed -> ColumnNames.meant(typed, names).orElse(typed);
        return new ColumnHints(
                hints.id().map(meant),
                hints.features().stream().map(meant).toList(),
                hints.excluded().stream().map(meant).toList(),
                hints.asText().stream().map(meant).toList(),
                hints.oneHot(),
                hints.readings());
    }

    Loaded load() {
        requireColumns();
        boolean[] asNumbers = new boolean[layout.width()];
        char[] decimals = new char[layout.width()];
        for (int j = 0; j < asNumbers.length; j++) {
            CellCounts guess = layout.guesses().get(j);
            decimals[j] = decimalOf(guess);
            asNumbers[j] = mayBeNumbers(j, guess, decimals[j]);
        }
        BlockScan pass = new BlockScan(source, layout, settings, workers, progress);
        SpareArrays spares = new SpareArrays();
        ScanResult scan = pass.scan((j, rows) -> asNumbers[j]
                ? new NumberColumnReader(layout.names().get(j), decimals[j], missing[j], rows, spares)
                : words(j, rows));
        requireRows(scan);
        TypeInference judge = new TypeInference(source.name(), layout, settings, scan);
        List<ColumnType> verdicts = judge.verdicts();
        rereadOverturned(pass, scan, verdicts, asNumbers, decimals);
        notices.addAll(layout.notices());
        notices.addAll(judge.notices());
        return assembled(scan, verdicts);
    }

    private ColumnReader words(int column, int likelyRows) {
        return new WordColumnReader(layout.names().get(column), missing[column], settings.today(), likelyRows);
    }

    private char decimalOf(CellCounts guess) {
        return settings.dialect().decimal().orElse(guess.commaOnly > guess.pointOnly ? ',' : '.');
    }

    /** Whether a column is first read as numbers. A wrong guess costs a second pass and changes nothing else. */
    private boolean mayBeNumbers(int column, CellCounts guess, char decimal) {
        String name = layout.names().get(column);
        ColumnHints hints = settings.columns();
        if (hints.id().filter(name::equals).isPresent() || ColumnNames.matchesAny(hints.asText(), name)) {
            return false;
        }
        if (missing[column].holdNumbers()) {
            return false;
        }
        ColumnReading before = hints.readings().get(name);
        if (before != null) {
            return before == ColumnReading.NUMBER || before == ColumnReading.NUMBER_COMMA;
        }
        boolean code = guess.leadingZeros > 0 || guess.longWholes > 0 || guess.codes > 0;
        boolean date = guess.compactDates > 0 && guess.compactDates == guess.numbersOfSomeKind();
        return guess.numbers(decimal) * 2 > guess.present() && !code && !date && guess.units.isEmpty();
    }

    private void rereadOverturned(
            BlockScan pass, ScanResult scan, List<ColumnType> verdicts, boolean[] asNumbers, char[] decimals) {
        boolean[] again = new boolean[asNumbers.length];
        boolean any = false;
        for (int j = 0; j < again.length; j++) {
            ColumnType verdict = verdicts.get(j);
            boolean neutral = scan.evidence(j).pointOnly
                            + scan.evidence(j).commaOnly
                            + scan.evidence(j).openPoint
                            + scan.evidence(j).openComma
                    == 0;
            again[j] = asNumbers[j] && !(verdict.isNumber() && (neutral || verdict.decimal() == decimals[j]));
            any |= again[j];
        }
        if (!any) {
            return;
        }
        ScanResult second = pass.scan((j, rows) -> again[j] ? words(j, rows) : ColumnReader.skipping());
        for (int j = 0; j < again.length; j++) {
            if (again[j]) {
                scan.replace(j, second);
            }
        }
    }

    private Loaded assembled(ScanResult scan, List<ColumnType> verdicts) {
        int width = layout.width();
        Lines lines = scan.lines();
        String[] wordsAskedFor = firstWords(scan, verdicts, lines);
        TotalRows totals = new TotalRows(scan, (row, column) -> cell(scan, row, column));
        Column[] columns = new Column[width];
        CellFaults[] faults = new CellFaults[width];
        ColumnReading[] readings = new ColumnReading[width];
        workers.run(width, j -> {
            ColumnAssembler assembler = new ColumnAssembler(
                    layout.names().get(j), scan.rows(), scan.chunks(j), verdicts.get(j), missing[j], settings);
            columns[j] = assembler.column();
            faults[j] = assembler.faults();
            readings[j] = assembler.reading();
            if (columns[j] instanceof NumberColumn number && !verdicts.get(j).told()) {
                TickColumns.of(number).ifPresent(ticks -> {
                    columns[j] = ticks;
                    readings[j] = ColumnReading.BOOLEAN;
                });
            }
        });
        requireUsable(readings, wordsAskedFor);
        totals.note(columns, faults);
        RowFaults bad = new RowFaults(source.name(), scan, lines, columns, faults, true);
        if (settings.rejects().isEmpty()) {
            bad.requireNone();
        }
        int[] rejected = bad.rejectedRecords();
        FileRecords records = new FileRecords(source, layout, settings.limits(), rejected, scan.sha256());
        if (settings.rejects().isPresent()) {
            Map<Integer, Fault> reasons = bad.reasons();
            try (RejectFile file = new RejectFile(settings.rejects().get(), source, layout)) {
                records.visitRejected((number, bytes, from, to) -> file.add(reasons.get(number), bytes, from, to));
                file.complete();
            }
        }
        List<Column> kept = new ArrayList<>(List.of(columns));
        Lines keptLines = lines;
        int rows = scan.rows() - bad.badRows();
        if (rows < scan.rows()) {
            int[] good = bad.goodRows();
            kept.replaceAll(column -> column.rows(good));
            keptLines = lines.rows(good);
        }
        if (rows == 0) {
            throw new InputException(source.name() + ": all " + scan.records() + " rows were rejected. The first: "
                    + bad.first().get(0).text() + ".");
        }
        notices.addAll(scan.passedOver().notices());
        notices.addAll(0, WholeFile.notices(source, scan.records(), rejected.length));
        Map<String, ColumnReading> readingOf = TypeInference.readings(layout.names(), List.of(readings));
        Table table = new Table(source.name(), rows, kept, keptLines);
        return new Loaded(
                table,
                layout.dialect(),
                readingOf,
                scan.records(),
                rejected.length,
                bad.first(),
                notices,
                scan.sha256(),
                records);
    }

    /** A cell as it stands in the file, which is read again for it. */
    private String cell(ScanResult scan, int row, int column) {
        int[] record = {scan.record(row)};
        StringBuilder cell = new StringBuilder();
        new FileRecords(source, layout, settings.limits(), record, scan.sha256())
                .visitRejected((number, bytes, from, to) -> {
                    RecordSplitter cells = layout.splitter();
                    cells.splitLast(bytes, from, to);
                    cell.append(ColumnCells.text(bytes, cells.from(column), cells.to(column)));
                });
        return cell.toString();
    }

    private void requireRows(ScanResult scan) {
        if (scan.records() == 0) {
            throw new InputException(
                    source.name()
                            + " has a header and no rows. A customer file has a line of column names and a row for each customer.");
        }
    }

    /** Where columns that were asked for as features hold their first word that is no number, by column; null elsewhere. */
    private String[] firstWords(ScanResult scan, List<ColumnType> verdicts, Lines lines) {
        String[] first = new String[layout.width()];
        NumberGrammar numbers = new NumberGrammar();
        for (int j = 0; j < first.length; j++) {
            ColumnType verdict = verdicts.get(j);
            boolean asked =
                    settings.columns().features().contains(layout.names().get(j));
            if (!asked || verdict.isNumber() || verdict.isDate()) {
                continue;
            }
            int column = j;
            ColumnCells.visit(scan.chunks(j), false, (row, bytes, from, to) -> {
                if (first[column] == null) {
                    String cell = ColumnCells.text(bytes, from, to);
                    String text = CellText.strip(cell);
                    boolean gap = text.isEmpty() || missing[column].contains(text);
                    if (!gap && !numbers.parse(text, '.')) {
                        first[column] = "line " + lines.of(row) + ", column \""
                                + layout.names().get(column) + "\": " + Shown.cell(cell);
                    }
                }
            });
        }
        return first;
    }

    /** Asked for by name means: stop if it cannot be a feature, rather than leave it out. */
    private void requireUsable(ColumnReading[] readings, String[] firstWords) {
        for (int j = 0; j < readings.length; j++) {
            boolean words = readings[j] == ColumnReading.CATEGORY || readings[j] == ColumnReading.TEXT;
            if (words && firstWords[j] != null && !settings.columns().oneHot()) {
                throw new InputException(source.name() + ", " + firstWords[j]
                        + " is not a number, and the column was asked for as a feature. To make 0 and 1 of its words add"
                        + " --categorical one-hot; if it stands for a gap add --null-value with it; else leave the column"
                        + " out.");
            }
        }
    }

    /** Looks names up before the long part. */
    private void requireColumns() {
        ColumnHints hints = settings.columns();
        List<String> names = layout.names();
        hints.id().ifPresent(id -> {
            if (!names.contains(id)) {
                throw ColumnNames.unknown(source.name(), "--id", id, names);
            }
        });
        ColumnNames.find(source.name(), "--columns", hints.features(), names);
        ColumnNames.find(source.name(), "--exclude", hints.excluded(), names);
    }
}
