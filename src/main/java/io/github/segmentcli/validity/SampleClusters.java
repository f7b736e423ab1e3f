package io.github.segmentcli.validity;

import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.data.Labels;
import io.github.segmentcli.data.Matrix;
import java.util.Optional;
import java.util.stream.IntStream;

/** The clusters of a sample of rows, found as those of bootstrap samples are: about as good as the best of ten k-means++ starts. */
public final class SampleClusters {

    private SampleClusters() {}

    /**
     * The cluster of each row; the largest cluster is 0. Time O(n k d) a pass, some hundreds of passes at most.
     *
     * @param k at most the number of distinct rows
     * @param limits on sizes, that the sample keeps to in shares
     */
    public static Labels of(Matrix sample, int k, Optional<SizeBounds> limits) {
        int[] labels = SampleFits.fit(
                        new SampleFits(sample).all(), k, limits, OrderedRows.SEEDS.child("sample clusters", k))
                .labels();
        int[] sizes = new int[k];
        for (int label : labels) {
            sizes[label]++;
        }
        int[] numbers = new int[k];
        int[] bySize = IntStream.range(0, k)
                .boxed()
                .sorted((a, b) -> sizes[b] - sizes[a])
                .mapToInt(c -> c)
                .toArray();
        for (int number = 0; number < k; number++) {
            numbers[bySize[number]] = number;
        }
        return Labels.of(IntStream.of(labels).map(label -> numbers[label]).toArray());
    }
}
