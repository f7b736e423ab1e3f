package io.github.segmentcli.validity;

import java.util.List;

/**
 * What the choice of k has measured of the k that was chosen, so that it need not be measured again.
 *
 * @param agreement whether other samples lead to the same clusters
 * @param gap the gap statistic from k = 1 on
 */
public record Measured(GlobalStability.Agreement agreement, List<Gap.Point> gap) {

    public Measured {
        gap = List.copyOf(gap);
    }
}
