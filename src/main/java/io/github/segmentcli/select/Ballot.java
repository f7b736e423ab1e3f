package io.github.segmentcli.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** Asks every rule for its k among the candidates. */
final class Ballot {

    private Ballot() {}

    /**
     * The votes, the deciding one first, then the others in the order of {@link Rule}. Only admissible candidates are voted
     * for.
     */
    static List<Vote> of(Rule deciding, Candidate whole, List<Candidate> candidates) {
        List<Vote> votes = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            Optional<Vote> vote = vote(rule, whole, candidates);
            if (vote.isPresent()) {
                votes.add(rule == deciding ? 0 : votes.size(), vote.get());
            }
        }
        return votes;
    }

    private static Optional<Vote> vote(Rule rule, Candidate whole, List<Candidate> candidates) {
        return switch (rule) {
            case SILHOUETTE ->
                best(
                        rule,
                        candidates,
                        c -> c.validity().silhouette().overall(),
                        1,
                        "silhouette is highest at %d (%.2f)");
            case ELBOW -> Optional.of(elbow(whole, candidates));
            case CALINSKI_HARABASZ ->
                best(
                        rule,
                        candidates,
                        c -> c.validity().calinskiHarabasz(),
                        1,
                        "Calinski-Harabasz is highest at %d (%.0f)");
            case DAVIES_BOULDIN ->
                best(rule, candidates, c -> c.validity().daviesBouldin(), -1, "Davies-Bouldin is lowest at %d (%.2f)");
            case GAP, PREDICTION_STRENGTH, STABILITY -> Optional.empty();
        };
    }

    private static Optional<Vote> best(
            Rule rule, List<Candidate> candidates, Function<Candidate, OptionalDouble> index, int sign, String text) {
        Candidate best = null;
        double highest = 0;
        for (Candidate candidate : candidates) {
            OptionalDouble value = index.apply(candidate);
            if (candidate.admissible() && value.isPresent()) {
                double height = sign * value.getAsDouble();
                if (best == null || height > highest) {
                    best = candidate;
                    highest = height;
                }
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Vote(rule, OptionalInt.of(best.k()), String.format(Locale.ROOT, text, best.k(), sign * highest)));
    }

    private static Vote elbow(Candidate whole, List<Candidate> candidates) {
        List<Candidate> curve = new ArrayList<>(candidates);
        if (curve.get(0).k() == 2) {
            curve.add(0, whole);
        }
        double[] x = curve.stream().mapToDouble(Candidate::k).toArray();
        double[] y = curve.stream().mapToDouble(Candidate::inertia).toArray();
        OptionalInt knee = Kneedle.knee(x, y);
        if (knee.isPresent()
                && curve.get(knee.getAsInt()).k() > 1
                && curve.get(knee.getAsInt()).admissible()) {
            int k = curve.get(knee.getAsInt()).k();
            return new Vote(Rule.ELBOW, OptionalInt.of(k), String.format(Locale.ROOT, "the elbow is at %d", k));
        }
        return new Vote(Rule.ELBOW, OptionalInt.empty(), "the curve has no elbow");
    }
}
