package io.github.segmentcli.data;

import io.github.segmentcli.Decimals;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.Locale;

/** Values of typed tables as the texts that a CSV file would have. */
public final class PlainText {

    public static final long NANOS_A_DAY = 86_400_000_000_000L;

    /** With as many decimals of a second as there are. */
    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private PlainText() {}

    public static String of(double value) {
        return Double.isFinite(value) ? Decimals.shortest(value) : Double.toString(value);
    }

    /** With the fewest digits that read back as the same float: 0.1 for the float next to it. */
    public static String of(float value) {
        return Float.isFinite(value) ? Decimals.shortest(value) : Float.toString(value);
    }

    /** Without zeros at its end. */
    public static String of(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A day, counted from 1970-01-01. */
    public static String day(long day) {
        try {
            return LocalDate.ofEpochDay(day).toString();
        } catch (DateTimeException e) {
            return Long.toString(day);
        }
    }

    /** A time of the day. */
    public static String clock(long nanos) {
        return CLOCK.format(LocalTime.ofNanoOfDay(nanos));
    }

    /**
     * A time on a day.
     *
     * @param isInstant whether it is a point of the time line, which has the time of UTC and says so; otherwise a day without a
     *     time stands for its midnight
     */
    public static String time(long day, long nanos, boolean isInstant) {
        try {
            LocalDateTime time = LocalDate.ofEpochDay(day).atTime(LocalTime.ofNanoOfDay(nanos));
            if (!isInstant && nanos == 0) {
                return day(day);
            }
            return day(day) + (isInstant ? "T" : " ") + CLOCK.format(time) + (isInstant ? ZoneOffset.UTC : "");
        } catch (DateTimeException e) {
            return day + " days after 1970-01-01";
        }
    }

    /** What is no text in UTF-8 is written in hexadecimal digits. */
    public static String of(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\0", " ");
        } catch (CharacterCodingException e) {
            return HexFormat.of().formatHex(bytes);
        }
    }
}
