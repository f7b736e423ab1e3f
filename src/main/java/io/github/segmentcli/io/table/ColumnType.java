package io.github.segmentcli.io.table;

import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.cells.DateOrder;
import java.util.Set;

/**
 * The type of a column.
 *
 * @param reading how its cells are understood
 * @param units that stand at its numbers
 * @param kept for text: whether the values are wanted whatever they are
 * @param isGiven whether the reading was given, by the user or by an earlier reading of the file, rather than inferred
 */
record ColumnType(ColumnReading reading, Set<String> units, boolean kept, boolean isGiven) {

    static ColumnType of(ColumnReading reading) {
        return new ColumnType(reading, Set.of(), false, false);
    }

    boolean isNumber() {
        return reading == ColumnReading.NUMBER || reading == ColumnReading.NUMBER_COMMA;
    }

    boolean isDuration() {
        return reading.isDuration();
    }

    boolean isDate() {
        return reading.isDate();
    }

    /** The order of dates whose order matters; any other where it does not. */
    DateOrder dateOrder() {
        return reading.dateOrder().orElse(DateOrder.DAY_FIRST);
    }

    /** Dates in an order. */
    static ColumnType dates(DateOrder order) {
        return of(ColumnReading.of(order));
    }

    char decimal() {
        return reading == ColumnReading.NUMBER_COMMA ? ',' : '.';
    }
}
