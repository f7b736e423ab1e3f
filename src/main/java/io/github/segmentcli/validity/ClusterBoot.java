package io.github.segmentcli.validity;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.SizeBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How well each segment is found again in other samples: the clusterboot scheme of Hennig (2007).
 *
 * <p>A replicate draws as many rows as there are, with replacement, drops the repetitions and clusters the rest anew. Each
 * original segment, restricted to the rows drawn, is then held against every new cluster: the largest Jaccard similarity
 * |A ∩ B| / |A ∪ B| is how well it was found again. A segment of which no row was drawn counts 0.
 *
 * <p>From many rows fewer are drawn than there are, see {@link Resampling#draws}.
 *
 * @see <a href="https://doi.org/10.1016/j.csda.2006.11.025">doi:10.1016/j.csda.2006.11.025</a>
 */
public final class ClusterBoot {

    /** How many samples are drawn. */
    public static final int REPLICATES = 20;

    private ClusterBoot() {}

    /**
     * One per cluster; none where there is one cluster only.
     *
     * @param limits on sizes, that samples keep to in shares as the clustering does
     */
    public static List<SegmentStability> stability(
            OrderedRows rows,
            Clustering clustering,
            Optional<SizeBounds> limits,
            Seeds seeds,
            Workers workers,
            Progress progress) {
        int k = clustering.k();
        if (k < 2) {
            return List.of();
        }
        SampleFits refits = new SampleFits(rows.matrix());
        int draws = Resampling.draws(rows.matrix());
        int[] labels = new int[rows.size()];
        for (int at = 0; at < labels.length; at++) {
            labels[at] = clustering.label(rows.row(at));
        }
        double[][] similarities = new double[REPLICATES][];
        AtomicInteger done = new AtomicInteger();
        workers.run(REPLICATES, b -> {
            int[] drawn = Resampling.distinct(
                    Resampling.bootstrap(labels.length, draws, seeds.stream("clusterboot draw", b)));
            SampleFits.Fitted anew = SampleFits.fit(refits.some(drawn), k, limits, seeds.child("clusterboot fit", b));
            similarities[b] = similarities(labels, k, drawn, anew.labels(), anew.k());
            progress.update(done.incrementAndGet() / (double) REPLICATES);
        });
        List<SegmentStability> segments = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            segments.add(segment(c, similarities));
        }
        return segments;
    }

    /**
     * The largest Jaccard similarity of each original cluster, restricted to the rows drawn, to a new cluster.
     *
     * @param labels the original label of every row
     * @param drawn the rows drawn, without repetitions
     * @param anew the new label of each row drawn
     */
    static double[] similarities(int[] labels, int k, int[] drawn, int[] anew, int kAnew) {
        int[][] both = new int[k][kAnew];
        int[] sizes = new int[k];
        int[] sizesAnew = new int[kAnew];
        for (int at = 0; at < drawn.length; at++) {
            int c = labels[drawn[at]];
            both[c][anew[at]]++;
            sizes[c]++;
            sizesAnew[anew[at]]++;
        }
        double[] best = new double[k];
        for (int c = 0; c < k; c++) {
            for (int e = 0; e < kAnew; e++) {
                int union = sizes[c] + sizesAnew[e] - both[c][e];
                if (union > 0) {
                    best[c] = Math.max(best[c], (double) both[c][e] / union);
                }
            }
        }
        return best;
    }

    private static SegmentStability segment(int c, double[][] similarities) {
        List<Double> replicates = new ArrayList<>();
        double sum = 0;
        for (double[] replicate : similarities) {
            replicates.add(replicate[c]);
            sum += replicate[c];
        }
        double mean = sum / similarities.length;
        return new SegmentStability(mean, replicates);
    }
}
