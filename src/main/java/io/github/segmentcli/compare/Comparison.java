package io.github.segmentcli.compare;

import io.github.segmentcli.Notice;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.score.PopulationStability;
import io.github.segmentcli.score.Scores;
import java.util.List;
import java.util.Optional;

/**
 * An earlier segmentation compared with today's customers.
 *
 * @param baseline the earlier model
 * @param scores today's customers assigned to its segments
 * @param columns the drift of each column, features first, then by stability index, largest first
 * @param shares the stability index over the shares of the segments
 * @param spread how well the segments still fit
 * @param migration the customers who moved to another segment; empty when no customer is known to be in both files
 * @param value the numeric column whose sum over the customers who moved is reported
 * @param advice the recommendation
 * @param reasons for the advice, the most serious first; empty when the advice is to keep
 * @param notices of reading and of comparing
 */
public record Comparison(
        SegmentModel baseline,
        Scores scores,
        List<ColumnDrift> columns,
        PopulationStability shares,
        WithinSpread spread,
        Optional<Migration> migration,
        Optional<String> value,
        Advice advice,
        List<Finding> reasons,
        List<Notice> notices) {

    public Comparison {
        columns = List.copyOf(columns);
        reasons = List.copyOf(reasons);
        notices = List.copyOf(notices);
    }

    /** The advice with the most serious reason, in one or two sentences. */
    public String sentence() {
        return switch (advice) {
            case KEEP -> "Keep the segments: they still describe these customers.";
            case WATCH -> "Watch: " + reasons.get(0).sentence();
            case CHECK -> "Check the file: " + reasons.get(0).sentence();
            case REFIT -> "Fit again: " + reasons.get(0).sentence();
        };
    }
}
