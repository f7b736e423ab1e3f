package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.data.Matrix;

/** Draws the rows that stand for all where a measure would cost too much on all of them. */
public final class Sampling {

    private Sampling() {}

    /** At most {@code most} rows, drawn without replacement by the stream of a purpose; the matrix itself if it has no more. */
    public static Matrix rows(Matrix matrix, int most, String purpose, Seeds seeds) {
        return matrix.rows() <= most
                ? matrix
                : matrix.rows(Resampling.subset(matrix.rows(), most, seeds.stream("sample for " + purpose)));
    }
}
