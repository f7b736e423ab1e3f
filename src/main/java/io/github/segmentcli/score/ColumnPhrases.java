package io.github.segmentcli.score;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.ColumnNames;
import java.util.List;

/** Formats column names and counts as parts of sentences. */
final class ColumnPhrases {

    private static final int SHOWN = 5;

    private ColumnPhrases() {}

    /** {@code "a"}; {@code "a" and "b"}; {@code "a", "b" and 7 more}. Control characters are shown as escapes. */
    static String quoted(List<String> names) {
        StringBuilder text = new StringBuilder();
        int shown = names.size() <= SHOWN ? names.size() : SHOWN - 1;
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : i == names.size() - 1 ? " and " : ", ").append(ColumnNames.quote(names.get(i)));
        }
        return shown == names.size() ? text.toString() : text + " and " + (names.size() - shown) + " more";
    }

    /** {@code 1,204 of 3,000 customers (40%)}. */
    static String share(long some, long all) {
        return Figures.count(some) + " of " + Figures.count(all) + " customers (" + Figures.percent((double) some / all)
                + ")";
    }
}
