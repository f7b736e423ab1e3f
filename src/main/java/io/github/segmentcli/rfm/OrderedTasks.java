package io.github.segmentcli.rfm;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs tasks one after the other in the order in which they were submitted, on a thread of its own. {@link #run} waits while
 * {@value #MAX_PENDING} tasks are not done.
 */
final class OrderedTasks implements AutoCloseable {

    private static final int MAX_PENDING = 12;

    /** Null where tasks run on the thread that submits them. */
    private final ExecutorService executor;

    private final Semaphore free = new Semaphore(MAX_PENDING);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** @param ownThread whether another thread is used; if not, {@link #run} does the task itself */
    OrderedTasks(boolean ownThread) {
        executor = ownThread
                ? Executors.newSingleThreadExecutor(task -> {
                    Thread made = new Thread(task, "segment-in-order");
                    made.setDaemon(true);
                    return made;
                })
                : null;
    }

    /** Submits a task; throws the failure of an earlier one, after which no task is run. */
    void run(Runnable task) {
        rethrow();
        if (executor == null) {
            task.run();
            return;
        }
        free.acquireUninterruptibly();
        executor.execute(() -> {
            try {
                if (failure.get() == null) {
                    task.run();
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            } finally {
                free.release();
            }
        });
    }

    /** Returns when all tasks are done; rethrows the first failure. */
    void finish() {
        free.acquireUninterruptibly(MAX_PENDING);
        free.release(MAX_PENDING);
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
        if (executor != null) {
            executor.shutdown();
        }
    }
}
