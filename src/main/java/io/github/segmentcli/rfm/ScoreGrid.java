package io.github.segmentcli.rfm;

/** Customers and their money by scores of recency and frequency. */
public final class ScoreGrid {

    private final int bins;
    private final int[] customers;
    private final double[] money;
    private final int all;
    private final int single;

    private ScoreGrid(RfmCustomers made) {
        bins = made.cuts().bins();
        customers = new int[bins * bins];
        money = new double[bins * bins];
        int once = 0;
        for (RfmCustomer customer : made.customers()) {
            int at = place(customer.recencyScore(), customer.frequencyScore());
            customers[at]++;
            money[at] += customer.monetary().orElse(0);
            once += customer.frequency() == 1 ? 1 : 0;
        }
        all = made.size();
        single = once;
    }

    public static ScoreGrid of(RfmCustomers made) {
        return new ScoreGrid(made);
    }

    private int place(int r, int f) {
        return (r - 1) * bins + f - 1;
    }

    /** Customers with these scores, each from 1. */
    public int customers(int r, int f) {
        return customers[place(r, f)];
    }

    /** The mean money of customers with these scores; only where there are some. */
    public double mean(int r, int f) {
        return money[place(r, f)] / customers[place(r, f)];
    }

    /** The largest number of customers with the same two scores. */
    public int most() {
        int most = 0;
        for (int count : customers) {
            most = Math.max(most, count);
        }
        return most;
    }

    /** The share of customers with one purchase. */
    public double once() {
        return (double) single / all;
    }

    /** The money of all customers. */
    public double monetary() {
        double sum = 0;
        for (double part : money) {
            sum += part;
        }
        return sum;
    }
}
