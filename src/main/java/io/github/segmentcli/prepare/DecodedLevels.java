package io.github.segmentcli.prepare;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.RowValues;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** One number for each level of a category, looked up for each row. */
final class DecodedLevels implements RowValues {

    private final CategoryColumn category;
    private final double[] byCode;
    private final double gap;

    /**
     * @param byCode the number of each level
     * @param gap the number where a row has no level
     */
    DecodedLevels(CategoryColumn category, double[] byCode, double gap) {
        this.category = category;
        this.byCode = byCode;
        this.gap = gap;
    }

    /** With a function of each number in its place. */
    DecodedLevels mapped(DoubleUnaryOperator function) {
        return new DecodedLevels(category, Arrays.stream(byCode).map(function).toArray(), function.applyAsDouble(gap));
    }

    @Override
    public int rows() {
        return category.rows();
    }

    @Override
    public double value(int row) {
        int code = category.code(row);
        return code == CategoryColumn.MISSING ? gap : byCode[code];
    }

    @Override
    public void copy(int from, int to, double[] into) {
        for (int i = from; i < to; i++) {
            into[i - from] = value(i);
        }
    }
}
