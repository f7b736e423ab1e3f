package io.github.segmentcli.roles;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.ColumnNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Some words of columns, with the number of rows that have them, for a notice with the option that changes what they mean. */
final class WordsToTell {

    private static final int MAX_SHOWN = 5;

    private final List<String> shown = new ArrayList<>();
    private final Set<String> settings = new LinkedHashSet<>();
    private String column = "";

    /**
     * Adds the words of a column that are to be told and that some row has.
     *
     * @param setting for a word the value of the option; words may have the same
     */
    void add(CategoryColumn category, Predicate<String> toTell, UnaryOperator<String> setting) {
        List<String> words = new ArrayList<>();
        for (int code = 0; code < category.levels().size(); code++) {
            String level = category.levels().get(code);
            if (category.count(code) > 0 && toTell.test(level)) {
                words.add(ColumnNames.quote(level) + " in " + Figures.count(category.count(code), "row"));
                settings.add(setting.apply(level));
            }
        }
        if (!words.isEmpty()) {
            column = category.name();
            shown.add(ColumnNames.quote(column) + " is " + String.join(" and ", words));
        }
    }

    /** The notice; empty where there are no such words. */
    Optional<Notice> notice(String code, String opening, String advice, String option) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        int more = shown.size() - MAX_SHOWN;
        String listed = ColumnNames.listed(List.copyOf(settings));
        Notice notice = Notice.info(
                        code,
                        opening + ": " + String.join("; ", shown.subList(0, Math.min(MAX_SHOWN, shown.size())))
                                + (more > 0 ? "; and " + more + " more" : "")
                                + ". " + advice + ", add " + option + " " + Understanding.shell(listed) + ".")
                .fixedBy(option, listed);
        return Optional.of(shown.size() == 1 ? notice.about(column) : notice);
    }
}
