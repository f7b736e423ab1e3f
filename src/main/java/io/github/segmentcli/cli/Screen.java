package io.github.segmentcli.cli;

import io.github.segmentcli.Progress;

/** Shows progress while a command runs; closing it clears the line. */
record Screen(Progress progress) implements AutoCloseable {

    @Override
    public void close() {
        if (progress instanceof TerminalProgress drawn) {
            drawn.wipe();
        }
    }
}
