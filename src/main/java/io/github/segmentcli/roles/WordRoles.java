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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides the role of a column of text, from its values and its name. */
final class WordRoles {

    /** The evidence for numbers such as #10616. */
    static final String NUMBERED = "numbers with # in front";

    private static final double NEARLY_UNIQUE = 0.9;
    private static final double MOSTLY_THERE = 0.9;
    private static final int MIN_ROWS = 5;
    private static final int MIN_CUSTOMERS = 20;

    private static final int MIN_STATES = 3;

    /** Fewer different words beside the name of a postcode or a telephone are kinds. */
    private static final int MIN_NUMBERS = 10;

    private static final Set<String> CURRENCIES = Set.of(
            "eur", "usd", "gbp", "chf", "jpy", "cad", "aud", "inr", "brl", "cny", "sek", "nok", "dkk", "pln", "czk",
            "huf", "try", "mxn", "zar", "nzd", "sgd", "hkd", "krw", "rub", "ron", "bgn", "ils", "aed", "$", "\u20ac",
            "\u00a3", "\u00a5");

    /** {@code E08000035}: a letter or a few and three digits or more, which neither words nor quantities have. */
    private static final Pattern CODE_OF_A_FORM = Pattern.compile("\\p{L}{1,4}[-_/]?\\d{3,}");

    private WordRoles() {}

    /** @param asked whether the user requested the column as a feature by name, so that it cannot be an id */
    static ColumnMeaning of(CategoryColumn category, boolean asked) {
        NameMeaning name = NameMeaning.of(category.name());
        int distinct = category.levelsPresent();
        List<String> levels = CellForms.levels(category);
        int present = category.rows() - category.missing();
        boolean codes = CellForms.isMost(levels, CellForms::hasNoWords);
        if (!asked && !levels.isEmpty() && levels.stream().allMatch(CellForms::isTimeOfDay)) {
            return is(category, ColumnRole.TIME, CERTAIN, "written as times of day");
        }
        Optional<String> mark = Choices.markIn(levels);
        if (!asked && distinct >= present && Choices.areOften(levels)) {
            return choices(category, mark.orElseThrow());
        }
        boolean kinds = distinct < Math.min(present, MIN_CUSTOMERS) && CellForms.isMost(levels, CellForms::isWord);
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
        if (!asked
                && name.isContact()
                && distinct >= MIN_NUMBERS
                && CellForms.isMost(levels, CellForms::isNumberOfSomething)) {
            return is(category, ColumnRole.CONTACT, LIKELY, "named like a postcode or a telephone");
        }
        if (!asked && name.people().isNameOfAPerson()) {
            return is(category, ColumnRole.TEXT, LIKELY, "named like the names of people");
        }
        if (!asked && name.people().isBareName() && distinct >= MIN_CUSTOMERS) {
            return is(category, ColumnRole.TEXT, LIKELY, "named like the names of people");
        }
        if (!asked && name.isAddress() && distinct >= MIN_ROWS && CellForms.isMost(levels, CellForms::hasDigit)) {
            return is(category, ColumnRole.TEXT, LIKELY, "named like addresses");
        }
        if (!asked && name.people().isNameOfAFirm() && distinct >= MIN_CUSTOMERS) {
            return is(category, ColumnRole.TEXT, LIKELY, "named like the names of firms");
        }
        if (!asked && distinct >= present && distinct >= MIN_ROWS && !codes) {
            return is(category, ColumnRole.TEXT, LIKELY, "words, different in every row");
        }
        if (!asked && name.isRemark() && CellForms.isMost(levels, CellForms::isRemark)) {
            return is(category, ColumnRole.TEXT, LIKELY, "named like remarks, several words in a cell");
        }
        if (!asked && distinct >= MIN_CUSTOMERS && CellForms.areSentences(levels)) {
            return is(category, ColumnRole.TEXT, LIKELY, "sentences, though they repeat");
        }
        if (!asked && CellForms.isMost(levels, CellForms::isJson)) {
            return is(category, ColumnRole.TEXT, CERTAIN, "JSON in its cells");
        }
        if (!asked && distinct >= MIN_CUSTOMERS && mark.isEmpty() && CellForms.areLong(levels)) {
            return is(category, ColumnRole.TEXT, LIKELY, "dozens of sentences, though they repeat");
        }
        if (!asked && distinct >= MIN_CUSTOMERS && levels.stream().allMatch(CellForms::isNumbered)) {
            return is(category, ColumnRole.OTHER_ID, LIKELY, NUMBERED);
        }
        if (!asked && CellForms.isMost(levels, CellForms::isAddress)) {
            return is(category, ColumnRole.TEXT, LIKELY, "addresses of mail, though they repeat");
        }
        if (!asked && CellForms.isMost(levels, CellForms::isLink)) {
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

    /** The levels in ascending order if their order is known; otherwise empty. */
    static List<String> order(Column column) {
        return column instanceof CategoryColumn category
                ? WordOrders.of(CellForms.levels(category)).orElse(List.of())
                : List.of();
    }

    /** @param asked whether the user requested the column as a feature by name */
    static ColumnMeaning of(TextColumn text, boolean asked) {
        NameMeaning name = NameMeaning.of(text.name());
        if (!asked
                && (name.isContact() && CellForms.isOf(text, CellForms::isNumberOfSomething)
                        || name.people().isContactOfAPerson() && CellForms.isOf(text, CellForms::isTelephone))) {
            return new ColumnMeaning(text.name(), ColumnRole.CONTACT, LIKELY, "named like a postcode or a telephone");
        }
        if (!asked && CellForms.isOf(text, CellForms::isTimeOfDay)) {
            return new ColumnMeaning(text.name(), ColumnRole.TIME, LIKELY, "written as times of day");
        }
        if (!asked && name.people().isNameOfAPerson()) {
            return new ColumnMeaning(text.name(), ColumnRole.TEXT, LIKELY, "named like the names of people");
        }
        if (!asked && CellForms.isOf(text, CellForms::isNumbered)) {
            return new ColumnMeaning(text.name(), ColumnRole.OTHER_ID, LIKELY, NUMBERED);
        }
        ColumnMeaning key = asked || !name.ids().isId() && CellForms.isOf(text, CellForms::isSentence)
                ? null
                : key(
                        text.name(),
                        name,
                        text.distinct(),
                        text.rows(),
                        text.missing(),
                        CellForms.isOf(text, CellForms::hasNoWords));
        if (!asked && (key == null || key.confidence() == Confidence.GUESS) && areDifferentCodes(text)) {
            if (key != null && CellForms.haveOneLength(text)) {
                return new ColumnMeaning(
                        text.name(), ColumnRole.OTHER_ID, LIKELY, "codes of one length, different in every row");
            }
            if (key == null && name.ids().isId()) {
                return new ColumnMeaning(
                        text.name(), ColumnRole.OTHER_ID, LIKELY, "named like an id, none of them twice");
            }
        }
        boolean codes = CellForms.isOf(text, CODE_OF_A_FORM.asMatchPredicate())
                || name.kinds().isThing() && CellForms.isOf(text, CellForms::isCode);
        if (!asked && key == null && codes && !name.isRemark()) {
            return new ColumnMeaning(text.name(), ColumnRole.OTHER_ID, LIKELY, "codes that hardly repeat");
        }
        return key != null ? key : new ColumnMeaning(text.name(), ColumnRole.TEXT, CERTAIN, "words that hardly repeat");
    }

    /** Whether the cells are codes, none of them twice; blank cells aside. */
    private static boolean areDifferentCodes(TextColumn text) {
        int present = text.rows() - text.missing();
        return present >= MIN_CUSTOMERS && text.distinct() >= present && CellForms.isOf(text, CellForms::isCode);
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
