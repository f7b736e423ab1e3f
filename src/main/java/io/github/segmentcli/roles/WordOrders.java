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
            scale("free|trial < basic|starter|lite < standard|plus|regular < premium|professional|pro|business <"
                    + " enterprise|ultimate"),
            scale("never < rarely|seldom < sometimes|occasionally < often|frequently|usually < always"),
            scale("never < once < monthly < weekly < daily"),
            scale("strongly disagree|completely disagree < disagree|somewhat disagree|tend to disagree"
                    + " < neutral|neither|neither agree nor disagree|neither nor|undecided"
                    + " < agree|somewhat agree|tend to agree < strongly agree|completely agree"),
            scale("strongly disagree < disagree < somewhat disagree|slightly disagree"
                    + " < neutral|neither|neither agree nor disagree|undecided"
                    + " < somewhat agree|slightly agree < agree < strongly agree"),
            scale(
                    "stimme \u00fcberhaupt nicht zu|stimme gar nicht zu|stimme nicht zu < stimme eher nicht zu|lehne eher ab"
                            + " < neutral|teils teils|teils/teils|weder noch|unentschieden < stimme eher zu"
                            + " < stimme zu < stimme voll zu|stimme voll und ganz zu|stimme v\u00f6llig zu"),
            scale("trifft \u00fcberhaupt nicht zu|trifft gar nicht zu|trifft nicht zu < trifft eher nicht zu"
                    + " < neutral|teils teils|teils/teils|weder noch < trifft eher zu"
                    + " < trifft zu < trifft voll zu|trifft voll und ganz zu|trifft v\u00f6llig zu"),
            scale("pas du tout d'accord < pas d'accord|plut\u00f4t pas d'accord"
                    + " < neutre|ni l'un ni l'autre|ni d'accord ni pas d'accord"
                    + " < d'accord|plut\u00f4t d'accord < tout \u00e0 fait d'accord"),
            scale("totalmente en desacuerdo|muy en desacuerdo < en desacuerdo|algo en desacuerdo"
                    + " < neutral|indiferente|ni de acuerdo ni en desacuerdo"
                    + " < de acuerdo|algo de acuerdo < totalmente de acuerdo|muy de acuerdo"),
            scale(
                    "per niente d'accordo|totalmente in disaccordo < poco d'accordo|in disaccordo"
                            + " < neutrale|indifferente|n\u00e9 d'accordo n\u00e9 in disaccordo"
                            + " < d'accordo|abbastanza d'accordo < molto d'accordo|completamente d'accordo|totalmente d'accordo"),
            scale("helemaal oneens|helemaal mee oneens|zeer oneens < oneens|mee oneens"
                    + " < neutraal|niet eens niet oneens|niet eens, niet oneens"
                    + " < eens|mee eens < helemaal eens|helemaal mee eens|zeer eens"),
            scale("discordo totalmente < discordo|discordo parcialmente"
                    + " < neutro|indiferente|nem concordo nem discordo"
                    + " < concordo|concordo parcialmente < concordo totalmente"),
            scale("very dissatisfied < dissatisfied < neutral|neither < satisfied < very satisfied"),
            scale(
                    "not at all satisfied < not very satisfied|slightly satisfied < somewhat satisfied|moderately satisfied"
                            + " < satisfied < very satisfied < extremely satisfied|completely satisfied"),
            scale(
                    "gar nicht zufrieden|\u00fcberhaupt nicht zufrieden < wenig zufrieden|weniger zufrieden < eher zufrieden|teilweise"
                            + " zufrieden < zufrieden < sehr zufrieden"),
            scale(
                    "pas du tout satisfait < peu satisfait|plut\u00f4t pas satisfait < moyennement satisfait|plut\u00f4t satisfait <"
                            + " satisfait < tr\u00e8s satisfait|tout \u00e0 fait satisfait"),
            scale(
                    "nada satisfecho < poco satisfecho < algo satisfecho < satisfecho|bastante satisfecho < muy satisfecho"),
            scale(
                    "per niente soddisfatto < poco soddisfatto < abbastanza soddisfatto < soddisfatto < molto soddisfatto"),
            scale(
                    "helemaal niet tevreden < niet tevreden|weinig tevreden < redelijk tevreden < tevreden < zeer tevreden"),
            scale("nada satisfeito < pouco satisfeito < razoavelmente satisfeito < satisfeito < muito satisfeito"),
            scale("very unlikely < unlikely < neutral|neither < likely < very likely"),
            scale("very bad|very poor < bad|poor < fair|ok|average|neutral < good < very good < excellent"),
            scale("not at all important|not important < slightly important < moderately important|important < very"
                    + " important < extremely important"),
            scale("beginner|novice < intermediate < advanced < expert"),
            scale("junior < mid|middle < senior"),
            scale("freshman < sophomore < junior < senior < graduate"),
            scale("sehr niedrig|sehr gering < niedrig|gering < mittel < hoch < sehr hoch"),
            scale("klein < mittel < gro\u00df"),
            scale("nie < selten < manchmal < oft < immer"),
            scale("sehr unzufrieden < unzufrieden < neutral|teils teils < zufrieden < sehr zufrieden"),
            scale("tr\u00e8s faible|tr\u00e8s bas < faible|bas < moyen|moyenne <"
                    + " \u00e9lev\u00e9|\u00e9lev\u00e9e|haut|fort < tr\u00e8s \u00e9lev\u00e9|tr\u00e8s"
                    + " \u00e9lev\u00e9e|tr\u00e8s fort"),
            scale("jamais < rarement < parfois|quelquefois < souvent < toujours"),
            scale("tr\u00e8s insatisfait < insatisfait|peu satisfait < neutre < satisfait < tr\u00e8s satisfait"),
            scale("d\u00e9butant < interm\u00e9diaire < avanc\u00e9|confirm\u00e9 < expert"),
            scale("muy bajo|muy baja < bajo|baja < medio|media < alto|alta < muy alto|muy alta"),
            scale("nunca < rara vez|casi nunca < a veces < a menudo|frecuentemente|casi siempre < siempre"),
            scale("muy insatisfecho < insatisfecho < neutral|indiferente < satisfecho < muy satisfecho"),
            scale("principiante < intermedio < avanzado < experto"),
            scale("br\u0105zowy|br\u0105z < srebrny|srebro < z\u0142oty|z\u0142oto < platynowy|platyna"),
            scale("bronce < plata < oro < platino < diamante"),
            scale("bronze < argent < or < platine < diamant"),
            scale("bronze < silber < gold < platin < diamant"),
            scale("bronzo < argento < oro < platino < diamante"),
            scale("brons < zilver < goud < platina < diamant"),
            scale("bronze < prata < ouro < platina < diamante"),
            scale("molto basso|molto bassa < basso|bassa < medio|media < alto|alta < molto alto|molto alta"),
            scale("mai < raramente < a volte|qualche volta < spesso < sempre"),
            scale("molto insoddisfatto < insoddisfatto < neutrale|neutro < soddisfatto < molto soddisfatto"),
            scale("zeer laag < laag < gemiddeld|midden|middel < hoog < zeer hoog"),
            scale("nooit < zelden < soms < vaak < altijd"),
            scale("zeer ontevreden < ontevreden < neutraal < tevreden < zeer tevreden"),
            scale("klein < middelgroot|gemiddeld < groot"),
            scale("bardzo niski|bardzo niska|bardzo niskie < niski|niska|niskie < \u015bredni|\u015brednia|\u015brednie"
                    + " < wysoki|wysoka|wysokie < bardzo wysoki|bardzo wysoka|bardzo wysokie"),
            scale("nigdy < rzadko < czasami|czasem < cz\u0119sto < zawsze"),
            scale("ma\u0142y|ma\u0142a < \u015bredni|\u015brednia < du\u017cy|du\u017ca"),
            scale("muito baixo|muito baixa < baixo|baixa < m\u00e9dio|m\u00e9dia < alto|alta < muito alto|muito alta"),
            scale("nunca < raramente < \u00e0s vezes|as vezes < frequentemente|muitas vezes < sempre"),
            scale("muito insatisfeito < insatisfeito < neutro|indiferente < satisfeito < muito satisfeito"),
            scale("petit|petite < moyen|moyenne < grand|grande"),
            scale("peque\u00f1o|peque\u00f1a < mediano|mediana < grande"),
            scale("piccolo|piccola < medio|media < grande"),
            scale("pequeno|pequena < m\u00e9dio|m\u00e9dia < grande"),
            scale("anf\u00e4nger < fortgeschritten|fortgeschrittener < experte|profi"));

    private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,2})\\s*[-:.)=\u2013]\\s*\\p{L}.*");
    private static final Pattern DEGREE =
            Pattern.compile("(?i)agree|satisf|zufrieden|never|always|often|rarely|low|high|poor|good|bad|excellent"
                    + "|likely|important|none|little|much|very|most|least|not at all|nie|immer|stimme");
    /** A bound, with the unit behind it, such as 25, 1.000 \u20ac, 30k, R$ 2.000, 65 ans. */
    private static final String BOUND = "(?:\\p{Sc}|r\\$|eur|usd|gbp|pln)?\\s*(\\d[\\d,.\u00a0"
            + " ]*\\s*[km]?)\\s*(?:\\p{Sc}|%|(?:eur|euros?|usd|gbp|pln|z\u0142|zl|reais|years?|yrs?|years?"
            + " old|y/?o|jahren?|ans|a\u00f1os|anos"
            + "|anni|jaar|lat|months?|monaten?|mois|meses|mesi|maanden|mies|days?|tagen?|jours|d\u00edas|dias|giorni|dagen|dni"
            + "|km|kwh)\\.?)?";
    /** Which ranges stand between two bounds: 18-24, 18 to 24, de 18 \u00e0 24 ans, von 18 bis 24, 18 a 24 a\u00f1os. */
    private static final Pattern BAND = pattern("(?:(?:from|between|von|zwischen|van|de|entre|da|dai|tra|od)\\s+)?"
            + BOUND + "\\s*(?:[-\u2013\u2014]|to|and|bis|und|\u00e0|et|a|y|al|e|ai|tot|tot en met|en|do|at\u00e9)\\s*"
            + BOUND);
    /** {@code 0} beside {@code 1-2} and {@code 3+}. */
    private static final Pattern SINGLE = Pattern.compile("\\d{1,4}");

    private static final Pattern BELOW = pattern("(?:<=?|\u2264|under|below|less than|fewer than|up to|younger than"
            + "|unter|bis|bis zu|weniger als|j\u00fcnger als|moins de|jusqu'\u00e0|menos de|hasta|menor de|menores de"
            + "|meno di|fino a|sotto|sotto i|onder|onder de|minder dan|jonger dan|tot|poni\u017cej|mniej ni\u017c|do"
            + "|at\u00e9|abaixo de)\\s*" + BOUND);
    private static final Pattern BELOW_BEHIND = pattern(
            BOUND + "\\s*(?:and|or|und|oder|et|ou|y|o|e|en|of|i|lub)\\s+(?:less|under|below|fewer|younger|weniger"
                    + "|darunter|j\u00fcnger|moins|menos|meno|minder|jonger|mniej)");
    private static final Pattern ABOVE =
            pattern("(?:>=?|\u2265|over|above|more than|older than|from|\u00fcber|ab|mehr als|\u00e4lter als|plus"
                    + " de|m\u00e1s de|mayor de|mayores de|desde|a partir de|\u00e0 partir de|pi\u00f9 di|oltre|oltre"
                    + " i|da|boven|boven de|meer dan|ouder dan|vanaf|powy\u017cej|wi\u0119cej ni\u017c|od|mais de|acima"
                    + " de)\\s*"
                    + BOUND);
    private static final Pattern ABOVE_BEHIND = pattern(BOUND
            + "\\s*(?:\\+|plus|(?:and|or|und|oder|et|ou|y|o|e|en|of|i|lub)\\s+(?:\\+|over|above|more|older|up|mehr"
            + "|dar\u00fcber|\u00e4lter|plus|m\u00e1s|pi\u00f9|oltre|meer|ouder|hoger|wi\u0119cej|mais))"
            + "(?:\\s*(?:years?|yrs?|jahre|ans|a\u00f1os|anos|anni|jaar|lat))?");

    private WordOrders() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<String> scale(String text) {
        return Arrays.stream(text.split(" < ")).map(String::strip).toList();
    }

    /**
     * The levels in ascending order, without those that have no place in any order ({@link PlacelessWords}); empty if the order of the
     * others is not certain.
     */
    static Optional<List<String>> of(List<String> all) {
        List<String> levels =
                all.stream().filter(level -> !PlacelessWords.holds(level)).toList();
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
        String plain = level.strip()
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('-', ' ')
                .replace('\u2019', '\'');
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
        for (Pattern bound : List.of(BELOW, BELOW_BEHIND)) {
            Matcher below = bound.matcher(level);
            if (below.matches()) {
                return Math.nextDown(number(below.group(1)) / 2);
            }
        }
        for (Pattern bound : List.of(ABOVE, ABOVE_BEHIND)) {
            Matcher above = bound.matcher(level);
            if (above.matches()) {
                return Math.nextUp(number(above.group(1)));
            }
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
