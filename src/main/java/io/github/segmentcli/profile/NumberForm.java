package io.github.segmentcli.profile;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.roles.ColumnRole;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What kind of numbers a column has, which decides how they are worded.
 *
 * @param whole whether all are whole numbers
 * @param flag whether they are 0 for no and 1 for yes
 * @param codes the column as a category, if its numbers are codes; levels in ascending order of the numbers
 */
record NumberForm(boolean whole, boolean flag, Optional<CategoryColumn> codes) {

    private static final NumberForm OTHER = new NumberForm(false, false, Optional.empty());

    /**
     * Determines the form. O(n) for n rows, O(n log n) for codes.
     *
     * @param role the role of the column, if known
     */
    static NumberForm of(Column column, Optional<ColumnRole> role) {
        if (!(column instanceof NumberColumn number) || !isWhole(number)) {
            return OTHER;
        }
        boolean code = role.filter(ColumnRole.CODE::equals).isPresent();
        boolean flag = role.filter(ColumnRole.FLAG::equals).isPresent()
                || role.filter(ColumnRole.OUTCOME::equals).isPresent() && isZeroOrOne(number);
        return new NumberForm(true, flag, code ? Optional.of(asCategory(number)) : Optional.empty());
    }

    private static boolean isWhole(NumberColumn number) {
        if (number.isHeldWhole()) {
            return true;
        }
        for (int i = 0; i < number.rows(); i++) {
            double v = number.value(i);
            // Every double beyond the range of long is whole, but the cast to long changes it.
            boolean mayHaveFraction = !Double.isNaN(v) && Math.abs(v) < Long.MAX_VALUE;
            if (mayHaveFraction && v != (long) v) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZeroOrOne(NumberColumn number) {
        for (int i = 0; i < number.rows(); i++) {
            double v = number.value(i);
            if (v == v && v != 0 && v != 1) {
                return false;
            }
        }
        return true;
    }

    private static CategoryColumn asCategory(NumberColumn number) {
        TreeSet<Long> distinct = new TreeSet<>();
        for (int row = 0; row < number.rows(); row++) {
            double v = number.value(row);
            if (!Double.isNaN(v)) {
                distinct.add((long) v);
            }
        }
        List<Long> ordered = List.copyOf(distinct);
        int[] codes = new int[number.rows()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = number.isMissing(i)
                    ? CategoryColumn.MISSING
                    : Collections.binarySearch(ordered, (long) number.value(i));
        }
        return CategoryColumn.of(
                number.name(), codes, ordered.stream().map(String::valueOf).toList());
    }
}
