package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuickKMeansTest {

    private static final Seeds SEEDS = new Seeds(42);

    private static Matrix groups(int n, int d, SplittableRandom random) {
        double[][] columns = Partitions.cloud(n, d, random);
        for (int i = 0; i < n; i++) {
            columns[i % 5 % d][i] += 6 * (1 + i % 5);
        }
        return Partitions.matrix(columns);
    }

    @ParameterizedTest
    @CsvSource({
        // what one start and what a few may lie above the best of so many k-means++ starts: at most, and on average
        "QUICK, 50, 0.10, 0.015",
        "FULL, 10, 0.10, 0.01"
    })
    void itComesNearAFullSearch(SampleFits.Care care, int starts, double most, double mean) {
        KMeansSettings settings = new KMeansSettings(KMeansSettings.Effort.NORMAL, OptionalInt.of(starts), 300);
        double excess = 0;
        for (long seed = 1; seed <= 8; seed++) {
            Matrix matrix = groups(400, 3, new SplittableRandom(seed));
            double[] best = KMeans.sweep(matrix, 1, 10, settings, SEEDS, Workers.sequential(), Progress.NONE).stream()
                    .mapToDouble(Clustering::inertia)
                    .toArray();

            SampleFits.Fitted[] found =
                    SampleFits.fit(new SampleFits(matrix).all(), SampleFits.range(1, 10), care, SEEDS);

            assertThat(found[0].inertia()).isCloseTo(best[0], within(1e-12 * best[0]));
            for (int at = 1; at < 10; at++) {
                assertThat(found[at].inertia())
                        .as("k = %d, seed %d", at + 1, seed)
                        .isBetween(best[at] * 0.9, best[at] * (1 + most));
                excess += (found[at].inertia() / best[at] - 1) / (8 * 9);
            }
        }
        assertThat(excess).isLessThan(mean);
    }

    @ParameterizedTest
    @EnumSource(SampleFits.Care.class)
    void whatIsFoundForOneKDoesNotDependOnTheOthers(SampleFits.Care care) {
        SampleFits refits = new SampleFits(groups(300, 4, new SplittableRandom(3)));

        SampleFits.Fitted[] ofAll = SampleFits.fit(refits.all(), SampleFits.range(1, 30), care, SEEDS);

        for (int k : new int[] {1, 2, 7, 12, 13, 30}) {
            SampleFits.Fitted alone = SampleFits.fit(refits.all(), new int[] {k}, care, SEEDS)[0];
            assertThat(alone.labels()).as("k = %d", k).isEqualTo(ofAll[k - 1].labels());
        }
    }

    @Test
    void everyRowIsWithItsNearestCentroidOnceNoneMoves() {
        SplittableRandom random = new SplittableRandom(4);
        SampleFits refits = new SampleFits(Partitions.matrix(Partitions.cloud(200, 5, random)));
        QuickKMeans refit = refits.all();
        refit.place(Arrays.copyOf(refits.rows(), 6 * 5));
        int[] labels = {};
        while (!Arrays.equals(labels, refit.labels())) {
            labels = refit.labels().clone();
            refit.settle(0.01, 20);
        }

        SampleFits.Fitted fitted = new SampleFits.Fitted(
                refit.k(), refit.centroids(), new double[refit.k()], refit.labels(), refit.inertia());
        assertThat(refits.labels(fitted)).isEqualTo(refit.labels());
    }

    @Test
    void aRowDrawnTwiceCountsTwice() {
        SampleFits refits = new SampleFits(Partitions.matrix(new double[][] {{0, 1, 10, 12}}));

        SampleFits.Fitted found = SampleFits.fit(
                refits.some(new int[] {0, 0, 0, 1, 2, 3}), new int[] {2}, SampleFits.Care.FULL, SEEDS)[0];

        assertThat(found.inertia()).isCloseTo(0.75 + 2, within(1e-12)); // by hand
    }

    @Test
    void fewerDifferentRowsThanKGiveFewerClusters() {
        SampleFits refits = new SampleFits(Partitions.matrix(new double[][] {{1, 1, 1, 2, 2, 2}}));

        SampleFits.Fitted[] found = SampleFits.fit(refits.all(), new int[] {1, 2, 5}, SampleFits.Care.FULL, SEEDS);

        assertThat(found).extracting(SampleFits.Fitted::k).containsExactly(1, 2, 2);
        assertThat(found).extracting(SampleFits.Fitted::inertia).containsExactly(1.5, 0.0, 0.0);
    }

    @Test
    void theSampleIsSpreadOverTheFileAndNoRowComesTwice() {
        int[] rows = SystematicSample.rows(1_000_003, 1000, "test", SEEDS);

        assertThat(rows).hasSize(1000).isSorted().doesNotHaveDuplicates();
        for (int at = 0; at < rows.length; at++) {
            assertThat(rows[at]).isBetween((int) (at * 1000.003), (int) ((at + 1) * 1000.003));
        }
    }
}
