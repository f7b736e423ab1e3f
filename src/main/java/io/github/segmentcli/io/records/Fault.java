package io.github.segmentcli.io.records;

import io.github.segmentcli.data.Places;
import java.util.Optional;

/**
 * Something wrong with a row.
 *
 * @param line as an editor counts, from 1
 * @param column the column's name, when the fault is in one cell
 * @param value the cell as found, shortened and escaped for showing, when the fault is in one cell
 * @param problem what is wrong: {@code is not a number}
 * @param remedy what would help, where something would
 * @param places how the file's places are named
 * @param at the number of the column from 0, where it is of a sheet
 */
public record Fault(
        long line,
        Optional<String> column,
        Optional<String> value,
        String problem,
        Optional<String> remedy,
        Places places,
        int at) {

    /** In a text. */
    public Fault(long line, Optional<String> column, Optional<String> value, String problem, Optional<String> remedy) {
        this(line, column, value, problem, remedy, Places.LINES, 0);
    }

    /** {@code line 418, column "spend": "1.234,50" is not a number}. */
    public String text() {
        return column.map(name -> places.of(line, at, name)).orElse(places.of(line)) + ": "
                + value.map(cell -> cell + " ").orElse("") + problem;
    }

    /** The same fault of a part of a file, once it is known where the part begins. */
    public Fault below(long lines) {
        return new Fault(lines + line, column, value, problem, remedy, places, at);
    }

    /** The same fault in a file whose places are named otherwise. */
    public Fault in(Places named, int columnNumber) {
        return new Fault(line, column, value, problem, remedy, named, columnNumber);
    }
}
