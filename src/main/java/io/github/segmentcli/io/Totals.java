package io.github.segmentcli.io;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.TextColumn;
import java.util.Locale;
import java.util.Set;

/** Knows the last line of many an export: the sum of the rows above, which is no customer. */
final class Totals {

    /** How many rows at the end of a file may be totals. */
    static final int LAST_ROWS = 3;

    /** Bytes of the shortest word, and of the longest with blanks about it. */
    static final int SHORTEST = 3;

    static final int LONGEST = 30;

    private static final Set<String> WORDS = Set.of(
            "total",
            "totals",
            "grand total",
            "sum",
            "summe",
            "gesamt",
            "gesamtsumme",
            "insgesamt",
            "totale",
            "totaal",
            "somme",
            "suma",
            "soma",
            "average",
            "mean",
            "durchschnitt",
            "moyenne",
            "media");

    private Totals() {}

    static boolean isTotal(String cell) {
        String word = Cells.strip(cell).toLowerCase(Locale.ROOT);
        return WORDS.contains(word.endsWith(":") ? word.substring(0, word.length() - 1) : word);
    }

    /** Notes last rows that say in their first column, which holds words, that they are totals; a word that stands above too is none. */
    static void note(Column first, CellFaults faults) {
        for (int row = Math.max(1, first.rows() - LAST_ROWS); row < first.rows(); row++) {
            String cell = cell(first, row);
            if (isTotal(cell) && !standsAbove(first, row)) {
                faults.add(row, cell);
            }
        }
    }

    private static String cell(Column column, int row) {
        if (column instanceof TextColumn text && text.isHeld()) {
            return text.value(row);
        }
        if (column instanceof CategoryColumn category && !category.isMissing(row)) {
            return category.levels().get(category.code(row));
        }
        return "";
    }

    private static boolean standsAbove(Column column, int row) {
        String word = cell(column, row);
        for (int i = 0; i < column.rows() - LAST_ROWS; i++) {
            if (cell(column, i).equals(word)) {
                return true;
            }
        }
        return false;
    }
}
