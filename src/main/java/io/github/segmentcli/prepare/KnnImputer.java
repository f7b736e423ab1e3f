package io.github.segmentcli.prepare;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Fills gaps with the mean of the nearest donors, as scikit-learn's {@code KNNImputer} with five neighbours does on
 * standardised columns.
 *
 * <p>The distance between a row and a donor is Euclidean over the features that both have, each divided by its standard
 * deviation among the donors, and scaled up for those they don't share: sqrt(d / shared · sum of squares). A gap takes the
 * plain mean of the five nearest donors that have a value there, the lower row number first on a tie; of fewer where there
 * are fewer; and the feature's own fill where no donor shares anything with the row.
 *
 * <p>Donors are the training rows themselves up to {@value #MOST_DONORS}, a seeded draw of so many beyond, and they travel
 * in the recipe: other rows are filled from the same donors. Time O(rows with a gap · donors · d).
 */
final class KnnImputer {

    static final int MOST_DONORS = 1_000;

    private static final int NEIGHBOURS = 5;
    private static final int ROWS_PER_TASK = 256;

    private KnnImputer() {}

    /** @param columns the training rows, gaps as NaN; not modified */
    static KnnDonors draw(double[][] columns, Seeds seeds) {
        int n = columns[0].length;
        int[] rows = sample(n, Math.min(n, MOST_DONORS), seeds.stream("donors"));
        double[][] donors = new double[columns.length][rows.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                donors[j][i] = columns[j][rows[i]];
            }
        }
        return KnnDonors.owning(donors);
    }

    /** Selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S): ascending, without repetition. */
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
     * Columns without gaps; those that had none are passed on as they are.
     *
     * @param columns d columns, gaps as NaN, not modified
     * @param features their fills, and whether neighbours fill them: words are not averaged
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
            double deviation = Moments.of(donors.column(j), null).standardDeviation();
            scales[j] = deviation > 0 ? deviation : 1;
        }
        workers.run((n + ROWS_PER_TASK - 1) / ROWS_PER_TASK, task -> {
            int to = Math.min(n, (task + 1) * ROWS_PER_TASK);
            double[] distances = new double[donors.rows()];
            for (int i = task * ROWS_PER_TASK; i < to; i++) {
                boolean measured = false;
                for (int j = 0; j < d; j++) {
                    if (!Double.isNaN(columns[j][i])) {
                        continue;
                    }
                    if (features.get(j).kind() == FittedFeature.Kind.LEVEL) {
                        filled[j][i] = features.get(j).fill();
                        continue;
                    }
                    if (!measured) {
                        measure(columns, i, donors, scales, distances);
                        measured = true;
                    }
                    filled[j][i] =
                            average(donors.column(j), distances, features.get(j).fill());
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

    private static double average(double[] donor, double[] distances, double fallback) {
        int[] nearest = new int[NEIGHBOURS];
        int found = 0;
        for (int m = 0; m < donor.length; m++) {
            if (Double.isNaN(donor[m]) || distances[m] == Double.POSITIVE_INFINITY) {
                continue;
            }
            int at = found < NEIGHBOURS ? found++ : NEIGHBOURS;
            while (at > 0 && distances[m] < distances[nearest[at - 1]]) {
                if (at < NEIGHBOURS) {
                    nearest[at] = nearest[at - 1];
                }
                at--;
            }
            if (at < NEIGHBOURS) {
                nearest[at] = m;
            }
        }
        double sum = 0;
        for (int i = 0; i < found; i++) {
            sum += donor[nearest[i]] / found;
        }
        return found == 0 ? fallback : sum;
    }
}
