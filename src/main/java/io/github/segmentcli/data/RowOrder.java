package io.github.segmentcli.data;

import java.util.Arrays;

/** The order of rows by their values: by the first column, equal ones by the second, and so on. 0 and -0 are one value; NaN is last. */
public final class RowOrder {

    private RowOrder() {}

    /** Some rows in ascending order; equal ones keep the order in which they are given. O(n log n) comparisons. */
    public static int[] ascending(double[][] columns, int[] some) {
        Integer[] boxed = new Integer[some.length];
        Arrays.setAll(boxed, at -> some[at]);
        Arrays.sort(boxed, (a, b) -> compare(columns, a, b));
        int[] order = new int[some.length];
        Arrays.setAll(order, at -> boxed[at]);
        return order;
    }

    /** Below 0 where row a comes before row b, 0 where they are equal. */
    public static int compare(double[][] columns, int a, int b) {
        for (double[] column : columns) {
            if (column[a] != column[b]) {
                int order = Double.compare(column[a], column[b]);
                if (order != 0) { // both may be NaN
                    return order;
                }
            }
        }
        return 0;
    }
}
