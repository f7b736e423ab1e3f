package io.github.segmentcli.profile;

import io.github.segmentcli.roles.HeaderWords;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the columns of a run are called at axes, in heads of tables and on cards: in words with their unit, such as {@code
 * Annual income (k$)} for {@code Annual Income (k$)} and {@code Spend on wines} for {@code MntWines}. Where two columns would
 * get one label, both keep the name in the header.
 */
public final class ColumnLabels {

    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, Optional<String>> units = new HashMap<>();

    private final Set<String> values = new HashSet<>();
    private final Set<String> parts = new HashSet<>();

    private ColumnLabels() {}

    /** The labels of all columns that are profiled. */
    public static ColumnLabels of(Profiles profiles) {
        ColumnLabels labels = new ColumnLabels();
        for (NumberColumnProfile column : profiles.numbers()) {
            labels.enter(column.column(), column.date(), column.unit());
        }
        for (CategoryColumnProfile column : profiles.categories()) {
            if (!labels.plain.containsKey(column.column())) {
                labels.enter(column.column(), false, Optional.empty());
            }
        }
        labels.keepApart();
        return labels;
    }

    /** The labels of columns that are known by their names alone. */
    public static ColumnLabels of(Collection<String> columns) {
        ColumnLabels labels = new ColumnLabels();
        columns.forEach(
                column -> labels.enter(column, false, HeaderWords.of(column).unit()));
        labels.keepApart();
        return labels;
    }

    private void enter(String column, boolean date, Optional<String> unit) {
        Term term = Lexicon.term(column, false, date, unit);
        String text = term.plain();
        plain.put(column, text.isEmpty() ? column : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
        units.put(column, date ? Optional.empty() : term.unit());
        if (!date && term.role() == BusinessTerm.SPEND) {
            (term.qualified() ? parts : values).add(column);
        }
    }

    private void keepApart() {
        Map<String, List<String>> same = new HashMap<>();
        for (String column : plain.keySet()) {
            same.merge(
                    of(column),
                    List.of(column),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        same.values().stream()
                .filter(columns -> columns.size() > 1)
                .forEach(columns -> columns.forEach(column -> {
                    plain.put(column, column);
                    units.put(column, Optional.empty());
                }));
    }

    /** The label without the unit; the name itself for a column that is not profiled. */
    public String plain(String column) {
        return plain.getOrDefault(column, column);
    }

    /** The unit that stands in the label, where there is one. */
    public Optional<String> unit(String column) {
        return units.getOrDefault(column, Optional.empty());
    }

    /** Whether the column is what the customers spend, and not a part of it such as spend on wines. */
    public boolean isValue(String column) {
        return values.contains(column);
    }

    /** Whether the column is a part of what the customers spend. */
    public boolean isPartOfValue(String column) {
        return parts.contains(column);
    }

    /** The label with the unit in brackets. */
    public String of(String column) {
        return plain(column) + unit(column).map(unit -> " (" + unit + ")").orElse("");
    }
}
