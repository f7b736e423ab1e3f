/**
 * The front door: {@code String...} in, exit code out. Options are parsed into the settings of the rooms upstream, the run
 * is shown to the user, and failures become a sentence and an exit code. Open {@link io.github.segmentcli.cli.Main}, then
 * {@link io.github.segmentcli.cli.FitCommand}.
 *
 * <p>More than 25 files: a small class for each command and each group of options, which only commands put together.
 */
package io.github.segmentcli.cli;
