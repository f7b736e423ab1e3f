package io.github.segmentcli.io.cells;

import io.github.segmentcli.io.bytes.IntList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cells of one column that are not what the column is: all their rows, and the text of the first. */
public final class CellFaults {

    private static final int MAX_CELLS = 10;

    private final IntList rows = new IntList();
    private final List<String> cells = new ArrayList<>();
    private final Set<Integer> sums = new HashSet<>();

    public void add(int row, String cell) {
        if (cells.size() < MAX_CELLS) {
            cells.add(cell);
        }
        rows.add(row);
    }

    /** Adds a row whose cell need not be shown any more. */
    void add(int row) {
        rows.add(row);
    }

    /** Adds a row whose cell is a number, but the sum of those above. */
    public void addSum(int row, String cell) {
        sums.add(row);
        add(row, cell);
    }

    /** Adds the faults of the following rows; {@code before} is the number of rows before them. */
    public void addAll(CellFaults others, int before) {
        for (int k = 0; k < others.size(); k++) {
            if (k < others.cells.size()) {
                add(before + others.row(k), others.cells.get(k));
            } else {
                add(before + others.row(k));
            }
        }
    }

    public boolean isSum(int row) {
        return sums.contains(row);
    }

    public int size() {
        return rows.size();
    }

    public int row(int k) {
        return rows.get(k);
    }

    /** The texts of the first faults, at most ten. */
    public List<String> cells() {
        return cells;
    }
}
