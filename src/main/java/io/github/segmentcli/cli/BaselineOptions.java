package io.github.segmentcli.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which earlier segments are carried on. */
final class BaselineOptions {

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "The model.json of an earlier run, or the folder it lies in: segments that are found again keep their id, name and colour, and what became of the others is told.")
    private String baseline;

    @Option(
            names = "--accept-edited-model",
            description =
                    "Use the earlier model as it stands though it was changed after it was written; the output says so.")
    private boolean edited;

    boolean edited() {
        return edited;
    }

    Optional<String> path() {
        return Optional.ofNullable(baseline);
    }
}
