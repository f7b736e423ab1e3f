package io.github.segmentcli.profile;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.Prepared;
import java.util.Map;

/** Describes the segments of a table in its own units. */
public final class Profiler {

    private Profiler() {}

    /** @param places one entry per table row */
    public static Profiles describe(
            Table table, Prepared prepared, Clustering clustering, Assignment places, Workers workers) {
        return describe(table, prepared, clustering, places, workers, Map.of());
    }

    /** @param names by segment id, instead of the names that would be found; checked by {@link SegmentNames} */
    public static Profiles describe(
            Table table,
            Prepared prepared,
            Clustering clustering,
            Assignment places,
            Workers workers,
            Map<Integer, String> names) {
        throw new UnsupportedOperationException();
    }
}
