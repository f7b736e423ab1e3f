package io.github.segmentcli.prepare;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.ColumnList;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The defaults for a table that was written by {@code segment rfm}: recency, frequency and monetary value are the features, each
 * with a Yeo-Johnson transform unless the user chose another, or none for a column by its name or a glob; the other columns, which
 * are derived from these three, appear in the profiles only. Without the transform a few large customers would form segments of their own; with all columns, money would count
 * four times.
 */
record RfmTable(List<String> counting, List<String> scores, Transform transform) {

    private static final List<String> MARKS =
            List.of("recency_days", "frequency", "tenure_days", "days_between_purchases", "rfm_score");
    /** Codes for fifths of the columns that count, which would describe the segments a second time and worse; without amounts there is no third. */
    private static final List<String> SCORES = List.of("r_score", "f_score", "m_score", "rfm_score");

    private static final List<String> COUNTING = List.of("recency_days", "frequency", "monetary");

    /** Present if the table has the columns of {@code segment rfm} and the user chose no columns. */
    static Optional<RfmTable> of(Table table, PrepareSettings settings) {
        boolean open = settings.columns().isEmpty() && settings.roles().isEmpty() && !settings.oneHot();
        if (!open || !MARKS.stream().allMatch(name -> table.column(name).isPresent())) {
            return Optional.empty();
        }
        List<String> counting = COUNTING.stream()
                .filter(name -> table.column(name)
                        .filter(column -> column instanceof NumberColumn)
                        .isPresent())
                .filter(name -> !settings.exclude().contains(name))
                .toList();
        return counting.isEmpty()
                ? Optional.empty()
                : Optional.of(new RfmTable(
                        counting,
                        SCORES.stream()
                                .filter(name -> table.column(name).isPresent())
                                .toList(),
                        settings.transform() == Transform.NONE || settings.transform() == Transform.AUTO
                                ? Transform.YEO_JOHNSON
                                : settings.transform()));
    }

    PrepareSettings settings(PrepareSettings asked) {
        List<String> exclude = new ArrayList<>(asked.exclude());
        exclude.addAll(scores);
        return new PrepareSettings(
                counting,
                exclude,
                asked.id(),
                asked.weight(),
                asked.imputation(),
                asked.scaling(),
                transform,
                asked.clipOutliers(),
                asked.oneHot(),
                asked.byColumn(),
                asked.roles(),
                asked.reading());
    }

    /** The columns that are not features, with the reasons of such a table: the user left none out. */
    List<ExcludedColumn> reasons(List<ExcludedColumn> leftOut, PrepareSettings asked) {
        return leftOut.stream()
                .map(left -> switch (left.code()) {
                    case "not_asked_for" -> left.because("a further figure of segment rfm");
                    case "excluded" ->
                        asked.exclude().contains(left.column())
                                ? left
                                : left.because("a score, made of the other figures");
                    default -> left;
                })
                .toList();
    }

    /** @param settings as {@link #settings} returned them */
    Notice notice(PrepareSettings settings) {
        boolean evened = counting.stream().allMatch(name -> settings.transform(name) == Transform.YEO_JOHNSON);
        return Notice.info(
                "rfm_table",
                "The table is one of segment rfm, so " + ColumnList.named(counting)
                        + " count"
                        + (evened ? ", evened out by a Yeo-Johnson transform," : "")
                        + " and the other columns describe. --columns or --transform choose otherwise.");
    }
}
