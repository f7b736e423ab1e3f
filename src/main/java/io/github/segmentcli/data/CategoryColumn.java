package io.github.segmentcli.data;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A limited set of words: a dictionary of levels in order of first appearance, and a code per row into it.
 *
 * <p>A column of two words that mean yes and no is a category with a {@link #yes()} level; it can be used as 0 and 1.
 */
public final class CategoryColumn implements Column {

    /** The code of a gap. */
    public static final int MISSING = -1;

    private final String name;
    private final int[] codes;
    private final List<String> levels;
    private final OptionalInt yes;
    private final int missing;

    private CategoryColumn(String name, int[] codes, List<String> levels, OptionalInt yes) {
        this.name = Objects.requireNonNull(name);
        this.codes = codes;
        this.levels = List.copyOf(levels);
        this.yes = yes;
        int gaps = 0;
        for (int code : codes) {
            if (code == MISSING) {
                gaps++;
            }
        }
        this.missing = gaps;
    }

    /** Takes the array over; each code is {@link #MISSING} or an index into {@code levels}. */
    public static CategoryColumn owning(String name, int[] codes, List<String> levels) {
        return new CategoryColumn(name, codes, levels, OptionalInt.empty());
    }

    /** Takes the array over; {@code levels} are two words, and the one with code {@code yes} means true. */
    public static CategoryColumn owningBoolean(String name, int[] codes, List<String> levels, int yes) {
        return new CategoryColumn(name, codes, levels, OptionalInt.of(yes));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return codes.length;
    }

    /** The code of a row, {@link #MISSING} for a gap. */
    public int code(int row) {
        return codes[row];
    }

    /** The live array, for kernels: read only. */
    public int[] codes() {
        return codes;
    }

    public List<String> levels() {
        return levels;
    }

    /** The code of the word that means yes, if this is a column of yes and no. */
    public OptionalInt yes() {
        return yes;
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] == MISSING;
    }

    @Override
    public int missing() {
        return missing;
    }

    /** The chosen rows; the levels stay, also those that no row has any more. */
    @Override
    public Column rows(int[] chosen) {
        int[] picked = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            picked[i] = codes[chosen[i]];
        }
        return new CategoryColumn(name, picked, levels, yes);
    }

    @Override
    public String typeName() {
        return yes.isPresent() ? "boolean" : "category";
    }
}
