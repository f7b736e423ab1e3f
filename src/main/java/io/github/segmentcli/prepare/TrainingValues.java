package io.github.segmentcli.prepare;

import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of the features in the training rows. A column is read from the table at each call and not cached, so that a wide
 * table is never copied as a whole.
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

    /** The values in all rows of the table. */
    static TrainingValues of(Table table, List<RawFeature> features) {
        Map<String, List<String>> known = new HashMap<>();
        for (RawFeature feature : features) {
            List<String> words = known.computeIfAbsent(feature.column(), column -> new ArrayList<>());
            feature.level().ifPresent(words::add);
            feature.otherLevel().ifPresent(words::add);
        }
        return new TrainingValues(table, List.copyOf(features), known, null);
    }

    /**
     * The same features in the chosen rows only.
     *
     * @param chosen ascending; null for all
     */
    TrainingValues among(int[] chosen) {
        return new TrainingValues(table, features, known, chosen);
    }

    /** The same rows with the given features only. */
    TrainingValues only(List<RawFeature> kept) {
        return new TrainingValues(table, List.copyOf(kept), known, rows);
    }

    List<RawFeature> features() {
        return features;
    }

    /** The number of features. */
    int size() {
        return features.size();
    }

    /** Whether the training rows are all rows of the table. */
    boolean hasAllRows() {
        return rows == null;
    }

    /** The number of training rows. */
    int rows() {
        return rows == null ? table.rows() : rows.length;
    }

    /** One value per training row, NaN where missing. */
    RowValues of(int feature) {
        RawFeature raw = features.get(feature);
        RowValues all = raw.read(table, known.get(raw.column()));
        if (rows == null) {
            return all;
        }
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = all.value(rows[i]);
        }
        return RowValues.of(picked);
    }

    /** The values of some training rows, in the given order. */
    double[] of(int feature, int[] chosen) {
        RawFeature raw = features.get(feature);
        RowValues all = raw.read(table, known.get(raw.column()));
        double[] picked = new double[chosen.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = all.value(rows == null ? chosen[i] : rows[chosen[i]]);
        }
        return picked;
    }

    /** The values of all features, read only: one array per feature. */
    double[][] all() {
        double[][] values = new double[features.size()][];
        for (int j = 0; j < values.length; j++) {
            values[j] = of(j).toArray();
        }
        return values;
    }
}
