package io.github.segmentcli.io.table;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.NumberColumn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Columns that are ticked or left blank: one mark means yes, and a blank cell no. */
final class TickColumns {

    private static final Set<String> MARKS = Set.of(
            "x", "\u2713", "\u2714", "\u2611", "1", "*", "y", "yes", "true", "t", "on", "ja", "j", "wahr", "oui",
            "vrai", "si", "s\u00ed", "sim");

    /** In fewer rows a mark may be anything. */
    static final int LEAST_ROWS = 5;

    private TickColumns() {}

    /** Whether a word is a mark when all other cells are blank. */
    static boolean isMark(String word) {
        return MARKS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A column of nothing but ones and gaps as yes and no; empty for any other. */
    static Optional<CategoryColumn> of(NumberColumn column) {
        if (column.rows() < LEAST_ROWS || column.missing() == 0 || column.missing() == column.rows()) {
            return Optional.empty();
        }
        int[] codes = new int[column.rows()];
        for (int i = 0; i < codes.length; i++) {
            if (column.isMissing(i)) {
                codes[i] = 1;
            } else if (column.value(i) != 1) {
                return Optional.empty();
            }
        }
        return Optional.of(CategoryColumn.ofBoolean(column.name(), codes, List.of("1", CategoryColumn.BLANK), 0));
    }
}
