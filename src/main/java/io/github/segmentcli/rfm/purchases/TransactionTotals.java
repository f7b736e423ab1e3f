package io.github.segmentcli.rfm.purchases;

import io.github.segmentcli.Workers;
import io.github.segmentcli.rfm.lines.LineFold;
import io.github.segmentcli.rfm.lines.LineOutcome;
import io.github.segmentcli.rfm.lines.LineRuns;
import io.github.segmentcli.rfm.lines.OutcomeTotals;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The purchases of all customers, accumulated from the runs of lines of a file in its order: {@link #take} for all runs, then
 * {@link #seal}, {@link #repeats} and perhaps {@link #countTotalsOnce}, and {@link #history} of each customer. Memory grows with
 * customers and purchases, not with lines. Purchases are identified by 64-bit
 * hashes.
 */
public final class TransactionTotals {

    private static final int NONE = -1;
    /** What is added up of a customer: its items, what it paid, and its lines. */
    private static final int STRIDE = 3;

    private static final int PAID = 1;
    private static final int LINES = 2;

    private final boolean mayRepeatTotals;
    private final CustomerIndex index = new CustomerIndex();
    private final PurchaseList purchases;
    /** {@link #STRIDE} a customer, next to each other so that they cost one cache miss. */
    private double[] sums = new double[STRIDE * 256];

    /** Keeps the compiler from dropping the prefetches; has no other use. */
    private long touched;

    private final OutcomeTotals outcomes = new OutcomeTotals();
    private final Map<String, Map<String, Long>> words = new LinkedHashMap<>();
    private final BitSet otherDays = new BitSet();
    private final long[] linesOfDay = new long[LineFold.LAST_POSSIBLE - LineFold.FIRST_POSSIBLE + 1];

    /** @param mayRepeatTotals whether the amount may be the total of an order, repeated on each of its lines */
    public TransactionTotals(boolean mayRepeatTotals) {
        this.mayRepeatTotals = mayRepeatTotals;
        this.purchases = new PurchaseList(mayRepeatTotals);
    }

    /** Adds the runs of further lines. */
    public void take(LineRuns runs) {
        outcomes.addAll(runs.outcomes);
        otherDays.or(runs.otherDays);
        runs.words.forEach((column, counts) -> {
            Map<String, Long> all = words.computeIfAbsent(column, name -> new LinkedHashMap<>());
            counts.forEach((word, count) -> all.merge(word, count, Long::sum));
        });
        int[] customers = new int[runs.size];
        long[] keys = new long[runs.size];
        touched += index.touch(runs.customerHashes, runs.size);
        for (int r = 0; r < runs.size; r++) {
            int customer = number(runs, r);
            customers[r] = customer;
            keys[r] = LineFold.mix(runs.keys[r] + customer * 0x9E3779B97F4A7C15L);
        }
        touched += purchases.touch(keys, runs.size) + touch(customers);
        for (int r = 0; r < runs.size; r++) {
            int customer = customers[r];
            sums[STRIDE * customer] += runs.items[r];
            sums[STRIDE * customer + PAID] += runs.gross[r];
            sums[STRIDE * customer + LINES] += runs.lines[r];
            linesOfDay[runs.days[r] - LineFold.FIRST_POSSIBLE] += Math.max(1, runs.lines[r]);
            int at = purchases.find(keys[r]);
            if (at == NONE) {
                at = purchases.add(keys[r], runs.days[r], customer);
            }
            purchases.add(at, runs, r);
        }
    }

    /** Prefetches the sums of customers, as {@link CustomerIndex#touch} does. */
    private long touch(int[] customers) {
        double sum = 0;
        for (int customer : customers) {
            sum += sums[STRIDE * customer];
        }
        return (long) sum;
    }

    private int number(LineRuns runs, int r) {
        int number = index.number(runs.customers, runs.customerStart(r), runs.customerEnds[r], runs.customerHashes[r]);
        if (STRIDE * number == sums.length) {
            sums = Arrays.copyOf(sums, STRIDE * (number + number / 2));
        }
        return number;
    }

    /** Frees the memory that only {@link #take} needs. What is asked of purchases and customers is known after that. */
    public void seal(Workers workers) {
        index.seal();
        purchases.seal(index.size(), workers);
    }

    /**
     * Whether amounts look like totals of orders.
     *
     * @param orders the number of orders with several lines that have an amount
     * @param constant how many of them have the same amount, other than 0, on each of these lines
     * @param vary whether that amount differs between these orders
     */
    public record Repeats(long orders, long constant, boolean vary) {}

    public Repeats repeats() {
        long orders = 0;
        long same = 0;
        double one = Double.NaN;
        boolean vary = false;
        for (int at = 0; mayRepeatTotals && at < purchases.size(); at++) {
            orders += purchases.hasSeveral(at) ? 1 : 0;
            if (purchases.repeats(at) > 0) {
                same++;
                vary |= !Double.isNaN(one) && one != purchases.firstAmount(at);
                one = purchases.firstAmount(at);
            }
        }
        return new Repeats(orders, same, vary);
    }

    /** For orders whose lines all have the same amount, counts it once an order. */
    public void countTotalsOnce() {
        for (int customer = 0; customer < index.size(); customer++) {
            for (int place = purchases.end(customer) - 1; place >= purchases.start(customer); place--) {
                int at = purchases.ofCustomers(place);
                int repeats = purchases.repeats(at);
                if (repeats > 0) {
                    double first = purchases.firstAmount(at);
                    outcomes.add(LineOutcome.REPEATED_TOTAL, "", 0, first * repeats);
                    sums[STRIDE * customer + PAID] -= Math.max(0, first) * repeats;
                    purchases.takeFirst(at);
                }
            }
        }
    }

    public int customers() {
        return index.size();
    }

    public CustomerIndex index() {
        return index;
    }

    public double items(int customer) {
        return sums[STRIDE * customer];
    }

    /** All that was paid, without subtracting what was given back. */
    public double paid(int customer) {
        return sums[STRIDE * customer + PAID];
    }

    public int lines(int customer) {
        return (int) sums[STRIDE * customer + LINES];
    }

    /** Prefetches the purchases of some customers; has no other effect. */
    public void touch(int from, int to) {
        if (from < to) {
            touched += purchases.touch(purchases.start(from), purchases.end(to - 1));
        }
    }

    /** Puts the purchases of a customer into {@code history}, in order of time and then of the file. */
    public void history(int customer, PurchaseHistory history) {
        history.clear();
        for (int place = purchases.start(customer); place < purchases.end(customer); place++) {
            int at = purchases.ofCustomers(place);
            history.add(purchases.day(at), purchases.amount(at), purchases.paid(at));
        }
        history.sort();
    }

    public OutcomeTotals outcomes() {
        return outcomes;
    }

    public Map<String, Map<String, Long>> words() {
        return words;
    }

    /** Whether a line that does not count is of a day, in days since 1970-01-01. */
    public boolean hasOtherLineOn(int day) {
        return otherDays.get(day - LineFold.FIRST_POSSIBLE);
    }

    /** The number of lines of a day, in days since 1970-01-01; of runs with refunded lines only, one. */
    public long linesOn(int day) {
        return linesOfDay[day - LineFold.FIRST_POSSIBLE];
    }
}
