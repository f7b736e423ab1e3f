package io.github.segmentcli.cli;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Shown;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.output.WriteGuard;
import io.github.segmentcli.pipeline.RunContext;
import io.github.segmentcli.pipeline.Stopwatch;
import io.github.segmentcli.report.TextStyle;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One call of the program: its streams, and the options on output.
 *
 * @param arguments the command line
 * @param settings every option of the command by its long name
 * @param guard keeps the files that the call reads from being overwritten
 */
record Session(
        Surroundings around,
        ConsoleOptions console,
        List<String> arguments,
        Map<String, RunContext.Setting> settings,
        WriteGuard guard) {

    PrintWriter out() {
        return around.out();
    }

    /** Whether text or JSON was asked for explicitly. */
    boolean choosesFormat() {
        return console.format() != ConsoleOptions.Format.AUTO;
    }

    /** Whether standard output gets JSON rather than text. */
    boolean wantsJson() {
        return switch (console.format()) {
            case JSON -> true;
            case TEXT -> false;
            case AUTO -> !around.terminal().output();
        };
    }

    TextStyle textStyle() {
        boolean colour = switch (console.colour()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                around.terminal().output()
                        && around.variable("NO_COLOR").isEmpty()
                        && !around.variable("TERM").equals("dumb");
        };
        return new TextStyle(colour, Math.max(40, Math.min(around.width(), TextStyle.WIDEST)));
    }

    /** The width of lines. In a pipe or a file it is not limited, so that no column is cut and each finding is one line. */
    int lineWidth() {
        return around.terminal().output() ? textStyle().width() : Integer.MAX_VALUE;
    }

    /**
     * Prints a result as JSON or text. Notices go to standard error, and are part of a text too; they are not said twice on a terminal,
     * nor where both streams go to one pipe or file.
     */
    void print(List<Notice> notices, Supplier<String> json, Supplier<String> text) {
        if (wantsJson() || !around().terminal().isReadOnce()) {
            tell(notices);
        }
        out().print(wantsJson() ? json.get() : text.get());
    }

    /** Prints each notice on standard error, unless {@code --quiet} was given. */
    void tell(List<Notice> notices) {
        if (console.quiet()) {
            return;
        }
        for (Notice notice : notices) {
            String kind = notice.level() == Notice.Level.WARNING ? "warning: " : "note: ";
            around.err().println(kind + Shown.lines(notice.text()));
        }
        around.err().flush();
    }

    /** One warning on standard error. */
    void warn(String text) {
        tell(List.of(Notice.warning("settings", text)));
    }

    /**
     * Does the work of a command with threads, and shows its progress on standard error if that is a terminal and no option
     * forbids it.
     */
    <T> T work(int threads, BiFunction<Workers, Progress, T> work) {
        boolean drawn = console.progress()
                && around.terminal().error()
                && !around.variable("TERM").equals("dumb");
        TerminalProgress line = new TerminalProgress(around.err(), around.width());
        try (Workers workers = new Workers(threads)) {
            return work.apply(workers, new ToldProgress(drawn ? line : Progress.NONE, line::wipe, this::tell));
        } finally {
            line.wipe();
        }
    }

    /**
     * As {@link #work}, for a run that writes a folder.
     *
     * @param command the arguments that reproduce the result
     */
    <T> T run(int threads, List<String> command, Function<RunContext, T> run) {
        boolean logged = console.verbosity() > 0 && !console.quiet();
        return work(
                threads,
                (workers, progress) -> run.apply(new RunContext(
                        command, settings, guard, workers, new Stopwatch(progress, logged), Clock.systemUTC())));
    }
    /** The values of all options except those named, in the order of the options. */
    Map<String, String> values(Set<String> without) {
        Map<String, String> values = new LinkedHashMap<>();
        settings.forEach((name, setting) -> {
            if (!without.contains(name)) {
                values.put(name, setting.value());
            }
        });
        return values;
    }
}
