package io.github.segmentcli.roles;

import java.util.Locale;

/** What a row is called in everything said of a table: a customer only where the rows are customers. */
public enum RowNoun {
    CUSTOMER,
    RESPONDENT,
    ROW;

    /** {@code customer}. */
    public String one() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code customers}. */
    public String many() {
        return one() + "s";
    }

    /** {@code Customers}, where a sentence or the head of a column begins with it. */
    public String first() {
        return name().charAt(0) + many().substring(1);
    }

    /** The word that goes with a number of them. */
    public String of(long count) {
        return count == 1 ? one() : many();
    }
}
