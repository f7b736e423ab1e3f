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
 * Whether other samples of the same customers lead to the same clustering, after Dolnicar and Leisch (2010): bootstrap
 * samples of n rows are clustered, all rows are placed by the centroids of each, and the adjusted Rand index of two samples
 * says how far they agree.
 *
 * <p>Where flexclust draws pairs, here every sample is compared with every other, because the clusterings are what costs: B
 * samples make B(B - 1)/2 pairs. The error of the mean is that of the jackknife over samples, since pairs that share a sample
 * are not independent.
 *
 * @see <a href="https://doi.org/10.1007/s11002-009-9083-4">doi:10.1007/s11002-009-9083-4</a>
 */
public final class GlobalStability {

    /**
     * What was found for one k.
     *
     * @param mean the mean adjusted Rand index of all pairs of samples
     * @param error its standard error
     * @param bySample the mean index of the pairs that each sample is part of
     */
    public record Agreement(int k, double mean, double error, List<Double> bySample) {

        public Agreement {
            bySample = List.copyOf(bySample);
        }
    }

    private GlobalStability() {}

    /**
     * One for each k of the range.
     *
     * @param limits on sizes for each k, that every sample keeps to in shares
     * @param samples at least 2
     */
    public static List<Agreement> of(
            Matrix rows,
            int least,
            int most,
            IntFunction<Optional<SizeBounds>> limits,
            int samples,
            Seeds seeds,
            Workers workers,
            Progress progress) {
        SampleFits refits = new SampleFits(rows);
        int draws = Resampling.draws(rows);
        SampleFits placed =
                draws == rows.rows() ? refits : new SampleFits(SystematicSample.rows(rows, draws, "agreement", seeds));
        int[] ks = SampleFits.range(least, most);
        int[][][] labels = new int[samples][most - least + 1][];
        AtomicInteger done = new AtomicInteger();
        workers.run(samples, b -> {
            QuickKMeans drawn =
                    refits.some(Resampling.bootstrap(rows.rows(), draws, seeds.stream("stability draw", b)));
            SampleFits.Fitted[] fitted =
                    SampleFits.fit(drawn, ks, SampleFits.Care.FULL, limits, seeds.child("stability fit", b));
            for (int at = 0; at < ks.length; at++) {
                labels[b][at] = placed.labels(fitted[at]);
            }
            progress.update((double) done.incrementAndGet() / samples);
        });
        List<Agreement> found = new ArrayList<>();
        for (int k = least; k <= most; k++) {
            int[][] ofK = new int[samples][];
            for (int b = 0; b < samples; b++) {
                ofK[b] = labels[b][k - least];
            }
            found.add(agreement(k, ofK));
        }
        return found;
    }

    /** @param labels of the same rows, by each sample */
    static Agreement agreement(int k, int[][] labels) {
        int samples = labels.length;
        double[] ofSample = new double[samples];
        double sum = 0;
        for (int b = 1; b < samples; b++) {
            for (int a = 0; a < b; a++) {
                double index = RandIndex.adjusted(labels[a], labels[b]);
                sum += index;
                ofSample[a] += index;
                ofSample[b] += index;
            }
        }
        double mean = sum / (samples * (samples - 1) / 2.0);
        double squares = 0;
        List<Double> bySample = new ArrayList<>();
        for (int b = 0; b < samples; b++) {
            bySample.add(ofSample[b] / (samples - 1));
            if (samples > 2) {
                double without = (sum - ofSample[b]) / ((samples - 1) * (samples - 2) / 2.0);
                squares += (without - mean) * (without - mean);
            }
        }
        return new Agreement(k, mean, Math.sqrt(squares * (samples - 1) / samples), bySample);
    }
}
