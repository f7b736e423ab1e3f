package io.github.segmentcli.xlsx;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the number format of a cell makes of its number (ECMA-376, 18.8.30 and 18.8.31).
 *
 * @param kind of value
 * @param unit the currency, a sign or a code, where it is known; of a duration what it is counted in: h, m or s
 * @param zeros of how many digits whole numbers are shown, with zeros in front; 0 for none
 */
record CellFormat(Kind kind, Optional<String> unit, int zeros) {

    /** Kinds of values that are all numbers in the file. */
    enum Kind {
        NUMBER,
        PERCENT,
        DATE,
        /** A time without a day. */
        TIME,
        /** A number of hours, minutes or seconds, which may go beyond a day. */
        DURATION
    }

    static final CellFormat GENERAL = new CellFormat(Kind.NUMBER, Optional.empty(), 0);

    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]-]+)(?:-[^\\]]*)?]");
    private static final Pattern SIGN = Pattern.compile("[$\u20ac\u00a3\u00a5\u20b9]");
    private static final Pattern CODE =
            Pattern.compile("\\b(EUR|USD|GBP|CHF|JPY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|INR|CNY)\\b");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    /** What is shown as it stands: in quotes, behind a backslash, a blank as wide as a sign, a sign repeated. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    /** Formats of dates whose code a file need not have because it depends on the language of the program (18.8.30). */
    private static final Set<Integer> DATES = Set.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    /**
     * @param id of the format
     * @param code of the format, or null where it is one of those that every program knows
     */
    static CellFormat of(int id, String code) {
        if (code == null) {
            return DATES.contains(id) ? new CellFormat(Kind.DATE, Optional.empty(), 0) : GENERAL;
        }
        return of(code);
    }

    private static CellFormat of(String code) {
        String first = code.split(";", 2)[0];
        Matcher elapsed = ELAPSED.matcher(first.toLowerCase(Locale.ROOT));
        if (elapsed.find()) {
            return new CellFormat(Kind.DURATION, Optional.of(elapsed.group(1).substring(0, 1)), 0);
        }
        String bare = LITERAL.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
        boolean isGeneral = bare.contains("general");
        if (!isGeneral && bare.matches(".*[yd].*|.*m.*") && !bare.matches(".*[#?].*")) {
            boolean isDay = bare.matches(".*[yd].*|.*mmm.*") || !bare.matches(".*[hs].*");
            return new CellFormat(isDay ? Kind.DATE : Kind.TIME, Optional.empty(), 0);
        }
        if (!isGeneral && bare.matches(".*[hs].*") && !bare.matches(".*[#?].*")) {
            return new CellFormat(Kind.TIME, Optional.empty(), 0);
        }
        if (bare.contains("%")) {
            return new CellFormat(Kind.PERCENT, Optional.empty(), 0);
        }
        if (bare.matches("0{2,}")) {
            return new CellFormat(Kind.NUMBER, Optional.empty(), bare.length());
        }
        return new CellFormat(Kind.NUMBER, currency(first), 0);
    }

    private static Optional<String> currency(String code) {
        Matcher named = CURRENCY.matcher(code);
        String where = named.find() ? named.group(1) : code;
        Matcher sign = SIGN.matcher(where);
        if (sign.find()) {
            return Optional.of(sign.group());
        }
        Matcher letters = CODE.matcher(where.toUpperCase(Locale.ROOT));
        return letters.find() ? Optional.of(letters.group()) : Optional.empty();
    }
}
