package io.github.segmentcli.rfm;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs tasks in the order in which they were given, on a thread of its own. The giving thread waits while {@value #MOST_WAITING}
 * tasks are not done.
 */
final class OrderedTasks implements AutoCloseable {

    private static final int MOST_WAITING = 12;

    private final ExecutorService thread;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** @param beside whether another thread may be used; if not, each task runs at once */
    OrderedTasks(boolean beside) {
        thread = beside
                ? Executors.newSingleThreadExecutor(task -> {
                    Thread made = new Thread(task, "segment-in-order");
                    made.setDaemon(true);
                    return made;
                })
                : null;
    }

    void run(Runnable task) {
        rethrow();
        if (thread == null) {
            task.run();
            return;
        }
        room.acquireUninterruptibly();
        thread.execute(() -> {
            try {
                if (failure.get() == null) {
                    task.run();
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
    }

    /** Returns when all tasks are done; rethrows the first failure. */
    void finish() {
        room.acquireUninterruptibly(MOST_WAITING);
        room.release(MOST_WAITING);
        rethrow();
    }

    private void rethrow() {
        Throwable e = failure.get();
        if (e instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (e instanceof Error error) {
            throw error;
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.shutdown();
        }
    }
}
