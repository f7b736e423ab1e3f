package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DensityValleysTest {

    private static List<DensityValleys.Valley> between(Matrix matrix, int[] labels) {
        Clustering clustering = Partitions.of(matrix, labels);
        return DensityValleys.crossed(
                matrix, clustering.centroids(), Optional.empty(), new Seeds(42), Workers.sequential());
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

    /** Three tight groups on a line, along the second feature: every row is projected once, and the outer two are no neighbours. */
    @Test
    void everyRowIsCountedOnceBetweenNeighbours() {
        double[][] columns = new double[2][300];
        int[] labels = new int[300];
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 300; i++) {
            labels[i] = i % 3;
            columns[0][i] = random.nextDouble();
            columns[1][i] = 100 * labels[i] + random.nextDouble();
        }

        List<DensityValleys.Valley> found = between(Partitions.matrix(columns), labels);

        // of the middle group those count that have the other as second nearest, about half of a hundred
        assertThat(found).extracting(DensityValleys.Valley::first).containsExactly(0, 1);
        assertThat(found).extracting(DensityValleys.Valley::second).containsExactly(1, 2);
        assertThat(found.get(0).ofFirst()).isEqualTo(100);
        assertThat(found.get(1).ofSecond()).isEqualTo(100);
        assertThat(found.get(0).ofSecond()).isBetween(30, 70);
        assertThat(found.get(0).ofSecond() + found.get(1).ofFirst()).isBetween(95, 105);
        assertThat(found).allMatch(valley -> valley.between() == 0);
    }

    /** A fifth of the rows of one and of the other look past the third, towards each other: 20 of 100 are a fifth, 19 are not. */
    @ParameterizedTest
    @CsvSource({"20, true", "19, false"})
    void aFifthOfTheRowsMakesANeighbour(int past, boolean isNeighbour) {
        SplittableRandom random = new SplittableRandom(4);
        double[][] columns = new double[2][300];
        for (int i = 0; i < 300; i++) {
            int cluster = i / 100;
            boolean isPast = i % 100 < past;
            // (0, 0), (16, 0) and (8, 6); from (4, -9) and (12, -9) these two are nearer to each other than to the
            // third
            columns[0][i] =
                    (cluster == 2 ? 8 : cluster == 0 ? isPast ? 4 : 0 : isPast ? 12 : 16) + 0.01 * random.nextDouble();
            columns[1][i] = (cluster == 2 ? 6 : isPast ? -9 : 0) + 0.01 * random.nextDouble();
        }

        List<DensityValleys.Valley> found = DensityValleys.crossed(
                Partitions.matrix(columns),
                Centroids.of(new double[][] {{0, 0}, {16, 0}, {8, 6}}),
                Optional.empty(),
                new Seeds(42),
                Workers.sequential());

        assertThat(found.stream().anyMatch(valley -> valley.first() == 0 && valley.second() == 1))
                .isEqualTo(isNeighbour);
        assertThat(found).hasSize(isNeighbour ? 3 : 2);
    }

    @Test
    void theResolutionIsTheLowerMedianStep() {
        assertThat(ValleyPositions.resolution(new double[] {3, 1, 1, 2, 10})).isEqualTo(1); // by hand: steps 1, 1, 7
        assertThat(ValleyPositions.resolution(new double[] {4, 1, 8, 2, 16})).isEqualTo(2); // steps 1, 2, 4, 8
        assertThat(ValleyPositions.resolution(new double[] {0, 8, 12, 14, 15})).isEqualTo(2); // steps 8, 4, 2, 1
        assertThat(ValleyPositions.resolution(new double[] {5, 5, 5, 1})).isEqualTo(4);
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
