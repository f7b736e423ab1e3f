package io.github.segmentcli.io.table;

import io.github.segmentcli.Shown;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.Lines;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Places;
import io.github.segmentcli.io.cells.CellFaults;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.DateOrder;
import io.github.segmentcli.io.cells.NumberGrammar;
import io.github.segmentcli.io.cells.TotalWords;
import io.github.segmentcli.io.dialect.HeaderNames;
import io.github.segmentcli.io.records.Fault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of a cell that is not what its column is what is wrong with it, and what would help. */
final class CellDiagnosis {

    /** The length of the longest word that can mean a missing value. */
    private static final int LONGEST_WORD = 40;

    private static final int LOOKED_AT = 1000;

    private final Column[] columns;
    private final CellFaults[] cells;
    private final Lines lines;
    private final Places places;
    private final boolean maySpare;
    private final SecondHeaders headers;
    private final NumberGrammar numbers = new NumberGrammar();
    private final DateGrammar dates = new DateGrammar();

    /**
     * @param isTop whether the rows begin below the header of the file
     * @param maySpare whether the user may do without a column
     */
    CellDiagnosis(Column[] columns, CellFaults[] cells, Lines lines, Places places, boolean isTop, boolean maySpare) {
        this.columns = columns;
        this.cells = cells;
        this.lines = lines;
        this.places = places;
        this.maySpare = maySpare;
        this.headers = new SecondHeaders(columns, cells, lines, isTop);
    }

    /** The fault of the {@code k}-th cell that is remembered of a column. */
    Fault of(int column, int k) {
        String cell = CellText.bare(cells[column].cells().get(k));
        int row = cells[column].row(k);
        if (cells[column].isSum(row)) {
            return fault(
                    column,
                    k,
                    "is the sum of the rows above: this is their total, not a customer",
                    "Take the line out.");
        }
        if (cell.equals(columns[column].name())) {
            return fault(
                    column,
                    k,
                    "is the name of the column: the header is repeated here",
                    "Take the line out, or give each table a file of its own.");
        }
        String problem =
                isDate(column) ? "is not a date" : isDuration(column) ? "is not a length of time" : "is not a number";
        if (headers.isHeader(row)) {
            return fault(column, k, problem + ", " + headers.problem(row), headers.remedy(row));
        }
        if (TotalWords.isSubtotal(cell)) {
            return fault(column, k, "looks like a subtotal, not like a customer", "Take such lines out.");
        }
        if (TotalWords.isTotal(cell)) {
            return fault(column, k, "looks like the total below a table, not like a customer", "Take the line out.");
        }
        if (isDuration(column)) {
            return fault(
                    column,
                    k,
                    problem,
                    cell.matches("[\\d.,]+")
                            ? "Write it like the others, such as 0:45:00" + orLeaveOut(column)
                            : wordRemedy(column, row, cell));
        }
        if (!isDate(column)) {
            return notANumber(column, k, cell);
        }
        dates.parse(cell);
        Optional<DateOrder> order = Stream.of(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
                .filter(other -> !Double.isNaN(dates.days(other)))
                .findFirst();
        return fault(
                column,
                k,
                problem
                        + order.map(other -> " when it is read "
                                        + (other == DateOrder.DAY_FIRST ? "month first" : "day first"))
                                .orElse(""),
                order.map(other -> "Correct the cell. If the whole file is to be read "
                                + other.flag().replace('-', ' ') + ", add --date-order " + other.flag()
                                + orLeaveOut(column))
                        .orElseGet(() -> wordRemedy(column, row, cell)));
    }

    private boolean isDuration(int column) {
        return columns[column] instanceof NumberColumn number && number.isDuration();
    }

    private boolean isDate(int column) {
        return columns[column].typeName().equals("date");
    }

    /** An option says the mark of all columns; numbers that are read already show whether they have the other one. */
    private String decimals(int column, char mark) {
        String marks = mark == ',' ? "commas" : "points";
        return "If " + marks + " are decimals, "
                + (othersHaveFractions(column)
                        ? "write them as in the other columns."
                        : "add --decimal " + (mark == ',' ? "comma." : "point."));
    }

    private boolean othersHaveFractions(int column) {
        for (Column other : columns) {
            if (other != columns[column] && other instanceof NumberColumn number && !number.isHeldWhole()) {
                for (int row = 0; row < Math.min(number.rows(), LOOKED_AT); row++) {
                    double value = number.value(row);
                    if (!Double.isNaN(value) && value != Math.rint(value)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Fault notANumber(int column, int k, String text) {
        numbers.parse(text, '.');
        boolean tooLarge = numbers.isTooLarge();
        boolean tooSmall = numbers.isTooSmall();
        boolean isByComma = numbers.parse(text, ',');
        tooLarge |= numbers.isTooLarge() || text.toLowerCase(Locale.ROOT).matches("[+-]?inf(inity)?");
        tooSmall |= numbers.isTooSmall();
        if (isByComma) {
            return fault(column, k, "is not a number", decimals(column, ','));
        }
        if (numbers.parse(text, '.')) {
            return fault(column, k, "is not a number", decimals(column, '.'));
        }
        if (tooLarge) {
            return fault(
                    column,
                    k,
                    "is not a finite number",
                    "Such values cannot be measured; correct them" + orLeaveOut(column));
        }
        if (tooSmall) {
            return fault(
                    column,
                    k,
                    "is too small a number, and would be read as 0",
                    "Write 0 where that is meant" + orLeaveOut(column));
        }
        return fault(column, k, "is not a number", wordRemedy(column, cells[column].row(k), text));
    }

    private String wordRemedy(int column, int row, String text) {
        if (CellText.isShortened(text)) {
            return "It is written short: write it out, 2880 for 2.88K" + orLeaveOut(column);
        }
        if (text.startsWith("#")) {
            return "If the line is a comment, add --comment '#'.";
        }
        if (text.length() > LONGEST_WORD) {
            return "If the line is a remark, take it out; else correct the cell" + orLeaveOut(column);
        }
        if (!isWord(text)) {
            return "Correct the cell" + orLeaveOut(column);
        }
        String gap = gapRemedy(column);
        return headers.mayBeHeader(row)
                ? gap + "; if " + places.row() + " " + lines.of(row) + " is a second line of header, take it out."
                : gap + ".";
    }

    /** Names all words of the column that may mean missing values, each for this column: words alone replace the known ones. */
    private String gapRemedy(int column) {
        Set<String> words = new LinkedHashSet<>();
        for (int k = 0; k < cells[column].cells().size(); k++) {
            String word = CellText.bare(cells[column].cells().get(k));
            int row = cells[column].row(k);
            boolean isRow = !cells[column].isSum(row) && !headers.isHeader(row);
            if (isRow && isWord(word) && !TotalWords.isTotal(word) && !TotalWords.isSubtotal(word)) {
                words.add(word);
            }
        }
        String name = columns[column].name();
        words.remove(name);
        List<String> shown = words.stream().map(Shown::cell).toList();
        return "If " + HeaderNames.listed(shown)
                + (shown.size() == 1 ? " means a missing value" : " mean missing values") + ", add --null-value "
                + (isPlain(name)
                        ? words.stream().map(word -> name + "=" + word).collect(Collectors.joining(",", "\"", "\""))
                        : "with COLUMN=WORD for each");
    }

    /** Whether the name of a column can stand in a list of the flag as it is. */
    private static boolean isPlain(String name) {
        return name.chars().noneMatch(c -> ",\"=\\$`".indexOf(c) >= 0);
    }

    /** Whether it can be given to a flag as it stands. */
    private static boolean isWord(String text) {
        return text.length() <= LONGEST_WORD
                && Shown.cell(text).equals('"' + text + '"')
                && text.chars().noneMatch(c -> Character.isDigit(c) || c == ',');
    }

    private String orLeaveOut(int column) {
        return maySpare ? ", or leave the column out with --exclude " + Shown.cell(columns[column].name()) + "." : ".";
    }

    private Fault fault(int column, int k, String problem, String remedy) {
        return new Fault(
                lines.of(cells[column].row(k)),
                Optional.of(columns[column].name()),
                Optional.of(Shown.cell(cells[column].cells().get(k))),
                problem,
                Optional.of(remedy),
                places,
                column);
    }
}
