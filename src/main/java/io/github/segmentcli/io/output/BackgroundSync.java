package io.github.segmentcli.io.output;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Brings finished files to the disk while others are still being made. A sync takes milliseconds on a good day and tens of
 * them on a bad one; a dozen in a row would be half the time of a small run.
 */
final class BackgroundSync {

    /** What is to be done, empty at the end. */
    private final LinkedBlockingQueue<Optional<Runnable>> queue = new LinkedBlockingQueue<>();

    private Thread thread;

    /** Adds a sync, which must not throw; they are done one after the other. */
    synchronized void add(Runnable sync) {
        if (thread == null) {
            thread = new Thread(this::work, "segment-sync");
            thread.setDaemon(true);
            thread.start();
        }
        queue.add(Optional.of(sync));
    }

    /** Returns when every sync that was added is done. */
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
            for (Optional<Runnable> next = queue.take(); next.isPresent(); next = queue.take()) {
                next.get().run();
            }
        } catch (InterruptedException e) {
            // nobody interrupts it; the process is ending
        }
    }
}
