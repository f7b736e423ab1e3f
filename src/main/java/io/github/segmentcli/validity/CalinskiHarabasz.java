package io.github.segmentcli.validity;

import io.github.segmentcli.cluster.Clustering;
import java.util.OptionalDouble;

/**
 * The variance ratio of Caliński and Harabasz (1974): (B / (k - 1)) / (W / (N - k)), with B the weighted squared distances
 * of the centroids to their common mean, W the inertia, and N the summed weight of the rows.
 *
 * <ul>
 *   <li>Undefined, and then empty, for k = 1 and where N is not above k.
 *   <li>1 when W is 0, as in scikit-learn.
 * </ul>
 *
 * @see <a href="https://doi.org/10.1080/03610927408827101">doi:10.1080/03610927408827101</a>
 */
final class CalinskiHarabasz {

    private CalinskiHarabasz() {}

    /** Time O(k d): everything it needs is in the clustering. */
    static OptionalDouble of(Clustering clustering) {
        int k = clustering.k();
        double total = 0;
        for (int c = 0; c < k; c++) {
            total += clustering.weight(c);
        }
        if (k < 2 || !(total > k)) {
            return OptionalDouble.empty();
        }
        if (clustering.inertia() == 0) {
            return OptionalDouble.of(1);
        }
        return OptionalDouble.of(between(clustering) / (k - 1) / (clustering.inertia() / (total - k)));
    }

    /** The weighted squared distances of the centroids to their common mean: what the inertia of one cluster is larger by. */
    static double between(Clustering clustering) {
        double total = 0;
        for (int c = 0; c < clustering.k(); c++) {
            total += clustering.weight(c);
        }
        double between = 0;
        for (int j = 0; j < clustering.centroids().features(); j++) {
            // Relative to the first centroid, so that a feature far from zero loses no digits.
            double origin = clustering.centroids().value(0, j);
            double mean = 0;
            for (int c = 1; c < clustering.k(); c++) {
                mean += clustering.weight(c) * (clustering.centroids().value(c, j) - origin);
            }
            mean /= total;
            for (int c = 0; c < clustering.k(); c++) {
                double offset = clustering.centroids().value(c, j) - origin - mean;
                between += clustering.weight(c) * offset * offset;
            }
        }
        return between;
    }
}
