package io.github.segmentcli.cli;

import io.github.segmentcli.SegmentException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.io.RemoteFiles;
import io.github.segmentcli.io.database.JdbcUrl;
import io.github.segmentcli.io.table.ReadAhead;
import io.github.segmentcli.roles.Understanding;
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

    /** Whether a signal is ending the process. Failures after that are consequences of it and are not reported. */
    private static volatile boolean isStopping;

    private Main() {}

    public static void main(String[] args) {
        StandardOutput stdout = new StandardOutput();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(stdout, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        Thread hook = new Thread(() -> reportStop(err), "segment-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        int code = run(new Surroundings(out, err, System.getenv(), Terminal.ofProcess(), readAhead(args)), args);
        out.flush();
        if (code == ExitCode.DONE && stdout.failure().isPresent()) {
            err.println("segment: Cannot write to standard output: "
                    + StorageException.reason(stdout.failure().get()) + ".");
            code = ExitCode.ENVIRONMENT;
        }
        err.flush();
        // Without a signal the hook must not report a stop at exit. Once a signal has started it, it can no longer be
        // removed:
        // removeShutdownHook would throw an IllegalStateException.
        if (!isStopping) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        System.exit(code);
    }

    /** Begins to read the input of a fit while the rest of the program is loaded; nothing for commands, which vary. */
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
     * Runs the command given by the arguments. Every failure becomes a sentence on standard error.
     *
     * @param surroundings the streams, environment variables and terminal of the process
     * @return the exit code
     */
    static int run(Surroundings surroundings, String... args) {
        boolean debug = Arrays.asList(args).contains("--debug");
        try {
            return dispatch(surroundings, args);
        } catch (ParameterException e) {
            surroundings.err().println("segment: " + Shown.lines(JdbcUrl.withoutSecrets(UsageErrors.sentence(e))));
            return ExitCode.REQUEST;
        } catch (SegmentException e) {
            return report(surroundings, e.exitCode(), e.getMessage() + elsewhere(e, args), e, debug);
        } catch (UncheckedIOException e) {
            return report(surroundings, ExitCode.ENVIRONMENT, ioMessage(e.getCause()), e, debug);
        } catch (IOException e) {
            return report(surroundings, ExitCode.ENVIRONMENT, ioMessage(e), e, debug);
        } catch (OutOfMemoryError e) {
            String message =
                    "Not enough memory: the limit is " + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB. Raise it, for instance with SEGMENT_OPTS=-Xmx8g, or leave out columns with --columns.";
            return report(surroundings, ExitCode.ENVIRONMENT, message + elsewhere(e, args), e, debug);
        } catch (RuntimeException | Error e) {
            return report(surroundings, ExitCode.BUG, bugMessage(e), e, debug);
        } finally {
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    /** Where this machine is too small, the line that runs the same under Spark. */
    private static String elsewhere(Throwable e, String... args) {
        boolean isTooSmall = e instanceof OutOfMemoryError || e instanceof StorageException full && full.isForRoom();
        if (!isTooSmall || RemoteFiles.get() != RemoteFiles.NONE) {
            return "";
        }
        List<String> words = shown(args).stream().map(Understanding::shell).toList();
        return "\nA Spark cluster whose driver has more memory and disk runs the same:\n  spark-submit --driver-memory 16g --class"
                + " io.github.segmentcli.spark.SparkMain segment-" + io.github.segmentcli.pipeline.Version.NUMBER
                + "-spark.jar " + String.join(" ", words);
    }

    private static int dispatch(Surroundings surroundings, String... args) throws IOException {
        if (args.length == 1 && args[0].equals("--version")) {
            surroundings.out().println(HelpPage.version());
            return ExitCode.DONE;
        }
        boolean named = Commands.isCommand(args);
        CommandLine line = Commands.named(named ? args[0] : "");
        String[] own = named ? Arrays.copyOfRange(args, 1, args.length) : args;
        if (args.length == 0) {
            surroundings.err().print(HelpPage.brief(line.getCommandSpec()));
            return ExitCode.REQUEST;
        }
        Call call = Call.parse(line, own, surroundings);
        if (line.isUsageHelpRequested()) {
            surroundings.out().print(HelpPage.everyday(line.getCommandSpec(), surroundings.width()));
            return ExitCode.DONE;
        }
        if (line.isVersionHelpRequested()) {
            surroundings.out().println(HelpPage.version());
            return ExitCode.DONE;
        }
        Session session = new Session(surroundings, call.console(), shown(args), call.settings(), call.guard());
        LogLevel.choose(call.console());
        call.suspects().forEach(suspect -> session.warn(suspect));
        if (call.console().printsConfig()) {
            surroundings.out().print(call.printed());
            return ExitCode.DONE;
        }
        return call.action().run(session);
    }

    /** The arguments without passwords in addresses of databases. */
    private static List<String> shown(String... args) {
        return Arrays.stream(args)
                .map(arg -> {
                    int at = arg.startsWith("--") ? arg.indexOf('=') + 1 : 0;
                    return JdbcUrl.is(arg.substring(at))
                            ? arg.substring(0, at) + JdbcUrl.shown(arg.substring(at))
                            : JdbcUrl.withoutSecrets(arg);
                })
                .toList();
    }

    /** Runs in the shutdown hook, when a signal such as that of Ctrl-C ends the process. */
    private static void reportStop(PrintWriter err) {
        isStopping = true;
        err.println("segment: Stopped. Earlier results are untouched.");
        err.flush();
    }

    /** Reports a failure on standard error, with the stack trace if {@code debug}, and returns the exit code. */
    private static int report(Surroundings surroundings, int code, String message, Throwable cause, boolean debug) {
        if (isStopping) {
            return code;
        }
        surroundings.err().println("segment: " + Shown.lines(message));
        if (debug) {
            cause.printStackTrace(surroundings.err());
        }
        return code;
    }

    /** A file that could not be read or written, the reason, and what to do. */
    private static String ioMessage(IOException e) {
        String file = e instanceof java.nio.file.FileSystemException named && named.getFile() != null
                ? "\"" + named.getFile() + "\": "
                : "";
        return file + StorageException.reason(e) + ". Correct that and run again.";
    }

    private static String bugMessage(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return "This is a bug in segment " + io.github.segmentcli.pipeline.Version.NUMBER + ": "
                + e.getClass().getSimpleName()
                + (e.getMessage() == null ? "" : " (" + Shown.text(e.getMessage()) + ")")
                + where + ". Earlier results are untouched. Please report it with the trace that --debug shows.";
    }
}
