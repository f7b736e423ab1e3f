package io.github.segmentcli.roles;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a row is called in everything said of a table: a customer only where the rows are customers. */
public enum RowNoun {
    CUSTOMER,
    RESPONDENT,
    ROW;

    private static final Pattern CUSTOMER_WORD = Pattern.compile("\"[^\"]*\"|(?<![\\w-])[cC]ustomers?(?![\\w-])");

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

    /** A sentence on customers as one on these rows; what stands in quotes is a name and stays. */
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

    /** The word that goes with a number of them. */
    public String of(long count) {
        return count == 1 ? one() : many();
    }
}
