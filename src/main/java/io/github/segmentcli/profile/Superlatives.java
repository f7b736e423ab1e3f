package io.github.segmentcli.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Raises a word of a name to the highest degree: of two segments of {@code Older customers} one becomes {@code Oldest
 * customers}. Only for the segment that is furthest of all.
 */
final class Superlatives {

    /** A word and its highest degree; the first that a name holds is taken, so longer ones stand before their parts. */
    private record Degree(String word, String highest) {}

    private static final List<Degree> WORDS = List.of(
            new Degree("long-standing", "longest-standing"),
            new Degree("newer", "newest"),
            new Degree("older", "oldest"),
            new Degree("younger", "youngest"),
            new Degree("young", "youngest"),
            new Degree("occasional", "least frequent"),
            new Degree("frequent", "most frequent"),
            new Degree("lapsed", "longest lapsed"),
            new Degree("recent", "most recent"),
            new Degree("cash advance users", "heaviest cash advance users"),
            new Degree("instalment buyers", "keenest instalment buyers"),
            new Degree("deal seekers", "keenest deal seekers"));

    private static final List<Degree> DEGREES = List.of(
            new Degree("very high ", "highest "),
            new Degree("very low ", "lowest "),
            new Degree("high ", "highest "),
            new Degree("top ", "highest "),
            new Degree("low ", "lowest "),
            new Degree("many ", "most "),
            new Degree("few ", "fewest "),
            new Degree("more ", "most "),
            new Degree("fewer ", "fewest "),
            new Degree("long ", "longest "),
            new Degree("short ", "shortest "),
            new Degree("shorter ", "shortest "),
            new Degree("large ", "largest "),
            new Degree("small ", "smallest "),
            new Degree("rare ", "rarest "));

    private Superlatives() {}

    /**
     * @param name that of a segment
     * @param said the ways in which one clue may have entered it, in lower case
     * @return the name with the first of them raised; empty where none is in it or none has a higher degree
     */
    static Optional<String> raise(String name, List<String> said) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String phrase : said) {
            int at = lower.indexOf(phrase);
            if (at >= 0 && isWhole(lower, at, at + phrase.length())) {
                // As the name writes it, for a header's own capitals stay.
                Optional<String> raised = raised(phrase, name.substring(at, at + phrase.length()));
                if (raised.isPresent()) {
                    return Optional.of(Wording.sentenceCase(
                            name.substring(0, at) + raised.get() + name.substring(at + phrase.length())));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> raised(String phrase, String written) {
        for (Degree word : WORDS) {
            if (phrase.equals(word.word)) {
                return Optional.of(word.highest);
            }
        }
        for (Degree degree : DEGREES) {
            if (phrase.startsWith(degree.word)) {
                return Optional.of(degree.highest + written.substring(degree.word.length()));
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.codePointBefore(from)))
                && (to == text.length() || !Character.isLetterOrDigit(text.codePointAt(to)));
    }
}
