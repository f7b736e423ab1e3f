package io.github.segmentcli.pipeline;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.audit.Audit;
import io.github.segmentcli.audit.Auditor;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.NearestCentroid;
import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.model.Provenance;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.model.SpecialRows;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.prepare.PreparedRows;
import io.github.segmentcli.profile.Profiler;
import io.github.segmentcli.profile.Profiles;
import io.github.segmentcli.roles.RowNoun;
import io.github.segmentcli.score.RowAssignments;
import io.github.segmentcli.select.Selection;
import io.github.segmentcli.validity.ClusterBoot;
import io.github.segmentcli.validity.OrderedRows;
import io.github.segmentcli.validity.Pca;
import io.github.segmentcli.validity.Projection;
import io.github.segmentcli.validity.SegmentBoundary;
import io.github.segmentcli.validity.SegmentStability;
import io.github.segmentcli.validity.Structure;
import io.github.segmentcli.validity.StructureTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a table of customers into segments by calling all stages in order. */
public record Segmenter(Plan plan, Workers workers, Progress progress) {

    /** Notices that speak of customers though the rows are none. */
    /**
     * Finds the segments of the customers that were read. The same file and plan give the same result on any number of threads.
     */
    public Segmentation segment(Loaded input) {
        SpecialCustomers.Fit fit = new SpecialCustomers(input.table(), plan, workers, progress).fit();
        Prepared prepared = fit.prepared();
        Table customers = prepared.understanding().table();
        OrderedRows rows = fit.rows();
        Selection selection = fit.selection();
        Clustering clustering = selection.chosen();
        progress.begin("Evaluating and describing the segments");
        return workers.both(
                () -> trust(rows, selection),
                () -> describe(customers, prepared, clustering, rows),
                (trust, description) -> {
                    Structure structure = VerdictLimits.of(trust.structure(), prepared, description.assignment());
                    Profiles profiles = structure.verdict() == Structure.Verdict.NONE
                            ? description
                                    .profiles()
                                    .asParts(givenNames(clustering)
                                            .orElse(Map.of())
                                            .keySet())
                            : description.profiles();
                    return new Segmentation(
                            input,
                            prepared,
                            selection,
                            structure,
                            trust.stability(),
                            description.assignment(),
                            description.nearBoundary(),
                            description.projection(),
                            profiles,
                            notices(input, prepared, selection),
                            new Provenance(Version.NUMBER, input.sha256(), plan.seed(), plan.resolved()),
                            Optional.empty(),
                            audit(customers, prepared, clustering),
                            description.special());
                });
    }

    /** Tests of cluster structure and stability, on samples; mostly single-threaded, so {@link #describe} runs at the same time. */
    private Trust trust(OrderedRows rows, Selection selection) {
        Clustering clustering = selection.chosen();
        Optional<SizeBounds> limits = selection.sizes().map(Selection.SizeCost::bounds);
        List<SegmentStability> segments =
                ClusterBoot.stability(rows, clustering, limits, OrderedRows.SEEDS, workers, progress);
        return new Trust(
                StructureTest.judge(rows, clustering, limits, selection.measured(), segments, workers, progress),
                segments);
    }

    /** The segments of all rows, the principal components, and the profiles with names. */
    private Description describe(Table customers, Prepared prepared, Clustering clustering, OrderedRows rows) {
        PreparedRows applied = prepared.hasAllRows() ? null : prepared.recipe().apply(customers, workers);
        Assignment assignment = assign(customers, prepared, applied, clustering);
        SpecialRows special = applied == null ? SpecialRows.NONE : SpecialRows.of(applied, assignment);
        Projection projection = Pca.project(rows.exact() ? rows.matrix() : rows.all(), workers);
        Map<Integer, String> names = givenNames(clustering).orElseGet(() -> VerdictLimits.names(prepared, assignment));
        Profiles profiles = Profiler.describe(
                customers,
                prepared,
                clustering,
                assignment,
                workers,
                names,
                plan.output().value());
        List<Double> nearBoundary =
                SegmentBoundary.shares(assignment, clustering.k(), prepared.rowWeights(assignment.rows()));
        return new Description(assignment, nearBoundary, projection, profiles, special);
    }

    /** Rows of weight 0 took no part in the fit, but get a segment too. */
    private Assignment assign(Table customers, Prepared prepared, PreparedRows applied, Clustering clustering) {
        Centroids centroids = clustering.centroids();
        Assignment nearest = prepared.hasAllRows()
                ? NearestCentroid.of(prepared.matrix(), centroids, workers).sharing(clustering.places())
                : RowAssignments.of(applied, customers.rows(), centroids, workers);
        return centroids.hasHandicaps() ? asFitted(nearest, prepared, clustering) : nearest;
    }

    /** Where limits on sizes part rows that are equal, the fit says which goes where. */
    private static Assignment asFitted(Assignment nearest, Prepared prepared, Clustering clustering) {
        int[] labels = nearest.labels();
        int[] fitted = new int[labels.length];
        for (int i = 0; i < clustering.rows(); i++) {
            labels[prepared.tableRow(i)] = clustering.label(i);
            fitted[prepared.tableRow(i)] = i;
        }
        return nearest.withLabels(labels, row -> {
            double[] point = new double[prepared.matrix().features()];
            Arrays.setAll(point, j -> prepared.matrix().value(fitted[row], j));
            return Math.sqrt(clustering.centroids().squaredDistance(point, labels[row]));
        });
    }

    private Optional<Map<Integer, String>> givenNames(Clustering clustering) {
        return plan.names().map(given -> given.of(clustering.k()));
    }

    private record Trust(Structure structure, List<SegmentStability> stability) {}

    private record Description(
            Assignment assignment,
            List<Double> nearBoundary,
            Projection projection,
            Profiles profiles,
            SpecialRows special) {}

    /** How the segments depend on single choices, where that was asked for. */
    private Optional<Audit> audit(Table customers, Prepared prepared, Clustering clustering) {
        if (!plan.audit()) {
            return Optional.empty();
        }
        return Optional.of(Auditor.audit(
                customers, plan.prepare(), prepared, clustering, plan.kmeans(), plan.seeds(), workers, progress));
    }

    private static Optional<Notice> unsettled(Clustering clustering) {
        int iterations = clustering.search().iterations();
        return clustering.search().converged()
                ? Optional.empty()
                : Optional.of(Notice.warning(
                        "not_converged",
                        "The fit was stopped after " + Figures.count(iterations)
                                + (iterations == 1 ? " iteration" : " iterations")
                                + ", before all customers kept their segment. Raise --max-iterations."));
    }

    /** The notices of all stages, in the order of the stages, but those on single segments. */
    private List<Notice> notices(Loaded input, Prepared prepared, Selection selection) {
        List<Notice> notices = new ArrayList<>(prepared.understanding().stillTrue(input.notices()));
        notices.addAll(prepared.notices());
        notices.addAll(selection.notices());
        unsettled(selection.chosen()).ifPresent(notices::add);
        return said(notices, prepared);
    }

    /** Notices on single segments, once they have the ids by which they will be known. */
    public List<Notice> noticesOfSegments(Segmentation found) {
        List<Notice> notices = new ArrayList<>();
        Prepared prepared = found.prepared();
        SpecialCustomers.notice(
                        prepared.understanding().table(),
                        prepared,
                        found.clustering(),
                        found.profiles(),
                        found.special())
                .ifPresent(notices::add);
        SingletonSegments.notice(found.profiles(), plan.prepare().clipOutliers())
                .ifPresent(notices::add);
        return said(notices, prepared);
    }

    /** The notices in the words for what the rows are. */
    private static List<Notice> said(List<Notice> notices, Prepared prepared) {
        RowNoun noun = prepared.understanding().noun();
        return notices.stream().map(noun::said).toList();
    }
}
