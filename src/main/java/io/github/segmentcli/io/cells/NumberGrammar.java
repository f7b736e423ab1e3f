package io.github.segmentcli.io.cells;

import java.util.Set;

/**
 * Understands a cell as a number the way its owner wrote it: signs before or after, brackets for negative, a currency or
 * percent sign, thousands set apart, an exponent, digits of other scripts, odd blanks.
 *
 * <p>What is not understood: hexadecimal, underscores, infinities, and units other than currency and percent. A grouping
 * must be complete (1,23 is none) to count. Numbers that no double holds are none either: those that would become infinite,
 * and those other than 0 that would become 0. Keeps the parts of the last cell; one instance per thread.
 */
public final class NumberGrammar {

    private static final Set<String> CURRENCIES = Set.of(
            "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP",
            "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KES", "KRW", "MAD", "MXN", "MYR", "NGN", "NOK", "NZD", "PEN",
            "PHP", "PKR", "PLN", "RON", "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "VND", "ZAR",
            "eur", "usd", "gbp", "chf", "kr", "Kr", "kr.", "zł", "Kč", "Ft", "lei", "Rs", "Rs.", "R$", "US$", "A$",
            "C$", "S/", "Fr", "Fr.", "fr.", "SFr.", "TL", "руб", "руб.", "р.", "円", "元", "원", "kn", "Euro", "euro");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder digits = new StringBuilder();
    private double value;
    private String unit;
    private char groupMark;
    private int wholeDigits;
    private int decimals;
    private boolean isWhole;
    private boolean tooLarge;
    private boolean tooSmall;

    /**
     * @param cell as it stands
     * @param decimal the decimal mark, {@code .} or {@code ,}
     * @return whether it is a number; its parts can then be asked for
     */
    public boolean parse(String cell, char decimal) {
        unit = null;
        groupMark = 0;
        wholeDigits = 0;
        decimals = 0;
        isWhole = false;
        tooLarge = false;
        tooSmall = false;
        normalise(cell, decimal);
        int from = 0;
        int to = text.length();
        boolean negative = false;
        boolean signed = false;
        // a sign and a unit may stand on either side, in either order, once each
        boolean again = true;
        while (again) {
            again = false;
            while (from < to && text.charAt(from) == ' ') {
                from++;
            }
            while (from < to && text.charAt(to - 1) == ' ') {
                to--;
            }
            if (from >= to) {
                return false;
            }
            char first = text.charAt(from);
            char last = text.charAt(to - 1);
            if (!signed && to - from >= 3 && first == '(' && last == ')') {
                negative = true;
                signed = true;
                from++;
                to--;
                again = true;
            } else if (!signed && (first == '-' || first == '+')) {
                negative = first == '-';
                signed = true;
                from++;
                again = true;
            } else if (last == '-') {
                int end = dashesFrom(from, to);
                char mark = end > from ? text.charAt(end - 1) : 0;
                boolean round = mark == '.' || mark == ',';
                if (round ? mark != decimal : signed || to - end > 1) {
                    return false;
                }
                // 12.- and 12,-- are round sums, 12- is below zero
                negative |= !round;
                signed |= !round;
                to = end;
                again = true;
            } else if (unit == null && !isDigit(first) && first != decimal) {
                int end = unitEnd(from, to);
                again = end > from;
                from = again ? end : from;
            } else if (unit == null && !isDigit(last) && last != decimal) {
                int start = unitStart(from, to);
                again = start < to;
                to = again ? start : to;
            }
        }
        return core(from, to, decimal, negative);
    }

    /** The value of the last number. */
    public double value() {
        return value;
    }

    /** Its currency or percent sign, or null. */
    String unit() {
        return unit;
    }

    /** Whether its thousands were set apart. */
    boolean isGrouped() {
        return groupMark != 0;
    }

    /** What set its thousands apart: a comma, a point, a blank or an apostrophe; 0 where nothing did. */
    char groupMark() {
        return groupMark;
    }

    /** How many digits stand before the decimal mark. */
    int wholeDigits() {
        return wholeDigits;
    }

    /** How many digits stand behind the decimal mark. */
    int decimals() {
        return decimals;
    }

    /** Whether it has neither a decimal mark nor an exponent. */
    boolean isWhole() {
        return isWhole;
    }

    /** Whether the last cell failed only because no double is that large, or that small. */
    public boolean isOutOfRange() {
        return tooLarge || tooSmall;
    }

    public boolean isTooLarge() {
        return tooLarge;
    }

    /** Whether the last cell failed only because the nearest double is 0, which it is not. */
    public boolean isTooSmall() {
        return tooSmall;
    }

    private boolean core(int from, int to, char decimal, boolean negative) {
        digits.setLength(0);
        if (negative) {
            digits.append('-');
        }
        int whole = from;
        while (whole < to && text.charAt(whole) != decimal && text.charAt(whole) != 'e' && text.charAt(whole) != 'E') {
            whole++;
        }
        if (!wholePart(from, whole, decimal)) {
            return false;
        }
        boolean any = whole > from;
        int i = whole;
        isWhole = i == to;
        if (i < to && text.charAt(i) == decimal) {
            digits.append('.');
            i++;
            while (i < to && isDigit(text.charAt(i))) {
                digits.append(text.charAt(i++));
                decimals++;
                any = true;
            }
        }
        if (!any) {
            return false;
        }
        if (i < to && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            digits.append('e');
            i++;
            if (i < to && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
                digits.append(text.charAt(i++));
            }
            int exponent = i;
            while (i < to && isDigit(text.charAt(i))) {
                digits.append(text.charAt(i++));
            }
            if (i == exponent) {
                return false;
            }
        }
        if (i != to) {
            return false;
        }
        double parsed = Double.parseDouble(digits.toString());
        tooLarge = Double.isInfinite(parsed);
        tooSmall = parsed == 0 && !isZero(digits);
        value = parsed == 0 ? 0 : parsed;
        return !tooLarge && !tooSmall;
    }

    /** Whether all digits before an exponent are zeros. */
    private static boolean isZero(CharSequence number) {
        for (int i = 0; i < number.length() && number.charAt(i) != 'e'; i++) {
            if (number.charAt(i) >= '1' && number.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    /** Digits, or groups of three (or, as in India, of two before the last three) set apart by one and the same sign. */
    private boolean wholePart(int from, int to, char decimal) {
        char mark = 0;
        int run = 0;
        int groups = 0;
        int first = 0;
        boolean indian = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits.append(c);
                wholeDigits++;
                run++;
                continue;
            }
            boolean isMark = c == ' ' || c == '\'' || (c == ',' && decimal != ',') || (c == '.' && decimal != '.');
            if (!isMark || (mark != 0 && c != mark)) {
                return false;
            }
            mark = c;
            // nobody groups behind a leading zero: 089 123 456 is a telephone number, 0,123 a decimal
            boolean opening = groups == 0 && run >= 1 && run <= 3 && text.charAt(from) != '0';
            boolean inner = groups > 0 && (run == 3 || (run == 2 && c == ',' && first <= 2));
            if (!opening && !inner) {
                return false;
            }
            indian |= groups > 0 && run == 2;
            if (indian && groups > 0 && run == 3) {
                return false;
            }
            first = groups == 0 ? run : first;
            groups++;
            run = 0;
        }
        groupMark = mark;
        return groups == 0 || run == 3;
    }

    /** Where the dashes begin that {@code to} ends. */
    private int dashesFrom(int from, int to) {
        int end = to;
        while (end > from && text.charAt(end - 1) == '-') {
            end--;
        }
        return end;
    }

    /** The index after a unit that begins at {@code from}, or {@code from} if none does. */
    private int unitEnd(int from, int to) {
        char c = text.charAt(from);
        if (Character.getType(c) == Character.CURRENCY_SYMBOL || c == '%') {
            unit = String.valueOf(c);
            return from + 1;
        }
        int end = from;
        while (end < to && !isDigit(text.charAt(end)) && " -+".indexOf(text.charAt(end)) < 0 && end - from < 4) {
            end++;
        }
        return known(from, end) ? end : from;
    }

    /** The index where a unit that ends at {@code to} begins, or {@code to} if none does. */
    private int unitStart(int from, int to) {
        int start = to;
        while (start > from
                && !isDigit(text.charAt(start - 1))
                && " -+".indexOf(text.charAt(start - 1)) < 0
                && to - start < 4) {
            start--;
        }
        if (known(start, to)) {
            return start;
        }
        char c = text.charAt(to - 1);
        if (Character.getType(c) == Character.CURRENCY_SYMBOL || c == '%') {
            unit = String.valueOf(c);
            return to - 1;
        }
        return to;
    }

    private boolean known(int from, int to) {
        String word = text.substring(from, to);
        if (CURRENCIES.contains(word)) {
            unit = word;
            return true;
        }
        return false;
    }

    /** Leaves out invisible marks, and writes digits, signs and marks of other scripts as ASCII. */
    private void normalise(String cell, char decimal) {
        text.setLength(0);
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < 128) {
                text.append(c == '\t' ? ' ' : c);
            } else if (Character.isDigit(c)) {
                text.append((char) ('0' + Character.digit(c, 10)));
            } else {
                switch (c) {
                    case '\u00a0', '\u2007', '\u2009', '\u202f', '\u3000', '\u2002', '\u2003', '\u200a' ->
                        text.append(' ');
                    case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uff0d', '\ufe63' ->
                        text.append('-');
                    case '\uff0b' -> text.append('+');
                    case '\uff05', '\u066a' -> text.append('%');
                    case '\u2019', '\u02bc', '\uff07' -> text.append('\'');
                    case '\uff0e' -> text.append('.');
                    case '\uff0c' -> text.append(',');
                    case '\u066b' -> text.append(decimal);
                    case '\u066c' -> text.append(decimal == ',' ? '.' : ',');
                    default -> {
                        boolean isSeen = Character.getType(c) != Character.FORMAT;
                        if (isSeen || isWithinDigits(cell, i)) {
                            text.append(c);
                        }
                    }
                }
            }
        }
    }

    /** An invisible mark around a number is what was copied along; between its digits something may be lost. */
    private static boolean isWithinDigits(String cell, int at) {
        return at > 0
                && at + 1 < cell.length()
                && Character.isDigit(cell.charAt(at - 1))
                && Character.isDigit(cell.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
