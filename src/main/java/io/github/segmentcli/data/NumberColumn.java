package io.github.segmentcli.data;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Numbers; missing is {@code NaN}, and no value is infinite.
 *
 * <p>A long column of whole numbers, or of amounts with up to four decimals, is stored as {@code int}s that are divided by a
 * power of ten when they are read, in half the memory. Numerator and power are exact doubles, so the division gives exactly the
 * double that the decimal stands for (Clinger 1990, doi:10.1145/93542.93557).
 */
public final class NumberColumn implements Column, RowValues {

    private static final int WORTH_PACKING = 1 << 16;
    private static final int MOST_DECIMALS = 4;
    private static final int SPREAD = 4;
    private static final double[] TENS = {1, 10, 100, 1_000, 10_000};
    /** Stands for a missing value among the ints. */
    public static final int GAP = Integer.MIN_VALUE;

    private final String name;
    private final double[] values;
    private final int[] packed;
    private final double divisor;
    private final Optional<String> unit;
    private final int rows;
    private final MissingRows missing;

    private NumberColumn(String name, double[] values, int[] packed, int rows, double divisor, Optional<String> unit) {
        this.name = Objects.requireNonNull(name);
        this.rows = rows;
        this.values = values;
        this.packed = packed;
        this.divisor = divisor;
        this.unit = unit;
        this.missing = packed == null
                ? MissingRows.of(rows, i -> values[i] != values[i])
                : MissingRows.of(rows, i -> packed[i] == GAP);
    }

    /** Takes the array over: the caller must not touch it again. */
    public static NumberColumn owning(String name, double[] values) {
        return owning(name, values, Optional.empty());
    }

    /**
     * Takes the array over; the caller must not touch it again. {@code unit} is the unit found at every value, such as {@code
     * €} or {@code %}.
     */
    public static NumberColumn owning(String name, double[] values, Optional<String> unit) {
        int decimals = isWorthScaling(values.length) ? decimals(values) : -1;
        if (decimals < 0) {
            return new NumberColumn(name, values, null, values.length, 1, unit);
        }
        int[] packed = new int[values.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = values[i] == values[i] ? (int) Math.rint(values[i] * TENS[decimals]) : GAP;
        }
        return new NumberColumn(name, null, packed, packed.length, TENS[decimals], unit);
    }

    /** Whether a column with this many rows is stored as ints where its values permit. */
    public static boolean isWorthScaling(int rows) {
        return rows >= WORTH_PACKING;
    }

    /**
     * Takes over an array of ints that are the values times a power of ten, {@link #GAP} where a value is missing.
     *
     * @param rows how many of them are values; the array may be longer
     * @param decimals the power, 0 to 4
     */
    public static NumberColumn owning(String name, int[] scaled, int rows, int decimals, Optional<String> unit) {
        return new NumberColumn(name, null, scaled, rows, TENS[decimals], unit);
    }

    /** The number of decimals with which all values, as whole numbers, fit into 31 bits; -1 when there is none. */
    private static int decimals(double[] values) {
        int decimals = 0;
        double largest = 0;
        for (double v : values) {
            if (v != v) {
                continue;
            }
            // A value that fits with fewer decimals fits with more: its nearest double is the same.
            while (Math.rint(v * TENS[decimals]) / TENS[decimals] != v) {
                if (++decimals > MOST_DECIMALS) {
                    return -1;
                }
            }
            if (v == 0 && 1 / v < 0) {
                return -1;
            }
            largest = Math.max(largest, Math.abs(v));
        }
        return Math.rint(largest * TENS[decimals]) <= Integer.MAX_VALUE ? decimals : -1;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public double value(int row) {
        if (packed == null) {
            return values[row];
        }
        int v = packed[row];
        return v == GAP ? Double.NaN : v / divisor;
    }

    /** All values, for kernels, read only: the stored array, or where the column {@link #isPacked} a new one in O(n). */
    public double[] values() {
        return toArray();
    }

    @Override
    public double[] toArray() {
        return packed == null ? values : RowValues.super.toArray();
    }

    /**
     * The values that are there, ascending, in a new array. Where they are stored as ints of no more than {@value #SPREAD} times as many
     * different sizes as there are rows they are counted in O(n), else sorted.
     */
    public double[] sorted() {
        int least = Integer.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        for (int i = 0; packed != null && i < rows; i++) {
            int v = packed[i];
            if (v != GAP) {
                least = Math.min(least, v);
                greatest = Math.max(greatest, v);
            }
        }
        long range = (long) greatest - least;
        double[] present = new double[rows - missing.count()];
        if (range >= 0 && range < (long) SPREAD * rows) {
            int[] counts = new int[(int) range + 1];
            for (int i = 0; i < rows; i++) {
                if (packed[i] != GAP) {
                    counts[packed[i] - least]++;
                }
            }
            int at = 0;
            for (int i = 0; i <= range; i++) {
                if (counts[i] > 0) {
                    Arrays.fill(present, at, at + counts[i], (least + i) / divisor);
                    at += counts[i];
                }
            }
            return present;
        }
        int found = 0;
        for (int i = 0; i < rows; i++) {
            double v = value(i);
            if (v == v) {
                present[found++] = v;
            }
        }
        Arrays.sort(present);
        return present;
    }

    /** Whether the values are stored as ints; {@link #values} then makes a new array, which its caller may modify. */
    public boolean isPacked() {
        return packed != null;
    }

    /** Whether the values are stored as ints without decimals. If not, they may still all be whole. */
    public boolean isHeldWhole() {
        return packed != null && divisor == 1;
    }

    @Override
    public void copy(int from, int to, double[] into) {
        copy(from, to, Double.NaN, into);
    }

    /** Copies the values of the rows {@code from} to {@code to} - 1 to the front of an array, {@code gap} where one is missing. */
    public void copy(int from, int to, double gap, double[] into) {
        if (packed == null) {
            System.arraycopy(values, from, into, 0, to - from);
        } else {
            unpack(packed, from, to, into);
            if (divisor != 1) {
                divide(into, to - from, divisor);
            }
        }
        missing.set(from, to, gap, into);
    }

    private static void unpack(int[] packed, int from, int to, double[] into) {
        for (int i = from; i < to; i++) {
            into[i - from] = packed[i];
        }
    }

    /** A loop of its own, so that the compiler makes vector instructions of it. */
    private static void divide(double[] numbers, int n, double divisor) {
        for (int i = 0; i < n; i++) {
            numbers[i] = numbers[i] / divisor;
        }
    }

    /** The unit found at every value, if there was one. */
    public Optional<String> unit() {
        return unit;
    }

    @Override
    public boolean isMissing(int row) {
        return packed != null ? packed[row] == GAP : Double.isNaN(values[row]);
    }

    @Override
    public int missing() {
        return missing.count();
    }

    @Override
    public Column rows(int[] chosen) {
        double[] picked = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            picked[i] = value(chosen[i]);
        }
        return owning(name, picked, unit);
    }

    @Override
    public String typeName() {
        return "number";
    }
}
