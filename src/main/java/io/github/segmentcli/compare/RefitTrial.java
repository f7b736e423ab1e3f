package io.github.segmentcli.compare;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.model.SegmentModel;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Fits the same number of segments to today's customers, with the preparation of the model, and measures how much better they
 * fit.
 */
final class RefitTrial {

    /** The largest number of rows in the cross-validation; larger files are sampled. */
    private static final int SAMPLE = 20_000;

    private final SegmentModel model;
    private final KMeansSettings settings;
    private final Seeds seeds;
    private final Workers workers;

    RefitTrial(SegmentModel model, KMeansSettings settings, Seeds seeds, Workers workers) {
        this.model = model;
        this.settings = settings;
        this.seeds = seeds;
        this.workers = workers;
    }

    /**
     * The spread within segments, with a two-fold cross-validation. Cost: up to three k-means fits.
     *
     * @param matrix today's customers, prepared by the model
     * @param squares the sum of their squared distances to the model's centroids
     */
    WithinSpread measure(Matrix matrix, double squares, Progress progress) {
        int n = matrix.rows();
        double inFit = model.inertia() / model.rows();
        double frozen = squares / Math.max(1, n);
        if (n < 4 * model.k()) {
            return new WithinSpread(inFit, frozen, frozen, 0, 0);
        }
        Clustering refit = KMeans.fit(matrix, model.k(), settings, seeds, workers, progress);
        int[] order = shuffled(n);
        int half = order.length / 2;
        Matrix one = matrix.rows(Arrays.copyOf(order, half));
        Matrix other = matrix.rows(Arrays.copyOfRange(order, half, order.length));
        double[] gains = new double[order.length];
        double held = crossed(one, other, gains, 0, progress) + crossed(other, one, gains, other.rows(), progress);
        double sum = 0;
        for (double gain : gains) {
            sum += gain;
        }
        double mean = sum / gains.length;
        double spread = 0;
        for (double gain : gains) {
            spread += (gain - mean) * (gain - mean);
        }
        double error = Math.sqrt(spread / gains.length / gains.length);
        double scale = held / gains.length;
        return new WithinSpread(
                inFit, frozen, refit.inertia() / n, scale > 0 ? mean / scale : 0, scale > 0 ? error / scale : 0);
    }

    /**
     * One fold: fits segments to {@code fitted} and assigns the rows of {@code other} to them.
     *
     * @param gains receives, from index {@code at} on, each row's squared distance to the nearest centroid of the model minus
     *     that to the nearest new centroid
     * @return the sum of the squared distances to the new centroids
     */
    private double crossed(Matrix fitted, Matrix other, double[] gains, int at, Progress progress) {
        Centroids anew = KMeans.fit(fitted, model.k(), settings, seeds, workers, progress)
                .centroids();
        double sum = 0;
        double[] point = new double[other.features()];
        for (int i = 0; i < other.rows(); i++) {
            for (int j = 0; j < point.length; j++) {
                point[j] = other.value(i, j);
            }
            double held = anew.squaredDistance(point, anew.nearest(point));
            double before =
                    model.centroids().squaredDistance(point, model.centroids().nearest(point));
            gains[at + i] = before - held;
            sum += held;
        }
        return sum;
    }

    /** The rows in random order, at most {@link #SAMPLE} of them. */
    private int[] shuffled(int n) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        SplittableRandom random = seeds.stream("halves");
        int taken = Math.min(n, SAMPLE);
        for (int i = 0; i < taken; i++) {
            int swap = i + random.nextInt(n - i);
            int held = order[i];
            order[i] = order[swap];
            order[swap] = held;
        }
        return Arrays.copyOf(order, taken);
    }
}
