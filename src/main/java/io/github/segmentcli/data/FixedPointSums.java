package io.github.segmentcli.data;

/**
 * Many running sums of doubles in fixed point. Additions of integers are exact, so the result does not depend on the order of
 * the terms or on how they are split over threads, and a term that is subtracted again leaves no rounding error.
 *
 * <p>Each term is rounded to a multiple of about 2<sup>-80</sup> of the largest possible term and added as an integer of two
 * longs: a low part of {@value #LOW_BITS} bits, and a high part with as many bits as the number of terms permits. The low parts
 * are carried into the high parts every few million additions. A term above 2<sup>-27</sup> of the largest is represented
 * exactly, one below 2<sup>-81</sup> of it counts as 0; a sum is rounded once, when it is read. A sum takes 16 bytes. Where many
 * terms belong to one sum, {@link BlockSum} adds them faster.
 */
public final class FixedPointSums {

    private static final int LOW_BITS = 40;

    private static final double TO_LOW = 0x1p40;

    /** Adding and subtracting it rounds a number below 2^51 to a whole one. */
    static final double WHOLE = 0x1.8p52;

    /** Adding and subtracting it rounds a number below 2^11 to a multiple of 2^-40. */
    static final double FRACTION = 0x1.8p12;

    /** Additions after which the low parts are carried: fewer than 2^62 / 2^40. */
    private static final int ROOM = 1 << 22;

    /**
     * Terms are scaled as if the largest were at least 2^-900, because the factor would overflow; smaller ones may count as 0.
     */
    private static final int MIN_EXPONENT = -900;

    private final long[] highs;
    private final long[] lows;
    private final double toHigh;
    private int added;

    /**
     * @param sums how many sums, all 0
     * @param largest upper bound of the absolute values of all terms; at most 2^980
     * @param terms upper bound of the number of terms added to a sum
     */
    public FixedPointSums(int sums, double largest, long terms) {
        highs = new long[sums];
        lows = new long[sums];
        int bits = Math.min(LOW_BITS, 61 - (64 - Long.numberOfLeadingZeros(terms)));
        toHigh = Math.scalb(1.0, bits - 1 - Math.max(MIN_EXPONENT, Math.getExponent(largest)));
    }

    private FixedPointSums(int sums, double toHigh) {
        this.highs = new long[sums];
        this.lows = new long[sums];
        this.toHigh = toHigh;
    }

    /** Adds a finite value to a sum. */
    public void add(int at, double value) {
        if (++added == ROOM) {
            carry();
        }
        addUncounted(at, value);
    }

    private void addUncounted(int at, double value) {
        double scaled = value * toHigh;
        double high = (scaled + WHOLE) - WHOLE;
        highs[at] += (long) high;
        lows[at] += (long) ((((scaled - high) + FRACTION) - FRACTION) * TO_LOW);
    }

    /** Adds the product of a weight and a value, which is not rounded before it is added. */
    public void add(int at, double weight, double value) {
        double product = weight * value;
        add(at, product);
        add(at, Math.fma(weight, value, -product));
    }

    /**
     * Adds d feature arrays, row by row, to the d sums of each row's label: feature j of label c is sum c · d + j.
     *
     * @param base where the label of the first row is
     */
    public void addRows(double[][] features, int rows, int[] labels, int base) {
        int d = features.length;
        int atOnce = Math.max(1, ROOM / d);
        for (int from = 0; from < rows; from += atOnce) {
            int to = Math.min(rows, from + atOnce);
            if (added > ROOM - (to - from) * d) {
                carry();
            }
            added += (to - from) * d;
            for (int i = from; i < to; i++) {
                int at = labels[base + i] * d;
                for (int j = 0; j < d; j++) {
                    addUncounted(at + j, features[j][i]);
                }
            }
        }
    }

    /**
     * As {@link #addRows(double[][], int, int[], int)}, each row multiplied by its weight.
     *
     * @param first where the weight of the first row is
     */
    public void addRows(double[][] features, int rows, int[] labels, int base, double[] weights, int first) {
        int d = features.length;
        for (int i = 0; i < rows; i++) {
            int at = labels[base + i] * d;
            for (int j = 0; j < d; j++) {
                add(at + j, weights[first + i], features[j][i]);
            }
        }
    }

    /** Adds the sums of another object that was made with the same arguments. */
    public void add(FixedPointSums other) {
        carry();
        other.carry();
        for (int at = 0; at < highs.length; at++) {
            highs[at] += other.highs[at];
            lows[at] += other.lows[at];
        }
    }

    /** The factor that makes the high part of a term a whole number. */
    double toHigh() {
        return toHigh;
    }

    /** Adds the first {@code n} parts of terms, which are rounded to the grid already, and sets them to 0. */
    void addLanes(int at, double[] high, double[] low, int n) {
        carry();
        for (int i = 0; i < n; i++) {
            highs[at] += (long) high[i];
            lows[at] += (long) (low[i] * TO_LOW);
            high[i] = 0;
            low[i] = 0;
        }
        carry();
    }

    private void carry() {
        for (int at = 0; at < highs.length; at++) {
            carry(at);
        }
        added = 0;
    }

    /** Brings the low part into [0, 2^40). */
    private void carry(int at) {
        highs[at] += lows[at] >> LOW_BITS;
        lows[at] &= (1L << LOW_BITS) - 1;
    }

    /** Replaces one sum by a sum of another object that was made with the same arguments. */
    public void copy(int at, FixedPointSums other, int from) {
        highs[at] = other.highs[from];
        lows[at] = other.lows[from];
    }

    /** A sum, rounded. */
    public double value(int at) {
        carry(at);
        return (leading(at) + trailing(at)) / toHigh;
    }

    /** The sum of all sums, rounded once; the number of terms given to the constructor bounds their total number. */
    public double total() {
        carry();
        FixedPointSums total = new FixedPointSums(1, toHigh);
        for (int at = 0; at < highs.length; at++) {
            total.highs[0] += highs[at];
            total.lows[0] += lows[at];
        }
        return total.value(0);
    }

    /** A sum divided by a number, with an error of little more than one rounding. */
    public double over(int at, double divisor) {
        carry(at);
        double quotient = leading(at) / divisor;
        return (quotient + rest(at, divisor, quotient) / divisor) / toHigh;
    }

    /** The sum minus {@code times} · {@code number}, accurate although the difference is small compared with the sum. */
    public double less(int at, double times, double number) {
        carry(at);
        return rest(at, times, number * toHigh) / toHigh;
    }

    private double rest(int at, double divisor, double quotient) {
        return Math.fma(-quotient, divisor, leading(at)) + trailing(at);
    }

    /** The 53 leading bits of the high part. */
    private double leading(int at) {
        return highs[at];
    }

    /** The exact remainder of the sum below {@link #leading}. */
    private double trailing(int at) {
        return (highs[at] - (long) (double) highs[at]) + lows[at] / TO_LOW;
    }
}
