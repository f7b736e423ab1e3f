package io.github.segmentcli.io.cells;

/** What the cells of a column look like that may be lengths of time, counted over all of them. */
public final class DurationCounts {

    private static final int SIX = 6;
    private static final int HOURS_A_DAY = 24;

    private long two;
    private long three;
    /** Cells before six o'clock, if they are times of day. */
    private long early;
    /** Cells beyond the hours of a day. */
    private long beyondADay;
    /** The largest first number where two stand. */
    private int most;

    /** Notes {@code count} cells of the same text; false if it is no length of time. */
    boolean note(String cell, long count) {
        if (Double.isNaN(DurationGrammar.minutes(cell, true))) {
            return false;
        }
        int first = DurationGrammar.first(cell);
        if (DurationGrammar.hasThree(cell)) {
            three += count;
        } else {
            two += count;
            most = Math.max(most, first);
        }
        early += first < SIX ? count : 0;
        beyondADay += first >= HOURS_A_DAY ? count : 0;
        return true;
    }

    void add(DurationCounts other) {
        two += other.two;
        three += other.three;
        early += other.early;
        beyondADay += other.beyondADay;
        most = Math.max(most, other.most);
    }

    public long all() {
        return two + three;
    }

    /**
     * Whether the cells are lengths of time rather than times of day: one of them is longer than a day, or three in four are before six
     * o'clock, when hardly anybody buys or calls.
     */
    public boolean areLengths() {
        return all() > 0 && (beyondADay > 0 || early * 4 >= all() * 3);
    }

    /** Whether cells of two numbers leave open whether they are hours and minutes or minutes and seconds. */
    public boolean areOpen() {
        return two > 0;
    }

    /** Whether two numbers are rather minutes and seconds: longer cells have hours before them, or they end below 60. */
    public boolean areRatherMinutes() {
        return two > 0 && most < 60 && (three > 0 || most >= HOURS_A_DAY);
    }
}
