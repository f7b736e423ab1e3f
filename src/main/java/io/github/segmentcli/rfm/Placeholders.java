package io.github.segmentcli.rfm;

import io.github.segmentcli.data.UnknownWords;
import io.github.segmentcli.rfm.purchases.TransactionTotals;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that stand for no customer. Words for guests and for what is unknown do wherever they stand. The numbers 0, -1 and 9999
 * may be ids, and abbreviations such as k. A. initials, so they do only where they have many more lines than a customer has.
 */
final class Placeholders {

    private static final Set<String> GUESTS = Set.of(
            ("guest|guests|guest user|guest customer|guest checkout|guest order|anonymous|anonymous user|anonymous customer|anon"
                            + "|walk in|walk-in|walk in customer|walk-in customer|cash customer|cash sale|no customer|not registered|unregistered"
                            + "|gast|gastkunde|gastbestellung|anonym|laufkunde|laufkundschaft|barkunde|barverkauf|kein kunde"
                            + "|anonyme|invit\u00e9|invit\u00e9e|client invit\u00e9|client anonyme|client de passage|client comptoir"
                            + "|an\u00f3nimo|anonimo|invitado|cliente invitado|ospite|convidado")
                    .split("\\|"));

    private static final Pattern NUMBERS = Pattern.compile("0+|-1|9{4,}");

    private static final int SHORT = 3;
    private static final int MANY_LINES = 10;
    /** No customer has this multiple of the mean number of lines of the others. */
    private static final int TIMES_THE_MEAN = 10;

    private final TransactionTotals totals;
    private final long lines;

    /** @param totals of all lines */
    Placeholders(TransactionTotals totals) {
        this.totals = totals;
        long sum = 0;
        for (int customer = 0; customer < totals.customers(); customer++) {
            sum += totals.lines(customer);
        }
        this.lines = sum;
    }

    /** Whether the name of a customer stands for none. */
    boolean hold(int customer) {
        // of most ids the last character says that they are none of these
        int last = totals.index().lastByte(customer);
        if (last >= '2' && last <= '8') {
            return false;
        }
        String name = totals.index().name(customer);
        boolean unknown = UnknownWords.holds(name);
        if (NUMBERS.matcher(name).matches() || unknown && isShort(name)) {
            return hasTooManyLines(customer);
        }
        return unknown || GUESTS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether an abbreviation such as k. A. may be the initials of a customer. */
    private static boolean isShort(String name) {
        return name.chars().filter(Character::isLetter).count() <= SHORT;
    }

    private boolean hasTooManyLines(int customer) {
        long own = totals.lines(customer);
        return own >= MANY_LINES && own * (totals.customers() - 1.0) >= TIMES_THE_MEAN * (double) (lines - own);
    }
}
