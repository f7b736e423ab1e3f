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
 * The choice of k: the candidates, the votes of the rules, and the chosen clustering.
 *
 * @param asked whether the user asked for a single k, so that no rule was needed
 * @param rule the deciding rule if the user gave a range
 * @param whole k = 1, all rows as one segment: the first point of the curves of inertia and gap. It is never chosen
 * @param candidates in ascending order of k; a single one when {@code asked}
 * @param votes the results of all rules that could be computed, the deciding one first; empty when {@code asked}
 * @param chosen the clustering of the chosen k
 * @param validity the indices of the chosen clustering
 * @param reason why this k was chosen, in one sentence for the report
 * @param oneMore the comparison with k + 1 clusters; empty if there are fewer than k + 1 distinct rows
 * @param oneFewer the comparison with k - 1 clusters; empty if k is 2
 * @param evidence the sample sizes behind gap statistic, prediction strength and stability
 * @param measured the measurements of the chosen k; empty when {@code asked}
 * @param sizes the effect of constraints on sizes on the chosen clustering; empty if there are none
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
     * The cost of constraints on sizes.
     *
     * @param bounds the smallest and largest allowed sizes
     * @param effect the customers who are in another segment, and the increase of inertia
     * @param silhouetteWithout the mean silhouette width of the clustering without constraints
     */
    public record SizeCost(SizeBounds bounds, SizeEffect effect, OptionalDouble silhouetteWithout) {}

    public Selection {
        candidates = List.copyOf(candidates);
        votes = List.copyOf(votes);
        notices = List.copyOf(notices);
    }

    /** The same selection with a distance limit for the centroids of the chosen clustering. */
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

    /** The vote that chose k. Do not call it when {@code asked}: there are no votes then. */
    public Vote decision() {
        return RuleVotes.decision(votes);
    }
}
