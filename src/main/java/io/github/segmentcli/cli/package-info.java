/**
 * The command line: {@code String...} in, exit code out. Options are parsed into the settings records of the other packages,
 * progress and results are shown, and failures become a sentence and an exit code. Open {@link io.github.segmentcli.cli.Main}
 * first, then {@link io.github.segmentcli.cli.FitCommand}.
 *
 * <p>More than 25 files: a small class for each command and each group of options; only commands refer to several of them.
 */
package io.github.segmentcli.cli;
