package io.github.segmentcli.roles;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.roles.names.HeaderWords;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
    /** Methods that make segments, before the word for them: {@code DBSCAN_Cluster}, {@code KMeans cluster}. */
    private static final Pattern OF_A_METHOD =
            Pattern.compile("(h?dbscan|k_?means|k_?modes|k_?medoids|k_?prototypes|pam|gmm"
                    + "|gaussian_mixture|hierarchical|agglomerative|ward|birch|optics|spectral|mean_?shift|som|lca|rfm)"
                    + "_(cluster|clusters|segment|segments|group|label|labels)(_id|_label)?");

    /** Names that could mean something else: they count only if the table also has one of {@link #SEGMENTS}. */
    private static final Set<String> ONLY_WITH_SEGMENT =
            Set.of("segment_name", "distance", "second_segment", "margin", "silhouette", "silhouette_estimate");

    /** Of these, names that mean nothing else. */
    private static final Set<String> SURE =
            Set.of("segment_name", "second_segment", "silhouette", "silhouette_estimate");

    /** Cells of recency, frequency and monetary value, as they are usually called. */
    private static final Set<String> CELLS = Set.of(
            "champions",
            "high value",
            "mid value",
            "medium value",
            "low value",
            "loyal",
            "potential loyalists",
            "potential loyalist",
            "promising",
            "need attention",
            "needs attention",
            "needing attention",
            "about to sleep",
            "at risk",
            "can't lose",
            "can't lose them",
            "cannot lose them",
            "cant loose",
            "hibernating",
            "lost",
            "best",
            "big spenders",
            "lapsed",
            "dormant");

    private EarlierResults() {}

    /** Whether the column of that name was written by an earlier segmentation. */
    static boolean isResult(Table table, String name) {
        return isSegment(table, name)
                || ONLY_WITH_SEGMENT.contains(normalise(name))
                        && table.columns().stream().anyMatch(column -> isSegment(table, column.name()));
    }

    private static boolean isSegment(Table table, String name) {
        return OF_A_METHOD.matcher(normalise(name)).matches()
                || SEGMENTS.contains(normalise(name))
                        && (!isMarket(table.column(name))
                                || table.columns().stream()
                                        .map(column -> normalise(column.name()))
                                        .anyMatch(other -> SURE.contains(other)
                                                || SEGMENTS.contains(other) && !other.equals(normalise(name))));
    }

    /** A segment of the market, such as Consumer, Corporate and Home Office, was there before: its words are no numbers or cells. */
    private static boolean isMarket(Optional<Column> column) {
        return column.filter(one -> normalise(one.name()).equals("segment"))
                .filter(CategoryColumn.class::isInstance)
                .map(CategoryColumn.class::cast)
                .filter(words -> words.levels().stream().noneMatch(EarlierResults::isCell))
                .isPresent();
    }

    /** {@code Cluster 2}, {@code B}, {@code Champions}: what methods call their segments. */
    private static boolean isCell(String level) {
        String plain = level.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("( customers?| users?)$", "")
                .replace('-', ' ');
        return plain.length() == 1 || plain.chars().anyMatch(Character::isDigit) || CELLS.contains(plain);
    }

    private static String normalise(String name) {
        return String.join("_", HeaderWords.of(name).words());
    }
}
