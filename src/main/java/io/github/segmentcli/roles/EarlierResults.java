package io.github.segmentcli.roles;

import io.github.segmentcli.data.Table;
import java.util.Set;

/** Recognises columns written by an earlier segmentation, by their names. */
final class EarlierResults {

    private static final Set<String> SEGMENTS =
            Set.of("segment", "cluster", "segment_id", "cluster_id", "cluster_label");
    private static final Set<String> BESIDE_A_SEGMENT =
            Set.of("segment_name", "distance", "second_segment", "margin", "silhouette", "silhouette_estimate");

    private EarlierResults() {}

    static boolean holds(Table table, String name) {
        return SEGMENTS.contains(plain(name))
                || BESIDE_A_SEGMENT.contains(plain(name))
                        && table.columns().stream().anyMatch(column -> SEGMENTS.contains(plain(column.name())));
    }

    private static String plain(String name) {
        return String.join("_", HeaderWords.of(name).words());
    }
}
