package io.github.segmentcli.rfm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The purchases of one customer: lines of one invoice belong together, or, where there are no invoices, lines of one day.
 *
 * <p>What was given back nets off. A purchase whose lines add up to nothing or less is none. A refund, which is an invoice
 * below zero, is subtracted from what the customer spent; when it is worth exactly as much as an earlier purchase, that
 * purchase is taken to be cancelled and counts no more. The latest such purchase is taken, and each only once.
 */
final class Purchases {

    /** One invoice or day. */
    static final class Purchase {
        final double day;
        final boolean priced;
        double amount;
        double gross;
        double items;

        Purchase(double day, boolean priced) {
            this.day = day;
            this.priced = priced;
        }

        void add(double value, double units) {
            if (!Double.isNaN(value)) {
                amount += value;
                gross += Math.max(0, value);
            }
            if (!Double.isNaN(units)) {
                items += units;
            }
        }

        /** Whether something was bought: without prices every line counts as bought. */
        boolean isBought() {
            return !priced || amount > tolerance(gross);
        }

        boolean isRefund() {
            return priced && amount < -tolerance(amount);
        }
    }

    private final List<Purchase> all = new ArrayList<>();
    private final Map<Object, Purchase> byKey = new HashMap<>();

    /**
     * The purchase of an invoice, or that of a day where the invoice is empty.
     *
     * @param day of its first line
     */
    Purchase of(String invoice, double day, boolean priced) {
        Object key = invoice.isEmpty() ? (Object) day : invoice;
        Purchase purchase = byKey.get(key);
        if (purchase == null) {
            purchase = new Purchase(day, priced);
            byKey.put(key, purchase);
            all.add(purchase);
        }
        return purchase;
    }

    /** What is left after cancellations, in order of time. */
    List<Purchase> kept() {
        List<Purchase> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingDouble(purchase -> purchase.day));
        List<Purchase> kept = new ArrayList<>();
        for (Purchase purchase : ordered) {
            if (purchase.isRefund()) {
                cancel(kept, purchase);
            } else if (purchase.isBought()) {
                kept.add(purchase);
            }
        }
        return kept;
    }

    private static void cancel(List<Purchase> kept, Purchase refund) {
        for (int at = kept.size() - 1; at >= 0; at--) {
            if (Math.abs(kept.get(at).amount + refund.amount) <= tolerance(refund.amount)) {
                kept.remove(at);
                return;
            }
        }
    }

    /** All that was paid less all that was given back. */
    double net() {
        double sum = 0;
        for (Purchase purchase : all) {
            sum += purchase.amount;
        }
        return sum;
    }

    /** Units bought less units given back. */
    double items() {
        double sum = 0;
        for (Purchase purchase : all) {
            sum += purchase.items;
        }
        return sum;
    }

    /** All that was paid, nothing given back. */
    double gross() {
        double sum = 0;
        for (Purchase purchase : all) {
            sum += purchase.gross;
        }
        return sum;
    }

    /** Sums of prices differ from zero by rounding at most. */
    private static double tolerance(double size) {
        return 1e-9 * Math.abs(size) + 1e-12;
    }
}
