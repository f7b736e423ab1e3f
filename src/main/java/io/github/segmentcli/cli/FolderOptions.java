package io.github.segmentcli.cli;

import picocli.CommandLine.Option;

/** Options on the output of a comparison. */
final class FolderOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder for the results, made if it is not there (default: ${DEFAULT-VALUE}).")
    private String output = "comparison";

    @Option(
            names = "--force",
            description = "Replace the files of an earlier run. Files of other origin are never touched.")
    private boolean force;

    @Option(names = "--no-plots", description = "Do not draw the pictures of migration and drift, which is faster.")
    private boolean noPlots;

    boolean pictures() {
        return !noPlots;
    }

    String folder() {
        return Values.folder("--output", output);
    }

    boolean force() {
        return force;
    }
}
