package io.github.segmentcli.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures as people read them: thousands separated, a real minus sign, never a minus before nothing. */
public final class Numerals {

    private static final char MINUS = '−';

    private Numerals() {}

    /** {@code 12,345}. */
    public static String count(long n) {
        return grouped(BigDecimal.valueOf(n));
    }

    /** {@code 41%}; one decimal below 10 per cent: {@code 3.4%}, and {@code <0.1%}. */
    public static String percent(double share) {
        double p = share * 100;
        if (p > 0 && p < 0.05) {
            return "<0.1%";
        }
        return fixed(p, p < 9.95 && Math.rint(p) != p ? 1 : 0) + "%";
    }

    /** With so many decimals: {@code −1.30}. */
    public static String fixed(double value, int decimals) {
        return grouped(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** Rounded to so many significant digits, but never within the whole part: {@code 12,346}, {@code 0.0123}. */
    public static String significant(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (rounded.scale() < 0) {
            rounded = exact.setScale(0, RoundingMode.HALF_EVEN);
        }
        return grouped(rounded.stripTrailingZeros());
    }

    private static String grouped(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder();
        if (value.signum() < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                text.append(',');
            }
            text.append(plain.charAt(i));
        }
        return text.append(plain, whole, plain.length()).toString();
    }
}
