package io.github.segmentcli.io.cells;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows the last line of many an export: the sum of the rows above, which is no customer. */
public final class TotalWords {

    /** How many rows at the end of a file may be totals. */
    public static final int LAST_ROWS = 3;

    /** Bytes of the shortest word, and of the longest with blanks about it. */
    public static final int SHORTEST = 3;

    public static final int LONGEST = 30;

    private static final int LONGEST_SUBTOTAL = 80;
    private static final List<String> PARTS = List.of(
            "subtotal", "sub-total", "sub total", "zwischensumme", "teilergebnis", "sous-total", "tussentotaal");
    private static final List<String> BEHIND = List.of(" total", " ergebnis");
    private static final Set<String> WORDS = Set.of(
            "total",
            "totals",
            "grand total",
            "overall total",
            "total general",
            "total g\u00e9n\u00e9ral",
            "total result",
            "total generale",
            "gesamtergebnis",
            "ergebnis",
            "\u0438\u0442\u043e\u0433\u043e",
            "razem",
            "toplam",
            "celkem",
            "summa",
            "\u5408\u8a08",
            "\u603b\u8ba1",
            "sum",
            "summe",
            "gesamt",
            "gesamtsumme",
            "insgesamt",
            "totale",
            "totaal",
            "somme",
            "suma",
            "soma",
            "average",
            "mean",
            "durchschnitt",
            "moyenne",
            "media");

    private TotalWords() {}

    public static boolean isTotal(String cell) {
        String word = CellText.strip(cell).toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < word.length() && "(:=0123456789".indexOf(word.charAt(end)) < 0) {
            end++;
        }
        return WORDS.contains(word.substring(0, end).strip());
    }

    /** Whether it says that it sums up a part of the rows: Subtotal, Zwischensumme, North Total. */
    public static boolean isSubtotal(String cell) {
        if (cell.length() < SHORTEST || cell.length() > LONGEST_SUBTOTAL || isTotal(cell)) {
            return false;
        }
        char first = Character.toLowerCase(cell.charAt(0));
        char last = Character.toLowerCase(cell.charAt(cell.length() - 1));
        if (first != 's' && first != 'z' && first != 't' && last != 'l' && last != 's') {
            return false;
        }
        String word = cell.toLowerCase(Locale.ROOT);
        return PARTS.stream().anyMatch(word::startsWith) || BEHIND.stream().anyMatch(word::endsWith);
    }

    /** What a subtotal such as "North Total" sums up; empty if it does not say. */
    public static String summed(String subtotal) {
        String word = subtotal.toLowerCase(Locale.ROOT);
        for (String end : BEHIND) {
            if (word.endsWith(end) && PARTS.stream().noneMatch(word::startsWith)) {
                return subtotal.substring(0, subtotal.length() - end.length()).strip();
            }
        }
        return "";
    }
}
