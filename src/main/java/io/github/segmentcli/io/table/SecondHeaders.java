package io.github.segmentcli.io.table;

import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.Lines;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.io.cells.CellFaults;
import io.github.segmentcli.io.cells.CellText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds rows that are no customers but lines of header: units or other names directly below the header, or the header of
 * another table further down. In such a row no column of numbers or dates holds one, and two of them hold different words.
 *
 * <p>If the words of such a row counted as missing, it would become a customer without any value. So it needs another remedy
 * than a cell that is wrong. A first row with one word, or the same word in all columns, may be either.
 */
final class SecondHeaders {

    static final String OTHER_TABLE = "nor is any other cell of the line: it looks like the header of another table";

    private final Column[] columns;
    private final Lines lines;
    /** The words of rows with bad cells, as far as they are remembered. */
    private final Map<Integer, List<String>> words = new TreeMap<>();
    /** How many rows at the top are lines of header. */
    private int atTop;

    /** Whether the first row may be one, and nothing tells. */
    private final boolean isOpen;

    /** @param isTop whether the rows begin below the header of the file */
    SecondHeaders(Column[] columns, CellFaults[] cells, Lines lines, boolean isTop) {
        this.columns = columns;
        this.lines = lines;
        for (int j = 0; j < cells.length; j++) {
            for (int k = 0; isMeasure(columns[j]) && k < cells[j].cells().size(); k++) {
                words.computeIfAbsent(cells[j].row(k), row -> new ArrayList<>())
                        .add(CellText.strip(cells[j].cells().get(k)));
            }
        }
        while (isTop && isHeader(atTop)) {
            atTop++;
        }
        isOpen = isTop && atTop == 0 && holdsWordsOnly(0);
    }

    /** Whether a row is a line of header beyond doubt. */
    boolean isHeader(int row) {
        return holdsWordsOnly(row) && different(row) > 1;
    }

    /** Whether a row may be a line of header as well as a customer with a word for a missing value. */
    boolean mayBeHeader(int row) {
        return row == 0 && isOpen;
    }

    /** What is wrong with a cell of a header besides that it is no number. */
    String problem(int row) {
        return row < atTop ? "nor is any other cell of the line: it looks like a second line of header" : OTHER_TABLE;
    }

    String remedy(int row) {
        if (row >= atTop) {
            return "Give each table a file of its own; if the line is a customer, correct it.";
        }
        long first = lines.of(0);
        long last = lines.of(atTop - 1);
        String names = !holdsNames(atTop - 1)
                ? "."
                : "; if " + (first == last ? "it" : "line " + last) + " holds the names you want, add --skip-lines "
                        + (last - 1) + ".";
        return (first == last ? "Take line " + first : "Take lines " + first + " to " + last) + " out" + names;
    }

    /** Whether no column of numbers or dates has one in this row. */
    private boolean isWithoutMeasure(int row) {
        for (Column column : columns) {
            if (isMeasure(column) && !column.isMissing(row)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row with bad cells holds nothing that was measured, such as 12 or 12 kg. */
    private boolean holdsWordsOnly(int row) {
        List<String> cells = words.getOrDefault(row, List.of());
        return !cells.isEmpty()
                && isWithoutMeasure(row)
                && cells.stream().noneMatch(word -> Character.isDigit(word.charAt(0)))
                && cells.stream().anyMatch(word -> word.chars().noneMatch(Character::isDigit));
    }

    private int different(int row) {
        Set<String> different = new HashSet<>();
        words.getOrDefault(row, List.of()).forEach(word -> different.add(word.toLowerCase(Locale.ROOT)));
        return different.size();
    }

    /** Whether each column of numbers or dates has a word of its own, with letters. */
    private boolean holdsNames(int row) {
        int measures = 0;
        for (Column column : columns) {
            measures += isMeasure(column) ? 1 : 0;
        }
        return different(row) == measures
                && words.get(row).stream().allMatch(word -> word.chars().anyMatch(Character::isLetter));
    }

    private static boolean isMeasure(Column column) {
        return column instanceof NumberColumn || column instanceof DateColumn;
    }
}
