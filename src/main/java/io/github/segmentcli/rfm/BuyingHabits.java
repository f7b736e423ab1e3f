package io.github.segmentcli.rfm;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Cohorts by first purchase, and the days between purchases.
 *
 * @param first the first day of a purchase
 * @param last the last one
 * @param cohorts by the month of the first purchase, in order of time
 * @param gaps how many times a customer bought again on a later day
 * @param gapDays the days between two purchases that 10, 25, 50, 75 and 90 % of the gaps do not exceed; empty without gaps
 */
public record BuyingHabits(LocalDate first, LocalDate last, List<Cohort> cohorts, long gaps, List<Integer> gapDays) {

    /** What {@link #gapDays} are the quantiles of. */
    public static final List<Integer> PERCENTS = List.of(10, 25, 50, 75, 90);

    /**
     * Customers who bought for the first time in the same month.
     *
     * @param month of it
     * @param active how many bought in that month, in the next and so on, up to the month of reference
     */
    public record Cohort(YearMonth month, List<Integer> active) {
        public Cohort {
            active = List.copyOf(active);
        }

        public int customers() {
            return active.get(0);
        }
    }

    public BuyingHabits {
        cohorts = List.copyOf(cohorts);
        gapDays = List.copyOf(gapDays);
    }
}
