package io.github.segmentcli.io.cells;

/** What the cells of a column look like that may be lengths of time, counted over all of them. */
public final class DurationCounts {

    private static final int SIX = 6;
    private static final int HOURS_A_DAY = 24;

    private static final int MINUTES_AN_HOUR = 60;

    private long two;
    private long three;
    /** Cells such as 2h30. */
    private long clocks;
    /** Cells with one number and its unit, which may be metres or kinds as well: 45m. */
    private long single;
    /** Cells with several numbers and their units: 4h 19m. */
    private long several;
    /** Cells before six o'clock, if they are times of day. */
    private long early;
    /** Cells beyond the hours of a day. */
    private long beyondADay;
    /** The largest first number where two stand. */
    private int most;

    /** Notes {@code count} cells of the same text; false if it is no length of time, or may be something else as well. */
    boolean note(String cell, long count) {
        double minutes = DurationGrammar.minutes(cell, true);
        if (Double.isNaN(minutes)) {
            return false;
        }
        if (cell.indexOf(':') < 0) {
            return noteUnits(DurationUnits.parts(cell), (int) minutes / MINUTES_AN_HOUR, count);
        }
        int first = DurationGrammar.first(cell);
        if (DurationGrammar.hasThree(cell)) {
            three += count;
        } else {
            two += count;
            most = Math.max(most, first);
        }
        noteHours(first, count);
        return true;
    }

    private boolean noteUnits(int parts, int hours, long count) {
        if (parts == 0) {
            clocks += count;
            noteHours(hours, count);
        } else if (parts == 1) {
            single += count;
        } else {
            several += count;
        }
        return parts != 1;
    }

    private void noteHours(int hours, long count) {
        early += hours < SIX ? count : 0;
        beyondADay += hours >= HOURS_A_DAY ? count : 0;
    }

    void add(DurationCounts other) {
        two += other.two;
        three += other.three;
        clocks += other.clocks;
        single += other.single;
        several += other.several;
        early += other.early;
        beyondADay += other.beyondADay;
        most = Math.max(most, other.most);
    }

    public long all() {
        return two + three + clocks + single + several;
    }

    /**
     * Whether the cells are lengths of time rather than times of day: one of them is longer than a day, or three in four are before six
     * o'clock, when hardly anybody buys or calls. Of cells with units one has to have two.
     */
    public boolean areLengths() {
        long clock = two + three + clocks;
        return several > 0 || clock > 0 && single == 0 && (beyondADay > 0 || early * 4 >= clock * 3);
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
