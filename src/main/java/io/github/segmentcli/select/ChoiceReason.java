package io.github.segmentcli.select;

import java.util.List;
import java.util.Locale;

/** Explains the choice of k in one sentence. */
final class ChoiceReason {

    private ChoiceReason() {}

    static String of(SelectSettings settings, List<Candidate> candidates, List<Vote> votes, int k) {
        if (settings.asked()) {
            return k + " segments, as asked for.";
        }
        Vote decision = RuleVotes.decision(votes);
        String instead = decision == votes.get(0) ? "" : votes.get(0).text() + ", so instead ";
        return String.format(
                Locale.ROOT,
                "%d segments, of %d to %d tried: %s%s; %s.",
                k,
                candidates.get(0).k(),
                candidates.get(candidates.size() - 1).k(),
                instead,
                decision.text(),
                agreement(decision, votes, k));
    }

    /** How many of the other rules that chose a k agree with the deciding rule. */
    private static String agreement(Vote decision, List<Vote> votes, int k) {
        int others = 0;
        int agreeing = 0;
        for (Vote vote : votes) {
            boolean ofOthers = vote.rule() == Rule.COMBINED; // made of votes that are counted already
            if (vote != decision && !ofOthers && vote.k().isPresent()) {
                others++;
                agreeing += vote.k().getAsInt() == k ? 1 : 0;
            }
        }
        if (others == 0) {
            return "no other rule has an opinion";
        }
        if (agreeing == others) {
            return others == 1 ? "the other rule agrees" : "all " + others + " other rules agree";
        }
        return "rules differ: "
                + (agreeing == 0 ? "none" : Integer.toString(agreeing))
                + (" of the " + others + " others say" + (agreeing > 1 ? "" : "s") + " so too");
    }

    /** {@code 5%}, {@code 2.5%}. */
    static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f", 100 * share);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "%";
    }
}
