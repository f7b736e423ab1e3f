package io.github.segmentcli.cli;

import picocli.CommandLine.Option;

/** How many processors are used, for commands that don't search. */
final class ThreadOptions {

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = EngineOptions.Threads.class,
            description = "How many processors to use (default: all). Does not change the result.")
    private Integer threads;

    int threads() {
        return threads == null
                ? Math.min(Runtime.getRuntime().availableProcessors(), EngineOptions.Threads.MOST)
                : threads;
    }
}
