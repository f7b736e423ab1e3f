package io.github.segmentcli.parquet;

import io.github.segmentcli.data.CsvLines;
import io.github.segmentcli.data.PlainText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.Type;

/** The texts of a column's values as a CSV file would have them, by the type that the file declares. */
final class ValueTexts {

    /** How a value is written. */
    private enum Kind {
        BOOLEAN,
        WHOLE,
        UNSIGNED,
        DECIMAL,
        FLOAT,
        DOUBLE,
        HALF,
        DATE,
        TIME,
        TIMESTAMP,
        INT96,
        TEXT,
        UUID
    }

    /** The number that the day 1970-01-01 has among Julian days. */
    private static final long EPOCH_JULIAN = 2_440_588;

    private final Type type;
    private final Kind kind;
    private final int scale;
    /** How many nanoseconds one unit of a time is. */
    private final long unit;

    /** Whether a timestamp is one of the time line, not of a clock anywhere. */
    private final boolean isInstant;

    ValueTexts(SchemaElement element) {
        this.type = element.getType();
        LogicalType logical = element.getLogicalType();
        this.scale =
                logical != null && logical.isSetDECIMAL() ? logical.getDECIMAL().getScale() : element.getScale();
        this.kind = kind(element, logical);
        this.unit = unit(element.getConverted_type(), logical);
        this.isInstant = logical != null && logical.isSetTIMESTAMP()
                ? logical.getTIMESTAMP().isIsAdjustedToUTC()
                : kind == Kind.TIMESTAMP || kind == Kind.INT96;
    }

    private static Kind kind(SchemaElement element, LogicalType logical) {
        ConvertedType converted = element.getConverted_type();
        boolean isDecimal = logical != null && logical.isSetDECIMAL() || converted == ConvertedType.DECIMAL;
        return switch (element.getType()) {
            case BOOLEAN -> Kind.BOOLEAN;
            case FLOAT -> Kind.FLOAT;
            case DOUBLE -> Kind.DOUBLE;
            case INT96 -> Kind.INT96;
            case BYTE_ARRAY -> isDecimal ? Kind.DECIMAL : Kind.TEXT;
            case FIXED_LEN_BYTE_ARRAY ->
                isDecimal
                        ? Kind.DECIMAL
                        : logical != null && logical.isSetUUID()
                                ? Kind.UUID
                                : logical != null && logical.isSetFLOAT16() ? Kind.HALF : Kind.TEXT;
            case INT32, INT64 -> isDecimal ? Kind.DECIMAL : whole(converted, logical);
        };
    }

    private static Kind whole(ConvertedType converted, LogicalType logical) {
        if (logical != null) {
            if (logical.isSetDATE()) {
                return Kind.DATE;
            }
            if (logical.isSetTIMESTAMP()) {
                return Kind.TIMESTAMP;
            }
            if (logical.isSetTIME()) {
                return Kind.TIME;
            }
            if (logical.isSetINTEGER()) {
                return logical.getINTEGER().isIsSigned() ? Kind.WHOLE : Kind.UNSIGNED;
            }
        }
        return converted == null
                ? Kind.WHOLE
                : switch (converted) {
                    case DATE -> Kind.DATE;
                    case TIMESTAMP_MILLIS, TIMESTAMP_MICROS -> Kind.TIMESTAMP;
                    case TIME_MILLIS, TIME_MICROS -> Kind.TIME;
                    case UINT_8, UINT_16, UINT_32, UINT_64 -> Kind.UNSIGNED;
                    default -> Kind.WHOLE;
                };
    }

    private static long unit(ConvertedType converted, LogicalType logical) {
        TimeUnit unit = logical == null
                ? null
                : logical.isSetTIMESTAMP()
                        ? logical.getTIMESTAMP().getUnit()
                        : logical.isSetTIME() ? logical.getTIME().getUnit() : null;
        if (unit != null) {
            return unit.isSetNANOS() ? 1 : unit.isSetMICROS() ? 1_000 : 1_000_000;
        }
        return converted == ConvertedType.TIMESTAMP_MICROS || converted == ConvertedType.TIME_MICROS
                ? 1_000
                : 1_000_000;
    }

    boolean isInt96() {
        return kind == Kind.INT96;
    }

    /** Whether the values are numbers, with a decimal point where they have one. */
    boolean isNumber() {
        return switch (kind) {
            case WHOLE, UNSIGNED, DECIMAL, FLOAT, DOUBLE, HALF -> true;
            case BOOLEAN, DATE, TIME, TIMESTAMP, INT96, TEXT, UUID -> false;
        };
    }

    /** Writes the value at which the reader stands. */
    void write(ColumnReader at, CsvLines into) {
        switch (kind) {
            case WHOLE -> into.whole(whole(at));
            case DOUBLE -> into.number(at.getDouble());
            case TEXT -> into.text(at.getBinary().getBytesUnsafe());
            default -> into.text(text(at));
        }
    }

    private String text(ColumnReader at) {
        return switch (kind) {
            case BOOLEAN -> at.getBoolean() ? "true" : "false";
            case UNSIGNED ->
                type == Type.INT32 ? Integer.toUnsignedString(at.getInteger()) : Long.toUnsignedString(at.getLong());
            case DECIMAL -> decimal(at);
            case FLOAT -> PlainText.of(at.getFloat());
            case HALF -> PlainText.of(half(at.getBinary().getBytesUnsafe()));
            case DATE -> PlainText.day(at.getInteger());
            case TIME -> PlainText.clock(Math.floorMod(Math.multiplyExact(whole(at), unit), PlainText.NANOS_A_DAY));
            case TIMESTAMP -> timestamp(whole(at));
            case INT96 -> int96(at.getBinary().toByteBuffer());
            case UUID -> uuid(at.getBinary().toByteBuffer());
            case WHOLE, DOUBLE, TEXT -> throw new IllegalStateException("written without a text");
        };
    }

    private long whole(ColumnReader at) {
        return type == Type.INT32 ? at.getInteger() : at.getLong();
    }

    private String decimal(ColumnReader at) {
        BigInteger unscaled = switch (type) {
            case INT32, INT64 -> BigInteger.valueOf(whole(at));
            default -> new BigInteger(at.getBinary().getBytesUnsafe());
        };
        return PlainText.of(new BigDecimal(unscaled, scale));
    }

    private static float half(byte[] b) {
        int bits = (b[0] & 0xff) | (b[1] & 0xff) << 8;
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float size = exponent == 0
                ? Math.scalb((float) fraction, -24)
                : exponent == 31
                        ? fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN
                        : Math.scalb(fraction + 1024f, exponent - 25);
        return bits >> 15 == 0 ? size : -size;
    }

    private String timestamp(long value) {
        long perDay = PlainText.NANOS_A_DAY / unit;
        return PlainText.time(Math.floorDiv(value, perDay), Math.floorMod(value, perDay) * unit, isInstant);
    }

    private String int96(ByteBuffer bytes) {
        ByteBuffer ordered = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        long nanos = ordered.getLong(0);
        long day = (ordered.getInt(8) & 0xffff_ffffL) - EPOCH_JULIAN + Math.floorDiv(nanos, PlainText.NANOS_A_DAY);
        return PlainText.time(day, Math.floorMod(nanos, PlainText.NANOS_A_DAY), isInstant);
    }

    private static String uuid(ByteBuffer bytes) {
        ByteBuffer ordered = bytes.slice();
        return new UUID(ordered.getLong(0), ordered.getLong(8)).toString();
    }
}
