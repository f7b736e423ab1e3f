package io.github.segmentcli.prepare;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.TextColumn;

/** Recognises columns in which all values are equal. A column without values is not constant. */
final class ConstantColumns {

    private ConstantColumns() {}

    static boolean isConstant(Column column) {
        if (column instanceof NumberColumn number) {
            return isConstant(number);
        }
        if (column instanceof DateColumn date) {
            return Moments.isConstant(date);
        }
        if (column instanceof CategoryColumn category) {
            return category.levelsPresent() <= 1;
        }
        return ((TextColumn) column).distinct() == 1;
    }

    /** The first rows are looked at first, since most columns have two clearly different values there. */
    private static boolean isConstant(NumberColumn number) {
        double first = number.value(0);
        int sampled = Math.min(number.rows(), 100);
        for (int i = 1; i < sampled; i++) {
            double v = number.value(i);
            if (Math.abs(v - first) > 1e-9 * Math.max(Math.abs(v), Math.abs(first))) {
                return false;
            }
        }
        return Moments.isConstant(number);
    }
}
