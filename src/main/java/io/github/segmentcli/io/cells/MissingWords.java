package io.github.segmentcli.io.cells;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The words that stand for a gap. The built-in ones count whatever their case; words that a user gave count as typed. A
 * blank cell always is a gap.
 */
public final class MissingWords {

    /** What people and programs write for nothing (pandas and R know most of these, spreadsheets write the others). */
    static final List<String> BUILT_IN = List.of(
            "NA",
            "N/A",
            "#N/A",
            "#NA",
            "<NA>",
            "NULL",
            "\\N",
            "NaN",
            "-NaN",
            "None",
            "nil",
            "-",
            "--",
            "\u2013",
            "\u2014",
            ".",
            "?",
            "#DIV/0!",
            "#VALUE!",
            "#REF!",
            "#NUM!",
            "#NAME?",
            "#NULL!",
            "#NV",
            "#WERT!",
            "#BEZUG!",
            "#ZAHL!",
            "#N/D",
            "#VALEUR!",
            "#NOM?",
            "#NOMBRE!",
            "#\u00a1VALOR!",
            "#VALOR!",
            "#RIF!",
            "#VALORE!",
            "#WAARDE!",
            "0000-00-00",
            "0000-00-00 00:00:00",
            "1.#IND",
            "-1.#IND",
            "1.#QNAN",
            "-1.#QNAN");

    private final Set<String> words = new HashSet<>();
    private final boolean builtIn;
    private final int longest;
    private final boolean holdNumbers;
    private final boolean mayBeCodes;

    public MissingWords(Optional<List<String>> told) {
        builtIn = told.isEmpty();
        int most = 0;
        for (String word : told.orElse(BUILT_IN)) {
            String key = builtIn ? word.toLowerCase(Locale.ROOT) : word.strip();
            words.add(key);
            most = Math.max(most, key.length());
        }
        longest = most;
        NumberGrammar numbers = new NumberGrammar();
        mayBeCodes = !builtIn && words.stream().anyMatch(word -> word.chars().anyMatch(Character::isDigit));
        holdNumbers = words.stream().anyMatch(word -> numbers.parse(word, '.') || numbers.parse(word, ','));
    }

    /** The list, for showing. */
    public static List<String> shown(Optional<List<String>> told) {
        return told.orElse(BUILT_IN);
    }

    /** Whether some of the words are numbers, such as -1, so that no cell can be taken for one at sight. */
    public boolean holdNumbers() {
        return holdNumbers;
    }

    /** Whether some of the words, such as X000, may look like the codes of a column. */
    public boolean mayBeCodes() {
        return mayBeCodes;
    }

    /** Whether a stripped, non-blank cell stands for a gap in a column of numbers or dates. */
    public boolean contains(String cell) {
        if (cell.length() > longest) {
            return false;
        }
        return words.contains(builtIn ? cell.toLowerCase(Locale.ROOT) : cell);
    }

    /** Whether such a word is what a spreadsheet writes where a formula failed. */
    static boolean isSpreadsheetError(String word) {
        return word.startsWith("#");
    }

    /**
     * Whether it does in a column of words. There "none" is mostly an answer like the others, and so it stays one unless
     * it was asked for.
     */
    public boolean containsAmongWords(String cell) {
        return contains(cell) && !(builtIn && cell.equalsIgnoreCase("none"));
    }
}
