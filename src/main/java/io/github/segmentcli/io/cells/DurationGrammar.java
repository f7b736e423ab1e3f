package io.github.segmentcli.io.cells;

/**
 * Understands lengths of time such as 2:30:49 and 38:30: two or three numbers between colons, of which all but the first have two
 * digits and are below 60. Seconds may have decimals. The first number may be larger than a clock has hours. Cells without a colon may
 * have units ({@link DurationUnits}).
 */
public final class DurationGrammar {

    private static final int MOST_DIGITS = 5;

    private DurationGrammar() {}

    /** Minutes; NaN for a cell that is no length of time. @param minutesFirst whether 04:32 is four minutes, rather than hours */
    public static double minutes(String cell, boolean minutesFirst) {
        int first = cell.indexOf(':');
        if (first < 0) {
            return DurationUnits.minutes(cell);
        }
        int second = cell.indexOf(':', first + 1);
        if (first < 1 || first > MOST_DIGITS) {
            return Double.NaN;
        }
        int head = whole(cell, 0, first);
        int middle = sixty(cell, first + 1);
        if (head < 0 || middle < 0) {
            return Double.NaN;
        }
        if (second < 0) {
            boolean isShort = minutesFirst && first + 3 < cell.length();
            double parts = isShort ? fraction(cell, first + 3) : first + 3 == cell.length() ? 0 : Double.NaN;
            return minutesFirst ? (head * 60 + middle + parts) / 60 : head * 60 + middle + parts;
        }
        int last = second == first + 3 ? sixty(cell, second + 1) : -1;
        return last < 0 ? Double.NaN : head * 60 + middle + (last + fraction(cell, second + 3)) / 60;
    }

    /** Whether a cell has three numbers; only of lengths of time with colons. */
    static boolean hasThree(String cell) {
        return cell.indexOf(':') != cell.lastIndexOf(':');
    }

    /** The first of the numbers; only of lengths of time with colons. */
    static int first(String cell) {
        return whole(cell, 0, cell.indexOf(':'));
    }

    /** The decimals of seconds from their mark on: 0 at the end of the cell, NaN if something else stands there. */
    private static double fraction(String cell, int at) {
        if (at == cell.length()) {
            return 0;
        }
        boolean isMark = cell.charAt(at) == '.' || cell.charAt(at) == ',';
        if (!isMark || at + 1 == cell.length() || cell.length() - at > 10) {
            return Double.NaN;
        }
        int digits = whole(cell, at + 1, cell.length());
        return digits < 0 ? Double.NaN : digits / StrictMath.pow(10, cell.length() - at - 1);
    }

    /** Two digits of a number below 60; -1 if there are none. */
    private static int sixty(String cell, int at) {
        int value = at + 2 <= cell.length() ? whole(cell, at, at + 2) : -1;
        return value < 60 ? value : -1;
    }

    private static int whole(String cell, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = cell.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
