package io.github.segmentcli.data;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** The units that stand beside the numbers of a column, and which of them are one unit written in two ways. */
public final class Units {

    /** Signs and short names of one currency alone; a krone or a franc may be of several countries and keeps its name. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("US$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("\u20ac", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("Euro", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("\u00a3", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("chf", "CHF"),
            Map.entry("SFr.", "CHF"),
            Map.entry("Fr", "CHF"),
            Map.entry("Fr.", "CHF"),
            Map.entry("fr.", "CHF"),
            Map.entry("\u00a5", "JPY"),
            Map.entry("\u5186", "JPY"),
            Map.entry("\u5143", "CNY"),
            Map.entry("\u20a9", "KRW"),
            Map.entry("\uc6d0", "KRW"),
            Map.entry("\u20b9", "INR"),
            Map.entry("Rs", "INR"),
            Map.entry("Rs.", "INR"),
            Map.entry("\u20ba", "TRY"),
            Map.entry("TL", "TRY"),
            Map.entry("\u20bd", "RUB"),
            Map.entry("\u0440\u0443\u0431", "RUB"),
            Map.entry("\u0440\u0443\u0431.", "RUB"),
            Map.entry("\u0440.", "RUB"),
            Map.entry("\u20aa", "ILS"),
            Map.entry("\u20b4", "UAH"),
            Map.entry("\u0e3f", "THB"),
            Map.entry("\u20ab", "VND"),
            Map.entry("R$", "BRL"),
            Map.entry("A$", "AUD"),
            Map.entry("C$", "CAD"),
            Map.entry("S/", "PEN"),
            Map.entry("z\u0142", "PLN"),
            Map.entry("K\u010d", "CZK"),
            Map.entry("Ft", "HUF"),
            Map.entry("lei", "RON"),
            Map.entry("Kr", "kr"),
            Map.entry("kr.", "kr"));

    /** Signs that several currencies share, each with these. */
    private static final Map<String, Set<String>> SHARED = Map.of(
            "$", Set.of("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "TWD", "ARS", "CLP", "COP"),
            "kr", Set.of("SEK", "NOK", "DKK"));

    private Units() {}

    /** How many different units these are. A sign that several currencies share means the one that stands beside it. */
    public static int different(Set<String> written) {
        Set<String> codes = new HashSet<>();
        written.forEach(unit -> codes.add(CODES.getOrDefault(unit, unit)));
        SHARED.forEach((sign, sharing) -> {
            if (codes.stream().anyMatch(sharing::contains)) {
                codes.remove(sign);
            }
        });
        return codes.size();
    }

    /** Whether two are one unit. */
    public static boolean areSame(String one, String other) {
        return one.equals(other) || different(Set.of(one, other)) == 1;
    }

    /** Whether a word names a currency, in letters of either case or by its sign. */
    public static boolean isCurrency(String word, String wanted) {
        return word.equalsIgnoreCase(wanted) || areSame(word, wanted.toUpperCase(Locale.ROOT)) || areSame(word, wanted);
    }

    /**
     * The units of a column: how most of the numbers write it where it is one, else all.
     *
     * @param counts of the numbers by the unit that stands beside them
     */
    public static Set<String> of(SortedMap<String, Long> counts) {
        return different(counts.keySet()) == 1 ? Set.of(usual(counts)) : new TreeSet<>(counts.keySet());
    }

    /** How most of the numbers write the unit; of two that are as frequent the first by its letters. */
    public static String usual(SortedMap<String, Long> counts) {
        long most = Collections.max(counts.values());
        return counts.keySet().stream()
                .filter(unit -> counts.get(unit) == most)
                .findFirst()
                .orElseThrow();
    }
}
