package io.github.segmentcli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The fewest decimal digits that read back as a given double: {@code digits} / 10^{@code scale}, where digits does not end in
 * zero.
 *
 * <p>The double is rounded to 15, then 16, then 17 significant digits; the first of these that reads back as the double is the
 * result. A decimal reads back if it lies no farther from the double than half way to the next double. At a power of two the
 * next double below is nearer than the one above, so rounding up may read back where rounding to nearest does not.
 *
 * <p>A double is m · 2^e with m below 2^53. From 1e-8 to 1e15 its first 17 digits and the exact remainder fit into two longs:
 * with s = 17 minus the number of digits before the point, m · 5^s is below 2^116, and its bits above position k = -(e + s)
 * are the digits, those below the remainder. Outside that range {@link BigDecimal} does the same, more slowly.
 */
record ShortestDigits(long digits, int scale) {

    private static final double LEAST = 1e-8;
    private static final double BEYOND = 1e15;

    /** The power of ten that is 1, in {@link #TENS}. */
    private static final int ONE = 8;

    private static final double[] TENS = {
        1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15
    };

    private static final long[] FIVES = new long[27];

    static {
        FIVES[0] = 1;
        for (int i = 1; i < FIVES.length; i++) {
            FIVES[i] = 5 * FIVES[i - 1];
        }
    }

    private static final int MAX_DIGITS = 17;
    private static final long FULL = 100_000_000_000_000_000L;

    /** @param size finite and above 0 */
    static ShortestDigits of(double size) {
        return size >= LEAST && size < BEYOND ? near(size) : far(size);
    }

    private static ShortestDigits near(double size) {
        int before = 1 - ONE;
        while (size >= TENS[before + ONE]) {
            before++;
        }
        int scale = MAX_DIGITS - before;
        Expansion expansion = Expansion.of(size, scale);
        if (expansion.digits < FULL / 10) {
            expansion = Expansion.of(
                    size, ++scale); // a power of ten that no double is: 1e-5 is a little more than the double
        }
        for (int dropped = 100; dropped > 1; dropped /= 10) {
            long nearest = expansion.rounded(dropped);
            if (expansion.isReadAsNumber(nearest)) {
                return stripped(nearest, scale);
            }
            long above = (expansion.digits / dropped + 1) * dropped;
            if (expansion.isReadAsNumber(above)) {
                return stripped(above, scale);
            }
        }
        return stripped(expansion.rounded(1), scale);
    }

    /** The same decimal without the zeros at its end; {@code digits} is not 0. */
    static ShortestDigits stripped(long digits, int scale) {
        long kept = digits;
        int decimals = scale;
        while (kept % 10 == 0) {
            kept /= 10;
            decimals--;
        }
        return new ShortestDigits(kept, decimals);
    }

    private static ShortestDigits far(double size) {
        BigDecimal exact = new BigDecimal(size);
        for (int precision = size < Double.MIN_NORMAL ? 1 : 15; precision < MAX_DIGITS; precision++) {
            for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.UP)) {
                BigDecimal rounded = exact.round(new MathContext(precision, mode));
                if (rounded.doubleValue() == size) {
                    return of(rounded);
                }
            }
        }
        return of(exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)));
    }

    private static ShortestDigits of(BigDecimal size) {
        BigDecimal stripped = size.stripTrailingZeros();
        return new ShortestDigits(stripped.unscaledValue().longValueExact(), stripped.scale());
    }

    /**
     * A number times a power of ten: {@code digits} + {@code rest} / 2^{@code bits}.
     *
     * @param above the distance to the next double, in units of 2^-{@code bits}
     * @param below the distance to the double below, rounded down; half of {@code above} at powers of two
     */
    private record Expansion(long digits, long rest, int bits, long above, long below) {

        static Expansion of(double size, int scale) {
            long raw = Double.doubleToRawLongBits(size);
            long mantissa = raw & (1L << 52) - 1 | 1L << 52;
            int bits = 52 - Math.getExponent(size) - scale;
            long five = FIVES[scale];
            long high = Math.multiplyHigh(mantissa, five);
            long low = mantissa * five;
            return new Expansion(
                    high << 64 - bits | low >>> bits,
                    low & (1L << bits) - 1,
                    bits,
                    five,
                    mantissa == 1L << 52 ? five / 2 : five);
        }

        /** The multiple of {@code unit} nearest to the number, of two equally near ones the one with an even digit. */
        long rounded(int unit) {
            long cut = digits / unit;
            long left = digits % unit;
            int side = unit == 1
                    ? Long.compareUnsigned(rest << 64 - bits, 1L << 63)
                    : left != unit / 2 ? Long.compare(left, unit / 2) : rest > 0 ? 1 : 0;
            return (side > 0 || side == 0 && (cut & 1) == 1 ? cut + 1 : cut) * unit;
        }

        /**
         * Whether a decimal of as many digits is read as the number. None lies half way to the next: powers of five are odd.
         */
        boolean isReadAsNumber(long decimal) {
            long apart = (decimal - digits << bits) - rest;
            return 2 * Math.abs(apart) <= (apart >= 0 ? above : below);
        }
    }
}
