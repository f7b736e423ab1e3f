package io.github.segmentcli.roles;

import java.util.Locale;
import java.util.Set;

/** Words that say that nothing is known, and stand among the words of a column as if they were one of its kinds. */
public final class UnknownWords {

    private static final Set<String> WORDS = Set.of(
            "unknown",
            "unbekannt",
            "inconnu",
            "desconocido",
            "not known",
            "not available",
            "not specified",
            "undefined",
            "missing",
            "n.a.",
            "n/k",
            "tbd",
            "xxx",
            "(blank)",
            "(empty)",
            "not stated",
            "no answer",
            "keine angabe",
            "k.a.");

    private UnknownWords() {}

    public static boolean holds(String word) {
        return WORDS.contains(word.strip().toLowerCase(Locale.ROOT));
    }
}
