package io.github.segmentcli.select;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.validity.NearbyFits;
import java.util.List;
import java.util.Optional;

/**
 * The clusterings with one segment more and one fewer: those that were tried, and quick fits of a sample where the chosen k is
 * the only one or at the end of the range.
 */
final class NeighbouringK {

    private final Matrix matrix;
    private final List<Clustering> tried;
    private final Clustering chosen;
    private final Seeds seeds;
    private final Workers workers;
    private NearbyFits nearby;

    NeighbouringK(Matrix matrix, List<Clustering> tried, Clustering chosen, Seeds seeds, Workers workers) {
        this.matrix = matrix;
        this.tried = tried;
        this.chosen = chosen;
        this.seeds = seeds;
        this.workers = workers;
    }

    /** The flow to k segments; empty where there are none, one only, or not so many different rows. */
    Optional<Neighbour> to(int k) {
        if (k < 2 || chosen.k() < 2) {
            return Optional.empty();
        }
        for (Clustering other : tried) {
            if (other.k() == k) {
                return Optional.of(RowFlow.between(chosen.labels(), chosen.k(), other.labels(), k));
            }
        }
        if (nearby == null) {
            nearby = new NearbyFits(matrix, seeds, workers);
        }
        return nearby.labels(k).map(labels -> RowFlow.between(nearby.labels(chosen), chosen.k(), labels, k));
    }
}
