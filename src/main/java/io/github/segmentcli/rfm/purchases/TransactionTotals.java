package io.github.segmentcli.rfm.purchases;

import io.github.segmentcli.rfm.lines.LineFold;
import io.github.segmentcli.rfm.lines.LineOutcome;
import io.github.segmentcli.rfm.lines.LineRuns;
import io.github.segmentcli.rfm.lines.OutcomeTotals;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The purchases of all customers, accumulated from the runs of lines of a file in its order: {@link #take} for all runs, then
 * {@link #repeats} and perhaps {@link #countTotalsOnce}, {@link #seal}, and {@link #history} of each customer. Memory grows with
 * customers and purchases, not with lines. Purchases are identified by 64-bit
 * hashes.
 */
public final class TransactionTotals {

    private static final int NONE = -1;

    private final boolean mayRepeatTotals;
    private final CustomerIndex index = new CustomerIndex();
    private final PurchaseList purchases;
    /** Two entries a customer: its last purchase in the order of the file, and its number of lines. */
    private int[] latestAndLines = new int[2 * 256];

    /** Two entries a customer: its items, and what it paid. */
    private double[] itemsAndPaid = new double[2 * 256];

    /** Keeps the compiler from dropping the prefetches; has no other use. */
    private long touched;

    private final OutcomeTotals outcomes = new OutcomeTotals();
    private final Map<String, Map<String, Long>> words = new LinkedHashMap<>();
    private final long[] linesOfDay = new long[LineFold.LAST_POSSIBLE - LineFold.FIRST_POSSIBLE + 1];

    /** @param mayRepeatTotals whether the amount may be the total of an order, repeated on each of its lines */
    public TransactionTotals(boolean mayRepeatTotals) {
        this.mayRepeatTotals = mayRepeatTotals;
        this.purchases = new PurchaseList(mayRepeatTotals);
    }

    /** Adds the runs of further lines. */
    public void take(LineRuns runs) {
        outcomes.addAll(runs.outcomes);
        runs.words.forEach((column, counts) -> {
            Map<String, Long> all = words.computeIfAbsent(column, name -> new LinkedHashMap<>());
            counts.forEach((word, count) -> all.merge(word, count, Long::sum));
        });
        int[] customers = new int[runs.size];
        long[] keys = new long[runs.size];
        touched += index.touch(runs.customerHashes, runs.size);
        for (int r = 0; r < runs.size; r++) {
            int customer = number(runs.customers[r], runs.customerHashes[r]);
            customers[r] = customer;
            keys[r] = LineFold.mix(runs.keys[r] + customer * 0x9E3779B97F4A7C15L);
        }
        touched += purchases.touch(keys, runs.size);
        for (int r = 0; r < runs.size; r++) {
            int customer = customers[r];
            itemsAndPaid[2 * customer] += runs.items[r];
            itemsAndPaid[2 * customer + 1] += runs.gross[r];
            latestAndLines[2 * customer + 1] += runs.lines[r];
            linesOfDay[runs.days[r] - LineFold.FIRST_POSSIBLE] += Math.max(1, runs.lines[r]);
            int at = purchases.find(keys[r]);
            if (at == NONE) {
                at = purchases.add(keys[r], runs.days[r], latestAndLines[2 * customer]);
                latestAndLines[2 * customer] = at;
            }
            purchases.add(at, runs, r);
        }
    }

    private int number(String name, long hash) {
        int known = index.size();
        int number = index.number(name, hash);
        if (number < known) {
            return number;
        }
        if (2 * number == latestAndLines.length) {
            int more = 2 * (number + number / 2);
            latestAndLines = Arrays.copyOf(latestAndLines, more);
            itemsAndPaid = Arrays.copyOf(itemsAndPaid, more);
        }
        latestAndLines[2 * number] = NONE;
        return number;
    }

    /** Frees the memory that only {@link #take} needs. */
    public void seal() {
        purchases.seal();
        index.seal();
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
                vary |= !Double.isNaN(one) && one != purchases.first(at);
                one = purchases.first(at);
            }
        }
        return new Repeats(orders, same, vary);
    }

    /** For orders whose lines all have the same amount, counts it once an order. */
    public void countTotalsOnce() {
        for (int customer = 0; customer < index.size(); customer++) {
            for (int at = latestAndLines[2 * customer]; at != NONE; at = purchases.earlier(at)) {
                int repeats = purchases.repeats(at);
                if (repeats > 0) {
                    double first = purchases.first(at);
                    outcomes.add(LineOutcome.REPEATED_TOTAL, "", 0, first * repeats);
                    itemsAndPaid[2 * customer + 1] -= Math.max(0, first) * repeats;
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
        return itemsAndPaid[2 * customer];
    }

    /** All that was paid, without subtracting what was given back. */
    public double paid(int customer) {
        return itemsAndPaid[2 * customer + 1];
    }

    public int lines(int customer) {
        return latestAndLines[2 * customer + 1];
    }

    /** Puts the purchases of a customer into {@code history}, in order of time and then of the file. */
    public void history(int customer, PurchaseHistory history) {
        history.clear();
        for (int at = latestAndLines[2 * customer]; at != NONE; at = purchases.earlier(at)) {
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

    /** The number of lines of a day, in days since 1970-01-01; of runs with refunded lines only, one. */
    public long linesOn(int day) {
        return linesOfDay[day - LineFold.FIRST_POSSIBLE];
    }
}
