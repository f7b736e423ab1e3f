package io.github.segmentcli.score;

import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.model.SegmentModel;
import java.util.List;

/** Some customers placed in the segments of a model, and what was counted on the way. */
public final class Placed {

    final long[] sizes;
    final long[] far;
    final List<BinCounts> tallies;
    long rows;
    long placed;
    long outside;
    double squares;
    private final Assignment places;

    Placed(SegmentModel model, Assignment places) {
        this.places = places;
        this.sizes = new long[model.k()];
        this.far = new long[model.k()];
        this.tallies = model.references().stream().map(BinCounts::new).toList();
    }

    /** One entry per row; rows with a gap are {@link Assignment#UNASSIGNED} where the model drops gaps. */
    public Assignment places() {
        return places;
    }

    void count(int label, double distance, SegmentModel model) {
        sizes[label]++;
        squares += distance * distance;
        if (distance > model.segments().get(label).farDistance()) {
            far[label]++;
        }
    }

    void add(Placed other) {
        for (int c = 0; c < sizes.length; c++) {
            sizes[c] += other.sizes[c];
            far[c] += other.far[c];
        }
        for (int at = 0; at < tallies.size(); at++) {
            tallies.get(at).add(other.tallies.get(at));
        }
        rows += other.rows;
        placed += other.placed;
        outside += other.outside;
        squares += other.squares;
    }
}
