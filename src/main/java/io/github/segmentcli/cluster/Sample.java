package io.github.segmentcli.cluster;

import io.github.segmentcli.data.Matrix;
import java.util.SplittableRandom;

/**
 * Rows that stand for all: the rows laid end to end, each as long as its weight, are cut into equal stretches, and from each
 * stretch the row under a random point is taken. Every row is taken about in proportion to its weight, the heaviest more than once,
 * and the sample is spread evenly over the file however the file is sorted. One pass; memory O(size).
 */
final class Sample {

    private Sample() {}

    /** A matrix of {@code size} rows without weights, in the order of the file. */
    static Matrix of(Matrix matrix, int size, SplittableRandom random) {
        double total = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            total += matrix.weight(i);
        }
        int[] chosen = new int[size];
        int row = 0;
        double end = matrix.weight(0);
        for (int at = 0; at < size; at++) {
            double point = (at + random.nextDouble()) / size * total;
            while (end <= point && row < matrix.rows() - 1) {
                row++;
                end += matrix.weight(row);
            }
            chosen[at] = row;
        }
        double[][] columns = new double[matrix.features()][size];
        for (int j = 0; j < columns.length; j++) {
            double[] column = matrix.column(j);
            for (int at = 0; at < size; at++) {
                columns[j][at] = column[chosen[at]];
            }
        }
        return Matrix.owning(matrix.names(), columns);
    }
}
