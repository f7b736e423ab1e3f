package io.github.segmentcli.rfm.lines;

import io.github.segmentcli.rfm.settings.Condition;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.roles.purchases.OrderStatus;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through lines in the order of the file, counts those that are left out by reason, and adds up the others to {@link
 * LineRuns}.
 *
 * <p>Shops write what belongs to a whole order (customer, day, status) on its first line only. A blank cell of a line that follows
 * a line of the same invoice therefore has the value of the line before.
 */
public final class LineFold {

    public static final int FIRST_POSSIBLE = -7305; // 1950-01-01
    public static final int LAST_POSSIBLE = 43_829; // 2089-12-31
    private static final int UNKNOWN = 100;
    /** The values that a line takes from the line before it, if that is of the same invoice. */
    public static final class Before {
        private String invoice = "";
        private String customer = "";
        private double day = Double.NaN;
        private OrderStatus state = OrderStatus.BOUGHT;
        private String stateWord = "";
        private int currency = 1;
        private boolean kept = true;

        public void become(Before other) {
            invoice = other.invoice;
            customer = other.customer;
            day = other.day;
            state = other.state;
            stateWord = other.stateWord;
            currency = other.currency;
            kept = other.kept;
        }
    }

    private final TransactionLines transactions;
    private final TransactionColumns found;
    private final RfmSettings settings;
    private final boolean priced;
    private final double last;
    private final LineRuns runs = new LineRuns();
    private final List<WordMeanings> states = new ArrayList<>();
    private final List<WordMeanings> conditions = new ArrayList<>();
    private final WordMeanings currencies;
    /** Whether lines have neither a status nor conditions nor currencies, so that most need only their amount. */
    private final boolean plain;

    private Before before;
    private boolean open;

    public LineFold(TransactionLines transactions, RfmSettings settings) {
        this.transactions = transactions;
        this.found = transactions.found();
        this.settings = settings;
        this.priced = found.hasAmounts();
        this.last = settings.asOf().isPresent() ? settings.asOf().get().toEpochDay() : LAST_POSSIBLE;
        found.states()
                .forEach((name, kind) -> states.add(new WordMeanings(
                        transactions.column(name),
                        word -> kind.meaning(word)
                                .map(state -> state.ordinal() + 1)
                                .orElse(UNKNOWN))));
        for (Condition condition : settings.conditions()) {
            conditions.add(
                    new WordMeanings(transactions.column(condition.column()), word -> condition.keeps(word) ? 2 : 1));
        }
        String wanted = settings.currency().orElse("");
        currencies = found.name(TransactionRole.CURRENCY)
                .map(name -> new WordMeanings(
                        transactions.column(name), word -> wanted.isEmpty() || word.equalsIgnoreCase(wanted) ? 1 : 2))
                .orElse(null);
        plain = states.isEmpty() && conditions.isEmpty() && currencies == null && !transactions.hasRefunded();
    }

    /** How many lines at the beginning may belong to an order that began before them. */
    public int leading() {
        if (!transactions.hasInvoices()) {
            return 0;
        }
        int row = Math.min(1, transactions.rows());
        while (row < transactions.rows() && transactions.isSameInvoice(row - 1, row)) {
            row++;
        }
        return row;
    }

    /**
     * Folds the lines from one row up to another.
     *
     * @param carried what the line above says; changed to what the last line says
     */
    public LineRuns fold(int from, int to, Before carried) {
        before = carried;
        for (int row = from; row < to; row++) {
            line(row, row > 0);
        }
        for (WordMeanings test : states) {
            runs.words.put(test.column(), test.counts());
        }
        for (WordMeanings test : conditions) {
            runs.words.put(test.column(), test.counts());
        }
        if (currencies != null) {
            runs.words.put(currencies.column(), currencies.counts());
        }
        return runs;
    }

    private void line(int row, boolean hasAbove) {
        if (plain
                && open
                && hasAbove
                && transactions.isSameInvoice(row - 1, row)
                && transactions.isSameCustomer(row - 1, row)) {
            double day = transactions.day(row);
            if (day == before.day || day != day) {
                double value = transactions.amount(row);
                runs.add(value, value, transactions.quantity(row));
                return;
            }
        }
        boolean same = isSameInvoice(row, hasAbove);
        double amount = transactions.amount(row);
        double money = Double.isNaN(amount) ? 0 : amount;
        if (!keeps(row, same, money)) {
            return;
        }
        takeState(row, same);
        LineOutcome notBought = outOf(before.state);
        if (notBought != LineOutcome.COUNTED) {
            runs.outcomes.add(notBought, before.stateWord, 1, money);
            return;
        }
        int currency = currencies == null ? 1 : currencies.of(row);
        before.currency = currency == 0 && same ? before.currency : Math.max(1, currency);
        double day = transactions.day(row);
        before.day = Double.isNaN(day) && same ? before.day : day;
        boolean sameCustomer = hasAbove && transactions.isSameCustomer(row - 1, row);
        if (!(same && sameCustomer)) {
            String customer = transactions.customer(row);
            boolean stays = same && (customer.isEmpty() || customer.equals(before.customer));
            open &= stays;
            before.customer = stays ? before.customer : customer;
        }
        LineOutcome out = leftOut();
        if (out != LineOutcome.COUNTED) {
            runs.outcomes.add(out, out == LineOutcome.OTHER_CURRENCY ? currencies.word(row) : "", 1, money);
            return;
        }
        count(row, amount, money);
    }

    private boolean isSameInvoice(int row, boolean hasAbove) {
        if (!transactions.hasInvoices()) {
            open = false;
            return false;
        }
        boolean same;
        if (hasAbove) {
            same = transactions.isSameInvoice(row - 1, row);
        } else {
            String invoice = transactions.invoice(row);
            same = !invoice.isEmpty() && invoice.equals(before.invoice);
        }
        if (!same) {
            open = false;
            before.invoice = transactions.invoice(row);
            before.customer = "";
            before.day = Double.NaN;
        }
        return same;
    }

    /** Whether a line meets all conditions. */
    private boolean keeps(int row, boolean same, double money) {
        for (int k = 0; k < conditions.size(); k++) {
            int kept = conditions.get(k).of(row);
            boolean keeps = kept == 2
                    || kept == 0
                            && (same
                                    ? before.kept
                                    : settings.conditions().get(k).keeps(""));
            if (!keeps) {
                before.kept = false;
                open = false;
                runs.outcomes.add(
                        LineOutcome.CONDITION, settings.conditions().get(k).text(), 1, money);
                return false;
            }
        }
        before.kept = true;
        return true;
    }

    /** The worst of what the columns of states say. */
    private void takeState(int row, boolean same) {
        if (states.isEmpty()) {
            return;
        }
        OrderStatus worst = null;
        String word = "";
        boolean any = false;
        for (WordMeanings test : states) {
            int meaning = test.of(row);
            any |= meaning > 0;
            if (meaning > 0 && meaning != UNKNOWN) {
                OrderStatus state = OrderStatus.values()[meaning - 1];
                if (state != OrderStatus.BOUGHT && (worst == null || state.compareTo(worst) < 0)) {
                    worst = state;
                    word = test.word(row);
                }
            }
        }
        if (any || !same) {
            before.state = worst == null ? OrderStatus.BOUGHT : worst;
            before.stateWord = word;
        }
    }

    private static LineOutcome outOf(OrderStatus state) {
        return switch (state) {
            case FAILED -> LineOutcome.FAILED;
            case CANCELLED -> LineOutcome.CANCELLED;
            case NOT_YET -> LineOutcome.NOT_BOUGHT_YET;
            default -> LineOutcome.COUNTED;
        };
    }

    private LineOutcome leftOut() {
        if (before.currency == 2) {
            return LineOutcome.OTHER_CURRENCY;
        }
        if (Double.isNaN(before.day)) {
            return LineOutcome.NO_DATE;
        }
        if (before.day < FIRST_POSSIBLE || before.day > LAST_POSSIBLE || before.day == 0) {
            return LineOutcome.IMPOSSIBLE_DATE;
        }
        if (before.day > last) {
            return LineOutcome.AFTER_REFERENCE;
        }
        if (before.customer.isEmpty()) {
            return LineOutcome.NO_CUSTOMER;
        }
        return !priced && (before.state == OrderStatus.RETURNED || before.state == OrderStatus.REFUND)
                ? LineOutcome.REFUNDED
                : LineOutcome.COUNTED;
    }

    private void count(int row, double amount, double money) {
        if (!open) {
            runs.begin(before.customer, key(), (int) before.day);
            open = !before.invoice.isEmpty();
        }
        if (before.state == OrderStatus.RETURNED) {
            runs.addReturned(amount);
            runs.outcomes.add(LineOutcome.REFUNDED, before.stateWord, 1, money);
            return;
        }
        double units = transactions.quantity(row);
        double value = amount;
        if (before.state == OrderStatus.REFUND && amount > 0) {
            value = -amount;
            units = -Math.abs(units);
            runs.outcomes.add(LineOutcome.REFUND_SIGN, before.stateWord, 0, 2 * amount);
        }
        double back = transactions.givenBack(row);
        if (back > 0 && !Double.isNaN(value)) {
            runs.outcomes.add(LineOutcome.GIVEN_BACK, "", 0, back);
            runs.add(value - back, value, units);
        } else {
            runs.add(value, value, units);
        }
    }

    private long key() {
        return before.invoice.isEmpty() ? mix((long) before.day ^ 0x5bd1e995L) : hash(before.invoice);
    }

    /** 64 bits of a word; among a thousand million words two are the same with a chance of 3 in 100. */
    static long hash(String word) {
        long h = word.length();
        for (int i = 0; i < word.length(); i++) {
            h = (h ^ word.charAt(i)) * 0x9E3779B97F4A7C15L;
            h ^= h >>> 29;
        }
        return mix(h);
    }

    public static long mix(long z) {
        long m = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
        m = (m ^ (m >>> 29)) * 0xC2B2AE3D27D4EB4FL;
        return m ^ (m >>> 32);
    }
}
