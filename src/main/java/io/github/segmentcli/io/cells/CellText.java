package io.github.segmentcli.io.cells;

import java.util.Set;
import java.util.regex.Pattern;

/** Small questions about the text of a cell. */
public final class CellText {

    /** What stands right behind a number as its unit; other letters there make a code. */
    private static final Set<String> UNITS = Set.of(
            "k", "K", "m", "mio", "Mio", "Mio.", "Mrd", "Mrd.", "Tsd", "Tsd.", "bn", "kg", "g", "t", "km", "cm", "mm",
            "l", "ml", "h", "min", "s", "sec", "d", "kWh", "GB", "MB", "pcs", "x", "\u2030", "*", "\u00b0", "pt", "pts",
            "yrs");

    private static final String CURRENCY = "(\\p{Sc}|[A-Za-z]{3}|Euro)";
    private static final Pattern SHORTENED =
            Pattern.compile("[-+(]? ?(" + CURRENCY + " ?)?[-+]?(\\d{1,4}|\\d{1,3}([.,' ]\\d{3})+)([.,]\\d*)?"
                    + " ?(k|K|m|M|mn|mln|mio|Mio|MIO|Mill|bn|bln|Mrd|mrd|Tsd|tsd|mil|[Mm]illions?|[Tt]housand|[Mm]illion(en)?)\\.?"
                    + "( ?" + CURRENCY + ")?\\)?");

    private CellText() {}

    /** Without blanks and invisible marks at either end: also the unbreakable and zero-width ones that copying leaves behind. */
    public static String strip(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    /**
     * Stripped, and without what keeps spreadsheets from working on a cell: the apostrophe before a number, as in '-45.06, and
     * the formula around a text, as in ="42.5".
     */
    public static String bare(String cell) {
        String text = strip(cell);
        int length = text.length();
        if (length >= 4 && text.startsWith("=\"") && text.charAt(length - 1) == '"') {
            return strip(text.substring(2, length - 1));
        }
        boolean apostrophe = length > 1 && text.charAt(0) == '\'' && text.charAt(length - 1) != '\'';
        return apostrophe && "+-(.,$\u20ac\u00a30123456789".indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
    }

    /** Whether there is nothing but blanks and tabs between two places. */
    public static boolean isBlank(byte[] b, int from, int to) {
        int i = from;
        while (i < to && (b[i] == ' ' || b[i] == '\t')) {
            i++;
        }
        return i == to;
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\ufeff'
                || (c >= '\u2000' && c <= '\u200f')
                || c == '\u202f'
                || c == '\u2060'
                || c == '\u3000';
    }

    /**
     * How many digits a code has that is letters and digits without a blank: C536379, A-17, 85123A. 0 for anything else, a
     * number with a unit after a blank among it.
     */
    static int codeDigits(String cell) {
        int letters = 0;
        int digits = 0;
        int changes = 0;
        char kind = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            char now;
            if (c >= '0' && c <= '9') {
                digits++;
                now = 'd';
            } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                letters++;
                now = 'l';
            } else if ((c == '-' || c == '_' || c == '/') && i > 0 && i + 1 < cell.length()) {
                continue;
            } else {
                return 0;
            }
            changes += now == kind ? 0 : 1;
            kind = now;
        }
        boolean few = letters <= 6 && changes <= 4;
        return few && letters > 0 && digits >= 2 ? digits : 0;
    }

    /** The digits of a whole number whose groups are set apart by blanks or points, as in 612 345 678; 0 for anything else. */
    static int groupedDigits(String cell) {
        int digits = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != '.' && !isBlank(c)) {
                return 0;
            }
        }
        return digits;
    }

    /** Whether it is like 12E5: digits, a capital E, digits. Programs write a point or a sign as well. */
    static boolean isExponentWhole(String cell) {
        int e = cell.indexOf('E');
        return e > 0 && e < cell.length() - 1 && areDigits(cell, 0, e) && areDigits(cell, e + 1, cell.length());
    }

    /** Whether it is like 1.23457E+14, as spreadsheets show a whole number of twelve to twenty digits. */
    static boolean isRoundedWhole(String cell) {
        int e = cell.indexOf("E+1");
        return e > 0
                && e + 4 == cell.length()
                && areDigits(cell, e + 3, e + 4)
                && areDigits(cell, 0, 1)
                && (e == 1 || ((cell.charAt(1) == '.' || cell.charAt(1) == ',') && e <= 8 && areDigits(cell, 2, e)));
    }

    /** Whether it is a number with a mark before it or a word after it: &lt;5, ~12, 12 kg, 1.5k, 5 CR. */
    static boolean isNumberWithWord(String cell) {
        int from = 0;
        while (from < cell.length() && "<>~=\u2248\u2264\u2265\u00b1+- ".indexOf(cell.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < cell.length() && (isDigit(cell.charAt(to)) || ".,'".indexOf(cell.charAt(to)) >= 0)) {
            to++;
        }
        if (to == from || !isDigit(cell.charAt(from))) {
            return false;
        }
        String rest = cell.substring(to);
        String word = strip(rest);
        if (word.length() > 10 || !word.chars().allMatch(CellText::isUnitLetter)) {
            return false;
        }
        return word.isEmpty() ? from > 0 : word.length() < rest.length() || UNITS.contains(word);
    }

    /**
     * Whether it is a number written short, with or without a currency: 2.88M, $2.88K, 3 Mio. EUR. With more than four digits in a
     * row (46000M) it is not short.
     *
     * @param cell whose last letter is no digit
     */
    public static boolean isShortened(String cell) {
        int last = cell.length() - 1;
        return last > 0
                && last < 24
                && !isDigit(cell.charAt(last))
                && SHORTENED.matcher(cell).matches();
    }

    private static boolean isUnitLetter(int c) {
        return Character.isLetter(c) || c == '\u2030' || c == '*' || c == '\u00b0' || c == '.' || c == '/' || c == '%';
    }

    private static boolean areDigits(String cell, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(cell.charAt(i))) {
                return false;
            }
        }
        return to > from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
