package io.github.segmentcli.select;

import io.github.segmentcli.select.Vote.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** Applies every rule to the candidates. */
final class RuleVotes {

    /** The prediction strength from which on its authors call a clustering reproducible. */
    private static final double STRONG = 0.8;

    private final Candidate whole;
    private final List<Candidate> candidates;
    private final List<Candidate> admissible;

    private RuleVotes(Candidate whole, List<Candidate> candidates) {
        this.whole = whole;
        this.candidates = candidates;
        this.admissible = candidates.stream().filter(Candidate::admissible).toList();
    }

    /**
     * The results of all rules that can be computed: the deciding rule first, the others in the order of {@link Rule}. A rule
     * chooses only among admissible candidates.
     */
    static List<Vote> of(Rule deciding, Candidate whole, List<Candidate> candidates) {
        RuleVotes ballot = new RuleVotes(whole, candidates);
        List<Vote> votes = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            Optional<Vote> vote = ballot.vote(rule);
            if (vote.isPresent()) {
                votes.add(rule == deciding ? 0 : votes.size(), vote.get());
            }
        }
        return votes;
    }

    /** The vote that decides: the first one, or that of the combined rule if the first chose no candidate. */
    static Vote decision(List<Vote> votes) {
        if (votes.get(0).k().isPresent()) {
            return votes.get(0);
        }
        return votes.stream()
                .filter(vote -> vote.rule() == Rule.COMBINED)
                .findFirst()
                .orElse(votes.get(0));
    }

    private Optional<Vote> vote(Rule rule) {
        return switch (rule) {
            case COMBINED -> Optional.of(combined());
            case SILHOUETTE ->
                best(rule, c -> c.validity().silhouette().overall(), 1, "the silhouette is highest at %d (%.2f)");
            case ELBOW -> Optional.of(elbow());
            case CALINSKI_HARABASZ ->
                best(rule, c -> c.validity().calinskiHarabasz(), 1, "Calinski-Harabasz is highest at %d (%,.0f)");
            case DAVIES_BOULDIN ->
                best(rule, c -> c.validity().daviesBouldin(), -1, "Davies-Bouldin is lowest at %d (%.2f)");
            case GAP -> gap();
            case PREDICTION_STRENGTH -> predictionStrength();
            case STABILITY -> stability();
        };
    }

    private Optional<Vote> best(Rule rule, Function<Candidate, OptionalDouble> index, int sign, String text) {
        return highest(index, sign)
                .map(best ->
                        vote(rule, best.k(), text, best.k(), index.apply(best).getAsDouble()));
    }

    /** The candidate with the highest value of sign · index; among equal ones that with the smallest k. */
    private Optional<Candidate> highest(Function<Candidate, OptionalDouble> index, int sign) {
        Candidate best = null;
        double height = 0;
        for (Candidate candidate : admissible) {
            OptionalDouble value = index.apply(candidate);
            if (value.isPresent() && (best == null || sign * value.getAsDouble() > height)) {
                best = candidate;
                height = sign * value.getAsDouble();
            }
        }
        return Optional.ofNullable(best);
    }

    private Vote combined() {
        Candidate best = highest(Candidate::combined, 1).orElse(admissible.get(0));
        OptionalDouble silhouette = best.validity().silhouette().overall();
        if (silhouette.isEmpty() || best.validity().daviesBouldin().isEmpty()) {
            return vote(Rule.COMBINED, best.k(), "%d is the smallest number that was tried", best.k());
        }
        return vote(
                Rule.COMBINED,
                best.k(),
                "separation and agreement of samples together are best at %d (%s)",
                best.k(),
                figures(best));
    }

    /** The vote of the combined rule for another candidate than the best one, because the clusters of that one are a single cloud. */
    static Vote instead(Candidate best, Candidate other) {
        return vote(
                Rule.COMBINED,
                other.k(),
                "separation and agreement of samples together are best at %d, but its groups are cuts of one cloud; of the others that"
                        + " are sound %d is best (%s)",
                best.k(),
                other.k(),
                figures(other));
    }

    private static String figures(Candidate candidate) {
        String stability = candidate.stability().isPresent()
                ? String.format(
                        Locale.ROOT, ", agreement %.2f", candidate.stability().getAsDouble())
                : "";
        return String.format(
                Locale.ROOT,
                "silhouette %.2f, Davies-Bouldin %.2f%s",
                candidate.validity().silhouette().overall().getAsDouble(),
                candidate.validity().daviesBouldin().getAsDouble(),
                stability);
    }

    private Vote elbow() {
        List<Candidate> curve = new ArrayList<>(candidates);
        if (curve.get(0).k() == 2) {
            curve.add(0, whole);
        }
        double[] x = curve.stream().mapToDouble(Candidate::k).toArray();
        double[] y = curve.stream().mapToDouble(Candidate::inertia).toArray();
        OptionalInt knee = Kneedle.knee(x, y);
        if (knee.isEmpty()) {
            return none(Rule.ELBOW, Outcome.NOWHERE, "the curve of inertia has no elbow");
        }
        Candidate at = curve.get(knee.getAsInt());
        return at.k() > 1 && at.admissible()
                ? vote(Rule.ELBOW, at.k(), "the curve of inertia has its elbow at %d", at.k())
                : none(
                        Rule.ELBOW,
                        at.k() > 1 ? Outcome.NOT_ALLOWED : Outcome.ONE_GROUP,
                        "the curve of inertia has its elbow at %d, which is not allowed",
                        at.k());
    }

    private Optional<Vote> gap() {
        List<Candidate> curve = new ArrayList<>();
        curve.add(whole);
        curve.addAll(candidates);
        curve.removeIf(candidate -> candidate.gap().isEmpty());
        if (curve.size() < 2) {
            return Optional.empty();
        }
        for (int at = 0; at + 1 < curve.size(); at++) {
            Candidate here = curve.get(at);
            Candidate next = curve.get(at + 1);
            if (next.k() == here.k() + 1
                    && here.gap().getAsDouble()
                            >= next.gap().getAsDouble() - next.gapError().getAsDouble()) {
                if (here.k() == 1) {
                    return Optional.of(none(Rule.GAP, Outcome.ONE_GROUP, "the gap statistic sees one group only"));
                }
                return Optional.of(
                        here.admissible()
                                ? vote(Rule.GAP, here.k(), "the gap statistic is satisfied with %d", here.k())
                                : none(
                                        Rule.GAP,
                                        Outcome.NOT_ALLOWED,
                                        "the gap statistic is satisfied with %d, which is not allowed",
                                        here.k()));
            }
        }
        return Optional.of(none(Rule.GAP, Outcome.KEEPS_RISING, "the gap statistic keeps rising"));
    }

    private Optional<Vote> predictionStrength() {
        if (candidates.stream()
                .allMatch(candidate -> candidate.predictionStrength().isEmpty())) {
            return Optional.empty();
        }
        Candidate largest = null;
        for (Candidate candidate : admissible) {
            if (candidate.predictionStrength().orElse(0) >= STRONG) {
                largest = candidate;
            }
        }
        return Optional.of(
                largest == null
                        ? none(Rule.PREDICTION_STRENGTH, Outcome.NOWHERE, "prediction strength reaches 0.8 at no k")
                        : vote(
                                Rule.PREDICTION_STRENGTH,
                                largest.k(),
                                "%d is the largest k with a prediction strength of 0.8 or more (%.2f)",
                                largest.k(),
                                largest.predictionStrength().getAsDouble()));
    }

    private Optional<Vote> stability() {
        Optional<Candidate> best = highest(Candidate::stability, 1);
        if (best.isEmpty()) {
            return Optional.empty();
        }
        double enough = best.get().stability().getAsDouble()
                - best.get().stabilityError().orElse(0);
        Candidate largest = best.get();
        for (Candidate candidate : admissible) {
            if (candidate.stability().orElse(-1) >= enough) {
                largest = candidate;
            }
        }
        return Optional.of(vote(
                Rule.STABILITY,
                largest.k(),
                largest == best.get()
                        ? "other samples agree best at %d (%.2f)"
                        : "%d is the largest k at which other samples agree about as well as at best (%.2f)",
                largest.k(),
                largest.stability().getAsDouble()));
    }

    private static Vote vote(Rule rule, int k, String text, Object... values) {
        return new Vote(rule, OptionalInt.of(k), String.format(Locale.ROOT, text, values));
    }

    private static Vote none(Rule rule, Outcome outcome, String text, Object... values) {
        return new Vote(rule, OptionalInt.empty(), outcome, String.format(Locale.ROOT, text, values));
    }
}
