package io.github.segmentcli.xlsx;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Days as sheets count them (ECMA-376, 18.17.4.1): from 1900 with a 29 February that was none, or from 1904. */
final class SerialDay {

    private static final long MILLIS_A_DAY = 86_400_000;
    /** The day that 1900 did not have. */
    private static final int NO_DAY = 60;

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final boolean isFrom1904;

    SerialDay(boolean isFrom1904) {
        this.isFrom1904 = isFrom1904;
    }

    /** {@code 2026-11-05}, with {@code 14:30:00} where it is not midnight; empty for a number that is no day of the calendar. */
    Optional<String> date(double serial) {
        if (!(serial >= (isFrom1904 ? 0 : 1) && serial < 3_000_000)) {
            return Optional.empty();
        }
        long millis = Math.round(serial * MILLIS_A_DAY);
        long day = millis / MILLIS_A_DAY;
        if (!isFrom1904 && day == NO_DAY) {
            return Optional.empty();
        }
        LocalDate zero = isFrom1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day < NO_DAY ? 31 : 30);
        LocalDate date = zero.plusDays(day);
        if (date.isAfter(LAST)) {
            return Optional.empty();
        }
        long rest = millis % MILLIS_A_DAY;
        return Optional.of(rest == 0 ? date.toString() : date + " " + clock(rest));
    }

    /** {@code 14:30:00}; with its day where it has one. */
    Optional<String> time(double serial) {
        long millis = Math.round(serial * MILLIS_A_DAY);
        return serial >= 0 && millis < MILLIS_A_DAY ? Optional.of(clock(millis)) : date(serial);
    }

    private static String clock(long millis) {
        LocalDateTime time = LocalDate.EPOCH.atStartOfDay().plus(millis, ChronoUnit.MILLIS);
        return (millis % 1000 == 0 ? SECONDS : MILLIS).format(time);
    }
}
