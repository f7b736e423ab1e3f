package io.github.segmentcli.compare;

import io.github.segmentcli.model.ModelSegment;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The migration matrix: the customers of both files by their earlier and their present segment.
 *
 * @param then the segments of the rows of the matrix: the earlier ones
 * @param now the segments of its columns: those of today
 * @param flows the cells, row by row
 * @param known customers of both files who have a segment now
 * @param arrived customers of today who are not in the earlier file
 * @param left customers of the earlier file who are not there today
 * @param moved of the known, those whose segment changed
 * @param beyond of the moved, those farther from their present centroid than 99% of its customers were in the fit: which
 *     segment is the nearest says little about them
 * @param atTheBorder of the other moved, those about as near to their earlier centroid as to their present one
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
     * A customer who moved from a to b is at the border if 2·d(b) / (d(a) + d(b)) is larger than this, d being the distances to
     * the two centroids. At 0.9 the new centroid is less than a fifth nearer than the old one.
     */
    static final double BORDER = 0.9;

    /**
     * The customers of one cell of the matrix.
     *
     * @param atTheBorder how many of them are at the border; 0 on the diagonal
     * @param value sum of the value column over them; empty when none was named
     */
    public record Flow(long customers, long atTheBorder, OptionalDouble value) {}

    public Migration {
        then = List.copyOf(then);
        now = List.copyOf(now);
        flows = flows.stream().map(List::copyOf).toList();
    }

    /** The share of the known customers who moved clearly: neither at the border nor beyond. */
    public double movedShare() {
        return known == 0 ? 0 : (double) (moved - beyond - atTheBorder) / known;
    }
}
