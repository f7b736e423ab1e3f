package io.github.segmentcli.cli;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import java.util.List;
import java.util.function.Consumer;

/**
 * Draws the progress of a job, and prints what is told meanwhile on lines of its own.
 *
 * @param drawn draws stages, or ignores them
 * @param wipe clears the line that is drawn
 * @param told prints notices
 */
record ToldProgress(Progress drawn, Runnable wipe, Consumer<List<Notice>> told) implements Progress {

    @Override
    public void begin(String stage) {
        drawn.begin(stage);
    }

    @Override
    public void update(double fraction) {
        drawn.update(fraction);
    }

    @Override
    public void say(Notice notice) {
        wipe.run();
        told.accept(List.of(notice));
    }
}
