package io.github.segmentcli.io.dialect;

import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.NumberGrammar;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers in the first row of a table, which may be names: months (202401, 202402), years, days, or positions. Names
 * ascend from column to column, and the rows below them do not.
 */
final class NameSeries {

    private final NumberGrammar numbers;
    private final List<SampleColumn> columns;
    private final double[] values;
    private final List<FileSample.Row> body;

    /** @param columns of numbers below a number */
    NameSeries(FileSample.Row first, List<FileSample.Row> body, List<SampleColumn> columns, NumberGrammar numbers) {
        this.columns = columns;
        this.numbers = numbers;
        this.body = body;
        this.values = values(first);
    }

    private double[] values(FileSample.Row row) {
        double[] values = new double[columns.size()];
        for (int k = 0; k < values.length; k++) {
            int j = columns.get(k).index();
            values[k] = j < row.width() ? value(row.cells().get(j)) : Double.NaN;
        }
        return values;
    }

    private double value(String cell) {
        return numbers.parse(CellText.strip(cell), '.') || numbers.parse(CellText.strip(cell), ',')
                ? numbers.value()
                : Double.NaN;
    }

    boolean areDifferent() {
        return Arrays.stream(values).distinct().count() == values.length;
    }

    /** Whether two numbers or more rise from column to column, as few rows do. */
    boolean isAscending() {
        return values.length > 1 && isAscending(values) && rowsThat(NameSeries::isAscending) * 2 < body.size();
    }

    /** Whether they are whole and rise in even steps, or from month to month, as hardly a row does. */
    boolean isEven() {
        return values.length > 1 && isEven(values) && rowsThat(NameSeries::isEven) * 10 <= body.size();
    }

    /** Whether each of them is smaller, or larger, than all numbers of its column. */
    boolean isOutsideColumns() {
        for (int k = 0; k < values.length; k++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (String cell : columns.get(k).cells()) {
                double value = value(cell);
                least = Math.min(least, Double.isNaN(value) ? least : value);
                most = Math.max(most, Double.isNaN(value) ? most : value);
            }
            if (values[k] >= least && values[k] <= most) {
                return false;
            }
        }
        return true;
    }

    private long rowsThat(java.util.function.Predicate<double[]> test) {
        return body.stream().filter(row -> test.test(values(row))).count();
    }

    private static boolean isAscending(double[] values) {
        for (int k = 1; k < values.length; k++) {
            if (!(values[k] > values[k - 1])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEven(double[] values) {
        double[] steps = areMonths(values)
                ? Arrays.stream(values).map(NameSeries::months).toArray()
                : values;
        for (int k = 1; k < steps.length; k++) {
            double step = steps[k] - steps[k - 1];
            if (!(step > 0) || step != steps[1] - steps[0] || steps[k] != Math.rint(steps[k])) {
                return false;
            }
        }
        return true;
    }

    /** Whether all are of the form 202401. */
    private static boolean areMonths(double[] values) {
        return Arrays.stream(values)
                .allMatch(v -> v == Math.rint(v) && v >= 190001 && v <= 209912 && v % 100 >= 1 && v % 100 <= 12);
    }

    private static double months(double value) {
        return 12 * Math.floor(value / 100) + value % 100;
    }
}
