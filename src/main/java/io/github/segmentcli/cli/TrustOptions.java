package io.github.segmentcli.cli;

import picocli.CommandLine.Option;

/** Options on the assessment of the segments. */
final class TrustOptions {

    @Option(
            names = "--audit",
            description =
                    "Try other choices as well: other seeds, each column left out, other scaling and imputation, extremes set aside, and tell how many customers each would move. Takes a fit for each column and ten more.")
    private boolean audit;

    boolean audit() {
        return audit;
    }
}
