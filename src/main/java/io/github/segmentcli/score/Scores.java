package io.github.segmentcli.score;

import io.github.segmentcli.Notice;
import io.github.segmentcli.model.ModelSegment;
import java.util.List;

/**
 * What came of placing customers with a model.
 *
 * @param rows customers of the file
 * @param placed those that could be placed; the others have a gap where gaps are dropped
 * @param segments one per segment, in the model's order
 * @param columns what the columns that the model knows hold now
 * @param outside customers with a value beyond the range of the fit in at least one feature
 * @param far customers farther from their centroid than 99 in 100 customers of their segment were in the fit
 * @param squares sum of the squared distances to the centroids, in standardised units
 * @param notices where the customers differ from those of the fit
 */
public record Scores(
        long rows,
        long placed,
        List<SegmentCount> segments,
        List<BinCounts> columns,
        long outside,
        long far,
        double squares,
        List<Notice> notices) {

    /** How many customers were placed in a segment, and how many of them far out. */
    public record SegmentCount(ModelSegment segment, long size, long far) {}

    public Scores {
        segments = List.copyOf(segments);
        columns = List.copyOf(columns);
        notices = List.copyOf(notices);
    }

    /** The share of a segment among the customers placed, 0 when there are none. */
    public double share(SegmentCount segment) {
        return placed == 0 ? 0 : (double) segment.size() / placed;
    }
}
