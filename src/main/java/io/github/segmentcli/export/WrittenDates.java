package io.github.segmentcli.export;

/**
 * Days since 1970-01-01 of dates and months written together as numbers, 20240131 and 202401, in the expressions of an export.
 * Not every target has functions of the calendar, so the days are counted: years begin with March, so that the day in
 * February that leap years have comes last.
 *
 * @param in the target
 */
record WrittenDates(Arithmetic in) {

    /** What expressions of a target are made of. */
    interface Arithmetic {
        String number(double value);

        /** @param sign one of + - * / */
        String of(char sign, String a, String b);

        String floor(String a);

        /** Whether {@code a <= b}. */
        String isAtMost(String a, String b);

        /** Whether {@code a < b}. */
        String isLess(String a, String b);

        String and(String... conditions);

        /** The expression where the condition is true, otherwise another. */
        String choose(String condition, String then, String otherwise);
    }

    /** The days of a number such as 20240131 of the years 1800 to 2199, otherwise another expression; so too for days that no calendar has. */
    String orDays(String number, String otherwise) {
        String hundreds = floor(over(number, 100));
        String years = floor(over(number, 10_000));
        String month = minus(hundreds, times(100, years));
        String day = minus(number, times(100, hundreds));
        String months = minus(minus(hundreds, times(88, years)), in.number(3));
        String days = plus(firstOf(months), minus(day, in.number(1)));
        String isDay = in.and(
                within(number, 18_000_101, 22_000_101),
                within(month, 1, 13),
                in.isAtMost(in.number(1), day),
                in.isLess(days, firstOf(plus(months, in.number(1)))));
        return in.choose(isDay, days, otherwise);
    }

    /** The first day of the month of a number such as 202401 of the years 1900 to 2099, otherwise another expression. */
    String orMonths(String number, String otherwise) {
        String years = floor(over(number, 100));
        String month = minus(number, times(100, years));
        String months = minus(minus(number, times(88, years)), in.number(3));
        String isMonth =
                in.and(within(number, 190_001, 209_913), within(month, 1, 13), in.isAtMost(number, floor(number)));
        return in.choose(isMonth, firstOf(months), otherwise);
    }

    /** The first day of a month, counted from March of the year 0. */
    private String firstOf(String months) {
        String years = floor(over(months, 12));
        String ofYear = minus(months, times(12, years));
        String leaps = plus(minus(floor(over(years, 4)), floor(over(years, 100))), floor(over(years, 400)));
        String before = floor(over(plus(times(153, ofYear), in.number(2)), 5));
        return minus(plus(plus(times(365, years), leaps), before), in.number(719_468));
    }

    private String within(String number, double least, double beyond) {
        return in.and(in.isAtMost(in.number(least), number), in.isLess(number, in.number(beyond)));
    }

    private String floor(String a) {
        return in.floor(a);
    }

    private String plus(String a, String b) {
        return in.of('+', a, b);
    }

    private String minus(String a, String b) {
        return in.of('-', a, b);
    }

    private String times(double factor, String a) {
        return in.of('*', in.number(factor), a);
    }

    private String over(String a, double divisor) {
        return in.of('/', a, in.number(divisor));
    }
}
