package io.github.segmentcli.xlsx;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.Places;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/**
 * Tells whether an empty column is a space within a table, or stands between two: then these begin or end in different rows, a name of
 * a column occurs on both sides, or both sides begin with a column that names their rows. Where none of this is so it may still be two
 * tables, and a notice says what was read as one.
 */
final class SideBySide {

    private final int gap;
    private final int[] first = new int[2];
    private final int[] last = new int[2];
    private final int[] begins = {Integer.MAX_VALUE, Integer.MAX_VALUE};
    private final int[] ends = new int[2];
    /** The words of the first row of both sides. */
    private final List<Set<String>> headers = new ArrayList<>();
    /** The first column of the header on both sides, and its cells below. */
    private final int[] begun = new int[2];

    private final FirstColumn[] names = {new FirstColumn(), new FirstColumn()};
    /** Whether a row above the header has one cell on each side. */
    private boolean isTitled;

    /** @param gap the empty column, from 0 */
    SideBySide(int gap) {
        this.gap = gap;
    }

    void see(Row row) {
        int[] filled = new int[2];
        int[] from = {-1, -1};
        for (Cell cell : row) {
            if (cell != null && cell.getValue() != null && !cell.getText().isBlank()) {
                int side = cell.getColumnIndex() < gap ? 0 : 1;
                filled[side]++;
                from[side] = from[side] < 0 ? cell.getColumnIndex() : from[side];
                begins[side] = Math.min(begins[side], cell.getColumnIndex());
                ends[side] = Math.max(ends[side], cell.getColumnIndex());
            }
        }
        if (!headers.isEmpty()) {
            for (int side = 0; side < 2; side++) {
                if (filled[side] > 1) {
                    names[side].add(row.hasCell(begun[side]) ? text(row.getCell(begun[side])) : "");
                }
            }
        } else if (filled[0] > 1 && filled[1] > 1) {
            for (int side = 0; side < 2; side++) {
                headers.add(words(row, side));
                begun[side] = from[side];
            }
        } else {
            isTitled |= filled[0] == 1 && filled[1] == 1;
        }
        for (int side = 0; side < 2; side++) {
            // one cell in a row of its own is a title or a remark
            if (filled[side] > 1 || (filled[side] == 1 && filled[1 - side] > 0)) {
                first[side] = first[side] == 0 ? row.getRowNum() : first[side];
                last[side] = row.getRowNum();
            }
        }
    }

    /**
     * What to say where it stays open whether there are two tables; nothing where a side has only one column.
     *
     * @throws InputException where there are two tables
     */
    Optional<Notice> requireOne(String where) {
        boolean isRepeated = !headers.isEmpty() && !Collections.disjoint(headers.get(0), headers.get(1));
        boolean bothName = names[0].namesRows() && names[1].namesRows() || names[0].isOtherwiseOrdered(names[1]);
        if (first[0] != first[1] || last[0] != last[1] || isRepeated || bothName) {
            throw new InputException(where + " holds more than one table: column " + Places.letters(gap)
                    + " is empty, and to its left there are columns " + range(0) + ", to its right " + range(1)
                    + (bothName && !isRepeated ? ", and the first column of each names its rows" : "")
                    + ". Give each a sheet of its own, and name the one to read with --sheet; if they are one table, take the"
                    + " empty column out.");
        }
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        String text = "Column " + Places.letters(gap) + " of the sheet is empty. Columns " + range(0)
                + ", to its left, and " + range(1)
                + ", to its right, were read as one table. If they are two, give each a sheet of its own.";
        boolean isDoubtful = isTitled || names[0].isComplete() && names[1].isComplete();
        return Optional.of(isDoubtful ? Notice.warning("tables_beside", text) : Notice.info("tables_beside", text));
    }

    private static String text(Cell cell) {
        return cell == null || cell.getValue() == null ? "" : cell.getText();
    }

    private Set<String> words(Row row, int side) {
        Set<String> words = new HashSet<>();
        for (Cell cell : row) {
            boolean isHere = cell != null && (cell.getColumnIndex() < gap ? 0 : 1) == side;
            if (isHere && cell.getValue() instanceof String text && !text.isBlank()) {
                words.add(text.strip().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private String range(int side) {
        return Places.letters(begins[side]) + " to " + Places.letters(ends[side])
                + (first[side] == 0 ? "" : " in rows " + first[side] + " to " + last[side]);
    }
}
