package io.github.segmentcli.io.cells;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which columns hold dates of birth, by their names in the languages of western exports. */
final class BirthNames {

    private static final List<String> STEMS = List.of(
            "birth",
            "geburt",
            "gebdat",
            "naissance",
            "nacimiento",
            "nascita",
            "nascimento",
            "geboorte",
            "f\u00f6dels",
            "f\u00f8dsel",
            "urodz");
    private static final Set<String> WORDS = Set.of(
            "born",
            "dob",
            "bday",
            "geb",
            "geboren",
            "naiss",
            "n\u00e9",
            "n\u00e9e",
            "nac",
            "nato",
            "nata",
            "geboorten",
            "f\u00f6dd");

    private BirthNames() {}

    static boolean isBirth(String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        for (String stem : STEMS) {
            if (lower.contains(stem)) {
                return true;
            }
        }
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !Character.isLetter(lower.charAt(i))) {
                if (WORDS.contains(lower.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }
}
