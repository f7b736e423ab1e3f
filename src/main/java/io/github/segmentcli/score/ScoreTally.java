package io.github.segmentcli.score;

import io.github.segmentcli.data.ExactSum;
import io.github.segmentcli.model.SegmentModel;
import java.util.ArrayList;
import java.util.List;

/**
 * What is counted in the rows of a table, or of a part of one, for {@link Scores}. Parts are added in the order of the file; where it
 * was cut into parts changes nothing.
 */
public final class ScoreTally {

    final long[] sizes;
    final long[] far;
    /** By reference of the model. */
    final List<BinTally> columns = new ArrayList<>();
    /** The sum of the squared distances. */
    final ExactSum inertia = new ExactSum();

    long rows;
    long assigned;
    long special;
    long outside;

    ScoreTally(SegmentModel model) {
        this.sizes = new long[model.k()];
        this.far = new long[model.k()];
        model.references().forEach(reference -> columns.add(new BinTally(BinCounts.bins(reference))));
    }

    void count(int label, double distance, SegmentModel model) {
        sizes[label]++;
        inertia.add(distance * distance);
        if (distance > model.segments().get(label).farDistance()) {
            far[label]++;
        }
    }

    void add(ScoreTally next) {
        for (int c = 0; c < sizes.length; c++) {
            sizes[c] += next.sizes[c];
            far[c] += next.far[c];
        }
        for (int at = 0; at < columns.size(); at++) {
            columns.get(at).add(next.columns.get(at));
        }
        rows += next.rows;
        assigned += next.assigned;
        special += next.special;
        outside += next.outside;
        inertia.add(next.inertia);
    }
}
