package io.github.segmentcli.io.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Understands a cell as a date, with or without a time of day: 2024-12-31, 2024/12/31, 20241231, 31.12.2024, 12/31/2024,
 * 31-Dec-2024, Dec 31, 2024, each optionally followed by a time such as 08:26, 08:26:00.5, 8:26 PM, 08:26:00+02:00 or Z.
 *
 * <p>Where day and month could each be the other both readings are worked out; the column decides. A time with an offset is
 * moved to UTC. One instance per thread.
 */
public final class DateGrammar {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private String cell;
    private int at;
    private boolean shaped;
    private boolean fixed;
    private boolean compact;
    private double dayFirst;
    private double monthFirst;

    /** Looks at a stripped cell. */
    public void parse(String text) {
        cell = text;
        at = 0;
        shaped = false;
        fixed = false;
        compact = false;
        dayFirst = Double.NaN;
        monthFirst = Double.NaN;
        int length = text.length();
        if (length < 6 || length > 40) {
            return;
        }
        if (!date()) {
            shaped = false;
            return;
        }
        double time = at == length ? 0 : time();
        if (Double.isNaN(time)) {
            shaped = false;
            dayFirst = Double.NaN;
            monthFirst = Double.NaN;
            return;
        }
        dayFirst += time;
        monthFirst += time;
    }

    /** Whether it looks like a date, be it one the calendar has or not. */
    public boolean isShaped() {
        return shaped;
    }

    /** Whether its order of year, month and day leaves nothing open. */
    boolean isFixed() {
        return fixed;
    }

    /** Whether it is eight digits in a row, which may be a number just as well. */
    boolean isCompact() {
        return compact;
    }

    /** Days since 1970-01-01 if the day comes first or the order is fixed; NaN if there is no such day. */
    public double dayFirst() {
        return dayFirst;
    }

    /** Days since 1970-01-01 if the month comes first or the order is fixed; NaN if there is no such day. */
    public double monthFirst() {
        return monthFirst;
    }

    private boolean date() {
        int start = at;
        if (!isDigit(peek())) {
            return namedMonthFirst();
        }
        int a = number(8);
        int aLength = at - start;
        if (aLength == 8) {
            shaped = true;
            fixed = true;
            compact = true;
            both(day(a / 10000, a / 100 % 100, a % 100));
            return a / 10000 >= 1800 && a / 10000 < 2200;
        }
        char mark = peek();
        if (mark != '-' && mark != '/' && mark != '.' && mark != ' ') {
            return false;
        }
        at++;
        if (Character.isLetter(peek())) {
            return aLength <= 2 && namedMonth(a, mark);
        }
        start = at;
        int b = number(2);
        if (at == start || peek() != mark || mark == ' ') {
            return false;
        }
        at++;
        start = at;
        int c = number(4);
        int cLength = at - start;
        shaped = true;
        if (aLength == 4 && (cLength == 1 || cLength == 2)) {
            fixed = true;
            both(day(a, b, c));
            return true;
        }
        if (aLength > 2 || (cLength != 4 && cLength != 2)) {
            return false;
        }
        int year = cLength == 4 ? c : shortYear(c);
        dayFirst = day(year, b, a);
        monthFirst = day(year, a, b);
        return true;
    }

    /** 31-Dec-2024, 31 December 2024; the day and the mark after it are read. */
    private boolean namedMonth(int dayOfMonth, char mark) {
        int month = monthName();
        if (month == 0 || peek() != mark) {
            return false;
        }
        at++;
        return year(month, dayOfMonth);
    }

    /** Dec 31, 2024. */
    private boolean namedMonthFirst() {
        int month = monthName();
        if (month == 0 || (peek() != ' ' && peek() != '-')) {
            return false;
        }
        at++;
        int start = at;
        int dayOfMonth = number(2);
        if (at == start) {
            return false;
        }
        start = at;
        while (peek() == ',' || peek() == ' ' || peek() == '-') {
            at++;
        }
        return at > start && year(month, dayOfMonth);
    }

    private boolean year(int month, int dayOfMonth) {
        int start = at;
        int year = number(4);
        int length = at - start;
        if (length != 4 && length != 2) {
            return false;
        }
        shaped = true;
        fixed = true;
        both(day(length == 2 ? shortYear(year) : year, month, dayOfMonth));
        return true;
    }

    private int monthName() {
        int start = at;
        while (Character.isLetter(peek())) {
            at++;
        }
        String word = cell.substring(start, at).toLowerCase(Locale.ROOT);
        if (peek() == '.') {
            at++;
        }
        if (word.length() < 3) {
            return 0;
        }
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).startsWith(word)) {
                return month + 1;
            }
        }
        return 0;
    }

    /** The time that follows, as a fraction of a day less its offset; NaN if what follows is none. */
    private double time() {
        char mark = peek();
        if (mark != ' ' && mark != 'T' && mark != 't' && mark != ',') {
            return Double.NaN;
        }
        while (peek() == mark || peek() == ' ') {
            at++;
        }
        int start = at;
        int hour = number(2);
        if (at == start || peek() != ':') {
            return Double.NaN;
        }
        at++;
        start = at;
        int minute = number(2);
        if (at - start != 2) {
            return Double.NaN;
        }
        double second = 0;
        if (peek() == ':') {
            at++;
            start = at;
            second = number(2);
            if (at - start != 2) {
                return Double.NaN;
            }
            if (peek() == '.' || peek() == ',') {
                at++;
                double scale = 0.1;
                while (isDigit(peek())) {
                    second += (peek() - '0') * scale;
                    scale /= 10;
                    at++;
                }
            }
        }
        hour = clock(hour);
        double offset = offset();
        if (at != cell.length() || hour < 0 || hour > 24 || minute > 59 || second >= 61 || Double.isNaN(offset)) {
            return Double.NaN;
        }
        return (hour * 3600 + minute * 60 + second) / 86400.0 - offset;
    }

    /** The hour on a clock of 24, reading AM or PM where it stands; -1 if that cannot be. */
    private int clock(int hour) {
        int from = at;
        while (from < cell.length() && cell.charAt(from) == ' ') {
            from++;
        }
        String half = from + 2 <= cell.length() ? cell.substring(from, from + 2).toLowerCase(Locale.ROOT) : "";
        if (!half.equals("am") && !half.equals("pm")) {
            return hour;
        }
        at = from + 2;
        if (hour < 1 || hour > 12) {
            return -1;
        }
        return hour % 12 + (half.equals("pm") ? 12 : 0);
    }

    /** The offset from UTC in days, 0 where none stands. */
    private double offset() {
        if (at == cell.length()) {
            return 0;
        }
        String rest = cell.substring(at).strip();
        if (rest.equalsIgnoreCase("z") || rest.equals("UTC") || rest.equals("GMT")) {
            at = cell.length();
            return 0;
        }
        if (!rest.matches("[+-]\\d\\d(:?\\d\\d)?")) {
            return Double.NaN;
        }
        at = cell.length();
        int hours = Integer.parseInt(rest.substring(1, 3));
        int minutes = rest.length() > 3 ? Integer.parseInt(rest.substring(rest.length() - 2)) : 0;
        double days = (hours * 60 + minutes) / 1440.0;
        return rest.charAt(0) == '-' ? -days : days;
    }

    private void both(double days) {
        dayFirst = days;
        monthFirst = days;
    }

    private static double day(int year, int month, int dayOfMonth) {
        if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) {
            return Double.NaN;
        }
        try {
            return LocalDate.of(year, month, dayOfMonth).toEpochDay();
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }

    /** The usual rule: 69 to 99 are of the last century, 00 to 68 of this. */
    private static int shortYear(int twoDigits) {
        return twoDigits + (twoDigits >= 69 ? 1900 : 2000);
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
