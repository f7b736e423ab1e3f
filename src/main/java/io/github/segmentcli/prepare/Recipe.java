package io.github.segmentcli.prepare;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Choices;
import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.ComputedNumbers;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings.Imputation.Kind;
import io.github.segmentcli.roles.NumberedDays;
import io.github.segmentcli.roles.PlacelessWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The fitted preparation: its parameters for each feature, and {@link #apply}, which prepares other rows in the same way. */
public final class Recipe {

    /** From this number of rows on coordinates are computed when they are asked for, where that is quick. */
    private static final int WORTH_COMPUTING = 1 << 16;

    private final List<FittedFeature> features;
    private final PrepareSettings.Imputation imputation;
    private final Optional<KnnDonors> donors;
    private final List<Choices> choices;

    /**
     * @param donors present for imputation from nearest neighbours only
     * @param choices multiple-choice columns from which some features are computed
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

    /** The features, in the order of the matrix's columns. */
    public List<FittedFeature> features() {
        return features;
    }

    /** How missing values are imputed, for features without a setting of their own. */
    public PrepareSettings.Imputation imputation() {
        return imputation;
    }

    public Optional<KnnDonors> donors() {
        return donors;
    }

    public List<Choices> choices() {
        return choices;
    }

    /** The columns of a file from which the features are computed, in the order of the features. */
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
     * The table with the interpretation of the fit: numbers that were dates in the fit as dates, words without a place among ordered
     * levels as missing values, yes and no in the words of the fit, and multiple-choice columns split into one column per choice.
     */
    public Table asFitted(Table table) {
        Table dated = NumberedDays.in(
                Choices.in(table, choices),
                name -> features.stream()
                        .anyMatch(feature -> feature.kind() == FittedFeature.Kind.DATE
                                && feature.column().equals(name)));
        return inWordsOfFit(PlacelessWords.missingIn(dated, this::orderOf));
    }

    /**
     * Yes and no that are written otherwise than in the fit, such as true and false, get the words of the fit. What a word means does
     * not depend on the words beside it, because a file may be read in parts.
     */
    private Table inWordsOfFit(Table table) {
        Map<String, CategoryColumn> renamed = new HashMap<>();
        for (FittedFeature feature : features) {
            if (feature.kind() == FittedFeature.Kind.BOOLEAN
                    && table.column(feature.column()).orElse(null) instanceof CategoryColumn found) {
                List<String> words = IntStream.range(0, found.levels().size())
                        .mapToObj(code -> feature.wordOfFit(found.levels().get(code), found.means(code)))
                        .toList();
                if (!words.equals(found.levels())) {
                    renamed.put(feature.column(), found.inWords(words));
                }
            }
        }
        return renamed.isEmpty()
                ? table
                : table.with(table.columns().stream()
                        .map(column -> renamed.containsKey(column.name()) ? renamed.get(column.name()) : column)
                        .toList());
    }

    /** The levels of an ordered column from the least to the greatest; empty for other columns. */
    private List<String> orderOf(String column) {
        return features.stream()
                .filter(feature -> feature.kind() == FittedFeature.Kind.ORDERED)
                .filter(feature -> feature.column().equals(column))
                .map(FittedFeature::order)
                .findFirst()
                .orElse(List.of());
    }

    /**
     * Prepares rows in the way of the training rows. For the training rows themselves the result is that of the fit, bit for bit.
     *
     * <p>A level that did not occur in the training rows counts as missing. Rows with a missing value are left out if the
     * imputation is DROP.
     *
     * @throws io.github.segmentcli.InputException when a column is missing or has another type than in the fit
     */
    public PreparedRows apply(Table customers, Workers workers) {
        Table table = asFitted(customers);
        int d = features.size();
        RowValues[] columns = new RowValues[d];
        Map<String, List<String>> known = knownWords();
        // Dropping rows and nearest neighbours need all columns before any can be finished.
        boolean drops = features.stream().anyMatch(feature -> feature.imputation() == Kind.DROP);
        boolean together = drops || donors.isPresent();
        workers.run(d, j -> {
            FittedFeature feature = features.get(j);
            RowValues raw = RawFeature.of(feature).read(table, known.get(feature.column()));
            columns[j] = together ? raw : standardised(feature, raw, table.store());
        });
        if (!together) {
            return new PreparedRows(Matrix.of(names(), List.of(columns), table.store()), null);
        }
        double[][] raw = Arrays.stream(columns).map(RowValues::toArray).toArray(double[][]::new);
        int[] rows = drops ? complete(raw, table.rows()) : null;
        double[][] filled = donors.isPresent() ? KnnImputer.fill(raw, features, donors.get(), workers) : raw;
        double[][] finished = new double[d][];
        workers.run(d, j -> finished[j] = standardised(features.get(j), filled[j], rows, table.rows()));
        return new PreparedRows(Matrix.owning(names(), finished), rows);
    }

    private List<String> names() {
        return features.stream().map(FittedFeature::name).toList();
    }

    /** A coordinate of the matrix in original units: the inverse of weighting, scaling and transform. */
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

    /** The rows that are not dropped because of missing values; null for all. */
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

    /** Stored for small tables and for transforms, which take too long to be repeated; else computed when asked for. */
    private static RowValues standardised(FittedFeature feature, RowValues raw, ColumnStore store) {
        if (raw.rows() >= WORTH_COMPUTING) {
            if (raw instanceof DecodedLevels levels) {
                return levels.mapped(v -> feature.coordinate(v == v ? v : feature.fill()));
            }
            Optional<RowValues> computed = StandardisedValues.of(feature, raw);
            if (computed.isPresent()) {
                return computed.get();
            }
        }
        ComputedNumbers column = ComputedNumbers.in(store, raw.rows());
        raw.byBlocks((block, n, from) -> {
            standardise(feature, block, n);
            column.put(from, block, n);
        });
        return column;
    }

    private static void standardise(FittedFeature feature, double[] block, int n) {
        for (int i = 0; i < n; i++) {
            double v = block[i];
            block[i] = feature.coordinate(v == v ? v : feature.fill());
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
