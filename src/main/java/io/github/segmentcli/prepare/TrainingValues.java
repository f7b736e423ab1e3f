package io.github.segmentcli.prepare;

import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the features hold among the training rows. Each is read from the table when it is asked for and kept by nobody, so
 * that a wide table is never there twice.
 */
final class TrainingValues {

    private final Table table;
    private final List<RawFeature> features;
    private final Map<String, List<String>> known;
    private final int[] rows;

    private TrainingValues(Table table, List<RawFeature> features, Map<String, List<String>> known, int[] rows) {
        this.table = table;
        this.features = features;
        this.known = known;
        this.rows = rows;
    }

    /** Of all rows. */
    static TrainingValues of(Table table, List<RawFeature> features) {
        Map<String, List<String>> known = new HashMap<>();
        for (RawFeature feature : features) {
            List<String> words = known.computeIfAbsent(feature.column(), column -> new ArrayList<>());
            feature.level().ifPresent(words::add);
            feature.otherLevel().ifPresent(words::add);
        }
        return new TrainingValues(table, List.copyOf(features), known, null);
    }

    /** Of the chosen rows alone. @param chosen ascending; null for all */
    TrainingValues among(int[] chosen) {
        return new TrainingValues(table, features, known, chosen);
    }

    /** Without the other features. */
    TrainingValues only(List<RawFeature> kept) {
        return new TrainingValues(table, List.copyOf(kept), known, rows);
    }

    List<RawFeature> features() {
        return features;
    }

    /** How many features. */
    int size() {
        return features.size();
    }

    /** Whether the training rows are all rows of the table. */
    boolean hasAllRows() {
        return rows == null;
    }

    /** How many training rows. */
    int rows() {
        return rows == null ? table.rows() : rows.length;
    }

    /** One value per training row, gaps as NaN. May be a live array: read only. */
    double[] of(int feature) {
        RawFeature raw = features.get(feature);
        double[] all = raw.read(table, known.get(raw.column())).values();
        if (rows == null) {
            return all;
        }
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = all[rows[i]];
        }
        return picked;
    }

    /** The values of some training rows, in their order. Of a column of numbers it looks at those alone. */
    double[] of(int feature, int[] chosen) {
        RawFeature raw = features.get(feature);
        double[] picked = new double[chosen.length];
        if (raw.kind() == Kind.NUMBER && table.column(raw.column()).orElse(null) instanceof NumberColumn number) {
            for (int i = 0; i < picked.length; i++) {
                picked[i] = number.value(rows == null ? chosen[i] : rows[chosen[i]]);
            }
            return picked;
        }
        double[] all = of(feature);
        for (int i = 0; i < picked.length; i++) {
            picked[i] = all[chosen[i]];
        }
        return picked;
    }

    /** All features at once. */
    double[][] all() {
        double[][] values = new double[features.size()][];
        for (int j = 0; j < values.length; j++) {
            values[j] = of(j);
        }
        return values;
    }
}
