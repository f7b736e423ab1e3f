package io.github.segmentcli.xlsx;

import io.github.segmentcli.InputException;
import io.github.segmentcli.data.Places;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/**
 * Tells whether an empty column is a space within a table, or stands between two: then these begin or end in different rows, or a
 * name of a column occurs on both sides.
 */
final class SideBySide {

    private final int gap;
    private final int[] first = new int[2];
    private final int[] last = new int[2];
    private final int[] begins = {Integer.MAX_VALUE, Integer.MAX_VALUE};
    private final int[] ends = new int[2];
    /** The words of the first row of both sides. */
    private final List<Set<String>> headers = new ArrayList<>();

    /** @param gap the empty column, from 0 */
    SideBySide(int gap) {
        this.gap = gap;
    }

    void see(Row row) {
        int[] filled = new int[2];
        for (Cell cell : row) {
            if (cell != null && cell.getValue() != null && !cell.getText().isBlank()) {
                int side = cell.getColumnIndex() < gap ? 0 : 1;
                filled[side]++;
                begins[side] = Math.min(begins[side], cell.getColumnIndex());
                ends[side] = Math.max(ends[side], cell.getColumnIndex());
            }
        }
        if (headers.isEmpty() && filled[0] > 1 && filled[1] > 1) {
            for (int side = 0; side < 2; side++) {
                headers.add(words(row, side));
            }
        }
        for (int side = 0; side < 2; side++) {
            // one cell in a row of its own is a title or a remark
            if (filled[side] > 1 || (filled[side] == 1 && filled[1 - side] > 0)) {
                first[side] = first[side] == 0 ? row.getRowNum() : first[side];
                last[side] = row.getRowNum();
            }
        }
    }

    /** @throws InputException where there are two tables */
    void requireOne(String where) {
        boolean isRepeated = !headers.isEmpty() && !Collections.disjoint(headers.get(0), headers.get(1));
        if (first[0] != first[1] || last[0] != last[1] || isRepeated) {
            throw new InputException(where + " holds more than one table: column " + Places.letters(gap)
                    + " is empty, and to its left there are columns " + range(0) + ", to its right " + range(1)
                    + ". Give each a sheet of its own, and name the one to read with --sheet; if they are one table, take the"
                    + " empty column out.");
        }
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
