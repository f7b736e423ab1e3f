package io.github.segmentcli.io.database;

import io.github.segmentcli.Decimals;
import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;

/**
 * The values of a column of a result as the cells of a CSV file: numbers with a point and all digits, {@code true} and {@code false},
 * dates and times as in ISO 8601, times with a zone in UTC, NULL and NaN empty. It does not depend on the machine's time zone.
 */
final class ValueText {

    private static final Set<Integer> NO_VALUES = Set.of(
            Types.ARRAY,
            Types.BLOB,
            Types.BINARY,
            Types.VARBINARY,
            Types.LONGVARBINARY,
            Types.STRUCT,
            Types.REF,
            Types.DATALINK,
            Types.SQLXML);

    private static final Set<Integer> NUMBERS = Set.of(
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.DECIMAL,
            Types.NUMERIC,
            Types.REAL,
            Types.FLOAT,
            Types.DOUBLE);

    private final String name;
    private final int column;
    private final boolean isNumber;
    private final boolean isPadded;
    private final boolean isZoned;

    ValueText(String name, ResultSetMetaData metadata, int column) throws SQLException {
        this.name = name;
        this.column = column;
        int type = metadata.getColumnType(column);
        this.isNumber = NUMBERS.contains(type);
        this.isPadded = type == Types.CHAR || type == Types.NCHAR;
        this.isZoned = isZoned(metadata, column);
    }

    /** Whether the column has moments, with a time zone. */
    static boolean isZoned(ResultSetMetaData metadata, int column) throws SQLException {
        String name = String.valueOf(metadata.getColumnTypeName(column)).toLowerCase(Locale.ROOT);
        return metadata.getColumnType(column) == Types.TIMESTAMP_WITH_TIMEZONE
                || Set.of("timestamptz", "datetimeoffset").contains(name)
                || name.startsWith("timestamp") && name.contains(" time zone") && !name.contains("without");
    }

    /** Whether the column has values that a cell can hold. */
    static boolean isValue(ResultSetMetaData metadata, int column) throws SQLException {
        String typeName = String.valueOf(metadata.getColumnTypeName(column)).toUpperCase(Locale.ROOT);
        return !NO_VALUES.contains(metadata.getColumnType(column))
                && !typeName.endsWith("[]")
                && !typeName.matches("(MAP|STRUCT|LIST|UNION)\\b.*");
    }

    String name() {
        return name;
    }

    /** Whether the database holds numbers in the column; in a file of SQLite there may be texts among them. */
    boolean isNumber() {
        return isNumber;
    }

    /** The cell in the current row. */
    String of(ResultSet rows) throws SQLException {
        Object value = isZoned ? zoned(rows) : rows.getObject(column);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return isPadded ? text.stripTrailing() : text;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Timestamp moment) {
            LocalDateTime local = as(rows, LocalDateTime.class);
            return text(local == null ? moment.toLocalDateTime() : local);
        }
        if (value instanceof java.sql.Date day) {
            LocalDate local = as(rows, LocalDate.class);
            return text(local == null ? day.toLocalDate() : local);
        }
        if (value instanceof java.sql.Time time) {
            LocalTime local = as(rows, LocalTime.class);
            return text(local == null ? time.toLocalTime() : local);
        }
        return other(value);
    }

    private static String other(Object value) throws SQLException {
        if (value instanceof LocalDate day) {
            return text(day);
        }
        if (value instanceof LocalDateTime moment) {
            return text(moment);
        }
        if (value instanceof LocalTime time) {
            return text(time);
        }
        if (value instanceof OffsetDateTime moment) {
            return text(moment.toInstant());
        }
        if (value instanceof ZonedDateTime moment) {
            return text(moment.toInstant());
        }
        if (value instanceof Clob text) {
            return text.getSubString(1, (int) Math.min(Integer.MAX_VALUE, text.length()));
        }
        if (value instanceof byte[]) {
            throw new SQLException("It is a row of bytes.");
        }
        return value.toString();
    }

    private Object zoned(ResultSet rows) throws SQLException {
        OffsetDateTime moment = as(rows, OffsetDateTime.class);
        if (moment != null) {
            return moment.equals(OffsetDateTime.MAX) || moment.equals(OffsetDateTime.MIN)
                    ? moment.toLocalDateTime()
                    : moment;
        }
        Object value = rows.getObject(column);
        return value instanceof Timestamp there ? there.toInstant().atOffset(ZoneOffset.UTC) : value;
    }

    /** The value in a type of java.time, which no time zone changes; null where there is none or the driver has none. */
    private <T> T as(ResultSet rows, Class<T> type) {
        try {
            return rows.getObject(column, type);
        } catch (SQLException | UnsupportedOperationException | AbstractMethodError e) {
            return null;
        }
    }

    private static String number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (Double.isNaN(value)) {
                return "";
            }
            if (Double.isInfinite(value)) {
                return value > 0 ? "Infinity" : "-Infinity";
            }
            return number instanceof Float ? Decimals.shortest((Float) number) : Decimals.shortest(value);
        }
        return number.toString();
    }

    private static String text(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "infinity" : day.equals(LocalDate.MIN) ? "-infinity" : day.toString();
    }

    private static String text(LocalDateTime moment) {
        if (moment.getYear() == LocalDate.MAX.getYear() || moment.getYear() == LocalDate.MIN.getYear()) {
            return moment.getYear() > 0 ? "infinity" : "-infinity";
        }
        return text(moment.toLocalDate()) + " " + text(moment.toLocalTime());
    }

    private static String text(Instant moment) {
        return text(moment.atOffset(ZoneOffset.UTC).toLocalDateTime()).replace(' ', 'T') + "Z";
    }

    /** Hours, minutes and seconds, and as much of their fraction as there is. */
    private static String text(LocalTime time) {
        String text = String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
        return time.getNano() == 0
                ? text
                : text + String.format(Locale.ROOT, ".%09d", time.getNano()).replaceFirst("0+$", "");
    }
}
