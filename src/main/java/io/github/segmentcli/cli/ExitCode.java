package io.github.segmentcli.cli;

/** The exit codes of the process, as listed in help, manual page and documentation. */
final class ExitCode {

    static final int DONE = 0;
    static final int BUG = 1;
    static final int REQUEST = 2;
    static final int DATA = 3;
    /** A fault of a file, a folder, the disk or the memory: the same command may succeed later or on another machine. */
    static final int ENVIRONMENT = 4;
    /** A limit of --fail-on was exceeded. */
    static final int GATE = 5;

    /** Each code with its meaning, in ascending order. */
    static final String[][] ALL = {
        {"0", "done"},
        {"1", "a bug in segment"},
        {"2", "the request: an unknown option or column, a value out of range"},
        {"3", "the data: a cell that is not a number, too few rows"},
        {"4", "the place: a file or folder is out of reach, the disk full, memory short"},
        {"5", "a gate that was asked for with --fail-on was breached"},
        {"130", "interrupted (143 when terminated); earlier results are untouched"},
    };

    private ExitCode() {}
}
