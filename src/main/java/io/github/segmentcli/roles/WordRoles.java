package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.Confidence.CERTAIN;
import static io.github.segmentcli.roles.Confidence.LIKELY;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Choices;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.roles.names.NameMeaning;
import io.github.segmentcli.roles.purchases.OrderStatus;
import io.github.segmentcli.roles.purchases.StatusColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Decides the role of a column of text, from its values and its name. */
final class WordRoles {

    /** The evidence for numbers such as #10616. */
    static final String NUMBERED = "numbers with # in front";

    private static final double NEARLY_UNIQUE = 0.9;
    private static final double MOSTLY_THERE = 0.9;
    private static final int MIN_ROWS = 5;
    private static final int MIN_CUSTOMERS = 20;
    /** A cell with at least this many words is a remark and not a name. */
    private static final int SENTENCE = 4;

    /** Names of kinds have fewer words than this on average, or fewer characters than {@link #LONG_NAME}. */
    private static final int LONG_WORDS = 6;

    private static final int LONG_NAME = 40;
    /** The least deviation of the lengths of sentences, in parts of their mean; names of industries and offices have up to a half. */
    private static final double UNEVEN = 0.6;

    private static final int MIN_STATES = 3;

    /** Codes of shops and countries have up to three letters. */
    private static final int SHORT_CODE = 3;

    /** Fewer different words beside the name of a postcode or a telephone are kinds. */
    private static final int MIN_NUMBERS = 10;

    private static final Set<String> CURRENCIES = Set.of(
            "eur", "usd", "gbp", "chf", "jpy", "cad", "aud", "inr", "brl", "cny", "sek", "nok", "dkk", "pln", "czk",
            "huf", "try", "mxn", "zar", "nzd", "sgd", "hkd", "krw", "rub", "ron", "bgn", "ils", "aed", "$", "\u20ac",
            "\u00a3", "\u00a5");

    private static final Pattern TIME_OF_DAY = Pattern.compile(
            "([01]?\\d|2[0-4]):[0-5]\\d(:[0-5]\\d([.,]\\d+)?)?(\\s*[ap]\\.?m\\.?)?(\\s*Uhr)?",
            Pattern.CASE_INSENSITIVE);

    /** {@code E08000035}: a letter or a few and three digits or more, which neither words nor quantities have. */
    private static final Pattern CODE_OF_A_FORM = Pattern.compile("\\p{L}{1,4}[-_/]?\\d{3,}");

    private WordRoles() {}

    /** @param asked whether the user requested the column as a feature by name, so that it cannot be an id */
    static ColumnMeaning of(CategoryColumn category, boolean asked) {
        NameMeaning name = NameMeaning.of(category.name());
        int distinct = category.levelsPresent();
        List<String> levels = levels(category);
        int present = category.rows() - category.missing();
        boolean codes = isMost(levels, WordRoles::hasNoWords);
        if (!asked && !levels.isEmpty() && levels.stream().allMatch(WordRoles::isTimeOfDay)) {
            return is(category, ColumnRole.TIME, CERTAIN, "written as times of day");
        }
        Optional<String> mark = Choices.markIn(levels);
        if (!asked && distinct >= present && Choices.areOften(levels)) {
            return choices(category, mark.orElseThrow());
        }
        boolean kinds = distinct < Math.min(present, MIN_CUSTOMERS) && isMost(levels, WordRoles::isWord);
        ColumnMeaning key = asked || name.isContact() || kinds
                ? null
                : key(category.name(), name, distinct, category.rows(), category.missing(), codes);
        if (key != null) {
            return key;
        }
        if (category.yes().isPresent()) {
            return name.isOutcome()
                    ? is(category, ColumnRole.OUTCOME, LIKELY, "named like an outcome, yes or no")
                    : category.levels().contains(CategoryColumn.BLANK)
                            ? is(
                                    category,
                                    ColumnRole.FLAG,
                                    LIKELY,
                                    "\"" + category.levels().get(0) + "\" or blank")
                            : is(category, ColumnRole.FLAG, CERTAIN, "words for yes and no");
        }
        if (name.isOutcome() && distinct == 2) {
            return is(category, ColumnRole.OUTCOME, LIKELY, "named like an outcome, one of two words");
        }
        if (!asked && name.isContact() && distinct >= MIN_NUMBERS && isMost(levels, WordRoles::isNumberOfSomething)) {
            return is(category, ColumnRole.CONTACT, LIKELY, "named like a postcode or a telephone");
        }
        if (!asked && name.people().isNameOfAPerson()) {
            return is(category, ColumnRole.TEXT, LIKELY, "named like the names of people");
        }
        if (!asked && name.people().isBareName() && distinct >= MIN_CUSTOMERS) {
            return is(category, ColumnRole.TEXT, LIKELY, "named like the names of people");
        }
        if (!asked && name.isAddress() && distinct >= MIN_ROWS && isMost(levels, WordRoles::hasDigit)) {
            return is(category, ColumnRole.TEXT, LIKELY, "named like addresses");
        }
        if (!asked && name.people().isNameOfAFirm() && distinct >= MIN_CUSTOMERS) {
            return is(category, ColumnRole.TEXT, LIKELY, "named like the names of firms");
        }
        if (!asked && distinct >= present && distinct >= MIN_ROWS && !codes) {
            return is(category, ColumnRole.TEXT, LIKELY, "words, different in every row");
        }
        if (!asked && name.isRemark() && isMost(levels, WordRoles::isRemark)) {
            return is(category, ColumnRole.TEXT, LIKELY, "named like remarks, several words in a cell");
        }
        if (!asked && distinct >= MIN_CUSTOMERS && areSentences(levels)) {
            return is(category, ColumnRole.TEXT, LIKELY, "sentences, though they repeat");
        }
        if (!asked && isMost(levels, WordRoles::isJson)) {
            return is(category, ColumnRole.TEXT, CERTAIN, "JSON in its cells");
        }
        if (!asked && distinct >= MIN_CUSTOMERS && mark.isEmpty() && areLong(levels)) {
            return is(category, ColumnRole.TEXT, LIKELY, "dozens of sentences, though they repeat");
        }
        if (!asked && distinct >= MIN_CUSTOMERS && levels.stream().allMatch(WordRoles::isNumbered)) {
            return is(category, ColumnRole.OTHER_ID, LIKELY, NUMBERED);
        }
        if (!asked && isMost(levels, WordRoles::isAddress)) {
            return is(category, ColumnRole.TEXT, LIKELY, "addresses of mail, though they repeat");
        }
        if (!asked && isMost(levels, WordRoles::isLink)) {
            return is(category, ColumnRole.TEXT, LIKELY, "addresses of pages");
        }
        if (all(levels, CURRENCIES) && (name.money().isCurrency() || distinct > 1)) {
            return is(category, ColumnRole.CURRENCY, LIKELY, "codes of currencies");
        }
        if (isState(category.name(), levels)) {
            return is(category, ColumnRole.STATE, LIKELY, "words for the state of an order");
        }
        Optional<List<String>> order = WordOrders.of(levels, name);
        if (order.isPresent()) {
            return new ColumnMeaning(
                    category.name(), ColumnRole.ORDERED, LIKELY, "words with a known order", order.get());
        }
        return mark.map(between -> choices(category, between))
                .orElseGet(() -> is(category, ColumnRole.CATEGORY, CERTAIN, "words that repeat"));
    }

    private static ColumnMeaning choices(CategoryColumn category, String mark) {
        return is(
                category, ColumnRole.CHOICES, LIKELY, "the same words again and again between " + Choices.shown(mark));
    }

    private static List<String> levels(CategoryColumn category) {
        List<String> levels = new ArrayList<>();
        for (int code = 0; code < category.levels().size(); code++) {
            if (category.count(code) > 0) {
                levels.add(category.levels().get(code));
            }
        }
        return levels;
    }

    /** The levels in ascending order if their order is known; otherwise empty. */
    static List<String> order(Column column) {
        return column instanceof CategoryColumn category
                ? WordOrders.of(levels(category)).orElse(List.of())
                : List.of();
    }

    /** @param asked whether the user requested the column as a feature by name */
    static ColumnMeaning of(TextColumn text, boolean asked) {
        NameMeaning name = NameMeaning.of(text.name());
        if (!asked
                && (name.isContact() && isOf(text, WordRoles::isNumberOfSomething)
                        || name.people().isContactOfAPerson() && isOf(text, WordRoles::isTelephone))) {
            return new ColumnMeaning(text.name(), ColumnRole.CONTACT, LIKELY, "named like a postcode or a telephone");
        }
        if (!asked && isOf(text, WordRoles::isTimeOfDay)) {
            return new ColumnMeaning(text.name(), ColumnRole.TIME, LIKELY, "written as times of day");
        }
        if (!asked && name.people().isNameOfAPerson()) {
            return new ColumnMeaning(text.name(), ColumnRole.TEXT, LIKELY, "named like the names of people");
        }
        if (!asked && isOf(text, WordRoles::isNumbered)) {
            return new ColumnMeaning(text.name(), ColumnRole.OTHER_ID, LIKELY, NUMBERED);
        }
        ColumnMeaning key = asked || !name.ids().isId() && isOf(text, WordRoles::isSentence)
                ? null
                : key(
                        text.name(),
                        name,
                        text.distinct(),
                        text.rows(),
                        text.missing(),
                        isOf(text, WordRoles::hasNoWords));
        if (!asked && (key == null || key.confidence() == Confidence.GUESS) && areDifferentCodes(text)) {
            if (key != null && haveOneLength(text)) {
                return new ColumnMeaning(
                        text.name(), ColumnRole.OTHER_ID, LIKELY, "codes of one length, different in every row");
            }
            if (key == null && name.ids().isId()) {
                return new ColumnMeaning(
                        text.name(), ColumnRole.OTHER_ID, LIKELY, "named like an id, none of them twice");
            }
        }
        boolean codes = isOf(text, CODE_OF_A_FORM.asMatchPredicate())
                || name.kinds().isThing() && isOf(text, WordRoles::isCode);
        if (!asked && key == null && codes && !name.isRemark()) {
            return new ColumnMeaning(text.name(), ColumnRole.OTHER_ID, LIKELY, "codes that hardly repeat");
        }
        return key != null ? key : new ColumnMeaning(text.name(), ColumnRole.TEXT, CERTAIN, "words that hardly repeat");
    }

    /** Whether the cells are codes, none of them twice; blank cells aside. */
    private static boolean areDifferentCodes(TextColumn text) {
        int present = text.rows() - text.missing();
        return present >= MIN_CUSTOMERS && text.distinct() >= present && isOf(text, WordRoles::isCode);
    }

    /** {@code 052687B70D348E}, {@code HUE8J3}: letters and digits without blanks. */
    private static boolean isCode(String value) {
        return value.chars().anyMatch(Character::isDigit)
                && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    }

    /** Whether the first cells have the same number of letters and digits. */
    private static boolean haveOneLength(TextColumn text) {
        return text.first().stream().mapToInt(String::length).distinct().count() <= 1;
    }

    /** {@code ana@example.org}. */
    private static boolean isAddress(String value) {
        int at = value.indexOf('@');
        return at > 0 && value.indexOf('.', at) > at + 1 && value.indexOf(' ') < 0;
    }

    /** {@code https://example.org/a}. */
    private static boolean isLink(String value) {
        return value.matches("(?i)(https?://|www\\.)\\S+");
    }

    /** Whether most of the first cells are e-mail addresses. */
    static boolean areAddresses(Column column) {
        return column instanceof TextColumn text && isOf(text, WordRoles::isAddress);
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

    private static boolean areMost(Column column, Predicate<String> kind) {
        return column instanceof CategoryColumn words
                ? isMost(levels(words), kind)
                : column instanceof TextColumn text && isOf(text, kind);
    }

    /** Whether most levels satisfy {@code kind}. */
    private static boolean isMost(List<String> levels, Predicate<String> kind) {
        return levels.stream().filter(kind).count() * 2 > levels.size();
    }

    /** {@code Casual}, of which few repeat: no id, whatever its name. */
    private static boolean isWord(String value) {
        return value.length() > SHORT_CODE && value.chars().noneMatch(Character::isDigit);
    }

    /** {@code 40.32.2555}, {@code AB 1234}, {@code anna_k}: a code or a single word, unlike a name, a street or a paragraph. */
    private static boolean hasNoWords(String value) {
        return value.strip().indexOf(' ') < 0
                || value.chars().filter(Character::isDigit).count()
                        >= value.chars().filter(Character::isLetter).count();
    }

    /** {@code 13:08}, {@code 9:12:48 AM}. */
    private static boolean isTimeOfDay(String value) {
        return TIME_OF_DAY.matcher(value.strip()).matches();
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(Character::isDigit);
    }

    private static boolean isSentence(String value) {
        return words(value) >= SENTENCE;
    }

    private static boolean isRemark(String value) {
        return words(value) >= SENTENCE - 1;
    }

    /** Whether most are of several words and a third of all end as sentences do, which names of kinds do not. */
    private static boolean areSentences(List<String> levels) {
        long ended = levels.stream()
                .filter(level -> ".!?\u2026".indexOf(level.charAt(level.length() - 1)) >= 0)
                .count();
        return ended * 3 >= levels.size() && isMost(levels, WordRoles::isSentence);
    }

    /**
     * Whether most are of several words, and they are longer on average than names of kinds, stations or offices are, but some far shorter
     * and some far longer, as what people write is.
     */
    private static boolean areLong(List<String> levels) {
        double words = levels.stream().mapToInt(WordRoles::words).average().orElse(0);
        double length = levels.stream().mapToInt(String::length).average().orElse(0);
        double squares = levels.stream()
                .mapToDouble(level -> (level.length() - length) * (level.length() - length))
                .average()
                .orElse(0);
        return (words >= LONG_WORDS || length > LONG_NAME)
                && squares >= UNEVEN * UNEVEN * length * length
                && isMost(levels, WordRoles::isSentence);
    }

    /** {@code {"city": "Rome"}}. */
    private static boolean isJson(String value) {
        String text = value.strip();
        return text.startsWith("{") && text.endsWith("}") && text.contains("\":");
    }

    private static int words(String value) {
        return value.strip().split("\\s+").length;
    }

    /** {@code #10616}. */
    private static boolean isNumbered(String value) {
        return value.length() > 2
                && value.charAt(0) == '#'
                && value.chars().skip(1).allMatch(Character::isDigit);
    }

    private static boolean isTelephone(String value) {
        return value.chars().noneMatch(Character::isLetter);
    }

    /** {@code +49 151 2345}, {@code SW1A 1AA}: at least half of the characters are digits, or it is short and has a digit. */
    private static boolean isNumberOfSomething(String value) {
        long digits = value.chars().filter(Character::isDigit).count();
        return digits * 2 >= value.length() || digits > 0 && value.length() <= 8;
    }

    /** Whether most of the first cells satisfy {@code kind}. */
    private static boolean isOf(TextColumn text, Predicate<String> kind) {
        return isMost(text.first(), kind);
    }

    /** @param codes whether most cells are codes or single words */
    private static ColumnMeaning key(
            String column, NameMeaning name, long distinct, int rows, int missing, boolean codes) {
        boolean sure = name.ids().isSureId() && rows - missing >= MIN_ROWS;
        boolean named = name.ids().isCustomerId() || name.ids().isThingId() || sure;
        if (rows < MIN_ROWS || !named && missing > (1 - MOSTLY_THERE) * rows) {
            return null;
        }
        boolean unique = distinct >= NEARLY_UNIQUE * (rows - missing);
        boolean few = sure && codes && distinct >= MIN_ROWS;
        if (name.ids().isCustomerId() && (unique || distinct >= MIN_CUSTOMERS || few)) {
            String why =
                    "named like a customer's id, " + (unique ? "different in nearly every row" : "though it repeats");
            return new ColumnMeaning(column, ColumnRole.ID, unique ? CERTAIN : LIKELY, why);
        }
        if (unique && name.ids().isId()) {
            return new ColumnMeaning(
                    column, ColumnRole.OTHER_ID, LIKELY, "named like an id, different in nearly every row");
        }
        if (distinct >= rows - missing && distinct > 1 && codes) {
            return new ColumnMeaning(column, ColumnRole.OTHER_ID, Confidence.GUESS, "different in every row");
        }
        if (name.ids().isThingId() || (name.ids().isOrderId() || name.ids().isSureId()) && distinct >= MIN_CUSTOMERS) {
            return new ColumnMeaning(column, ColumnRole.OTHER_ID, LIKELY, "named like the id of a thing");
        }
        return null;
    }

    /** Words of a state, all of them, or most where some mean that an order failed or was cancelled and others that it did not. */
    private static boolean isState(String column, List<String> levels) {
        Optional<StatusColumns.Kind> states =
                StatusColumns.kindOf(column).filter(kind -> kind == StatusColumns.Kind.STATES);
        if (states.isEmpty()) {
            return false;
        }
        List<OrderStatus> known = levels.stream()
                .map(states.get()::meaning)
                .flatMap(Optional::stream)
                .toList();
        return known.size() == levels.size()
                || known.size() >= MIN_STATES
                        && known.size() * 2 > levels.size()
                        && known.stream().distinct().count() > 1;
    }

    private static boolean all(List<String> levels, Set<String> known) {
        return !levels.isEmpty() && levels.stream().allMatch(level -> known.contains(level.toLowerCase(Locale.ROOT)));
    }

    private static ColumnMeaning is(CategoryColumn column, ColumnRole role, Confidence confidence, String evidence) {
        return new ColumnMeaning(column.name(), role, confidence, evidence);
    }
}
