package io.github.segmentcli.io;

import java.util.Optional;

/**
 * What a column is.
 *
 * @param reading how its cells are understood
 * @param unit that stands at its numbers
 * @param kept for text: whether the values are wanted whatever they are
 * @param told whether the reading was told and is not to be doubted
 */
record Verdict(Reading reading, Optional<String> unit, boolean kept, boolean told) {

    static Verdict of(Reading reading) {
        return new Verdict(reading, Optional.empty(), false, false);
    }

    boolean isNumber() {
        return reading == Reading.NUMBER || reading == Reading.NUMBER_COMMA;
    }

    boolean isDate() {
        return reading == Reading.DATE || reading == Reading.DATE_DAY_FIRST || reading == Reading.DATE_MONTH_FIRST;
    }

    char decimal() {
        return reading == Reading.NUMBER_COMMA ? ',' : '.';
    }
}
