package io.github.segmentcli.roles;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.UnknownWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A notice about levels of unordered categories that mean "unknown". They count as levels unless the user declares them missing. */
final class UnknownAmongWords {

    private UnknownAmongWords() {}

    /** @param isOrdered whether a column of that name has ordered levels, beside which such words are missing values */
    static Optional<Notice> notice(List<Column> columns, Predicate<String> isOrdered) {
        WordsToTell words = new WordsToTell();
        for (Column column : columns) {
            if (column instanceof CategoryColumn category && !isOrdered.test(column.name())) {
                words.add(
                        category,
                        level -> !level.equals(CategoryColumn.BLANK) && UnknownWords.holds(level),
                        level -> column.name() + "=" + level);
            }
        }
        return words.notice(
                "unknown_word",
                "Words that say that nothing is known count as kinds like the others",
                "To count them as missing",
                "--null-value");
    }
}
