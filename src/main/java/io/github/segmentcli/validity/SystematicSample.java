package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.data.Matrix;
import java.util.SplittableRandom;

/**
 * Draws the rows that stand for all where a measure would cost too much on all of them: one at random from each of as many
 * stretches of equal length as rows are wanted. So a file that is sorted by something is drawn from evenly, and the draw takes
 * no longer for a longer file.
 */
public final class SystematicSample {

    private SystematicSample() {}

    /** At most {@code most} rows, drawn by the stream of a purpose; the matrix itself if it has no more. */
    public static Matrix rows(Matrix matrix, int most, String purpose, Seeds seeds) {
        return matrix.rows() <= most ? matrix : matrix.rows(rows(matrix.rows(), most, purpose, seeds));
    }

    /** At most {@code most} of {@code n} rows, ascending. */
    public static int[] rows(int n, int most, String purpose, Seeds seeds) {
        int[] rows = new int[Math.min(n, most)];
        SplittableRandom random = seeds.stream("sample for " + purpose);
        for (int at = 0; at < rows.length; at++) {
            int from = (int) ((long) at * n / rows.length);
            int to = (int) ((at + 1L) * n / rows.length);
            rows[at] = from + random.nextInt(to - from);
        }
        return rows;
    }
}
