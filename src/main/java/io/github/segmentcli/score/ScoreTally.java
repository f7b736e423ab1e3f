package io.github.segmentcli.score;

import io.github.segmentcli.data.ExactSum;
import io.github.segmentcli.model.SegmentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is counted in the rows of a table, or of a part of one, for {@link Scores}. Parts are added in the order of the file; where it
 * was cut into parts changes nothing.
 */
public final class ScoreTally {

    final long[] sizes;
    final long[] far;
    /** Sums of the weights of the rows of each segment. */
    final ExactSum[] weights;
    /** By reference of the model. */
    final List<BinTally> columns = new ArrayList<>();
    /** The sum of the squared distances, weighted where rows have weights. */
    final ExactSum inertia = new ExactSum();

    final ExactSum squaredWeights = new ExactSum();

    long rows;
    long assigned;
    long special;
    long outside;
    /** Placed rows of a positive weight. */
    long weighty;
    /** Rows whose weight cannot be used. */
    long faulty;
    /** Rows of tables without a column of weights. */
    long unweighted;

    ScoreTally(SegmentModel model) {
        this.sizes = new long[model.k()];
        this.far = new long[model.k()];
        this.weights = Stream.generate(ExactSum::new).limit(model.k()).toArray(ExactSum[]::new);
        model.references().forEach(reference -> columns.add(new BinTally(BinCounts.bins(reference))));
    }

    void count(int label, double distance, double weight, SegmentModel model) {
        sizes[label]++;
        weights[label].add(weight);
        squaredWeights.add(weight * weight);
        weighty += weight > 0 ? 1 : 0;
        inertia.add(weight * distance * distance);
        if (distance > model.segments().get(label).farDistance()) {
            far[label]++;
        }
    }

    void add(ScoreTally next) {
        for (int c = 0; c < sizes.length; c++) {
            sizes[c] += next.sizes[c];
            far[c] += next.far[c];
            weights[c].add(next.weights[c]);
        }
        for (int at = 0; at < columns.size(); at++) {
            columns.get(at).add(next.columns.get(at));
        }
        rows += next.rows;
        assigned += next.assigned;
        special += next.special;
        outside += next.outside;
        inertia.add(next.inertia);
        squaredWeights.add(next.squaredWeights);
        weighty += next.weighty;
        faulty += next.faulty;
        unweighted += next.unweighted;
    }
}
