package io.github.segmentcli.io.cells;

import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.UnknownWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that mean a missing value. The built-in ones count whatever their case; words that a user gave count as typed. A
 * blank cell is always missing.
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
            "0000/00/00",
            "00.00.0000",
            "00/00/0000",
            "00-00-0000",
            "1.#IND",
            "-1.#IND",
            "1.#QNAN",
            "-1.#QNAN");

    private final Set<String> words = new HashSet<>();
    /** Entries for one column: its name or a glob, and the value, as typed. */
    private final List<String[]> ofColumns = new ArrayList<>();
    /** In lower case, the words given for one column alone. */
    private final Set<String> ofThisColumn = new HashSet<>();

    private final boolean builtIn;
    /** Whether words that say that nothing is known count too. */
    private boolean withUnknown;

    private final boolean holdNumbers;
    private final boolean mayBeCodes;
    private final Set<Double> numbers = new HashSet<>();
    private final Set<Double> days = new HashSet<>();
    private int longest;

    /** @param told words, and entries {@code COLUMN=VALUE} that add to the words of one column; without words the built-in ones count */
    public MissingWords(Optional<List<String>> told) {
        List<String> given = new ArrayList<>();
        for (String word : told.orElse(List.of())) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                ofColumns.add(new String[] {
                    word.substring(0, equals), word.substring(equals + 1).strip()
                });
            } else {
                given.add(word);
            }
        }
        builtIn = given.isEmpty();
        for (String word : builtIn ? BUILT_IN : given) {
            add(builtIn ? word.toLowerCase(Locale.ROOT) : word.strip());
        }
        NumberGrammar grammar = new NumberGrammar();
        mayBeCodes = !builtIn && words.stream().anyMatch(word -> word.chars().anyMatch(Character::isDigit));
        holdNumbers = words.stream().anyMatch(word -> grammar.parse(word, '.') || grammar.parse(word, ','));
    }

    private MissingWords(MissingWords all, List<String> values) {
        builtIn = all.builtIn;
        all.words.forEach(this::add);
        NumberGrammar grammar = new NumberGrammar();
        DateGrammar dates = new DateGrammar();
        for (String value : values) {
            ofThisColumn.add(value.toLowerCase(Locale.ROOT));
            add(builtIn ? value.toLowerCase(Locale.ROOT) : value);
            if (grammar.parse(value, '.')) {
                numbers.add(grammar.value());
            } else {
                dates.parse(value);
                if (dates.isShaped() && !Double.isNaN(dates.days(DateOrder.DAY_FIRST))) {
                    days.add(Math.floor(dates.days(DateOrder.DAY_FIRST)));
                }
            }
        }
        mayBeCodes = !values.isEmpty() || all.mayBeCodes;
        holdNumbers = all.holdNumbers || !numbers.isEmpty();
    }

    private void add(String key) {
        words.add(key);
        longest = Math.max(longest, key.length());
    }

    /** The words of one column: these, and those given for it alone. */
    public MissingWords of(String column) {
        List<String> values = ofColumns.stream()
                .filter(entry -> ColumnNames.matches(entry[0], column))
                .map(entry -> entry[1])
                .toList();
        return values.isEmpty() ? this : new MissingWords(this, values);
    }

    /** The values that were given for the column of this name, and not for several by a glob; as typed. */
    public List<String> givenFor(String column) {
        return ofColumns.stream()
                .filter(entry -> entry[0].indexOf('*') < 0 && ColumnNames.matches(entry[0], column))
                .map(entry -> entry[1])
                .toList();
    }

    /** Whether a cell that means a missing value is one of those given for this column alone. */
    boolean isGiven(String cell) {
        return !ofThisColumn.isEmpty()
                && (ofThisColumn.contains(cell.toLowerCase(Locale.ROOT))
                        || !numbers.isEmpty() && isNumber(cell)
                        || !days.isEmpty() && isDay(cell));
    }

    /** Whether the usual words count and no others were given. */
    public boolean isBuiltIn() {
        return builtIn;
    }

    /**
     * These words and all that say that nothing is known, for a column of numbers or dates. The same words where the user gave some, for
     * then no others count.
     */
    public MissingWords withUnknown() {
        if (!builtIn) {
            return this;
        }
        MissingWords more = new MissingWords(this, List.of());
        more.ofColumns.addAll(ofColumns);
        more.ofThisColumn.addAll(ofThisColumn);
        more.numbers.addAll(numbers);
        more.days.addAll(days);
        more.withUnknown = true;
        return more;
    }

    /** The columns or globs for which values were given. */
    public List<String> columns() {
        return ofColumns.stream().map(entry -> entry[0]).toList();
    }

    /** The list, for showing. */
    public static List<String> shown(Optional<List<String>> told) {
        return told.orElse(BUILT_IN);
    }

    /** The words that are numbers, as such; the decimal mark is {@code .} or {@code ,}. */
    public Set<Double> numbers(char decimal) {
        Set<Double> found = new TreeSet<>(numbers);
        NumberGrammar grammar = new NumberGrammar();
        words.stream().filter(word -> grammar.parse(word, decimal)).forEach(word -> found.add(grammar.value()));
        return found;
    }

    /** The words that are dates, as days since 1970-01-01 without their time. */
    public Set<Double> days(DateOrder order) {
        Set<Double> found = new TreeSet<>(days);
        DateGrammar dates = new DateGrammar();
        for (String word : words) {
            dates.parse(word);
            if (dates.isShaped() && !Double.isNaN(dates.days(order))) {
                found.add(Math.floor(dates.days(order)));
            }
        }
        return found;
    }

    /** Whether some of the words are numbers, such as -1, so that no cell can be taken for one at sight. */
    public boolean holdNumbers() {
        return holdNumbers;
    }

    /** Whether some of the words, such as X000, may look like the codes of a column. */
    public boolean mayBeCodes() {
        return mayBeCodes;
    }

    /** Whether a stripped, non-blank cell means a missing value in a column of numbers or dates. */
    public boolean contains(String cell) {
        if (cell.length() <= longest && words.contains(builtIn ? cell.toLowerCase(Locale.ROOT) : cell)) {
            return true;
        }
        return !numbers.isEmpty() && isNumber(cell)
                || !days.isEmpty() && isDay(cell)
                || withUnknown && UnknownWords.meanNone(cell);
    }

    /** Whether a cell is one of the numbers, however it is written: 118, 118.0, 118,00. */
    private boolean isNumber(String cell) {
        NumberGrammar grammar = new NumberGrammar();
        return grammar.parse(cell, '.') && numbers.contains(grammar.value())
                || grammar.parse(cell, ',') && numbers.contains(grammar.value());
    }

    private boolean isDay(String cell) {
        DateGrammar dates = new DateGrammar();
        dates.parse(cell);
        return dates.isShaped()
                && (days.contains(Math.floor(dates.days(DateOrder.DAY_FIRST)))
                        || days.contains(Math.floor(dates.days(DateOrder.MONTH_FIRST))));
    }

    /** Whether such a word is a mark, or nil, and so may be an answer among words. */
    static boolean isMark(String word) {
        return word.length() <= 2 && word.chars().noneMatch(Character::isLetterOrDigit) || word.equalsIgnoreCase("nil");
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
        boolean mayBeKind = builtIn && cell.equalsIgnoreCase("none");
        return contains(cell) && (!mayBeKind || ofThisColumn.contains(cell.toLowerCase(Locale.ROOT)));
    }
}
