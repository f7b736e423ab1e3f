package io.github.segmentcli.roles.names;

import static io.github.segmentcli.roles.names.NameVocabulary.TIME_UNITS;
import static io.github.segmentcli.roles.names.NameVocabulary.WINDOWS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the form of a word says: plurals, professions, currencies, and the time in which something was counted. */
final class WordForms {

    /** Plurals of what is not counted. */
    private static final Set<String> TERMS =
            Set.of("terms", "conditions", "condiciones", "condizioni", "konditionen", "details", "basis");

    /** {@code Punto vendita}, point de vente, point of sale, whose silent words are gone. */
    private static final Set<String> POINTS = Set.of("point", "punto", "ponto", "punkt");

    private static final Set<String> SALES = Set.of("sale", "sales", "vente", "vendita", "venta", "venda", "sprzedazy");

    private WordForms() {}

    /** {@code CheckIns30d}, {@code log ins}, {@code Punto vendita}, {@code OperatingSystems}, {@code lead time}: one word in two. */
    static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        for (String word : words) {
            int before = joined.size() - 1;
            String bare = word.replaceFirst("\\d+[dwmy]$", "");
            boolean second = before >= 0
                    && Set.of("in", "ins", "out", "outs", "up", "ups").contains(bare)
                    && Set.of("check", "log", "sign", "walk", "opt", "top").contains(joined.get(before));
            if (before >= 0 && SALES.contains(word) && POINTS.contains(joined.get(before))) {
                joined.set(before, "pointofsale");
            } else if (before >= 0 && joined.get(before).equals("operating") && word.matches("systems?")) {
                joined.set(before, "os");
            } else if (before >= 0 && joined.get(before).equals("life") && word.equals("balance")) {
                joined.set(before, "lifebalance");
            } else if (before >= 0 && joined.get(before).equals("lead") && word.equals("time")) {
                joined.set(before, "leadtime");
            } else if (second) {
                joined.set(before, joined.get(before) + bare);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    /** Without the time in which things were counted, at the end: {@code refunds 12 months}, {@code logins_last_30_days}, {@code spend_90d}. */
    static List<String> withoutWindow(List<String> words) {
        int end = words.size();
        if (end > 1 && words.get(end - 1).matches("l?\\d{1,3}(d|w|m|y|j|t|days?|months?)")) {
            end--;
        } else if (end > 2 && words.get(end - 2).matches("\\d{1,3}") && TIME_UNITS.contains(words.get(end - 1))) {
            end -= 2;
        } else {
            return words;
        }
        if (end > 1 && WINDOWS.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    /** {@code hygienist}, Therapistin; but not a list. */
    static boolean isProfession(String word) {
        return word.length() > 5 && word.matches(".*[^l]ist(in)?");
    }

    /** {@code visits}, Mahnungen; but not {@code status}. */
    static boolean isPlural(String word) {
        return !TERMS.contains(word) && isPluralForm(word);
    }

    private static boolean isPluralForm(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.matches(".*[siu]s") && !WINDOWS.contains(word)
                || word.endsWith("ungen")
                || word.endsWith("ionen");
    }

    /** {@code k$}, {@code EUR}, {@code Mio. €}. */
    static boolean isMoney(String unit) {
        return unit.chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL)
                || unit.matches(".*\\b(usd|eur|euro|euros|gbp|chf|jpy|cad|aud|inr|brl|sek|nok|dkk|pln|czk)\\b.*");
    }
}
