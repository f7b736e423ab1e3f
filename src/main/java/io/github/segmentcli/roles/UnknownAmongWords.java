package io.github.segmentcli.roles;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.UnknownWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A notice about levels of unordered categories that mean "unknown". They count as levels unless the user declares them missing. */
final class UnknownAmongWords {

    private static final int MAX_SHOWN = 5;

    private UnknownAmongWords() {}

    /** @param isOrdered whether a column of that name has ordered levels, beside which such words are missing values */
    static Optional<Notice> notice(List<Column> columns, Predicate<String> isOrdered) {
        List<String> shown = new ArrayList<>();
        List<String> items = new ArrayList<>();
        String about = "";
        for (Column column : columns) {
            int before = items.size();
            if (column instanceof CategoryColumn category && !isOrdered.test(column.name())) {
                note(category, shown, items);
            }
            about = items.size() > before ? column.name() : about;
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        int more = shown.size() - MAX_SHOWN;
        Notice notice = Notice.info(
                        "unknown_word",
                        "Words that say that nothing is known count as kinds like the others: "
                                + String.join("; ", shown.subList(0, Math.min(MAX_SHOWN, shown.size())))
                                + (more > 0 ? "; and " + more + " more" : "")
                                + ". To count them as missing, add --null-value "
                                + Understanding.shell(ColumnNames.listed(items)) + ".")
                .fixedBy("--null-value", ColumnNames.listed(items));
        return Optional.of(shown.size() == 1 ? notice.about(about) : notice);
    }

    private static void note(CategoryColumn column, List<String> shown, List<String> items) {
        List<String> words = new ArrayList<>();
        for (int code = 0; code < column.levels().size(); code++) {
            String level = column.levels().get(code);
            if (column.count(code) > 0 && !level.equals(CategoryColumn.BLANK) && UnknownWords.holds(level)) {
                words.add(ColumnNames.quote(level) + " in " + Figures.count(column.count(code))
                        + (column.count(code) == 1 ? " row" : " rows"));
                items.add(column.name() + "=" + level);
            }
        }
        if (!words.isEmpty()) {
            shown.add(ColumnNames.quote(column.name()) + " is " + String.join(" and ", words));
        }
    }
}
