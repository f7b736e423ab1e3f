package io.github.segmentcli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The days that are counted, computed as the expressions say, are those of {@link LocalDate}. */
class WrittenDatesTest {

    private static final WrittenDates DATES = new WrittenDates(new Computed());

    @Test
    void eightDigitsAreTheDayTheySayAndOtherNumbersAreNone() {
        for (int year = 1799; year <= 2200; year++) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    int number = year * 10_000 + month * 100 + day;
                    boolean isIn = year >= 1800 && year < 2200;
                    assertThat(DATES.orDays(String.valueOf(number), "none"))
                            .as("%d", number)
                            .isEqualTo(isIn ? days(year, month, day) : "none");
                }
            }
        }
    }

    @Test
    void sixDigitsAreTheFirstDayOfTheMonthAndOtherNumbersAreNone() {
        for (int year = 1899; year <= 2100; year++) {
            for (int month = 0; month <= 13; month++) {
                boolean isIn = year >= 1900 && year < 2100;
                assertThat(DATES.orMonths(String.valueOf(year * 100 + month), "none"))
                        .isEqualTo(isIn ? days(year, month, 1) : "none");
            }
        }
        assertThat(DATES.orMonths("202401.5", "none")).isEqualTo("none");
    }

    private static String days(int year, int month, int day) {
        try {
            return String.valueOf((double) LocalDate.of(year, month, day).toEpochDay());
        } catch (DateTimeException e) {
            return "none";
        }
    }

    /** Expressions are their values. */
    private record Computed() implements WrittenDates.Arithmetic {
        @Override
        public String number(double value) {
            return String.valueOf(value);
        }

        @Override
        public String of(char sign, String a, String b) {
            double x = Double.parseDouble(a);
            double y = Double.parseDouble(b);
            return number(
                    switch (sign) {
                        case '+' -> x + y;
                        case '-' -> x - y;
                        case '*' -> x * y;
                        default -> x / y;
                    });
        }

        @Override
        public String floor(String a) {
            return number(Math.floor(Double.parseDouble(a)));
        }

        @Override
        public String isAtMost(String a, String b) {
            return String.valueOf(Double.parseDouble(a) <= Double.parseDouble(b));
        }

        @Override
        public String isLess(String a, String b) {
            return String.valueOf(Double.parseDouble(a) < Double.parseDouble(b));
        }

        @Override
        public String and(String... conditions) {
            return String.valueOf(Stream.of(conditions).allMatch(Boolean::parseBoolean));
        }

        @Override
        public String choose(String condition, String then, String otherwise) {
            return Boolean.parseBoolean(condition) ? then : otherwise;
        }
    }
}
