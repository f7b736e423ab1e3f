package io.github.segmentcli.cli;

import io.github.segmentcli.Progress;

/** Where progress is drawn while a command works; closing it leaves a clean line. */
record Screen(Progress progress) implements AutoCloseable {

    @Override
    public void close() {
        if (progress instanceof TerminalProgress drawn) {
            drawn.wipe();
        }
    }
}
