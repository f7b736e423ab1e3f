package io.github.segmentcli.select;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.validity.Indices;
import io.github.segmentcli.validity.OrderedRows;
import io.github.segmentcli.validity.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tries every k that was asked for, measures each, and picks one by the rule that was asked for. */
public final class KSelector {

    private KSelector() {}

    /**
     * The candidates and the chosen one. A range that reaches beyond the number of distinct rows is cut, with a notice.
     *
     * @throws RequestException when no k that was asked for keeps to the least share and the largest number of segments
     * @throws io.github.segmentcli.InputException when there are fewer distinct rows than the smallest k
     */
    public static Selection search(
            OrderedRows rows,
            SelectSettings settings,
            KMeansSettings kmeans,
            Seeds seeds,
            Workers workers,
            Progress progress) {
        Matrix matrix = rows.all();
        List<Notice> notices = new ArrayList<>();
        int[] range =
                SizedSweep.range(matrix, settings.sizes(), settings.least(), largest(rows, settings, notices), notices);
        int least = range[0];
        int most = range[1];
        progress.begin(most == least ? "Finding " + most + " segments" : "Trying up to " + most + " segments");
        List<Clustering> without =
                KMeans.sweep(rows.exact() ? rows.matrix() : matrix, least, most, kmeans, seeds, workers, progress);
        if (rows.exact()) {
            without = without.stream().map(rows::ofAll).toList();
        }
        SizedSweep sweep = new SizedSweep(rows, settings.sizes(), without, kmeans.maxIterations(), seeds, workers);
        List<Clustering> tried = sweep.tried();
        progress.begin("Measuring the segments");
        List<Validity> indices = Indices.of(matrix, tried, seeds, workers);
        EvidenceTable evidence = settings.asked()
                ? EvidenceTable.none()
                : EvidenceTable.of(rows, least, most, settings.rule(), workers, progress);
        List<Candidate> candidates = new ArrayList<>();
        for (int at = 0; at < tried.size(); at++) {
            candidates.add(evidence.complete(candidate(tried.get(at), indices.get(at), settings)));
        }
        requireAdmissible(candidates, settings);
        Candidate whole = evidence.complete(whole(tried.get(0)));
        List<Vote> votes = settings.asked() ? List.of() : RuleVotes.of(settings.rule(), whole, candidates);
        int at = settings.asked() ? 0 : chosen(votes, candidates);
        Optional<Selection.SizeCost> sizes = Optional.empty();
        if (!settings.sizes().isNone()) {
            Selection.SizeCost cost = new Selection.SizeCost(
                    sweep.bounds(at),
                    sweep.effect(at),
                    Indices.of(matrix, List.of(sweep.without(at)), seeds, workers)
                            .get(0)
                            .silhouette()
                            .overall());
            sizes = Optional.of(cost);
            notices.add(SizedSweep.notice(
                    cost.effect(), tried.get(at), indices.get(at).silhouette().overall(), cost.silhouetteWithout()));
        }
        NeighbouringK neighbours = new NeighbouringK(rows, tried, tried.get(at));
        return new Selection(
                settings.asked(),
                settings.rule(),
                whole,
                candidates,
                votes,
                tried.get(at),
                indices.get(at),
                ChoiceReason.of(settings, candidates, votes, candidates.get(at).k()),
                neighbours.to(tried.get(at).k() + 1),
                neighbours.to(tried.get(at).k() - 1),
                evidence.evidence(),
                evidence.measured(candidates.get(at).k()),
                sizes,
                notices);
    }

    private static int largest(OrderedRows rows, SelectSettings settings, List<Notice> notices) {
        int most = Math.min(settings.most(), settings.maxSegments().orElse(settings.most()));
        if (most < settings.least()) {
            throw new RequestException(String.format(
                    Locale.ROOT,
                    "--k starts at %d, but --max-segments allows %d. Lower --k or raise --max-segments.",
                    settings.least(),
                    most));
        }
        if (settings.isAuto()) { // fewer customers to a segment prove nothing
            most = Math.min(most, Math.max(settings.least(), rows.size() / EvidenceTable.ROWS_PER_CLUSTER));
        }
        int distinct = DistinctRows.upTo(most, rows.all());
        if (distinct < settings.least() || distinct == most) {
            return most; // the engine says what is wrong where even the smallest k cannot be had
        }
        notices.add(Notice.warning(
                "k_range_cut",
                String.format(
                        Locale.ROOT,
                        "Only %d customers differ from each other, so no more than %d segments were tried.",
                        distinct,
                        distinct)));
        return distinct;
    }

    private static Candidate candidate(Clustering clustering, Validity validity, SelectSettings settings) {
        double total = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < clustering.k(); c++) {
            total += clustering.weight(c);
            least = Math.min(least, clustering.weight(c));
        }
        double smallestShare = least / total;
        return new Candidate(
                clustering.k(),
                clustering.inertia(),
                validity,
                smallestShare,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                smallestShare >= settings.minShare());
    }

    /** All rows as one segment. */
    private static Candidate whole(Clustering any) {
        return new Candidate(
                1,
                Indices.inertiaOfOne(any),
                Indices.ofOne(),
                1,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                true);
    }

    private static void requireAdmissible(List<Candidate> candidates, SelectSettings settings) {
        if (candidates.stream().anyMatch(Candidate::admissible)) {
            return;
        }
        Candidate best = candidates.get(0);
        for (Candidate candidate : candidates) {
            if (candidate.smallestShare() > best.smallestShare()) {
                best = candidate;
            }
        }
        throw new RequestException(String.format(
                Locale.ROOT,
                "%s segments cannot all hold %s of the customers or more: %s %s. Lower --min-share or --k.",
                settings.asked()
                        ? Integer.toString(best.k())
                        : candidates.get(0).k() + " to "
                                + candidates.get(candidates.size() - 1).k(),
                ChoiceReason.percent(settings.minShare()),
                settings.asked() ? "the smallest has" : "at best, with " + best.k() + ", the smallest has",
                ChoiceReason.percent(best.smallestShare())));
    }

    /** The candidate of the first vote for one. Some vote is: the combined rule, which is always there. */
    private static int chosen(List<Vote> votes, List<Candidate> candidates) {
        int k = RuleVotes.decision(votes).k().orElseThrow();
        for (int at = 0; at < candidates.size(); at++) {
            if (candidates.get(at).k() == k) {
                return at;
            }
        }
        throw new IllegalStateException("the deciding rule chose no candidate");
    }
}
