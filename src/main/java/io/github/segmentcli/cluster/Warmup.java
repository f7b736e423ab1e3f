package io.github.segmentcli.cluster;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Lets the JVM compile the engine's loops while a file is still being read: small made-up fits on a thread of the lowest
 * priority, which ends when the first real fit begins, after {@value #MOST_MILLIS} ms, or with the JVM.
 *
 * <p>Changes no result: it shares nothing with a fit but compiled code. It is worth having because the first fit of a process
 * otherwise spends most of its time in the interpreter when the file has fewer than some ten thousand rows.
 */
public final class Warmup {

    private static final int MOST_MILLIS = 600;
    private static final int ROWS = 3000;

    private static volatile boolean over;

    private Warmup() {}

    /** Starts the thread and returns at once. Meant for the first line of a program that will fit. */
    public static void start() {
        Thread thread = new Thread(Warmup::run, "segment-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Real work begins: the thread ends after the fit that it is in. */
    static void end() {
        over = true;
    }

    private static void run() {
        long deadline = System.nanoTime() + MOST_MILLIS * 1_000_000L;
        SplittableRandom random = new SplittableRandom(1);
        KMeansSettings settings = new KMeansSettings(KMeansSettings.Effort.QUICK, OptionalInt.empty(), 20);
        for (int round = 0; !over && System.nanoTime() < deadline; round++) {
            int d = 4 + 3 * (round % 3);
            double[][] columns = new double[d][ROWS];
            String[] names = new String[d];
            for (int j = 0; j < d; j++) {
                names[j] = "f" + j;
                for (int i = 0; i < ROWS; i++) {
                    columns[j][i] = random.nextDouble() + (i % 4 == j % 4 ? 1 : 0);
                }
            }
            Matrix matrix = Matrix.owning(List.of(names), columns);
            Workers alone = Workers.sequential();
            Fit fit = new Fit(matrix, settings, new Seeds(round), alone, Progress.NONE);
            for (Clustering found : fit.sweep(4, 5)) {
                Placement.of(matrix, found.centroids(), alone);
            }
        }
    }
}
