package io.github.segmentcli.prepare;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.ColumnNames;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds levels of a category that are probably the same: they differ in case, blanks or the Unicode form of a letter only. */
public final class SimilarLevels {

    private SimilarLevels() {}

    /** A notice with the first pair of such levels and the number of others; empty if there are none. */
    public static Optional<Notice> notice(CategoryColumn category) {
        Map<String, String> seen = new HashMap<>();
        String pair = "";
        int more = -1;
        for (String level : category.levels()) {
            String before = seen.putIfAbsent(folded(level), level);
            if (before != null && ++more == 0) {
                pair = ColumnNames.quote(before) + " and " + ColumnNames.quote(level);
            }
        }
        if (more < 0) {
            return Optional.empty();
        }
        String others = more == 0 ? "" : ", as " + more + (more == 1 ? " more word is" : " more words are");
        return Optional.of(Notice.warning(
                        "alike_words",
                        ColumnNames.quote(category.name()) + ": " + pair
                                + " differ in capitals, blanks or the make of a letter only and are counted apart"
                                + others
                                + ". Write them one way in the file if they mean the same.")
                .about(category.name()));
    }

    /** The level in lower case, composed, with single blanks. ASCII needs no normalisation, which is slow to load. */
    private static String folded(String level) {
        boolean plain = level.chars().allMatch(c -> c < 0x80);
        String composed = plain ? level : Normalizer.normalize(level, Normalizer.Form.NFKC);
        return composed.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", " ");
    }
}
