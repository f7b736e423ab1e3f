package io.github.segmentcli;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * A fixed number of threads for work that is cut into numbered tasks.
 *
 * <p>Tasks are claimed in index order, and the calling thread works too. A task may itself call {@link #run}: whoever
 * calls can always finish its tasks alone, so nesting cannot deadlock. Results must not depend on which thread ran a task:
 * write them to a slot of the task's own and merge the slots in index order.
 */
public final class Workers implements AutoCloseable {

    private final int threads;
    private final ExecutorService pool;

    /** @param threads how many threads may work at once, the calling one included; at least 1 */
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.threads = threads;
        this.pool = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, Workers::daemon);
    }

    /** A single thread: the caller's. Needs no closing. */
    public static Workers sequential() {
        return new Workers(1);
    }

    public int threads() {
        return threads;
    }

    /**
     * Runs {@code task} for 0 .. tasks-1 and returns when all have ended; memory effects of the tasks are visible to the
     * caller. The first failure is rethrown, after tasks under way have ended and with the rest left out.
     */
    public void run(int tasks, IntConsumer task) {
        if (threads == 1 || tasks <= 1) {
            for (int i = 0; i < tasks; i++) {
                task.accept(i);
            }
            return;
        }
        Batch batch = new Batch(tasks, task);
        for (int h = Math.min(threads, tasks) - 1; h > 0; h--) {
            pool.execute(batch::work);
        }
        batch.work();
        batch.await();
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "segment-worker");
        thread.setDaemon(true);
        return thread;
    }

    /** One call of {@link #run}. A helper that arrives after the last claim finds nothing to do, so nobody waits for it. */
    private static final class Batch {
        private final int tasks;
        private final IntConsumer task;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private int ended;

        Batch(int tasks, IntConsumer task) {
            this.tasks = tasks;
            this.task = task;
        }

        void work() {
            int done = 0;
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                if (failure.get() == null) {
                    try {
                        task.accept(i);
                    } catch (Throwable e) {
                        failure.compareAndSet(null, e);
                    }
                }
                done++;
            }
            if (done > 0) {
                synchronized (this) {
                    ended += done;
                    notifyAll();
                }
            }
        }

        void await() {
            boolean interrupted = false;
            synchronized (this) {
                while (ended < tasks) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            Throwable e = failure.get();
            if (e instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (e instanceof Error error) {
                throw error;
            }
        }
    }
}
