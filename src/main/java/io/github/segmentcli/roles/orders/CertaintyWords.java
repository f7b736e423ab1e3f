package io.github.segmentcli.roles.orders;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Orders answers to whether somebody would do something: definitely not, probably not, unsure, probably, definitely. What is done is
 * said in two forms, one of which denies: definitely would order, definitely would not order.
 */
final class CertaintyWords {

    private static final Set<String> SURE =
            words("definitely|certainly|absolutely|surely|bestimmt|sicher|auf jeden fall|certainement|surement"
                    + "|definitivamente|seguramente|seguro|sicuramente|certamente|com certeza|zeker|beslist"
                    + "|zdecydowanie|na pewno|kesinlikle|mutlaka|definitivt|sakert");
    private static final Set<String> PROBABLE =
            words("probably|likely|rather|wahrscheinlich|vermutlich|eher|probablement|plutot|probablemente"
                    + "|probabilmente|provavelmente|waarschijnlijk|raczej|prawdopodobnie|muhtemelen|buyuk ihtimalle"
                    + "|troligen|formodligen");
    private static final Set<String> UNSURE =
            words("unsure|not sure|undecided|maybe|perhaps|neutral|neither|might or might not|i might or might not"
                    + "|unsicher|vielleicht|weiss nicht|unentschlossen|peut etre|indecis|quizas|tal vez|no estoy seguro"
                    + "|indeciso|forse|talvez|misschien|moze|trudno powiedziec|kararsizim|belki|kanske");
    private static final Set<String> NOT =
            words("not|no|wouldn't|won't|don't|nicht|nein|kein|keine|pas|non|nao|niet|nee|nie|hayir|inte|nej|never");

    private CertaintyWords() {}

    private static Set<String> words(String words) {
        return new HashSet<>(List.of(words.split("\\|")));
    }

    /** Null unless the levels are such answers, two of them sure. */
    static double[] places(List<String> levels) {
        TreeSet<String> things = new TreeSet<>();
        Set<Double> places = new HashSet<>();
        double[] found = new double[levels.size()];
        for (int i = 0; i < found.length; i++) {
            String level = levels.get(i).replace(",", "");
            if (!UNSURE.contains(level)) {
                double size = size(level);
                String thing = thing(level);
                boolean denied = denies(thing);
                things.add(denied + thing);
                found[i] = denied ? -size : size;
            }
            places.add(found[i]);
        }
        boolean sides = things.size() == 2
                && things.first().startsWith("false")
                && !things.last().startsWith("false");
        return sides && places.contains(2.0) && places.contains(-2.0) && levels.size() > 2 ? found : null;
    }

    private static double size(String level) {
        return contains(level, SURE) ? 2 : contains(level, PROBABLE) ? 1 : Double.NaN;
    }

    private static boolean contains(String level, Set<String> adverbs) {
        return adverbs.stream().anyMatch(adverb -> (" " + level + " ").contains(" " + adverb + " "));
    }

    /** The level without its adverb. */
    private static String thing(String level) {
        String thing = " " + level + " ";
        for (Set<String> adverbs : List.of(SURE, PROBABLE)) {
            for (String adverb : adverbs) {
                thing = thing.replace(" " + adverb + " ", " ");
            }
        }
        return thing.strip();
    }

    /** Whether a word denies; in Turkish the ending of the verb does: ederim, etmem. */
    private static boolean denies(String thing) {
        return List.of(thing.split(" ")).stream().anyMatch(NOT::contains)
                || thing.matches(".*m[ae]([mz]|yiz|yacagim|yecegim)");
    }
}
