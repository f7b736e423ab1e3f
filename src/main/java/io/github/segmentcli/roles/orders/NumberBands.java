package io.github.segmentcli.roles.orders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders ranges of numbers with their units: {@code 18-24}, {@code less than RM 25,000}, {@code 1km - 3km}, {@code 10+ miles},
 * {@code below 30 minutes}, {@code 1 hour to 2 hours}. Lengths of time are compared in seconds where their units differ.
 */
final class NumberBands {

    private static final int MIN_BANDS = 3;
    private static final int INCHES = 12;

    /** How many seconds a unit of time has, by its names without accents. */
    private static final Map<String, Double> SECONDS = new HashMap<>();

    static {
        time(1, "s sec secs second seconds sekunden secondes segundos secondi sekund");
        time(60, "min mins minute minutes minuten minutos minuti minut minuter");
        time(3_600, "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren godzin timmar");
        time(86_400, "day days tag tage tagen jour jours dia dias giorno giorni dag dagen dni");
        time(604_800, "week weeks woche wochen semaine semaines semana semanas settimana settimane weken tygodni");
        time(2_629_800, "month months monat monate monaten mois mes meses mese mesi maand maanden mies");
        time(
                31_557_600,
                "y year years yr yrs yo y/o jahr jahre jahren an ans ano anos anno anni jaar lat \u043b\u0435\u0442 \u0433\u043e\u0434 \u0433\u043e\u0434\u0430 \u0440\u043e\u043a\u0456\u0432 yil thn tahun");
    }

    private static final String MONEY =
            "(?:us|au?|ca?|sg?|hk|nt|nz|mx|r)?\\$|\\p{Sc}|eur|euros?|usd|gbp|chf|cad|aud|pln|z\u0142"
                    + "|zl|reais|rm|myr|rs|inr|kr|sek|nok|dkk|kc|k\u010d|czk|ft|huf|lei|ron|try|tl|rp|idr|php|thb|zar|ngn|kes|ksh|aed"
                    + "|sar|egp|dh|mad|fcfa|xof|mxn|brl|jpy|cny|rmb|krw|hkd|sgd|twd|ntd|nzd|ils|nis|clp|cop|ars|pen|uah|rub|bgn|isk|pkr|bdt|lkr|vnd|kzt|gel|uzs|lkr|tzs|ugx|ghs|etb";

    private static final String UNITS = "(?:years? old|" + String.join("|", SECONDS.keySet())
            + "|a\u00f1os?|d\u00edas?|%|km|kwh|miles?|mi|kg|persons?|people|personen|employees|mitarbeiter|times|orders|items|semesters?|semestres?|grade|klasse|"
            + MONEY
            + ")";

    /** A bound, with the unit before or behind it, such as 25, 1.000 \u20ac, 30k, R$ 2.000, 65 ans; its number and its unit. */
    private static final String BOUND = "(?:(?:" + MONEY
            + ")\\.?\\s*)?(\\d[\\d,.\u00a0 ]*(?:\\s*[km](?!\\p{L}))?)(?:st|nd|rd|th|er|\u00e8me|\u00ba|\u00aa)?\\s*("
            + UNITS + "(?!\\p{L})\\.?)?";

    private static final Pattern SINGLE = pattern(BOUND);
    /** {@code zero} beside {@code less than RM 20}, {@code no income} beside {@code below Rs. 10000}. */
    private static final Pattern ZERO = pattern("zero|none(?:/unknown)?|nothing|nichts|rien|nada|niente|niets|nic"
            + "|(no|kein|keine|pas de|sin|sem|senza|geen|bez) \\p{L}+");

    /** Which ranges stand between two bounds: 18-24, 18 to 24, de 18 \u00e0 24 ans, von 18 bis 24, 18 a 24 a\u00f1os. */
    private static final Pattern BAND =
            pattern("(?:(?:\u043e\u0442|t\u1eeb|from|between|around|about|approx\\.?|ca\\.?|von|zwischen|etwa|van|de"
                    + "|entre|environ|da|dai|circa|tra|od)\\s+)?" + BOUND
                    + "\\s*(?:[-/\u2013\u2014]|to|and|bis|und|\u00e0|et|a|y|al|e|ai|tot|tot en met|en|do|at\u00e9|\u0434\u043e|-\\s*d\u01b0\u1edbi|\u0111\u1ebfn|sampai|s/d|hingga)\\s*"
                    + BOUND);

    private static final Pattern BELOW =
            pattern("(?:<=?|\u2264|under|below|less than|fewer than|not more than|up to|at most|within"
                    + "|younger than|unter|bis|bis zu|weniger als|h\u00f6chstens|innerhalb von|j\u00fcnger als|moins de|jusqu'\u00e0|menos de"
                    + "|hasta|menor de|menores de|meno di|fino a|sotto|sotto i|entro|onder|onder de|binnen|minder dan|jonger dan|tot"
                    + "|poni\u017cej|mniej ni\u017c|do|at\u00e9|abaixo de|\u0434\u043e|\u043c\u0435\u043d\u0435\u0435|\u043c\u0435\u043d\u044c\u0448\u0435|\u043c\u043b\u0430\u0434\u0448\u0435|\u043d\u0435 \u0431\u043e\u043b\u0435\u0435|di bawah|kurang dari|hingga|d\u01b0\u1edbi)\\s*"
                    + BOUND);
    private static final Pattern BELOW_BEHIND = pattern(
            BOUND + "\\s*(?:and|or|und|oder|et|ou|y|o|e|en|of|i|lub|&)\\s+(?:less|under|below|fewer|younger|weniger"
                    + "|darunter|j\u00fcnger|moins|menos|meno|minder|jonger|mniej)");
    private static final Pattern ABOVE =
            pattern("(?:>=?|\\+|\u2265|over|above|more than|older than|from|at least|\u00fcber|ab|mehr als"
                    + "|mindestens|\u00e4lter als|plus de|au moins|m\u00e1s de|al menos|mayor de|mayores de|desde|a partir de|\u00e0 partir de"
                    + "|pi\u00f9 di|almeno|oltre|oltre i|da|boven|boven de|meer dan|minstens|ouder dan|vanaf|powy\u017cej|wi\u0119cej ni\u017c|od"
                    + "|mais de|acima de|\u043e\u0442|\u0431\u043e\u043b\u0435\u0435|\u0431\u043e\u043b\u044c\u0448\u0435|\u0441\u0442\u0430\u0440\u0448\u0435|\u0441\u0432\u044b\u0448\u0435|\u043f\u043e\u043d\u0430\u0434|di atas|lebih dari|tr\u00ean)\\s*"
                    + BOUND);
    private static final Pattern ABOVE_BEHIND = pattern(BOUND
            + "\\s*(?:\\+|plus|(?:and|or|und|oder|et|ou|y|o|e|en|of|i|lub|&)\\s+(?:\\+|over|above|more|older|up|higher|later|mehr|h\u00f6her"
            + "|dar\u00fcber|\u00e4lter|plus|m\u00e1s|pi\u00f9|oltre|meer|ouder|hoger|wi\u0119cej|mais))(?:\\s*("
            + UNITS + ")\\.?)?");

    /** {@code 2nd year}, whose numbers are steps. */
    private static final Pattern ORDINAL = pattern("\\d(?:st|nd|rd|th|\u00e8me|\u00ba|\u00aa)(?!\\p{L})");

    /** {@code 5'11"}: feet and inches. */
    private static final Pattern HEIGHT = pattern("(\\d)\\s*['\u2019\u2032]\\s*(\\d{1,2})\\s*(?:\"|''|\u201d|\u2033)?");

    /** The months that spreadsheets write for a number, by their beginnings in several languages. */
    private static final List<Set<String>> MONTHS = List.of(
            Set.of("jan", "ene", "gen"),
            Set.of("feb", "fev"),
            Set.of("mar", "mrz", "mrt"),
            Set.of("apr", "abr", "avr"),
            Set.of("may", "mai", "mei", "mag", "maj"),
            Set.of("jun", "giu"),
            Set.of("jul", "lug"),
            Set.of("aug", "ago", "aou"),
            Set.of("sep", "set"),
            Set.of("oct", "okt", "ott", "out"),
            Set.of("nov"),
            Set.of("dec", "dez", "dic"));

    /** {@code May-20}, {@code 05-Jan}: the range 5-20 or 1-5 that a spreadsheet took for a day or a month. */
    private static final Pattern SPREADSHEET = pattern("(?:(\\p{L}{3})[-. ](\\d{1,2})|(\\d{1,2})[-. ](\\p{L}{3}))");

    private static final Pattern FEET = pattern("(\\d) (?:ft|feet|foot)(?!\\p{L})\\.?");

    /** The numbers of a level, NaN where it is open to that side, and its units; empty where there is none. */
    private record Band(double from, double to, String unitOfFrom, String unitOfTo) {

        boolean isTimed() {
            return SECONDS.containsKey(unitOfFrom) || SECONDS.containsKey(unitOfTo);
        }

        /** The middle of a range, or a value just beyond its only bound. */
        double place(boolean inSeconds) {
            double low = from * (inSeconds ? seconds(unitOfFrom, unitOfTo) : 1);
            double high = to * (inSeconds ? seconds(unitOfTo, unitOfFrom) : 1);
            if (from == to) {
                return low;
            }
            return Double.isNaN(from)
                    ? Math.nextDown(high / 2)
                    : Double.isNaN(to) ? Math.nextUp(low) : low < high ? (low + high) / 2 : Double.NaN;
        }

        /** Of one and a half, {@code 1-2 hours} names the unit once; NaN where no unit is one of time. */
        private double seconds(String own, String other) {
            double found = SECONDS.getOrDefault(own, SECONDS.getOrDefault(other, Double.NaN));
            return from == 0 && to == 0 ? 1 : found;
        }
    }

    private NumberBands() {}

    private static void time(double seconds, String names) {
        List.of(names.split(" ")).forEach(name -> SECONDS.put(name, seconds));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * Null unless they are three levels or more, each a number or a range and at least one of them a range, or all are lengths of time
     * such as 36 months.
     */
    static double[] places(List<String> levels) {
        Map<String, Band> bands = new HashMap<>();
        Set<Double> units = new HashSet<>();
        boolean range = false;
        for (String level : levels) {
            Band band = band(level);
            if (band == null) {
                return null;
            }
            bands.put(level, band);
            range |= (band.from() != band.to() || ORDINAL.matcher(level).find())
                    && !SPREADSHEET.matcher(level).matches();
            if (band.isTimed()) {
                units.add(SECONDS.get(unit(band.unitOfFrom())));
                units.add(SECONDS.get(unit(band.unitOfTo())));
            }
        }
        units.remove(null);
        boolean inSeconds = units.size() > 1;
        boolean lengths = levels.stream()
                .map(bands::get)
                .allMatch(band -> band.from() == band.to() && SECONDS.containsKey(band.unitOfFrom()));
        return !lengths && (levels.size() < MIN_BANDS || !range)
                ? null
                : levels.stream()
                        .mapToDouble(level -> bands.get(level).place(inSeconds))
                        .toArray();
    }

    private static Band band(String written) {
        String level = inInches(spaced(written));
        if (ZERO.matcher(level).matches()) {
            return new Band(0, 0, "", "");
        }
        Matcher single = SINGLE.matcher(level);
        if (single.matches()) {
            double value = number(single.group(1));
            return Double.isNaN(value) ? null : new Band(value, value, unit(single.group(2)), "");
        }
        Matcher spreadsheet = SPREADSHEET.matcher(level);
        Band ofMonth = spreadsheet.matches() ? ofSpreadsheet(spreadsheet) : null;
        if (ofMonth != null) {
            return ofMonth;
        }
        Matcher between = BAND.matcher(level);
        if (between.matches()) {
            return new Band(
                    number(between.group(1)), number(between.group(3)), unit(between.group(2)), unit(between.group(4)));
        }
        for (Pattern bound : List.of(BELOW, BELOW_BEHIND)) {
            Matcher below = bound.matcher(level);
            if (below.matches()) {
                return new Band(Double.NaN, number(below.group(1)), "", unit(below.group(2)));
            }
        }
        Matcher above = ABOVE.matcher(level);
        if (above.matches()) {
            return new Band(number(above.group(1)), Double.NaN, unit(above.group(2)), "");
        }
        Matcher behind = ABOVE_BEHIND.matcher(level);
        return behind.matches()
                ? new Band(number(behind.group(1)), Double.NaN, unit(behind.group(2)), unit(behind.group(3)))
                : null;
    }

    /** The range between the number of the month and the other number, the smaller first; null where no month is meant. */
    private static Band ofSpreadsheet(Matcher found) {
        String month = found.group(1) != null ? found.group(1) : found.group(4);
        double other = Double.parseDouble(found.group(1) != null ? found.group(2) : found.group(3));
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(month.toLowerCase(Locale.ROOT))) {
                return new Band(Math.min(i + 1, other), Math.max(i + 1, other), "", "");
            }
        }
        return null;
    }

    /** {@code 30\u4ee3}, {@code 65\u6b73\u4ee5\u4e0a}: Chinese, Japanese and Korean ranges in the signs of the others. */
    private static String spaced(String level) {
        if (level.chars().allMatch(c -> c < 0x3000)) {
            return level.replace('\u223c', '-');
        }
        String decade = level.replaceFirst("^(\\d)0\\s*[\u4ee3\ub300]$", "$10-$19");
        return decade.replaceAll("[\u301c\uff5e~\u81f3\u5230]|\u304b\u3089", "-")
                .replaceAll(
                        "[\u6b73\u624d\u5c81\u6b72\uc138\u5186\u5143\uc6d0\u4eba\u540d\u56de\u6b21\ud68c\u5e74\ub144]",
                        "")
                .replaceFirst("(\u4ee5\u4e0a|\u53ca\u4ee5\u4e0a|\uc774\uc0c1|\u8d85|\ucd08\uacfc)$", "+")
                .replaceFirst(
                        "^(.*?)(\u672a\u6e80|\u672a\u6ee1|\u4ee5\u4e0b|\u4ee5\u5185|\ubbf8\ub9cc|\uc774\ud558)$", "<$1")
                .strip();
    }

    private static String inInches(String level) {
        String feet = HEIGHT.matcher(level)
                .replaceAll(found ->
                        String.valueOf(INCHES * Integer.parseInt(found.group(1)) + Integer.parseInt(found.group(2))));
        return FEET.matcher(feet).replaceAll(found -> String.valueOf(INCHES * Integer.parseInt(found.group(1))));
    }

    private static String unit(String written) {
        return written == null
                ? ""
                : OrderedLevels.withoutAccents(written).replace(".", "").replace("years old", "years");
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
