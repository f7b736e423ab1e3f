package io.github.segmentcli.value;

import java.util.Arrays;

/**
 * The purchase histories of customers, in the form that the models need. A transaction is a day on which a customer bought. The
 * first one starts the history; all others are repeat transactions.
 *
 * <p>Times are in weeks: {@code last} from the first to the last transaction, {@code observed} from the first transaction to the
 * end of the file. {@code spend} is the mean money of a repeat transaction, NaN for a customer without one.
 */
public final class PurchaseHistories {

    private final int size;
    private final int[] repeats;
    private final double[] last;
    private final double[] observed;
    private final double[] spend;

    private PurchaseHistories(int size, int[] repeats, double[] last, double[] observed, double[] spend) {
        this.size = size;
        this.repeats = repeats;
        this.last = last;
        this.observed = observed;
        this.spend = spend;
    }

    /**
     * Takes over the arrays, all of the same length: one entry per customer.
     *
     * @throws IllegalArgumentException when a history is impossible, such as a last transaction after the end of the file
     */
    public static PurchaseHistories owning(int[] repeats, double[] last, double[] observed, double[] spend) {
        for (int i = 0; i < repeats.length; i++) {
            if (repeats[i] < 0 || !(last[i] >= 0) || !(observed[i] >= last[i])) {
                throw new IllegalArgumentException("customer " + i + " cannot be: " + repeats[i] + " repeats, last "
                        + last[i] + ", observed " + observed[i]);
            }
        }
        return new PurchaseHistories(repeats.length, repeats, last, observed, spend);
    }

    public int size() {
        return size;
    }

    int repeats(int customer) {
        return repeats[customer];
    }

    double last(int customer) {
        return last[customer];
    }

    double observed(int customer) {
        return observed[customer];
    }

    double spend(int customer) {
        return spend[customer];
    }

    /** The number of customers with a repeat transaction. */
    int repeaters() {
        return (int) Arrays.stream(repeats).filter(x -> x > 0).count();
    }

    /** {@code most} customers, evenly spread over all; all of them when there are no more. */
    PurchaseHistories thinned(int most) {
        if (size <= most) {
            return this;
        }
        int[] x = new int[most];
        double[] t = new double[most];
        double[] end = new double[most];
        double[] money = new double[most];
        for (int k = 0; k < most; k++) {
            int at = (int) ((long) k * size / most);
            x[k] = repeats[at];
            t[k] = last[at];
            end[k] = observed[at];
            money[k] = spend[at];
        }
        return new PurchaseHistories(most, x, t, end, money);
    }
}
