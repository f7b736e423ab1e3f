package io.github.segmentcli.compare;

import io.github.segmentcli.model.ModelSegment;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The migration matrix: the customers who are in both files, by their earlier and their present segment.
 *
 * @param then the segments of the rows of the matrix: the earlier segments
 * @param now the segments of the columns of the matrix: the present segments
 * @param flows the cells, row by row
 * @param known number of customers who are in both files and have a segment now
 * @param arrived number of customers of today who are not in the earlier file
 * @param left number of customers of the earlier file who are not in today's
 * @param moved number of known customers whose segment changed
 * @param beyond number of moved customers farther from their present centroid than 99 % of its customers were in the fit; for
 *     these the nearest segment means little
 * @param atTheBorder number of the other moved customers whose distances to their earlier and present centroids are about equal
 */
public record Migration(
        List<ModelSegment> then,
        List<ModelSegment> now,
        List<List<Flow>> flows,
        long known,
        long arrived,
        long left,
        long moved,
        long beyond,
        long atTheBorder) {

    /**
     * A customer who moved from segment a to b is at the border if 2·d(b) / (d(a) + d(b)) is larger than this, where d are the
     * distances to the two centroids. At 0.9, d(b) is 18 % smaller than d(a).
     */
    static final double BORDER = 0.9;

    /**
     * The customers of one cell of the matrix.
     *
     * @param customers their number
     * @param atTheBorder how many of them are at the border; 0 on the diagonal
     * @param value sum of the value column over them; empty if no such column was named
     */
    public record Flow(long customers, long atTheBorder, OptionalDouble value) {}

    public Migration {
        then = List.copyOf(then);
        now = List.copyOf(now);
        flows = flows.stream().map(List::copyOf).toList();
    }

    /** The share of the known customers who moved and are neither at the border nor beyond; in [0, 1]. */
    public double movedShare() {
        return known == 0 ? 0 : (double) (moved - beyond - atTheBorder) / known;
    }
}
