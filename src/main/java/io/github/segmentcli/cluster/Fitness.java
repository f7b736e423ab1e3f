package io.github.segmentcli.cluster;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;

/** Whether a matrix can be clustered into k at all. */
final class Fitness {

    /** Squares of spreads in between, times rows and weights, stay clear of overflow and of total underflow. */
    private static final double LARGEST_SPREAD = 0x1p480;

    private static final double SMALLEST_SPREAD = 0x1p-480;

    private Fitness() {}

    /** @throws InputException where k clusters do not exist or squared distances cannot be represented */
    static void check(Matrix matrix, int k, Workers workers) {
        checkRange(matrix, workers);
        checkDistinct(matrix, k);
    }

    private static void checkRange(Matrix matrix, Workers workers) {
        workers.run(matrix.features(), matrix::range);
        double widest = 0;
        for (int j = 0; j < matrix.features(); j++) {
            Matrix.Range range = matrix.range(j);
            double spread = range.greatest() - range.least();
            if (!(spread <= LARGEST_SPREAD)) {
                throw new InputException(
                        "Feature \"" + matrix.names().get(j) + "\" runs from " + range.least() + " to "
                                + range.greatest()
                                + ", and squared distances of that size cannot be represented. Standardise it with --scale standard.");
            }
            widest = Math.max(widest, spread);
        }
        if (widest > 0 && widest < SMALLEST_SPREAD) {
            throw new InputException(
                    "No feature spreads over more than " + widest
                            + ", and squared distances of that size cannot be represented. Standardise them with --scale standard.");
        }
    }

    /**
     * Looks for k rows that pairwise have a squared distance above zero. Time O(n k d) at worst, when they do not exist;
     * O(k² d) when they stand near the top.
     */
    private static void checkDistinct(Matrix matrix, int k) {
        int d = matrix.features();
        int[] chosen = new int[Math.min(k, matrix.rows())];
        int distinct = 0;
        for (int i = 0; i < matrix.rows() && distinct < k; i++) {
            boolean isNew = true;
            for (int c = distinct - 1; c >= 0 && isNew; c--) {
                double sum = 0;
                for (int j = 0; j < d; j++) {
                    double t = matrix.value(i, j) - matrix.value(chosen[c], j);
                    sum += t * t;
                }
                isNew = sum > 0;
            }
            if (isNew) {
                chosen[distinct++] = i;
            }
        }
        if (distinct < k) {
            throw tooFewDistinct(distinct, k);
        }
    }

    /** What to say when only {@code distinct} rows differ and {@code k} clusters were asked for. */
    static InputException tooFewDistinct(int distinct, int k) {
        String rows = distinct == 1 ? "1 distinct row remains" : distinct + " distinct rows remain";
        String segments = distinct == 1 ? "1 segment exists" : distinct + " segments exist";
        return new InputException(
                "Only " + rows + " after preparation, so at most " + segments + ". --k was " + k + ".");
    }
}
