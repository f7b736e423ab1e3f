package io.github.segmentcli.rfm.lines;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sums over runs of lines: a run is one or more consecutive lines of one purchase. Runs of the same customer and key are parts of
 * one purchase. Columns grow as runs are added.
 */
public final class LineRuns {

    public int size;
    /** The customers one after the other, as UTF-8, and where each ends. */
    public byte[] customers;

    public int[] customerEnds;
    public long[] customerHashes;
    /** The invoice, or the day where there is none, as 64 bits. */
    public long[] keys;

    public int[] days;
    public int[] lines;
    /** Paid less given back. */
    public double[] amounts;
    /** Paid. */
    public double[] gross;

    public double[] items;
    /** The amount of the first line that has one, how many have, and whether all are the same. */
    public double[] firsts;

    public int[] pricedLines;
    public boolean[] constant;

    /** The days of lines that do not count, counted from {@link LineFold#FIRST_POSSIBLE}. */
    public final BitSet otherDays = new BitSet();

    public final OutcomeTotals outcomes = new OutcomeTotals();
    /** By column, the number of lines with each word. */
    public final Map<String, Map<String, Long>> words = new LinkedHashMap<>();

    /** @param likely how many runs may come, at least 1 */
    LineRuns(int likely) {
        customers = new byte[12 * likely];
        customerEnds = new int[likely];
        customerHashes = new long[likely];
        keys = new long[likely];
        days = new int[likely];
        lines = new int[likely];
        amounts = new double[likely];
        gross = new double[likely];
        items = new double[likely];
        firsts = new double[likely];
        pricedLines = new int[likely];
        constant = new boolean[likely];
    }

    /** Begins a run; its lines are added after that. */
    void begin(Key customer, long key, int day) {
        if (size == keys.length) {
            grow();
        }
        int start = customerStart(size);
        int end = start + customer.length();
        if (end > customers.length) {
            customers = Arrays.copyOf(customers, Math.max(2 * customers.length, end));
        }
        customer.copyTo(customers, start);
        customerEnds[size] = end;
        customerHashes[size] = customer.hash();
        keys[size] = key;
        days[size] = day;
        constant[size] = true;
        size++;
    }

    /** Where the customer of a run begins. */
    public int customerStart(int run) {
        return run == 0 ? 0 : customerEnds[run - 1];
    }

    /** Adds a line to the last run. Amount and items may be NaN. */
    void add(double amount, double paid, double units) {
        int at = size - 1;
        lines[at]++;
        if (!Double.isNaN(amount)) {
            if (pricedLines[at]++ == 0) {
                firsts[at] = amount;
            }
            constant[at] &= amount == firsts[at];
            amounts[at] += amount;
        }
        gross[at] += Double.isNaN(paid) ? 0 : Math.max(0, paid);
        items[at] += Double.isNaN(units) ? 0 : units;
    }

    /** Adds to the last run money that was paid and given back; the line itself is counted as refunded. */
    void addReturned(double paid) {
        gross[size - 1] += Double.isNaN(paid) ? 0 : Math.max(0, paid);
    }

    /** Adds the day of a line that does not count, but shows how far the file goes. */
    void addOtherDay(int day) {
        otherDays.set(day - LineFold.FIRST_POSSIBLE);
    }

    private void grow() {
        int more = 2 * size;
        customerEnds = Arrays.copyOf(customerEnds, more);
        customerHashes = Arrays.copyOf(customerHashes, more);
        keys = Arrays.copyOf(keys, more);
        days = Arrays.copyOf(days, more);
        lines = Arrays.copyOf(lines, more);
        amounts = Arrays.copyOf(amounts, more);
        gross = Arrays.copyOf(gross, more);
        items = Arrays.copyOf(items, more);
        firsts = Arrays.copyOf(firsts, more);
        pricedLines = Arrays.copyOf(pricedLines, more);
        constant = Arrays.copyOf(constant, more);
    }
}
