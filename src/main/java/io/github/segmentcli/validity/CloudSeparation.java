package io.github.segmentcli.validity;

import java.util.List;

/**
 * How far the clusters of one k are from being cuts of a single cloud.
 *
 * @param excess standard deviations that the clusters are tighter than those of a single cloud ({@link SingleCloud})
 * @param apart the clusters (from 0) with a gap to each of their neighbours
 */
public record CloudSeparation(double excess, List<Integer> apart) {

    public CloudSeparation {
        apart = List.copyOf(apart);
    }

    /** Whether k clusters are no more than cuts of a single cloud: hardly tighter, and fewer than half of them apart. */
    public boolean isOneCloud(int k) {
        return excess < SingleCloud.ENOUGH && 2 * apart.size() < k;
    }
}
