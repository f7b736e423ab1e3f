package io.github.segmentcli.io.table;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Shown;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.columns.ScanResult;
import io.github.segmentcli.io.dialect.HeaderNames;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.DialectHints;
import io.github.segmentcli.io.settings.ReadSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Decides what each column is, on what all of its cells look like and, where that leaves it open, on what the other columns
 * of the file look like. The same counts give the same verdict, whatever the sample had suggested.
 *
 * <p>A column of numbers with a few other cells is a column of numbers with faults: one cell in twenty, or up to three as
 * long as they are fewer than the numbers. {@link DigitCodes} tells codes from amounts.
 */
final class TypeInference {

    private static final int FAULTS_ALWAYS_TOLD = 3;
    private static final int CELLS_A_FAULT = 20;

    private final String source;
    private final Layout layout;
    private final ReadSettings settings;
    private final IntFunction<CellCounts> counts;
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> openPoints = new ArrayList<>();
    private final List<String> openCommas = new ArrayList<>();
    private final long pointColumns;
    private final long commaColumns;
    private final boolean dayFirstElsewhere;
    private final boolean monthFirstElsewhere;

    TypeInference(String source, Layout layout, ReadSettings settings, ScanResult scan) {
        this(source, layout, settings, scan::evidence);
    }

    /** @param counts what the cells of a column look like */
    TypeInference(String source, Layout layout, ReadSettings settings, IntFunction<CellCounts> counts) {
        this.source = source;
        this.layout = layout;
        this.settings = settings;
        this.counts = counts;
        long points = 0;
        long commas = 0;
        boolean days = false;
        boolean months = false;
        for (int j = 0; j < layout.width(); j++) {
            CellCounts e = counts.apply(j);
            points += e.pointOnly > e.commaOnly ? 1 : 0;
            commas += e.commaOnly > e.pointOnly ? 1 : 0;
            days |= e.dayFirstOnly > e.monthFirstOnly;
            months |= e.monthFirstOnly > e.dayFirstOnly;
        }
        pointColumns = points;
        commaColumns = commas;
        dayFirstElsewhere = days;
        monthFirstElsewhere = months;
    }

    List<ColumnType> verdicts() {
        List<ColumnType> verdicts = new ArrayList<>();
        for (int j = 0; j < layout.width(); j++) {
            verdicts.add(verdict(layout.names().get(j), counts.apply(j)));
        }
        tellOpenDecimals(openPoints, false);
        tellOpenDecimals(openCommas, true);
        return verdicts;
    }

    List<Notice> notices() {
        return notices;
    }

    private ColumnType verdict(String name, CellCounts e) {
        ColumnHints hints = settings.columns();
        boolean asked = hints.features().contains(name);
        if (hints.id().filter(name::equals).isPresent() || (!asked && ColumnNames.matchesAny(hints.asText(), name))) {
            return new ColumnType(ColumnReading.TEXT, Optional.empty(), true, true);
        }
        ColumnReading before = hints.readings().get(name);
        if (before != null) {
            return new ColumnType(before, unit(e), false, true);
        }
        if (e.present() == 0) {
            return ColumnType.of(e.nameCells == 0 ? ColumnReading.NUMBER : ColumnReading.CATEGORY);
        }
        noticeSpreadsheetErrors(name, e);
        boolean excluded = ColumnNames.matchesAny(hints.excluded(), name);
        ColumnType number = number(name, e, asked, excluded);
        if (number != null) {
            return number;
        }
        ColumnType date = date(name, e, excluded);
        if (date != null) {
            return date;
        }
        noticeMixture(name, e, excluded);
        return ColumnType.of(ColumnReading.CATEGORY);
    }

    private void noticeMixture(String name, CellCounts e, boolean excluded) {
        long numbers = e.numbersOfSomeKind();
        long dates = e.datesOfSomeKind();
        if (excluded) {
            return;
        }
        if (dates * 2 >= e.present()) {
            warn(
                    "mixed_dates",
                    name,
                    "has " + dates
                            + " cells that look like dates, but they are not of one order, or not in the calendar,"
                            + " or too many other cells stand among them, so it was read as words. Write them one way,"
                            + " best as 2024-12-31.");
        } else if (numbers * 2 >= e.present() && e.codes * 2 < e.present() - numbers) {
            long others = e.present() - numbers;
            warn(
                    "mixed_column",
                    name,
                    "holds " + numbers + (numbers == 1 ? " number" : " numbers") + " and " + others
                            + (others == 1 ? " cell" : " cells")
                            + " of something else"
                            + (e.firstOther() == null ? "" : ", such as " + Shown.cell(e.firstOther()))
                            + ", so it was read as words. If those cells stand for gaps, add --null-value with each"
                            + " word.");
        } else if (e.numbersWithWord > 0 && (e.numbersWithWord + numbers) * 10 >= e.present() * 9) {
            warn(
                    "numbers_with_words",
                    name,
                    "holds numbers with something beside them, such as " + Shown.cell(e.firstWithWord())
                            + ", so it was read as words. If these are quantities, leave the number alone in the cell; codes may"
                            + " stay as they are.");
        }
    }

    private void noticeSpreadsheetErrors(String name, CellCounts e) {
        if (e.spreadsheetErrors > 0) {
            warn(
                    "spreadsheet_errors",
                    name,
                    "has " + e.spreadsheetErrors + (e.spreadsheetErrors == 1 ? " cell" : " cells")
                            + " with the error of a spreadsheet, such as #DIV/0! or #N/A; "
                            + (e.spreadsheetErrors == 1 ? "it counts as a gap." : "they count as gaps."));
        }
    }

    private void warn(String code, String name, String text) {
        notices.add(Notice.warning(code, "\"" + name + "\" " + text).about(name));
    }

    /** The verdict that a column is numbers, or codes made of digits; null if it is neither. */
    private ColumnType number(String name, CellCounts e, boolean asked, boolean excluded) {
        char decimal = decimal(e);
        long numbers = e.numbers(decimal);
        long others = e.present() - numbers;
        boolean mixed = e.pointOnly > 0 && e.commaOnly > 0 && isMost(e.numbersOfSomeKind(), e.present());
        if (mixed && !isMost(numbers, e.present()) && !excluded) {
            throw new InputException(
                    source + ", column \"" + name + "\": some numbers have a decimal point ("
                            + e.pointOnly + " cells) and some a decimal comma (" + e.commaOnly
                            + " cells). Mend the export, or say which it is with --decimal and set the others aside with --rejects rejects.csv.");
        }
        if (!isMost(numbers, e.present())) {
            return null;
        }
        requireOneMark(name, e, excluded);
        if (e.compactDates == numbers && numbers >= CELLS_A_FAULT / 4 && !asked) {
            return ColumnType.of(ColumnReading.DATE);
        }
        if (!asked && new DigitCodes(notices).areCodes(name, e, numbers)) {
            return ColumnType.of(ColumnReading.TEXT);
        }
        if (excluded && others > 0) {
            return ColumnType.of(ColumnReading.CATEGORY);
        }
        requireOneUnit(name, e, numbers, excluded);
        noteOpenDecimal(name, e);
        return new ColumnType(
                decimal == ',' ? ColumnReading.NUMBER_COMMA : ColumnReading.NUMBER, unit(e), false, false);
    }

    private char decimal(CellCounts e) {
        Optional<Character> told = settings.dialect().decimal();
        if (told.isPresent()) {
            return told.get();
        }
        if (e.pointOnly != e.commaOnly) {
            return e.pointOnly > e.commaOnly ? '.' : ',';
        }
        if (pointColumns != commaColumns) {
            return pointColumns > commaColumns ? '.' : ',';
        }
        boolean european = isEuropean() && e.openComma > 0 && e.openPoint == 0;
        return european ? ',' : '.';
    }

    /** Marks that may set thousands apart or decimals, and nothing in the file that tells. */
    private boolean isOpen(CellCounts e) {
        boolean open = e.openPoint + e.openComma > 0 && e.pointOnly == 0 && e.commaOnly == 0;
        boolean decided = settings.dialect().decimal().isPresent() || pointColumns != commaColumns;
        return open && !decided;
    }

    /**
     * Where either reading is as likely as the other the file is refused: points and commas in one column, and points in a
     * file cut by semicolons, which decimal commas are the reason for. A whole number of four digits without a mark among
     * them shows that thousands are not set apart.
     */
    private void requireOneMark(String name, CellCounts e, boolean excluded) {
        if (excluded || !isOpen(e)) {
            return;
        }
        boolean both = e.openPoint > 0 && e.openComma > 0;
        boolean european = isEuropean() && e.openComma == 0 && (e.wholes == 0 || e.mostDigits < 4);
        if (both || european) {
            throw new InputException(source + ", column \"" + name + "\": "
                    + (both
                            ? "numbers such as 1.234 and 1,234 stand side by side, and no other tells which mark is the"
                                    + " decimal one."
                            : "no number tells whether 1.234 is 1234 or 1.234.")
                    + " Say which it is with --decimal comma or --decimal point.");
        }
    }

    private void noteOpenDecimal(String name, CellCounts e) {
        if (!isOpen(e)) {
            return;
        }
        (e.openComma > 0 ? openCommas : openPoints).add(name);
    }

    /** One notice for all columns of a kind. */
    private void tellOpenDecimals(List<String> names, boolean comma) {
        if (names.isEmpty()) {
            return;
        }
        boolean thousands = !comma || !isEuropean();
        thousands &= comma;
        String example = comma ? "1,234" : "1.234";
        String taken = thousands ? "1234" : "1.234";
        String other = thousands ? "1.234" : "1234";
        notices.add(Notice.warning(
                "open_decimal",
                HeaderNames.listed(
                                names.stream().map(name -> "\"" + name + "\"").toList())
                        + (names.size() == 1 ? " has" : " have") + " no number that tells whether " + example + " is "
                        + taken
                        + " or " + other + "; " + taken + " was taken. If that is wrong, add --decimal "
                        + (thousands == comma ? "comma" : "point") + "."));
    }

    private boolean isEuropean() {
        return layout.tokens().delimiter().equals(";");
    }

    private void requireOneUnit(String name, CellCounts e, long numbers, boolean excluded) {
        if (excluded || e.units.isEmpty()) {
            return;
        }
        boolean percent = e.units.containsKey("%");
        long withUnit = e.units.values().stream().mapToLong(Long::longValue).sum();
        if (e.units.size() > 1) {
            throw new InputException(source + ", column \"" + name + "\": the numbers have different units ("
                    + String.join(", ", e.units.keySet())
                    + "), which cannot be compared. Convert them to one, or leave the column out with --exclude.");
        }
        if (percent && withUnit < numbers) {
            throw new InputException(source + ", column \"" + name + "\": " + withUnit
                    + " numbers have a percent sign and " + (numbers - withUnit)
                    + (numbers - withUnit == 1 ? " has" : " have")
                    + " none, so that 12% and 0.12 may mean the same. Write them one way, or leave the column out with"
                    + " --exclude.");
        }
        if (!percent && withUnit < numbers) {
            String unit = e.units.keySet().iterator().next();
            notices.add(Notice.info(
                            "some_without_unit",
                            "\"" + name + "\" has " + Shown.text(unit) + " with " + withUnit + " of its " + numbers
                                    + " numbers; the others were taken to be in the same unit.")
                    .about(name));
        }
    }

    private static Optional<String> unit(CellCounts e) {
        return e.units.size() == 1 ? Optional.of(e.units.keySet().iterator().next()) : Optional.empty();
    }

    private ColumnType date(String name, CellCounts e, boolean excluded) {
        boolean dayFirst = isDayFirst(e);
        long dates = e.dates(dayFirst);
        if (!isMost(dates, e.present()) || (excluded && dates < e.present())) {
            return null;
        }
        if (e.dayFirstOnly + e.monthFirstOnly + e.eitherOrder == 0) {
            return ColumnType.of(ColumnReading.DATE);
        }
        boolean open = e.dayFirstOnly == e.monthFirstOnly;
        boolean decided = settings.dialect().dateOrder().isPresent() || dayFirstElsewhere != monthFirstElsewhere;
        if (open && !decided) {
            notices.add(Notice.warning(
                            "open_date_order",
                            "\"" + name
                                    + "\" has no day above 12, so 03/04/2024 may be the third of April or the fourth of March;"
                                    + " the day was taken to come first. If that is wrong, add --date-order month-first.")
                    .about(name));
        }
        return ColumnType.of(dayFirst ? ColumnReading.DATE_DAY_FIRST : ColumnReading.DATE_MONTH_FIRST);
    }

    private boolean isDayFirst(CellCounts e) {
        Optional<DialectHints.DateOrder> told = settings.dialect().dateOrder();
        if (told.isPresent()) {
            return told.get() == DialectHints.DateOrder.DAY_FIRST;
        }
        if (e.dayFirstOnly != e.monthFirstOnly) {
            return e.dayFirstOnly > e.monthFirstOnly;
        }
        return dayFirstElsewhere || !monthFirstElsewhere;
    }

    /** Whether so many cells are of a kind that the others are faults. */
    private static boolean isMost(long kind, long present) {
        long others = present - kind;
        return kind > 0 && (others * CELLS_A_FAULT <= present || (others <= FAULTS_ALWAYS_TOLD && kind > others));
    }

    /** By column name, in the order of the table. */
    static Map<String, ColumnReading> readings(List<String> names, List<ColumnReading> readings) {
        Map<String, ColumnReading> map = new java.util.LinkedHashMap<>();
        for (int j = 0; j < names.size(); j++) {
            map.put(names.get(j), readings.get(j));
        }
        return map;
    }
}
