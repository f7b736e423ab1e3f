package io.github.segmentcli.prepare;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings for single columns, which take precedence over the settings for all columns. The keys are column names or globs. If
 * several keys match a column, its exact name takes precedence over globs, and a later glob over an earlier one.
 *
 * @param imputations how missing values are imputed
 * @param transforms which transform is applied
 * @param clipped whether extreme values are clipped
 * @param weights the factor of squared differences, greater than 0
 */
public record ColumnSettings(
        Map<String, Imputation> imputations,
        Map<String, Transform> transforms,
        Map<String, Boolean> clipped,
        Map<String, Double> weights) {

    private static final double HEAVIEST = 1e6;

    public ColumnSettings {
        imputations = inOrder(imputations);
        transforms = inOrder(transforms);
        clipped = inOrder(clipped);
        weights = inOrder(weights);
    }

    /** Settings with weights only. */
    public static ColumnSettings weighing(Map<String, Double> weights) {
        return new ColumnSettings(Map.of(), Map.of(), Map.of(), weights);
    }

    private static <T> Map<String, T> inOrder(Map<String, T> settings) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /**
     * The same settings with each pattern replaced by the names of the columns that it matches, in the order of the table.
     *
     * @throws io.github.segmentcli.RequestException for a pattern that matches no column
     */
    ColumnSettings in(Table table) {
        return new ColumnSettings(
                resolved("--impute", imputations, table),
                resolved("--transform", transforms, table),
                resolved("--outliers", clipped, table),
                resolved("--feature-weight", weights, table));
    }

    private static <T> Map<String, T> resolved(String flag, Map<String, T> settings, Table table) {
        if (settings.isEmpty()) {
            return settings;
        }
        List<String> names = ColumnNames.names(table);
        Map<String, T> byGlob = new LinkedHashMap<>();
        Map<String, T> byName = new LinkedHashMap<>();
        settings.forEach((pattern, value) -> {
            boolean name = ColumnNames.findTyped(pattern, names).isPresent();
            for (String column : ColumnNames.find(table.source(), flag, List.of(pattern), names)) {
                (name ? byName : byGlob).put(column, value);
            }
        });
        byGlob.putAll(byName);
        Map<String, T> ordered = new LinkedHashMap<>();
        names.stream().filter(byGlob::containsKey).forEach(column -> ordered.put(column, byGlob.get(column)));
        return ordered;
    }

    /**
     * Checks that each pattern matches a feature to which its setting can be applied.
     *
     * @param features of {@code table}
     * @throws RequestException for a pattern that does not, and for a weight out of range
     */
    void check(Table table, List<RawFeature> features) {
        imputations.keySet().forEach(pattern -> matching("--impute", pattern, table, features));
        transforms.forEach((pattern, transform) -> {
            List<RawFeature> matching = matching("--transform", pattern, table, features);
            if (transform != Transform.NONE && matching.stream().noneMatch(one -> one.kind() == Kind.NUMBER)) {
                throw notOfNumbers("--transform", pattern, "transformed");
            }
        });
        clipped.forEach((pattern, clip) -> {
            List<RawFeature> matching = matching("--outliers", pattern, table, features);
            if (clip && matching.stream().noneMatch(one -> one.kind() == Kind.NUMBER || one.kind() == Kind.DATE)) {
                throw notOfNumbers("--outliers", pattern, "clipped");
            }
        });
        weights.forEach((pattern, weight) -> {
            matching("--feature-weight", pattern, table, features);
            if (!(weight > 0 && weight <= HEAVIEST)) {
                throw new RequestException("--feature-weight " + pattern + "=" + weight
                        + ": a weight is greater than 0 and at most 1000000. Leave a column out with --exclude.");
            }
        });
    }

    private static List<RawFeature> matching(String flag, String pattern, Table table, List<RawFeature> features) {
        List<String> columns = ColumnNames.find(table.source(), flag, List.of(pattern), ColumnNames.names(table));
        List<RawFeature> matching = features.stream()
                .filter(feature -> columns.contains(feature.column()))
                .toList();
        if (matching.isEmpty()) {
            throw new RequestException(flag + " names " + ColumnNames.quote(pattern)
                    + ", which is not a feature. The features are: "
                    + ColumnNames.list(
                            features.stream().map(RawFeature::column).distinct().toList())
                    + ".");
        }
        return matching;
    }

    private static RequestException notOfNumbers(String flag, String pattern, String done) {
        return new RequestException(flag + ": " + ColumnNames.quote(pattern)
                + " holds yes and no, or steps, or words, and only numbers are " + done
                + ". Take it out of the option.");
    }
}
