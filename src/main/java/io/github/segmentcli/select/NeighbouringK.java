package io.github.segmentcli.select;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Labels;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.validity.OrderedRows;
import io.github.segmentcli.validity.SampleClusters;
import io.github.segmentcli.validity.SystematicSample;
import java.util.List;
import java.util.Optional;

/**
 * Compares the chosen clustering with those of one cluster more and one cluster fewer. A k that was not tried, because the
 * chosen one is the only k or an end of the range, is fitted as if it had been asked for: by the same search with the same seed.
 * Of more than {@value #ALL_ROWS} rows a sample of {@value #SAMPLE_ROWS} is clustered instead, as bootstrap samples are.
 */
final class NeighbouringK {

    /** The most rows that are all clustered again. */
    static final int ALL_ROWS = OrderedRows.MOST;

    private static final int SAMPLE_ROWS = 8192;

    private final OrderedRows rows;
    private final List<Clustering> tried;
    private final Clustering chosen;
    private final SelectSettings settings;
    private final KMeansSettings kmeans;
    private final Seeds seeds;
    private final Workers workers;

    /** @param tried clusterings of {@code rows} that meet the constraints on sizes of {@code settings} */
    NeighbouringK(
            OrderedRows rows,
            List<Clustering> tried,
            Clustering chosen,
            SelectSettings settings,
            KMeansSettings kmeans,
            Seeds seeds,
            Workers workers) {
        this.rows = rows;
        this.tried = tried;
        this.chosen = chosen;
        this.settings = settings;
        this.kmeans = kmeans;
        this.seeds = seeds;
        this.workers = workers;
    }

    /**
     * The comparison with k clusters; empty if k is below 2 or above the number of distinct rows, or if the constraints on sizes
     * cannot be met.
     */
    Optional<Neighbour> to(int k) {
        if (k < 2 || chosen.k() < 2 || !settings.sizes().canHold(k, rows.all())) {
            return Optional.empty();
        }
        for (Clustering other : tried) {
            if (other.k() == k) {
                return Optional.of(flow(other));
            }
        }
        if (rows.all().rows() <= ALL_ROWS) {
            return DistinctRows.upTo(k, rows.all()) < k ? Optional.empty() : Optional.of(flow(fitted(k)));
        }
        int[] drawn = SystematicSample.rows(rows.size(), SAMPLE_ROWS, "neighbouring k", OrderedRows.SEEDS);
        Matrix sample = rows.matrix().rows(drawn);
        if (DistinctRows.upTo(k, sample) < k) {
            return Optional.empty();
        }
        int[] labels = new int[drawn.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = chosen.label(rows.row(drawn[i]));
        }
        Labels other = SampleClusters.of(sample, k, settings.sizes().ofEach(k, rows.all()));
        return Optional.of(RowFlow.between(Labels.of(labels), chosen.k(), other, k, null));
    }

    private Neighbour flow(Clustering other) {
        double[] weights = rows.all().weights().orElse(null);
        return RowFlow.between(chosen.places(), chosen.k(), other.places(), other.k(), weights);
    }

    private Clustering fitted(int k) {
        SelectSettings one = settings.withK(k);
        Sweep sweep = Sweep.of(rows, one, kmeans, seeds, workers, Progress.NONE);
        return SizedSweep.of(sweep, one.sizes(), kmeans.maxIterations(), seeds, workers, Progress.NONE)
                .tried()
                .get(0);
    }
}
