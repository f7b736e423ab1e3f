package io.github.segmentcli.validity;

import java.util.List;

/**
 * How well one segment is found again in bootstrap samples: the clusterboot scheme of Hennig (2007), with duplicates
 * removed from each draw.
 *
 * @param mean the mean of the best Jaccard similarity per replicate, in [0, 1]
 * @param replicates the similarity of each replicate, in replicate order
 * @see <a href="https://doi.org/10.1016/j.csda.2006.11.025">doi:10.1016/j.csda.2006.11.025</a>
 */
public record SegmentStability(double mean, List<Double> replicates) {

    public SegmentStability {
        replicates = List.copyOf(replicates);
    }

    public StabilityLevel level() {
        return StabilityLevel.of(mean);
    }

    /** Whether it is not found again in other samples. */
    public boolean isLost() {
        return level() == StabilityLevel.NOT_TO_BE_TRUSTED;
    }

    /** The standard error of the mean over the replicates, 0 of a single one. */
    public double error() {
        int n = replicates.size();
        double squares = 0;
        for (double replicate : replicates) {
            squares += (replicate - mean) * (replicate - mean);
        }
        return n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n);
    }
}
