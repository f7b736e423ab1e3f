package io.github.segmentcli.roles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The role of a column. In {@code --as COLUMN=ROLE} its name is in lower case, with a dash for {@code _}. */
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
    TIME(Use.LEAVES_OUT, "a time of day"),
    CODE(Use.DESCRIBES, "a code for kinds"),
    CATEGORY(Use.DESCRIBES, "words"),
    CHOICES(Use.DESCRIBES, "several choices in a cell"),
    CURRENCY(Use.DESCRIBES, "a currency"),
    STATE(Use.DESCRIBES, "the state of an order"),
    OUTCOME(Use.DESCRIBES, "what came of the customer, such as churn"),
    WEIGHT(Use.LEAVES_OUT, "a survey weight"),
    CONTACT(Use.LEAVES_OUT, "a number to write to or call"),
    EARLIER_RESULT(Use.LEAVES_OUT, "the result of an earlier segmentation"),
    METADATA(Use.LEAVES_OUT, "what a survey service notes beside the answers"),
    TEXT(Use.LEAVES_OUT, "free text"),
    CONSTANT(Use.LEAVES_OUT, "one value only"),
    EMPTY(Use.LEAVES_OUT, "no value");

    /** How a fit uses a column of a role by default. */
    public enum Use {
        /** As a feature. */
        COUNTS,
        /** In the profiles of the segments only. */
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

    /** The role in words, for the report: {@code yes or no}. */
    public String plain() {
        return plain;
    }

    /** The role in options and JSON: {@code other-id}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether numbers of this role are quantities, for which means and distances make sense. */
    public boolean measures() {
        return use == Use.COUNTS && this != FLAG && this != ORDERED;
    }

    static Optional<ColumnRole> of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** The roles that the user can give: all except those of constant and empty columns. */
    public static List<String> words() {
        return Arrays.stream(values())
                .filter(role -> role != CONSTANT && role != EMPTY)
                .map(ColumnRole::word)
                .toList();
    }
}
