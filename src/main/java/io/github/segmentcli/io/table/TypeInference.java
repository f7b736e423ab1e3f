package io.github.segmentcli.io.table;

import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Shown;
import io.github.segmentcli.data.ColumnList;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.Units;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.cells.DateOrder;
import io.github.segmentcli.io.columns.ScanResult;
import io.github.segmentcli.io.dialect.HeaderNames;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.ReadSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Decides what each column is, on what all of its cells look like and, where that leaves it open, on what the other columns
 * of the file look like. The same counts give the same verdict, whatever the sample had suggested.
 *
 * <p>A column of numbers with a few other cells is a column of numbers with faults: one cell in twenty, or up to three as
 * long as they are fewer than the numbers. {@link DigitCodes} tells codes from amounts, by the cells and by the name, and
 * {@link MixedColumns} says why a column that is nearly numbers or dates was read as words.
 */
final class TypeInference {

    private static final int FAULTS_ALWAYS_TOLD = 3;
    /**
     * The least number of cells of eight digits, all days of the calendar, that make dates. Of numbers between 18,000,000 and
     * 22,000,000 one in 27 is a day, so that two by chance are one case in 750.
     */
    private static final int MIN_COMPACT_DATES = 2;

    private static final int CELLS_A_FAULT = 20;
    /** Fewer words that say that nothing is known may be slips, and are faults among numbers and dates. */
    private static final int MIN_UNKNOWN = 5;

    /** Words that repeat as often as this, beside few different numbers, are answers like these and no faults. */
    private static final int CELLS_A_WORD = 5;

    private static final int MAX_CODED = 3;

    private static final int MAX_SHOWN = 5;

    private static final Pattern MINUTES_FIRST = Pattern.compile("(?i)\\bm{1,2}:ss\\b|\\bmin:s");
    private static final Pattern HOURS_FIRST = Pattern.compile(
            "(?i)\\bh{1,2}:mm|hours|stunden|heures|horas|timmar|timer|godzin|(\\b|_)(h|hrs|ore|uren)(\\b|_)");

    private final String source;
    private final Layout layout;
    private final ReadSettings settings;
    private final IntFunction<CellCounts> counts;
    private final List<Notice> notices = new ArrayList<>();
    private final DecimalMarks marks;
    private final DateOrders orders;
    /** Columns of dates with months alone. */
    private final List<String> months = new ArrayList<>();
    /** By column: whether words that say that nothing is known count as missing among its numbers or dates. */
    private final boolean[] hasUnknown;
    /** Columns whose numbers need the other mark than the one that was given. */
    private final List<String> otherMark = new ArrayList<>();

    TypeInference(String source, Layout layout, ReadSettings settings, ScanResult scan) {
        this(source, layout, settings, scan::evidence);
    }

    /** @param counts what the cells of a column look like */
    TypeInference(String source, Layout layout, ReadSettings settings, IntFunction<CellCounts> counts) {
        this.source = source;
        this.layout = layout;
        this.settings = settings;
        this.counts = counts;
        this.hasUnknown = new boolean[layout.width()];
        boolean usual =
                settings.dialect().nullValues().stream().flatMap(List::stream).allMatch(word -> word.indexOf('=') > 0);
        for (int j = 0; usual && j < hasUnknown.length; j++) {
            CellCounts e = counts.apply(j);
            hasUnknown[j] = e.unknown >= MIN_UNKNOWN
                    && (isMost(Math.max(e.numbers('.'), e.numbers(',')), e.present() - e.unknown)
                            || isMost(e.dates.dates(DateOrders.best(e.dates)), e.present() - e.unknown));
            if (hasUnknown[j]) {
                e.takeUnknownForMissing();
            }
        }
        boolean[] isNumbers = new boolean[layout.width()];
        boolean[] isDates = new boolean[layout.width()];
        for (int j = 0; j < layout.width(); j++) {
            CellCounts e = counts.apply(j);
            isNumbers[j] = isMost(Math.max(e.numbers('.'), e.numbers(',')), e.present());
            isDates[j] = isMost(e.dates.dates(DateOrders.best(e.dates)), e.present());
        }
        marks = new DecimalMarks(source, layout, settings, counts, isNumbers, notices);
        orders = new DateOrders(source, layout, settings.dialect(), counts, isDates, notices);
    }

    List<ColumnType> types() {
        List<ColumnType> types = new ArrayList<>();
        for (int j = 0; j < layout.width(); j++) {
            types.add(type(layout.names().get(j), counts.apply(j)));
        }
        marks.finish();
        orders.finish();
        noticeOtherMark();
        noticeUnknown(types);
        if (!months.isEmpty()) {
            notices.add(Notice.info(
                    "month_dates",
                    ColumnList.named(months) + (months.size() == 1 ? " has" : " have")
                            + " months without a day, such as 2024-07; each counts as the first day of its month."));
        }
        return types;
    }

    /** Whether words that say that nothing is known are missing values of a column, which is one of numbers or dates. */
    boolean hasUnknown(int column) {
        return hasUnknown[column];
    }

    private void noticeUnknown(List<ColumnType> types) {
        List<String> shown = new ArrayList<>();
        for (int j = 0; j < hasUnknown.length; j++) {
            hasUnknown[j] &= types.get(j).isNumber() || types.get(j).isDate();
            if (hasUnknown[j]) {
                shown.add('"' + layout.names().get(j) + "\" is "
                        + counted(counts.apply(j).unknownWords()));
            }
        }
        if (!shown.isEmpty()) {
            notices.add(Notice.info(
                    "unknown_among_numbers",
                    "Words that say that there is nothing count as missing among numbers and dates: " + several(shown)
                            + ". To stop at such cells instead, name the words for missing values: --null-value NA."));
        }
    }

    /** {@code "never" in 12 rows and "unknown" in 1 row}. */
    static String counted(Map<String, Long> words) {
        return HeaderNames.listed(words.entrySet().stream()
                .map(word -> Shown.cell(word.getKey()) + " in " + Figures.count(word.getValue(), "row"))
                .toList());
    }

    static String several(List<String> shown) {
        int more = shown.size() - MAX_SHOWN;
        return String.join("; ", shown.subList(0, Math.min(MAX_SHOWN, shown.size())))
                + (more > 0 ? "; and " + more + " more columns" : "");
    }

    List<Notice> notices() {
        return notices;
    }

    private ColumnType type(String name, CellCounts e) {
        ColumnHints hints = settings.columns();
        boolean asked = hints.features().contains(name);
        if (hints.id().filter(name::equals).isPresent() || (!asked && ColumnNames.matchesAny(hints.asText(), name))) {
            return new ColumnType(ColumnReading.TEXT, Set.of(), true, true);
        }
        ColumnReading before = hints.readings().get(name);
        if (before != null) {
            return new ColumnType(before, Units.of(e.units), false, true);
        }
        if (e.present() == 0) {
            return ColumnType.of(e.nameCells == 0 ? ColumnReading.NUMBER : ColumnReading.CATEGORY);
        }
        noticeSpreadsheetErrors(name, e);
        boolean excluded = ColumnNames.matchesAny(hints.excluded(), name);
        long most = Math.max(e.numbers('.'), e.numbers(','));
        if (!asked && isMost(most, e.present()) && new DigitCodes(notices).areNamedCodes(name, e, most)) {
            return ColumnType.of(ColumnReading.CATEGORY);
        }
        ColumnType number = number(name, e, asked, excluded);
        if (number != null) {
            return number;
        }
        ColumnType date = date(name, e, excluded);
        if (date != null) {
            return date;
        }
        if (areDurations(e)) {
            return durations(name, e, excluded);
        }
        if (!excluded) {
            new MixedColumns(notices).notice(name, e);
        }
        return new ColumnType(ColumnReading.CATEGORY, Set.of(), asked, false);
    }

    /** Whether all cells are lengths of time, of which there are at least two different ones. */
    private static boolean areDurations(CellCounts e) {
        return e.durations.all() == e.present()
                && e.durations.areLengths()
                && e.firstOthers().size() > 1;
    }

    private ColumnType durations(String name, CellCounts e, boolean excluded) {
        boolean isMinutes = MINUTES_FIRST.matcher(name).find();
        boolean isHours = HOURS_FIRST.matcher(name).find();
        boolean minutesFirst = isMinutes || !isHours && e.durations.areRatherMinutes();
        if (e.durations.areOpen() && !isMinutes && !isHours && !excluded) {
            warn(
                    "open_duration",
                    name,
                    "holds lengths of time such as "
                            + Shown.cell(e.firstOthers().get(0)) + ", read as "
                            + (minutesFirst ? "minutes and seconds" : "hours and minutes") + ". If they are "
                            + (minutesFirst ? "hours and minutes" : "minutes and seconds") + ", write them with "
                            + (minutesFirst ? "seconds, 4:32:00." : "hours, 0:04:32."));
        }
        return ColumnType.of(minutesFirst ? ColumnReading.DURATION_MINUTES : ColumnReading.DURATION);
    }

    private void noticeSpreadsheetErrors(String name, CellCounts e) {
        if (e.spreadsheetErrors > 0) {
            warn(
                    "spreadsheet_errors",
                    name,
                    "has " + e.spreadsheetErrors + (e.spreadsheetErrors == 1 ? " cell" : " cells")
                            + " with the error of a spreadsheet, such as #DIV/0! or #N/A; "
                            + (e.spreadsheetErrors == 1 ? "it counts as missing." : "they count as missing."));
        }
    }

    private void warn(String code, String name, String text) {
        notices.add(Notice.warning(code, "\"" + name + "\" " + text).about(name));
    }

    /** The verdict that a column is numbers, or codes made of digits; null if it is neither. */
    private ColumnType number(String name, CellCounts e, boolean asked, boolean excluded) {
        long most = Math.max(e.numbers('.'), e.numbers(','));
        char decimal = isMost(most, e.present()) ? marks.of(name, e, excluded) : '.';
        long numbers = e.numbers(decimal);
        long others = e.present() - numbers;
        boolean mixed = e.pointOnly > 0 && e.commaOnly > 0 && isMost(e.numbersOfSomeKind(), e.present());
        if (mixed && !isMost(numbers, e.present()) && !excluded) {
            throw new InputException(source + ", column \"" + name + "\": some numbers have a decimal point ("
                    + e.pointOnly + " cells) and some a decimal comma (" + e.commaOnly
                    + " cells). Correct the export, or say which it is with --decimal and set the others aside"
                    + " with --rejects rejects.csv.");
        }
        if (!isMost(numbers, e.present())) {
            if (isMost(most, e.present())
                    && !excluded
                    && settings.dialect().decimal().isPresent()) {
                otherMark.add('"' + name + '"');
            }
            return null;
        }
        boolean isDates = (numbers - e.compactDates) * CELLS_A_FAULT <= numbers;
        if (isDates && numbers >= MIN_COMPACT_DATES) {
            return ColumnType.of(e.dates.shaped() == 0 ? ColumnReading.DATE_DIGITS : ColumnReading.DATE);
        }
        if (isDates && others > 0 && e.dates.dates(DateOrders.best(e.dates)) >= others) {
            return null; // the other cells are dates in another form
        }
        if (!asked && areAnswers(e, others)) {
            return null;
        }
        if (!asked && new DigitCodes(notices).areCodes(name, e, numbers)) {
            return ColumnType.of(ColumnReading.CATEGORY);
        }
        if (excluded && others > 0) {
            return ColumnType.of(ColumnReading.CATEGORY);
        }
        requireOneUnit(name, e, numbers, excluded);
        return new ColumnType(
                decimal == ',' ? ColumnReading.NUMBER_COMMA : ColumnReading.NUMBER, Units.of(e.units), false, false);
    }

    /** {@code 0} and {@code N}: hardly any different numbers, beside words that all repeat. */
    private static boolean areAnswers(CellCounts e, long others) {
        return others > 0
                && e.differentNumbers() <= MAX_CODED
                && e.knowsAllOthers()
                && e.codes == 0
                && others >= (long) CELLS_A_WORD * e.firstOthers().size();
    }

    /** A mark that was given is obeyed; where it makes words of numbers, that is reported, with the mark that fits them. */
    private void noticeOtherMark() {
        Optional<Character> given = settings.dialect().decimal();
        if (otherMark.isEmpty() || given.isEmpty()) {
            return;
        }
        boolean isComma = given.get() == ',';
        notices.add(Notice.warning(
                "other_decimal",
                "--decimal " + (isComma ? "comma" : "point") + " was obeyed, but nearly all numbers of "
                        + HeaderNames.listed(otherMark) + " have a decimal "
                        + (isComma ? "point" : "comma") + " and so were read as words. To read them as numbers, "
                        + "leave --decimal out or make it " + (isComma ? "point" : "comma") + "."));
    }

    private String orExclude() {
        return settings.columns().mayExclude() ? ", or leave the column out with --exclude." : ".";
    }

    private void requireOneUnit(String name, CellCounts e, long numbers, boolean excluded) {
        if (excluded || e.units.isEmpty()) {
            return;
        }
        boolean percent = e.units.containsKey("%");
        long withUnit = e.units.values().stream().mapToLong(Long::longValue).sum();
        if (Units.different(e.units.keySet()) > 1) {
            throw new InputException(source + ", column \"" + name + "\": the numbers have different units ("
                    + String.join(", ", e.units.keySet())
                    + "), which cannot be compared. Convert them to one"
                    + orExclude());
        }
        if (percent && withUnit < numbers) {
            throw new InputException(source + ", column \"" + name + "\": " + withUnit
                    + " numbers have a percent sign and " + (numbers - withUnit)
                    + (numbers - withUnit == 1 ? " has" : " have")
                    + " none, so that 12% and 0.12 may mean the same. Write them one way"
                    + orExclude());
        }
        if (!percent && withUnit < numbers) {
            String unit = Units.usual(e.units);
            notices.add(Notice.info(
                            "some_without_unit",
                            "\"" + name + "\" has " + Shown.text(unit) + " with " + withUnit + " of its " + numbers
                                    + " numbers; the others were taken to be in the same unit.")
                    .about(name));
        }
    }

    private ColumnType date(String name, CellCounts e, boolean excluded) {
        if (!isMost(e.dates.dates(DateOrders.best(e.dates)) + e.compactDates, e.present()) || e.dates.areSpans()) {
            return null;
        }
        DateOrder order = e.dates.open() == 0 ? DateOrder.DAY_FIRST : orders.of(name, e.dates, excluded);
        long dates = e.dates.dates(order) + e.compactDates;
        if (!isMost(dates, e.present()) || (excluded && dates < e.present())) {
            return null;
        }
        if (!excluded) {
            orders.noticeYears(name, e.dates, order);
        }
        if (!excluded && e.dates.months() > 0) {
            months.add(name);
        }
        return e.dates.open() == 0 ? ColumnType.of(ColumnReading.DATE) : ColumnType.dates(order);
    }

    /** Whether the cells of a kind are numerous enough for the others to be faults. */
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
