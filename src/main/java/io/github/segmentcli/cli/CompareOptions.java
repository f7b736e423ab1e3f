package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is compared with what, and when that is a reason to stop a job. */
final class CompareOptions {

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The model.json of an earlier run, or the folder it lies in.")
    private String baseline;

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The column that names a customer (default: the one of the fit).")
    private String id;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            description = "A column of numbers, such as spend, in which moves between segments are added up.")
    private String value;

    @Option(
            names = "--fail-on",
            paramLabel = "ADVICE",
            converter = GateConverter.class,
            description =
                    "Exit with 5 when the advice is that grave: watch, refit, or check, which is to check the file. The results are written all the same.")
    private Choice<Gate> failOn;

    @Option(
            names = "--accept-edited-model",
            description =
                    "Use the earlier model as it stands though it was changed after it was written; the output says so.")
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

    static final class GateConverter extends Choice.Converter<Gate> {
        GateConverter() {
            super(Gate.class);
        }
    }
}
