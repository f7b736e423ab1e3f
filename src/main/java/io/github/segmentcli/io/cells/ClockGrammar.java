package io.github.segmentcli.io.cells;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the time of day that follows a date. */
final class ClockGrammar {

    /** Blanks, also the narrow ones that programs set before the half of a day. */
    private static final String BLANK = "[\\s\\u00a0\\u2009\\u202f]";

    /**
     * The halves of a day as form services write them: a.m., a. m., vorm., \u00f6\u00f6, fm, dop., ap., \u03c0.\u03bc. and \u0434\u043f; the first group matches those
     * after noon.
     */
    private static final String HALF =
            "(?:\u0434\u043f|\u4e0a\u5348|\u5348\u524d|\uc624\uc804|sa|a\\.?B?m\\.?|vorm\\.?|\u00f6\u00f6|f\\.?m\\.?|dop\\.?|ap\\.?|\u03c0\\.?B?\u03bc\\.?|"
                    + "(\u043f\u043f|\u4e0b\u5348|\u5348\u5f8c|\uc624\ud6c4|ch|p\\.?B?m\\.?|nachm\\.?|\u00f6s|e\\.?m\\.?|odp\\.?|ip\\.?|\u03bc\\.?B?\u03bc\\.?))(?!\\p{L})";

    private static final Pattern TIME = Pattern.compile(
            ("(?:B*[T,]B*|B+(?:at|um|\u00e0|kl\\.?)?B*)"
                            + "(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d+))?)?"
                            + "(?:B*(" + HALF + "))?(?:B*Uhr)?"
                            + "B*(z|[a-z]{2,5})?B*((?:[+-]\\d\\d|(?<=\\p{L})[+-]\\d)(?::?\\d\\d)?)?(?:B*\\([\\p{L} ]+\\))?")
                    .replace("B", BLANK),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * Minutes from UTC by the names that RFC 2822 lists, and those that browsers and form services write for western Europe, the Americas, and
     * other places whose names mean one thing.
     */
    private static final Map<String, Integer> ZONES = new HashMap<>();

    /** Names of several zones hours apart, India and Israel or Britain and Bangladesh: such a time is read as it stands. */
    private static final Set<String> OPEN = Set.of("IST", "BST", "AST", "ADT", "GST", "ECT", "WST", "AMT", "ACT");

    static {
        String minutes =
                "Z=0 UT=0 UTC=0 GMT=0 WET=0 WEST=60 CET=60 CEST=120 MEZ=60 MESZ=120 OEZ=120 OESZ=180 MSZ=180 EET=120 EEST=180 MSK=180 TRT=180"
                        + " EST=-300 EDT=-240 CST=-360 CDT=-300 MST=-420 MDT=-360 PST=-480 PDT=-420 AKST=-540 AKDT=-480 HST=-600"
                        + " BRT=-180 BRST=-120 ART=-180 UYT=-180 CLT=-240 CLST=-180 BOT=-240 VET=-240"
                        + " COT=-300 PET=-300 SAST=120 CAT=120 WAT=60 EAT=180 PKT=300 NPT=345 WIB=420 WITA=480 WIT=540"
                        + " SGT=480 MYT=480 PHT=480 HKT=480 JST=540 KST=540 AWST=480 ACST=570 ACDT=630 AEST=600 AEDT=660"
                        + " NZST=720 NZDT=780";
        for (String zone : minutes.split(" ")) {
            int at = zone.indexOf('=');
            ZONES.put(zone.substring(0, at), Integer.valueOf(zone.substring(at + 1)));
        }
    }

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
        int hour = hour(Integer.parseInt(time.group(1)), time.group(5) != null, time.group(6) != null);
        int minute = Integer.parseInt(time.group(2));
        int whole = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        double second = time.group(4) == null ? whole : Double.parseDouble(whole + "." + time.group(4));
        double zone = zone(time.group(7));
        if (Double.isNaN(zone) || hour < 0 || hour > 24 || minute > 59 || second >= 61) {
            return Double.NaN;
        }
        double offset = time.group(8) == null ? zone : offset(time.group(8));
        // no clock is further from UTC than 18 hours
        if (!(Math.abs(offset) <= 0.75)) {
            return Double.NaN;
        }
        return (hour * 3600 + minute * 60 + second) / 86400.0 - offset;
    }

    /** The offset of a zone in days; 0 where none is named, or one whose name is that of several; NaN for another word. */
    private static double zone(String name) {
        String upper = name == null ? "UTC" : name.toUpperCase(Locale.ROOT);
        Integer minutes = OPEN.contains(upper) ? Integer.valueOf(0) : ZONES.get(upper);
        return minutes == null ? Double.NaN : minutes / 1440.0;
    }

    /** The hour on a clock of 24; -1 if that cannot be. */
    private static int hour(int hour, boolean isOfHalf, boolean isAfterNoon) {
        if (!isOfHalf) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            return -1;
        }
        return hour % 12 + (isAfterNoon ? 12 : 0);
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
