package io.github.segmentcli.render.kit;

import static io.github.segmentcli.Figures.MINUS;

import io.github.segmentcli.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Formats numbers for pictures and tables: commas between thousands, the minus sign U+2212, no minus before a zero. Rounded as
 * in {@link Figures}: halves away from zero, of the shortest decimal that reads back as the double.
 */
public final class Numerals {

    private Numerals() {}

    /** With a fixed number of decimals: {@code −1.30}. */
    public static String fixed(double value, int decimals) {
        return grouped(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Rounded to a number of significant digits, but no coarser than to a whole number: {@code 12,346}, {@code 0.0123}. */
    public static String significant(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_UP));
        if (rounded.scale() < 0) {
            rounded = exact.setScale(0, RoundingMode.HALF_UP);
        }
        return grouped(rounded.stripTrailingZeros());
    }

    /**
     * The label of a mark on an axis: with the decimals of the step; in thousands, millions or billions where the axis reaches
     * ten thousand; as a power of ten from 1e15 and below 1e-4.
     *
     * @param most the largest absolute value on the axis
     */
    static String mark(BigDecimal at, BigDecimal step, double most) {
        if (at.signum() == 0) {
            return "0";
        }
        if (most >= 1e15 || most < 1e-4) {
            return scientific(at);
        }
        if (most >= 1e9) {
            return scaled(at, step, 9) + "bn";
        }
        if (most >= 1e6) {
            return scaled(at, step, 6) + "M";
        }
        if (most >= 1e4) {
            return scaled(at, step, 3) + "k";
        }
        return scaled(at, step, 0);
    }

    private static String scaled(BigDecimal at, BigDecimal step, int power) {
        int decimals = Math.max(0, step.stripTrailingZeros().scale() + power);
        return grouped(at.scaleByPowerOfTen(-power).setScale(decimals, RoundingMode.HALF_UP));
    }

    private static String scientific(BigDecimal at) {
        BigDecimal plain = at.stripTrailingZeros();
        int power = plain.precision() - plain.scale() - 1;
        String exponent = power < 0 ? MINUS + Integer.toString(-power) : Integer.toString(power);
        return grouped(plain.scaleByPowerOfTen(-power).stripTrailingZeros()) + "e" + exponent;
    }

    /** Three significant digits, as short as possible: {@code 12.3k}, {@code 1.25M}, {@code 0.042}. */
    public static String brief(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size >= 9.995e14 || size < 1e-4)) {
            return scientific(BigDecimal.valueOf(value).round(new MathContext(2, RoundingMode.HALF_UP)));
        }
        if (size >= 9.995e8) {
            return significant(value / 1e9, 3) + "bn";
        }
        if (size >= 999_500) {
            return significant(value / 1e6, 3) + "M";
        }
        if (size >= 9_995) {
            return significant(value / 1e3, 3) + "k";
        }
        return significant(value, 3);
    }

    /** With its sign: {@code +1.3}, {@code −0.4}, {@code 0.0}. */
    public static String signed(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + grouped(rounded);
    }

    /** As {@link Figures#grouped} with the minus sign, and none before a zero. */
    private static String grouped(BigDecimal value) {
        String text = Figures.grouped(value.abs());
        return value.signum() < 0 ? MINUS + text : text;
    }
}
