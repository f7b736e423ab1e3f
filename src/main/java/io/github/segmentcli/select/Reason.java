package io.github.segmentcli.select;

import java.util.List;
import java.util.Locale;

/** Puts the choice of k into one sentence. */
final class Reason {

    private Reason() {}

    static String of(SelectSettings settings, List<Candidate> candidates, List<Vote> votes, int k) {
        if (settings.asked()) {
            return String.format(Locale.ROOT, "%d segments, as asked for.", k);
        }
        return String.format(
                Locale.ROOT,
                "%d segments of %d to %d tried: %s.",
                k,
                candidates.get(0).k(),
                candidates.get(candidates.size() - 1).k(),
                votes.get(0).text());
    }

    /** {@code 5%}, {@code 2.5%}. */
    static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f", 100 * share);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "%";
    }
}
