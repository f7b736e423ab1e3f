package io.github.segmentcli.score;

import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.ExactSum;
import io.github.segmentcli.model.SegmentModel;
import java.util.List;

/** The assignment of the rows of a table, or of a part of one, and the counts of these rows for {@link Scores}. */
public final class ScoredRows {

    final long[] sizes;
    final long[] far;
    final List<BinCounts> histograms;
    long rows;
    long assigned;
    long special;
    long outside;
    /** The sum of the squared distances. */
    final ExactSum inertia = new ExactSum();

    private final Assignment assignment;

    ScoredRows(SegmentModel model, Assignment assignment) {
        this.assignment = assignment;
        this.sizes = new long[model.k()];
        this.far = new long[model.k()];
        this.histograms = model.references().stream().map(BinCounts::new).toList();
    }

    /** One entry per row. Rows that the model drops because of missing values are {@link Assignment#UNASSIGNED}. */
    public Assignment assignment() {
        return assignment;
    }

    void count(int label, double distance, SegmentModel model) {
        sizes[label]++;
        inertia.add(distance * distance);
        if (distance > model.segments().get(label).farDistance()) {
            far[label]++;
        }
    }

    void add(ScoredRows other) {
        for (int c = 0; c < sizes.length; c++) {
            sizes[c] += other.sizes[c];
            far[c] += other.far[c];
        }
        for (int at = 0; at < histograms.size(); at++) {
            histograms.get(at).add(other.histograms.get(at));
        }
        rows += other.rows;
        assigned += other.assigned;
        special += other.special;
        outside += other.outside;
        inertia.add(other.inertia);
    }
}
