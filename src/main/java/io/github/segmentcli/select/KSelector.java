package io.github.segmentcli.select;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.validity.Indices;
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
     * @throws RequestException when no k that was asked for keeps to the least share and the largest number of segments
     */
    public static Selection search(
            Matrix matrix,
            SelectSettings settings,
            KMeansSettings kmeans,
            Seeds seeds,
            Workers workers,
            Progress progress) {
        int most = largest(settings);
        List<Clustering> tried = settings.asked()
                ? List.of(KMeans.fit(matrix, settings.least(), kmeans, seeds, workers, progress))
                : KMeans.sweep(matrix, settings.least(), most, kmeans, seeds, workers, progress);
        progress.begin("Measuring the segments");
        List<Validity> indices = Indices.of(matrix, tried, seeds, workers);
        List<Candidate> candidates = new ArrayList<>();
        for (int at = 0; at < tried.size(); at++) {
            candidates.add(candidate(tried.get(at), indices.get(at), settings));
        }
        requireAdmissible(candidates, settings);
        Candidate whole = whole(matrix, seeds, workers);
        List<Vote> votes = settings.asked() ? List.of() : Ballot.of(settings.rule(), whole, candidates);
        int at = settings.asked() ? 0 : chosen(votes.get(0), candidates);
        return new Selection(
                settings.asked(),
                settings.rule(),
                whole,
                candidates,
                votes,
                tried.get(at),
                indices.get(at),
                Reason.of(settings, candidates, votes, tried.get(at).k()),
                at + 1 < tried.size() ? Optional.of(Flow.between(tried.get(at), tried.get(at + 1))) : Optional.empty(),
                at > 0 ? Optional.of(Flow.between(tried.get(at), tried.get(at - 1))) : Optional.empty(),
                List.<Notice>of());
    }

    private static int largest(SelectSettings settings) {
        int most = Math.min(settings.most(), settings.maxSegments().orElse(settings.most()));
        if (most < settings.least()) {
            throw new RequestException(String.format(
                    Locale.ROOT,
                    "--k starts at %d, but --max-segments allows %d. Lower --k or raise --max-segments.",
                    settings.least(),
                    most));
        }
        return most;
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
                smallestShare >= settings.minShare());
    }

    private static Candidate whole(Matrix matrix, Seeds seeds, Workers workers) {
        Clustering one = KMeans.fit(matrix, 1, KMeansSettings.DEFAULTS, seeds, workers, Progress.NONE);
        Validity none = Indices.of(matrix, one, seeds, workers);
        return candidate(one, none, SelectSettings.DEFAULTS);
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
                "No segmentation keeps every segment at %s of the customers or more: the best, %d segments, has one of %s."
                        + " Lower --min-share%s.",
                Reason.percent(settings.minShare()),
                best.k(),
                Reason.percent(best.smallestShare()),
                settings.asked() ? " or --k" : ""));
    }

    private static int chosen(Vote deciding, List<Candidate> candidates) {
        for (int at = 0; at < candidates.size(); at++) {
            if (deciding.k().isPresent()
                    && candidates.get(at).k() == deciding.k().getAsInt()) {
                return at;
            }
        }
        throw new IllegalStateException("the deciding rule chose no candidate");
    }
}
