package io.github.segmentcli.cli;

/** How much is logged, as the options of the call say. It knows no logging library, of which there is another one under Spark. */
enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG;

    private static volatile LogLevel chosen = WARN;

    /** Sets the level of loggers; call it before the first one is created. */
    static void choose(ConsoleOptions console) {
        if (console.quiet()) {
            chosen = ERROR;
        } else if (console.verbosity() > 0) {
            chosen = console.verbosity() == 1 ? INFO : DEBUG;
        }
    }

    static LogLevel chosen() {
        return chosen;
    }
}
