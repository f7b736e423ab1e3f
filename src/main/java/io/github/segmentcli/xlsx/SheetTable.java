package io.github.segmentcli.xlsx;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.SegmentException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.data.CsvLines;
import io.github.segmentcli.data.Places;
import io.github.segmentcli.data.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A sheet of an Excel workbook. Its rows are streamed; only the texts that cells share are held in memory. Lines of the text are the
 * rows of the sheet, and the header is found in it as in a CSV file.
 */
public final class SheetTable implements TextTable {

    private static final int MAX_ROWS = 1_048_576;

    private final String source;
    private final Path file;
    /** Whether the workbook says how its numbers are shown; some programs write none of that. */
    private final boolean hasStyles;

    private final int index;
    private final String sheetName;
    private final SheetShape shape;
    private final List<Notice> notices = new ArrayList<>();

    /**
     * Finds the sheet and looks at all of its cells once.
     *
     * @param source what messages call the file
     * @param wanted the name of a sheet or its number from 1; empty if there is one table only
     * @throws InputException if it is no workbook that can be read, or the sheet is no table
     * @throws io.github.segmentcli.RequestException if there is no such sheet, or several might be meant
     */
    public SheetTable(String source, Path file, Optional<String> wanted) {
        this.source = source;
        this.file = file;
        try {
            this.hasStyles = PackedFile.hasStyles(source, file);
            try (ReadableWorkbook book = open()) {
                Sheet sheet = new SheetChoice(source, book, notices).of(wanted);
                this.index = sheet.getIndex();
                this.sheetName = sheet.getName();
                this.shape = shape(sheet, new CellTexts(book.isDate1904()));
                MergedCells.of(file, sheet.getId())
                        .within(shape.firstCustomer(), shape.lastRow(), shape.left(), shape.left() + shape.width() - 1)
                        .ifPresent(notices::add);
            }
        } catch (SegmentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(source, e);
        }
        addNotices();
    }

    private SheetShape shape(Sheet sheet, CellTexts texts) throws IOException {
        SheetShape seen = new SheetShape(where(), texts);
        eachRow(sheet, seen::see);
        seen.settle();
        List<SideBySide> gaps = seen.gaps().stream().map(SideBySide::new).toList();
        if (!gaps.isEmpty()) {
            eachRow(sheet, row -> gaps.forEach(gap -> gap.see(row)));
            gaps.forEach(gap -> gap.requireOne(where()).ifPresent(notices::add));
        }
        return seen;
    }

    private static void eachRow(Sheet sheet, Consumer<Row> consumer) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(consumer);
        }
    }

    private void addNotices() {
        if (shape.hidden() > 0) {
            notices.add(Notice.info(
                    "hidden_rows",
                    (shape.hidden() == 1 ? "A row of the sheet is" : shape.hidden() + " rows of the sheet are")
                            + " hidden, by hand or by a filter, and read like the others."));
        }
        if (shape.remarks() > 0) {
            notices.add(Notice.info(
                    "remarks_below",
                    (shape.remarks() == 1 ? "A line" : shape.remarks() + " lines")
                            + " of words below the table, after row " + shape.lastRow() + ", "
                            + (shape.remarks() == 1 ? "was" : "were") + " left out."));
        }
    }

    private ReadableWorkbook open() throws IOException {
        return new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles, false));
    }

    private String where() {
        return source + ", sheet " + Shown.cell(sheetName);
    }

    static InputException damaged(String where, Exception e) {
        String reason = String.valueOf(e.getMessage());
        return new InputException(
                where + ": "
                        + (reason.contains("Unknown cell type : d")
                                ? "dates are written as texts of the strict form of Open XML. Save it as Excel Workbook (.xlsx)."
                                : "the workbook is damaged or cut off ("
                                        + Shown.text(reason.lines().findFirst().orElse(""))
                                        + "). Save it again in a spreadsheet program."),
                e);
    }

    @Override
    public String form() {
        return "an Excel sheet";
    }

    @Override
    public Optional<List<String>> names() {
        return Optional.empty();
    }

    @Override
    public Places places() {
        return Places.inSheet(sheetName, shape.left());
    }

    @Override
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    @Override
    public boolean isNumbers(int column) {
        return shape.isNumbers(column);
    }

    @Override
    public Rows rows() {
        try {
            ReadableWorkbook book = open();
            try {
                return new SheetRows(book);
            } catch (IOException | RuntimeException e) {
                book.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(where(), e);
        }
    }

    private final class SheetRows implements Rows {
        private final ReadableWorkbook book;
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final CellTexts texts;
        private int at;

        SheetRows(ReadableWorkbook book) throws IOException {
            this.book = book;
            this.texts = new CellTexts(book.isDate1904());
            this.stream = book.getSheet(index).orElseThrow().openStream();
            this.rows = stream.iterator();
        }

        @Override
        public boolean next(CsvLines into) {
            try {
                while (at < shape.lastRow() && rows.hasNext()) {
                    Row row = rows.next();
                    requireOrder(row.getRowNum());
                    List<String> cells = new ArrayList<>(shape.width());
                    boolean isBlank = true;
                    for (int j = 0; j < shape.width(); j++) {
                        int column = shape.left() + j;
                        String text = row.hasCell(column) ? texts.of(row.getCell(column), shape.isPercent(j)) : "";
                        isBlank &= text.isBlank();
                        cells.add(text);
                    }
                    if (!isBlank) {
                        at = row.getRowNum();
                        cells.forEach(into::text);
                        into.endLine();
                        return true;
                    }
                }
                return false;
            } catch (InputException e) {
                throw e;
            } catch (RuntimeException e) {
                throw damaged(where() + ", after row " + at, e);
            }
        }

        /** Rows must come in ascending order, as the format asks. */
        private void requireOrder(int row) {
            if (row <= at || row > MAX_ROWS) {
                throw new InputException(where() + ": row " + row + " comes after row " + at
                        + ", which no sheet has. Save the workbook again in a spreadsheet program.");
            }
        }

        @Override
        public long at() {
            return at;
        }

        @Override
        public void close() {
            stream.close();
            try {
                book.close();
            } catch (IOException e) {
                throw damaged(where(), e);
            }
        }
    }
}
