package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which model is used. */
final class ModelOptions {

    @Option(
            names = {"-m", "--model"},
            paramLabel = "FILE",
            description = "The model.json of an earlier run, or its folder.")
    private String model;

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The column that names a customer (default: the one of the fit).")
    private String id;

    @Option(
            names = "--accept-edited-model",
            description = "Use the model even if it was changed after it was written; the output says so.")
    private boolean edited;

    /** The path, which must have been given. */
    String path() {
        if (model == null) {
            throw new RequestException(
                    "No model was named. Give it with --model FILE, such as --model segments/model.json.");
        }
        return model;
    }

    boolean edited() {
        return edited;
    }

    Optional<String> id() {
        return Optional.ofNullable(id);
    }
}
