package io.github.segmentcli.prepare;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Choices;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings.Imputation.Kind;
import io.github.segmentcli.roles.NumberedDays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fitted preparation: its parameters for each feature, and {@link #apply}, which prepares other rows in the same way. */
public final class Recipe {

    /** Rows per loop: short enough for the compiler to optimise the loop early, and for the rows to stay in cache. */
    private static final int BLOCK = 1 << 10;

    private final List<FittedFeature> features;
    private final PrepareSettings.Imputation imputation;
    private final Optional<KnnDonors> donors;
    private final List<Choices> choices;

    /**
     * @param donors the rows that lend values; present for nearest neighbours only
     * @param choices columns of several choices in a cell, which some features are made of
     */
    public Recipe(
            List<FittedFeature> features,
            PrepareSettings.Imputation imputation,
            Optional<KnnDonors> donors,
            List<Choices> choices) {
        this.choices = List.copyOf(choices);
        this.features = List.copyOf(features);
        this.imputation = imputation;
        this.donors = donors;
    }

    /** Without columns of several choices in a cell. */
    public Recipe(List<FittedFeature> features, PrepareSettings.Imputation imputation, Optional<KnnDonors> donors) {
        this(features, imputation, donors, List.of());
    }

    /** The features, in the order of the matrix's columns. */
    public List<FittedFeature> features() {
        return features;
    }

    /** How gaps are filled where a feature has no way of its own. */
    public PrepareSettings.Imputation imputation() {
        return imputation;
    }

    public Optional<KnnDonors> donors() {
        return donors;
    }

    public List<Choices> choices() {
        return choices;
    }

    /** The columns of a file that the features are made of, in their order. */
    public Set<String> columnsNeeded() {
        Set<String> needed = new LinkedHashSet<>();
        for (FittedFeature feature : features) {
            needed.add(choices.stream()
                    .filter(one -> one.names().contains(feature.column()))
                    .map(Choices::column)
                    .findFirst()
                    .orElse(feature.column()));
        }
        return needed;
    }

    /**
     * A table as the training rows were: with dates where these had dates and its columns hold numbers, and with a column for each of
     * several choices in a cell.
     */
    public Table asFitted(Table table) {
        return NumberedDays.in(
                Choices.in(table, choices),
                name -> features.stream()
                        .anyMatch(feature -> feature.kind() == FittedFeature.Kind.DATE
                                && feature.column().equals(name)));
    }

    /**
     * Prepares other rows as the training rows were; the training rows themselves come out bit for bit as in the fit.
     *
     * <p>A word that the training rows did not have counts as a gap. Rows with a gap are left out where gaps are dropped.
     *
     * @throws io.github.segmentcli.InputException when a column is not there or holds something else than in training
     */
    public PreparedRows apply(Table customers, Workers workers) {
        Table table = asFitted(customers);
        int d = features.size();
        double[][] columns = new double[d][];
        PreparedRows.Seen[] seen = new PreparedRows.Seen[d];
        Map<String, List<String>> known = knownWords();
        // Where rows are dropped or borrow from one another, no column is done before all are read.
        boolean drops = features.stream().anyMatch(feature -> feature.imputation() == Kind.DROP);
        boolean together = drops || donors.isPresent();
        workers.run(d, j -> {
            FittedFeature feature = features.get(j);
            RawFeature.Cells cells = RawFeature.of(feature).read(table, known.get(feature.column()));
            seen[j] = meet(feature, cells);
            columns[j] = together ? cells.values() : standardised(feature, cells);
        });
        if (!together) {
            return new PreparedRows(Matrix.owning(names(), columns), null, List.of(seen));
        }
        int[] rows = drops ? complete(columns, table.rows()) : null;
        double[][] filled = donors.isPresent() ? KnnImputer.fill(columns, features, donors.get(), workers) : columns;
        workers.run(d, j -> columns[j] = standardised(features.get(j), filled[j], rows, table.rows()));
        return new PreparedRows(Matrix.owning(names(), columns), rows, List.of(seen));
    }

    private List<String> names() {
        return features.stream().map(FittedFeature::name).toList();
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

    private static PreparedRows.Seen meet(FittedFeature feature, RawFeature.Cells cells) {
        double[] values = cells.values();
        int[] counts = new int[3];
        for (int from = 0; from < values.length; from += BLOCK) {
            meet(values, from, Math.min(values.length, from + BLOCK), feature.least(), feature.greatest(), counts);
        }
        return new PreparedRows.Seen(
                feature.name(), counts[0], counts[1], counts[2], cells.unseen(), cells.unseenRows());
    }

    /** Counts gaps, values below and values above. */
    private static void meet(double[] values, int from, int to, double least, double greatest, int[] counts) {
        int missing = 0;
        int below = 0;
        int above = 0;
        for (int i = from; i < to; i++) {
            double v = values[i];
            if (v != v) {
                missing++;
            } else if (v < least) {
                below++;
            } else if (v > greatest) {
                above++;
            }
        }
        counts[0] += missing;
        counts[1] += below;
        counts[2] += above;
    }

    /** The rows without a gap in the features whose gaps drop them; null for all. */
    private int[] complete(double[][] raw, int n) {
        int[] rows = new int[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            boolean whole = true;
            for (int j = 0; j < raw.length; j++) {
                whole &= features.get(j).imputation() != Kind.DROP || raw[j][i] == raw[j][i];
            }
            if (whole) {
                rows[kept++] = i;
            }
        }
        return kept == n ? null : Arrays.copyOf(rows, kept);
    }

    /** In place where the values are nobody else's. */
    private static double[] standardised(FittedFeature feature, RawFeature.Cells cells) {
        double[] values = cells.values();
        double[] column = cells.live() ? new double[values.length] : values;
        for (int from = 0; from < column.length; from += BLOCK) {
            standardise(feature, values, from, Math.min(column.length, from + BLOCK), column);
        }
        return column;
    }

    private static void standardise(FittedFeature feature, double[] values, int from, int to, double[] column) {
        for (int i = from; i < to; i++) {
            column[i] = feature.coordinate(values[i] == values[i] ? values[i] : feature.fill());
        }
    }

    private static double[] standardised(FittedFeature feature, double[] values, int[] rows, int n) {
        double[] column = new double[rows == null ? n : rows.length];
        for (int i = 0; i < column.length; i++) {
            double v = values[rows == null ? i : rows[i]];
            column[i] = feature.coordinate(!Double.isNaN(v) ? v : feature.fill());
        }
        return column;
    }
}
