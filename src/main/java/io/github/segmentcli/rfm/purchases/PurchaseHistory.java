package io.github.segmentcli.rfm.purchases;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The purchases of one customer in order of time, and which of them were not cancelled ("stand").
 *
 * <p>A purchase whose lines add up to zero or less does not count. A refund (an invoice below zero) is subtracted from the money of
 * the customer; where its amount equals that of an earlier purchase, that purchase is taken to be cancelled and does not count. The latest such purchase is taken, and each only once.
 */
public final class PurchaseHistory {

    private final boolean priced;
    private int size;
    private int[] days = new int[16];
    private double[] amounts = new double[16];
    private double[] gross = new double[16];
    private boolean[] stands = new boolean[16];

    /** @param priced whether there are amounts; without, every purchase stands */
    public PurchaseHistory(boolean priced) {
        this.priced = priced;
    }

    void clear() {
        size = 0;
    }

    /** Adds a purchase; the earlier of the file is added first. */
    void add(int day, double amount, double paid) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
            gross = Arrays.copyOf(gross, 2 * size);
            stands = new boolean[2 * size];
        }
        days[size] = day;
        amounts[size] = amount;
        gross[size++] = paid;
    }

    /** Sorts the purchases by time and finds those that stand. */
    void sort() {
        boolean inOrder = true;
        for (int i = 1; i < size; i++) {
            inOrder &= days[i - 1] <= days[i];
        }
        if (!inOrder) {
            long[] order = new long[size];
            for (int i = 0; i < size; i++) {
                order[i] = ((long) days[i] << 32) + i;
            }
            Arrays.sort(order);
            int[] sortedDays = new int[size];
            double[] sortedAmounts = new double[size];
            double[] sortedGross = new double[size];
            for (int k = 0; k < size; k++) {
                int i = (int) order[k];
                sortedDays[k] = days[i];
                sortedAmounts[k] = amounts[i];
                sortedGross[k] = gross[i];
            }
            System.arraycopy(sortedDays, 0, days, 0, size);
            System.arraycopy(sortedAmounts, 0, amounts, 0, size);
            System.arraycopy(sortedGross, 0, gross, 0, size);
        }
        settle();
    }

    private void settle() {
        boolean anyRefund = false;
        for (int i = 0; i < size; i++) {
            stands[i] = !priced || amounts[i] > tolerance(gross[i]);
            anyRefund |= isRefund(i);
        }
        if (anyRefund) {
            cancel();
        }
    }

    private boolean isRefund(int i) {
        return priced && amounts[i] < -tolerance(amounts[i]);
    }

    /** Marks the purchases that refunds cancel. A stack of purchases for each amount, so O(n log n). */
    private void cancel() {
        NavigableMap<Double, Deque<Integer>> standing = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            if (stands[i]) {
                standing.computeIfAbsent(amounts[i], amount -> new ArrayDeque<>())
                        .push(i);
            } else if (isRefund(i)) {
                double back = -amounts[i];
                Deque<Integer> latest = null;
                for (Deque<Integer> same : standing.subMap(back - tolerance(back), true, back + tolerance(back), true)
                        .values()) {
                    boolean later = !same.isEmpty() && (latest == null || same.peek() > latest.peek());
                    latest = later ? same : latest;
                }
                if (latest != null) {
                    stands[latest.pop()] = false;
                }
            }
        }
    }

    /** Sums of prices differ from zero by rounding at most. */
    private static double tolerance(double size) {
        return 1e-9 * Math.abs(size) + 1e-12;
    }

    public int size() {
        return size;
    }

    public int day(int i) {
        return days[i];
    }

    public double amount(int i) {
        return amounts[i];
    }

    public boolean stands(int i) {
        return stands[i];
    }

    /** All that was paid less all that was given back. */
    public double net() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += amounts[i];
        }
        return sum;
    }
}
