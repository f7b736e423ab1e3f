package io.github.segmentcli.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.data.LinesRead;
import io.github.segmentcli.data.TextTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates are those that Excel shows for these numbers; formats are quoted from ECMA-376 and from files of Excel. */
class SheetTableTest {

    @TempDir
    private Path folder;

    private final TestWorkbook book = new TestWorkbook();

    private SheetTable table(String sheet) throws IOException {
        Path file = book.write(folder.resolve("shop.xlsx"));
        return new SheetTable("shop.xlsx", file, Optional.ofNullable(sheet));
    }

    private static List<String> texts(TextTable table) {
        List<String> lines = new ArrayList<>();
        try (TextTable.Rows rows = table.rows()) {
            for (Optional<List<String>> row = LinesRead.next(rows); row.isPresent(); row = LinesRead.next(rows)) {
                lines.add(rows.at() + ": " + String.join("|", row.get()));
            }
        }
        return lines;
    }

    /** The text of one number in a format, in a column of such numbers. */
    private String shown(String value, String format) throws IOException {
        book.row("id", "value").row("a", book.number(value, format)).sheet("S");
        return texts(table(null)).get(1).substring("2: a|".length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "45292; dd.mm.yyyy; 2024-01-01",
                "45292; m/d/yy; 2024-01-01",
                "45292; mmm yy; 2024-01-01",
                "45292; [$-407]d. mmmm yyyy; 2024-01-01",
                "45292.6041666667; yyyy-mm-dd hh:mm; 2024-01-01 14:30:00",
                "45292.9999999999; yyyy-mm-dd; 2024-01-02",
                "1; yyyy-mm-dd; 1900-01-01",
                "59; yyyy-mm-dd; 1900-02-28",
                "60; yyyy-mm-dd; 60",
                "61; yyyy-mm-dd; 1900-03-01",
                "0; yyyy-mm-dd; 0",
                "-3; yyyy-mm-dd; -3",
                "2958465; yyyy-mm-dd; 9999-12-31",
                "2958466; yyyy-mm-dd; 2958466",
                "0.5; h:mm; 12:00:00",
                "0.75; h:mm AM/PM; 18:00:00",
                "1.5; [h]:mm; 36",
                "0.0104166666666667; [mm]:ss; 15",
                "0.25; 0%; 25%",
                "0.12345; 0%; 12.345%",
                "-0.07; 0.0%; -7%",
                "1234.5; #,##0.00; 1234.5",
                "1234.5; #,##0.00\\ [$€-407]; 1234.5 €",
                "1234.5; [$$-409]#,##0.00; 1234.5 $",
                "1234.5; _-* #,##0.00\\ \"€\"_-; 1234.5 €",
                "1234.5; [$CHF]\\ #,##0.00; 1234.5 CHF",
                "1234.5; #,##0.00 \"days\"; 1234.5",
                "1234.5; 0.00E+00; 1234.5",
                "1234.5; General; 1234.5",
                "4567; 00000; 04567",
                "0.1; 0.0; 0.1",
                "0.30000000000000004; 0.0; 0.30000000000000004",
                "1E-3; General; 0.001",
                "123456789012345; 0; 123456789012345",
                "45292; \"day\" 0; 45292",
                "3; [Red]0; 3",
            })
    void aNumberIsWhatItsFormatMakesOfIt(String value, String format, String expected) throws IOException {
        assertThat(shown(value, format)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "1, 1904-01-02", "43830, 2024-01-01", "43830.25, 2024-01-01 06:00:00"})
    void daysMayBeCountedFrom1904(String serial, String day) throws IOException {
        book.from1904();

        assertThat(shown(serial, "yyyy-mm-dd")).isEqualTo(day);
    }

    @Test
    void cellsAreReadHoweverTheyAreStored() throws IOException {
        book.row("id", "name", "flag", "twice", "error")
                .row(
                        "a",
                        TestWorkbook.inline("in & out"),
                        true,
                        TestWorkbook.formula("1+1", "n", "2"),
                        TestWorkbook.error("#N/A"))
                .row(
                        "b",
                        "line\nbreak",
                        false,
                        TestWorkbook.formula("\"x\"", "str", "x"),
                        TestWorkbook.error("#DIV/0!"))
                .row(
                        "c",
                        "bell_x0007_",
                        TestWorkbook.formula("TRUE()", "b", "1"),
                        TestWorkbook.formula("\"\"", "str", ""),
                        TestWorkbook.formula("1/0", "e", "#DIV/0!"))
                .sheet("S");

        assertThat(texts(table(null)))
                .containsExactly(
                        "1: id|name|flag|twice|error",
                        "2: a|in & out|true|2|#N/A",
                        "3: b|line break|false|x|#DIV/0!",
                        "4: c|bell\u0007|true||#DIV/0!");
    }

    @Test
    void rowsKeepTheirNumbersAndEmptyColumnsToTheLeftAreNoneOfTheTable() throws IOException {
        book.skip(2)
                .row(null, "id", "spend")
                .skip(1)
                .row(null, "a", 5)
                .row(null, null, 7)
                .sheet("S");

        SheetTable table = table(null);

        assertThat(texts(table)).containsExactly("3: id|spend", "5: a|5", "6: |7");
        assertThat(table.places().of(6, 1, "spend")).isEqualTo("sheet \"S\", cell C6, column \"spend\"");
    }

    @Test
    void aColumnHasThePercentSignOnlyIfAllItsNumbersDo() throws IOException {
        book.row("id", "share")
                .row("a", book.number("0.25", "0%"))
                .row("b", 0.5)
                .sheet("S");

        assertThat(texts(table(null))).containsExactly("1: id|share", "2: a|0.25", "3: b|0.5");
    }

    @Test
    void numbersHaveNoQuestionOfTheirDecimalMarkUnlessTextsStandAmongThem() throws IOException {
        book.row("id", "spend", "mixed", "day")
                .row("a", 1.234, 1.234, book.number(45292, "yyyy-mm-dd"))
                .row("b", 2.345, "3,5", book.number(45293, "yyyy-mm-dd"))
                .sheet("S");

        SheetTable table = table(null);

        assertThat(table.isNumbers(0)).isFalse();
        assertThat(table.isNumbers(1)).isTrue();
        assertThat(table.isNumbers(2)).isFalse();
        assertThat(table.isNumbers(3)).isFalse();
    }

    @Test
    void aFormulaThatWasNeverComputedIsNoGap() throws IOException {
        book.row("id", "spend").row("a", TestWorkbook.formula("1+1", "n", null)).sheet("S");

        assertThatThrownBy(() -> table(null))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "shop.xlsx, sheet \"S\", cell B2: the formula has no value, because no program has computed it."
                                + " Open the file in a spreadsheet program, save it, and name that file.");
    }

    /** So openpyxl writes them. */
    @Test
    void norAreFormulasThatAllHaveAnEmptyValue() throws IOException {
        book.row("id", "spend").row("a", TestWorkbook.formula("1+1", "n", "")).sheet("S");

        assertThatThrownBy(() -> table(null)).hasMessageContaining("cell B2: the formula has no value");
    }

    @Test
    void theOnlySheetWithATableIsRead() throws IOException {
        book.row("How to read this file").row("Ask the CRM team").sheet("Read me");
        book.row("id", "spend").row("a", 5).sheet("Customers");
        book.row("id", "spend").row("b", 6).hiddenSheet("Old");

        SheetTable table = table(null);

        assertThat(texts(table)).containsExactly("1: id|spend", "2: a|5");
        assertThat(table.notices()).extracting(Notice::code).containsExactly("sheet_found");
    }

    @Test
    void aSheetIsNamedOrNumbered() throws IOException {
        book.row("id", "spend").row("a", 5).sheet("2");
        book.row("id", "spend").row("b", 6).sheet("Q4");

        assertThat(texts(table("q4"))).contains("2: b|6");
        assertThat(texts(table("2"))).contains("2: a|5");
        assertThat(texts(table("1"))).contains("2: a|5");
        assertThatThrownBy(() -> table("3"))
                .isInstanceOf(RequestException.class)
                .hasMessage("--sheet: shop.xlsx has no sheet \"3\". Its sheets are \"2\", \"Q4\".");
        assertThatThrownBy(() -> table(null))
                .isInstanceOf(RequestException.class)
                .hasMessage(
                        "shop.xlsx has 2 sheets with tables: \"2\", \"Q4\". Name the one with the customers, such as"
                                + " --sheet \"2\".");
    }

    @Test
    void tablesBesideEachOtherAreRefused() throws IOException {
        book.row("id", "spend", null, "region", "target")
                .row("a", 5, null, "north", 100)
                .row("b", 6)
                .row("c", 7)
                .sheet("S");

        assertThatThrownBy(() -> table(null))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "shop.xlsx, sheet \"S\" holds more than one table: column C is empty, and to its left there are"
                                + " columns A to B in rows 1 to 4, to its right D to E in rows 1 to 2. Give each a sheet of its own, and"
                                + " name the one to read with --sheet; if they are one table, take the empty column out.");
    }

    @Test
    void anEmptyColumnWithinATableIsNone() throws IOException {
        book.row("Title")
                .row("id", "spend", null, "region")
                .row("a", 5, null, "n")
                .row("b", 6, null, "s")
                .sheet("S");

        assertThat(texts(table(null))).containsExactly("1: Title|||", "2: id|spend||region", "3: a|5||n", "4: b|6||s");
    }

    @ParameterizedTest
    @CsvSource({"id, columns A to B in rows 1 to 3", "key, ''"})
    void tablesOfEqualLengthBesideEachOtherHaveANameInCommon(String name, String told) throws IOException {
        book.row("id", "spend", null, name, "orders")
                .row("a", 5, null, "c", 1)
                .row("b", 6, null, "d", 2)
                .sheet("S");

        if (told.isEmpty()) {
            assertThat(texts(table(null))).hasSize(3);
        } else {
            assertThatThrownBy(() -> table(null))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(told);
        }
    }

    /** All names differ, and both have as many rows: the rows of each are named or numbered. */
    @ParameterizedTest
    @CsvSource({
        "C1 C2 C3, P-07 P-02 P-11",
        "1 2 3, 1 2 3",
        "C1 C2 C3, 101 102 103",
        // the same customers in another order
        "ann bob cem, cem ann bob"
    })
    void blocksWhoseRowsHaveNamesOfTheirOwnAreTwoTables(String left, String right) throws IOException {
        beside(left, right);

        assertThatThrownBy(() -> table(null))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "shop.xlsx, sheet \"S\" holds more than one table: column C is empty, and to its left there are"
                                + " columns A to B in rows 1 to 4, to its right D to E in rows 1 to 4, and the first column of each"
                                + " names its rows. Give each a sheet of its own, and name the one to read with --sheet; if they are"
                                + " one table, take the empty column out.");
    }

    /** Words, amounts, addresses, telephone numbers and the same codes again do not name other rows. */
    @ParameterizedTest
    @CsvSource({
        "C1 C2 C3, 17.5 3 12, WARNING",
        "C1 C2 C3, north south north, INFO",
        "C1 C2 C3, a@b.org c@b.org d@b.org, WARNING",
        "C1 C2 C3, 01701234567 01601234567 01511234567, WARNING",
        "C1 C2 C3, 3 1 2, WARNING",
        "C1 C2 C3, C7 C7 C8, INFO",
        "ann bob cem, ann bob cem, WARNING",
        "C1 C2, P1 P2, INFO"
    })
    void anEmptyColumnWithinATableIsTold(String left, String right, Notice.Level level) throws IOException {
        beside(left, right);

        assertThat(table(null).notices())
                .extracting(Notice::level, Notice::code)
                .containsExactly(tuple(level, "tables_beside"));
    }

    @Test
    void titlesAboveBothSidesOfAnEmptyColumnAreAWarning() throws IOException {
        book.row("Customer", null, null, "Third quarter")
                .row("id", "region", null, "spend", "orders")
                .row("a", "n", null, 5, 1)
                .row("b", "s", null, 5, 2)
                .sheet("S");

        assertThat(table(null).notices())
                .extracting(Notice::level, Notice::text)
                .containsExactly(
                        tuple(
                                Notice.Level.WARNING,
                                "Column C of the sheet is empty. Columns A to B in rows 1 to 4, to its left, and D to E in rows 1 to 4, to"
                                        + " its right, were read as one table. If they are two, give each a sheet of its own."));
    }

    private void beside(String left, String right) throws IOException {
        String[] first = left.split(" ");
        String[] second = right.split(" ");
        book.row("key", "spend", null, "mark", "orders");
        for (int i = 0; i < first.length; i++) {
            book.row(cell(first[i]), 10 + i % 2, null, cell(second[i]), 5);
        }
        book.sheet("S");
    }

    private static Object cell(String text) {
        return text.matches("[1-9][0-9.]*") ? (Object) Double.valueOf(text) : text;
    }

    @Test
    void ofThreeBlocksSideBySideEachIsLookedAt() throws IOException {
        book.row("id", null, "spend", "orders", null, "region", "target")
                .row("a", null, 5, 1, null, "north", 100)
                .row("b", null, 6, 2)
                .sheet("S");

        assertThatThrownBy(() -> table(null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("column E is empty");
    }

    @Test
    void mergedCellsOfCustomersAreToldAndThoseOfTitlesAreNot() throws IOException {
        book.row("Customers of the third quarter", null, null)
                .row("id", "region", "spend")
                .row("a", "north", 5)
                .row("b", null, 6)
                .row("c", "south", 7)
                .row("d", null, 8)
                .skip(1)
                .row("Source: the shop")
                .sheet("S", "A1:C1", "B3:B4", "B5:B6", "A8:C8");

        TextTable merged = table(null);

        assertThat(merged.notices())
                .filteredOn(notice -> notice.code().equals("merged_cells"))
                .extracting(Notice::level, Notice::text)
                .containsExactly(tuple(
                        Notice.Level.WARNING,
                        "The cells B3:B4, and others in one place, are merged. Only the first of them has the value; the others"
                                + " were read as missing values. Unmerge them in a spreadsheet program, and fill in the value"
                                + " where it holds."));
        assertThat(texts(merged)).contains("4: b||6");
    }

    @Test
    void tablesBelowEachOtherAreRefused() throws IOException {
        book.row("id", "spend")
                .row("a", 5)
                .row("b", 6)
                .skip(1)
                .row("region", "target")
                .row("north", 100)
                .sheet("S");

        assertThatThrownBy(() -> table(null))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "shop.xlsx, sheet \"S\" holds more than one table: below the one in rows 1 to 3 another begins in"
                                + " row 5. Give each a sheet of its own, and name the one to read with --sheet.");
    }

    @Test
    void remarksBelowTheTableAreLeftOutAndToldAndHiddenRowsAreRead() throws IOException {
        book.row("id", "spend", "orders")
                .hiddenRow("a", 5, 1)
                .row("b", 6, 2)
                .skip(1)
                .row("Source: CRM")
                .sheet("S");

        SheetTable table = table(null);

        assertThat(texts(table)).containsExactly("1: id|spend|orders", "2: a|5|1", "3: b|6|2");
        assertThat(table.notices()).extracting(Notice::code).containsExactly("hidden_rows", "remarks_below");
    }

    @Test
    void aWorkbookMayHaveNoStyles() throws IOException {
        book.withoutStyles().row("id", "spend").row("a", 5).sheet("S");

        assertThat(texts(table(null))).containsExactly("1: id|spend", "2: a|5");
    }

    @Test
    void anEmptySheetIsRefused() throws IOException {
        book.sheet("S");

        assertThatThrownBy(() -> table(null))
                .hasMessage("shop.xlsx, sheet \"S\" is empty. Name a sheet with customers in it with --sheet.");
    }

    /** Two hundred megabytes of blanks, which deflate packs to a thousandth of that. */
    @Test
    void aWorkbookThatUnpacksBeyondMeasureIsRefused() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
        }

        assertThatThrownBy(() -> new SheetTable("bomb.xlsx", file, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "bomb.xlsx: the workbook unpacks to more than 200 times its size, which no customer file does. If"
                                + " it is sound, save the sheet as CSV.");
    }

    @Test
    void whatIsCutOffOrNoWorkbookIsRefused() throws IOException {
        book.row("id", "spend").row("a", 5).sheet("S");
        byte[] whole = Files.readAllBytes(book.write(folder.resolve("whole.xlsx")));
        Path half = Files.write(folder.resolve("half.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Path other = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("customers.csv"));
        }

        assertThatThrownBy(() -> new SheetTable("half.xlsx", half, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("half.xlsx: the workbook is damaged or cut off (");
        assertThatThrownBy(() -> new SheetTable("other.zip", other, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "other.zip: this is a ZIP archive, and no Excel workbook. Unpack it and name the file with the"
                                + " customers.");
    }
}
