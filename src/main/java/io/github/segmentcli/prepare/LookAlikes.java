package io.github.segmentcli.prepare;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of a category that a reader takes for one and a program for two: other capitals, or letters composed otherwise. */
final class LookAlikes {

    private LookAlikes() {}

    /** Tells the first pair of a column, if there is one. */
    static Optional<Notice> notice(CategoryColumn category) {
        Map<String, String> seen = new HashMap<>();
        String first = null;
        String second = null;
        int pairs = 0;
        for (String level : category.levels()) {
            String before = seen.putIfAbsent(folded(level), level);
            if (before != null && pairs++ == 0) {
                first = before;
                second = level;
            }
        }
        if (pairs == 0) {
            return Optional.empty();
        }
        boolean sameInPrint = Normalizer.normalize(first, Normalizer.Form.NFKC)
                .equals(Normalizer.normalize(second, Normalizer.Form.NFKC));
        String text = ColumnPatterns.quote(category.name()) + ": "
                + (sameInPrint
                        ? "two words both look like " + ColumnPatterns.quote(first)
                                + " and are made of other characters,"
                        : ColumnPatterns.quote(first) + " and " + ColumnPatterns.quote(second)
                                + " differ in capitals alone,")
                + " and so they are counted apart"
                + (pairs > 1 ? ", as " + (pairs - 1) + (pairs == 2 ? " more word is" : " more words are") : "")
                + ". Write them alike in the file if they mean the same.";
        return Optional.of(Notice.info("alike_words", text).about(category.name()));
    }

    /** Letters beyond ASCII alone need the tables of Unicode, which take long to load. */
    private static String folded(String level) {
        boolean plain = level.chars().allMatch(c -> c < 0x80);
        String composed = plain ? level : Normalizer.normalize(level, Normalizer.Form.NFKC);
        return composed.toLowerCase(Locale.ROOT);
    }
}
