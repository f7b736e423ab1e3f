package io.github.segmentcli.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The numbers that are clustered: n rows by d features, all finite, optionally with a positive weight per row.
 *
 * <p>Each feature is a column of its own, so that a hundred million rows fit into arrays, preparation works column by column,
 * and nothing is transposed twice. A column is a {@code double[n]}, or is computed block by block where that takes less memory
 * ({@link RowValues}); loops over all rows therefore {@link #copy} a block at a time.
 */
public final class Matrix {

    private final int rows;
    private final List<String> names;
    private final RowValues[] columns;
    private final double[] weights;
    private final ColumnStore store;
    private final AtomicReferenceArray<Range> ranges;

    private Matrix(int rows, List<String> names, RowValues[] columns, double[] weights, ColumnStore store) {
        this.store = store;
        if (names.size() != columns.length) {
            throw new IllegalArgumentException(names.size() + " names for " + columns.length + " columns");
        }
        for (RowValues column : columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException("a column has " + column.rows() + " rows, not " + rows);
            }
        }
        if (weights != null && weights.length != rows) {
            throw new IllegalArgumentException(weights.length + " weights for " + rows + " rows");
        }
        this.rows = rows;
        this.names = List.copyOf(names);
        this.columns = columns;
        this.weights = weights;
        this.ranges = new AtomicReferenceArray<>(columns.length);
    }

    /** Takes the arrays over: the caller must not touch them again. At least one column. */
    public static Matrix owning(List<String> names, double[][] columns) {
        return owning(names, columns, null);
    }

    /** Takes the arrays over; {@code weights} are finite and greater than zero, one per row, or null. */
    public static Matrix owning(List<String> names, double[][] columns, double[] weights) {
        return new Matrix(
                columns[0].length,
                names,
                Arrays.stream(columns).map(RowValues::of).toArray(RowValues[]::new),
                weights,
                ColumnStore.HEAP);
    }

    /**
     * Columns that may be computed, of the same rows; at least one.
     *
     * @param store keeps what is computed for each row
     */
    public static Matrix of(List<String> names, List<RowValues> columns, ColumnStore store) {
        return new Matrix(columns.get(0).rows(), names, columns.toArray(RowValues[]::new), null, store);
    }

    /** The same rows with weights, finite and greater than zero; takes the array over. */
    public Matrix weighted(double[] rowWeights) {
        return new Matrix(rows, names, columns, rowWeights, store);
    }

    /** The same rows with some of the features, in the given order; at least one. */
    public Matrix features(int[] chosen) {
        return new Matrix(
                rows,
                Arrays.stream(chosen).mapToObj(names::get).toList(),
                Arrays.stream(chosen).mapToObj(j -> columns[j]).toArray(RowValues[]::new),
                weights,
                store);
    }

    /** The chosen rows in the given order, copied, with their weights. A row may be chosen more than once. */
    public Matrix rows(int[] chosen) {
        RowValues[] picked = new RowValues[columns.length];
        for (int j = 0; j < columns.length; j++) {
            RowValues from = columns[j];
            double[] to = new double[chosen.length];
            for (int i = 0; i < chosen.length; i++) {
                to[i] = from.value(chosen[i]);
            }
            picked[j] = RowValues.of(to);
        }
        double[] pickedWeights = null;
        if (weights != null) {
            pickedWeights = new double[chosen.length];
            for (int i = 0; i < chosen.length; i++) {
                pickedWeights[i] = weights[chosen[i]];
            }
        }
        return new Matrix(chosen.length, names, picked, pickedWeights, store);
    }

    /** Keeps what is computed for each row. */
    public ColumnStore store() {
        return store;
    }

    /** n. */
    public int rows() {
        return rows;
    }

    /** d. */
    public int features() {
        return columns.length;
    }

    /** The feature names, d of them. */
    public List<String> names() {
        return names;
    }

    public double value(int row, int feature) {
        return columns[feature].value(row);
    }

    /** Copies the values of a feature in the rows {@code from} to {@code to} - 1 to the front of an array. */
    public void copy(int feature, int from, int to, double[] into) {
        columns[feature].copy(from, to, into);
    }

    /** The values of a feature. */
    public RowValues values(int feature) {
        return columns[feature];
    }

    /** All values of a feature, read only: the live array, or where the feature is computed a new one in O(n). */
    public double[] column(int feature) {
        return columns[feature].toArray();
    }

    /** The live array of row weights, for kernels, read only; empty when every row counts once. */
    public Optional<double[]> weights() {
        return Optional.ofNullable(weights);
    }

    /** The weight of a row, 1 when there are none. */
    public double weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    /** The sum of the weights of all rows, n when there are none. */
    public double totalWeight() {
        return weights == null ? rows : Arrays.stream(weights).sum();
    }

    /** The smallest and the largest value of a feature; both are NaN where there is a NaN among its values. */
    public record Range(double least, double greatest) {

        private static final int AT_ONCE = 512;

        /** Keeps the extremes of every 512th value in arrays, a loop that the compiler turns into vector instructions. */
        private static Range of(RowValues values) {
            int rows = values.rows();
            double[] block = new double[Math.min(AT_ONCE, rows)];
            double[] least = new double[block.length];
            double[] greatest = new double[block.length];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
            for (int base = 0; base < rows; base += AT_ONCE) {
                int count = Math.min(AT_ONCE, rows - base);
                values.copy(base, base + count, block);
                widen(least, greatest, block, count);
            }
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < least.length; i++) {
                low = Math.min(low, least[i]);
                high = Math.max(high, greatest[i]);
            }
            return new Range(low, high);
        }

        private static void widen(double[] least, double[] greatest, double[] values, int count) {
            for (int i = 0; i < count; i++) {
                least[i] = Math.min(least[i], values[i]);
            }
            for (int i = 0; i < count; i++) {
                greatest[i] = Math.max(greatest[i], values[i]);
            }
        }
    }

    /** The range of a feature; computed on the first call, in O(n). */
    public Range range(int feature) {
        Range known = ranges.get(feature);
        if (known == null) {
            known = Range.of(columns[feature]);
            ranges.set(feature, known);
        }
        return known;
    }

    /** The largest absolute value. */
    public double largest() {
        double largest = 0;
        for (int j = 0; j < columns.length; j++) {
            Range range = range(j);
            largest = Math.max(largest, Math.max(Math.abs(range.least()), Math.abs(range.greatest())));
        }
        return rows == 0 ? 0 : largest;
    }
}
