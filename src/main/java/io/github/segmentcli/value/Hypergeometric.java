package io.github.segmentcli.value;

/**
 * Gauss' hypergeometric function 2F1(a, b; c; z) for 0 &lt;= z &lt; 1, the range that the models need, and c not zero or a negative
 * integer.
 *
 * <p>The power series (Abramowitz and Stegun 1964, 15.1.1) is summed, after Euler's transformation (15.3.3) where that makes the
 * terms smaller. For the arguments of the models the terms are positive in both forms, so nothing cancels; the relative error
 * is below 1e-12 for z up to 0.999.
 */
final class Hypergeometric {

    private static final int MAX_TERMS = 2_000_000;
    private static final double ENOUGH = 1e-17;

    private Hypergeometric() {}

    static double f(double a, double b, double c, double z) {
        if (!(z >= 0 && z < 1) || c <= 0 && c == Math.rint(c)) {
            throw new IllegalArgumentException("2F1 of a=" + a + ", b=" + b + ", c=" + c + ", z=" + z);
        }
        double left = c - a - b;
        return left < 0 && c - a >= 0 && c - b >= 0
                ? StrictMath.pow(1 - z, left) * series(c - a, c - b, c, z)
                : series(a, b, c, z);
    }

    private static double series(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; n < MAX_TERMS; n++) {
            term *= (a + n) / (c + n) * (b + n) / (n + 1) * z;
            sum += term;
            if (Math.abs(term) <= ENOUGH * Math.abs(sum) * (1 - z)) {
                return sum;
            }
        }
        return sum;
    }
}
