package io.github.segmentcli.select;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
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

/**
 * Chooses the number of segments: clusters the rows for every k of the range, computes the indices of each clustering, and applies
 * the rule of the settings.
 */
public final class KSelector {

    private KSelector() {}

    /** Clusters the rows for every k of the range, and then as {@link #choose}. */
    public static Selection search(
            OrderedRows rows,
            SelectSettings settings,
            KMeansSettings kmeans,
            Seeds seeds,
            Workers workers,
            Progress progress) {
        Sweep found = Sweep.of(rows, settings, kmeans, seeds, workers, progress);
        return choose(found, settings, kmeans, seeds, workers, progress);
    }

    /**
     * The candidates and the chosen one. With constraints on sizes, the candidates are clusterings that meet them.
     *
     * @param found the clusterings without constraints
     * @param settings those of {@code found}, with or without constraints on sizes
     * @param kmeans the settings that {@code found} was made with
     * @throws RequestException when no k of the range satisfies {@code --min-share}
     */
    public static Selection choose(
            Sweep found,
            SelectSettings settings,
            KMeansSettings kmeans,
            Seeds seeds,
            Workers workers,
            Progress progress) {
        OrderedRows rows = found.rows();
        Matrix matrix = rows.all();
        List<Notice> notices = new ArrayList<>(found.notices());
        SizedSweep sweep = SizedSweep.of(found, settings.sizes(), kmeans.maxIterations(), seeds, workers, progress);
        List<Clustering> tried = sweep.tried();
        progress.begin("Measuring the segments");
        List<Validity> indices = Indices.of(matrix, tried, seeds, workers);
        EvidenceTable evidence = settings.asked()
                ? EvidenceTable.none()
                : EvidenceTable.of(
                        rows, found.least(), found.most(), settings.sizes(), settings.rule(), workers, progress);
        List<Candidate> candidates = new ArrayList<>();
        for (int at = 0; at < tried.size(); at++) {
            candidates.add(evidence.complete(candidate(tried.get(at), indices.get(at), settings)));
        }
        requireAdmissible(candidates, settings);
        Candidate whole = evidence.complete(whole(tried.get(0)));
        List<Vote> votes = settings.asked() ? List.of() : RuleVotes.of(settings.rule(), whole, candidates);
        CloudCheck checked = settings.asked()
                ? new CloudCheck(0, Optional.empty())
                : checked(rows, settings, tried, candidates, evidence, votes, workers);
        int at = checked.at();
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
        progress.begin("Comparing with one segment more and one fewer");
        NeighbouringK neighbours = new NeighbouringK(rows, tried, tried.get(at), settings, kmeans, seeds, workers);
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
                evidence.measured(candidates.get(at).k()).map(measured -> measured.with(checked.separation())),
                sizes,
                notices);
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

    /** The candidate k = 1: all rows as one segment. */
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

    /** The candidate that the rule chose; another one where the combined rule chose cuts of a single cloud, and its vote says so then. */
    private static CloudCheck checked(
            OrderedRows rows,
            SelectSettings settings,
            List<Clustering> tried,
            List<Candidate> candidates,
            EvidenceTable evidence,
            List<Vote> votes,
            Workers workers) {
        int chosen = chosen(votes, candidates);
        Vote decision = RuleVotes.decision(votes);
        if (decision.rule() != Rule.COMBINED
                || candidates.get(chosen).combined().isEmpty()) {
            return new CloudCheck(chosen, Optional.empty());
        }
        CloudCheck checked = CloudCheck.of(rows, settings.sizes(), tried, candidates, evidence, chosen, workers);
        if (checked.at() != chosen) {
            votes.set(votes.indexOf(decision), RuleVotes.instead(candidates.get(chosen), candidates.get(checked.at())));
        }
        return checked;
    }

    /** The index of the candidate of the first vote that chose one. The combined rule always chooses one. */
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
