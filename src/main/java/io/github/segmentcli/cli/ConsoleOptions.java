package io.github.segmentcli.cli;

import picocli.CommandLine.Option;

/** Options on the output of the program, which every command has. */
final class ConsoleOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description =
                    "The format of the summary on standard output: text, json, or auto, which is text on a terminal and json in a pipe (default: ${DEFAULT-VALUE}).")
    private Choice<Format> format = new Choice<>(Format.AUTO);

    @Option(
            names = {"-q", "--quiet"},
            description = "No notices and no progress; only errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Log more on standard error; -vv logs most.")
    private boolean[] verbose = {};

    @Option(names = "--no-progress", description = "Draw no progress. It is only ever drawn on a terminal.")
    private boolean noProgress;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            converter = ColourConverter.class,
            description = "auto, always or never (default: ${DEFAULT-VALUE}). NO_COLOR is obeyed.")
    private Choice<Colour> colour = new Choice<>(Colour.AUTO);

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Read options from a file of key = value lines. Flags and SEGMENT_* variables override it.")
    private String config;

    @Option(
            names = "--print-config",
            description = "Show every option with its value and where it came from, and stop.")
    private boolean printConfig;

    @Option(names = "--debug", description = "Show the stack trace of a failure.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show the everyday options and stop; segment help shows all.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and stop.")
    private boolean version;

    enum Format {
        AUTO,
        TEXT,
        JSON
    }

    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    Format format() {
        return format.value();
    }

    boolean quiet() {
        return quiet;
    }

    /** The number of {@code -v}. */
    int verbosity() {
        int times = 0;
        for (boolean once : verbose) {
            times += once ? 1 : 0;
        }
        return times;
    }

    boolean progress() {
        return !noProgress && !quiet;
    }

    Colour colour() {
        return colour.value();
    }

    boolean printsConfig() {
        return printConfig;
    }

    static final class FormatConverter extends Choice.Converter<Format> {}

    static final class ColourConverter extends Choice.Converter<Colour> {}
}
