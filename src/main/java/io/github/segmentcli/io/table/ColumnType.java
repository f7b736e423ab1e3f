package io.github.segmentcli.io.table;

import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.cells.DateOrder;
import java.util.Optional;

/**
 * What a column is.
 *
 * @param reading how its cells are understood
 * @param unit that stands at its numbers
 * @param kept for text: whether the values are wanted whatever they are
 * @param told whether the reading was told and is not to be doubted
 */
record ColumnType(ColumnReading reading, Optional<String> unit, boolean kept, boolean told) {

    static ColumnType of(ColumnReading reading) {
        return new ColumnType(reading, Optional.empty(), false, false);
    }

    boolean isNumber() {
        return reading == ColumnReading.NUMBER || reading == ColumnReading.NUMBER_COMMA;
    }

    boolean isDate() {
        return reading == ColumnReading.DATE
                || reading == ColumnReading.DATE_DAY_FIRST
                || reading == ColumnReading.DATE_MONTH_FIRST
                || reading == ColumnReading.DATE_YEAR_FIRST;
    }

    /** The order of dates whose order matters; any other where it does not. */
    DateOrder dateOrder() {
        return switch (reading) {
            case DATE_MONTH_FIRST -> DateOrder.MONTH_FIRST;
            case DATE_YEAR_FIRST -> DateOrder.YEAR_FIRST;
            case NUMBER, NUMBER_COMMA, CATEGORY, BOOLEAN, DATE, DATE_DAY_FIRST, TEXT -> DateOrder.DAY_FIRST;
        };
    }

    /** Dates in an order. */
    static ColumnType dates(DateOrder order) {
        return of(
                switch (order) {
                    case DAY_FIRST -> ColumnReading.DATE_DAY_FIRST;
                    case MONTH_FIRST -> ColumnReading.DATE_MONTH_FIRST;
                    case YEAR_FIRST -> ColumnReading.DATE_YEAR_FIRST;
                });
    }

    char decimal() {
        return reading == ColumnReading.NUMBER_COMMA ? ',' : '.';
    }
}
