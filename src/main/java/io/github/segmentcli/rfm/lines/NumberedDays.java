package io.github.segmentcli.rfm.lines;

import io.github.segmentcli.io.settings.DayClock;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Days that stand in a file as plain numbers: days of a spreadsheet (45292 is 2024-01-01), seconds, milli-, micro- or
 * nanoseconds since 1970, and dates written together (20240101). The ranges of the six lie apart for all days from 1954 to
 * 2119, so that the size of a number tells which it is.
 */
final class NumberedDays {

    private static final double FIRST_SERIAL = 20_000;
    private static final double LAST_SERIAL = 80_000;
    /** Day 0 of Excel's count, which takes 1900 for a leap year. */
    private static final double SERIAL_OF_1970 = 25_569;

    private static final double SECONDS_A_DAY = 86_400;

    private NumberedDays() {}

    /**
     * Days since 1970-01-01, with the time of day as a fraction; NaN for a number that is none of these.
     *
     * @param clock by which the day of an instant is looked up
     */
    static double of(double number, DayClock clock) {
        if (number >= FIRST_SERIAL && number < LAST_SERIAL) {
            return number - SERIAL_OF_1970;
        }
        if (number >= 19_500_101 && number < 21_010_101) {
            return written(number);
        }
        for (double unit = 1; unit <= 1e9; unit *= 1000) {
            double seconds = number / unit;
            if (seconds >= 1e8 && seconds < 5e9) {
                return clock.inZone(seconds / SECONDS_A_DAY);
            }
        }
        return Double.NaN;
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
}
