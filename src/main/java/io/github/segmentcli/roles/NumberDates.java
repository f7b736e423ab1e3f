package io.github.segmentcli.roles;

import io.github.segmentcli.roles.names.NameMeaning;
import java.util.Arrays;
import java.util.Optional;

/**
 * Recognises columns of dates that are written as numbers: serial days of a spreadsheet (45292 is 2024-01-01), and seconds or
 * milliseconds since 1970, and years with months (202407). Milliseconds, and six different months, are recognised by their magnitude. The others also need the name of a date, or another
 * column of such dates in the table, because incomes and telephone numbers have the same magnitude. A few values may be outside the
 * usual range if they are dates at all: 2958465 is 9999-12-31.
 */
final class NumberDates {

    /** 1 January 1990 and 1 January 2050 as serial days of a spreadsheet, and in seconds since 1970. */
    private static final double FIRST_SERIAL = 32_874;

    private static final double LAST_SERIAL = 54_789;
    private static final double FIRST_SECOND = 631_152_000;
    private static final double LAST_SECOND = 2_524_608_000L;
    /** The earliest serial day of a date of birth. */
    private static final double FIRST_BIRTH = 366;
    /** The minimum number of different months that are dates below any name. */
    private static final int MIN_MONTHS = 6;

    private static final int QUARTERS = 4;
    /** The share of values at each end that may be outside the range. */
    private static final double ELSEWHERE = 0.05;

    private NumberDates() {}

    /** The kind of dates in words, as evidence; empty if the numbers are not dates. */
    static Optional<String> of(NumberFacts facts, NameMeaning name) {
        return of(
                facts,
                name,
                name.times().isDate() || name.times().isBirth() ? Optional.of("named like a date") : Optional.empty());
    }

    /** Whether all values could be seconds since 1970, of 1990 to 2050. */
    static boolean maybeSeconds(NumberFacts facts) {
        return facts.least() >= FIRST_SECOND && facts.greatest() < LAST_SECOND;
    }

    /** The same for a column without the name of a date, in a table that has another column of such dates. */
    static Optional<String> besideDates(NumberFacts facts, NameMeaning name) {
        return name.measures() ? Optional.empty() : of(facts, name, Optional.of("beside a column of dates"));
    }

    /** Whether all values are years and months written together, of several months. */
    static boolean areMonths(NumberFacts facts) {
        return facts.whole()
                && facts.present() > 0
                && NumberedDays.isMonth(facts.least())
                && NumberedDays.isMonth(facts.greatest())
                && facts.least() < facts.greatest()
                && Arrays.stream(facts.sample()).allMatch(NumberedDays::isMonth);
    }

    /**
     * Whether they are months without the name of one: six or more different, and not all among the first four of a year, as quarters and
     * halves of a year written in the same way are. Of other numbers of this size one in eight is a month, so that six are by chance once in 300,000 times.
     */
    static boolean areMonthsByThemselves(NumberFacts facts) {
        return areMonths(facts)
                && (!facts.hasFewLevels() || facts.distinct() >= MIN_MONTHS)
                && Arrays.stream(facts.sample()).anyMatch(number -> number % 100 > QUARTERS);
    }

    /** 0 where there is no time, and at least ten times all the same. */
    private static boolean areSecondsBesideZero(NumberFacts facts) {
        double[] times = Arrays.stream(facts.sample()).filter(v -> v > 0).toArray();
        return facts.whole()
                && facts.least() == 0
                && times.length >= 10
                && times[0] >= FIRST_SECOND
                && facts.greatest() < LAST_SECOND;
    }

    private static Optional<String> of(NumberFacts facts, NameMeaning name, Optional<String> ground) {
        double[] sample = facts.sample();
        if ((ground.isPresent() || name.calendar().isMonth()) && areMonths(facts)) {
            return Optional.of("years and months written together by their size, such as " + (int) facts.least());
        }
        if (sample.length == 0
                || Double.isNaN(NumberedDays.ofDates(facts.least()))
                || Double.isNaN(NumberedDays.ofDates(facts.greatest()))) {
            return Optional.empty();
        }
        if ((ground.isPresent() || name.times().isLastTime()) && areSecondsBesideZero(facts)) {
            return Optional.of(ground.orElse("named like the last time") + ", seconds since 1970 by their size, or 0");
        }
        double least = sample[(int) Math.ceil(ELSEWHERE * (sample.length - 1))];
        double greatest = sample[(int) ((1 - ELSEWHERE) * (sample.length - 1))];
        if (least >= FIRST_SECOND * 1000
                && greatest < LAST_SECOND * 1000
                && facts.whole()
                && !name.money().isAmount()) {
            return Optional.of("milliseconds since 1970 by their size");
        }
        if ((ground.isPresent() || name.times().isLastTime())
                && facts.whole()
                && least >= FIRST_SECOND
                && greatest < LAST_SECOND) {
            return Optional.of(ground.orElse("named like the last time") + ", seconds since 1970 by their size");
        }
        if (name.times().isLastTime()
                && facts.whole()
                && !facts.hasFewLevels()
                && facts.least() >= FIRST_SERIAL
                && facts.greatest() < LAST_SERIAL) {
            return Optional.of("named like the last time, days of a spreadsheet by their size");
        }
        double first = name.times().isBirth() ? FIRST_BIRTH : FIRST_SERIAL;
        if (ground.isPresent() && least >= first && greatest < LAST_SERIAL && greatest > 3_000) {
            return Optional.of(ground.get() + ", days of a spreadsheet by their size");
        }
        return Optional.empty();
    }
}
