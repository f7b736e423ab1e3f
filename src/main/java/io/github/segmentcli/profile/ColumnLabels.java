package io.github.segmentcli.profile;

import io.github.segmentcli.roles.names.HeaderWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the columns of a run are called: at axes, in heads of tables and on cards in words with their unit, such as {@code
 * Annual income (k$)} for {@code Annual Income (k$)} and {@code Spend on wines} for {@code MntWines}; in sentences and names
 * in the same words.
 *
 * <p>No two columns are called the same, whatever the case of letters and whatever their units, because sentences name columns
 * without them: where the words of some coincide, such as those of {@code spend} and {@code spend_eur}, each keeps the name
 * that it has in the header, cut where it is long so that it differs from the others. What coincides even then is numbered.
 */
public final class ColumnLabels {

    /** The words of each column for the middle of a sentence. */
    private final Map<String, String> words = new LinkedHashMap<>();
    /** For the columns that keep the name in the header, the words that they would have shared. */
    private final Map<String, String> shared = new LinkedHashMap<>();

    private final Map<String, String> units = new LinkedHashMap<>();
    private final Set<String> values = new HashSet<>();
    private final Set<String> parts = new HashSet<>();
    private final Set<String> totals = new HashSet<>();

    private ColumnLabels() {}

    /**
     * The labels of the columns that are profiled.
     *
     * @param others columns of the file that are not profiled, which are called by their names
     * @param money whether the numbers of a column can be money, whatever it is called; ratings of spending are none
     */
    static ColumnLabels of(
            List<NumberColumnProfile> numbers,
            List<CategoryColumnProfile> categories,
            Collection<String> others,
            Predicate<String> money) {
        ColumnLabels labels = new ColumnLabels();
        for (NumberColumnProfile column : numbers) {
            labels.enter(column.column(), column.date(), column.unit());
            if (!column.date() && money.test(column.column())) {
                labels.enterMoney(column.column());
            }
        }
        for (CategoryColumnProfile column : categories) {
            if (!labels.words.containsKey(column.column())) {
                labels.enter(column.column(), false, Optional.empty());
            }
        }
        for (String column : others) {
            if (labels.words.putIfAbsent(column, column) == null) {
                labels.shared.put(column, column);
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
        words.put(column, term.plain().isEmpty() ? column : term.plain());
        if (!date) {
            term.unit().ifPresent(known -> units.put(column, known));
        }
    }

    private void enterMoney(String column) {
        Term term = Lexicon.term(column, false, false, Optional.empty());
        if (term.role() == BusinessTerm.SPEND) {
            (term.qualified() ? parts : values).add(column);
        } else if (Lexicon.isTotalPaid(column)) {
            totals.add(column);
        }
    }

    private void keepApart() {
        boolean again = true;
        while (again) {
            again = false;
            for (List<String> same : alike()) {
                for (String column : same) {
                    if (shared.putIfAbsent(column, words.get(column)) == null) {
                        words.put(column, PlainWords.written(column));
                        again = true;
                    }
                }
            }
        }
        for (List<String> same : alike()) {
            same.forEach(column -> words.put(
                    column,
                    PlainWords.writtenApart(
                            column,
                            same.stream().filter(other -> !other.equals(column)).toList())));
        }
        for (List<String> same : alike()) {
            int number = 2;
            for (String column : same.subList(1, same.size())) {
                String one = words.get(column);
                while (isTaken(one + " (" + number + ")")) {
                    number++;
                }
                words.put(column, one + " (" + number + ")");
            }
        }
    }

    /** Columns of the same words, in groups of two and more. */
    private List<List<String>> alike() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        words.forEach((column, text) -> groups.computeIfAbsent(folded(text), unused -> new ArrayList<>())
                .add(column));
        return groups.values().stream().filter(same -> same.size() > 1).toList();
    }

    private boolean isTaken(String text) {
        return words.values().stream().anyMatch(other -> folded(other).equals(folded(text)));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The label without the unit; the name itself for a column that is not known. */
    public String plain(String column) {
        String text = inSentence(column);
        boolean asWritten = shared.containsKey(column) || !words.containsKey(column) || text.isEmpty();
        return asWritten ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The same for the middle of a sentence. */
    String inSentence(String column) {
        return words.getOrDefault(column, column);
    }

    /** Whether the two columns would have been called the same. */
    boolean areAlike(String a, String b) {
        return !a.equals(b)
                && shared.containsKey(a)
                && shared.containsKey(b)
                && folded(shared.get(a)).equals(folded(shared.get(b)));
    }

    /** The unit of the figures, where one is known. */
    public Optional<String> unit(String column) {
        return Optional.ofNullable(units.get(column));
    }

    /** Whether the column is what the customers spend, and not a part of it such as spend on wines. */
    boolean isValue(String column) {
        return values.contains(column);
    }

    /** Whether the column is a part of what the customers spend. */
    boolean isPartOfValue(String column) {
        return parts.contains(column);
    }

    /** Whether the column is the total of what the customers paid, in other words than spend: total charges. */
    boolean isTotalPaid(String column) {
        return totals.contains(column);
    }

    /** The label with the unit in brackets, unless the name in the header, which stands as it is, has it already. */
    public String of(String column) {
        boolean said = shared.containsKey(column)
                && Lexicon.term(column, false, false, HeaderWords.of(column).unit())
                        .unit()
                        .isPresent();
        return said
                ? plain(column)
                : plain(column) + unit(column).map(unit -> " (" + unit + ")").orElse("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnLabels labels
                && words.equals(labels.words)
                && shared.equals(labels.shared)
                && units.equals(labels.units)
                && values.equals(labels.values)
                && parts.equals(labels.parts)
                && totals.equals(labels.totals);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
