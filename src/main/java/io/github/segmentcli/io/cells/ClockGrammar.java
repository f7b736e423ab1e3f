package io.github.segmentcli.io.cells;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the time of day that follows a date. */
final class ClockGrammar {

    private static final Pattern TIME = Pattern.compile(
            "(?:\\s*[T,]\\s*|\\s+(?:at|um|\u00e0|kl\\.?)?\\s*)"
                    + "(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d+))?)?"
                    + "(?:\\s*([ap])\\.?m\\.?)?(?:\\s*Uhr)?"
                    + "\\s*(z|[a-z]{2,4})?\\s*((?:[+-]\\d\\d|(?<=\\p{L})[+-]\\d)(?::?\\d\\d)?)?(?:\\s*\\([\\p{L} ]+\\))?",
            Pattern.CASE_INSENSITIVE);
    /** Hours from UTC by the names that RFC 2822 lists, and those of western Europe. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("WET", 0),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3));

    private ClockGrammar() {}

    /** The time that stands in a cell from a place on, as a fraction of a day less its offset from UTC; NaN if that is none. */
    static double daysOf(String cell, int from) {
        double plain = plain(cell, from);
        return plain >= 0 ? plain : any(cell, from);
    }

    /** The same for 08:26 and 08:26:00 behind a blank or a T, which most are; -1 for all others. */
    private static double plain(String cell, int from) {
        int length = cell.length() - from;
        char mark = cell.charAt(from);
        if ((length != 6 && length != 9) || (mark != ' ' && mark != 'T')) {
            return -1;
        }
        int hour = two(cell, from + 1);
        int minute = two(cell, from + 4);
        int second = length == 6 ? 0 : two(cell, from + 7);
        boolean isPlain = cell.charAt(from + 3) == ':'
                && (length == 6 || cell.charAt(from + 6) == ':')
                && hour >= 0
                && hour <= 24
                && minute >= 0
                && minute <= 59
                && second >= 0
                && second <= 60;
        return isPlain ? (hour * 3600 + minute * 60 + second) / 86400.0 : -1;
    }

    /** The number of two digits, -1 if there are none. */
    private static int two(String cell, int at) {
        int tens = cell.charAt(at) - '0';
        int ones = cell.charAt(at + 1) - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1;
    }

    private static double any(String cell, int from) {
        Matcher time = TIME.matcher(cell).region(from, cell.length());
        if (!time.matches()) {
            return Double.NaN;
        }
        int hour = hour(Integer.parseInt(time.group(1)), time.group(5));
        int minute = Integer.parseInt(time.group(2));
        int whole = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        double second = time.group(4) == null ? whole : Double.parseDouble(whole + "." + time.group(4));
        Integer zone = time.group(6) == null
                ? Integer.valueOf(0)
                : ZONES.get(time.group(6).toUpperCase(Locale.ROOT));
        if (zone == null || hour < 0 || hour > 24 || minute > 59 || second >= 61) {
            return Double.NaN;
        }
        double offset = time.group(7) == null ? zone / 24.0 : offset(time.group(7));
        // no clock is further from UTC than 18 hours
        if (!(Math.abs(offset) <= 0.75)) {
            return Double.NaN;
        }
        return (hour * 3600 + minute * 60 + second) / 86400.0 - offset;
    }

    /** The hour on a clock of 24; -1 if that cannot be. */
    private static int hour(int hour, String half) {
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            return -1;
        }
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    /** In days, of +02, +0200 or +02:00, and of +2 or +5:30 behind the name of a zone; NaN of more than 59 minutes. */
    private static double offset(String text) {
        String digits = text.substring(1).replace(":", "");
        int end = 2 - digits.length() % 2;
        int hours = Integer.parseInt(digits.substring(0, end));
        int minutes = digits.length() > end ? Integer.parseInt(digits.substring(end)) : 0;
        double days = minutes > 59 ? Double.NaN : (hours * 60 + minutes) / 1440.0;
        return text.charAt(0) == '-' ? -days : days;
    }
}
