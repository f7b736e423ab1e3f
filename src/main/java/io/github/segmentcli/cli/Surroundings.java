package io.github.segmentcli.cli;

import io.github.segmentcli.io.table.ReadAhead;
import java.io.PrintWriter;
import java.util.Map;

/**
 * The streams, environment variables and terminal of the process, which tests replace.
 *
 * @param out for the result and nothing else
 * @param err for progress, notices and errors
 * @param environment the variables of the process
 * @param terminal which of the standard streams are terminals
 * @param ahead the reading of the input if it has already begun
 */
record Surroundings(
        PrintWriter out, PrintWriter err, Map<String, String> environment, Terminal terminal, ReadAhead ahead) {

    /** Reading has not begun. */
    Surroundings(PrintWriter out, PrintWriter err, Map<String, String> environment, Terminal terminal) {
        this(out, err, environment, terminal, ReadAhead.NONE);
    }

    /** Without terminal and environment variables. */
    static Surroundings of(PrintWriter out, PrintWriter err) {
        return new Surroundings(out, err, Map.of(), Terminal.NONE);
    }

    /** The variable, or an empty string. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** The width of the terminal from the variable COLUMNS, else as the terminal says. */
    int width() {
        return Terminal.cells(variable("COLUMNS")).orElse(terminal.cells());
    }
}
