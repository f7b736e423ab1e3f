package io.github.segmentcli.score;

import io.github.segmentcli.data.ColumnPatterns;
import io.github.segmentcli.Figures;
import java.util.List;

/** Writes column names and counts as parts of sentences. */
final class ColumnPhrases {

    private static final int SHOWN = 5;

    private ColumnPhrases() {}

    /** {@code "a"}; {@code "a" and "b"}; {@code "a", "b" and 7 more}; control characters made visible. */
    static String quoted(List<String> names) {
        StringBuilder text = new StringBuilder();
        int shown = names.size() <= SHOWN ? names.size() : SHOWN - 1;
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : i == names.size() - 1 ? " and " : ", ")
                    .append(ColumnPatterns.quote(names.get(i)));
        }
        return shown == names.size() ? text.toString() : text + " and " + (names.size() - shown) + " more";
    }

    /** The first thirty names without quotation marks, and how many more. */
    static String all(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(names.size(), 30); i++) {
            String quoted = quoted(names.get(i));
            text.append(i == 0 ? "" : ", ").append(quoted, 1, quoted.length() - 1);
        }
        return names.size() > 30 ? text + " and " + (names.size() - 30) + " more" : text.toString();
    }

    static String quoted(String name) {
        return ColumnPatterns.quote(name);
    }

    /** {@code 1,204 of 3,000 customers (40%)}. */
    static String of(long some, long all) {
        return Figures.count(some) + " of " + Figures.count(all) + " customers (" + Figures.percent((double) some / all)
                + ")";
    }
}
