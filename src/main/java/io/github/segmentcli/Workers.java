package io.github.segmentcli;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A fixed number of threads that run numbered tasks.
 *
 * <p>Threads take the tasks in index order, and the calling thread works too. A task may itself call {@link #run}: the caller
 * can always finish its tasks alone, so nested calls cannot deadlock. Results must not depend on which thread ran a task:
 * let {@link #map} collect them, or write each to an array element of its own and merge the elements in index order.
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
     * Runs {@code task} for 0 .. tasks-1 and returns when all have ended; what the tasks wrote to memory is visible to the
     * caller. The first exception is rethrown once the tasks that were already running have ended; the remaining tasks are
     * skipped.
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

    /** As {@link #run}, with the results of the tasks in index order. */
    public <T> List<T> map(int tasks, IntFunction<T> task) {
        AtomicReferenceArray<T> results = new AtomicReferenceArray<>(tasks);
        run(tasks, i -> results.set(i, task.apply(i)));
        return IntStream.range(0, tasks).mapToObj(results::get).toList();
    }

    /** Computes two values at the same time, and combines them. */
    public <A, B, R> R both(Supplier<A> first, Supplier<B> second, BiFunction<A, B, R> combine) {
        AtomicReference<A> a = new AtomicReference<>();
        AtomicReference<B> b = new AtomicReference<>();
        run(2, i -> {
            if (i == 0) {
                a.set(first.get());
            } else {
                b.set(second.get());
            }
        });
        return combine.apply(a.get(), b.get());
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

    /**
     * One call of {@link #run}. A thread that arrives after the last task was taken has nothing to do, and is not waited for.
     */
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
