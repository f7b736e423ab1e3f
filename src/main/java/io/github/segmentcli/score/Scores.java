package io.github.segmentcli.score;

import io.github.segmentcli.Notice;
import io.github.segmentcli.model.ModelSegment;
import java.util.List;

/**
 * The result of assigning customers to the segments of a model.
 *
 * @param rows customers of the file
 * @param assigned those that were assigned; the others have a missing value and the model drops such rows
 * @param special those farther from every centroid than the limit of the fit; they belong to no segment
 * @param segments one per segment, in the model's order
 * @param columns the distribution of each column of the model now
 * @param outside customers with a value outside the range of the fit in at least one feature
 * @param far customers farther from their centroid than 99% of the customers of their segment were in the fit
 * @param squares sum of the squared distances to the centroids, in standardised units
 * @param notices where the customers differ from those of the fit
 */
public record Scores(
        long rows,
        long assigned,
        long special,
        List<SegmentCount> segments,
        List<BinCounts> columns,
        long outside,
        long far,
        double squares,
        List<Notice> notices) {

    /** How many customers were assigned to a segment, and how many of them lie far from its centroid. */
    public record SegmentCount(ModelSegment segment, long size, long far) {}

    public Scores {
        segments = List.copyOf(segments);
        columns = List.copyOf(columns);
        notices = List.copyOf(notices);
    }

    /** The share of a segment among the assigned customers, 0 when there are none. */
    public double share(SegmentCount segment) {
        return assigned == 0 ? 0 : (double) segment.size() / assigned;
    }
}
