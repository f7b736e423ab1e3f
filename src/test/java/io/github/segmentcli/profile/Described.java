package io.github.segmentcli.profile;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.prepare.Preparer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A table with segments that a test made up, and what is said of them. */
record Described(Table table, Prepared prepared, int[] labels, int k, Profiles profiles) {

    /** @param labels one per row of the table, none unassigned */
    static Described of(Table table, int[] labels, int k, PrepareSettings settings, Map<Integer, String> names) {
        Prepared prepared = Preparer.fit(table, settings, new Seeds(42), Workers.sequential());
        return of(table, prepared, labels, k, names, Workers.sequential());
    }

    static Described of(
            Table table, Prepared prepared, int[] labels, int k, Map<Integer, String> names, Workers workers) {
        return of(table, prepared, labels, k, names, workers, Optional.empty());
    }

    private static Described of(
            Table table,
            Prepared prepared,
            int[] labels,
            int k,
            Map<Integer, String> names,
            Workers workers,
            Optional<String> value) {
        int d = prepared.matrix().features();
        double[][] centroids = new double[k][d];
        int[] sizes = new int[k];
        for (int i = 0; i < prepared.matrix().rows(); i++) {
            int c = labels[prepared.tableRow(i)];
            sizes[c]++;
            for (int j = 0; j < d; j++) {
                centroids[c][j] += prepared.matrix().value(i, j);
            }
        }
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < d; j++) {
                centroids[c][j] /= Math.max(1, sizes[c]);
            }
        }
        Clustering clustering = Clustering.owning(
                Centroids.of(centroids),
                labels,
                sizes,
                new double[k],
                new double[k],
                0,
                new Clustering.Search(1, 1, true, 0));
        Assignment places =
                Assignment.owning(labels, new double[labels.length], new int[labels.length], new double[labels.length]);
        Profiles profiles = Profiler.describe(table, prepared, clustering, places, workers, names, value);
        return new Described(table, prepared, labels, k, profiles);
    }

    /**
     * Numeric columns whose mean in each segment is given in overall units, with noise of a fifth of a unit.
     *
     * @param means one row per column, one value per segment
     */
    static Described of(String[] columns, double[][] means) {
        int k = means[0].length;
        int rows = 60 * k;
        int[] labels = new int[rows];
        SplittableRandom random = new SplittableRandom(9);
        List<Column> made = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            double[] values = new double[rows];
            for (int i = 0; i < rows; i++) {
                labels[i] = i % k;
                values[i] = means[j][labels[i]] + 0.2 * random.nextGaussian();
            }
            made.add(NumberColumn.owning(columns[j], values));
        }
        return of(Table.of("made.csv", made), labels, k, PrepareSettings.DEFAULTS, Map.of());
    }

    /** The same where {@code column} is what customers are worth. */
    Described worth(String column) {
        return of(table, prepared, labels, k, Map.of(), Workers.sequential(), Optional.of(column));
    }

    List<String> names() {
        return profiles.segments().stream().map(SegmentProfile::name).toList();
    }
}
