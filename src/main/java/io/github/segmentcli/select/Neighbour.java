package io.github.segmentcli.select;

import java.util.List;

/**
 * How the chosen clustering becomes the one with one cluster more, or fewer.
 *
 * @param k of the neighbouring clustering
 * @param flows how many rows of each chosen cluster go to each neighbouring cluster: {@code flows.get(c).get(e)}
 * @param changed the chosen clusters (from 0) that are split, or merged, by it: one or more, the most affected first
 */
public record Neighbour(int k, List<List<Long>> flows, List<Integer> changed) {

    public Neighbour {
        flows = flows.stream().map(List::copyOf).toList();
        changed = List.copyOf(changed);
    }

    /** How many rows the flows were counted on: all, or a sample. */
    public long rows() {
        return flows.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    }
}
