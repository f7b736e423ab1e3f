package io.github.segmentcli.io.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the day of a time with an offset from UTC is looked up: 2024-03-01T23:30+02:00 is the first of March as written, and
 * in UTC; half an hour later it is the second as written, and still the first in UTC.
 *
 * @param asWritten whether it is the day that stands there; else that of UTC, or of the zone
 * @param zone whose days count, for times of which the instant is known
 */
public record DayClock(boolean asWritten, Optional<ZoneId> zone) {

    public static final DayClock UTC = new DayClock(false, Optional.empty());
    public static final DayClock AS_WRITTEN = new DayClock(true, Optional.empty());

    private static final Pattern OFFSET =
            Pattern.compile(":\\d\\d.*?([+-])(\\d\\d)(?::?(\\d\\d))?(?:\\s*\\([^)]*\\))?$");
    private static final Pattern UTC_MARK = Pattern.compile("(?i):\\d\\d.*?(z|utc|gmt)$");

    public static DayClock in(ZoneId zone) {
        return new DayClock(true, Optional.of(zone));
    }

    /**
     * The time of day and the day by this clock.
     *
     * @param utcDays what the cell says, in days since 1970-01-01 in UTC; a cell without an offset is taken as it stands
     * @param cell with the time as written
     */
    public double place(double utcDays, String cell) {
        if (!asWritten || Double.isNaN(utcDays) || zone.isEmpty() && !mayHaveOffset(cell)) {
            return utcDays;
        }
        Matcher found = OFFSET.matcher(cell);
        boolean offset = found.find();
        if (zone.isPresent()) {
            return offset || UTC_MARK.matcher(cell).find() ? inZone(utcDays) : utcDays;
        }
        if (!offset) {
            return utcDays;
        }
        int hours = Integer.parseInt(found.group(2));
        int minutes = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        double days = (hours * 60 + minutes) / 1440.0;
        return utcDays + (found.group(1).equals("-") ? -days : days);
    }

    /** Whether a sign stands behind a colon. */
    private static boolean mayHaveOffset(String cell) {
        int colon = cell.indexOf(':');
        return colon >= 0 && (cell.indexOf('+', colon) >= 0 || cell.indexOf('-', colon) >= 0);
    }

    /** An instant in days since 1970-01-01 in UTC, by the days of the zone if there is one. */
    public double inZone(double utcDays) {
        if (zone.isEmpty() || Double.isNaN(utcDays)) {
            return utcDays;
        }
        long second = (long) Math.floor(utcDays * 86_400 + 1e-4);
        int offset =
                zone.get().getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
        return utcDays + offset / 86_400.0;
    }
}
