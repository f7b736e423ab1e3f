package io.github.segmentcli.roles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises ordered levels: words of a known scale (bronze, silver, gold), ranges of numbers ({@code 35-44}, {@code 65+},
 * {@code under 25}), and numbered words ({@code 1 - disagree}).
 */
final class WordOrders {

    private static final int MIN_BANDS = 3;

    private static final List<List<String>> SCALES = List.of(
            scale("bronze < silver < gold < platinum < diamond"),
            scale("none < very low < low < medium|moderate|mid|middle|average < high < very high"),
            scale("tiny < small < medium < large < huge|very large"),
            scale("xxs < xs < s < m < l < xl < xxl < xxxl"),
            scale(
                    "free|trial < basic|starter|lite < standard|plus|regular < premium|professional|pro|business < enterprise|ultimate"),
            scale("never < rarely|seldom < sometimes|occasionally < often|frequently|usually < always"),
            scale("never < once < monthly < weekly < daily"),
            scale("strongly disagree < disagree|somewhat disagree < neutral|neither agree nor disagree|undecided"
                    + " < agree|somewhat agree < strongly agree"),
            scale("very dissatisfied < dissatisfied < neutral|neither < satisfied < very satisfied"),
            scale("very unlikely < unlikely < neutral < likely < very likely"),
            scale("very bad|very poor < bad|poor < fair|ok|average|neutral < good < very good < excellent"),
            scale(
                    "not at all important|not important < slightly important < moderately important|important < very important < extremely important"),
            scale("beginner|novice < intermediate < advanced < expert"),
            scale("junior < mid|middle < senior"),
            scale("freshman < sophomore < junior < senior < graduate"),
            scale("sehr niedrig|sehr gering < niedrig|gering < mittel < hoch < sehr hoch"),
            scale("klein < mittel < gro\u00df"),
            scale("nie < selten < manchmal < oft < immer"),
            scale("sehr unzufrieden < unzufrieden < neutral|teils teils < zufrieden < sehr zufrieden"),
            scale(
                    "tr\u00e8s faible|tr\u00e8s bas < faible|bas < moyen|moyenne < \u00e9lev\u00e9|\u00e9lev\u00e9e|haut|fort"
                            + " < tr\u00e8s \u00e9lev\u00e9|tr\u00e8s \u00e9lev\u00e9e|tr\u00e8s fort"),
            scale("jamais < rarement < parfois|quelquefois < souvent < toujours"),
            scale("tr\u00e8s insatisfait < insatisfait|peu satisfait < neutre < satisfait < tr\u00e8s satisfait"),
            scale("d\u00e9butant < interm\u00e9diaire < avanc\u00e9|confirm\u00e9 < expert"),
            scale("muy bajo|muy baja < bajo|baja < medio|media < alto|alta < muy alto|muy alta"),
            scale("nunca < rara vez|casi nunca < a veces < a menudo|frecuentemente|casi siempre < siempre"),
            scale("muy insatisfecho < insatisfecho < neutral|indiferente < satisfecho < muy satisfecho"),
            scale("principiante < intermedio < avanzado < experto"));

    private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,2})\\s*[-:.)=\u2013]\\s*\\p{L}.*");
    private static final Pattern DEGREE =
            Pattern.compile("(?i)agree|satisf|zufrieden|never|always|often|rarely|low|high|poor|good|bad|excellent"
                    + "|likely|important|none|little|much|very|most|least|not at all|nie|immer|stimme");
    private static final Pattern BAND = Pattern.compile(
            "[\\p{Sc}]?\\s*(\\d[\\d,.]*\\s*[kKmM]?)\\s*(?:[-\u2013\u2014]|to|bis)\\s*[\\p{Sc}]?\\s*(\\d[\\d,.]*\\s*[kKmM]?)\\s*(?:years?|yrs?|Jahre)?");
    /** {@code 0} beside {@code 1-2} and {@code 3+}. */
    private static final Pattern SINGLE = Pattern.compile("\\d{1,4}");

    private static final Pattern BELOW = Pattern.compile(
            "(?i)(?:<=?|under|below|less than|up to|unter|bis)\\s*[\\p{Sc}]?\\s*(\\d[\\d,.]*\\s*[kKmM]?)\\s*(?:years?|yrs?|Jahre)?");
    private static final Pattern ABOVE = Pattern.compile(
            "(?i)(?:>=?|over|above|more than|\u00fcber|ab)\\s*[\\p{Sc}]?\\s*(\\d[\\d,.]*\\s*[kKmM]?)\\s*(?:years?|yrs?|Jahre)?"
                    + "|[\\p{Sc}]?\\s*(\\d[\\d,.]*\\s*[kKmM]?)\\s*(?:\\+|and (?:over|above|more|older)|or (?:over|above|more|older)|plus)");

    private WordOrders() {}

    private static List<String> scale(String text) {
        return Arrays.stream(text.split(" < ")).map(String::strip).toList();
    }

    /** The levels in ascending order; empty if their order is not certain. */
    static Optional<List<String>> of(List<String> levels) {
        if (levels.size() < 2) {
            return Optional.empty();
        }
        return known(levels).or(() -> numbered(levels)).or(() -> bands(levels));
    }

    private static Optional<List<String>> known(List<String> levels) {
        for (List<String> scale : SCALES) {
            Map<Integer, String> placed = new TreeMap<>();
            for (String level : levels) {
                int at = place(scale, level);
                if (at >= 0) {
                    placed.put(at, level);
                }
            }
            if (placed.size() == levels.size()) {
                return Optional.of(List.copyOf(placed.values()));
            }
        }
        return Optional.empty();
    }

    private static int place(List<String> scale, String level) {
        String plain = level.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        for (int i = 0; i < scale.size(); i++) {
            if (Arrays.asList(scale.get(i).split("\\|")).contains(plain)) {
                return i;
            }
        }
        return -1;
    }

    /** Numbered words. Since numbers alone do not make an order (1 - North), at least two of the words must express a degree. */
    private static Optional<List<String>> numbered(List<String> levels) {
        long degrees =
                levels.stream().filter(level -> DEGREE.matcher(level).find()).count();
        if (degrees < 2) {
            return Optional.empty();
        }
        return sorted(levels, level -> {
            Matcher found = NUMBERED.matcher(level);
            return found.matches() ? Integer.parseInt(found.group(1)) : Double.NaN;
        });
    }

    private static Optional<List<String>> bands(List<String> levels) {
        boolean range =
                levels.stream().anyMatch(level -> !SINGLE.matcher(level.strip()).matches());
        return levels.size() < MIN_BANDS || !range ? Optional.empty() : sorted(levels, WordOrders::band);
    }

    private interface Place {
        double of(String level);
    }

    private static Optional<List<String>> sorted(List<String> levels, Place place) {
        Map<String, Double> at = new TreeMap<>();
        for (String level : levels) {
            double value = place.of(level.strip());
            if (Double.isNaN(value) || at.containsValue(value)) {
                return Optional.empty();
            }
            at.put(level, value);
        }
        List<String> order = new ArrayList<>(levels);
        order.sort(Comparator.comparingDouble(at::get));
        return Optional.of(order);
    }

    /** The middle of a range, or a value just beyond its only bound; NaN for other words. */
    private static double band(String level) {
        Matcher between = BAND.matcher(level);
        if (between.matches()) {
            double from = number(between.group(1));
            double to = number(between.group(2));
            return from < to ? (from + to) / 2 : Double.NaN;
        }
        if (SINGLE.matcher(level).matches()) {
            return number(level);
        }
        Matcher below = BELOW.matcher(level);
        if (below.matches()) {
            return Math.nextDown(number(below.group(1)) / 2);
        }
        Matcher above = ABOVE.matcher(level);
        if (above.matches()) {
            return Math.nextUp(number(above.group(1) != null ? above.group(1) : above.group(2)));
        }
        return Double.NaN;
    }

    private static double number(String digits) {
        String plain = digits.strip().toLowerCase(Locale.ROOT);
        double times = plain.endsWith("k") ? 1e3 : plain.endsWith("m") ? 1e6 : 1;
        if (plain.matches("\\d+[.,]\\d{1,2}")) {
            return Double.parseDouble(plain.replace(',', '.'));
        }
        String bare = plain.replaceAll("[^0-9]", "");
        return bare.isEmpty() || bare.length() > 15 ? Double.NaN : Long.parseLong(bare) * times;
    }
}
