package io.github.segmentcli.validity;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.FixedPointSums;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The index of Davies and Bouldin (1979) with power 1: for each cluster the worst ratio (S_c + S_e) / |m_c - m_e| to another
 * one, averaged over clusters, where S is the (weighted) mean Euclidean distance of the rows to their centroid.
 *
 * <ul>
 *   <li>Undefined, and then empty, for k = 1.
 *   <li>0 when every S is 0 or all centroids coincide; a pair of coinciding centroids is skipped. As in scikit-learn.
 * </ul>
 *
 * @see <a href="https://doi.org/10.1109/TPAMI.1979.4766909">doi:10.1109/TPAMI.1979.4766909</a>
 */
final class DaviesBouldin {

    private static final int BLOCK = 4096;

    private DaviesBouldin() {}

    /** Time O(n d + k² d). */
    static OptionalDouble of(Matrix matrix, Clustering clustering, Workers workers) {
        int k = clustering.k();
        if (k < 2) {
            return OptionalDouble.empty();
        }
        double[] spreads = spreads(matrix, clustering, workers);
        double sum = 0;
        for (int c = 0; c < k; c++) {
            double worst = 0;
            for (int e = 0; e < k; e++) {
                double apart = distance(clustering.centroids(), c, e);
                if (e != c && apart > 0) {
                    worst = Math.max(worst, (spreads[c] + spreads[e]) / apart);
                }
            }
            sum += worst;
        }
        return OptionalDouble.of(sum / k);
    }

    /** The mean distance of the rows of each cluster to its centroid; the order of the rows changes no bit of it. */
    private static double[] spreads(Matrix matrix, Clustering clustering, Workers workers) {
        int n = matrix.rows();
        int k = clustering.k();
        int blocks = (n + BLOCK - 1) / BLOCK;
        // No row is farther from a mean of rows than the diagonal of the box around the rows.
        double farthest = 2 * matrix.largest() * Math.sqrt(matrix.features());
        double heaviest = matrix.weights()
                .map(weights -> Arrays.stream(weights).max().orElse(1))
                .orElse(1.0);
        FixedPointSums[] sums = new FixedPointSums[blocks];
        workers.run(
                blocks,
                block -> sums[block] = blockSums(
                        matrix,
                        clustering,
                        block * BLOCK,
                        Math.min(n, (block + 1) * BLOCK),
                        new FixedPointSums(k, heaviest * farthest, 2L * n)));
        for (int block = 1; block < blocks; block++) {
            sums[0].add(sums[block]);
        }
        double[] spreads = new double[k];
        Arrays.setAll(spreads, c -> sums[0].over(c, clustering.weight(c)));
        return spreads;
    }

    private static FixedPointSums blockSums(
            Matrix matrix, Clustering clustering, int from, int to, FixedPointSums sums) {
        int k = clustering.k();
        int[] labels = new int[to - from];
        clustering.places().copy(from, to, labels);
        double[] squared = new double[to - from];
        double[] centroid = new double[k];
        double[] block = new double[to - from];
        for (int j = 0; j < matrix.features(); j++) {
            matrix.copy(j, from, to, block);
            for (int c = 0; c < k; c++) {
                centroid[c] = clustering.centroids().value(c, j);
            }
            for (int i = from; i < to; i++) {
                double offset = block[i - from] - centroid[labels[i - from]];
                squared[i - from] += offset * offset;
            }
        }
        for (int i = from; i < to; i++) {
            sums.add(labels[i - from], matrix.weight(i), Math.sqrt(squared[i - from]));
        }
        return sums;
    }

    private static double distance(Centroids centroids, int c, int e) {
        return Math.sqrt(centroids.squaredDistance(centroids.row(c), e));
    }
}
