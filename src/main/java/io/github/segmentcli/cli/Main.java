package io.github.segmentcli.cli;

import io.github.segmentcli.SegmentException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.io.table.ReadAhead;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The entry point of the program. */
public final class Main {

    /** Whether a signal is ending the process; failures after that are consequences and are not reported. */
    private static volatile boolean stopped;

    private Main() {}

    public static void main(String[] args) {
        StandardOutput stdout = new StandardOutput();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(stdout, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        Thread hook = new Thread(() -> stopped(err), "segment-stopped");
        Runtime.getRuntime().addShutdownHook(hook);
        int code = run(new Surroundings(out, err, System.getenv(), Terminal.ofProcess(), readAhead(args)), args);
        out.flush();
        if (code == ExitCode.DONE && stdout.failure().isPresent()) {
            err.println("segment: Cannot write to standard output: "
                    + StorageException.reason(stdout.failure().get()) + ".");
            code = ExitCode.PLACE;
        }
        err.flush();
        if (!stopped) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        System.exit(code);
    }

    private static ReadAhead readAhead(String[] args) {
        return Commands.isCommand(args)
                ? ReadAhead.NONE
                : InputOptions.pathAmong(args).map(ReadAhead::of).orElse(ReadAhead.NONE);
    }

    /** Runs without a terminal and without environment variables. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(Surroundings.of(out, err), args);
    }

    /**
     * Runs the command given by the arguments and returns the exit code. Every failure becomes a sentence on standard error.
     */
    static int run(Surroundings around, String... args) {
        boolean debug = Arrays.asList(args).contains("--debug");
        try {
            return dispatch(around, args);
        } catch (ParameterException e) {
            around.err().println("segment: " + Shown.lines(UsageErrors.sentence(e)));
            return ExitCode.REQUEST;
        } catch (SegmentException e) {
            return failed(around, e.exitCode(), e.getMessage(), e, debug);
        } catch (UncheckedIOException e) {
            return failed(around, ExitCode.PLACE, unreachable(e.getCause()), e, debug);
        } catch (IOException e) {
            return failed(around, ExitCode.PLACE, unreachable(e), e, debug);
        } catch (OutOfMemoryError e) {
            String message =
                    "Not enough memory: the limit is " + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB. Raise it, for instance with SEGMENT_OPTS=-Xmx8g, or leave out columns with --columns.";
            return failed(around, ExitCode.PLACE, message, e, debug);
        } catch (RuntimeException | Error e) {
            return failed(around, ExitCode.BUG, bug(e), e, debug);
        } finally {
            around.out().flush();
            around.err().flush();
        }
    }

    private static int dispatch(Surroundings around, String... args) throws IOException {
        if (args.length == 1 && args[0].equals("--version")) {
            around.out().println(HelpPage.version());
            return ExitCode.DONE;
        }
        boolean named = Commands.isCommand(args);
        CommandLine line = Commands.named(named ? args[0] : "");
        String[] own = named ? Arrays.copyOfRange(args, 1, args.length) : args;
        if (args.length == 0) {
            around.err().print(HelpPage.brief(line.getCommandSpec()));
            return ExitCode.REQUEST;
        }
        Call call = Call.parse(line, own, around);
        if (line.isUsageHelpRequested()) {
            around.out().print(HelpPage.everyday(line.getCommandSpec(), around.width()));
            return ExitCode.DONE;
        }
        if (line.isVersionHelpRequested()) {
            around.out().println(HelpPage.version());
            return ExitCode.DONE;
        }
        Session session = new Session(around, call.console(), List.of(args), call.settings(), call.guard());
        LogConfigurator.level(call.console());
        call.suspects().forEach(suspect -> session.warn(suspect));
        if (call.console().printsConfig()) {
            around.out().print(call.printed());
            return ExitCode.DONE;
        }
        return call.action().run(session);
    }

    private static void stopped(PrintWriter err) {
        stopped = true;
        err.println("segment: Stopped. Earlier results are untouched.");
        err.flush();
    }

    private static int failed(Surroundings around, int code, String message, Throwable cause, boolean debug) {
        if (stopped) {
            return code;
        }
        around.err().println("segment: " + Shown.lines(message));
        if (debug) {
            cause.printStackTrace(around.err());
        }
        return code;
    }

    private static String unreachable(IOException e) {
        String file = e instanceof java.nio.file.FileSystemException named && named.getFile() != null
                ? "\"" + named.getFile() + "\": "
                : "";
        return file + StorageException.reason(e) + ". Correct that and run again.";
    }

    private static String bug(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return "This is a bug in segment " + io.github.segmentcli.pipeline.Version.NUMBER + ": "
                + e.getClass().getSimpleName()
                + (e.getMessage() == null ? "" : " (" + Shown.text(e.getMessage()) + ")")
                + where + ". Earlier results are untouched. Please report it with the trace that --debug shows.";
    }
}
