package io.github.segmentcli.io;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Brings finished files to the disk while others are still being made. A sync takes milliseconds on a good day and tens of
 * them on a bad one; a dozen in a row would be half the time of a small run.
 */
final class Syncing {

    /** Empty at the end. */
    private final LinkedBlockingQueue<Optional<StagedFile>> queue = new LinkedBlockingQueue<>();

    private Thread thread;

    synchronized void add(StagedFile file) {
        if (thread == null) {
            thread = new Thread(this::work, "segment-sync");
            thread.setDaemon(true);
            thread.start();
        }
        queue.add(Optional.of(file));
    }

    /** Returns when every file that was added has been brought to the disk, or has failed to be. */
    void finish() {
        Thread working;
        synchronized (this) {
            working = thread;
        }
        if (working == null) {
            return;
        }
        queue.add(Optional.empty());
        boolean interrupted = false;
        while (true) {
            try {
                working.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            for (Optional<StagedFile> next = queue.take(); next.isPresent(); next = queue.take()) {
                next.get().sync();
            }
        } catch (InterruptedException e) {
            // nobody interrupts it; the process is ending
        }
    }
}
