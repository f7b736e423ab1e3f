package io.github.segmentcli.io.table;

import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.io.cells.CellFaults;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.TotalWords;
import io.github.segmentcli.io.columns.Chunk;
import io.github.segmentcli.io.columns.ScanResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the rows of a table that sum up others and are no customers: subtotals anywhere, by their words; totals among the
 * last rows, by a word that stands nowhere above, or by being the sum of what stands above.
 */
final class TotalRows {

    /** Sums of fewer rows come about by chance. */
    private static final int MIN_SUMMED = 4;
    /** Relative to the sum; exports round. */
    private static final double ROUNDING = 1e-6;

    private final ScanResult scan;
    private final int rows;
    /** Those of the last rows whose first cell holds nothing. */
    private final Set<Integer> blankFirst = new HashSet<>();
    /** Rows that are totals by their words, with the column and the cell. */
    private final TreeMap<Integer, Found> found = new TreeMap<>();

    /** The cells of the last rows as they stand, by column and row, where they were kept as words. */
    private final Map<Integer, Map<Integer, String>> lastCells = new HashMap<>();

    private record Found(int column, String cell) {}

    /** The text of a cell in the file. */
    interface CellTexts {
        String text(int row, int column);
    }

    private final CellTexts texts;

    /**
     * Looks at the words; to be called while the cells are still held.
     *
     * @param texts of cells that were read straight as numbers; asked for a total only
     */
    TotalRows(ScanResult scan, CellTexts texts) {
        this.scan = scan;
        this.texts = texts;
        this.rows = scan.rows();
        if (isWords(0)) {
            visitLast(0, (row, b, start, end) -> {
                if (start == end) {
                    blankFirst.add(row);
                }
            });
        }
        for (int j = 0; j < scan.width(); j++) {
            if (isWords(j)) {
                lastWords(j);
                if (scan.evidence(j).subtotals > 0) {
                    subtotals(j);
                }
            }
        }
    }

    /** Adds a fault for every such row; for a row that is known by its words already, not for its sums too. */
    void addFaults(Column[] columns, CellFaults[] faults) {
        found.forEach((row, total) -> {
            if (!has(faults[total.column()], row)) {
                faults[total.column()].add(row, total.cell());
            }
        });
        sums(columns, faults);
    }

    private static boolean has(CellFaults faults, int row) {
        for (int k = 0; k < faults.size(); k++) {
            if (faults.row(k) == row) {
                return true;
            }
        }
        return false;
    }

    private boolean isWords(int column) {
        List<Chunk> chunks = scan.chunks(column);
        return !chunks.isEmpty() && !(chunks.get(0) instanceof Chunk.Numbers);
    }

    /** The total's word stands in the first column, or in another while the first is blank. */
    private void lastWords(int column) {
        int from = Math.max(1, rows - TotalWords.LAST_ROWS);
        Map<Integer, String> cells = lastCells.computeIfAbsent(column, none -> new HashMap<>());
        visitLast(column, (row, b, start, end) -> {
            if (row < from) {
                return;
            }
            String cell = ColumnCells.text(b, start, end);
            cells.put(row, cell);
            boolean placed = column == 0 || isBlankFirst(row);
            if (placed && TotalWords.isTotal(cell) && !standsAbove(column, cell)) {
                found.putIfAbsent(row, new Found(column, cell));
            }
        });
    }

    private boolean isBlankFirst(int row) {
        if (isWords(0)) {
            return blankFirst.contains(row);
        }
        List<Chunk> chunks = scan.chunks(0);
        int end = rows;
        for (int c = chunks.size() - 1; c >= 0; c--) {
            Chunk.Numbers chunk = (Chunk.Numbers) chunks.get(c);
            end -= chunk.rows();
            if (row >= end) {
                return Double.isNaN(chunk.cells().value(row - end));
            }
        }
        return false;
    }

    /** Visits the last chunks, those that hold the rows where totals may stand. */
    private void visitLast(int column, ColumnCells.Visitor visitor) {
        List<Chunk> chunks = scan.chunks(column);
        int from = chunks.size();
        int held = 0;
        while (from > 0 && held < TotalWords.LAST_ROWS) {
            held += chunks.get(--from).rows();
        }
        int before = rows - held;
        ColumnCells.visit(
                chunks.subList(from, chunks.size()),
                false,
                (row, b, start, end) -> visitor.cell(before + row, b, start, end));
    }

    private boolean standsAbove(int column, String word) {
        return ColumnCells.count(
                        scan.chunks(column),
                        (row, b, start, end) -> row < rows - TotalWords.LAST_ROWS
                                && ColumnCells.text(b, start, end).equals(word))
                > 0;
    }

    /** "Subtotal" anywhere; "North Total" where "North" is a cell of the column too. */
    private void subtotals(int column) {
        Set<String> suspects = new HashSet<>();
        Set<String> groups = new HashSet<>();
        ColumnCells.visit(scan.chunks(column), false, (row, b, start, end) -> {
            String cell = CellText.strip(ColumnCells.text(b, start, end));
            if (TotalWords.isSubtotal(cell)) {
                suspects.add(cell);
                groups.add(TotalWords.summed(cell));
            }
        });
        Set<String> present = new HashSet<>();
        ColumnCells.visit(scan.chunks(column), false, (row, b, start, end) -> {
            String cell = CellText.strip(ColumnCells.text(b, start, end));
            if (groups.contains(cell)) {
                present.add(cell);
            }
        });
        ColumnCells.visit(scan.chunks(column), false, (row, b, start, end) -> {
            String cell = CellText.strip(ColumnCells.text(b, start, end));
            if (suspects.contains(cell)
                    && (TotalWords.summed(cell).isEmpty() || present.contains(TotalWords.summed(cell)))) {
                found.putIfAbsent(row, new Found(column, cell));
            }
        });
    }

    /** Last rows whose numbers are the sums of those above: two columns at least, or one while the first cell is blank. */
    private void sums(Column[] columns, CellFaults[] faults) {
        for (int row = Math.max(MIN_SUMMED, rows - TotalWords.LAST_ROWS); row < rows; row++) {
            if (found.containsKey(row)) {
                continue;
            }
            int summed = 0;
            int others = 0;
            int first = -1;
            for (int j = 0; j < columns.length; j++) {
                if (!(columns[j] instanceof NumberColumn number) || columns[j].isMissing(row)) {
                    continue;
                }
                if (isSum(number, row)) {
                    summed++;
                    first = first < 0 ? j : first;
                } else {
                    others++;
                }
            }
            boolean blank = summed > 0
                    && others == 0
                    && (columns[0] instanceof NumberColumn ? columns[0].isMissing(row) : blankFirst.contains(row));
            if (blank || (summed > 1 && summed > others)) {
                faults[first].addSum(row, cell(first, row));
            }
        }
    }

    private String cell(int column, int row) {
        String cell = lastCells.getOrDefault(column, Map.of()).get(row);
        return cell != null ? cell : texts.text(row, column);
    }

    /** Whether a value is the sum of those above, and larger than any of them. */
    private static boolean isSum(NumberColumn column, int row) {
        double total = column.value(row);
        double sum = 0;
        double largest = 0;
        for (int i = row - 1; i >= 0; i--) {
            double value = column.value(i);
            if (value == value) {
                sum += value;
                largest = Math.max(largest, Math.abs(value));
            }
            if (largest >= Math.abs(total)) {
                return false;
            }
        }
        return Math.abs(sum) > largest && Math.abs(total - sum) <= ROUNDING * Math.abs(sum);
    }
}
