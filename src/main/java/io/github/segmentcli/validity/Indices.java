package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The internal indices of clusterings: silhouette, Calinski-Harabasz, Davies-Bouldin. */
public final class Indices {

    private Indices() {}

    /** The indices of one clustering of the rows of {@code matrix}. */
    public static Validity of(Matrix matrix, Clustering clustering, Seeds seeds, Workers workers) {
        return of(matrix, List.of(clustering), seeds, workers).get(0);
    }

    /**
     * The indices of several clusterings of the same rows, in the order given. Each distance between two rows is computed
     * once for all of them, so ten clusterings cost little more than one.
     */
    public static List<Validity> of(Matrix matrix, List<Clustering> clusterings, Seeds seeds, Workers workers) {
        List<Silhouette> silhouettes = Silhouettes.of(matrix, clusterings, seeds, workers);
        List<Validity> indices = new ArrayList<>();
        for (int at = 0; at < clusterings.size(); at++) {
            Clustering clustering = clusterings.get(at);
            indices.add(new Validity(
                    silhouettes.get(at),
                    CalinskiHarabasz.of(clustering),
                    DaviesBouldin.of(matrix, clustering, workers)));
        }
        return indices;
    }

    /** The indices of all rows as one cluster: none of them is defined. */
    public static Validity ofOne() {
        return new Validity(Silhouettes.undefined(1), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** The inertia of all rows as one cluster: within and between the clusters of any clustering. */
    public static double inertiaOfOne(Clustering clustering) {
        return clustering.inertia() + CalinskiHarabasz.between(clustering);
    }
}
