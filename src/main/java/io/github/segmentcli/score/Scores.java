package io.github.segmentcli.score;

import io.github.segmentcli.Notice;
import io.github.segmentcli.model.ModelSegment;
import java.util.List;

/**
 * The result of assigning customers to the segments of a model.
 *
 * @param rows number of customers in the file
 * @param assigned number that were assigned; the others have a missing value, and the model drops such rows
 * @param special number farther from every centroid than the limit of the model; they belong to no segment
 * @param segments one per segment, in the model's order
 * @param columns the distribution of each column of the model now
 * @param weighing how the placed customers count
 * @param outside number of customers with a value outside the range of the fit in at least one feature
 * @param far number of customers farther from their centroid than 99 % of the customers of their segment were in the fit
 * @param inertia sum of the squared distances to the nearest centroids, in standardised units, weighted where rows have weights
 * @param notices differences between these customers and those of the fit
 */
public record Scores(
        long rows,
        long assigned,
        long special,
        List<SegmentCount> segments,
        List<BinCounts> columns,
        Weighing weighing,
        long outside,
        long far,
        double inertia,
        List<Notice> notices) {

    /**
     * The customers of one segment.
     *
     * @param size number of customers assigned to it: of rows, or the sum of their weights, rounded
     * @param rows number of rows assigned to it
     * @param weight sum of the weights of these rows; their number where each counts once
     * @param far how many rows are farther from its centroid than 99 % of its customers were in the fit
     */
    public record SegmentCount(ModelSegment segment, long size, long rows, double weight, long far) {}

    /** The notices, without those that point to a comparison with the fit, or are a reason of its advice. */
    public List<Notice> noticesInComparison() {
        return notices.stream()
                .filter(notice -> !notice.code().equals(ScoreNotices.OTHER_DISTRIBUTION)
                        && !notice.code().equals(ScoreNotices.OTHER_UNIT))
                .toList();
    }

    public Scores {
        segments = List.copyOf(segments);
        columns = List.copyOf(columns);
        notices = List.copyOf(notices);
    }

    /** The share of a segment among the assigned customers, by weight; 0 when there are none. */
    public double share(SegmentCount segment) {
        return weighing.total() > 0 ? segment.weight() / weighing.total() : 0;
    }
}
