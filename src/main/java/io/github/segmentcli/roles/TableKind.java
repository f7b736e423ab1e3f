package io.github.segmentcli.roles;

import java.util.Locale;

/** What the rows of a table are. */
public enum TableKind {
    CUSTOMERS("customers"),
    TRANSACTIONS("purchases"),
    SURVEY("answers of a survey"),
    TOTALS("totals of groups"),
    NOTHING("no table of customers");

    private final String plain;

    TableKind(String plain) {
        this.plain = plain;
    }

    /** The kind in words, for the report. */
    public String plain() {
        return plain;
    }

    /** The name in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
