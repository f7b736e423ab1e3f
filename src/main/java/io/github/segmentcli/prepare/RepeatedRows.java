package io.github.segmentcli.prepare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds rows that repeat an earlier row in every column. Candidates have the same hash and are then compared cell by cell. Time
 * O(n d), extra memory 16 bytes per row. Tables of one or two columns are not checked, since repeated rows are normal there. A
 * text column that was not stored counts as different in every row.
 */
final class RepeatedRows {

    private static final int LINES_SHOWN = 3;
    private static final int LEAST_COLUMNS = 3;

    private RepeatedRows() {}

    /** A notice about repeated rows; empty if there are none. The rows are kept. */
    static Optional<Notice> notice(Table table) {
        if (table.columns().size() < LEAST_COLUMNS) {
            return Optional.empty();
        }
        for (Column column : table.columns()) {
            if (column instanceof TextColumn text && !text.isHeld()) {
                return Optional.empty();
            }
        }
        long[] hashes = hashes(table);
        Map<Long, Integer> first = new HashMap<>();
        for (long hash : twice(hashes)) {
            first.put(hash, -1);
        }
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int repeated = 0;
        List<Long> lines = new ArrayList<>();
        for (int i = 0; i < hashes.length; i++) {
            Integer earlier = first.get(hashes[i]);
            if (earlier == null) {
                continue;
            }
            if (earlier < 0) {
                first.put(hashes[i], i);
            } else if (isSame(table, earlier, i)) {
                repeated++;
                if (lines.size() < LINES_SHOWN) {
                    lines.add(table.line(i));
                }
            }
        }
        if (repeated == 0) {
            return Optional.empty();
        }
        String where = (lines.size() == 1 ? "line " : "lines ")
                + lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Optional.of(Notice.info(
                "repeated_rows",
                Figures.count(repeated) + (repeated == 1 ? " row repeats" : " rows repeat")
                        + " an earlier row in every column, first on " + where + ". All are kept and count."));
    }

    private static long[] hashes(Table table) {
        long[] hashes = new long[table.rows()];
        for (Column column : table.columns()) {
            for (int i = 0; i < hashes.length; i++) {
                long mixed = (hashes[i] ^ cell(column, i)) * 0x9E3779B97F4A7C15L;
                hashes[i] = mixed ^ mixed >>> 32;
            }
        }
        return hashes;
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
        return ((TextColumn) column).value(row).hashCode();
    }

    private static long[] twice(long[] hashes) {
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        long[] twice = new long[sorted.length];
        int n = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1] && (n == 0 || twice[n - 1] != sorted[i])) {
                twice[n++] = sorted[i];
            }
        }
        return Arrays.copyOf(twice, n);
    }

    private static boolean isSame(Table table, int a, int b) {
        for (Column column : table.columns()) {
            boolean same = column instanceof TextColumn text
                    ? text.value(a).equals(text.value(b))
                    : cell(column, a) == cell(column, b);
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
