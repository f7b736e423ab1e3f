package io.github.segmentcli.validity;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import java.util.List;

/** The bootstrap Jaccard stability of each segment. */
public final class ClusterBoot {

    private ClusterBoot() {}

    /** One per cluster, or none where it cannot be computed. */
    public static List<SegmentStability> stability(
            Matrix matrix, Clustering clustering, Seeds seeds, Workers workers, Progress progress) {
        return List.of();
    }
}
