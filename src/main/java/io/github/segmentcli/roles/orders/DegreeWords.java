package io.github.segmentcli.roles.orders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Orders levels that are degrees of one thing, whatever it is: not at all useful, somewhat useful, very useful; very important,
 * neither important nor unimportant, somewhat unimportant.
 */
final class DegreeWords {

    private static final int MIN_LEVELS = 3;

    /** How much an adverb says, more than 0; {@link #BARE} is the word without one. */
    private static final Map<String, Double> ADVERBS = new HashMap<>();

    /** The same for words that deny; less than any of those above, as a thing that is denied is less than one that is said. */
    private static final Map<String, Double> DENIALS = new HashMap<>();

    static {
        put(
                ADVERBS,
                1.5,
                "slightly|a little|a bit|etwas|un peu|un po'|um pouco|un poco|algo|een beetje|enigszins|troche|biraz|lite|nagot");
        put(ADVERBS, 2.0, "somewhat|mas o menos|mais ou menos|teilweise");
        put(
                ADVERBS,
                2.2,
                "moderately|eher|moyennement|moderement|plutot|medianamente|moderadamente|moderatamente|razoavelmente|redelijk|raczej|orta derecede");
        put(ADVERBS, 2.4, "fairly|assez|abbastanza|dosc|dosyc|ganska");
        put(ADVERBS, 2.5, "quite|mostly|ziemlich|bastante|tamamen|oldukca|behoorlijk");
        put(ADVERBS, 4.0, "very|highly|sehr|tres|muy|molto|muito|zeer|erg|heel|bardzo|cok|mycket");
        put(
                ADVERBS,
                5.0,
                "extremely|completely|totally|ausserst|extrem|voll und ganz|extremement|tout a fait|extremadamente|sumamente|totalmente"
                        + "|estremamente|completamente|extremamente|uiterst|niezwykle|son derece");
        put(
                DENIALS,
                0.0,
                "not at all|gar nicht|uberhaupt nicht|pas du tout|nada|per niente|per nulla|helemaal niet|wcale nie|hic|inte alls");
        put(DENIALS, 0.4, "not|nicht|pas|non|nao|niet|nie|inte");
        put(DENIALS, 0.8, "hardly|kaum|a peine|apenas");
        put(
                DENIALS,
                1.0,
                "not so|not too|not very|not particularly|not really|wenig|weniger|nicht so|nicht sehr|nicht besonders|eher nicht|peu|pas tres|plutot"
                        + " pas|poco|no muy|pouco|nao muito|weinig|niet zo|niet erg|malo|az|pek");
    }

    private static final double BARE = 3;
    /** Between "not very" and "slightly", unless both of two opposites occur. */
    private static final double NEUTRAL = 1.2;

    private static final Set<String> NEUTRALS = Set.of(
            "neutral",
            "neither",
            "undecided",
            "indifferent",
            "neutre",
            "neutro",
            "neutraal",
            "indiferente",
            "kararsizim");
    private static final Set<String> OPPOSITES = Set.of("un", "dis", "in", "im", "ir");
    /** More or less than the bare word, which depends on who says it. */
    private static final Set<String> AMBIGUOUS =
            Set.of("quite", "mostly", "ziemlich", "bastante", "oldukca", "behoorlijk");

    /** {@code Yes, } of "Yes, somewhat rude". */
    private static final Pattern ANSWER =
            Pattern.compile("^(yes|no|ja|nein|si|oui|non|sim|nao|nee|tak|nie|evet|hayir),? (?=\\p{L})");

    /** A level in parts; the adverb is empty where there is none. */
    private record Degree(String adverb, String thing) {}

    private DegreeWords() {}

    private static void put(Map<String, Double> degrees, double size, String words) {
        for (String word : words.split("\\|")) {
            degrees.put(word, size);
        }
    }

    /** Null unless all levels are degrees of one thing or of its opposite. */
    static double[] places(List<String> levels) {
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
            return null;
        }
        return levels.stream()
                .mapToDouble(level -> place(of(level), thing, opposed))
                .toArray();
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
        String words = ANSWER.matcher(level).replaceFirst("");
        String plain = words.endsWith(" at all") && words.startsWith("not ")
                ? "not at all" + words.substring("not".length(), words.length() - " at all".length())
                : words;
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
