package io.github.segmentcli.prepare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RepeatedKeys;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds rows that repeat an earlier row in every column. Candidates have the same hash and are then compared cell by cell. Time
 * O(n d), extra memory 16 bytes per row. Tables of one or two columns are not checked, since repeated rows are normal there. A
 * text column that was not stored counts as different in every row.
 */
final class RepeatedRows {

    private static final int LINES_SHOWN = 3;
    private static final int MIN_COLUMNS = 3;

    private RepeatedRows() {}

    /** A notice about repeated rows; empty if there are none. The rows are kept. */
    static Optional<Notice> notice(Table table) {
        if (table.columns().size() < MIN_COLUMNS) {
            return Optional.empty();
        }
        for (Column column : table.columns()) {
            if (column instanceof TextColumn text && !text.isHeld()) {
                return Optional.empty();
            }
        }
        RepeatedKeys found = RepeatedKeys.of(
                table.rows(),
                row -> hash(table, row),
                (row, other) -> isSame(table, row, other),
                table.store(),
                LINES_SHOWN);
        int repeated = found.rows();
        if (repeated == 0) {
            return Optional.empty();
        }
        List<Long> lines = found.first().stream().map(table::line).toList();
        String where = (lines.size() == 1 ? "line " : "lines ")
                + lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Optional.of(Notice.info(
                "repeated_rows",
                Figures.count(repeated) + (repeated == 1 ? " row repeats" : " rows repeat")
                        + " an earlier row in every column, first on " + where + ". All are kept and count."));
    }

    private static long hash(Table table, int row) {
        long hash = 0;
        for (Column column : table.columns()) {
            hash = RepeatedKeys.mixed(hash ^ cell(column, row));
        }
        return hash;
    }

    private static long cell(Column column, int row) {
        if (column instanceof NumberColumn number) {
            return Double.doubleToLongBits(number.value(row) + 0.0);
        }
        if (column instanceof DateColumn date) {
            return Double.doubleToLongBits(date.epochDay(row));
        }
        if (column instanceof CategoryColumn category) {
            return category.code(row);
        }
        return ((TextColumn) column).hash(row);
    }

    private static boolean isSame(Table table, int a, int b) {
        for (Column column : table.columns()) {
            boolean same = column instanceof TextColumn text ? text.isSame(a, b) : cell(column, a) == cell(column, b);
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
