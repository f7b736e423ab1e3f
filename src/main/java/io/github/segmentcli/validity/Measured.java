package io.github.segmentcli.validity;

import java.util.List;
import java.util.Optional;

/**
 * What the choice of k has measured of the k that was chosen, so that it need not be measured again.
 *
 * @param agreement whether other samples lead to the same clusters
 * @param gap the gap statistic from k = 1 on
 * @param separation from cuts of a single cloud, where the choice of k looked for it: then no other k is clearly better
 */
public record Measured(GlobalStability.Agreement agreement, List<Gap.Point> gap, Optional<CloudSeparation> separation) {

    public Measured {
        gap = List.copyOf(gap);
    }

    /** The same with what the choice of k found of the separation. */
    public Measured with(Optional<CloudSeparation> found) {
        return new Measured(agreement, gap, found);
    }
}
