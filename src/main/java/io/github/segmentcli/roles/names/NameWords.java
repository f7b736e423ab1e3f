package io.github.segmentcli.roles.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a column name, in lower case and without accents: {@code CustomerID} is customer, id; {@code Date d'achat} is
 * date, achat. Function words such as "of" and "de", currency codes and names of shop systems say nothing about the role of a column
 * and are left out.
 */
public final class NameWords {

    private static final Set<String> SILENT = Set.of(
            "of", "the", "a", "in", "de", "d", "du", "des", "la", "le", "les", "l", "der", "die", "das", "del", "el",
            "los", "eur", "usd", "gbp", "chf", "jpy", "cad", "aud", "euro", "euros", "amazon", "ebay", "etsy",
            "shopify", "magento", "stripe");

    private NameWords() {}

    public static List<String> of(String name) {
        String spelt = name.strip()
                .replace("IDs", "Ids")
                .replace("eBay", "ebay")
                .replace("\u2116", "No ")
                .replaceAll("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})", " ")
                .replaceAll("(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ");
        List<String> written = Arrays.stream(spelt.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> words = new ArrayList<>();
        for (String word : Translations.of(written)) {
            String plain = NameParts.plain(word);
            if (!SILENT.contains(plain)) {
                words.add(plain);
            }
        }
        return words;
    }

    /** Splits a compound into known words, the longest first: customername is customer, name. Empty if that is not possible. */
    public static List<String> cut(String word, Set<String> known) {
        if (known.contains(word)) {
            return List.of(word);
        }
        for (int at = word.length() - 1; at > 0; at--) {
            if (known.contains(word.substring(0, at))) {
                List<String> rest = cut(word.substring(at), known);
                if (!rest.isEmpty()) {
                    List<String> all = new ArrayList<>(List.of(word.substring(0, at)));
                    all.addAll(rest);
                    return all;
                }
            }
        }
        return List.of();
    }
}
