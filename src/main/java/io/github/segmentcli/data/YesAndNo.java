package io.github.segmentcli.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words for yes and no, in several languages and in any case. */
public final class YesAndNo {

    /** Yes and no of the same language and notation. No word means yes in one pair and no in another. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("yes", "no"),
            List.of("true", "false"),
            List.of("y", "n"),
            List.of("t", "f"),
            List.of("on", "off"),
            List.of("ja", "nein"),
            List.of("ja", "nee"),
            List.of("j", "n"),
            List.of("oui", "non"),
            List.of("o", "n"),
            List.of("s", "n"),
            List.of("si", "no"),
            List.of("s\u00ed", "no"),
            List.of("s\u00ec", "no"),
            List.of("sim", "n\u00e3o"),
            List.of("wahr", "falsch"),
            List.of("vrai", "faux"),
            List.of("vero", "falso"),
            List.of("waar", "onwaar"),
            List.of("ja", "nej"),
            List.of("ja", "nei"),
            List.of("tak", "nie"),
            List.of("t", "n"),
            List.of("sim", "nao"),
            List.of("ano", "ne"),
            List.of("igen", "nem"),
            List.of("da", "nu"),
            List.of("da", "ne"),
            List.of("\u0434\u0430", "\u043d\u0435\u0442"),
            List.of("evet", "hay\u0131r"),
            List.of("kyll\u00e4", "ei"),
            List.of("ya", "tidak"),
            List.of("c\u00f3", "kh\u00f4ng"),
            List.of("co", "khong"),
            List.of("\u0442\u0430\u043a", "\u043d\u0456"),
            List.of("\u03bd\u03b1\u03b9", "\u03cc\u03c7\u03b9"),
            List.of("\u662f", "\u5426"),
            List.of("\u6709", "\u65e0"),
            List.of("\u6709", "\u7121"),
            List.of("\u306f\u3044", "\u3044\u3044\u3048"),
            List.of("\u3042\u308a", "\u306a\u3057"),
            List.of("\uc608", "\uc544\ub2c8\uc624"),
            List.of("\uc608", "\uc544\ub2c8\uc694"),
            List.of("\ub124", "\uc544\ub2c8\uc624"),
            List.of("\ub124", "\uc544\ub2c8\uc694"),
            List.of("1", "0"));

    private static final Map<String, Boolean> MEANINGS = new TreeMap<>();

    static {
        for (List<String> pair : PAIRS) {
            MEANINGS.put(pair.get(0), true);
            MEANINGS.put(pair.get(1), false);
        }
    }

    private YesAndNo() {}

    /** Yes and no, in this order and in small letters, if two words are just these; empty for any other words. */
    public static Optional<List<String>> pair(List<String> words) {
        Set<String> lower =
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return lower.size() == 2 ? PAIRS.stream().filter(lower::containsAll).findFirst() : Optional.empty();
    }

    /** The first pair that has the word; empty for a word that is neither yes nor no. */
    public static Optional<List<String>> pairWith(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return PAIRS.stream().filter(pair -> pair.contains(lower)).findFirst();
    }

    /** Whether a word means yes in any language, with the zeros behind the point that databases write; empty for other words. */
    public static Optional<Boolean> meaning(String word) {
        return Optional.ofNullable(MEANINGS.get(word.toLowerCase(Locale.ROOT).replaceFirst("^([01])\\.0+$", "$1")));
    }
}
