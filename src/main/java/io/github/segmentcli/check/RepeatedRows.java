package io.github.segmentcli.check;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice.Level;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import java.util.Arrays;
import java.util.List;

/** Counts rows that repeat an earlier row in every column. */
final class RepeatedRows {

    private RepeatedRows() {}

    /**
     * Rows are told apart by 64-bit hashes of all their cells: a wrong count has a chance of n² / 2^65. Free text that was
     * not kept plays no part, and then nothing is said. O(n d + n log n).
     */
    static void tell(Table table, List<Finding> findings) {
        boolean complete =
                table.columns().stream().allMatch(column -> !(column instanceof TextColumn text) || text.isHeld());
        if (!complete || table.rows() < 2) {
            return;
        }
        long[] hashes = new long[table.rows()];
        for (Column column : table.columns()) {
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = mix(hashes[i] * 31 + cell(column, i));
            }
        }
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        long repeated = 0;
        for (int i = 1; i < sorted.length; i++) {
            repeated += sorted[i] == sorted[i - 1] ? 1 : 0;
        }
        if (repeated > 0) {
            findings.add(Finding.ofFile(
                    Level.WARNING,
                    "repeated_rows",
                    Figures.count(repeated) + (repeated == 1 ? " row repeats" : " rows repeat")
                            + " an earlier row in every column (the first in line " + table.line(first(hashes, sorted))
                            + "). If a customer was exported twice, take the repeats out."));
        }
    }

    /** The first row whose hash came before. */
    private static int first(long[] hashes, long[] sorted) {
        long[] twice = new long[16];
        int count = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1] && (count == 0 || twice[count - 1] != sorted[i])) {
                if (count == twice.length) {
                    twice = Arrays.copyOf(twice, 2 * count);
                }
                twice[count++] = sorted[i];
            }
        }
        boolean[] seen = new boolean[count];
        for (int i = 0; i < hashes.length; i++) {
            int at = Arrays.binarySearch(twice, 0, count, hashes[i]);
            if (at >= 0) {
                if (seen[at]) {
                    return i;
                }
                seen[at] = true;
            }
        }
        throw new IllegalStateException("a hash that occurs twice occurs once");
    }

    private static long cell(Column column, int row) {
        if (column instanceof NumberColumn number) {
            return Double.doubleToLongBits(number.value(row));
        }
        if (column instanceof DateColumn date) {
            return Double.doubleToLongBits(date.epochDay(row));
        }
        if (column instanceof CategoryColumn category) {
            return category.code(row);
        }
        String text = ((TextColumn) column).value(row);
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash ^ text.charAt(i));
        }
        return hash;
    }

    private static long mix(long z) {
        long m = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        m = (m ^ (m >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return m ^ (m >>> 33);
    }
}
