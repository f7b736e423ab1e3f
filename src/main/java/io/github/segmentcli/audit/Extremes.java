package io.github.segmentcli.audit;

import io.github.segmentcli.data.Matrix;
import java.util.Arrays;

/** The rows farthest from the mean of all. */
final class Extremes {

    private Extremes() {}

    /** All rows but the given share of them, rounded up, that lie farthest from the mean; ascending. */
    static int[] without(Matrix matrix, double share) {
        int n = matrix.rows();
        double[] squared = new double[n];
        for (int j = 0; j < matrix.features(); j++) {
            double[] column = matrix.column(j);
            double mean = column[0];
            for (double value : column) {
                mean += (value - column[0]) / n;
            }
            for (int i = 0; i < n; i++) {
                squared[i] += (column[i] - mean) * (column[i] - mean);
            }
        }
        int aside = Math.min(n - 1, (int) Math.ceil(share * n));
        double[] sorted = squared.clone();
        Arrays.sort(sorted);
        double largestKept = sorted[n - 1 - aside];
        int[] kept = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (squared[i] <= largestKept) {
                kept[count++] = i;
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
