package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterBootTest {

    @Test
    void eachSegmentIsHeldAgainstTheNewClusterMostLikeIt() {
        int[] labels = {0, 0, 0, 1, 1, 1, 2};
        int[] drawn = {0, 1, 3, 4, 5};
        int[] anew = {0, 0, 0, 1, 1};

        double[] found = ClusterBoot.similarities(labels, 3, drawn, anew, 2);

        // by hand: {0,1} against {0,1,3}: 2/3; {3,4,5} against {4,5}: 2/3; of the third no row was drawn
        assertThat(found).containsExactly(2 / 3.0, 2 / 3.0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "0.85, highly stable",
        "0.75, stable",
        "0.74, 'a pattern, but who belongs to it is doubtful'",
        "0.6, 'a pattern, but who belongs to it is doubtful'",
        "0.59, not to be trusted"
    })
    void theReadingFollowsTheBandsOfHennig(double mean, String reading) {
        assertThat(StabilityLevel.of(mean).reading()).isEqualTo(reading);
    }

    @Test
    void separatedGroupsAreFoundAgainAndACutCloudIsNot() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] columns = Partitions.cloud(300, 2, random);
        Matrix cloud = Partitions.matrix(Partitions.cloud(300, 10, random));
        for (int i = 0; i < 100; i++) {
            columns[0][i] += 12;
        }
        Matrix groups = Partitions.matrix(columns);

        assertThat(stability(groups, 2, 1)).allMatch(segment -> segment.mean() > 0.99);
        // fpc 2.2.10, clusterboot, ten starts, on such a cloud: 0.36 to 0.55
        assertThat(stability(cloud, 5, 1)).allMatch(segment -> segment.mean() < 0.65);
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        Matrix cloud = Partitions.matrix(Partitions.cloud(200, 2, new SplittableRandom(2)));

        List<SegmentStability> one = stability(cloud, 3, 1);

        assertThat(one).hasSize(3).allMatch(segment -> segment.replicates().size() == ClusterBoot.REPLICATES);
        assertThat(stability(cloud, 3, 7)).isEqualTo(one);
    }

    private static List<SegmentStability> stability(Matrix matrix, int k, int threads) {
        Seeds seeds = new Seeds(42);
        try (Workers workers = new Workers(threads)) {
            return ClusterBoot.stability(
                    OrderedRows.of(matrix),
                    KMeans.fit(matrix, k, KMeansSettings.DEFAULTS, seeds, workers, Progress.NONE),
                    Optional.empty(),
                    seeds,
                    workers,
                    Progress.NONE);
        }
    }

    @Test
    void oneClusterHasNoStabilityAndProgressEndsAtOne() {
        Matrix cloud = Partitions.matrix(Partitions.cloud(60, 2, new SplittableRandom(2)));
        List<Double> told = new ArrayList<>();

        assertThat(stability(cloud, 1, 1)).isEmpty();
        ClusterBoot.stability(
                OrderedRows.of(cloud),
                Partitions.of(cloud, Partitions.labels(60, 2, new SplittableRandom(3))),
                Optional.empty(),
                new Seeds(42),
                Workers.sequential(),
                new Progress() {
                    @Override
                    public void begin(String stage) {}

                    @Override
                    public void update(double fraction) {
                        told.add(fraction);
                    }
                });

        assertThat(told).hasSize(20).isSorted().startsWith(0.05).endsWith(1.0);
    }
}
