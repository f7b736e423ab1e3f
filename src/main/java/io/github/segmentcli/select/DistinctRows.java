package io.github.segmentcli.select;

import io.github.segmentcli.data.Matrix;

/** Counts distinct rows of a matrix. */
final class DistinctRows {

    private DistinctRows() {}

    /** The number of distinct rows, at most {@code limit}. Time O(n limit d) in the worst case. */
    static int upTo(int limit, Matrix matrix) {
        int[] found = new int[limit];
        int distinct = 0;
        for (int i = 0; i < matrix.rows() && distinct < limit; i++) {
            boolean isNew = true;
            for (int at = distinct - 1; at >= 0 && isNew; at--) {
                isNew = differ(matrix, i, found[at]);
            }
            if (isNew) {
                found[distinct++] = i;
            }
        }
        return distinct;
    }

    private static boolean differ(Matrix matrix, int a, int b) {
        for (int j = 0; j < matrix.features(); j++) {
            if (matrix.value(a, j) != matrix.value(b, j)) {
                return true;
            }
        }
        return false;
    }
}
