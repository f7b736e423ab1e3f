package io.github.segmentcli.roles;

import java.util.Optional;

/**
 * Dates that stand in a file as plain numbers: days of a spreadsheet (45292 is 2024-01-01), and seconds or milliseconds since
 * 1970. Milliseconds are known by their size, the others need a name that speaks of dates, as incomes and telephone numbers
 * are of the same size.
 */
final class NumberDates {

    /** 1 January 1990 and 2050 as spreadsheets count days, and the seconds of both since 1970. */
    private static final double FIRST_SERIAL = 32_874;

    private static final double LAST_SERIAL = 54_789;
    private static final double FIRST_SECOND = 631_152_000;
    private static final double LAST_SECOND = 2_524_608_000L;
    /** Dates of birth lie further back. */
    private static final double FIRST_BIRTH = 366;

    private NumberDates() {}

    /** What kind of dates the numbers are, in words; empty for numbers that are none. */
    static Optional<String> of(NumberFacts facts, NameMeaning name) {
        double least = facts.least();
        double greatest = facts.greatest();
        if (least >= FIRST_SECOND * 1000 && greatest < LAST_SECOND * 1000 && facts.whole() && !name.isAmount()) {
            return Optional.of("milliseconds since 1970 by their size");
        }
        boolean named = name.isDate() || name.isBirth();
        if (named && facts.whole() && least >= FIRST_SECOND && greatest < LAST_SECOND) {
            return Optional.of("named like a date, seconds since 1970 by their size");
        }
        double first = name.isBirth() ? FIRST_BIRTH : FIRST_SERIAL;
        if (named && least >= first && greatest < LAST_SERIAL && greatest > 3_000) {
            return Optional.of("named like a date, days of a spreadsheet by their size");
        }
        return Optional.empty();
    }
}
