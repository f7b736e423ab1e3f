package io.github.segmentcli.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The earlier model whose segments the fit continues. */
final class BaselineOptions {

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "The model.json of an earlier run, or its folder: segments that are found again keep their id, name and colour, and the report says what became of the others.")
    private String baseline;

    @Option(
            names = "--accept-edited-model",
            description = "Use the earlier model even if it was changed after it was written; the output says so.")
    private boolean edited;

    boolean edited() {
        return edited;
    }

    Optional<String> path() {
        return Optional.ofNullable(baseline);
    }
}
