package io.github.segmentcli.cluster.search;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clouds;
import io.github.segmentcli.cluster.NearestCentroid;
import io.github.segmentcli.data.Matrix;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One Lloyd iteration over a million rows, rows settled, in the three ways the engine has. Run by {@code src/bench/jmh.sh}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class LloydBenchmark {

    @Param({"4", "8", "16", "32"})
    private int d;

    @Param({"5", "10", "20"})
    private int k;

    @Param({"1", "2"})
    private int threads;

    private Matrix matrix;
    private Workers workers;
    private Descent descent;
    private Centroids centroids;

    @Setup
    public void settle() {
        matrix = Clouds.matrix(Clouds.blobs(1_000_000, d, 15, 6, 5));
        workers = new Workers(threads);
        Tiles tiles = Tiles.of(matrix, workers);
        descent = new Descent(tiles, workers);
        descent.place(Seeding.greedy(tiles, k, new java.util.SplittableRandom(1), workers), k);
        descent.descend(30, 0);
        centroids = Centroids.owning(k, d, tiles.restore(descent.centroids(), k));
    }

    @TearDown
    public void close() {
        workers.close();
    }

    /** Assign and average in float32. */
    @Benchmark
    public float[] iteration() {
        descent.assign();
        descent.moveToMeans();
        return descent.centroids();
    }

    /** Place every row in double precision, as scoring does. */
    @Benchmark
    public Assignment placement() {
        return NearestCentroid.of(matrix, centroids, workers);
    }
}
