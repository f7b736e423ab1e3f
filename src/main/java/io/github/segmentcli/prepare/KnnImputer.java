package io.github.segmentcli.prepare;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.RowOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Imputes missing values by the mean of the nearest donors, like scikit-learn's {@code KNNImputer} with five neighbours on
 * standardised columns.
 *
 * <p>The distance between a row and a donor is sqrt(d / shared · sum of squared differences), over the features for which both
 * have a value, each divided by its standard deviation over the donors. A missing value becomes the mean of the five nearest
 * donors that have a value of this feature, or of all of them if there are fewer. If no donor shares a feature with the row, it
 * becomes {@link FittedFeature#fill}. A donor of weight w counts as w donors. Donors at the distance of the fifth share the
 * remaining weight equally, so that the result does not depend on the order of the rows.
 *
 * <p>Up to {@value #MAX_DONORS} training rows, all of them are donors; of more, a random sample of this size. Up to {@value
 * #MAX_SORTED} rows are sorted by their values first, so that the order of the file does not matter. Donors are stored in the
 * recipe and used for all later rows too. Time O(rows with missing values · donors · d).
 */
final class KnnImputer {

    static final int MAX_DONORS = 1_000;

    private static final int MAX_SORTED = 50_000;
    private static final int NEIGHBOURS = 5;
    private static final int ROWS_PER_TASK = 256;

    private KnnImputer() {}

    /**
     * Chooses the donors among the training rows.
     *
     * @param columns d columns of training rows, NaN where missing; not modified
     * @param weights of the training rows, or null
     */
    static KnnDonors draw(double[][] columns, double[] weights, Seeds seeds) {
        int n = columns[0].length;
        int[] drawn = sample(n, Math.min(n, MAX_DONORS), seeds.stream("donors"));
        int[] rows = drawn;
        if (n <= MAX_SORTED) {
            int[] order = RowOrder.ascending(
                    byValue(columns, weights), IntStream.range(0, n).toArray());
            rows = Arrays.stream(drawn).map(at -> order[at]).toArray();
        }
        double[][] donors = new double[columns.length][rows.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                donors[j][i] = columns[j][rows[i]];
            }
        }
        double[] counts = weights == null ? null : new double[rows.length];
        for (int i = 0; weights != null && i < rows.length; i++) {
            counts[i] = weights[rows[i]];
        }
        return KnnDonors.owning(donors, counts);
    }

    private static double[][] byValue(double[][] columns, double[] weights) {
        if (weights == null) {
            return columns;
        }
        double[][] all = Arrays.copyOf(columns, columns.length + 1);
        all[columns.length] = weights;
        return all;
    }

    /** A sample without replacement, ascending, by selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S). */
    private static int[] sample(int n, int size, SplittableRandom random) {
        int[] rows = new int[size];
        int chosen = 0;
        for (int i = 0; chosen < size; i++) {
            if (size == n || random.nextInt(n - i) < size - chosen) {
                rows[chosen++] = i;
            }
        }
        return rows;
    }

    /**
     * The columns after imputation. Columns without missing values are returned as they are, not copied.
     *
     * @param columns d columns, NaN where missing; not modified
     * @param features one per column
     */
    static double[][] fill(double[][] columns, List<FittedFeature> features, KnnDonors donors, Workers workers) {
        int d = columns.length;
        int n = columns[0].length;
        double[][] filled = new double[d][];
        for (int j = 0; j < d; j++) {
            filled[j] = hasGap(columns[j]) ? columns[j].clone() : columns[j];
        }
        double[] scales = new double[d];
        for (int j = 0; j < d; j++) {
            double deviation = Moments.of(donors.column(j), donors.weights()).standardDeviation();
            scales[j] = deviation > 0 ? deviation : 1;
        }
        workers.run((n + ROWS_PER_TASK - 1) / ROWS_PER_TASK, task -> {
            int to = Math.min(n, (task + 1) * ROWS_PER_TASK);
            double[] distances = new double[donors.rows()];
            Nearest nearest = new Nearest(donors);
            for (int i = task * ROWS_PER_TASK; i < to; i++) {
                boolean measured = false;
                for (int j = 0; j < d; j++) {
                    if (!Double.isNaN(columns[j][i])) {
                        continue;
                    }
                    if (!features.get(j).borrows()) {
                        filled[j][i] = features.get(j).fill();
                        continue;
                    }
                    if (!measured) {
                        measure(columns, i, donors, scales, distances);
                        measured = true;
                    }
                    filled[j][i] = nearest.mean(
                            donors.column(j), distances, features.get(j).fill());
                }
            }
        });
        return filled;
    }

    private static boolean hasGap(double[] column) {
        for (double v : column) {
            if (Double.isNaN(v)) {
                return true;
            }
        }
        return false;
    }

    private static void measure(double[][] columns, int row, KnnDonors donors, double[] scales, double[] distances) {
        int d = columns.length;
        int[] shared = new int[distances.length];
        Arrays.fill(distances, 0);
        for (int j = 0; j < d; j++) {
            double x = columns[j][row];
            if (Double.isNaN(x)) {
                continue;
            }
            double[] donor = donors.column(j);
            for (int m = 0; m < distances.length; m++) {
                double t = (x - donor[m]) / scales[j];
                if (!Double.isNaN(t)) {
                    distances[m] += t * t;
                    shared[m]++;
                }
            }
        }
        for (int m = 0; m < distances.length; m++) {
            distances[m] = shared[m] == 0 ? Double.POSITIVE_INFINITY : distances[m] * d / shared[m];
        }
    }

    /**
     * The nearest donors of one row, in ascending order of distance: the fewest whose total weight is at least {@value #NEIGHBOURS},
     * and all others at the distance of the last.
     */
    private static final class Nearest {
        private final double[] weights;
        private final int[] rows;
        private int found;

        Nearest(KnnDonors donors) {
            this.weights = donors.weights();
            this.rows = new int[donors.rows()];
        }

        double mean(double[] donor, double[] distances, double fallback) {
            found = 0;
            double farthest = Double.POSITIVE_INFINITY;
            for (int m = 0; m < donor.length; m++) {
                boolean isFar = found > 0 && distances[m] > farthest;
                if (!Double.isNaN(donor[m]) && distances[m] < Double.POSITIVE_INFINITY && !isFar) {
                    insert(m, distances);
                    farthest = cut(distances);
                }
            }
            return found == 0 ? fallback : average(donor, distances);
        }

        private void insert(int m, double[] distances) {
            int at = found++;
            while (at > 0 && distances[m] < distances[rows[at - 1]]) {
                rows[at] = rows[at - 1];
                at--;
            }
            rows[at] = m;
        }

        /** Removes donors that are no longer needed; returns the largest distance still needed, infinity if any is. */
        private double cut(double[] distances) {
            double weight = 0;
            for (int i = 0; i < found; i++) {
                weight += weight(rows[i]);
                if (weight >= NEIGHBOURS) {
                    double last = distances[rows[i]];
                    while (distances[rows[found - 1]] > last) {
                        found--;
                    }
                    return last;
                }
            }
            return Double.POSITIVE_INFINITY;
        }

        private double average(double[] donor, double[] distances) {
            double sum = 0;
            double taken = 0;
            for (int from = 0; from < found && taken < NEIGHBOURS; ) {
                int to = from;
                double weight = 0;
                double own = 0;
                while (to < found && distances[rows[to]] == distances[rows[from]]) {
                    weight += weight(rows[to]);
                    own += weight(rows[to]) * donor[rows[to]];
                    to++;
                }
                double part = Math.min(1, (NEIGHBOURS - taken) / weight);
                sum += part * own;
                taken += part * weight;
                from = to;
            }
            return sum / taken;
        }

        private double weight(int row) {
            return weights == null ? 1 : weights[row];
        }
    }
}
