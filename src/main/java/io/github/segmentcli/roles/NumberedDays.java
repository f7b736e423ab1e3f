package io.github.segmentcli.roles;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.settings.DayClock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Days that stand in a file as plain numbers: days of a spreadsheet (45292 is 2024-01-01), seconds, milli-, micro- or
 * nanoseconds since 1970, dates written together (20240101), and months (202401), which are their first day. The ranges of the six lie apart for all days from 1954 to
 * 2119, so that the size of a number tells which it is.
 */
public final class NumberedDays {

    private static final double FIRST_SERIAL = 20_000;
    private static final double LAST_SERIAL = 80_000;
    /** 9999-12-31, the last day that spreadsheets know. */
    private static final double MAX_SERIAL = 2_958_465;
    /** Day 0 of Excel's count, which takes 1900 for a leap year. */
    private static final double SERIAL_OF_1970 = 25_569;

    private static final double SECONDS_A_DAY = 86_400;

    private NumberedDays() {}

    /**
     * Days since 1970-01-01, with the time of day as a fraction; NaN for a number that is none of these.
     *
     * @param clock by which the day of an instant is looked up
     */
    public static double of(double number, DayClock clock) {
        if (number >= FIRST_SERIAL && number < LAST_SERIAL) {
            return number - SERIAL_OF_1970;
        }
        if (number >= 19_500_101 && number < 21_010_101) {
            return written(number);
        }
        if (isMonth(number)) {
            return LocalDate.of((int) number / 100, (int) number % 100, 1).toEpochDay();
        }
        for (double unit = 1; unit <= 1e9; unit *= 1000) {
            double seconds = number / unit;
            if (seconds >= 1e8 && seconds < 5e9) {
                return clock.inZone(seconds / SECONDS_A_DAY);
            }
        }
        return Double.NaN;
    }

    /** As above, in UTC, in a column of which it is known that it holds dates: every day of a spreadsheet counts. */
    public static double ofDates(double number) {
        return number >= 0 && number < MAX_SERIAL + 1 && !isMonth(number)
                ? number - SERIAL_OF_1970
                : of(number, DayClock.UTC);
    }

    /** Whether it is a year and a month written together, 202407, as which numbers are no days of a spreadsheet: of those it is in 2454. */
    static boolean isMonth(double number) {
        return number >= 190_001
                && number <= 209_912
                && number == Math.rint(number)
                && number % 100 >= 1
                && number % 100 <= 12;
    }

    private static double written(double number) {
        int digits = (int) number;
        try {
            return LocalDate.of(digits / 10000, digits / 100 % 100, digits % 100)
                    .toEpochDay();
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }

    /**
     * The table with columns of dates where such columns hold numbers.
     *
     * @param areDates whether a column of that name holds dates
     * @throws InputException for a number that is no date
     */
    public static Table in(Table table, Predicate<String> areDates) {
        List<Column> columns = new ArrayList<>();
        boolean changed = false;
        for (Column column : table.columns()) {
            boolean dates = column instanceof NumberColumn && areDates.test(column.name());
            changed |= dates;
            columns.add(dates ? dates(table, (NumberColumn) column) : column);
        }
        return changed ? table.with(columns) : table;
    }

    /** The first number of a column and the day it is: {@code  (45292 is 2024-01-01)}; empty where there is none. */
    static String example(NumberColumn column) {
        for (int i = 0; i < column.rows(); i++) {
            double days = ofDates(column.value(i));
            if (days == days && column.value(i) != 0) {
                return " (" + Decimals.shortest(column.value(i)) + " is "
                        + LocalDate.ofEpochDay((long) Math.floor(days)) + ")";
            }
        }
        return "";
    }

    private static DateColumn dates(Table table, NumberColumn column) {
        double[] days = new double[column.rows()];
        long bad = IntStream.range(0, days.length)
                .mapToDouble(column::value)
                .filter(number -> number == number && Double.isNaN(ofDates(number)))
                .count();
        for (int i = 0; i < days.length; i++) {
            double number = column.value(i);
            days[i] = ofDates(number);
            if (days[i] != days[i] && number == number) {
                throw new InputException(table.source() + ", line " + table.line(i) + ", column "
                        + ColumnNames.quote(column.name()) + ": " + Decimals.shortest(number)
                        + " is no date" + (bad > 1 ? ", and so in " + Figures.count(bad - 1, "other row") : "")
                        + ". Dates as numbers are days of a spreadsheet (45292), seconds or milliseconds since 1970,"
                        + " or written together (20241231). Correct the cell, or declare it missing with --null-value "
                        + Understanding.shell(column.name() + "=" + Decimals.shortest(number)) + ".");
            }
        }
        return DateColumn.owning(column.name(), days);
    }
}
