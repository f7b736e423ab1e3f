package io.github.segmentcli.select;

import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.SizeLimits;
import io.github.segmentcli.validity.NearbyFits;
import io.github.segmentcli.validity.OrderedRows;
import java.util.List;
import java.util.Optional;

/**
 * The clusterings with one segment more and one fewer: those that were tried, and quick fits of a sample where the chosen k is
 * the only one or at the end of the range.
 */
final class NeighbouringK {

    private final OrderedRows rows;
    private final List<Clustering> tried;
    private final Clustering chosen;
    private final SizeLimits limits;
    private NearbyFits nearby;

    /** @param limits on sizes, to which all clusterings keep */
    NeighbouringK(OrderedRows rows, SizeLimits limits, List<Clustering> tried, Clustering chosen) {
        this.rows = rows;
        this.limits = limits;
        this.tried = tried;
        this.chosen = chosen;
    }

    /** The flow to k segments; empty where k is below 2 or above the number of distinct rows, or cannot have the sizes. */
    Optional<Neighbour> to(int k) {
        if (k < 2 || chosen.k() < 2 || !limits.canHold(k, rows.all())) {
            return Optional.empty();
        }
        for (Clustering other : tried) {
            if (other.k() == k) {
                double[] weights = rows.all().weights().orElse(null);
                return Optional.of(RowFlow.between(chosen.labels(), chosen.k(), other.labels(), k, weights));
            }
        }
        if (nearby == null) {
            nearby = new NearbyFits(rows);
        }
        return nearby.labels(k, limits.ofEach(k, rows.all()))
                .map(labels -> RowFlow.between(nearby.labels(chosen), chosen.k(), labels, k, null));
    }
}
