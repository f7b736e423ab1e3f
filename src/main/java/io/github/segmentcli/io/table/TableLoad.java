package io.github.segmentcli.io.table;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.Lines;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.data.TextTable;
import io.github.segmentcli.io.bytes.Encoding;
import io.github.segmentcli.io.bytes.Source;
import io.github.segmentcli.io.bytes.SpareArrays;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.CellFaults;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.columns.BlockScan;
import io.github.segmentcli.io.columns.Chunk;
import io.github.segmentcli.io.columns.ColumnReader;
import io.github.segmentcli.io.columns.NumberColumnReader;
import io.github.segmentcli.io.columns.ScanResult;
import io.github.segmentcli.io.columns.WordColumnReader;
import io.github.segmentcli.io.dialect.Sniffer;
import io.github.segmentcli.io.output.NewFile;
import io.github.segmentcli.io.records.Fault;
import io.github.segmentcli.io.records.FileRecords;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.records.RecordSplitter;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.ReadSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Reads one file into a table. A sample shows the layout of the file and the likely types of its columns; one pass reads all
 * cells; the types are decided on all cells; a second pass reads again the columns for which the sample was misleading; then the
 * columns are assembled, and rows with faults are rejected.
 */
final class TableLoad {

    private final Source source;
    private final ReadSettings settings;
    private final Workers workers;
    private final Progress progress;
    private final Layout layout;
    /** By column: the words that stand for a missing value. */
    private final MissingWords[] missing;

    private final List<Notice> notices = new ArrayList<>();
    private final ColumnStore store;
    private final PlaceOfTable place;

    /**
     * Finds the layout of the file.
     *
     * @param source the file
     * @param settings the user's; columns may be named as in the file
     * @param encoding the encoding of the file, or null to detect it
     * @throws InputException when no layout can be found
     */
    TableLoad(Source source, ReadSettings settings, Workers workers, Progress progress, Encoding encoding) {
        this.source = source;
        this.workers = workers;
        this.progress = progress;
        this.layout = Sniffer.sniff(source, settings, encoding);
        this.settings = settings.with(withTableNames(settings.columns(), layout.names()));
        MissingWords words = new MissingWords(settings.dialect().nullValues());
        this.missing = layout.names().stream()
                .map(name ->
                        words(words.of(name), this.settings.columns().readings().get(name)))
                .toArray(MissingWords[]::new);
        this.store = new ColumnStore(settings.limits().heldBytes());
        this.place = new PlaceOfTable(source.name(), store, progress);
        ColumnNames.find(source.name(), "--null-value", words.columns(), layout.names());
    }

    /**
     * The words for missing values of a column: of one that is known to be numbers or dates also those that say that nothing is known.
     *
     * @param reading how the column was read before; null for a column of which nothing is known
     */
    static MissingWords words(MissingWords words, ColumnReading reading) {
        boolean measures = reading == ColumnReading.NUMBER
                || reading == ColumnReading.NUMBER_COMMA
                || reading != null && (reading.isDate() || reading.isDuration());
        return measures ? words.withUnknown() : words;
    }

    /** Replaces names as they are in the header of the file by the names of the table, which may have been made unique. */
    private static ColumnHints withTableNames(ColumnHints hints, List<String> names) {
        UnaryOperator<String> tableName =
                typed -> ColumnNames.findTyped(typed, names).orElse(typed);
        return new ColumnHints(
                hints.id().map(tableName),
                hints.features().stream().map(tableName).toList(),
                hints.excluded().stream().map(tableName).toList(),
                hints.asText().stream().map(tableName).toList(),
                hints.oneHot(),
                hints.mayExclude(),
                hints.readings());
    }

    /**
     * Reads the file. Call it once.
     *
     * @throws io.github.segmentcli.RequestException when a column named by the user is not in the file
     * @throws InputException when there are no rows, or faults and no file for rejected rows
     */
    Loaded load() {
        requireColumns();
        boolean[] asNumbers = new boolean[layout.width()];
        char[] decimals = new char[layout.width()];
        for (int j = 0; j < asNumbers.length; j++) {
            CellCounts guess = layout.guesses().get(j);
            decimals[j] = decimalOf(layout.names().get(j), guess);
            asNumbers[j] = isLikelyNumbers(j, guess, decimals[j]);
        }
        BlockScan pass = new BlockScan(source, layout, settings, workers, progress);
        SpareArrays spares = new SpareArrays();
        ScanResult scan = pass.scan(
                (j, rows) -> asNumbers[j]
                        ? new NumberColumnReader(layout.names().get(j), decimals[j], missing[j], rows, spares)
                        : textReader(j, rows),
                store,
                place::tell);
        requireRows(scan);
        TypeInference inference = new TypeInference(source.name(), layout, settings, scan);
        List<ColumnType> types = inference.types();
        boolean[] hasUnknown = new boolean[layout.width()];
        for (int j = 0; j < hasUnknown.length; j++) {
            hasUnknown[j] = inference.hasUnknown(j);
            missing[j] = hasUnknown[j] ? missing[j].withUnknown() : missing[j];
        }
        List<Map<String, Long>> marks = IntStream.range(0, layout.width())
                .mapToObj(j -> scan.evidence(j).gapMarks())
                .toList();
        rereadMisguessed(pass, scan, types, asNumbers, decimals, hasUnknown);
        notices.addAll(layout.notices());
        notices.addAll(inference.notices());
        notices.addAll(UnusedGaps.notices(settings, layout.names(), scan));
        return assemble(scan, types, marks);
    }

    /** A reader that keeps the text of each cell, so that any type can be made of it later. */
    private ColumnReader textReader(int column, int likelyRows) {
        return new WordColumnReader(layout.names().get(column), missing[column], settings.today(), likelyRows);
    }

    /** The decimal mark to read a column with: that of the user, or the likelier one in the sample. */
    private char decimalOf(String name, CellCounts guess) {
        if (layout.numbers().contains(name)) {
            return '.';
        }
        return settings.dialect().decimal().orElse(guess.commaOnly > guess.pointOnly ? ',' : '.');
    }

    /** Whether a column is read as numbers in the first pass. A wrong guess costs a second pass and changes nothing else. */
    private boolean isLikelyNumbers(int column, CellCounts guess, char decimal) {
        String name = layout.names().get(column);
        ColumnHints hints = settings.columns();
        if (hints.id().filter(name::equals).isPresent() || ColumnNames.matchesAny(hints.asText(), name)) {
            return false;
        }
        if (missing[column].holdNumbers()) {
            return false;
        }
        ColumnReading given = hints.readings().get(name);
        if (given != null) {
            return given == ColumnReading.NUMBER || given == ColumnReading.NUMBER_COMMA;
        }
        boolean code = guess.leadingZeros > 0 || guess.longWholes > 0 || guess.codes > 0;
        boolean date = guess.compactDates > 0 && guess.compactDates == guess.numbersOfSomeKind();
        return guess.numbers(decimal) * 2 > guess.present() && !code && !date && guess.units.isEmpty();
    }

    /**
     * Reads those columns again, as text, that were read as numbers and are something else, or have the other decimal mark.
     *
     * @param scan what the first pass read; such columns are replaced
     * @param asNumbers by column: whether it was read as numbers
     * @param decimals by column: the decimal mark that it was read with
     * @param hasUnknown by column: whether words among its numbers, faults so far, are missing values
     */
    private void rereadMisguessed(
            BlockScan pass,
            ScanResult scan,
            List<ColumnType> types,
            boolean[] asNumbers,
            char[] decimals,
            boolean[] hasUnknown) {
        boolean[] again = new boolean[asNumbers.length];
        boolean any = false;
        for (int j = 0; j < again.length; j++) {
            ColumnType type = types.get(j);
            boolean hasNoMarks = scan.evidence(j).pointOnly
                            + scan.evidence(j).commaOnly
                            + scan.evidence(j).openPoint
                            + scan.evidence(j).openComma
                    == 0;
            again[j] = asNumbers[j]
                    && !(!hasUnknown[j] && type.isNumber() && (hasNoMarks || type.decimal() == decimals[j]));
            any |= again[j];
        }
        if (!any) {
            return;
        }
        ScanResult second =
                pass.scan((j, rows) -> again[j] ? textReader(j, rows) : ColumnReader.skipping(), store, place::tell);
        for (int j = 0; j < again.length; j++) {
            if (again[j]) {
                scan.replace(j, second);
            }
        }
    }

    /**
     * Makes the table of what was read: columns of all rows, then faults, then the rows without faults.
     *
     * @param marks by column: the marks that count as missing, with their number of cells
     */
    private Loaded assemble(ScanResult scan, List<ColumnType> types, List<Map<String, Long>> marks) {
        Lines lines = scan.lines();
        // It looks at the cells, which are gone once the columns are assembled.
        TotalRows totals = new TotalRows(scan, (row, column) -> cell(scan, row, column));

        AssembledColumns all = assembleMeasures(scan, types);
        Column[] looked = all.columns().clone();
        for (int j = 0; j < looked.length; j++) {
            Optional<? extends Column> checkbox = checkbox(looked[j], types.get(j));
            looked[j] = checkbox.isPresent() ? checkbox.get() : looked[j];
        }
        totals.addFaults(looked, all.faults());
        RowFaults faults = new RowFaults(
                source.name(),
                scan,
                lines,
                looked,
                all.faults(),
                layout.places(),
                true,
                settings.columns().mayExclude());
        int left = scan.rows() - faults.badRows();
        boolean setsAside = settings.rejects().isPresent() && left > 0 && left < scan.rows();
        int[] good = setsAside ? faults.goodRows() : null;
        finishColumns(scan, types, all, good, marks);
        noticeMarks(all.columns(), marks);
        if (settings.rejects().isEmpty()) {
            faults.requireNone();
        }
        int[] rejected = faults.rejectedRecords();
        FileRecords records = new FileRecords(source, layout, settings.limits(), rejected, scan.sha256());
        settings.rejects().ifPresent(target -> writeRejected(target, records, faults.reasons()));

        if (left == 0) {
            throw new InputException(source.name() + ": all " + scan.records() + " rows were rejected. The first: "
                    + faults.first().get(0).text() + ".");
        }
        Table table =
                new Table(source.name(), left, List.of(all.columns()), good == null ? lines : lines.rows(good), store);
        notices.addAll(scan.skipped().notices());
        notices.addAll(0, WholeFile.notices(source, scan.records(), rejected.length));
        return new Loaded(
                table,
                layout.dialect(),
                TypeInference.readings(layout.names(), List.of(all.readings())),
                scan.records(),
                rejected.length,
                faults.first(),
                notices,
                source.table().map(TextTable::form),
                scan.sha256(),
                records);
    }

    /** Among words a mark such as - may be an answer, so that it is told to count as missing. */
    private void noticeMarks(Column[] columns, List<Map<String, Long>> marks) {
        List<String> shown = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            boolean words = columns[j] instanceof CategoryColumn category
                    && category.yes().isEmpty();
            if (words && missing[j].isBuiltIn() && !marks.get(j).isEmpty()) {
                shown.add('"' + columns[j].name() + "\" is " + TypeInference.counted(marks.get(j)));
            }
        }
        if (!shown.isEmpty()) {
            notices.add(Notice.info(
                    "mark_among_words",
                    "Marks among words count as missing: " + TypeInference.several(shown)
                            + ". To keep them as answers, name the words for missing values: --null-value NA."));
        }
    }

    /** By column: its cells in all rows that were read, the faults among them, and how they were understood. */
    private record AssembledColumns(Column[] columns, CellFaults[] faults, ColumnReading[] readings) {}

    /** Makes each column of numbers or dates out of its cells and frees the cells; of the others it makes stand-ins. */
    private AssembledColumns assembleMeasures(ScanResult scan, List<ColumnType> types) {
        int width = layout.width();
        AssembledColumns all = new AssembledColumns(new Column[width], new CellFaults[width], new ColumnReading[width]);
        workers.run(width, j -> {
            all.faults()[j] = new CellFaults();
            if (types.get(j).isNumber() || types.get(j).isDate()) {
                assemble(j, scan.rows(), scan.chunks(j), types.get(j), all);
            } else {
                all.columns()[j] = TextColumn.notHeld(layout.names().get(j), scan.rows(), 0, 0);
            }
        });
        return all;
    }

    /**
     * Makes the columns of words, and takes the rows that are set aside out of the others. What a column of words is must not
     * depend on the rows that are set aside, so that theirs are taken out before that is decided.
     *
     * @param good the rows that stay; null for all
     * @param marks by column: the marks that count as missing
     */
    private void finishColumns(
            ScanResult scan, List<ColumnType> types, AssembledColumns all, int[] good, List<Map<String, Long>> marks) {
        int rows = good == null ? scan.rows() : good.length;
        workers.run(layout.width(), j -> {
            ColumnType type = types.get(j);
            if (!type.isNumber() && !type.isDate()) {
                if (good != null) {
                    ColumnCells.keep(scan.chunks(j), good, store);
                }
                assemble(j, rows, scan.chunks(j), type, all);
            } else if (good != null) {
                all.columns()[j] = all.columns()[j].rows(good);
            }
            checkbox(all.columns()[j], type).ifPresent(checkbox -> {
                all.columns()[j] = checkbox;
                all.readings()[j] = ColumnReading.BOOLEAN;
            });
        });
        boolean[] mayBeTicked = new boolean[layout.width()];
        for (int j = 0; j < mayBeTicked.length; j++) {
            mayBeTicked[j] = !types.get(j).isGiven() && marks.get(j).isEmpty();
        }
        CheckboxColumns.replaceSideBySide(all.columns(), mayBeTicked)
                .forEach(j -> all.readings()[j] = ColumnReading.BOOLEAN);
    }

    private void assemble(int column, int rows, List<Chunk> chunks, ColumnType type, AssembledColumns all) {
        ColumnAssembler assembler = new ColumnAssembler(
                layout.names().get(column), rows, chunks, type, missing[column], settings, all.faults()[column], store);
        all.columns()[column] = assembler.column();
        all.readings()[column] = assembler.reading();
    }

    private static Optional<? extends Column> checkbox(Column column, ColumnType type) {
        return column instanceof NumberColumn number && !type.isGiven() ? CheckboxColumns.of(number) : Optional.empty();
    }

    private void writeRejected(NewFile target, FileRecords records, Map<Integer, Fault> reasons) {
        try (RejectFile file = new RejectFile(target, source, layout)) {
            records.visitRejected((number, bytes, from, to) -> file.add(reasons.get(number), bytes, from, to));
            file.complete();
        }
    }

    /** The text of a cell, for which the file is read again. Used for a few cells of messages. */
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
            throw TableReader.noRows(source);
        }
    }

    /** Checks the names of columns that the user gave, before the long first pass. */
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
