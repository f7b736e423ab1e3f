package io.github.segmentcli.io.table;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Columns exported from checkboxes: cells with a mark, such as x or 1, or with the words of the option mean yes and blank cells no. */
final class CheckboxColumns {

    private static final Set<String> MARKS = Set.of(
            "x", "\u2713", "\u2714", "\u2611", "1", "*", "y", "yes", "true", "t", "on", "ja", "j", "wahr", "oui",
            "vrai", "si", "s\u00ed", "sim");

    private static final Pattern BEHIND_QUESTION =
            Pattern.compile("\\s*(?:[_.\\- ]?\\d+|\\[[^\\[\\]]*\\]|\\([^()]*\\))$");

    /** The minimum number of rows: in fewer, the same word in all non-blank cells may be a coincidence. */
    static final int MIN_ROWS = 5;

    private CheckboxColumns() {}

    /** Whether a word means yes if all other cells of the column are blank. */
    static boolean isMark(String word) {
        return MARKS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the name of a column has the word in it, as Uses [Gym] has for Gym or blank. */
    static boolean isNamedFor(String name, String word) {
        String plain = name.toLowerCase(Locale.ROOT);
        String wanted = word.toLowerCase(Locale.ROOT);
        int at = wanted.codePoints().anyMatch(Character::isLetter) && wanted.length() > 1 ? plain.indexOf(wanted) : -1;
        while (at >= 0 && (isInWord(plain, at - 1) || isInWord(plain, at + wanted.length()))) {
            at = plain.indexOf(wanted, at + 1);
        }
        return at >= 0;
    }

    private static boolean isInWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** What columns of one question have in common: Q1 of Q1_1 and Q1_2, Which? of Which? [Gym]. */
    private static String question(Column column) {
        return BEHIND_QUESTION.matcher(column.name()).replaceFirst("");
    }

    /**
     * Columns of one question side by side, each with a word of its own or blank cells, as columns of yes and no.
     *
     * @param columns some are replaced
     * @param mayBe by column: whether its cells without a word are blank and nobody said what it is
     * @return the places of those that were replaced
     */
    static List<Integer> replaceSideBySide(Column[] columns, boolean[] mayBe) {
        List<Integer> found = new ArrayList<>();
        for (int from = 0; from < columns.length; ) {
            int to = from;
            Set<String> words = new HashSet<>();
            while (to < columns.length
                    && mayBe[to]
                    && isOfOneWord(columns[to])
                    && question(columns[to]).equals(question(columns[from]))
                    && words.add(word(columns[to]))) {
                to++;
            }
            for (int j = from; to - from > 1 && j < to; j++) {
                columns[j] = ticked((CategoryColumn) columns[j]);
                found.add(j);
            }
            from = Math.max(to, from + 1);
        }
        return found;
    }

    private static boolean isOfOneWord(Column column) {
        return column instanceof CategoryColumn words
                && words.levels().size() == 1
                && words.yes().isEmpty()
                && words.missing() > 0
                && words.rows() >= MIN_ROWS;
    }

    private static String word(Column column) {
        return ((CategoryColumn) column).levels().get(0).toLowerCase(Locale.ROOT);
    }

    private static CategoryColumn ticked(CategoryColumn column) {
        int[] codes = new int[column.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = column.isMissing(row) ? 1 : 0;
        }
        return CategoryColumn.ofBoolean(
                column.name(), codes, List.of(column.levels().get(0), CategoryColumn.BLANK), 0);
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
