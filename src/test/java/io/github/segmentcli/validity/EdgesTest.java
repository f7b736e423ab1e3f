package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Where a definition ends or divides by nothing, with figures by hand. */
class EdgesTest {

    private static final Seeds SEEDS = new Seeds(42);

    private static Validity indices(double[] values, int... labels) {
        Matrix matrix = Partitions.matrix(new double[][] {values});
        return Indices.of(matrix, Partitions.of(matrix, labels), SEEDS, Workers.sequential());
    }

    @Test
    void aCustomerAloneHasTheWidthZero() {
        Silhouette found = indices(new double[] {0, 1, 10}, 0, 0, 1).silhouette();

        // 0: a = 1, b = 10; 1: a = 1, b = 9
        assertThat(found.ofCluster(0).getAsDouble()).isCloseTo((9 / 10.0 + 8 / 9.0) / 2, within(1e-15));
        assertThat(found.ofCluster(1)).hasValue(0);
        assertThat(found.overall().getAsDouble()).isCloseTo((9 / 10.0 + 8 / 9.0) / 3, within(1e-15));
    }

    @Test
    void aMisplacedCustomerHasANegativeWidth() {
        Silhouette found =
                indices(new double[] {0, 1, 2, 9, 10, 11}, 0, 0, 0, 1, 1, 0).silhouette();

        // 11 among 0, 1, 2: a = 10, b = 1.5
        assertThat(found.width(5)).isCloseTo((1.5 - 10) / 10, within(1e-15));
    }

    @Test
    void clustersWithOneCentroidAreNotHeldAgainstEachOther() {
        // spreads 1, 2, 1; centroids 0, 0, 11: the first two are compared with the third alone
        Validity found = indices(new double[] {-1, 1, -2, 2, 10, 12}, 0, 0, 1, 1, 2, 2);

        assertThat(found.daviesBouldin().getAsDouble()).isCloseTo((2 + 3 + 3) / 33.0, within(1e-15));
    }

    @Test
    void whereAllCentroidsCoincideDaviesBouldinIsZero() {
        assertThat(indices(new double[] {-1, 1, -2, 2}, 0, 0, 1, 1).daviesBouldin())
                .hasValue(0);
    }

    @Test
    void theGapEndsWhereNothingIsLeftToExplain() {
        double[][] references = {{8, 4, 2}, {8, 4, 2}};

        List<Gap.Point> found = Gap.points(new int[] {1, 2, 3}, new double[] {4, 1, 0}, references);

        assertThat(found).extracting(Gap.Point::k).containsExactly(1, 2);
        assertThat(found.get(0).gap()).isCloseTo(Math.log(2), within(1e-15));
        assertThat(found.get(1).gap()).isCloseTo(Math.log(4), within(1e-15));
        assertThat(found.get(1).error()).isZero(); // the reference sets agree
    }

    @Test
    void theRuleOfTheGapMayChooseOneAndMayChooseNone() {
        Gap.Point one = new Gap.Point(1, 0.50, 0.01);

        assertThat(Gap.chosen(List.of(one, new Gap.Point(2, 0.52, 0.02)))).hasValue(1); // 0.50 >= 0.52 - 0.02
        assertThat(Gap.chosen(List.of(one, new Gap.Point(2, 0.53, 0.02), new Gap.Point(3, 0.40, 0.02))))
                .hasValue(2);
        assertThat(Gap.chosen(List.of(one, new Gap.Point(2, 0.53, 0.02), new Gap.Point(3, 0.70, 0.02))))
                .isEmpty();
        assertThat(Gap.chosen(List.of(one))).isEmpty();
    }

    @Test
    void thePredictionOfOneClusterIsPerfect() {
        Matrix matrix = Partitions.matrix(Partitions.cloud(40, 2, new SplittableRandom(1)));

        List<PredictionStrength.Strength> found = PredictionStrength.of(
                matrix, 1, 1, k -> Optional.empty(), 5, SEEDS, Workers.sequential(), Progress.NONE);

        assertThat(found.get(0).mean()).isEqualTo(1);
        assertThat(found.get(0).error()).isZero();
    }

    @Test
    void clustersOfOneOrNoneHaveNoPairsToKeepTogether() {
        // cluster 0: 3 rows of which 2 stay together, 1 of 3 pairs; cluster 1 has one row, cluster 2 none
        assertThat(PredictionStrength.worst(new int[] {0, 0, 0, 1}, 3, new int[] {0, 0, 1, 1}, 2))
                .isCloseTo(1 / 3.0, within(1e-15));
    }

    @Test
    void theErrorOfASegmentsStabilityIsThatOfAMean() {
        // deviations of 0.1 either way: variance 0.02 by n - 1, over 2 replicates
        assertThat(new SegmentStability(0.5, List.of(0.4, 0.6)).error()).isCloseTo(0.1, within(1e-15));
        assertThat(new SegmentStability(0.5, List.of(0.5)).error()).isZero();
    }

    @Test
    void samplesThatAllAgreeLeaveNoError() {
        double[][] columns = {{0, 0.1, 0.2, 0.3, 9, 9.1, 9.2, 9.3}};

        GlobalStability.Agreement found = GlobalStability.of(
                        Partitions.matrix(columns),
                        2,
                        2,
                        k -> Optional.empty(),
                        6,
                        SEEDS,
                        Workers.sequential(),
                        Progress.NONE)
                .get(0);

        assertThat(found.mean()).isEqualTo(1); // every sample finds the two groups
        assertThat(found.error()).isZero();
    }

    /** By hand: squares of 0.09, 0 and 0.09, over 2 and over 3. */
    @Test
    void theErrorOfAMeanOfThreeIsThatOfItsDefinition() {
        assertThat(new SegmentStability(0.5, List.of(0.2, 0.5, 0.8)).error()).isCloseTo(Math.sqrt(0.03), within(1e-15));
    }

    @Test
    void aSegmentBelowSixTenthsIsLost() {
        SegmentStability lost = new SegmentStability(0.59, List.of());
        SegmentStability doubtful = new SegmentStability(0.6, List.of());

        assertThat(lost.isLost()).isTrue();
        assertThat(lost.level().label()).isEqualTo("not to be trusted");
        assertThat(doubtful.isLost()).isFalse();
        assertThat(doubtful.level().from()).isEqualTo(0.6);
    }

    /** Hardly tighter than one cloud is less than {@link SingleCloud#ENOUGH}; half of two segments is no minority. */
    @Test
    void segmentsAreOneCloudWhereTheyAreHardlyTighterAndMostTouch() {
        double little = Math.nextDown(SingleCloud.ENOUGH);

        assertThat(new CloudSeparation(little, List.of(0)).isOneCloud(3)).isTrue();
        assertThat(new CloudSeparation(little, List.of(0)).isOneCloud(2)).isFalse();
        assertThat(new CloudSeparation(little, List.of(0, 2)).isOneCloud(4)).isFalse();
        assertThat(new CloudSeparation(SingleCloud.ENOUGH, List.of(0)).isOneCloud(3))
                .isFalse();
    }

    /** By hand: the squared distances of 0, 1, 10 and 12 to their mean 5.75. */
    @Test
    void withinAndBetweenAddUpToTheInertiaOfOneCluster() {
        Matrix matrix = Partitions.matrix(new double[][] {{0, 1, 10, 12}});

        assertThat(Indices.inertiaOfOne(Partitions.of(matrix, new int[] {0, 0, 1, 1})))
                .isCloseTo(112.75, within(1e-12));
        assertThat(Indices.ofOne().silhouette().overall()).isEmpty();
        assertThat(Indices.ofOne().calinskiHarabasz()).isEmpty();
        assertThat(Indices.ofOne().daviesBouldin()).isEmpty();
    }
}
