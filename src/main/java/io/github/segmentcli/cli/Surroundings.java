package io.github.segmentcli.cli;

import io.github.segmentcli.io.table.ReadAhead;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What a command may touch of the world around it, so that a test can be that world.
 *
 * @param out the result and nothing else
 * @param err progress, notices and errors
 * @param environment the variables of the process
 * @param terminal which of the standard streams a person sits at
 * @param ahead may have begun to read the input
 */
record Surroundings(
        PrintWriter out, PrintWriter err, Map<String, String> environment, Terminal terminal, ReadAhead ahead) {

    /** A world where nothing was begun. */
    Surroundings(PrintWriter out, PrintWriter err, Map<String, String> environment, Terminal terminal) {
        this(out, err, environment, terminal, ReadAhead.NONE);
    }

    /** A world without terminal and variables. */
    static Surroundings of(PrintWriter out, PrintWriter err) {
        return new Surroundings(out, err, Map.of(), Terminal.NONE);
    }

    /** The variable, or an empty string. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** Cells of a line of the terminal, as the shell says, else 80. */
    int width() {
        try {
            return Math.max(20, Integer.parseInt(variable("COLUMNS")));
        } catch (NumberFormatException e) {
            return 80;
        }
    }
}
