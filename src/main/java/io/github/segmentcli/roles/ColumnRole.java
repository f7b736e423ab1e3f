package io.github.segmentcli.roles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column is. The name in lower case, with a dash for {@code _}, is what {@code --as COLUMN=ROLE} takes. */
public enum ColumnRole {
    ID(Use.LEAVES_OUT, "names the customers"),
    OTHER_ID(Use.LEAVES_OUT, "names something, such as an order or a store"),
    COUNTER(Use.LEAVES_OUT, "numbers the rows"),
    AMOUNT(Use.COUNTS, "an amount"),
    COUNT(Use.COUNTS, "a count"),
    SHARE(Use.COUNTS, "a share"),
    DURATION(Use.COUNTS, "a length of time"),
    RATING(Use.COUNTS, "a rating"),
    AGE(Use.COUNTS, "an age"),
    YEAR(Use.COUNTS, "a year"),
    NUMBER(Use.COUNTS, "a number"),
    ORDERED(Use.COUNTS, "steps in an order"),
    FLAG(Use.COUNTS, "yes or no"),
    COORDINATE(Use.DESCRIBES, "a place on the map"),
    DATE(Use.DESCRIBES, "a date"),
    CODE(Use.DESCRIBES, "a code for kinds"),
    CATEGORY(Use.DESCRIBES, "words"),
    CHOICES(Use.DESCRIBES, "several choices in a cell"),
    CURRENCY(Use.DESCRIBES, "a currency"),
    STATE(Use.DESCRIBES, "the state of an order"),
    OUTCOME(Use.DESCRIBES, "what came of the customer, such as churn"),
    WEIGHT(Use.LEAVES_OUT, "a survey weight"),
    CONTACT(Use.LEAVES_OUT, "a number to write to or call"),
    EARLIER_RESULT(Use.LEAVES_OUT, "the result of an earlier segmentation"),
    TEXT(Use.LEAVES_OUT, "free text"),
    CONSTANT(Use.LEAVES_OUT, "one value only"),
    EMPTY(Use.LEAVES_OUT, "no value");

    /** What a fit does with a column of that role unless it is told otherwise. */
    public enum Use {
        /** It is a feature. */
        COUNTS,
        /** The segments are described by it, not made from it. */
        DESCRIBES,
        LEAVES_OUT
    }

    private final Use use;
    private final String plain;

    ColumnRole(Use use, String plain) {
        this.use = use;
        this.plain = plain;
    }

    public Use use() {
        return use;
    }

    /** For people: {@code yes or no}. */
    public String plain() {
        return plain;
    }

    /** As it is typed and as it stands in JSON: {@code other-id}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a column of numbers of that role measures something, so that means and distances make sense. */
    public boolean measures() {
        return use == Use.COUNTS && this != FLAG && this != ORDERED;
    }

    static Optional<ColumnRole> of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** Roles that can be told: a column without values, or with one, is that whatever it is called. */
    public static List<String> words() {
        return Arrays.stream(values())
                .filter(role -> role != CONSTANT && role != EMPTY)
                .map(ColumnRole::word)
                .toList();
    }
}
