package io.github.segmentcli.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cells of one column that are not what the column is: all their rows, and the text of the first. */
final class CellFaults {

    private static final int MOST_CELLS = 10;

    private final Ints rows = new Ints();
    private final List<String> cells = new ArrayList<>();
    private final Set<Integer> sums = new HashSet<>();

    void add(int row, String cell) {
        if (cells.size() < MOST_CELLS) {
            cells.add(cell);
        }
        rows.add(row);
    }

    /** Adds a row whose cell need not be shown any more. */
    void add(int row) {
        rows.add(row);
    }

    /** Adds a row whose cell is a number, but the sum of those above. */
    void addSum(int row, String cell) {
        sums.add(row);
        add(row, cell);
    }

    /** Adds all of another's, whose rows follow so many that came before. */
    void addAll(CellFaults others, int before) {
        for (int k = 0; k < others.size(); k++) {
            if (k < others.cells.size()) {
                add(before + others.row(k), others.cells.get(k));
            } else {
                add(before + others.row(k));
            }
        }
    }

    boolean isSum(int row) {
        return sums.contains(row);
    }

    boolean wantsCells() {
        return cells.size() < MOST_CELLS;
    }

    int size() {
        return rows.size();
    }

    int row(int k) {
        return rows.get(k);
    }

    /** The texts of the first faults, at most ten. */
    List<String> cells() {
        return cells;
    }
}
