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
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DensityValleysTest {

    private static List<DensityValleys.Valley> between(Matrix matrix, int[] labels) {
        Clustering clustering = Partitions.of(matrix, labels);
        return DensityValleys.crossed(
                matrix, clustering.centroids(), java.util.Optional.empty(), new Seeds(42), Workers.sequential());
    }

    /** n values of spread 1 around 0, and as many around {@code apart}, with their labels. */
    private static Matrix pair(int n, double apart, int[] labels) {
        double[][] columns = Partitions.cloud(2 * n, 1, new SplittableRandom(3));
        for (int i = n; i < 2 * n; i++) {
            columns[0][i] += apart;
            labels[i] = 1;
        }
        return Partitions.matrix(columns);
    }

    @ParameterizedTest
    @CsvSource({
        // two normal groups have two peaks from 2 spreads on, but a valley half as deep only from 3.3 on, by hand:
        // 2 exp(-a²/8) < 1/2
        "6, true",
        "5, true",
        "2, false",
        "0.5, false"
    })
    void theGapBetweenTwoGroupsIsSeenOnceItIsDeep(double apart, boolean parts) {
        int[] labels = new int[800];

        List<DensityValleys.Valley> found = between(pair(400, apart, labels), labels);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).parts()).isEqualTo(parts);
    }

    @Test
    void aFewRowsAreNoProof() {
        int[] labels = new int[8];

        assertThat(between(pair(4, 10, labels), labels)).noneMatch(DensityValleys.Valley::parts);
    }

    @Test
    void aYesOrNoFeatureAloneMakesNoGap() {
        double[] column = new double[500];
        int[] labels = new int[500];
        for (int i = 0; i < 500; i++) {
            labels[i] = i % 2;
            column[i] = labels[i];
        }

        assertThat(between(Partitions.matrix(new double[][] {column}), labels))
                .hasSize(1)
                .noneMatch(DensityValleys.Valley::parts);
    }

    @Test
    void everyClusterHasANeighbour() {
        SplittableRandom random = new SplittableRandom(9);
        Matrix matrix = Partitions.matrix(Partitions.cloud(600, 4, random));

        Clustering fitted =
                KMeans.fit(matrix, 9, KMeansSettings.DEFAULTS, new Seeds(42), Workers.sequential(), Progress.NONE);
        List<DensityValleys.Valley> found = between(matrix, fitted.labels());

        for (int c = 0; c < 9; c++) {
            int cluster = c;
            assertThat(found).anyMatch(valley -> valley.first() == cluster || valley.second() == cluster);
        }
    }

    @Test
    void theResolutionIsTheLowerMedianStep() {
        assertThat(ValleyPositions.resolution(new double[] {3, 1, 1, 2, 10})).isEqualTo(1); // by hand: steps 1, 1, 7
        assertThat(ValleyPositions.resolution(new double[] {0, 1})).isEqualTo(1);
        assertThat(ValleyPositions.resolution(new double[] {5, 5})).isZero();
    }

    @Test
    void theBinomialTailIsExact() {
        assertThat(DensityValleys.binomialTail(0, 7)).isCloseTo(1 / 128.0, within(1e-15)); // by hand
        assertThat(DensityValleys.binomialTail(1, 4)).isCloseTo(5 / 16.0, within(1e-15));
        assertThat(DensityValleys.binomialTail(4, 4)).isEqualTo(1);
    }
}
