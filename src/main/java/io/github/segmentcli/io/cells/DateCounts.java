package io.github.segmentcli.io.cells;

/** What the dates of a column look like, counted over all its cells. */
public final class DateCounts {

    private static final DateOrder[] ORDERS = DateOrder.values();

    /** Dates whose order is fixed: they begin with a year of four digits, or name the month. */
    private long fixed;
    /** Cells that are shaped like a date the calendar has not. */
    private long noSuchDate;
    /** Dates of three numbers, by the orders that the calendar allows; bit k stands for the k-th order. */
    private final long[] fits = new long[1 << ORDERS.length];
    /** Of these, dates with a year of two digits. */
    private long openShort;
    /** Of these, dates with dots between the numbers. */
    private long dotted;
    /** The numbers from 0 to 99 that stand first and last in those, one bit each. */
    private final long[] first = new long[2];

    private final long[] last = new long[2];
    /** Dates with a year of two digits, read in each order, that lie up to today and after it. */
    private final long[] past = new long[ORDERS.length];

    private final long[] future = new long[ORDERS.length];

    /** Cells with a year and a month, but no day. */
    private long months;

    /** Of these, cells that may also be two years in a row, such as 2008-09. */
    private long spans;

    /** Notes {@code count} cells like the one the grammar has just looked at, which is shaped like a date. */
    public void note(DateGrammar date, long count) {
        int mask = 0;
        for (DateOrder order : ORDERS) {
            mask |= Double.isNaN(date.days(order)) ? 0 : 1 << order.ordinal();
        }
        if (mask == 0) {
            noSuchDate += count;
            return;
        }
        if (date.hasShortYear()) {
            for (DateOrder order : ORDERS) {
                double days = date.days(order);
                past[order.ordinal()] += days <= date.today() ? count : 0;
                future[order.ordinal()] += days > date.today() ? count : 0;
            }
        }
        months += date.isMonth() ? count : 0;
        spans += date.isMonth() && date.isSpan() ? count : 0;
        if (date.isFixed()) {
            fixed += count;
            return;
        }
        fits[mask] += count;
        if (date.hasShortYear()) {
            openShort += count;
            dotted += date.isDotted() ? count : 0;
            first[date.first() >> 6] |= 1L << date.first();
            last[date.last() >> 6] |= 1L << date.last();
        }
    }

    public void add(DateCounts other) {
        fixed += other.fixed;
        months += other.months;
        spans += other.spans;
        noSuchDate += other.noSuchDate;
        openShort += other.openShort;
        dotted += other.dotted;
        for (int mask = 0; mask < fits.length; mask++) {
            fits[mask] += other.fits[mask];
        }
        for (int k = 0; k < ORDERS.length; k++) {
            past[k] += other.past[k];
            future[k] += other.future[k];
        }
        for (int k = 0; k < first.length; k++) {
            first[k] |= other.first[k];
            last[k] |= other.last[k];
        }
    }

    /** Cells that are months alone. */
    public long months() {
        return months;
    }

    /** Whether all cells may be two years each, such as 2008-09 and 2009-10, and so are no months. */
    public boolean areSpans() {
        return spans > 0 && spans == shaped();
    }

    /** Cells that are shaped like dates, be they in the calendar or not. */
    public long shaped() {
        return noSuchDate + inCalendar();
    }

    /** Cells that are dates in one order at least. */
    public long inCalendar() {
        return fixed + open();
    }

    /** Cells whose meaning hangs on the order. */
    public long open() {
        long count = 0;
        for (long some : fits) {
            count += some;
        }
        return count;
    }

    /** Cells that are dates if they are written in an order. */
    public long dates(DateOrder order) {
        return fixed + open(order);
    }

    /** Of the cells whose meaning hangs on the order, those that are dates in this one. */
    public long open(DateOrder order) {
        long count = 0;
        for (int mask = 0; mask < fits.length; mask++) {
            count += (mask >> order.ordinal() & 1) == 1 ? fits[mask] : 0;
        }
        return count;
    }

    /** Cells that are dates in one order and not in another. */
    public long only(DateOrder order, DateOrder not) {
        long count = 0;
        for (int mask = 0; mask < fits.length; mask++) {
            count += (mask >> order.ordinal() & 1) == 1 && (mask >> not.ordinal() & 1) == 0 ? fits[mask] : 0;
        }
        return count;
    }

    /** Whether most of the cells whose meaning hangs on the order have years of two digits. */
    public boolean hasShortYears() {
        return openShort * 2 > open();
    }

    /** Whether dots stand between the numbers of all cells whose years have two digits. */
    public boolean areDotted() {
        return dotted > 0 && dotted == openShort;
    }

    /** How many different numbers stand first, where years have two digits. */
    public int differentFirst() {
        return Long.bitCount(first[0]) + Long.bitCount(first[1]);
    }

    /** How many different numbers stand last, where years have two digits. */
    public int differentLast() {
        return Long.bitCount(last[0]) + Long.bitCount(last[1]);
    }

    /** Of the dates with a year of two digits, read in an order, those after today; 0 if none is before. */
    public long futureBesidePast(DateOrder order) {
        return past[order.ordinal()] > 0 ? future[order.ordinal()] : 0;
    }
}
