package io.github.segmentcli.cli;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Shown;
import java.io.PrintWriter;

/** Draws the current stage and its progress on one line of the terminal; {@link #wipe} clears the line. */
final class TerminalProgress implements Progress {

    private static final long PAUSE_NANOS = 100_000_000;
    private static final String WIPE = "\r\u001B[K";

    private final PrintWriter err;
    private final int width;
    private String stage = "";
    private volatile long drawn;
    private boolean shown;

    TerminalProgress(PrintWriter err, int width) {
        this.err = err;
        this.width = width;
    }

    @Override
    public synchronized void begin(String name) {
        stage = Shown.text(name);
        draw(stage + " ...");
    }

    @Override
    public void update(double fraction) {
        long now = System.nanoTime();
        if (now - drawn < PAUSE_NANOS) {
            return;
        }
        synchronized (this) {
            int percent = (int) Math.max(0, Math.min(100, Math.floor(fraction * 100)));
            draw(stage + " ... " + percent + " %");
        }
    }

    /** Clears the line, so that other text can be written. */
    synchronized void wipe() {
        if (shown) {
            err.print(WIPE);
            err.flush();
            shown = false;
        }
    }

    private void draw(String line) {
        drawn = System.nanoTime();
        shown = true;
        err.print(WIPE + (line.length() < width ? line : line.substring(0, Math.max(0, width - 1))));
        err.flush();
    }
}
