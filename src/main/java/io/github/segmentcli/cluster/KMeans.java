package io.github.segmentcli.cluster;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import java.util.List;

/**
 * K-means: k centroids such that the weighted sum of squared distances from every row to its nearest centroid is small.
 *
 * <p>The outcome depends on the matrix, k, the settings and the seeds alone: not on the number of threads, and not on which
 * other k were asked for in the same sweep.
 *
 * <p>Errors: {@link io.github.segmentcli.InputException} where fewer than k distinct rows exist, and where values are so
 * large or so small that their squared distances leave the range of a double.
 */
public final class KMeans {

    private KMeans() {}

    /**
     * Finds k clusters.
     *
     * @param k at least 1
     * @param progress receives the share that is done; the caller has named the stage
     */
    public static Clustering fit(
            Matrix matrix, int k, KMeansSettings settings, Seeds seeds, Workers workers, Progress progress) {
        return sweep(matrix, k, k, settings, seeds, workers, progress).get(0);
    }

    /**
     * Finds clusterings for every k from {@code least} to {@code most}; each is the same, bit for bit, as {@link #fit}
     * finds for that k alone.
     *
     * @param least at least 1
     * @return one clustering per k, ascending
     */
    public static List<Clustering> sweep(
            Matrix matrix,
            int least,
            int most,
            KMeansSettings settings,
            Seeds seeds,
            Workers workers,
            Progress progress) {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("k must be a range from 1, not " + least + ".." + most);
        }
        Fitness.check(matrix, most, workers);
        return new KMeansRun(matrix, settings, seeds, workers, progress).sweep(least, most);
    }
}
