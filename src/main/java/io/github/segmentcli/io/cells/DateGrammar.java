package io.github.segmentcli.io.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/**
 * Understands a cell as a date, with or without a time of day: 2024-12-31, 2024/12/31, 20241231, 31.12.2024, 12/31/2024,
 * 24-12-31, 31-Dec-2024, Dec 31, 2024, 31. Dezember 2024, 31 de diciembre de 2024, Tue Dec 31 08:26:00 UTC 2024, each with
 * or without the weekday before it, and followed or not by a time such as 08:26, 08:26:00.5, at 8:26 PM, 8:26:00 p. m. COT,
 * 08:26:00+02:00, Z or GMT+0200 (CEST).
 *
 * <p>Where the order of the numbers is open, all readings are worked out; the column decides. A time with an offset is
 * moved to UTC. Years of two digits are 1969 to 2068, in a column of birth dates the hundred years up to today. One
 * instance per thread.
 */
public final class DateGrammar {

    private static final int SHORTEST = 6;
    /** Numbers beyond these beside a number of one or two digits are no years of months. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2099;
    private static final int LONGEST = 80;
    private static final Set<String> BETWEEN = Set.of("de", "del", "of");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er");

    private final boolean isPast;
    /** Whether a month alone is a date, its first day. */
    private final boolean knowsMonths;

    private final LocalDate today;
    private final double[] days = new double[DateOrder.values().length];

    private String cell;
    private int at;
    private boolean shaped;
    private boolean fixed;
    private boolean compact;
    private boolean shortYear;
    private boolean dotted;
    private boolean month;
    private boolean span;
    private int first;
    private int last;
    private double timeWithin;

    /** For cells of which it only matters whether they are dates; months alone, which headers may be, are none. */
    public DateGrammar() {
        this("", LocalDate.EPOCH, false);
    }

    /**
     * For the cells of a column. Months alone, such as 2023-07, 07/2023 and Jul 2023, are dates too: their first day.
     *
     * @param column its name; one that speaks of births holds dates up to {@code today}
     */
    public DateGrammar(String column, LocalDate today) {
        this(column, today, true);
    }

    private DateGrammar(String column, LocalDate today, boolean knowsMonths) {
        this.knowsMonths = knowsMonths;
        this.isPast = !column.isEmpty() && BirthNames.isBirth(column);
        this.today = today;
    }

    /** Looks at a stripped cell. */
    public void parse(String text) {
        month = false;
        span = false;
        cell = text;
        at = 0;
        fixed = false;
        compact = false;
        timeWithin = 0;
        int length = text.length();
        shaped = length >= SHORTEST && length <= LONGEST && dateAndTime();
        if (!shaped) {
            both(Double.NaN);
        }
    }

    private boolean dateAndTime() {
        boolean found = date();
        if (!found && weekday()) {
            found = date();
        }
        if (!found) {
            return false;
        }
        double time = at == cell.length() ? timeWithin : ClockGrammar.daysOf(cell, at);
        for (int k = 0; k < days.length; k++) {
            days[k] += time;
        }
        return !Double.isNaN(time);
    }

    /** Whether it looks like a date, be it one the calendar has or not. */
    public boolean isShaped() {
        return shaped;
    }

    /** Whether its order of year, month and day leaves nothing open. */
    public boolean isFixed() {
        return fixed;
    }

    /** Whether it is eight digits in a row, which may be a number just as well. */
    boolean isCompact() {
        return compact;
    }

    /** Whether it is a month alone, read as its first day. */
    public boolean isMonth() {
        return month;
    }

    /** Whether it may be two years as well: 2008-09. */
    boolean isSpan() {
        return span;
    }

    /** Whether the year has two digits. */
    public boolean hasShortYear() {
        return shortYear;
    }

    /** Whether dots stand between its numbers, where the order is open. */
    boolean isDotted() {
        return dotted;
    }

    /** The number that stands first, where the order is open. */
    public int first() {
        return first;
    }

    /** The number that stands last, where the order is open. */
    public int last() {
        return last;
    }

    /** Today, in days since 1970-01-01 in UTC. */
    public double today() {
        return today.toEpochDay();
    }

    /** Days since 1970-01-01 if the numbers are in an order, or if the order is fixed; NaN if there is no such day. */
    public double days(DateOrder order) {
        return days[order.ordinal()];
    }

    private boolean date() {
        shortYear = false;
        int start = at;
        if (!isDigit(peek())) {
            return namedMonthFirst();
        }
        int a = number(8);
        int aLength = at - start;
        if (aLength == 8) {
            fixed = true;
            compact = true;
            both(day(a / 10000, a / 100 % 100, a % 100));
            return a / 10000 >= 1800 && a / 10000 < 2200;
        }
        char mark = peek();
        boolean isNext = mark == '-' || mark == '/' || mark == '.';
        if (!isNext || at + 1 == cell.length() || !isDigit(cell.charAt(at + 1))) {
            return aLength <= 2 && namedMonth(a);
        }
        at++;
        start = at;
        int b = number(2);
        if (at == start || peek() != mark) {
            boolean isYearFirst = aLength == 4 && at == cell.length() && at == start + 2;
            span = isYearFirst && b == (a + 1) % 100;
            return mark != '.' && (isYearFirst ? isMonth(a, b) : aLength <= 2 && monthOfYear(a, start));
        }
        at++;
        start = at;
        int c = number(4);
        int cLength = at - start;
        if (aLength == 4 && (cLength == 1 || cLength == 2)) {
            fixed = true;
            both(day(a, b, c));
            return true;
        }
        if (aLength > 2 || (cLength != 4 && cLength != 2)) {
            return false;
        }
        shortYear = cLength == 2;
        dotted = mark == '.';
        first = a;
        last = c;
        set(DateOrder.DAY_FIRST, day(c, b, a));
        set(DateOrder.MONTH_FIRST, day(c, a, b));
        set(DateOrder.YEAR_FIRST, shortYear && aLength == 2 ? day(a, b, c) : Double.NaN);
        return true;
    }

    /** 31-Dec-2024, 31. Dezember 2024, 31st of December 2024, 31DEC2024; the day is read. */
    private boolean namedMonth(int dayOfMonth) {
        passOver(ORDINALS);
        skip(" .-/");
        passOver(BETWEEN);
        int month = Calendar.month(word());
        if (month == 0) {
            return false;
        }
        int end = at;
        skip(" .-/,");
        passOver(BETWEEN);
        return year(month, dayOfMonth, at > end);
    }

    /** Dec 31, 2024 and Dec 31 08:26:00 UTC 2024. */
    private boolean namedMonthFirst() {
        int month = Calendar.month(word());
        int start = at;
        skip(" .-");
        if (month == 0 || at == start) {
            return false;
        }
        start = at;
        if (monthOfYear(month, start)) {
            return true;
        }
        at = start;
        int dayOfMonth = number(2);
        if (at == start) {
            return false;
        }
        passOver(ORDINALS);
        start = at;
        skip(" ,-");
        if (at == start) {
            return false;
        }
        int year = cell.lastIndexOf(' ') + 1;
        boolean timeIsWithin = at + 2 < year && (cell.charAt(at + 1) == ':' || cell.charAt(at + 2) == ':');
        if (timeIsWithin) {
            timeWithin = ClockGrammar.daysOf(cell.substring(0, year - 1), at - 1);
            at = year;
        }
        return year(month, dayOfMonth, true) && (!timeIsWithin || at == cell.length());
    }

    /** 07/2023: the year begins at {@code start}. */
    private boolean monthOfYear(int monthNumber, int start) {
        at = start;
        int year = number(4);
        return at == start + 4 && at == cell.length() && isMonth(year, monthNumber);
    }

    /** Whether year and month stand alone; its first day is taken. */
    private boolean isMonth(int year, int monthNumber) {
        month = knowsMonths && year >= FIRST_YEAR && year <= LAST_YEAR && monthNumber >= 1 && monthNumber <= 12;
        if (month) {
            fixed = true;
            both(day(year, monthNumber, 1));
        }
        return month;
    }

    private boolean year(int month, int dayOfMonth, boolean isSetApart) {
        int start = at;
        int year = number(4);
        int length = at - start;
        if (length != 4 && (length != 2 || !isSetApart)) {
            return false;
        }
        fixed = true;
        shortYear = length == 2;
        both(day(year, month, dayOfMonth));
        return true;
    }

    /** Passes over the name of a weekday and what follows it, if one stands first. */
    private boolean weekday() {
        at = 0;
        boolean isWeekday = Calendar.isWeekday(word());
        int end = at;
        skip(" .,");
        return isWeekday && at > end;
    }

    private String word() {
        int start = at;
        while (Character.isLetter(peek())) {
            at++;
        }
        return cell.substring(start, at);
    }

    private void skip(String marks) {
        while (at < cell.length() && marks.indexOf(cell.charAt(at)) >= 0) {
            at++;
        }
    }

    /** Passes over one of a few words and the blanks behind it, if one stands here. */
    private void passOver(Set<String> words) {
        int start = at;
        if (words.contains(word())) {
            skip(" ");
        } else {
            at = start;
        }
    }

    private void both(double value) {
        Arrays.fill(days, value);
    }

    private void set(DateOrder order, double value) {
        days[order.ordinal()] = value;
    }

    private double day(int year, int month, int dayOfMonth) {
        if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) {
            return Double.NaN;
        }
        try {
            if (!shortYear) {
                return LocalDate.of(year, month, dayOfMonth).toEpochDay();
            }
            // the usual rule: 69 to 99 are of the last century, 00 to 68 of this
            LocalDate date = LocalDate.of(year + (year >= 69 ? 1900 : 2000), month, dayOfMonth);
            return (isPast && date.isAfter(today) ? LocalDate.of(year + 1900, month, dayOfMonth) : date).toEpochDay();
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }

    private int number(int mostDigits) {
        int value = 0;
        int start = at;
        while (at - start < mostDigits && isDigit(peek())) {
            value = value * 10 + (cell.charAt(at++) - '0');
        }
        return value;
    }

    private char peek() {
        return at < cell.length() ? cell.charAt(at) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
