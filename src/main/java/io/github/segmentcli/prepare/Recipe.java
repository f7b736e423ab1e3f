package io.github.segmentcli.prepare;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings.Imputation.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was learnt while preparing, and how to do the same to other rows. Immutable. */
public final class Recipe {

    private final List<FittedFeature> features;
    private final PrepareSettings.Imputation imputation;
    private final Optional<Donors> donors;

    /** @param donors the rows that lend values; present for nearest neighbours only */
    public Recipe(List<FittedFeature> features, PrepareSettings.Imputation imputation, Optional<Donors> donors) {
        this.features = List.copyOf(features);
        this.imputation = imputation;
        this.donors = donors;
    }

    /** The features, in the order of the matrix's columns. */
    public List<FittedFeature> features() {
        return features;
    }

    public PrepareSettings.Imputation imputation() {
        return imputation;
    }

    public Optional<Donors> donors() {
        return donors;
    }

    /**
     * Prepares other rows as the training rows were; the training rows themselves come out bit for bit as in the fit.
     *
     * <p>A word that the training rows did not have counts as a gap. Rows with a gap are left out where gaps are dropped.
     *
     * @throws io.github.segmentcli.InputException when a column is not there or holds something else than in training
     */
    public Applied apply(Table table, Workers workers) {
        int d = features.size();
        double[][] raw = new double[d][];
        Applied.Seen[] seen = new Applied.Seen[d];
        Map<String, List<String>> known = knownWords();
        workers.run(d, j -> {
            FittedFeature feature = features.get(j);
            RawFeature.Cells cells = RawFeature.of(feature).read(table, known.get(feature.column()));
            raw[j] = cells.values();
            seen[j] = meet(feature, cells);
        });
        int[] rows = imputation.kind() == Kind.DROP ? complete(raw, table.rows()) : null;
        double[][] filled = donors.isPresent() ? Neighbours.fill(raw, features, donors.get(), workers) : raw;
        double[][] columns = new double[d][];
        workers.run(d, j -> columns[j] = standardised(features.get(j), filled[j], rows, table.rows()));
        List<String> names = features.stream().map(FittedFeature::name).toList();
        return new Applied(Matrix.owning(names, columns), rows, List.of(seen));
    }

    /** From the matrix back to original units: the inverse of scaling, weighting and transform. */
    public double restore(double value, int feature) {
        return features.get(feature).restore(value);
    }

    private Map<String, List<String>> knownWords() {
        Map<String, List<String>> known = new HashMap<>();
        for (FittedFeature feature : features) {
            List<String> words = known.computeIfAbsent(feature.column(), column -> new ArrayList<>());
            feature.level().ifPresent(words::add);
            feature.otherLevel().ifPresent(words::add);
        }
        return known;
    }

    private static Applied.Seen meet(FittedFeature feature, RawFeature.Cells cells) {
        int missing = 0;
        int below = 0;
        int above = 0;
        for (double v : cells.values()) {
            if (Double.isNaN(v)) {
                missing++;
            } else if (v < feature.least()) {
                below++;
            } else if (v > feature.greatest()) {
                above++;
            }
        }
        return new Applied.Seen(feature.name(), missing, below, above, cells.unseen(), cells.unseenRows());
    }

    private static int[] complete(double[][] raw, int n) {
        int[] rows = new int[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            boolean whole = true;
            for (double[] column : raw) {
                whole &= !Double.isNaN(column[i]);
            }
            if (whole) {
                rows[kept++] = i;
            }
        }
        return kept == n ? null : Arrays.copyOf(rows, kept);
    }

    private static double[] standardised(FittedFeature feature, double[] values, int[] rows, int n) {
        double[] column = new double[rows == null ? n : rows.length];
        for (int i = 0; i < column.length; i++) {
            double v = values[rows == null ? i : rows[i]];
            column[i] = feature.standardise(!Double.isNaN(v) ? v : feature.fill());
        }
        return column;
    }
}
