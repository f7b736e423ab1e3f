package io.github.segmentcli.compare;

import io.github.segmentcli.model.ModelSegment;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Who moved: customers of both files, by the segment they were in and the one they are in now.
 *
 * @param then the earlier segments, a row of the matrix each
 * @param now the segments of today, a column each
 * @param flows the customers, row by row
 * @param known customers of both files who are in a segment now
 * @param arrived customers of today who were not known
 * @param left known customers who are not there any more
 * @param moved of the known, those whose segment changed
 * @param beyond of the moved, those who lie farther from their present segment than 99 in 100 of its customers did in the
 *     fit: which segment is the nearest says little about them
 * @param atTheBorder of the other moved, those who stand about as near to their earlier segment as to their present one
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
     * A customer who moved from a to b is at the border while 2·d(b) / (d(a) + d(b)) is larger than this, d being the
     * distances to the two centroids; at 0.9 the new centroid is less than a fifth nearer than the old one.
     */
    static final double BORDER = 0.9;

    /**
     * The customers of one cell of the matrix.
     *
     * @param atTheBorder how many of them moved across a border without going far; 0 on the diagonal
     * @param value what they are worth in the value column; empty when none was named
     */
    public record Flow(long customers, long atTheBorder, OptionalDouble value) {}

    public Migration {
        then = List.copyOf(then);
        now = List.copyOf(now);
        flows = flows.stream().map(List::copyOf).toList();
    }

    /** The share of the known customers who really moved. */
    public double movedShare() {
        return known == 0 ? 0 : (double) (moved - beyond - atTheBorder) / known;
    }
}
