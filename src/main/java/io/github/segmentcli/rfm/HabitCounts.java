package io.github.segmentcli.rfm;

import io.github.segmentcli.rfm.purchases.PurchaseHistory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Counts {@link BuyingHabits}, one customer at a time or those of others. */
final class HabitCounts {

    private static final int LONGEST_GAP = 3_660;

    /** By month of the first purchase, and by months since: customers who bought in that month. */
    private final TreeMap<Integer, int[]> cohorts = new TreeMap<>();

    private final long[] gaps = new long[LONGEST_GAP + 1];
    private final int end;
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Integer.MIN_VALUE;
    private int knownDay = Integer.MIN_VALUE;
    private int knownMonth;

    /** @param asOf the day of reference */
    HabitCounts(LocalDate asOf) {
        this.end = month((int) asOf.toEpochDay());
    }

    /** Adds a customer with at least one purchase that was not cancelled. */
    void add(PurchaseHistory history) {
        int[] cohort = null;
        int first = 0;
        int month = Integer.MIN_VALUE;
        int day = Integer.MIN_VALUE;
        for (int i = 0; i < history.size(); i++) {
            if (!history.stands(i) || history.day(i) == day) {
                continue;
            }
            if (day != Integer.MIN_VALUE) {
                gaps[Math.min(LONGEST_GAP, history.day(i) - day)]++;
            }
            day = history.day(i);
            int own = month(day);
            if (cohort == null) {
                first = own;
                firstDay = Math.min(firstDay, day);
                cohort = cohorts.computeIfAbsent(first, m -> new int[end - m + 1]);
            }
            if (own != month) {
                cohort[own - first]++;
                month = own;
            }
        }
        lastDay = Math.max(lastDay, day);
    }

    /** Months since the year 0; many purchases that follow each other are of one day. */
    private int month(int day) {
        if (day != knownDay) {
            LocalDate date = LocalDate.ofEpochDay(day);
            knownDay = day;
            knownMonth = date.getYear() * 12 + date.getMonthValue() - 1;
        }
        return knownMonth;
    }

    void addAll(HabitCounts others) {
        others.cohorts.forEach((month, active) -> {
            int[] all = cohorts.computeIfAbsent(month, m -> new int[active.length]);
            Arrays.setAll(all, later -> all[later] + active[later]);
        });
        Arrays.setAll(gaps, days -> gaps[days] + others.gaps[days]);
        firstDay = Math.min(firstDay, others.firstDay);
        lastDay = Math.max(lastDay, others.lastDay);
    }

    BuyingHabits finish() {
        List<BuyingHabits.Cohort> made = new ArrayList<>();
        cohorts.forEach((month, active) -> made.add(new BuyingHabits.Cohort(
                YearMonth.of(month / 12, month % 12 + 1),
                Arrays.stream(active).boxed().toList())));
        return new BuyingHabits(
                LocalDate.ofEpochDay(firstDay),
                LocalDate.ofEpochDay(lastDay),
                made,
                Arrays.stream(gaps).sum(),
                quantiles());
    }

    private List<Integer> quantiles() {
        long total = Arrays.stream(gaps).sum();
        List<Integer> quantiles = new ArrayList<>();
        for (int percent : BuyingHabits.PERCENTS) {
            long below = 0;
            int day = 0;
            while (total > 0 && day < LONGEST_GAP && (below + gaps[day]) * 100 < total * percent) {
                below += gaps[day++];
            }
            quantiles.add(day);
        }
        return total == 0 ? List.of() : quantiles;
    }
}
