package io.github.segmentcli;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Writes a double with the fewest decimal digits that read back as the same double, identically on every Java.
 *
 * <p>{@link Double#toString(double)} is not used for files: before Java 19 it sometimes writes one digit too many, so two
 * versions of Java would write different bytes. The layout is that of ECMAScript's {@code Number.toString} (and so of RFC
 * 8785): whole numbers without a point, an exponent only below 1e-6 and from 1e21. Negative zero is written as {@code -0.0}
 * and keeps its sign. {@link ShortestDigits} finds the digits.
 */
public final class Decimals {

    private static final double MILLION = 1e6;
    private static final double MOST = 1e15;

    /** Digits that every number of single precision keeps, and that tell any two of them apart, as C calls them. */
    private static final int FLT_DIG = 6;

    private static final int FLT_DECIMAL_DIG = 9;

    private Decimals() {}

    /**
     * The shortest text for a finite number.
     *
     * @throws IllegalArgumentException for NaN and infinities, which no file may hold
     */
    public static String shortest(double value) {
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        if (value == 0) {
            return 1 / value > 0 ? "0" : "-0.0";
        }
        double size = Math.abs(value);
        double millionths = Math.rint(size * MILLION);
        // no other decimal of at most 15 digits reads back as the same double
        ShortestDigits digits = millionths < MOST && millionths / MILLION == size
                ? ShortestDigits.stripped((long) millionths, 6)
                : ShortestDigits.of(size);
        return layOut(value < 0, digits);
    }

    /**
     * The shortest text that reads back as the same number of single precision: 0.1, not 0.10000000149011612.
     *
     * @throws IllegalArgumentException for NaN and infinities
     */
    public static String shortest(float value) {
        if (!Float.isFinite(value) || value == 0) {
            return shortest((double) value);
        }
        BigDecimal exact = new BigDecimal(value);
        // normal numbers that have fewer than six digits have them here too, with zeros behind
        for (int digits = Math.abs(value) < Float.MIN_NORMAL ? 1 : FLT_DIG; digits < FLT_DECIMAL_DIG; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.floatValue() == value) {
                return shortest(rounded.doubleValue());
            }
        }
        return shortest(exact.round(new MathContext(FLT_DECIMAL_DIG)).doubleValue());
    }

    private static String layOut(boolean negative, ShortestDigits size) {
        String digits = Long.toString(size.digits());
        int point = digits.length() - size.scale();
        StringBuilder text = new StringBuilder(26);
        if (negative) {
            text.append('-');
        }
        if (point > 21 || point <= -6) {
            text.append(digits.charAt(0));
            if (digits.length() > 1) {
                text.append('.').append(digits, 1, digits.length());
            }
            text.append('e').append(point > 0 ? "+" : "").append(point - 1);
        } else if (point <= 0) {
            text.append("0.").append("0".repeat(-point)).append(digits);
        } else if (point >= digits.length()) {
            text.append(digits).append("0".repeat(point - digits.length()));
        } else {
            text.append(digits, 0, point).append('.').append(digits, point, digits.length());
        }
        return text.toString();
    }
}
