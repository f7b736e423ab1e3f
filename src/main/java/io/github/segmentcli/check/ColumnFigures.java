package io.github.segmentcli.check;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.prepare.Moments;
import io.github.segmentcli.prepare.OrderStatistics;
import io.github.segmentcli.prepare.Quantiles;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A column's values in ascending order, and what can be read off them. Words are in no order and have counts only. */
final class ColumnFigures {

    /** What rounding leaves of the skewness of values that lie evenly about their mean. */
    private static final double ROUNDING = 1e-12;

    private final Column column;
    private final double[] sorted;
    private final long distinct;

    private ColumnFigures(Column column, double[] sorted, long distinct) {
        this.column = column;
        this.sorted = sorted;
        this.distinct = distinct;
    }

    /** O(n log n). */
    static ColumnFigures of(Column column) {
        if (column instanceof NumberColumn number) {
            return ofSorted(column, number.sorted());
        }
        if (column instanceof DateColumn date) {
            double[] present = Arrays.copyOf(date.toArray(), date.rows());
            Arrays.sort(present); // missing values last
            return ofSorted(column, Arrays.copyOf(present, date.rows() - date.missing()));
        }
        if (column instanceof CategoryColumn category) {
            return new ColumnFigures(column, new double[0], category.levelsPresent());
        }
        return new ColumnFigures(column, new double[0], ((TextColumn) column).distinct());
    }

    private static ColumnFigures ofSorted(Column column, double[] present) {
        long distinct = 0;
        for (int i = 0; i < present.length; i++) {
            distinct += i == 0 || present[i] != present[i - 1] ? 1 : 0;
        }
        return new ColumnFigures(column, present, distinct);
    }

    ColumnCheck check(ColumnReading reading, String use, Optional<String> why) {
        int n = sorted.length;
        return new ColumnCheck(
                column.name(),
                column.typeName(),
                reading == null ? column.typeName() : reading.name().toLowerCase(Locale.ROOT),
                column.missing(),
                distinct,
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[0]),
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(quantile(0.5)),
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[n - 1]),
                skewness(),
                use,
                why);
    }

    /** The values, ascending, without missing values: read only. */
    double[] sorted() {
        return sorted;
    }

    /** How many values are less than {@code value}. */
    int below(double value) {
        return OrderStatistics.below(sorted, value);
    }

    /** The value at (n - 1) p, linear between neighbours (type 7 of Hyndman and Fan); NaN of no values. */
    double quantile(double p) {
        return Quantiles.ofSorted(sorted).at(p);
    }

    /** The third central moment over the standard deviation cubed (population moments). */
    OptionalDouble skewness() {
        int n = sorted.length;
        if (n == 0 || sorted[0] == sorted[n - 1]) {
            return OptionalDouble.empty();
        }
        double skewness = Moments.of(sorted, null).skewness();
        if (!Double.isFinite(skewness)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.abs(skewness) < ROUNDING ? 0 : skewness);
    }
}
