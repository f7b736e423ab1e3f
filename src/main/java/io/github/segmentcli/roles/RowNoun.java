package io.github.segmentcli.roles;

import io.github.segmentcli.Notice;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The noun for a row in messages and reports about a table: customer only if the rows are customers. */
public enum RowNoun {
    CUSTOMER,
    RESPONDENT,
    ROW;

    private static final Set<String> OF_CUSTOMERS = Set.of("rows_are_purchases", "rows_are_totals", "id_found");
    private static final Pattern CUSTOMER_WORD = Pattern.compile("\"[^\"]*\"|(?<![\\w-])[cC]ustomers?(?![\\w-])");

    /** {@code customer}. */
    public String one() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code customers}. */
    public String many() {
        return one() + "s";
    }

    /** {@code Customers}, at the beginning of a sentence or a column header. */
    public String first() {
        return name().charAt(0) + many().substring(1);
    }

    /** {@code Special customers}, the name of segment 0: those too far from every centroid to belong to a segment. */
    public String special() {
        return "Special " + many();
    }

    /** A sentence with this noun in place of "customer". Text in quotes is a name and is not changed. */
    public String said(String text) {
        if (this == CUSTOMER) {
            return text;
        }
        Matcher found = CUSTOMER_WORD.matcher(text);
        return found.replaceAll(word -> Matcher.quoteReplacement(
                switch (word.group()) {
                    case "customer" -> one();
                    case "customers" -> many();
                    case "Customers" -> first();
                    default -> word.group();
                }));
    }

    /** A notice with this noun, except those that speak of customers whatever the rows are. */
    public Notice said(Notice notice) {
        return OF_CUSTOMERS.contains(notice.code()) ? notice : notice.said(said(notice.text()));
    }

    /** What an id names: respondents, or customers, as the id of their purchases does. */
    public String named() {
        return (this == RESPONDENT ? this : CUSTOMER).many();
    }

    /** The singular or plural that fits a count. */
    public String of(long count) {
        return count == 1 ? one() : many();
    }
}
