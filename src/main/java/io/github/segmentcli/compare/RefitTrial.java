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
 * Compares the segments of a model with segments that are fitted to today's customers: the same number of segments, with the
 * preparation of the model. A fit is always closer to the rows that it was fitted to, so the comparison that counts is a two-fold
 * cross-validation: each half of the customers is assigned to centroids that were fitted to the other half.
 */
record RefitTrial(SegmentModel model, KMeansSettings settings, Seeds seeds, Workers workers) {

    /** The maximum number of rows in the cross-validation; larger files are sampled. */
    private static final int MAX_ROWS = 20_000;

    /** With fewer rows per segment, half of them would leave less than two rows for each centroid to fit. */
    private static final int MIN_ROWS_PER_SEGMENT = 4;

    /**
     * Measures the spread within segments. With fewer than {@link #MIN_ROWS_PER_SEGMENT} rows per segment nothing is fitted, and
     * the excess is 0. Cost: up to three k-means fits.
     *
     * @param matrix today's customers, prepared by the model; a row per customer
     * @param inertia the sum of their squared distances to the nearest centroid of the model, weighted where rows have weights
     */
    WithinSpread measure(Matrix matrix, double inertia, Progress progress) {
        int n = matrix.rows();
        double inFit = model.inertia() / model.weight();
        double now = inertia / Math.max(n == 0 ? 1 : 0, matrix.totalWeight());
        if (n < MIN_ROWS_PER_SEGMENT * model.k()) {
            return new WithinSpread(inFit, now, now, 0, 0);
        }
        Clustering refit = KMeans.fit(matrix, model.k(), settings, seeds, workers, progress);

        int[] order = randomOrder(n);
        int half = order.length / 2;
        Matrix first = matrix.rows(Arrays.copyOf(order, half));
        Matrix second = matrix.rows(Arrays.copyOfRange(order, half, order.length));
        double[] gains = new double[order.length];
        double refitInertia =
                testFold(first, second, gains, 0, progress) + testFold(second, first, gains, second.rows(), progress);

        double[] weights = new double[gains.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i < second.rows() ? second.weight(i) : first.weight(i - second.rows());
        }
        double mean = mean(gains, weights);
        double meanError = standardErrorOfMean(gains, weights, mean);
        double scale = refitInertia / sum(weights);
        return new WithinSpread(
                inFit,
                now,
                refit.inertia() / matrix.totalWeight(),
                scale > 0 ? mean / scale : 0,
                scale > 0 ? meanError / scale : 0);
    }

    /**
     * One fold of the cross-validation: fits centroids to the rows {@code training} and assigns the rows {@code test} to them.
     *
     * @param gains receives, from index {@code start} on, for each test row its squared distance to the nearest centroid of the
     *     model minus that to the nearest new centroid; positive where the new centroids are closer
     * @return the sum of the squared distances of the test rows to the nearest new centroid
     */
    private double testFold(Matrix training, Matrix test, double[] gains, int start, Progress progress) {
        Centroids refit = KMeans.fit(training, model.k(), settings, seeds, workers, progress)
                .centroids();
        double inertia = 0;
        double[] point = new double[test.features()];
        for (int i = 0; i < test.rows(); i++) {
            for (int j = 0; j < point.length; j++) {
                point[j] = test.value(i, j);
            }
            double toRefit = squaredDistanceToNearest(refit, point);
            gains[start + i] = squaredDistanceToNearest(model.centroids(), point) - toRefit;
            inertia += test.weight(i) * toRefit;
        }
        return inertia;
    }

    private static double squaredDistanceToNearest(Centroids centroids, double[] point) {
        return centroids.squaredDistance(point, centroids.nearest(point));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum / sum(weights);
    }

    private static double standardErrorOfMean(double[] values, double[] weights, double mean) {
        double all = sum(weights);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double part = weights[i] * (values[i] - mean);
            sum += part * part;
        }
        return Math.sqrt(sum / all / all);
    }

    /** The indices of at most {@link #MAX_ROWS} of {@code n} rows in random order: the first steps of a Fisher-Yates shuffle. */
    private int[] randomOrder(int n) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        SplittableRandom random = seeds.stream("halves");
        int size = Math.min(n, MAX_ROWS);
        for (int i = 0; i < size; i++) {
            int swap = i + random.nextInt(n - i);
            int index = order[i];
            order[i] = order[swap];
            order[swap] = index;
        }
        return Arrays.copyOf(order, size);
    }
}
