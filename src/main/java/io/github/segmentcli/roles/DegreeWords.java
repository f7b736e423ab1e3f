package io.github.segmentcli.roles;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Orders levels that are degrees of one thing, whatever it is: not at all useful, somewhat useful, very useful; very important,
 * neither important nor unimportant, somewhat unimportant.
 */
final class DegreeWords {

    private static final int MIN_LEVELS = 3;

    /** How much an adverb says, more than 0; {@link #BARE} is the word without one. */
    private static final Map<String, Double> ADVERBS = Map.ofEntries(
            Map.entry("slightly", 1.5),
            Map.entry("a little", 1.5),
            Map.entry("a bit", 1.5),
            Map.entry("somewhat", 2.0),
            Map.entry("moderately", 2.2),
            Map.entry("fairly", 2.4),
            Map.entry("quite", 2.5),
            Map.entry("mostly", 2.5),
            Map.entry("very", 4.0),
            Map.entry("highly", 4.0),
            Map.entry("extremely", 5.0),
            Map.entry("completely", 5.0));

    /** The same for words that deny; less than any of those above, as a thing that is denied is less than one that is said. */
    private static final Map<String, Double> DENIALS = Map.of(
            "not at all",
            0.0,
            "not",
            0.4,
            "hardly",
            0.8,
            "not so",
            1.0,
            "not too",
            1.0,
            "not very",
            1.0,
            "not particularly",
            1.0);

    private static final double BARE = 3;
    /** Between "not very" and "slightly", unless both of two opposites occur. */
    private static final double NEUTRAL = 1.2;

    private static final Set<String> NEUTRALS = Set.of("neutral", "neither", "undecided", "indifferent");
    private static final Set<String> OPPOSITES = Set.of("un", "dis", "in", "im", "ir");
    /** More or less than the bare word, which depends on who says it. */
    private static final Set<String> AMBIGUOUS = Set.of("quite", "mostly");

    /** A level in parts; the adverb is empty where there is none. */
    private record Degree(String adverb, String thing) {}

    private DegreeWords() {}

    /** The levels in ascending order; empty unless all of them are degrees of one thing or of its opposite. */
    static Optional<List<String>> order(List<String> levels) {
        Set<String> things = new HashSet<>();
        Set<String> adverbs = new HashSet<>();
        for (String level : levels) {
            Degree degree = of(level);
            if (!NEUTRALS.contains(degree.thing())) {
                things.add(degree.thing());
                adverbs.add(degree.adverb());
            }
        }
        String thing = things.stream()
                .filter(one -> things.stream().allMatch(other -> isSide(other, one)))
                .findFirst()
                .orElse("");
        boolean opposed = things.size() == 2;
        boolean denied = adverbs.stream().anyMatch(DENIALS::containsKey);
        boolean ambiguous = adverbs.contains("") && adverbs.stream().anyMatch(AMBIGUOUS::contains);
        boolean degrees = adverbs.stream().anyMatch(adverb -> !adverb.isEmpty());
        if (levels.size() < MIN_LEVELS || thing.isEmpty() || !degrees || ambiguous || opposed && denied) {
            return Optional.empty();
        }
        return WordOrders.sorted(levels, level -> place(of(level), thing, opposed));
    }

    private static boolean isSide(String word, String thing) {
        return word.equals(thing)
                || word.endsWith(thing) && OPPOSITES.contains(word.substring(0, word.length() - thing.length()));
    }

    private static double place(Degree degree, String thing, boolean opposed) {
        if (NEUTRALS.contains(degree.thing())) {
            return opposed ? 0 : NEUTRAL;
        }
        double size = degree.adverb().isEmpty()
                ? BARE
                : ADVERBS.getOrDefault(degree.adverb(), DENIALS.getOrDefault(degree.adverb(), Double.NaN));
        return degree.thing().equals(thing) ? size : -size;
    }

    private static Degree of(String level) {
        String plain = level.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\s*\\([^)]*\\)$", "")
                .replaceFirst("^neither .*", "neither");
        // the longest adverb first: not at all, not very, not
        for (int at = plain.lastIndexOf(' '); at > 0; at = plain.lastIndexOf(' ', at - 1)) {
            String adverb = plain.substring(0, at);
            if (ADVERBS.containsKey(adverb) || DENIALS.containsKey(adverb)) {
                return new Degree(adverb, plain.substring(at + 1));
            }
        }
        return new Degree("", plain);
    }
}
