package io.github.segmentcli.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column of categories: its levels (the different words, in order of first appearance) and for each row the index of its
 * level. With up to 255 levels a row takes one byte.
 *
 * <p>A column of two words that mean yes and no has a {@link #yes()} level and can be used as 0 and 1.
 */
public final class CategoryColumn implements Column {

    /** The code of a missing value. */
    public static final int MISSING = -1;

    /** The level of a blank cell, where that is an answer: the no of a column that is ticked or left blank. */
    public static final String BLANK = "(blank)";

    private final String name;
    private final LevelCodes codes;
    private final List<String> levels;
    private final OptionalInt yes;
    /** Rows without a value, then rows of each level; null until they are asked for. */
    private volatile int[] counts;

    private CategoryColumn(String name, LevelCodes codes, List<String> levels, OptionalInt yes) {
        this.name = Objects.requireNonNull(name);
        this.codes = codes;
        this.levels = levels instanceof PackedWords ? levels : List.copyOf(levels);
        this.yes = yes;
    }

    /** Each code is {@link #MISSING} or an index into {@code levels}. */
    public static CategoryColumn of(String name, int[] codes, List<String> levels) {
        return owning(name, LevelCodes.of(codes), levels);
    }

    /** Takes the codes over; each is {@link #MISSING} or an index into {@code levels}. */
    public static CategoryColumn owning(String name, LevelCodes codes, List<String> levels) {
        return new CategoryColumn(name, codes, levels, OptionalInt.empty());
    }

    /** {@code levels} are two words, and the one with code {@code yes} means true. */
    public static CategoryColumn ofBoolean(String name, int[] codes, List<String> levels, int yes) {
        return owningBoolean(name, LevelCodes.of(codes), levels, yes);
    }

    /** Takes the codes over; {@code levels} are two words, and the one with code {@code yes} means true. */
    public static CategoryColumn owningBoolean(String name, LevelCodes codes, List<String> levels, int yes) {
        return new CategoryColumn(name, codes, levels, OptionalInt.of(yes));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return codes.length();
    }

    /** The code of a row, {@link #MISSING} where it has no value. */
    public int code(int row) {
        return codes.get(row);
    }

    /** Copies the codes of the rows {@code from} to {@code to} - 1 to the front of an array. */
    public void copy(int from, int to, int[] into) {
        codes.copy(from, to, into);
    }

    public List<String> levels() {
        return levels;
    }

    /** How many rows have the level of this code; 0 is possible after {@link #rows(int[])}. The first call takes O(n). */
    public int count(int code) {
        int[] known = counts;
        if (known == null) {
            known = new int[levels.size() + 1];
            for (int i = 0; i < codes.length(); i++) {
                known[codes.get(i) + 1]++;
            }
            counts = known;
        }
        return known[code + 1];
    }

    /** How many levels occur in at least one row. */
    public int levelsPresent() {
        int present = 0;
        for (int code = 0; code < levels.size(); code++) {
            present += count(code) > 0 ? 1 : 0;
        }
        return present;
    }

    /** The code of the level that means yes, if this is a column of yes and no. */
    public OptionalInt yes() {
        return yes;
    }

    /** Whether the level of this code means yes: in a column of yes and no, or by its word alone; empty for other words. */
    public Optional<Boolean> means(int code) {
        return yes.isPresent() ? Optional.of(yes.getAsInt() == code) : YesAndNo.meaning(levels.get(code));
    }

    /**
     * The same column in other words; levels that get the same word become one. O(n).
     *
     * @param words for each level
     */
    public CategoryColumn inWords(List<String> words) {
        List<String> distinct = words.stream().distinct().toList();
        if (distinct.size() == words.size()) {
            return new CategoryColumn(name, codes, distinct, yes);
        }
        int[] codeOf = words.stream().mapToInt(distinct::indexOf).toArray();
        LevelCodes merged = new LevelCodes(codes.length());
        for (int row = 0; row < codes.length(); row++) {
            merged.add(isMissing(row) ? MISSING : codeOf[code(row)]);
        }
        return new CategoryColumn(name, merged, distinct, OptionalInt.empty());
    }

    @Override
    public boolean isMissing(int row) {
        return code(row) == MISSING;
    }

    @Override
    public int missing() {
        return count(MISSING);
    }

    /** The chosen rows in the given order; all levels are kept, even those that no chosen row has. */
    @Override
    public Column rows(int[] chosen) {
        LevelCodes picked = new LevelCodes(chosen.length);
        for (int row : chosen) {
            picked.add(code(row));
        }
        return new CategoryColumn(name, picked, levels, yes);
    }

    @Override
    public String typeName() {
        return yes.isPresent() ? "boolean" : "category";
    }
}
