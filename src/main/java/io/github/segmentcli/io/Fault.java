package io.github.segmentcli.io;

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
        long line, Optional<String> column, Optional<String> value, String problem, Optional<String> remedy) {}
