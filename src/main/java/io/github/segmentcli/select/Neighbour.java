package io.github.segmentcli.select;

import java.util.List;

/**
 * The comparison of the chosen clustering with the one that has one cluster more or one fewer.
 *
 * @param k of the neighbouring clustering
 * @param flows contingency table: {@code flows.get(c).get(e)} is the number of rows in chosen cluster c and neighbouring cluster e
 * @param changed the chosen clusters (from 0) that are split, or with fewer clusters merged: one or more, the most affected first;
 *     one alone with fewer clusters is dissolved
 */
public record Neighbour(int k, List<List<Long>> flows, List<Integer> changed) {

    public Neighbour {
        flows = flows.stream().map(List::copyOf).toList();
        changed = List.copyOf(changed);
    }

    /** The number of rows in {@code flows}: all rows, or those of a sample. */
    public long rows() {
        return flows.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    }
}
