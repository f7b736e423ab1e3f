package io.github.segmentcli.pipeline;

import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.model.SpecialRows;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.prepare.Preparer;
import io.github.segmentcli.profile.Profiles;
import io.github.segmentcli.score.RowAssignments;
import io.github.segmentcli.select.KSelector;
import io.github.segmentcli.select.SelectSettings;
import io.github.segmentcli.select.Selection;
import io.github.segmentcli.select.Sweep;
import io.github.segmentcli.validity.OrderedRows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The fit, and the fit without special customers where it makes segments of one or two.
 *
 * <p>A customer far from all others is worth more to the inertia as a segment of its own than any grouping of the others, so
 * k-means spends a segment on it. Such customers are set aside and the fit is repeated without them, preparation and choice of
 * k included, until no segment of one or two is left. The result counts when
 * <ul>
 *   <li>they are outliers: each is farther from the nearest centroid than every customer that took part. Others who are as far out are
 *       set aside too; then the distance of the nearest of them is the limit from which on later customers are special;
 *   <li>they are few: at most 1 % of the customers, or two;
 *   <li>the others gain: there are at least as many segments of more than two customers as before.
 * </ul>
 * Otherwise the first fit stands. With bounds on sizes nobody is a segment of one: who is set aside is asked of fits without bounds, and the
 * bounds hold for the others, where they can. Costs a fit for each round, {@value #MAX_ROUNDS} at most, and nothing where no segment is that small.
 */
record SpecialCustomers(Table customers, Plan plan, Workers workers, Progress progress) {

    private static final int TINY = 2;
    private static final double MAX_SHARE = 0.01;
    private static final int FEW_ROWS = 20;
    private static final int MAX_ROUNDS = 5;
    private static final int MAX_SHOWN = 5;

    /** A prepared table, what was found in it and what was chosen; the centroids of the choice have a limit where customers were set aside. */
    record Fit(Prepared prepared, Sweep sweep, Selection selection) {

        OrderedRows rows() {
            return sweep.rows();
        }

        Fit withLimit(double limit) {
            return new Fit(prepared, sweep, selection.withLimit(limit));
        }
    }

    Fit fit() {
        progress.begin("Preparing");
        Prepared prepared = Preparer.fit(customers, plan.prepare(), plan.seeds(), workers);
        try {
            return fit(prepared);
        } catch (InputException e) {
            // what the rows are explains why they are too few or too much alike
            throw prepared.understanding().command().isEmpty()
                    ? e
                    : new InputException(e.getMessage() + " "
                            + prepared.understanding().warnings().get(0).text());
        }
    }

    private Fit fit(Prepared prepared) {
        Sweep sweep = sweep(prepared);
        SelectSettings asked = plan.select();
        boolean possible = plan.special() && prepared.matrix().rows() >= FEW_ROWS;
        if (asked.sizes().isNone()) {
            Fit first = choose(prepared, sweep, asked);
            return possible ? without(first).orElse(first) : first;
        }
        Optional<Fit> found = possible && sweep.found().stream().anyMatch(SpecialCustomers::hasTiny)
                ? without(choose(prepared, sweep, asked.withoutSizes())).flatMap(others -> withSizes(others, prepared))
                : Optional.empty();
        return found.orElseGet(() -> choose(prepared, sweep, asked));
    }

    /** The fit with bounds on sizes for the customers of one without; empty where more are as far out. */
    private Optional<Fit> withSizes(Fit found, Prepared all) {
        BitSet aside = new BitSet();
        for (int i = 0; i < all.matrix().rows(); i++) {
            aside.set(all.tableRow(i));
        }
        for (int i = 0; i < found.prepared().matrix().rows(); i++) {
            aside.clear(found.prepared().tableRow(i));
        }
        Fit fit = choose(found.prepared(), found.sweep(), plan.select());
        int before = aside.cardinality();
        double limit = addFarther(fit, aside);
        return aside.cardinality() == before && limit > 0 ? Optional.of(fit.withLimit(limit)) : Optional.empty();
    }

    /** Tells who was set aside, by line; empty where nobody was. */
    static Optional<Notice> notice(
            Table customers, Prepared prepared, Clustering clustering, Profiles profiles, SpecialRows special) {
        if (special.count() == 0) {
            return Optional.empty();
        }
        List<String> some = new ArrayList<>();
        for (int at = 0; at < Math.min(MAX_SHOWN, special.count()); at++) {
            FittedFeature feature = prepared.recipe()
                    .features()
                    .get(special.mostDifferentFeature(at, clustering.centroids().row(special.nearest(at))));
            int row = special.row(at);
            String value = customers.column(feature.column()).orElseThrow() instanceof NumberColumn numbers
                            && !numbers.isMissing(row)
                    ? " " + Figures.number(numbers.value(row))
                    : "";
            some.add("line " + customers.line(row) + " (" + ColumnNames.quote(feature.column()) + value
                    + ", nearest to segment "
                    + profiles.segments().get(special.nearest(at)).id() + ")");
        }
        int more = special.count() - some.size();
        boolean one = special.count() == 1;
        return Optional.of(Notice.info(
                "special_customers",
                (one
                                ? "1 customer is far from all others, was set aside and belongs to no segment: "
                                : Figures.count(special.count())
                                        + " customers are far from all others, were set aside and belong to no segment: ")
                        + String.join(", ", some) + (more > 0 ? " and " + Figures.count(more) + " more" : "")
                        + ". In assignments.csv " + (one ? "it has" : "they have")
                        + " segment 0. To make " + (one ? "it" : "them") + " part of the fit, add --outliers keep."));
    }

    private Sweep sweep(Prepared prepared) {
        return Sweep.of(
                OrderedRows.of(prepared.matrix()), plan.select(), plan.kmeans(), plan.seeds(), workers, progress);
    }

    private Fit choose(Prepared prepared, Sweep sweep, SelectSettings asked) {
        return new Fit(prepared, sweep, KSelector.choose(sweep, asked, plan.kmeans(), plan.seeds(), workers, progress));
    }

    /** The fit without special customers; empty where there are none, or the others cannot have the sizes that are asked for. */
    private Optional<Fit> without(Fit first) {
        int most = (int) Math.max(TINY, MAX_SHARE * first.prepared().matrix().rows());
        BitSet aside = new BitSet();
        addTiny(first, aside);
        for (int round = 0; round < MAX_ROUNDS && !aside.isEmpty() && aside.cardinality() <= most; round++) {
            Prepared others =
                    Preparer.fit(first.prepared().understanding(), plan.prepare(), aside, plan.seeds(), workers);
            if (!plan.select().canHold(others.matrix())) {
                return Optional.empty();
            }
            Fit fit = choose(others, sweep(others), plan.select().withoutSizes());
            int before = aside.cardinality();
            double limit = addFarther(fit, aside);
            addTiny(fit, aside);
            if (aside.cardinality() == before) {
                return usable(fit) >= usable(first) && limit > 0 ? Optional.of(fit.withLimit(limit)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Adds the customers of segments of one or two. */
    private static void addTiny(Fit fit, BitSet aside) {
        Clustering clustering = fit.selection().chosen();
        for (int i = 0; i < clustering.rows(); i++) {
            if (isTiny(clustering, clustering.label(i))) {
                aside.set(fit.prepared().tableRow(i));
            }
        }
    }

    private static boolean hasTiny(Clustering clustering) {
        return IntStream.range(0, clustering.k()).anyMatch(c -> isTiny(clustering, c));
    }

    private static boolean isTiny(Clustering clustering, int c) {
        return clustering.weight(c) <= TINY;
    }

    private static int usable(Fit fit) {
        Clustering clustering = fit.selection().chosen();
        int usable = 0;
        for (int c = 0; c < clustering.k(); c++) {
            usable += isTiny(clustering, c) ? 0 : 1;
        }
        return usable;
    }

    /**
     * Adds the customers who are as far from their nearest centroid as the nearest of those that were set aside.
     *
     * @return that distance
     */
    private double addFarther(Fit fit, BitSet aside) {
        Assignment assignment = RowAssignments.of(
                fit.prepared().recipe().apply(customers, workers),
                customers.rows(),
                fit.selection().chosen().centroids(),
                workers);
        Assignment.Distances distances = assignment.inOrder();
        double limit = Double.POSITIVE_INFINITY;
        for (int row = aside.nextSetBit(0); row >= 0; row = aside.nextSetBit(row + 1)) {
            limit = Math.min(limit, distances.nearest(row));
        }
        for (int i = 0; i < fit.prepared().matrix().rows(); i++) {
            int row = fit.prepared().tableRow(i);
            if (distances.nearest(row) >= limit) {
                aside.set(row);
            }
        }
        return limit;
    }
}
