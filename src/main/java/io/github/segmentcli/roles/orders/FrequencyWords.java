package io.github.segmentcli.roles.orders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads how often something happens from its words, in times a year: once a week, 2-3 times per month, varias veces al a&ntilde;o,
 * t&auml;glich, at least once a day. Without a unit of time it is how many times: once, twice, more than five times.
 */
final class FrequencyWords {

    private enum Kind {
        COUNT,
        /** Counts by itself, without a word for times: once. */
        TIMES_COUNT,
        TIMES,
        UNIT,
        /** In the unit, once if no count says otherwise: daily, haftada iki. */
        ADVERB,
        /** Once in as many units as follow: every two weeks. */
        EVERY,
        PER,
        FACTOR,
        SILENT
    }

    private record Word(Kind kind, double value) {}

    /** How often, and whether that is in a unit of time; a word such as never or rarely fits both. */
    private record Frequency(double times, boolean timed, boolean bare) {}

    private static final Frequency NONE = new Frequency(Double.NaN, false, false);

    private static final int MIN_LEVELS = 3;
    private static final double FEW = 3;

    /** Of "more than once" and "5 or more"; of "at least" and "at most". */
    private static final double MORE = 1.25;

    private static final double AT_LEAST = 1.01;
    private static final double NEARLY = 0.95;

    private static final double QUARTERLY = 4;
    private static final double MONTHLY = 12;
    private static final double FORTNIGHTLY = 26;
    private static final double WEEKLY = 52;
    private static final double DAILY = 365;
    private static final double HOURLY = 24 * DAILY;

    private static final Map<String, Word> WORDS = new HashMap<>();
    private static final Map<String, Double> PHRASES = new HashMap<>();

    static {
        words(Kind.TIMES_COUNT, 1, "once einmal eens 1x");
        words(Kind.TIMES_COUNT, 2, "twice zweimal tweemaal 2x");
        words(Kind.TIMES_COUNT, FEW, "thrice dreimal 3x");
        words(Kind.TIMES_COUNT, FEW + 1, "mehrmals");
        words(Kind.COUNT, 1, "one una un uno une ein eine einer een raz jeden bir en uma um");
        words(Kind.COUNT, 2, "two couple dos deux zwei due twee dwa iki tva duas dois");
        words(Kind.COUNT, 2.5, "pocas poucas");
        words(
                Kind.COUNT,
                FEW,
                "three few some tres trois drei tre drie trzy uc algunas alguna unas quelques qualche enkele kilka birkac nagra paar");
        words(
                Kind.COUNT,
                FEW + 1,
                "four several multiple cuatro quatre vier quattro quatro cztery dort fyra varias plusieurs mehrere diversas meerdere flera");
        words(Kind.COUNT, 5, "five many cinco cinq funf cinque vijf piec bes fem muchas muitas viele wiele");
        words(Kind.COUNT, 6, "six seis sechs sei zes szesc alti sex");
        words(
                Kind.TIMES,
                1,
                "times time vez veces vezes fois mal male volta volte keer keren razy kez kere defa ganger gang x");
        words(Kind.UNIT, HOURLY, "hour hora heure stunde ora uur godzine");
        words(Kind.UNIT, DAILY, "day days dia dias jour jours tag tage giorno giorni dag dagen dzien dziennie dni gun");
        words(
                Kind.UNIT,
                WEEKLY,
                "week weeks semana semanas semaine semaines woche wochen settimana settimane weken tydzien tygodniu tygodnie hafta vecka veckan");
        words(
                Kind.UNIT,
                MONTHLY,
                "month months mes meses mois monat monate mese mesi maand maanden miesiac miesiacu miesiace ay manad manaden");
        words(Kind.UNIT, QUARTERLY, "quarter trimestre quartal kwartaal kwartal");
        words(
                Kind.UNIT,
                1,
                "year years ano anos an ans annee jahr jahre anno anni jaar jaren rok roku lata yil ar aret");
        words(
                Kind.ADVERB,
                DAILY,
                "daily everyday diariamente quotidiennement taglich quotidianamente giornalmente dagelijks codziennie dagligen gunde");
        words(
                Kind.ADVERB,
                WEEKLY,
                "weekly semanalmente hebdomadairement wochentlich settimanalmente wekelijks haftada");
        words(Kind.ADVERB, FORTNIGHTLY, "fortnightly quincenalmente quinzenalmente");
        words(
                Kind.ADVERB,
                MONTHLY,
                "monthly mensualmente mensuellement monatlich mensilmente maandelijks mensalmente ayda");
        words(Kind.ADVERB, QUARTERLY, "quarterly trimestralmente trimestriellement vierteljahrlich");
        words(Kind.ADVERB, 1, "yearly annually anualmente annuellement jahrlich annualmente jaarlijks yilda");
        words(
                Kind.EVERY,
                1,
                "every each cada chaque jede jedes jeden alle ogni elke iedere co her varje todos todas tous toutes tutti tutte");
        words(Kind.FACTOR, 1 / MORE, "less menos weniger moins meno minder mniej fewer under");
        words(Kind.FACTOR, MORE, "more mas mehr plus piu meer wiecej mais over");
        words(Kind.FACTOR, NEARLY, "nearly almost casi quase presque fast prawie quasi bijna nastan");
        words(Kind.FACTOR, AT_LEAST, "least mindestens minimo minimum");
        words(Kind.FACTOR, 1 / AT_LEAST, "most hochstens maximo maximum");
        words(Kind.PER, 1, "a per in al el la por par pro im am der w na om ai all' all dell' l'");
        words(
                Kind.SILENT,
                1,
                "at an the los las le les die das de del di da do o or oder ou of lub than que als dan niz about approximately around ca and y"
                        + " i au aux pelo ao only");
        phrases(0, "never|nunca|jamais|nie|niemals|mai|nooit|nigdy|hic|asla|aldrig");
        phrases(
                0.1,
                "first time|first visit|this is my first visit|this is my first time|es mi primera visita|primera visita|primera vez"
                        + "|erster besuch|premiere fois|premiere visite|prima volta|prima visita|primeira vez|primeira visita|eerste keer"
                        + "|pierwszy raz|ilk kez");
        // Russian, without accents as well
        words(Kind.COUNT, 1, "\u043e\u0434\u0438\u043d \u043e\u0434\u043d\u0443 \u043e\u0434\u043d\u0430");
        words(Kind.COUNT, 2, "\u0434\u0432\u0430 \u0434\u0432\u0435 \u043f\u0430\u0440\u0443");
        words(Kind.COUNT, FEW, "\u0442\u0440\u0438 \u043d\u0435\u0441\u043a\u043e\u043b\u044c\u043a\u043e");
        words(Kind.TIMES, 1, "\u0440\u0430\u0437 \u0440\u0430\u0437\u0430");
        words(
                Kind.UNIT,
                DAILY,
                "\u0434\u0435\u043d\u044c \u0434\u043d\u044f \u0434\u043d\u0435\u0438 \u0441\u0443\u0442\u043a\u0438");
        words(
                Kind.UNIT,
                WEEKLY,
                "\u043d\u0435\u0434\u0435\u043b\u044e \u043d\u0435\u0434\u0435\u043b\u0438 \u043d\u0435\u0434\u0435\u043b\u0435 \u043d\u0435\u0434\u0435\u043b\u044f");
        words(Kind.UNIT, MONTHLY, "\u043c\u0435\u0441\u044f\u0446 \u043c\u0435\u0441\u044f\u0446\u0430");
        words(Kind.UNIT, 1, "\u0433\u043e\u0434 \u0433\u043e\u0434\u0430");
        words(Kind.ADVERB, DAILY, "\u0435\u0436\u0435\u0434\u043d\u0435\u0432\u043d\u043e");
        words(Kind.ADVERB, WEEKLY, "\u0435\u0436\u0435\u043d\u0435\u0434\u0435\u043b\u044c\u043d\u043e");
        words(Kind.ADVERB, MONTHLY, "\u0435\u0436\u0435\u043c\u0435\u0441\u044f\u0447\u043d\u043e");
        words(Kind.ADVERB, 1, "\u0435\u0436\u0435\u0433\u043e\u0434\u043d\u043e");
        words(
                Kind.EVERY,
                1,
                "\u043a\u0430\u0436\u0434\u044b\u0438 \u043a\u0430\u0436\u0434\u0443\u044e \u043a\u0430\u0436\u0434\u043e\u0435 \u043a\u0430\u0436\u0434\u044b\u0435");
        words(
                Kind.FACTOR,
                1 / MORE,
                "\u0440\u0435\u0436\u0435 \u043c\u0435\u043d\u0435\u0435 \u043c\u0435\u043d\u044c\u0448\u0435");
        words(
                Kind.FACTOR,
                MORE,
                "\u0447\u0430\u0449\u0435 \u0431\u043e\u043b\u0435\u0435 \u0431\u043e\u043b\u044c\u0448\u0435");
        words(Kind.FACTOR, NEARLY, "\u043f\u043e\u0447\u0442\u0438");
        words(Kind.PER, 1, "\u0432");
        phrases(0, "\u043d\u0438\u043a\u043e\u0433\u0434\u0430");
        phrases(
                0.5,
                "\u0440\u0435\u0434\u043a\u043e|\u0438\u0437\u0440\u0435\u0434\u043a\u0430|\u043e\u0447\u0435\u043d\u044c \u0440\u0435\u0434\u043a\u043e");
        phrases(
                2,
                "\u0438\u043d\u043e\u0433\u0434\u0430|\u0432\u0440\u0435\u043c\u044f \u043e\u0442 \u0432\u0440\u0435\u043c\u0435\u043d\u0438");
        // below the least rate beside it, whatever that is
        phrases(
                0.4,
                "less often|seltener|moins souvent|menos frecuentemente|con menos frecuencia|piu raramente|menos vezes|minder vaak|rzadziej|daha seyrek");
        phrases(
                0.5,
                "rarely|seldom|hardly ever|almost never|selten|rarement|raramente|rara vez|casi nunca|zelden|rzadko|nadiren|sallan");
        phrases(
                2,
                "occasionally|sometimes|once in a while|ocasionalmente|a veces|gelegentlich|manchmal|parfois|occasionnellement"
                        + "|de temps en temps|a volte|occasionalmente|as vezes|soms|af en toe|czasami|bazen|ara sira|ibland");
    }

    private static final Map<String, Double> RATES = Map.of(
            "every other day", DAILY / 2, "every other week", FORTNIGHTLY, "most days", 0.8 * DAILY, "a diario", DAILY);

    private FrequencyWords() {}

    private static void words(Kind kind, double value, String words) {
        for (String word : words.split(" ")) {
            WORDS.putIfAbsent(word, new Word(kind, value));
        }
    }

    private static void phrases(double times, String phrases) {
        for (String phrase : phrases.split("\\|")) {
            PHRASES.put(phrase, times);
        }
    }

    /** Null unless at least three levels say how often, all of them in a unit of time or none. */
    static double[] places(List<String> levels) {
        Frequency[] all = levels.stream().map(FrequencyWords::of).toArray(Frequency[]::new);
        int timed = 0;
        int counted = 0;
        for (Frequency one : all) {
            timed += one.timed() ? 1 : 0;
            counted += !one.timed() && !one.bare() ? 1 : 0;
        }
        return all.length < MIN_LEVELS || timed > 0 == counted > 0
                ? null
                : List.of(all).stream().mapToDouble(Frequency::times).toArray();
    }

    private static Frequency of(String level) {
        Double bare = PHRASES.get(level);
        if (bare != null) {
            return new Frequency(bare, false, true);
        }
        if (RATES.containsKey(level)) {
            return new Frequency(RATES.get(level), true, false);
        }
        double numbers = 0;
        int written = 0;
        double count = 1;
        double apart = 1;
        double unit = 0;
        double factor = 1;
        boolean counts = false;
        boolean isEvery = false;
        boolean repeats = false;
        for (String one : level.replace(",", "").split(" ")) {
            String token = one.replaceFirst("\\+$", "");
            factor *= token.length() < one.length() ? MORE : 1;
            if (token.matches("\\d{1,2}")) {
                numbers += Integer.parseInt(token);
                written++;
                continue;
            }
            Word word = WORDS.get(token);
            if (word == null) {
                return NONE;
            }
            switch (word.kind()) {
                case COUNT, TIMES_COUNT -> {
                    count = isEvery ? count : word.value();
                    apart = isEvery ? word.value() : apart;
                    counts |= !isEvery;
                    repeats |= word.kind() == Kind.TIMES_COUNT;
                }
                case UNIT -> unit = word.value();
                case ADVERB -> {
                    unit = word.value();
                    repeats = true;
                }
                case EVERY -> {
                    isEvery = true;
                    repeats = true;
                }
                case FACTOR -> factor *= word.value();
                case PER -> repeats |= counts || written > 0;
                case TIMES -> repeats = true;
                default -> {}
            }
        }
        if (written > 0) {
            count = isEvery ? count : numbers / written;
            apart = isEvery ? numbers / written : apart;
            counts = true;
        }
        boolean says = unit > 0 || counts && !isEvery;
        return repeats && says ? new Frequency(count * factor / apart * (unit > 0 ? unit : 1), unit > 0, false) : NONE;
    }
}
