package io.github.segmentcli.roles.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a column name: {@code MINIMUM_PAYMENTS} is minimum, payments; {@code MntWines} is mnt, wines;
 * {@code Annual Income (k$)} is annual, income with the unit k$.
 *
 * <p>Words end at blanks, at punctuation, and before a capital that begins a new word ({@code avgBasket}, {@code RFMScore}). Digits
 * belong to the letters before them ({@code Q7}). Text in brackets at the end is a unit, unless it is a range such as
 * {@code (1-100)} or {@code (18-99 years)}.
 *
 * @param words in lower case, in order; never empty for a name with a letter or digit
 * @param unit the text in brackets at the end, as written
 */
public record HeaderWords(List<String> words, Optional<String> unit) {

    private static final int LONGEST_UNIT = 12;
    /** {@code 18-99 years}, {@code $0-$100}, {@code 1 to 5}: the range of the values and not a unit. */
    private static final Pattern RANGE = Pattern.compile("\\d\\s*(-|–|to|\\.\\.)\\s*\\D?\\d");

    /** What lasts: the {@code min} of a session are minutes, and of other things the least. */
    private static final Set<String> TIMED = Set.of(
            ("trip ride travel journey commute delivery dwell sess session call wait response reply visit time listening watch talk anruf appel llamada temps zeit tiempo tempo czas drive"
                            + " reading usage use play playtime visualisation duration length len"
                            + " screen sleep viewing browsing handling resolution processing idle")
                    .split(" "));

    /** {@code last 30 days}, {@code 12m}: a time in which something was counted and not a unit. */
    private static final Pattern WINDOW =
            Pattern.compile("(?i)((last|past|previous) |l)?\\d{1,3} ?(d|w|m|y|days?|weeks?|months?|years?)");

    private static final Set<String> LAST = Set.of("last", "past", "previous");
    private static final Set<String> PERIODS = Set.of("day", "week", "month", "quarter", "year");
    private static final Set<String> BEFORE_A_WINDOW = Set.of("in", "the", "of", "over", "within", "during");

    /** Numbers in words, as they stand before the length of a time: {@code spend_last_six_months}. */
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("twelve", "12"),
            Map.entry("thirty", "30"),
            Map.entry("sixty", "60"),
            Map.entry("ninety", "90"),
            Map.entry("zwei", "2"),
            Map.entry("drei", "3"),
            Map.entry("vier", "4"),
            Map.entry("sechs", "6"),
            Map.entry("zw\u00f6lf", "12"),
            Map.entry("deux", "2"),
            Map.entry("trois", "3"),
            Map.entry("quatre", "4"),
            Map.entry("douze", "12"),
            Map.entry("dos", "2"),
            Map.entry("tres", "3"),
            Map.entry("seis", "6"),
            Map.entry("doce", "12"),
            Map.entry("doze", "12"),
            Map.entry("twaalf", "12"),
            Map.entry("sei", "6"),
            Map.entry("dodici", "12"));

    private static final Set<String> MONEY = Set.of("usd", "eur", "gbp", "chf", "jpy", "cad", "aud", "inr", "brl");

    public HeaderWords {
        words = List.copyOf(words);
    }

    /** The words and the unit of a name. */
    public static HeaderWords of(String name) {
        String text = name.strip();
        Optional<String> unit = Optional.empty();
        int close = text.length() - 1;
        if (close > 0 && (text.charAt(close) == ')' || text.charAt(close) == ']')) {
            int open = text.lastIndexOf(text.charAt(close) == ')' ? '(' : '[');
            if (open > 0) {
                String inside = text.substring(open + 1, close).strip().replaceFirst("(?i)^in (?=.)", "");
                if (isUnit(inside)) {
                    unit = Optional.of(inside);
                }
                if (isUnit(inside) || isRange(inside)) {
                    text = text.substring(0, open);
                }
            }
        }
        List<String> words = inDigits(split(text));
        if (unit.isEmpty() && words.size() > 1) {
            String last = words.get(words.size() - 1);
            if (MONEY.contains(last)) {
                unit = Optional.of(last.toUpperCase(Locale.ROOT));
                words = words.subList(0, words.size() - 1);
            }
        }
        return new HeaderWords(words, unit);
    }

    /**
     * The words without the time in which things were counted: {@code visits_last_30_days}, {@code logins_30d} and {@code orders last
     * month} are visits, logins and orders. The same words where there is none.
     */
    public List<String> withoutWindow() {
        int end = WordForms.withoutWindow(words).size();
        if (end == words.size()
                && end > 2
                && PERIODS.contains(words.get(end - 1))
                && LAST.contains(words.get(end - 2))) {
            end -= 2;
        }
        if (end == words.size()) {
            return words;
        }
        while (end > 1 && BEFORE_A_WINDOW.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    /** Whether a name ends in {@code min} for minutes: {@code call_min}. */
    public boolean endsInMinutes() {
        return areMinutes(words);
    }

    static boolean areMinutes(List<String> words) {
        return words.size() > 1
                && words.get(words.size() - 1).equals("min")
                && words.stream().anyMatch(TIMED::contains);
    }

    /** {@code screen time}, {@code avg_watch_time_per_day}. */
    static boolean isTimeOfWhatLasts(List<String> words) {
        return words.contains("time") && words.stream().anyMatch(word -> TIMED.contains(word) && !word.equals("time"));
    }

    /** {@code session length}, {@code call_len_s}: how long something lasts, and not how long a thing is. */
    static boolean isLengthOfTime(List<String> words) {
        return words.stream().anyMatch(word -> word.equals("len") || word.equals("length"))
                && words.stream().anyMatch(TIMED::contains);
    }

    private static boolean isUnit(String inside) {
        return !inside.isEmpty()
                && inside.length() <= LONGEST_UNIT
                && !isRange(inside)
                && !inside.equals("s")
                && !WINDOW.matcher(inside).matches();
    }

    private static boolean isRange(String inside) {
        if (RANGE.matcher(inside).find()) {
            return true;
        }
        boolean digit = false;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            digit |= Character.isDigit(c);
            if (Character.isLetter(c) || c == '$' || c == '%') {
                return false;
            }
        }
        return digit;
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '$' && c != '€' && c != '£' && !isPartOfWord(c)) {
                flush(word, words);
                continue;
            }
            if (startsWord(text, i)) {
                flush(word, words);
            }
            word.append(c);
        }
        flush(word, words);
        return words;
    }

    /** With digits for numbers in words before the length of a time. */
    private static List<String> inDigits(List<String> words) {
        for (int i = 0; i < words.size() - 1; i++) {
            if (NUMBERS.containsKey(words.get(i)) && NameVocabulary.TIME_UNITS.contains(words.get(i + 1))) {
                words.set(i, NUMBERS.get(words.get(i)));
            }
        }
        return words;
    }

    /** Combining marks and surrogates belong to words, like letters and digits. */
    private static boolean isPartOfWord(char c) {
        return Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean startsWord(String text, int at) {
        if (at == 0 || !Character.isUpperCase(text.charAt(at))) {
            return false;
        }
        char before = text.charAt(at - 1);
        if (Character.isLowerCase(before) || Character.isDigit(before)) {
            return true;
        }
        return Character.isUpperCase(before) && at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
