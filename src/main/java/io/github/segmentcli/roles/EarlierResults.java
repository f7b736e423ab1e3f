package io.github.segmentcli.roles;

import io.github.segmentcli.data.Table;
import java.util.Set;

/** Recognises columns written by an earlier segmentation, by their names. */
final class EarlierResults {

    /** Names of columns with the segment itself. */
    private static final Set<String> SEGMENTS = Set.of(
            "segment",
            "cluster",
            "segment_id",
            "cluster_id",
            "cluster_label",
            "rfm_segment",
            "rfm_cluster",
            "rfm_cell");
    /** Names that could mean something else: they count only if the table also has one of {@link #SEGMENTS}. */
    private static final Set<String> ONLY_WITH_SEGMENT =
            Set.of("segment_name", "distance", "second_segment", "margin", "silhouette", "silhouette_estimate");

    private EarlierResults() {}

    /** Whether the column of that name was written by an earlier segmentation. */
    static boolean isResult(Table table, String name) {
        return SEGMENTS.contains(normalise(name))
                || ONLY_WITH_SEGMENT.contains(normalise(name))
                        && table.columns().stream().anyMatch(column -> SEGMENTS.contains(normalise(column.name())));
    }

    private static String normalise(String name) {
        return String.join("_", HeaderWords.of(name).words());
    }
}
