package io.github.segmentcli.score;

import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.model.SegmentModel;
import java.util.List;

/** Customers that were assigned to the segments of a model, with the counts that {@link Scores} needs. */
public final class ScoredRows {

    final long[] sizes;
    final long[] far;
    final List<BinCounts> tallies;
    long rows;
    long assigned;
    long special;
    long outside;
    double squares;
    private final Assignment assignment;

    ScoredRows(SegmentModel model, Assignment assignment) {
        this.assignment = assignment;
        this.sizes = new long[model.k()];
        this.far = new long[model.k()];
        this.tallies = model.references().stream().map(BinCounts::new).toList();
    }

    /** One entry per row; rows with missing values are {@link Assignment#UNASSIGNED} where the model drops them. */
    public Assignment assignment() {
        return assignment;
    }

    void count(int label, double distance, SegmentModel model) {
        sizes[label]++;
        squares += distance * distance;
        if (distance > model.segments().get(label).farDistance()) {
            far[label]++;
        }
    }

    void add(ScoredRows other) {
        for (int c = 0; c < sizes.length; c++) {
            sizes[c] += other.sizes[c];
            far[c] += other.far[c];
        }
        for (int at = 0; at < tallies.size(); at++) {
            tallies.get(at).add(other.tallies.get(at));
        }
        rows += other.rows;
        assigned += other.assigned;
        special += other.special;
        outside += other.outside;
        squares += other.squares;
    }
}
