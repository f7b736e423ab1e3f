package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A null hypothesis for segments: one cloud with the same columns and the same correlations.
 *
 * <p>A reference set has the very values of each column, joined as a normal copula joins them: normal scores of the columns
 * (averaged where values tie) are drawn with their correlations, and the value of the same rank takes the place of each. So a
 * long tail, a column of few whole numbers, many zeros or a word for "unknown" such as 999, which make k-means cut in one place
 * again and again, are in the reference sets too. If the rows are hardly tighter in k clusters than such sets are, the clusters
 * say no more than the columns one by one.
 *
 * <p>The figure is how far log W of the rows lies below its mean over the sets, in standard deviations of one set, widened by
 * sqrt(1 + 1/B) as in the gap statistic; W is the inertia.
 *
 * @see <a href="https://doi.org/10.1111/1467-9868.00293">Tibshirani, Walther and Hastie (2001), for the same idea with a
 *     uniform box</a>
 */
final class SingleCloud {

    /** Standard deviations from which a difference counts: by chance about one in two hundred. */
    static final double ENOUGH = 2.6;

    private static final int SETS = 20;
    private static final int ROWS = 500;

    /** A row of the null model is the sum of this number of rows with random signs: nearly normal, with the correlations of the data. */
    private static final int TERMS = 32;

    private SingleCloud() {}

    /**
     * How many deviations the rows are tighter in k clusters than single clouds are; 0 where nothing varies. Both keep to limits on sizes, in
     * shares, where there are some.
     */
    static double excess(Matrix all, int k, Optional<SizeBounds> limits, Seeds seeds, Workers workers) {
        Matrix rows = SystematicSample.rows(all, ROWS, "single cloud", seeds);
        double[] logs = new double[SETS + 1];
        double[][] scores = scores(rows);
        double[] signed = signed(scores);
        double[] hidden = hidden(scores);
        double[][] sorted = new double[rows.features()][];
        Arrays.setAll(sorted, j -> {
            double[] column = rows.column(j).clone();
            Arrays.sort(column);
            return column;
        });
        workers.run(SETS + 1, set -> {
            Matrix drawn = set == SETS ? rows : drawn(rows, signed, hidden, sorted, seeds.stream("single cloud", set));
            QuickKMeans fits = new SampleFits(drawn).all();
            SampleFits.Fitted fitted = SampleFits.fit(
                    fits, new int[] {k}, SampleFits.Care.QUICK, any -> limits, seeds.child("cloud fit", set))[0];
            logs[set] = StrictMath.log(fitted.inertia());
        });
        double mean = Arrays.stream(logs, 0, SETS).average().orElseThrow();
        double squares = Arrays.stream(logs, 0, SETS)
                .map(log -> (log - mean) * (log - mean))
                .sum();
        double deviation = Math.sqrt(squares / (SETS - 1) * (1 + 1.0 / SETS));
        return deviation > 0 ? (mean - logs[SETS]) / deviation : 0;
    }

    /** Normal scores of each column, with mean 0 and equal ones where values tie; by column. */
    private static double[][] scores(Matrix rows) {
        int n = rows.rows();
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double[] ofRank = new double[n];
        for (int rank = 0; rank < n; rank++) {
            ofRank[rank] = normal.inverseCumulativeProbability((rank + 0.5) / n);
        }
        double[][] scores = new double[rows.features()][n];
        for (int j = 0; j < scores.length; j++) {
            int[] order = order(rows.column(j));
            for (int from = 0, to; from < n; from = to) {
                double value = rows.value(order[from], j);
                double sum = 0;
                for (to = from; to < n && rows.value(order[to], j) == value; to++) {
                    sum += ofRank[to];
                }
                for (int at = from; at < to; at++) {
                    scores[j][order[at]] = sum / (to - from);
                }
            }
        }
        return scores;
    }

    /** For each column, how far ties lower the variance of its scores below 1. */
    private static double[] hidden(double[][] scores) {
        return Arrays.stream(scores)
                .mapToDouble(column -> Math.max(
                        0,
                        1
                                - Arrays.stream(column)
                                        .map(score -> score * score)
                                        .average()
                                        .orElse(1)))
                .toArray();
    }

    /** The scores row by row, then the same with the other sign. */
    private static double[] signed(double[][] scores) {
        int d = scores.length;
        int n = scores[0].length;
        double[] signed = new double[2 * n * d];
        for (int j = 0; j < d; j++) {
            for (int i = 0; i < n; i++) {
                signed[i * d + j] = scores[j][i];
                signed[(n + i) * d + j] = -scores[j][i];
            }
        }
        return signed;
    }

    private static Matrix drawn(
            Matrix rows, double[] signed, double[] hidden, double[][] sorted, SplittableRandom random) {
        int n = rows.rows();
        int d = hidden.length;
        double[][] columns = new double[d][n];
        int[] terms = new int[TERMS];
        double[] sums = new double[d];
        for (int i = 0; i < n; i++) {
            for (int term = 0; term < TERMS; term++) {
                terms[term] = random.nextInt(2 * n);
            }
            Arrays.fill(sums, 0);
            for (int term : terms) {
                for (int j = 0, at = term * d; j < d; j++, at++) {
                    sums[j] += signed[at];
                }
            }
            for (int j = 0; j < d; j++) {
                // What ties hide of a score is drawn at random.
                columns[j][i] = sums[j] + Math.sqrt(TERMS * hidden[j]) * random.nextGaussian();
            }
        }
        for (int j = 0; j < columns.length; j++) {
            int[] order = order(columns[j]);
            for (int rank = 0; rank < n; rank++) {
                columns[j][order[rank]] = sorted[j][rank];
            }
        }
        return Matrix.owning(rows.names(), columns);
    }

    /** The positions of the values in ascending order; of equal values the first comes first. */
    private static int[] order(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] order = new int[values.length];
        Arrays.fill(order, -1);
        for (int at = 0; at < values.length; at++) {
            int rank = Arrays.binarySearch(sorted, values[at]);
            while (rank > 0 && Double.compare(sorted[rank - 1], values[at]) == 0) {
                rank--;
            }
            while (order[rank] >= 0) {
                rank++;
            }
            order[rank] = at;
        }
        return order;
    }
}
