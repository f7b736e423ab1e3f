package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is compared, and the advice for which the command exits with a code of its own. */
final class CompareOptions {

    @Option(names = "--baseline", paramLabel = "FILE", description = "The model.json of an earlier run, or its folder.")
    private String baseline;

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The column that names a customer (default: the one of the fit).")
    private String id;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            description = "A numeric column, such as spend, whose sum over the customers who moved is reported.")
    private String value;

    @Option(
            names = "--fail-on",
            paramLabel = "ADVICE",
            converter = GateConverter.class,
            description =
                    "Exit with 5 if the advice is at least this serious: watch, refit, or check (check the file). The results are written in any case.")
    private Choice<Gate> failOn;

    @Option(
            names = "--accept-edited-model",
            description = "Use the earlier model even if it was changed after it was written; the output says so.")
    private boolean edited;

    enum Gate {
        WATCH,
        REFIT,
        CHECK
    }

    /** The path of the model, which must have been given. */
    String baseline() {
        if (baseline == null) {
            throw new RequestException(
                    "No earlier model was named. Give it with --baseline FILE, such as --baseline segments/model.json.");
        }
        return baseline;
    }

    boolean edited() {
        return edited;
    }

    Optional<String> id() {
        return Optional.ofNullable(id);
    }

    Optional<String> value() {
        return Optional.ofNullable(value);
    }

    Optional<Gate> failOn() {
        return Optional.ofNullable(failOn).map(Choice::value);
    }

    static final class GateConverter extends Choice.Converter<Gate> {}
}
