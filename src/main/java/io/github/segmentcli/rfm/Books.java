package io.github.segmentcli.rfm;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The purchases of all customers, gathered from the runs of a file in its order. Memory grows with customers and purchases,
 * not with lines.
 */
final class Books {

    private static final int NONE = -1;

    private final boolean mayRepeatTotals;
    private final CustomerIndex index = new CustomerIndex();
    /** By customer, two next to each other: the last of its purchases and its lines; its items and what it paid. */
    private int[] latestAndLines = new int[2 * 256];

    private double[] itemsAndPaid = new double[2 * 256];

    /** By purchase: the one before it of the same customer, its day, money and key. */
    private int purchases;

    private int[] earlier = new int[1024];
    private int[] days = new int[1024];
    private double[] amounts = new double[1024];
    private float[] gross = new float[1024];
    private long[] keys = new long[1024];
    private double[] firsts;
    private int[] pricedLines;
    private boolean[] constant;

    private int[] slots = new int[4096];
    /** Of no meaning: keeps looks ahead from being left out. */
    private long touched;

    private final Accounts accounts = new Accounts();
    private final Map<String, Map<String, Long>> words = new LinkedHashMap<>();
    private final long[] linesOfDay = new long[LineFold.LAST_POSSIBLE - LineFold.FIRST_POSSIBLE + 1];

    /** @param mayRepeatTotals whether an amount may be the total of an order that stands on each of its lines */
    Books(boolean mayRepeatTotals) {
        this.mayRepeatTotals = mayRepeatTotals;
        if (mayRepeatTotals) {
            firsts = new double[1024];
            pricedLines = new int[1024];
            constant = new boolean[1024];
        }
    }

    /** Takes in the runs of further lines. */
    void take(Runs runs) {
        accounts.addAll(runs.accounts);
        runs.words.forEach((column, counts) -> {
            Map<String, Long> all = words.computeIfAbsent(column, name -> new LinkedHashMap<>());
            counts.forEach((word, count) -> all.merge(word, count, Long::sum));
        });
        int[] customers = new int[runs.size];
        long[] found = new long[runs.size];
        touched += index.touch(runs.customerHashes, runs.size);
        for (int r = 0; r < runs.size; r++) {
            int customer = number(runs.customers[r], runs.customerHashes[r]);
            customers[r] = customer;
            found[r] = LineFold.mix(runs.keys[r] + customer * 0x9E3779B97F4A7C15L);
        }
        int mask = slots.length - 1;
        for (int r = 0; r < runs.size; r++) {
            touched += slots[(int) found[r] & mask];
        }
        for (int r = 0; r < runs.size; r++) {
            int customer = customers[r];
            itemsAndPaid[2 * customer] += runs.items[r];
            itemsAndPaid[2 * customer + 1] += runs.gross[r];
            latestAndLines[2 * customer + 1] += runs.lines[r];
            linesOfDay[runs.days[r] - LineFold.FIRST_POSSIBLE] += Math.max(1, runs.lines[r]);
            add(purchase(customer, found[r], runs.days[r]), runs, r);
        }
    }

    private void add(int purchase, Runs runs, int r) {
        amounts[purchase] += runs.amounts[r];
        gross[purchase] += (float) runs.gross[r];
        if (mayRepeatTotals && runs.pricedLines[r] > 0) {
            if (pricedLines[purchase] == 0) {
                firsts[purchase] = runs.firsts[r];
                constant[purchase] = true;
            }
            constant[purchase] &= runs.constant[r] && runs.firsts[r] == firsts[purchase];
            pricedLines[purchase] += runs.pricedLines[r];
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

    private int purchase(int customer, long key, int day) {
        int mask = slots.length - 1;
        int slot = (int) key & mask;
        while (slots[slot] != 0) {
            if (keys[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        int at = purchases++;
        if (at == keys.length) {
            grow();
        }
        slots[slot] = at + 1;
        keys[at] = key;
        days[at] = day;
        earlier[at] = latestAndLines[2 * customer];
        latestAndLines[2 * customer] = at;
        if (purchases > slots.length / 3 * 2) {
            rehash();
        }
        return at;
    }

    private void grow() {
        int more = keys.length + keys.length / 2;
        earlier = Arrays.copyOf(earlier, more);
        days = Arrays.copyOf(days, more);
        amounts = Arrays.copyOf(amounts, more);
        gross = Arrays.copyOf(gross, more);
        keys = Arrays.copyOf(keys, more);
        if (mayRepeatTotals) {
            firsts = Arrays.copyOf(firsts, more);
            pricedLines = Arrays.copyOf(pricedLines, more);
            constant = Arrays.copyOf(constant, more);
        }
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int at = 0; at < purchases; at++) {
            int slot = (int) keys[at] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = at + 1;
        }
    }

    /** Orders of several lines with an amount, how many of these have the same on each, and how many such amounts there are. */
    record Repeats(long orders, long constant, boolean vary) {}

    Repeats repeats() {
        long orders = 0;
        long same = 0;
        double one = Double.NaN;
        boolean vary = false;
        for (int at = 0; mayRepeatTotals && at < purchases; at++) {
            if (pricedLines[at] > 1) {
                orders++;
                if (constant[at] && firsts[at] != 0) {
                    same++;
                    vary |= one == one && one != firsts[at];
                    one = firsts[at];
                }
            }
        }
        return new Repeats(orders, same, vary);
    }

    /** Counts the amount of an order whose lines all have the same once. */
    void countTotalsOnce() {
        for (int customer = 0; customer < index.size(); customer++) {
            for (int at = latestAndLines[2 * customer]; at != NONE; at = earlier[at]) {
                if (constant[at] && pricedLines[at] > 1) {
                    int repeats = pricedLines[at] - 1;
                    accounts.add(Reason.REPEATED_TOTAL, "", 0, firsts[at] * repeats);
                    itemsAndPaid[2 * customer + 1] -= Math.max(0, firsts[at]) * repeats;
                    amounts[at] = firsts[at];
                    gross[at] = (float) Math.max(0, firsts[at]);
                }
            }
        }
    }

    int customers() {
        return index.size();
    }

    CustomerIndex index() {
        return index;
    }

    double items(int customer) {
        return itemsAndPaid[2 * customer];
    }

    /** All that was paid, nothing given back. */
    double paid(int customer) {
        return itemsAndPaid[2 * customer + 1];
    }

    int lines(int customer) {
        return latestAndLines[2 * customer + 1];
    }

    /** Puts the purchases of a customer into {@code history}, in order of time and then of the file. */
    void history(int customer, History history) {
        history.clear();
        for (int at = latestAndLines[2 * customer]; at != NONE; at = earlier[at]) {
            history.add(days[at], amounts[at], gross[at]);
        }
        history.sort();
    }

    Accounts accounts() {
        return accounts;
    }

    Map<String, Map<String, Long>> words() {
        return words;
    }

    /** How many lines a day since 1970 has. */
    long linesOn(int day) {
        return linesOfDay[day - LineFold.FIRST_POSSIBLE];
    }
}
