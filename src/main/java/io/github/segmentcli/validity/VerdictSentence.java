package io.github.segmentcli.validity;

import java.util.Locale;

/** Puts the verdict on the structure into a sentence that a manager can read. */
final class VerdictSentence {

    private static final double FOUND_AGAIN = 0.8;

    private VerdictSentence() {}

    /**
     * @param apart how many of the k segments have a gap to each of their neighbours
     * @param lost how many are not found again in other samples
     * @param small how many have too few customers to be of use
     * @param kinds how many rows differ; 0 if these are not a few
     * @param searched whether other k were tried too, so that it is the data that has no segments
     */
    static String sentence(
            Structure.Verdict verdict,
            int k,
            int apart,
            GlobalStability.Agreement agreement,
            int lost,
            int small,
            int kinds,
            boolean searched) {
        return switch (verdict) {
            case NATURAL ->
                String.format(
                        Locale.ROOT,
                        "Natural segments: %d groups with clear gaps between them, %s.",
                        k,
                        foundAgain(agreement));
            case REPRODUCIBLE ->
                String.format(
                        Locale.ROOT,
                        "Reproducible segments: %s, but nearly the same groups are %s.",
                        gaps(k, apart),
                        foundAgain(agreement));
            case CONSTRUCTED ->
                "Constructed segments: " + gaps(k, apart) + ", and " + weakness(k, agreement, lost, small) + ".";
            case NONE -> none(k, apart, kinds, searched);
            case UNKNOWN -> "Whether these segments are more than chance cannot be told.";
        };
    }

    private static String none(int k, int apart, int kinds, boolean searched) {
        String data = searched ? " in this data" : "";
        String others = searched ? "." : ". Another number of groups may do better.";
        if (apart > 0 && apart < k) {
            return String.format(
                    Locale.ROOT,
                    "Hardly any segments%s: only %d of the %d groups %s apart, the rest is %s%s",
                    data,
                    apart,
                    k,
                    apart == 1 ? "stands" : "stand",
                    kinds > 0 ? "kinds of customers put together arbitrarily" : "one continuous cloud",
                    others);
        }
        if (kinds > 0) {
            return String.format(
                    Locale.ROOT,
                    "No segments%s: by their values there are %d kinds of customers, no gap parts some of them from the others,"
                            + " and the %d groups put them together arbitrarily%s",
                    data,
                    kinds,
                    k,
                    others);
        }
        return searched
                ? String.format(
                        Locale.ROOT,
                        "No segments in this data: the customers form one continuous cloud, and the %d groups are"
                                + " arbitrary cuts of it.",
                        k)
                : String.format(
                        Locale.ROOT,
                        "No segments: the %d groups are arbitrary cuts of one continuous cloud of customers%s",
                        k,
                        others);
    }

    static String tooFew(int rows) {
        return String.format(
                Locale.ROOT, "Too few customers (%,d) to tell whether these segments are more than chance.", rows);
    }

    static String allAlike(int k) {
        return String.format(
                Locale.ROOT,
                "Only %d different combinations of values, each a segment of its own: whether these are more than chance cannot be told.",
                k);
    }

    /** The first of what keeps segments from being better than constructed. */
    private static String weakness(int k, GlobalStability.Agreement agreement, int lost, int small) {
        if (agreement.mean() < FOUND_AGAIN) {
            return String.format(
                    Locale.ROOT,
                    "random samples of the same customers give other groups (agreement %.2f of 1)",
                    agreement.mean());
        }
        return lost > 0
                ? lost + " of the " + k + (lost == 1 ? " is" : " are") + " not found again in random samples"
                : small + " of the " + k + (small == 1 ? " has" : " have") + " fewer than ten customers";
    }

    private static String gaps(int k, int apart) {
        if (apart == 0) {
            return "there are no gaps between the " + k + " groups";
        }
        return apart == k
                ? "there are gaps between the " + k + " groups"
                : "only " + apart + " of the " + k + " groups " + (apart == 1 ? "stands" : "stand") + " apart";
    }

    /** Counts the samples that agree with the others on average. */
    private static String foundAgain(GlobalStability.Agreement agreement) {
        int again = 0;
        for (double ofSample : agreement.bySample()) {
            again += ofSample >= FOUND_AGAIN ? 1 : 0;
        }
        return "found again in " + again + " of " + agreement.bySample().size() + " random samples";
    }
}
