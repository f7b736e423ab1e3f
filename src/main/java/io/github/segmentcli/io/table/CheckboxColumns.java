package io.github.segmentcli.io.table;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.NumberColumn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Columns exported from checkboxes: cells with a mark, such as x or 1, mean yes and blank cells no. */
final class CheckboxColumns {

    private static final Set<String> MARKS = Set.of(
            "x", "\u2713", "\u2714", "\u2611", "1", "*", "y", "yes", "true", "t", "on", "ja", "j", "wahr", "oui",
            "vrai", "si", "s\u00ed", "sim");

    /** The minimum number of rows: in fewer, the same word in all non-blank cells may be a coincidence. */
    static final int MIN_ROWS = 5;

    private CheckboxColumns() {}

    /** Whether a word means yes if all other cells of the column are blank. */
    static boolean isMark(String word) {
        return MARKS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A column of ones and missing values as a column of yes and no; empty for any other column. */
    static Optional<CategoryColumn> of(NumberColumn column) {
        if (column.rows() < MIN_ROWS || column.missing() == 0 || column.missing() == column.rows()) {
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
