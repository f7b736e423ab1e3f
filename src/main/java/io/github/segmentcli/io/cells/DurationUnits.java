package io.github.segmentcli.io.cells;

import java.util.Locale;

/**
 * Understands lengths of time with their units, such as 4h 19m, 1d 2h, 12 min 30 s, and 2h30: whole numbers, each with a unit that is
 * smaller than the one before. All but the first stay below the next larger unit.
 */
final class DurationUnits {

    private static final int MOST_DIGITS = 5;
    /** Minutes of a second, a minute, an hour and a day. */
    private static final double[] MINUTES = {1 / 60.0, 1, 60, 1440};
    /** How many of each make one of the next. */
    private static final int[] MOST = {60, 60, 24, Integer.MAX_VALUE};

    private static final int HOURS = 2;

    private final String cell;
    private int at;
    private int parts;
    private boolean isClock;

    private DurationUnits(String cell) {
        this.cell = cell;
    }

    /** Minutes; NaN for a cell that is no length of time. */
    static double minutes(String cell) {
        return new DurationUnits(cell).parse();
    }

    /** How many numbers with a unit a length of time has; 0 for 2h30, which may be a time of day. */
    static int parts(String cell) {
        DurationUnits read = new DurationUnits(cell);
        read.parse();
        return read.isClock ? 0 : read.parts;
    }

    private double parse() {
        double minutes = 0;
        int before = MINUTES.length;
        while (at < cell.length()) {
            int from = at;
            int value = number();
            if (value < 0) {
                return Double.NaN;
            }
            int digits = at - from;
            isClock = before == HOURS && digits == 2 && at == cell.length() && cell.charAt(from - 1) != ' ';
            int unit = isClock ? HOURS - 1 : unit();
            if (unit < 0 || unit >= before || before < MINUTES.length && value >= MOST[unit]) {
                return Double.NaN;
            }
            minutes += value * MINUTES[unit];
            before = unit;
            parts++;
            skipBlank();
        }
        return parts == 0 ? Double.NaN : minutes;
    }

    /** The digits that stand here; -1 if there are none or too many. */
    private int number() {
        int from = at;
        int value = 0;
        while (at < cell.length() && at - from <= MOST_DIGITS && cell.charAt(at) >= '0' && cell.charAt(at) <= '9') {
            value = 10 * value + cell.charAt(at++) - '0';
        }
        return at == from || at - from > MOST_DIGITS ? -1 : value;
    }

    /** Which unit the letters that stand here are, from 0 for seconds to 3 for days; -1 for other letters. */
    private int unit() {
        skipBlank();
        int from = at;
        while (at < cell.length() && Character.isLetter(cell.charAt(at))) {
            at++;
        }
        String letters = cell.substring(from, at).toLowerCase(Locale.ROOT);
        at += at > from && at < cell.length() && cell.charAt(at) == '.' ? 1 : 0;
        return switch (letters) {
            case "s", "sec", "secs", "sek", "second", "seconds" -> 0;
            case "m", "min", "mins", "mn", "minute", "minutes", "minuten" -> 1;
            case "h", "hr", "hrs", "std", "hour", "hours", "stunden", "uur", "godz" -> HOURS;
            case "d", "day", "days", "tag", "tage", "jour", "jours" -> 3;
            default -> -1;
        };
    }

    private void skipBlank() {
        at += at < cell.length() && cell.charAt(at) == ' ' ? 1 : 0;
    }
}
