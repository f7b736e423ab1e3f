package io.github.segmentcli.select;

import io.github.segmentcli.Notice;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.cluster.SizeEffect;
import io.github.segmentcli.validity.Measured;
import io.github.segmentcli.validity.Validity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The candidates, what each rule says of them, and the one that was chosen.
 *
 * @param asked whether the user asked for this very k, so that no rule was needed
 * @param rule the rule that decides when k was not asked for
 * @param whole k = 1, all rows as one segment: where the curves of inertia and gap begin. It is never chosen
 * @param candidates in ascending k; only the asked-for k when {@code asked}
 * @param votes what every rule that could be computed says, the deciding one first
 * @param chosen the clustering of the chosen k
 * @param validity its indices
 * @param reason why this k, in one sentence for people
 * @param oneMore the flow to k + 1, where there are k + 1 distinct rows
 * @param oneFewer the flow to k - 1, unless k is 2
 * @param evidence on what gap, prediction strength and stability of the candidates were computed
 * @param measured what was measured of the chosen k, where k was not asked for
 * @param sizes what bounds on sizes did to the chosen clustering; empty where there are none
 * @param notices such as a range that had to be cut
 */
public record Selection(
        boolean asked,
        Rule rule,
        Candidate whole,
        List<Candidate> candidates,
        List<Vote> votes,
        Clustering chosen,
        Validity validity,
        String reason,
        Optional<Neighbour> oneMore,
        Optional<Neighbour> oneFewer,
        EvidenceSample evidence,
        Optional<Measured> measured,
        Optional<SizeCost> sizes,
        List<Notice> notices) {

    /**
     * What bounds on sizes cost.
     *
     * @param bounds that the sizes keep to
     * @param effect on customers and inertia
     * @param silhouetteWithout the silhouette of the clustering without bounds
     */
    public record SizeCost(SizeBounds bounds, SizeEffect effect, OptionalDouble silhouetteWithout) {}

    /** A selection without the evidence that takes many more fits. */
    public Selection(
            boolean asked,
            Rule rule,
            Candidate whole,
            List<Candidate> candidates,
            List<Vote> votes,
            Clustering chosen,
            Validity validity,
            String reason,
            Optional<Neighbour> oneMore,
            Optional<Neighbour> oneFewer,
            List<Notice> notices) {
        this(
                asked,
                rule,
                whole,
                candidates,
                votes,
                chosen,
                validity,
                reason,
                oneMore,
                oneFewer,
                EvidenceSample.NONE,
                Optional.empty(),
                Optional.empty(),
                notices);
    }

    public Selection {
        candidates = List.copyOf(candidates);
        votes = List.copyOf(votes);
        notices = List.copyOf(notices);
    }

    /** The same with a limit for the centroids of the chosen clustering. */
    public Selection withLimit(double limit) {
        return new Selection(
                asked,
                rule,
                whole,
                candidates,
                votes,
                chosen.withLimit(limit),
                validity,
                reason,
                oneMore,
                oneFewer,
                evidence,
                measured,
                sizes,
                notices);
    }

    /** The vote that chose k; there is none where k was asked for. */
    public Vote decision() {
        return RuleVotes.decision(votes);
    }
}
