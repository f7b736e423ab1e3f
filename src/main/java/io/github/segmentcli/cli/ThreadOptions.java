package io.github.segmentcli.cli;

import picocli.CommandLine.Option;

/** The number of threads, for commands without a k-means search. */
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
