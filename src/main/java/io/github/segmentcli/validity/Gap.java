package io.github.segmentcli.validity;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * The gap statistic of Tibshirani, Walther and Hastie (2001): by how much the inertia lies below that of rows without
 * structure, on a logarithmic scale.
 *
 * <p>Gap(k) = mean of log W*(k) - log W(k), with W the inertia (distances to the power 2) and W* that of B reference sets:
 * as many rows, uniform in the box of the data along its principal axes. A rotation changes no distance, so the sets are
 * left in the rotated frame. The error is s(k) = sd(log W*) · sqrt(1 + 1/B), with divisor B in the sd as in the paper (R's
 * {@code clusGap} divides by B - 1, takes distances to the power 1 and another rule by default).
 *
 * @see <a href="https://doi.org/10.1111/1467-9868.00293">doi:10.1111/1467-9868.00293</a>
 */
public final class Gap {

    /**
     * The statistic at one k. Where the inertia is 0, on the data or on a reference set, there is none: the curve ends
     * before.
     */
    public record Point(int k, double gap, double error) {}

    /** Which of the variants in use it is, in a line. */
    public static final String DEFINITION =
            "squared distances, boxes along the principal axes, the smallest k with Gap(k) >= Gap(k+1) - s(k+1)"
                    + " (Tibshirani, Walther and Hastie 2001)";

    private Gap() {}

    /**
     * The curve from k = 1 to {@code most}, or to where it ends. The rows are clustered as the reference sets are.
     *
     * @param sets how many reference sets, at least 1
     */
    public static List<Point> curve(Matrix rows, int most, int sets, Seeds seeds, Workers workers, Progress progress) {
        return curve(rows, most, k -> Optional.empty(), sets, seeds, workers, progress);
    }

    /**
     * The same under limits on sizes, to which the rows and every reference set keep.
     *
     * @param limits for each k, in shares; none for 1, and for a k that cannot have them
     */
    public static List<Point> curve(
            Matrix rows,
            int most,
            IntFunction<Optional<SizeBounds>> limits,
            int sets,
            Seeds seeds,
            Workers workers,
            Progress progress) {
        return at(rows, SampleFits.range(1, most), limits, sets, seeds, workers, progress);
    }

    /** The points at a few k, ascending: the same as those of the whole curve, for less. */
    static List<Point> at(
            Matrix rows,
            int[] ks,
            IntFunction<Optional<SizeBounds>> limits,
            int sets,
            Seeds seeds,
            Workers workers,
            Progress progress) {
        PrincipalAxes axes = PrincipalAxes.of(rows);
        double[][] ranges = new double[axes.count()][];
        for (int axis = 0; axis < ranges.length; axis++) {
            ranges[axis] = range(axes.coordinates(rows, axis));
        }
        SampleFits refits = new SampleFits(rows);
        double[][] references = new double[sets + 1][];
        AtomicInteger done = new AtomicInteger();
        workers.run(sets + 1, set -> {
            QuickKMeans clustered = set < sets
                    ? new QuickKMeans(
                            reference(rows.rows(), ranges, seeds.stream("gap reference", set)), refits.weights())
                    : refits.all();
            double[] inertias = new double[ks.length];
            SampleFits.Fitted[] fitted =
                    SampleFits.fit(clustered, ks, SampleFits.Care.QUICK, limits, seeds.child("gap fit", set));
            for (int at = 0; at < ks.length; at++) {
                inertias[at] = fitted[at].inertia();
            }
            references[set] = inertias;
            progress.update(done.incrementAndGet() / (sets + 1.0));
        });
        return points(ks, references[sets], Arrays.copyOf(references, sets));
    }

    /** Smallest and largest. */
    static double[] range(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new double[] {least, most};
    }

    /** Rows one after the other. */
    private static double[] reference(int n, double[][] ranges, SplittableRandom random) {
        double[] rows = new double[n * ranges.length];
        for (int at = 0; at < rows.length; ) {
            for (double[] range : ranges) {
                rows[at++] = range[0] + (range[1] - range[0]) * random.nextDouble();
            }
        }
        return rows;
    }

    /**
     * The points from inertias.
     *
     * @param ks of the inertias, ascending
     * @param inertias of the data for each k
     * @param references the same for each reference set
     */
    static List<Point> points(int[] ks, double[] inertias, double[][] references) {
        List<Point> points = new ArrayList<>();
        int sets = references.length;
        for (int at = 0; at < inertias.length; at++) {
            double mean = 0;
            boolean positive = inertias[at] > 0;
            for (double[] reference : references) {
                positive &= reference[at] > 0;
            }
            if (!positive) {
                return points;
            }
            double[] logs = new double[sets];
            for (int set = 0; set < sets; set++) {
                logs[set] = StrictMath.log(references[set][at]);
                mean += logs[set] / sets;
            }
            double variance = 0;
            for (double log : logs) {
                variance += (log - mean) * (log - mean) / sets;
            }
            points.add(new Point(
                    ks[at], mean - StrictMath.log(inertias[at]), Math.sqrt(variance) * Math.sqrt(1 + 1.0 / sets)));
        }
        return points;
    }

    /**
     * The rule of the paper: the smallest k with Gap(k) &ge; Gap(k + 1) - s(k + 1), which may be 1. Empty when the gap rises
     * to the end of the curve.
     */
    public static OptionalInt chosen(List<Point> curve) {
        for (int at = 0; at + 1 < curve.size(); at++) {
            Point next = curve.get(at + 1);
            if (curve.get(at).gap() >= next.gap() - next.error()) {
                return OptionalInt.of(curve.get(at).k());
            }
        }
        return OptionalInt.empty();
    }
}
