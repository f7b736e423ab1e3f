package io.github.segmentcli.audit;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.SegmentException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.audit.Variation.Kind;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.NearestCentroid;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.prepare.Preparer;
import io.github.segmentcli.roles.RowNoun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Repeats the fit with the same k, each time with one choice changed, and compares the result with the original clustering.
 *
 * <p>A column is left out by removing all of its features from the prepared matrix. For another scaling or imputation the table
 * is prepared again. For trimming, the 1% of customers farthest from the mean are left out of the refit and then assigned to
 * its nearest centroids. All refits except those with other seeds use the seed of the run, so that nothing else differs. Cost:
 * one fit per column, and about ten more.
 */
public final class Auditor {

    private static final int OTHER_SEEDS = 5;
    private static final double EXTREMES = 0.01;

    /** With more rows than this, imputation by nearest neighbours takes too long to be tried as a variation. */
    private static final int NEIGHBOUR_ROWS = 10_000;

    private final Table customers;
    private final PrepareSettings settings;
    private final Prepared prepared;
    private final Clustering chosen;
    private final KMeansSettings kmeans;
    private final Seeds seeds;
    private final Workers workers;
    private final List<Trial> trials = new ArrayList<>();

    /** A variation to be computed. */
    private record Trial(Kind kind, String name, Optional<String> column, Supplier<LabelComparison> refit) {}

    private Auditor(
            Table customers,
            PrepareSettings settings,
            Prepared prepared,
            Clustering chosen,
            KMeansSettings kmeans,
            Seeds seeds,
            Workers workers) {
        this.customers = customers;
        this.settings = settings;
        this.prepared = prepared;
        this.chosen = chosen;
        this.kmeans = kmeans;
        this.seeds = seeds;
        this.workers = workers;
    }

    /**
     * Computes every variation.
     *
     * @param customers the table that was prepared
     * @param settings of the preparation
     * @param chosen the segments, over the rows of the prepared matrix
     */
    public static Audit audit(
            Table customers,
            PrepareSettings settings,
            Prepared prepared,
            Clustering chosen,
            KMeansSettings kmeans,
            Seeds seeds,
            Workers workers,
            Progress progress) {
        Auditor auditor = new Auditor(customers, settings, prepared, chosen, kmeans, seeds, workers);
        auditor.plan();
        return auditor.run(progress);
    }

    private void plan() {
        for (int seed = 1; seed <= OTHER_SEEDS; seed++) {
            Seeds other = seeds.child("audit", seed);
            trials.add(new Trial(
                    Kind.SEED,
                    "other random draws (" + seed + ")",
                    Optional.empty(),
                    () -> sameRows(fit(prepared.matrix(), other).labels())));
        }
        Map<String, List<Integer>> features = featuresByColumn();
        if (features.size() > 1) {
            features.forEach((column, positions) -> trials.add(new Trial(
                    Kind.COLUMN,
                    "leaving out " + column,
                    Optional.of(column),
                    () -> sameRows(fit(without(positions), seeds).labels()))));
        }
        for (Scaling scaling : List.of(Scaling.STANDARD, Scaling.ROBUST, Scaling.MINMAX)) {
            if (scaling != settings.scaling()) {
                trials.add(new Trial(
                        Kind.SCALING,
                        lower(scaling) + " scaling",
                        Optional.empty(),
                        () -> prepareAnew(scaled(scaling))));
            }
        }
        if (prepared.recipe().features().stream().anyMatch(feature -> feature.missing() > 0)) {
            for (Imputation.Kind kind : imputations()) {
                trials.add(new Trial(
                        Kind.IMPUTATION, noun().said(named(kind)), Optional.empty(), () -> prepareAnew(imputed(kind))));
            }
        }
        trials.add(new Trial(
                Kind.TRIMMING,
                noun().said("setting the 1% most extreme customers aside"),
                Optional.empty(),
                this::trimmed));
    }

    private Audit run(Progress progress) {
        progress.begin("Trying other choices");
        List<Variation> variations = new ArrayList<>();
        for (Trial trial : trials) {
            variations.add(tried(trial));
            progress.update((double) variations.size() / trials.size());
        }
        return new Audit(variations, noun());
    }

    private static Variation tried(Trial trial) {
        try {
            return trial.refit().get().as(trial.kind(), trial.name(), trial.column());
        } catch (SegmentException e) {
            return Variation.failed(trial.kind(), trial.name(), trial.column(), e.getMessage());
        }
    }

    private Clustering fit(Matrix matrix, Seeds of) {
        return KMeans.fit(matrix, chosen.k(), kmeans, of, workers, Progress.NONE);
    }

    private LabelComparison sameRows(int[] labels) {
        return LabelComparison.of(chosen.labels(), labels, chosen.k());
    }

    private Map<String, List<Integer>> featuresByColumn() {
        Map<String, List<Integer>> positions = new LinkedHashMap<>();
        List<FittedFeature> features = prepared.recipe().features();
        for (int j = 0; j < features.size(); j++) {
            positions
                    .computeIfAbsent(features.get(j).column(), column -> new ArrayList<>())
                    .add(j);
        }
        return positions;
    }

    private Matrix without(List<Integer> positions) {
        return prepared.matrix()
                .features(IntStream.range(0, prepared.matrix().features())
                        .filter(j -> !positions.contains(j))
                        .toArray());
    }

    private PrepareSettings scaled(Scaling scaling) {
        return with(settings.imputation(), scaling);
    }

    private PrepareSettings imputed(Imputation.Kind kind) {
        return with(new Imputation(kind, 0), settings.scaling());
    }

    private PrepareSettings with(Imputation imputation, Scaling scaling) {
        return new PrepareSettings(
                settings.columns(),
                settings.exclude(),
                settings.id(),
                settings.weight(),
                imputation,
                scaling,
                settings.transform(),
                settings.clipOutliers(),
                settings.oneHot(),
                settings.byColumn(),
                settings.roles(),
                settings.reading());
    }

    private RowNoun noun() {
        return prepared.understanding().noun();
    }

    private List<Imputation.Kind> imputations() {
        List<Imputation.Kind> kinds = new ArrayList<>(
                List.of(Imputation.Kind.MEDIAN, Imputation.Kind.MEAN, Imputation.Kind.KNN, Imputation.Kind.DROP));
        kinds.remove(settings.imputation().kind());
        if (customers.rows() > NEIGHBOUR_ROWS) {
            kinds.remove(Imputation.Kind.KNN);
        }
        return kinds;
    }

    private static String named(Imputation.Kind kind) {
        return switch (kind) {
            case MEDIAN, MEAN -> "filling missing values with the " + lower(kind);
            case MOST_FREQUENT -> "filling missing values with the most frequent value";
            case CONSTANT -> "filling missing values with a constant";
            case KNN -> "filling missing values from similar customers";
            case DROP -> "leaving out customers with missing values";
        };
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** Prepares and fits again, and compares the customers that take part in both fits. */
    private LabelComparison prepareAnew(PrepareSettings other) {
        Prepared anew = Preparer.fit(customers, other, seeds, workers);
        Clustering refit = fit(anew.matrix(), seeds);
        int[] before = new int[chosen.rows()];
        int[] after = new int[chosen.rows()];
        int common = 0;
        int at = 0;
        for (int i = 0; i < refit.rows(); i++) {
            while (at < chosen.rows() && prepared.tableRow(at) < anew.tableRow(i)) {
                at++;
            }
            if (at < chosen.rows() && prepared.tableRow(at) == anew.tableRow(i)) {
                before[common] = chosen.label(at);
                after[common++] = refit.label(i);
            }
        }
        return LabelComparison.of(Arrays.copyOf(before, common), Arrays.copyOf(after, common), chosen.k());
    }

    private LabelComparison trimmed() {
        Matrix all = prepared.matrix();
        Matrix kept = all.rows(Extremes.without(all, EXTREMES));
        return sameRows(
                NearestCentroid.of(all, fit(kept, seeds).centroids(), workers).labels());
    }
}
