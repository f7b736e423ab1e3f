package io.github.segmentcli.rfm.lines;

import io.github.segmentcli.data.Units;
import io.github.segmentcli.rfm.settings.Condition;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.roles.purchases.OrderStatus;
import io.github.segmentcli.roles.purchases.StatusColumns;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Goes through lines in the order of the file, counts those that are excluded by reason, and collects the others in {@link
 * LineRuns}. An instance is used once.
 *
 * <p>Many exports write what belongs to a whole order (customer, day, status, currency) on its first line only. A blank cell of a
 * line that follows a line of the same invoice therefore has the value of the line before, whether or not that line counted.
 */
public final class LineFold {

    /** Days of purchase outside these, in days since 1970-01-01, are taken for errors. */
    public static final int FIRST_POSSIBLE = -7305; // 1950-01-01

    public static final int LAST_POSSIBLE = 43_829; // 2089-12-31

    // meanings of words, see WordMeanings
    private static final int UNKNOWN_STATUS = 100;
    private static final int YES = 1;
    private static final int NO = 2;

    private final TransactionLines transactions;
    private final List<Condition> asked;
    private final boolean priced;
    private final double lastDay;
    private LineRuns runs;
    private final List<WordMeanings> conditions = new ArrayList<>();
    private final List<WordMeanings> statuses = new ArrayList<>();
    private final WordMeanings currencies;
    private final boolean choosesCurrency;
    /** There are neither conditions nor columns of status, currency or refunds: a further line of an order needs only its amount. */
    private final boolean plain;

    private final Key customer = new Key();
    private final Key invoice = new Key();
    private OrderContext order;
    /** Whether the next line of this invoice may be added to the last run. */
    private boolean runIsOpen;

    public LineFold(TransactionLines transactions, RfmSettings settings) {
        this.transactions = transactions;
        this.asked = settings.conditions();
        TransactionColumns columns = transactions.found();
        this.priced = columns.hasAmounts();
        this.lastDay = settings.asOf().isPresent() ? settings.asOf().get().toEpochDay() : LAST_POSSIBLE;
        for (Condition condition : asked) {
            conditions.add(new WordMeanings(
                    transactions.column(condition.column()),
                    transactions.firstRow(),
                    word -> condition.keeps(word) ? YES : NO,
                    UnaryOperator.identity()));
        }
        columns.states()
                .forEach((name, kind) -> statuses.add(new WordMeanings(
                        transactions.column(name),
                        transactions.firstRow(),
                        word -> kind.meaning(word)
                                .map(status -> status.ordinal() + 1)
                                .orElse(UNKNOWN_STATUS),
                        kind::told)));
        String wanted = settings.currency().orElse("");
        choosesCurrency = !wanted.isEmpty();
        currencies = columns.name(TransactionRole.CURRENCY)
                .map(name -> new WordMeanings(
                        transactions.column(name),
                        transactions.firstRow(),
                        word -> wanted.isEmpty() || Units.isCurrency(word, wanted) ? YES : NO,
                        UnaryOperator.identity()))
                .orElse(null);
        plain = statuses.isEmpty() && conditions.isEmpty() && currencies == null && !transactions.hasRefunded();
    }

    /**
     * The number of lines at the beginning of a piece of a file that may continue the last order of the piece before. The first
     * line always may, if there are invoices.
     */
    public int continuationLines() {
        if (!transactions.hasInvoices()) {
            return 0;
        }
        int row = Math.min(1, transactions.rows());
        while (row < transactions.rows() && transactions.isInvoiceAgain(row)) {
            row++;
        }
        return row;
    }

    /**
     * Folds the lines {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param context of the line before {@code from}; afterwards that of the last line
     */
    public LineRuns fold(int from, int to, OrderContext context) {
        order = context;
        runs = new LineRuns((to - from) / 4 + 16);
        for (int row = from; row < to; row++) {
            if (row > 0 && continuesRun(row)) {
                double amount = transactions.amounts[row];
                runs.add(amount, amount, transactions.quantity(row));
            } else {
                line(row, row > 0);
            }
        }
        for (WordMeanings column : statuses) {
            runs.words.put(column.column(), column.counts());
        }
        for (WordMeanings column : conditions) {
            runs.words.put(column.column(), column.counts());
        }
        if (currencies != null) {
            runs.words.put(currencies.column(), currencies.counts());
        }
        return runs;
    }

    /** Whether nothing but amount and quantity of a line matter, because it is one of the last run. */
    private boolean continuesRun(int row) {
        double day = transactions.days[row];
        return plain
                && runIsOpen
                && transactions.isInvoiceAgain(row)
                && transactions.isCustomerAgain(row)
                && (day == order.day || Double.isNaN(day));
    }

    private void line(int row, boolean hasPrevious) {
        boolean same = isSameInvoice(row, hasPrevious);
        takeCustomerAndDay(row, same, hasPrevious);
        takeConditions(row, same);
        takeStatus(row);
        takeCurrency(row, same);
        double amount = transactions.amounts[row];
        double money = Double.isNaN(amount) ? 0 : amount;
        LineOutcome outcome = outcome(row);
        if (outcome == LineOutcome.COUNTED) {
            count(row, amount, money);
        } else {
            runs.outcomes.add(outcome, reason(outcome), 1, money);
            // what has not been bought yet may be planned for a day to come
            if (outcome != LineOutcome.NOT_BOUGHT_YET && isPossible(order.day) && order.day <= lastDay) {
                runs.addOtherDay((int) order.day);
            }
        }
    }

    /** Whether a day may be one of purchases. 1970-01-01 is what many programs write for "no date". */
    private static boolean isPossible(double day) {
        return day >= FIRST_POSSIBLE && day <= LAST_POSSIBLE && day != 0;
    }

    private boolean isSameInvoice(int row, boolean hasPrevious) {
        transactions.invoice(row, invoice);
        boolean same =
                hasPrevious ? transactions.isInvoiceAgain(row) : !invoice.isEmpty() && invoice.isSame(order.invoice);
        if (!same) {
            runIsOpen = false;
            order.begin(invoice);
        }
        return same;
    }

    private void takeCustomerAndDay(int row, boolean same, boolean hasPrevious) {
        double day = transactions.days[row];
        order.day = Double.isNaN(day) && same ? order.day : day;
        if (!(same && hasPrevious && transactions.isCustomerAgain(row))) {
            transactions.customer(row, customer);
            if (!(same && (customer.isEmpty() || customer.isSame(order.customer)))) {
                runIsOpen = false;
                order.customer.set(customer);
            }
        }
    }

    private void takeConditions(int row, boolean same) {
        for (int k = 0; k < conditions.size(); k++) {
            int meaning = conditions.get(k).count(row);
            if (meaning != WordMeanings.BLANK) {
                order.unmet.set(k, meaning == NO);
            } else if (!same) {
                order.unmet.set(k, !asked.get(k).keeps(""));
            }
        }
    }

    /** Where a currency was asked for, an order that has none is not in it. */
    private void takeCurrency(int row, boolean same) {
        if (currencies == null) {
            return;
        }
        int meaning = currencies.of(row);
        if (meaning != WordMeanings.BLANK) {
            order.isOtherCurrency = meaning == NO;
            order.otherCurrency = meaning == NO ? currencies.word(row) : "";
        } else if (!same) {
            order.isOtherCurrency = choosesCurrency;
            order.otherCurrency = "";
        }
    }

    /** The most severe status of all columns, if one of them says anything; {@link OrderStatus} is declared in that order. */
    private void takeStatus(int row) {
        OrderStatus worst = OrderStatus.BOUGHT;
        String word = "";
        boolean any = false;
        boolean meetsConditions = order.unmet.isEmpty();
        for (WordMeanings column : statuses) {
            int meaning = meetsConditions ? column.count(row) : column.of(row);
            any |= meaning != WordMeanings.BLANK;
            if (meaning != WordMeanings.BLANK && meaning != UNKNOWN_STATUS) {
                OrderStatus status = OrderStatus.values()[meaning - 1];
                if (status != OrderStatus.BOUGHT && (worst == OrderStatus.BOUGHT || status.compareTo(worst) < 0)) {
                    worst = status;
                    word = column.word(row);
                }
            }
        }
        if (any) {
            order.status = worst;
            order.statusWord = word.equals(StatusColumns.DATED) ? "" : word;
        }
    }

    private LineOutcome outcome(int row) {
        if (!order.unmet.isEmpty()) {
            return LineOutcome.CONDITION;
        }
        // before the state, so that what failed in other currencies is not added to what failed in this one
        if (choosesCurrency && order.isOtherCurrency) {
            if (outcomeOf(order.status) == LineOutcome.COUNTED) {
                currencies.count(row);
            }
            return LineOutcome.OTHER_CURRENCY;
        }
        LineOutcome ofStatus = outcomeOf(order.status);
        if (ofStatus != LineOutcome.COUNTED) {
            return ofStatus;
        }
        if (currencies != null) {
            currencies.count(row);
        }
        if (Double.isNaN(order.day)) {
            return LineOutcome.NO_DATE;
        }
        if (!isPossible(order.day)) {
            return LineOutcome.IMPOSSIBLE_DATE;
        }
        if (order.day > lastDay) {
            return LineOutcome.AFTER_REFERENCE;
        }
        if (order.customer.isEmpty()) {
            return LineOutcome.NO_CUSTOMER;
        }
        // without amounts there is no money to give back, and the purchase as such does not count
        return !priced && (order.status == OrderStatus.RETURNED || order.status == OrderStatus.REFUND)
                ? LineOutcome.REFUNDED
                : LineOutcome.COUNTED;
    }

    private static LineOutcome outcomeOf(OrderStatus status) {
        return switch (status) {
            case FAILED -> LineOutcome.FAILED;
            case CANCELLED -> LineOutcome.CANCELLED;
            case NOT_YET -> LineOutcome.NOT_BOUGHT_YET;
            default -> LineOutcome.COUNTED;
        };
    }

    /** The word or condition for which a line is excluded. */
    private String reason(LineOutcome outcome) {
        return switch (outcome) {
            case CONDITION -> asked.get(order.unmet.nextSetBit(0)).text();
            case FAILED, CANCELLED, NOT_BOUGHT_YET -> order.statusWord;
            case OTHER_CURRENCY -> order.otherCurrency.isEmpty() ? "blank" : order.otherCurrency;
            default -> "";
        };
    }

    private void count(int row, double amount, double money) {
        if (!runIsOpen) {
            runs.begin(order.customer, key(), (int) order.day);
            runIsOpen = !order.invoice.isEmpty();
        }
        // RETURNED: a sale that was given back later. REFUND, or a negative amount: a line that gives money back.
        if (order.status == OrderStatus.RETURNED && !(amount < 0)) {
            runs.addReturned(amount);
            runs.outcomes.add(LineOutcome.REFUNDED, order.statusWord, 1, money);
            return;
        }
        double units = transactions.quantity(row);
        double value = amount;
        if (order.status == OrderStatus.REFUND && amount > 0) {
            value = -amount;
            units = -Math.abs(units);
            runs.outcomes.add(LineOutcome.REFUND_SIGN, order.statusWord, 0, 2 * amount);
        }
        double back = transactions.givenBack(row);
        if (back > 0 && !Double.isNaN(value)) {
            runs.outcomes.add(LineOutcome.GIVEN_BACK, "", 0, back);
            runs.add(value - back, value, units);
        } else {
            runs.add(value, value, units);
        }
    }

    /** Identifies the purchases of one customer: the invoice, or the day where there is none. */
    private long key() {
        return order.invoice.isEmpty() ? mix((long) order.day ^ 0x5bd1e995L) : order.invoice.hash();
    }

    /** Mixes the bits of a hash, as the last step of MurmurHash3 does. */
    public static long mix(long z) {
        long m = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
        m = (m ^ (m >>> 29)) * 0xC2B2AE3D27D4EB4FL;
        return m ^ (m >>> 32);
    }
}
