package io.github.segmentcli.io.cells;

import java.util.Optional;
import java.util.stream.Stream;

/** How the cells of a column were understood; what a model keeps so that later files are read the same way. */
public enum ColumnReading {
    /** Numbers whose decimal mark is a point. */
    NUMBER,
    /** Numbers whose decimal mark is a comma. */
    NUMBER_COMMA,
    /** Lengths of time such as 2:30:49, in minutes; of two numbers the first are hours. */
    DURATION,
    /** The same; of two numbers the first are minutes. */
    DURATION_MINUTES,
    /** Words of a limited set. */
    CATEGORY,
    /** Two words for yes and no. */
    BOOLEAN,
    /** Dates that begin with a year of four digits, or name the month. */
    DATE,
    /** Dates of eight digits throughout, such as 20241231. They are read like {@link #DATE}; other programs find numbers there. */
    DATE_DIGITS,
    /** Dates such as 31/12/2024. */
    DATE_DAY_FIRST,
    /** Dates such as 12/31/2024. */
    DATE_MONTH_FIRST,
    /** Dates such as 24-12-31. */
    DATE_YEAR_FIRST,
    /** Anything else, ids and codes among them. */
    TEXT;

    /** Dates in an order. */
    public static ColumnReading of(DateOrder order) {
        return switch (order) {
            case DAY_FIRST -> DATE_DAY_FIRST;
            case MONTH_FIRST -> DATE_MONTH_FIRST;
            case YEAR_FIRST -> DATE_YEAR_FIRST;
        };
    }

    /** Whether it is one of lengths of time. */
    public boolean isDuration() {
        return this == DURATION || this == DURATION_MINUTES;
    }

    /** Whether it is one of dates. */
    public boolean isDate() {
        return this == DATE || this == DATE_DIGITS || dateOrder().isPresent();
    }

    /** The order of dates whose order matters; empty for all else. */
    public Optional<DateOrder> dateOrder() {
        return Stream.of(DateOrder.values()).filter(order -> of(order) == this).findFirst();
    }
}
