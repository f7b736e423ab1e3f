package io.github.segmentcli.io.records;

import java.util.Optional;

/**
 * Something wrong with a row.
 *
 * @param line as an editor counts, from 1
 * @param column the column's name, when the fault is in one cell
 * @param value the cell as found, shortened and escaped for showing, when the fault is in one cell
 * @param problem what is wrong: {@code is not a number}
 * @param remedy what would help, where something would
 */
public record Fault(
        long line, Optional<String> column, Optional<String> value, String problem, Optional<String> remedy) {

    /** {@code line 418, column "spend": "1.234,50" is not a number}. */
    public String text() {
        return "line " + line + column.map(name -> ", column \"" + name + "\"").orElse("") + ": "
                + value.map(cell -> cell + " ").orElse("") + problem;
    }

    /** The same fault of a part of a file, once it is known where the part begins. */
    public Fault below(long lines) {
        return new Fault(lines + line, column, value, problem, remedy);
    }
}
