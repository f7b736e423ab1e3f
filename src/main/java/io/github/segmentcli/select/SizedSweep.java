package io.github.segmentcli.select;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.cluster.SizeEffect;
import io.github.segmentcli.cluster.SizeLimits;
import io.github.segmentcli.cluster.SizedKMeans;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.validity.OrderedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The clusterings of all candidates with constraints on sizes, and those without. */
record SizedSweep(
        OrderedRows rows, SizeLimits limits, List<Clustering> without, List<Clustering> bounded, Workers workers) {

    /** Clusters with constraints. The result for a k depends neither on the number of threads nor on the other k of the range. */
    static SizedSweep of(
            Sweep found, SizeLimits limits, int maxIterations, Seeds seeds, Workers workers, Progress progress) {
        OrderedRows rows = found.rows();
        if (limits.isNone()) {
            return new SizedSweep(rows, limits, found.found(), found.found(), workers);
        }
        progress.begin("Keeping to the sizes");
        List<Clustering> bounded = new ArrayList<>();
        int[] order = rows.order();
        Matrix ordered = rows.exact() ? rows.all().rows(order) : rows.all();
        for (Clustering free : found.found()) {
            SizeBounds bounds = limits.bounds(free.k(), ordered);
            Clustering kept = SizedKMeans.fit(
                    ordered, rows.exact() ? free.inOrder(order) : free, bounds, maxIterations, seeds, workers);
            bounded.add(rows.exact() ? kept.outOfOrder(order) : kept);
        }
        return new SizedSweep(rows, limits, found.found(), bounded, workers);
    }

    /** The range without those k at its ends for which the constraints on sizes cannot be met: least and most. */
    static int[] range(Matrix matrix, SizeLimits limits, int least, int most, List<Notice> notices) {
        int from = least;
        int to = most;
        while (from < to && !limits.canHold(from, matrix)) {
            from++;
        }
        while (to > from && !limits.canHold(to, matrix)) {
            to--;
        }
        limits.bounds(from == to && limits.needsFewer(least, matrix) ? least : from, matrix);
        if (from != least || to != most) {
            notices.add(Notice.info(
                    "k_range_cut",
                    String.format(
                            Locale.ROOT,
                            "Of %d to %d segments only %s can have the sizes that were asked for.",
                            least,
                            most,
                            from == to ? Integer.toString(from) : from + " to " + to)));
        }
        return new int[] {from, to};
    }

    List<Clustering> tried() {
        return bounded;
    }

    Clustering without(int at) {
        return without.get(at);
    }

    SizeBounds bounds(int at) {
        return limits.bounds(without.get(at).k(), rows.all());
    }

    /** The effect of the constraints on candidate {@code at}. */
    SizeEffect effect(int at) {
        return SizeEffect.of(rows.all(), bounds(at), without.get(at), bounded.get(at), workers);
    }

    /** The effect in a sentence. */
    static Notice notice(
            SizeEffect effect, Clustering bounded, OptionalDouble silhouette, OptionalDouble silhouetteWithout) {
        if (effect.moved() == 0 && !bounded.centroids().hasHandicaps()) {
            return Notice.info("size_limits", "The segments already have the sizes that were asked for.");
        }
        String silhouettes = silhouette.isPresent() && silhouetteWithout.isPresent()
                ? ", and the silhouette is " + Figures.number(silhouette.getAsDouble()) + " instead of "
                        + Figures.number(silhouetteWithout.getAsDouble())
                : "";
        String off = effect.off() == 0
                ? ""
                : " Customers are not divided, so a size is off by " + Figures.number(effect.off()) + " at most.";
        return Notice.info(
                "size_limits",
                "The sizes that were asked for put " + Figures.count(effect.moved())
                        + (effect.moved() == 1 ? " customer" : " customers")
                        + " into another segment than they would be in otherwise. Inertia is "
                        + Figures.percent(Math.max(0, bounded.inertia() / effect.inertiaWithout() - 1)) + " higher"
                        + silhouettes + "." + off);
    }
}
