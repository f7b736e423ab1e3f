package io.github.segmentcli.roles;

import java.util.Optional;

/**
 * Dates that stand in a file as plain numbers: days of a spreadsheet (45292 is 2024-01-01), and seconds or milliseconds since
 * 1970. Milliseconds are known by their size. The others need a name that speaks of dates, or another column of such dates
 * beside them, as incomes and telephone numbers are of the same size. A few may lie elsewhere, as long as they are some day:
 * 2958465 is 9999-12-31.
 */
final class NumberDates {

    /** 1 January 1990 and 2050 as spreadsheets count days, and the seconds of both since 1970. */
    private static final double FIRST_SERIAL = 32_874;

    private static final double LAST_SERIAL = 54_789;
    private static final double FIRST_SECOND = 631_152_000;
    private static final double LAST_SECOND = 2_524_608_000L;
    /** Dates of birth lie further back. */
    private static final double FIRST_BIRTH = 366;
    /** The share of values at each end that may lie elsewhere. */
    private static final double ELSEWHERE = 0.05;

    private NumberDates() {}

    /** What kind of dates the numbers are, in words; empty for numbers that are none. */
    static Optional<String> of(NumberFacts facts, NameMeaning name) {
        return of(facts, name, name.isDate() || name.isBirth() ? Optional.of("named like a date") : Optional.empty());
    }

    /** As above, for a column beside one of such dates, whose name says nothing. */
    static Optional<String> besideDates(NumberFacts facts, NameMeaning name) {
        return name.measures() ? Optional.empty() : of(facts, name, Optional.of("beside a column of dates"));
    }

    private static Optional<String> of(NumberFacts facts, NameMeaning name, Optional<String> ground) {
        double[] sample = facts.sample();
        if (sample.length == 0
                || Double.isNaN(NumberedDays.ofDates(facts.least()))
                || Double.isNaN(NumberedDays.ofDates(facts.greatest()))) {
            return Optional.empty();
        }
        double least = sample[(int) Math.ceil(ELSEWHERE * (sample.length - 1))];
        double greatest = sample[(int) ((1 - ELSEWHERE) * (sample.length - 1))];
        if (least >= FIRST_SECOND * 1000 && greatest < LAST_SECOND * 1000 && facts.whole() && !name.isAmount()) {
            return Optional.of("milliseconds since 1970 by their size");
        }
        if (ground.isPresent() && facts.whole() && least >= FIRST_SECOND && greatest < LAST_SECOND) {
            return Optional.of(ground.get() + ", seconds since 1970 by their size");
        }
        double first = name.isBirth() ? FIRST_BIRTH : FIRST_SERIAL;
        if (ground.isPresent() && least >= first && greatest < LAST_SERIAL && greatest > 3_000) {
            return Optional.of(ground.get() + ", days of a spreadsheet by their size");
        }
        return Optional.empty();
    }
}
