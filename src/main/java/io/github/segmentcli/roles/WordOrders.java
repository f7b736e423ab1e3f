package io.github.segmentcli.roles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises ordered levels: words of a known scale (bronze, silver, gold), degrees of one thing (very important;
 * {@link DegreeWords}), ranges of numbers ({@code 35-44}, {@code 65+}; {@link NumberBands}), and numbered words
 * ({@code 1 - disagree}).
 */
final class WordOrders {

    private static final Set<String> COLOURS =
            NameVocabulary.words("colour color farbe couleur kleur colore kolor farve");

    private static final Set<String> SIZES = NameVocabulary.words(
            "size sizes grosse groesse konfektionsgrosse taille talla taglia tamanho maat rozmiar storlek");

    private static final List<List<String>> SCALES = List.of(
            scale("bronze < silver < gold < platinum < diamond"),
            scale("none < very low < low < medium|moderate|mid|middle|average < high < very high"),
            scale("tiny < small < medium|medsize|midsize|mid size|mid sized < large < huge|very large"),
            scale("blue < silver < gold < platinum"),
            scale("xxs < xs < s < m < l < xl < xxl < xxxl"),
            scale(
                    "free|trial < basic|starter|lite < standard|plus|regular|extended < premium|professional|pro|business <"
                            + " enterprise|ultimate"),
            scale("never < rarely|seldom < sometimes|occasionally < often|frequently|usually < always"),
            scale("never < once|rarely|seldom|hardly ever < sometimes|occasionally < monthly|once a month"
                    + " < weekly|once a week < several times a week < daily|every day < several times a day"),
            scale("not at all|none at all < not much|very little < a little|a bit|slightly < some|somewhat|moderately"
                    + " < a lot|much|quite a bit|very much < a great deal|extremely"),
            scale("uneducated|illiterate < primary school|elementary school < partial high school|some high school"
                    + "|less than high school < high school|high school or below|secondary school|high school graduate"
                    + " < some college|partial college|some college or associate|some university < college|associate"
                    + " < bachelor|bachelors|college/bachelor|undergraduate < graduate|master|masters|postgraduate"
                    + " < doctorate|doctoral|doctor|phd"),
            scale("uneducated|illiterate < primary school|elementary school < high school|secondary school"
                    + " < some college|college < graduate|bachelor|bachelors < post graduate|postgraduate"
                    + " < doctorate|doctoral|doctor|phd"),
            scale("strongly disagree|completely disagree < disagree|somewhat disagree|tend to disagree"
                    + " < neutral|neither|undecided"
                    + " < agree|somewhat agree|tend to agree < strongly agree|completely agree"),
            scale("strongly disagree < disagree < somewhat disagree|slightly disagree"
                    + " < neutral|neither|undecided"
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
            scale("very dissatisfied|very unsatisfied|very unsat < dissatisfied|unsatisfied|unsat"
                    + " < neutral|neither|average|avg < satisfied|sat < very satisfied|very sat"),
            scale("very little < little < average|avg|medium < high|much < very high|very much"),
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

    private WordOrders() {}

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
        return known(levels)
                .or(() -> DegreeWords.order(levels))
                .or(() -> numbered(levels))
                .or(() -> NumberBands.order(levels));
    }

    /**
     * The same for a column of that name. S and M alone are marital states more often than sizes, and silver, gold and blue colours;
     * they are ordered where the name or another level says so.
     */
    static Optional<List<String>> of(List<String> all, NameMeaning name) {
        return name.has(COLOURS) ? Optional.empty() : of(all).filter(order -> name.has(SIZES) || !isOpen(order));
    }

    /** Whether the levels of an order may as well be kinds. */
    private static boolean isOpen(List<String> order) {
        List<String> plain =
                order.stream().map(level -> level.toLowerCase(Locale.ROOT)).toList();
        boolean letters = plain.size() < 3 && Set.of("s", "m", "l").containsAll(plain);
        return letters || plain.contains("blue") && !plain.contains("platinum");
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
                .replace('\u2019', '\'')
                .replaceFirst("\\s*\\([^)]*\\)$", "")
                .replaceFirst("^neither .*", "neither")
                .replaceFirst("('s)?( degree| diploma)$", "");
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

    /** The levels by their places; empty where one has none (NaN) or two have the same. */
    static Optional<List<String>> sorted(List<String> levels, ToDoubleFunction<String> place) {
        Map<String, Double> at = new TreeMap<>();
        for (String level : levels) {
            double value = place.applyAsDouble(level.strip());
            if (Double.isNaN(value) || at.containsValue(value)) {
                return Optional.empty();
            }
            at.put(level, value);
        }
        List<String> order = new ArrayList<>(levels);
        order.sort(Comparator.comparingDouble(at::get));
        return Optional.of(order);
    }
}
