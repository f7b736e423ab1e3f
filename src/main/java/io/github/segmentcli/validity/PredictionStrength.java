package io.github.segmentcli.validity;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Prediction strength after Tibshirani and Walther (2005): whether one half of the customers predicts who belongs together
 * in the other half.
 *
 * <p>The rows are split at random into halves, both are clustered, and each half's rows are also placed by the other half's
 * centroids. A cluster scores the share of its pairs of rows that the other half keeps together, 1 when it has a single
 * row; a half scores its worst cluster; the strength is the mean over both halves and all splits. This is
 * {@code fpc::prediction.strength}. By custom the largest k with a strength of at least 0.8 is chosen; k = 1 has strength 1.
 *
 * @see <a href="https://doi.org/10.1198/106186005X59243">doi:10.1198/106186005X59243</a>
 */
public final class PredictionStrength {

    private PredictionStrength() {}

    /** The mean strength of the splits at one k, and its standard error. */
    public record Strength(int k, double mean, double error) {}

    /**
     * One for each k of the range.
     *
     * @param limits on sizes for each k, that every half keeps to in shares
     * @param splits at least 2
     */
    public static List<Strength> of(
            Matrix rows,
            int least,
            int most,
            IntFunction<Optional<SizeBounds>> limits,
            int splits,
            Seeds seeds,
            Workers workers,
            Progress progress) {
        SampleFits refits = new SampleFits(rows);
        int[] ks = SampleFits.range(least, most);
        double[][] strengths = new double[splits][ks.length];
        AtomicInteger done = new AtomicInteger();
        workers.run(splits, split -> {
            int[][] halves = Resampling.halves(refits.n(), seeds.stream("halves", split));
            int[][][] labels = new int[2][ks.length][];
            int[][][] predicted = new int[2][ks.length][];
            for (int half = 0; half < 2; half++) {
                int[] own = halves[half];
                int[] other = halves[1 - half];
                SampleFits.Fitted[] fitted = SampleFits.fit(
                        refits.some(own), ks, SampleFits.Care.QUICK, limits, seeds.child("half", split, half));
                for (int at = 0; at < ks.length; at++) {
                    labels[half][at] = fitted[at].labels();
                    predicted[1 - half][at] = refits.labels(fitted[at], other);
                }
            }
            for (int at = 0; at < ks.length; at++) {
                strengths[split][at] = (worst(labels[0][at], ks[at], predicted[0][at], ks[at])
                                + worst(labels[1][at], ks[at], predicted[1][at], ks[at]))
                        / 2;
            }
            progress.update((double) done.incrementAndGet() / splits);
        });
        List<Strength> found = new ArrayList<>();
        for (int k = least; k <= most; k++) {
            double mean = 0;
            for (double[] split : strengths) {
                mean += split[k - least] / splits;
            }
            double squares = 0;
            for (double[] split : strengths) {
                squares += (split[k - least] - mean) * (split[k - least] - mean);
            }
            found.add(new Strength(k, mean, Math.sqrt(squares / (splits - 1) / splits)));
        }
        return found;
    }

    /** The worst cluster's share of pairs that the prediction keeps together. */
    static double worst(int[] labels, int k, int[] predicted, int kPredicted) {
        long[][] table = new long[k][kPredicted];
        for (int i = 0; i < labels.length; i++) {
            table[labels[i]][predicted[i]]++;
        }
        double worst = 1;
        for (long[] row : table) {
            long size = 0;
            double together = 0;
            for (long count : row) {
                size += count;
                together += (double) count * (count - 1);
            }
            if (size > 1) {
                worst = Math.min(worst, together / ((double) size * (size - 1)));
            }
        }
        return worst;
    }
}
