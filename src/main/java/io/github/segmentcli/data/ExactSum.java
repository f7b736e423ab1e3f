package io.github.segmentcli.data;

import java.math.BigInteger;

/**
 * A sum of doubles of any size that is rounded once, when it is read: it depends neither on the order of the terms nor on how they are
 * split. The small superaccumulator of Neal (2015): an integer in units of the smallest double, in digits of 32 bits. Each digit is kept
 * in a long, so that carries need be passed on only every {@value #ROOM} additions. An addition takes as long as some five plain ones, and
 * a sum 550 bytes.
 *
 * <p>Where a bound of the terms is known beforehand, {@link FixedPointSums} are smaller, and many of them quicker.
 *
 * @see <a href="https://arxiv.org/abs/1505.05571">arXiv:1505.05571</a>
 */
public final class ExactSum {

    private static final int DIGIT_BITS = 32;
    private static final long DIGIT = (1L << DIGIT_BITS) - 1;
    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    private static final int EXPONENT = 0x7ff;

    /** A double reaches over three digits at most: exponents up to 2046, and two digits of carries. */
    private static final int DIGITS = (EXPONENT >> 5) + 4;

    /** A part of a term is below 2^52. */
    private static final int ROOM = 1 << 10;

    /** Bits that are kept for rounding once: more than a double has, with one below that says whether anything was cut off. */
    private static final int KEPT_BITS = 64;

    private final long[] digits = new long[DIGITS];
    private int added;

    /** Adds a finite number. */
    public void add(double term) {
        if (++added == ROOM) {
            carry();
        }
        long bits = Double.doubleToRawLongBits(term);
        int exponent = (int) (bits >>> MANTISSA_BITS) & EXPONENT;
        long mantissa = bits & MANTISSA;
        if (exponent == 0) {
            exponent = 1;
        } else {
            mantissa |= 1L << MANTISSA_BITS;
        }
        int shift = exponent & (DIGIT_BITS - 1);
        int at = exponent >> 5;
        long low = (mantissa << shift) & DIGIT;
        long high = mantissa >>> (DIGIT_BITS - shift);
        // 0, or -1 for negative terms, whose parts it changes the sign of
        long sign = bits >> 63;
        digits[at] += (low ^ sign) - sign;
        digits[at + 1] += (high ^ sign) - sign;
    }

    /** Adds all terms of another sum. */
    public void add(ExactSum other) {
        carry();
        other.carry();
        for (int at = 0; at < DIGITS; at++) {
            digits[at] += other.digits[at];
        }
        carry();
    }

    /** Brings all digits but the last into [0, 2^32). */
    private void carry() {
        for (int at = 0; at + 1 < DIGITS; at++) {
            digits[at + 1] += digits[at] >> DIGIT_BITS;
            digits[at] &= DIGIT;
        }
        added = 0;
    }

    /** The sum, rounded to the nearest double; infinite where it is larger than all. */
    public double value() {
        carry();
        BigInteger sum = BigInteger.ZERO;
        for (int at = DIGITS - 1; at >= 0; at--) {
            sum = sum.shiftLeft(DIGIT_BITS).add(BigInteger.valueOf(digits[at]));
        }
        BigInteger size = sum.abs();
        int cut = Math.max(0, size.bitLength() - KEPT_BITS);
        BigInteger kept = size.shiftRight(cut);
        if (cut > 0 && size.getLowestSetBit() < cut) {
            kept = kept.setBit(0);
        }
        // the mantissa of a double with exponent field 1 is in units of 2^-1074, and stands one bit to the left here
        double value = Math.scalb(kept.doubleValue(), cut + Double.MIN_EXPONENT - MANTISSA_BITS - 1);
        return sum.signum() < 0 ? -value : value;
    }
}
