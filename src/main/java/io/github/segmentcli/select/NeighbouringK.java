package io.github.segmentcli.select;

import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.SizeLimits;
import io.github.segmentcli.data.Labels;
import io.github.segmentcli.validity.NearbyFits;
import io.github.segmentcli.validity.OrderedRows;
import java.util.List;
import java.util.Optional;

/**
 * Compares the chosen clustering with those of one cluster more and one cluster fewer. If such a k was not tried, because the
 * chosen one is the only k or an end of the range, a quick fit on a sample of rows is used.
 */
final class NeighbouringK {

    private final OrderedRows rows;
    private final List<Clustering> tried;
    private final Clustering chosen;
    private final SizeLimits limits;
    private NearbyFits nearby;

    /** @param limits constraints on sizes, which all clusterings meet */
    NeighbouringK(OrderedRows rows, SizeLimits limits, List<Clustering> tried, Clustering chosen) {
        this.rows = rows;
        this.limits = limits;
        this.tried = tried;
        this.chosen = chosen;
    }

    /**
     * The comparison with k clusters; empty if k is below 2 or above the number of distinct rows, or if the constraints on sizes
     * cannot be met.
     */
    Optional<Neighbour> to(int k) {
        if (k < 2 || chosen.k() < 2 || !limits.canHold(k, rows.all())) {
            return Optional.empty();
        }
        for (Clustering other : tried) {
            if (other.k() == k) {
                double[] weights = rows.all().weights().orElse(null);
                return Optional.of(RowFlow.between(chosen.places(), chosen.k(), other.places(), k, weights));
            }
        }
        if (nearby == null) {
            nearby = new NearbyFits(rows);
        }
        return nearby.labels(k, limits.ofEach(k, rows.all()))
                .map(labels ->
                        RowFlow.between(Labels.of(nearby.labels(chosen)), chosen.k(), Labels.of(labels), k, null));
    }
}
