package io.github.segmentcli.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A column whose cells hold several choices, such as {@code music;sport}, and the columns of yes and no that they are.
 *
 * @param mark between the choices of a cell
 * @param words the different choices, in the order in which they appear; spellings that differ in case are one
 */
public record Choices(String column, String mark, List<String> words) {

    /** Of more there are no columns of yes and no. */
    public static final int MOST = 50;

    /** The maximum number of choices that are told from other words; of more than {@link #MOST} each must come {@link #OFTEN} times. */
    /** One in three different cells holds several choices where people mostly chose one. */
    private static final int FEW_IN_FORMS = 3;

    private static final int MOST_TOLD = 2 * MOST;

    private static final int OFTEN = 10;
    /** How often each comes, on average, in a column in which no cell is like another. */
    private static final int AGAIN = 4;

    private static final List<String> MARKS = List.of(";", "|", "\u2022", "\n", ",", "/", "+");
    private static final int MIN_LEVELS = 4;
    private static final List<String> YES_AND_NO = List.of("yes", "no");

    public Choices {
        words = List.copyOf(words);
    }

    /** The choices of a column; empty where its words are none. */
    public static Optional<Choices> of(CategoryColumn column) {
        List<String> levels = IntStream.range(0, column.levels().size())
                .filter(code -> column.count(code) > 0)
                .mapToObj(column.levels()::get)
                .toList();
        return markIn(levels)
                .map(mark -> new Choices(column.name(), mark, words(levels, mark)))
                .filter(found -> found.words.size() <= MOST);
    }

    /** Whether the different cells of a column may be choices; where no cell is like another, their parts must come often. */
    public static boolean arePossible(List<String> levels, int present) {
        return levels.size() < present ? markIn(levels).isPresent() : areOften(levels);
    }

    /** Whether the parts of cells come again and again though no cell is like another: many of dozens were chosen. */
    public static boolean areOften(List<String> levels) {
        return markIn(levels)
                .filter(mark -> words(levels, mark).size() * AGAIN
                        <= levels.stream()
                                .mapToInt(level -> cut(level, mark).size())
                                .sum())
                .isPresent();
    }

    /** How the mark is called in a sentence. */
    public static String shown(String mark) {
        return mark.equals("\n") ? "line breaks" : '"' + mark + '"';
    }

    /**
     * The mark between several choices in a cell: half of the different cells hold it (a third are enough for
     * {@code ;}, which forms write), not all the same number of times, as in the names
     * of people ("Smith, Ann"), and their parts are fewer than the cells and come again and again.
     */
    public static Optional<String> markIn(List<String> levels) {
        for (String mark : MARKS) {
            Set<String> parts = new HashSet<>();
            int several = 0;
            int pieces = 0;
            Set<Integer> lengths = new HashSet<>();
            for (String level : levels) {
                List<String> cut = cut(level, mark);
                several += cut.size() > 1 ? 1 : 0;
                pieces += cut.size();
                lengths.add(cut.size());
                cut.forEach(part -> parts.add(part.toLowerCase(Locale.ROOT)));
            }
            if (levels.size() >= MIN_LEVELS
                    && several * (mark.equals(";") ? FEW_IN_FORMS : 2) >= levels.size()
                    && parts.size() < levels.size()
                    && parts.size() * 2 <= pieces
                    && (parts.size() <= MOST || parts.size() <= MOST_TOLD && parts.size() * OFTEN <= pieces)
                    && lengths.size() > 1
                    && !(mark.equals("/") && parts.stream().allMatch(Choices::isNumber))
                    && !(mark.equals(",") && lengths.size() == 2 && areDecimals(levels))) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /** Numbers between slashes are periods and fractions: 2020/08, 3/4. */
    private static boolean isNumber(String part) {
        return part.chars().noneMatch(Character::isLetter);
    }

    /** Numbers with a decimal comma, among other words, are no choices: 2,6 and 11,4. */
    private static boolean areDecimals(List<String> levels) {
        long decimals = levels.stream()
                .filter(level -> level.strip().matches("-?\\d+,\\d+"))
                .count();
        return decimals * 2 >= levels.size()
                && levels.stream().noneMatch(level -> level.indexOf(',') != level.lastIndexOf(','));
    }

    private static List<String> words(List<String> levels, String mark) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String level : levels) {
            cut(level, mark).forEach(part -> words.putIfAbsent(part.toLowerCase(Locale.ROOT), part));
        }
        return List.copyOf(words.values());
    }

    private static List<String> cut(String cell, String mark) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split(Pattern.quote(mark))) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** What the column of a choice is called: {@code hobbies: music}. */
    public List<String> names() {
        return words.stream().map(word -> column + ": " + word).toList();
    }

    /** The table with a column of yes and no for each choice behind the columns that have them; a blank cell is no to all. */
    public static Table in(Table table, List<Choices> choices) {
        List<Column> columns = new ArrayList<>();
        Set<String> there = new LinkedHashSet<>();
        table.columns().forEach(column -> there.add(column.name()));
        for (Column column : table.columns()) {
            columns.add(column);
            for (Choices one : choices) {
                if (one.column.equals(column.name()) && there.stream().noneMatch(one.names()::contains)) {
                    columns.addAll(one.flags(column));
                }
            }
        }
        return columns.size() == table.columns().size() ? table : table.with(columns);
    }

    private List<CategoryColumn> flags(Column found) {
        int[][] codes = new int[words.size()][found.rows()];
        for (int[] flag : codes) {
            Arrays.fill(flag, 1);
        }
        if (found instanceof CategoryColumn category) {
            List<List<Integer>> chosen =
                    category.levels().stream().map(this::placesOf).toList();
            for (int row = 0; row < category.rows(); row++) {
                if (!category.isMissing(row)) {
                    for (int at : chosen.get(category.code(row))) {
                        codes[at][row] = 0;
                    }
                }
            }
        }
        List<String> names = names();
        return IntStream.range(0, words.size())
                .mapToObj(at -> CategoryColumn.ofBoolean(names.get(at), codes[at], YES_AND_NO, 0))
                .toList();
    }

    private List<Integer> placesOf(String cell) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < words.size(); at++) {
            places.put(words.get(at).toLowerCase(Locale.ROOT), at);
        }
        return cut(cell, mark).stream()
                .map(part -> places.getOrDefault(part.toLowerCase(Locale.ROOT), -1))
                .filter(at -> at >= 0)
                .toList();
    }
}
