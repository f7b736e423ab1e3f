package io.github.segmentcli.audit;

import io.github.segmentcli.Figures;
import io.github.segmentcli.roles.RowNoun;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A sensitivity analysis: how much the segments change when one choice of the run, such as the scaling, is made differently.
 *
 * @param variations one for each other choice, sorted by the share of customers that change segment, largest first; those that failed last
 * @param noun what a row is called
 */
public record Audit(List<Variation> variations, RowNoun noun) {

    /** A choice does not matter if it changes the segment of at most this share of customers. */
    private static final double MAX_NEGLIGIBLE = 0.05;

    public Audit {
        variations = variations.stream()
                .sorted(Comparator.comparing((Variation v) -> v.failure().isPresent())
                        .thenComparing(v -> -v.changedShare()))
                .toList();
    }

    /** How many choices change the segment of more than a negligible share of customers. */
    public int mattering() {
        return (int) variations.stream()
                .filter(variation -> variation.failure().isEmpty() && variation.changedShare() > MAX_NEGLIGIBLE)
                .count();
    }

    /** The result in one sentence. */
    public String sentence() {
        if (variations.isEmpty() || variations.get(0).failure().isPresent()) {
            return "No other choice could be tried.";
        }
        Variation worst = variations.get(0);
        String share = Figures.percent(worst.changedShare());
        if (worst.changedShare() <= MAX_NEGLIGIBLE) {
            return String.format(
                    Locale.ROOT,
                    "The segments hold: none of %d other choices moves more than %s of the %s.",
                    variations.size(),
                    share,
                    noun.many());
        }
        return String.format(
                Locale.ROOT,
                "What matters most is %s: %s of the %s would be in another segment; %d of %d choices move more than"
                        + " %.0f%%.",
                worst.name(),
                share,
                noun.many(),
                mattering(),
                variations.size(),
                100 * MAX_NEGLIGIBLE);
    }
}
