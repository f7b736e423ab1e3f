package io.github.segmentcli.roles;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the cells of a column of words look like: codes, addresses, times of day, names of people, sentences. */
final class CellForms {

    /** A cell with at least this many words is a remark and not a name. */
    private static final int SENTENCE = 4;
    /** Names of kinds have fewer words than this on average, or fewer characters than {@link #LONG_NAME}. */
    private static final int LONG_WORDS = 6;

    private static final int LONG_NAME = 40;
    /** The least deviation of the lengths of sentences, in parts of their mean; names of industries and offices have up to a half. */
    private static final double UNEVEN = 0.6;
    /** Codes of shops and countries have up to three letters. */
    private static final int SHORT_CODE = 3;

    private static final Pattern TIME_OF_DAY = Pattern.compile(
            "([01]?\\d|2[0-4]):[0-5]\\d(:[0-5]\\d([.,]\\d+)?)?(\\s*[ap]\\.?m\\.?)?(\\s*Uhr)?",
            Pattern.CASE_INSENSITIVE);

    private CellForms() {}

    /** The words that occur. */
    static List<String> levels(CategoryColumn category) {
        List<String> levels = new ArrayList<>();
        for (int code = 0; code < category.levels().size(); code++) {
            if (category.count(code) > 0) {
                levels.add(category.levels().get(code));
            }
        }
        return levels;
    }

    /** {@code 052687B70D348E}, {@code HUE8J3}: letters and digits without blanks. */
    static boolean isCode(String value) {
        return value.chars().anyMatch(Character::isDigit)
                && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    }

    /** Whether the first cells have the same number of letters and digits. */
    static boolean haveOneLength(TextColumn text) {
        return text.first().stream().mapToInt(String::length).distinct().count() <= 1;
    }

    /** {@code ana@example.org}. */
    static boolean isAddress(String value) {
        int at = value.indexOf('@');
        return at > 0 && value.indexOf('.', at) > at + 1 && value.indexOf(' ') < 0;
    }

    /** {@code https://example.org/a}. */
    static boolean isLink(String value) {
        return value.matches("(?i)(https?://|www\\.)\\S+");
    }

    /** Whether most of the first cells are e-mail addresses. */
    static boolean areAddresses(Column column) {
        return column instanceof TextColumn text && isOf(text, CellForms::isAddress);
    }

    /** Whether most cells, or levels, are a first and a last name. */
    static boolean areFullNames(Column column) {
        return areMost(column, value -> value.strip().matches("\\p{L}[\\p{L}.'-]+( [\\p{L}.'-]+){1,3}"));
    }

    /** Whether hardly two levels begin with the same word, as kinds do: private customers, business customers. */
    static boolean haveDifferentFirstWords(Column column) {
        return column instanceof CategoryColumn words
                && levels(words).stream()
                                        .map(level ->
                                                level.strip().split(" ")[0].toLowerCase(Locale.ROOT))
                                        .distinct()
                                        .count()
                                * 5
                        >= words.levelsPresent() * 4L;
    }

    /** Whether most cells, or levels, are digits of one length, such as 00042. */
    static boolean areNumerals(Column column) {
        return areMost(column, value -> value.chars().allMatch(Character::isDigit))
                && (!(column instanceof TextColumn text) || haveOneLength(text));
    }

    static boolean areMost(Column column, Predicate<String> kind) {
        return column instanceof CategoryColumn words
                ? isMost(levels(words), kind)
                : column instanceof TextColumn text && isOf(text, kind);
    }

    /** Whether most levels satisfy {@code kind}. */
    static boolean isMost(List<String> levels, Predicate<String> kind) {
        return levels.stream().filter(kind).count() * 2 > levels.size();
    }

    /** {@code Casual}, of which few repeat: no id, whatever its name. */
    static boolean isWord(String value) {
        return value.length() > SHORT_CODE && value.chars().noneMatch(Character::isDigit);
    }

    /** {@code 40.32.2555}, {@code AB 1234}, {@code anna_k}: a code or a single word, unlike a name, a street or a paragraph. */
    static boolean hasNoWords(String value) {
        return value.strip().indexOf(' ') < 0
                || value.chars().filter(Character::isDigit).count()
                        >= value.chars().filter(Character::isLetter).count();
    }

    /** {@code 13:08}, {@code 9:12:48 AM}. */
    static boolean isTimeOfDay(String value) {
        return TIME_OF_DAY.matcher(value.strip()).matches();
    }

    static boolean hasDigit(String value) {
        return value.chars().anyMatch(Character::isDigit);
    }

    static boolean isSentence(String value) {
        return words(value) >= SENTENCE;
    }

    static boolean isRemark(String value) {
        return words(value) >= SENTENCE - 1;
    }

    /** Whether most are of several words and a third of all end as sentences do, which names of kinds do not. */
    static boolean areSentences(List<String> levels) {
        long ended = levels.stream()
                .filter(level -> ".!?\u2026".indexOf(level.charAt(level.length() - 1)) >= 0)
                .count();
        return ended * 3 >= levels.size() && isMost(levels, CellForms::isSentence);
    }

    /**
     * Whether most are of several words, and they are longer on average than names of kinds, stations or offices are, but some far shorter
     * and some far longer, as what people write is.
     */
    static boolean areLong(List<String> levels) {
        double words = levels.stream().mapToInt(CellForms::words).average().orElse(0);
        double length = levels.stream().mapToInt(String::length).average().orElse(0);
        double squares = levels.stream()
                .mapToDouble(level -> (level.length() - length) * (level.length() - length))
                .average()
                .orElse(0);
        return (words >= LONG_WORDS || length > LONG_NAME)
                && squares >= UNEVEN * UNEVEN * length * length
                && isMost(levels, CellForms::isSentence);
    }

    /** {@code {"city": "Rome"}}. */
    static boolean isJson(String value) {
        String text = value.strip();
        return text.startsWith("{") && text.endsWith("}") && text.contains("\":");
    }

    static int words(String value) {
        return value.strip().split("\\s+").length;
    }

    /** {@code #10616}. */
    static boolean isNumbered(String value) {
        return value.length() > 2
                && value.charAt(0) == '#'
                && value.chars().skip(1).allMatch(Character::isDigit);
    }

    static boolean isTelephone(String value) {
        return value.chars().noneMatch(Character::isLetter);
    }

    /** {@code +49 151 2345}, {@code SW1A 1AA}: at least half of the characters are digits, or it is short and has a digit. */
    static boolean isNumberOfSomething(String value) {
        long digits = value.chars().filter(Character::isDigit).count();
        return digits * 2 >= value.length() || digits > 0 && value.length() <= 8;
    }

    /** Whether most of the first cells satisfy {@code kind}. */
    static boolean isOf(TextColumn text, Predicate<String> kind) {
        return isMost(text.first(), kind);
    }
}
