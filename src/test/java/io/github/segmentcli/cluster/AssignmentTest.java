package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.data.Labels;
import io.github.segmentcli.data.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {

    private static final double NONE = Double.NaN;

    /** Rows 0 to 2 are in segments, row 3 was dropped, row 4 is too far from all. */
    private static final Assignment FIVE = Assignment.owning(
            new int[] {0, 1, 2, -1, -1}, new double[] {1, 2, 3, NONE, 50}, new int[] {1, 0, 1, -1, 2}, new double[] {
                4, 2, 5, NONE, 60
            });

    @Test
    void eachRowHasItsTwoNearestCentroids() {
        assertThat(FIVE.rows()).isEqualTo(5);
        assertThat(FIVE.labels()).containsExactly(0, 1, 2, -1, -1);
        assertThat(FIVE.label(2)).isEqualTo(2);
        assertThat(FIVE.places().get(1)).isEqualTo(1);
        assertThat(FIVE.hasSecond()).isTrue();
        assertThat(FIVE.second(4)).isEqualTo(2);
        assertThat(FIVE.distance(2)).isEqualTo(3);
        assertThat(FIVE.secondDistance(2)).isEqualTo(5);
        Assignment.Distances inOrder = FIVE.inOrder();
        assertThat(inOrder.nearest(2)).isEqualTo(3);
        assertThat(inOrder.second(2)).isEqualTo(5);
        assertThat(inOrder.margin(2)).isEqualTo(0.75);
    }

    @Test
    void aRowWithoutASegmentIsSpecialOnlyIfItHasADistance() {
        assertThat(FIVE.special()).containsExactly(4);
        assertThat(FIVE.isSpecial(2)).isFalse();
        assertThat(FIVE.isSpecial(3)).isFalse();
        Matrix matrix = Clouds.matrix(new double[] {0, 90});
        Centroids centroids = Centroids.of(new double[][] {{0}, {1}});
        Assignment computed =
                Assignment.computing(Labels.of(new int[] {0, -1}), Labels.of(new int[] {1, 1}), matrix, centroids);
        assertThat(computed.special()).containsExactly(1);
    }

    /** 2·d1 / (d1 + d2) of Leisch (2010), by hand; a row that bounds on sizes keep from the nearer centroid has 1. */
    @ParameterizedTest
    @CsvSource({"1, 3, 0.5", "0, 5, 0", "0, 0, 1", "2, 2, 1", "3, 1, 1", "1, 7, 0.25"})
    void theMarginIsTheShadowValue(double distance, double second, double margin) {
        Assignment one =
                Assignment.owning(new int[] {0}, new double[] {distance}, new int[] {1}, new double[] {second});

        assertThat(one.margin(0)).isEqualTo(margin);
        assertThat(one.inOrder().margin(0)).isEqualTo(margin);
    }

    @Test
    void aSingleCentroidLeavesNoSecond() {
        Assignment one = Assignment.owning(new int[] {0, 0}, new double[] {1, 2}, null, null);

        assertThat(one.hasSecond()).isFalse();
        Assignment same = one.withLabels(new int[] {0, 0}, row -> 9);
        assertThat(same.hasSecond()).isFalse();
        assertThat(same.distance(1)).isEqualTo(2);
    }

    @Test
    void equalLabelsAreHeldOnce() {
        Labels equal = Labels.of(new int[] {0, 1, 2, -1, -1});
        Labels other = Labels.of(new int[] {0, 1, 1, -1, -1});

        Assignment sharing = FIVE.sharing(equal);

        assertThat(sharing.places()).isSameAs(equal);
        assertThat(sharing.second(2)).isEqualTo(1);
        assertThat(sharing.distance(2)).isEqualTo(3);
        assertThat(sharing.secondDistance(2)).isEqualTo(5);
        assertThat(FIVE.sharing(other)).isSameAs(FIVE);
    }

    /** Row 1 was nearest to 1 at a distance of 2 and is told to belong to 0, which is 2.5 away. */
    @Test
    void aRowOnABorderHasItsLabelAndItsSecondExchanged() {
        int[] given = {0, 0, 2};
        Assignment three = Assignment.owning(
                new int[] {0, 1, 2}, new double[] {1, 2, 3}, new int[] {1, 0, 1}, new double[] {4, 2.5, 5});

        Assignment exchanged = three.withLabels(given, row -> row == 1 ? 2.5 : 99);
        given[0] = 2;

        assertThat(exchanged.labels()).containsExactly(0, 0, 2);
        assertThat(new int[] {exchanged.second(0), exchanged.second(1), exchanged.second(2)})
                .containsExactly(1, 1, 1);
        assertThat(new double[] {exchanged.distance(0), exchanged.distance(1), exchanged.distance(2)})
                .containsExactly(1, 2.5, 3);
        assertThat(new double[] {exchanged.secondDistance(0), exchanged.secondDistance(1), exchanged.secondDistance(2)})
                .containsExactly(4, 2, 5);
    }

    /** Rows at 0, 1, 2 .. 2,049 and centroids at -1, 5,000 and 2,500: a block has 1,024 rows. */
    @Test
    void distancesAreComputedForWhateverRowIsAskedFor() {
        double[] line = new double[2_050];
        for (int i = 0; i < line.length; i++) {
            line[i] = i;
        }
        Matrix matrix = Clouds.matrix(line);
        Centroids centroids = Centroids.of(new double[][] {{-1}, {5_000}, {2_500}});
        Labels labels = Labels.of(new int[line.length]);

        Assignment computed = Assignment.computing(labels, labels, matrix, centroids);

        Assignment.Distances inOrder = computed.inOrder();
        for (int row : new int[] {0, 1, 1_023, 1_024, 1_025, 2_047, 2_048, 2_049, 1_023, 5}) {
            double low = Math.min(row + 1, 2_500 - row);
            double high = Math.max(row + 1, 2_500 - row);
            assertThat(computed.distance(row)).isEqualTo(low);
            assertThat(computed.secondDistance(row)).isEqualTo(high);
            assertThat(inOrder.nearest(row)).isEqualTo(low);
            assertThat(inOrder.second(row)).isEqualTo(high);
            assertThat(inOrder.margin(row)).isEqualTo(computed.margin(row)).isEqualTo(2 * low / 2_501);
        }
    }
}
