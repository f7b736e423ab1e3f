package io.github.segmentcli.validity;

import java.util.Locale;

/** Puts the verdict on the structure into a sentence that a manager can read. */
final class VerdictSentence {

    private static final double FOUND_AGAIN = 0.8;

    private VerdictSentence() {}

    /** @param apart how many of the k segments have a gap to each of their neighbours */
    static String sentence(Structure.Verdict verdict, int k, int apart, GlobalStability.Agreement agreement) {
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
                        "Reproducible segments: %s, but the same cut is %s.",
                        gaps(k, apart),
                        foundAgain(agreement));
            case CONSTRUCTED ->
                String.format(
                        Locale.ROOT,
                        "Constructed segments: %s, and other samples of the same customers are cut elsewhere (agreement %.2f of"
                                + " 1).",
                        gaps(k, apart),
                        agreement.mean());
            case NONE ->
                apart == 0
                        ? String.format(
                                Locale.ROOT,
                                "No segments in this data: the customers form one continuous cloud, and the %d groups below are"
                                        + " arbitrary cuts of it.",
                                k)
                        : String.format(
                                Locale.ROOT,
                                "Hardly any segments in this data: only %d of the %d groups below %s apart, the rest is one"
                                        + " continuous cloud.",
                                apart,
                                k,
                                apart == 1 ? "stands" : "stand");
            case UNKNOWN -> "Whether these segments are more than chance cannot be told.";
        };
    }

    static String tooFew(int rows) {
        return String.format(
                Locale.ROOT, "Too few customers (%,d) to tell whether these segments are more than chance.", rows);
    }

    static String allAlike(int k) {
        return String.format(
                Locale.ROOT,
                "Only %d different customers, each a segment of its own: whether these are more than chance cannot be told.",
                k);
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
        return "found again in " + again + " of " + agreement.bySample().size() + " other samples";
    }
}
