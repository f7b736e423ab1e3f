package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedRowsTest {

    private static final Matrix CLOUD = Partitions.matrix(Partitions.cloud(60, 2, new SplittableRandom(6)));

    private static int[] upTo(int n) {
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i] = i;
        }
        return rows;
    }

    private static void same(Matrix found, Matrix expected) {
        assertThat(found.rows()).isEqualTo(expected.rows());
        for (int j = 0; j < expected.features(); j++) {
            assertThat(found.column(j)).isEqualTo(expected.column(j));
        }
    }

    @Test
    void rowsAscendByTheirFirstFeatureAndEqualOnesByTheNext() {
        Matrix matrix = Partitions.matrix(new double[][] {{3, 1, 3, 2}, {5, 9, 4, 0}});

        OrderedRows found = OrderedRows.of(matrix);

        assertThat(found.matrix().column(0)).containsExactly(1, 2, 3, 3);
        assertThat(found.matrix().column(1)).containsExactly(9, 0, 4, 5);
        assertThat(found.row(3)).isZero();
        assertThat(found.exact()).isTrue();
    }

    @Test
    void neitherTheOrderOfTheFileNorRepeatingItChangesThem() {
        int[] backwards = new int[60];
        int[] twice = new int[120];
        for (int i = 0; i < 60; i++) {
            backwards[i] = 59 - i;
            twice[2 * i] = i;
            twice[2 * i + 1] = 59 - i;
        }

        Matrix expected = OrderedRows.of(CLOUD).matrix();

        same(OrderedRows.of(CLOUD.rows(backwards)).matrix(), expected);
        same(OrderedRows.of(CLOUD.rows(twice)).matrix(), expected);
    }

    @Test
    void aRowOfWeightTwoIsTwoRows() {
        double[] weights = new double[60];
        int[] repeated = new int[60 + 30];
        for (int i = 0; i < 60; i++) {
            weights[i] = i < 30 ? 2 : 1;
            repeated[i] = i;
        }
        System.arraycopy(upTo(30), 0, repeated, 60, 30);
        Matrix weighted = Partitions.matrix(new double[][] {CLOUD.column(0), CLOUD.column(1)}, weights);

        same(
                OrderedRows.of(weighted).matrix(),
                OrderedRows.of(CLOUD.rows(repeated)).matrix());
    }

    @Test
    void ofAFewKindsOfRowsEveryOneStays() {
        double[] column = new double[40];
        java.util.Arrays.fill(column, 20, 40, 1);

        assertThat(OrderedRows.of(Partitions.matrix(new double[][] {column})).size())
                .isEqualTo(40);
    }

    @Test
    void weightsThatAreNoWholeNumbersAreDrawnByTheirShare() {
        double[][] columns = new double[1][100];
        double[] weights = new double[100];
        for (int i = 0; i < 100; i++) {
            columns[0][i] = i;
            weights[i] = i < 50 ? 0.5 : 1.5;
        }

        OrderedRows found = OrderedRows.of(Partitions.matrix(columns, weights));

        assertThat(found.exact()).isFalse();
        assertThat(found.size()).isEqualTo(100);
        int light = 0;
        for (int at = 0; at < 100; at++) {
            light += found.row(at) < 50 ? 1 : 0;
        }
        assertThat(light).isEqualTo(25); // a quarter of the weight, by hand
    }

    @Test
    void ofManyRowsASampleStaysThatIsSpreadOverTheFile() {
        double[][] columns = new double[1][OrderedRows.MOST * 3];
        for (int i = 0; i < columns[0].length; i++) {
            columns[0][i] = i;
        }

        OrderedRows found = OrderedRows.of(Partitions.matrix(columns));

        assertThat(found.size()).isEqualTo(OrderedRows.MOST);
        assertThat(found.exact()).isFalse();
        for (int at = 0; at < found.size(); at++) {
            assertThat(found.row(at) / 3).isEqualTo(at);
        }
    }

    @Test
    void aClusteringOfTheseIsOneOfAll() {
        Matrix twice = CLOUD.rows(new int[] {
            0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 19, 18, 17, 16, 15, 14, 13, 12, 11,
            10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0
        });
        OrderedRows rows = OrderedRows.of(twice);
        int[] labels = new int[20];
        for (int at = 0; at < 20; at++) {
            labels[at] = rows.matrix().value(at, 1) > 0 ? 1 : 0;
        }

        Clustering found = rows.ofAll(Partitions.of(rows.matrix(), labels));

        int[] expected = new int[40];
        for (int i = 0; i < 40; i++) {
            expected[i] = twice.value(i, 1) > 0 ? 1 : 0;
        }
        Clustering plain = Partitions.of(twice, expected);
        assertThat(found.labels()).isEqualTo(expected);
        for (int c = 0; c < 2; c++) {
            assertThat(found.size(c)).isEqualTo(plain.size(c));
            assertThat(found.weight(c)).isEqualTo(plain.weight(c));
            assertThat(found.inertia(c)).isCloseTo(plain.inertia(c), org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    @Test
    void kindsOfRowsAreCountedUpToSixtyFour() {
        double[] few = IntStream.range(0, 300).mapToDouble(i -> i % 64).toArray();
        double[] many = IntStream.range(0, 300).mapToDouble(i -> i % 65).toArray();

        assertThat(OrderedRows.of(Partitions.matrix(new double[][] {few})).kinds())
                .isEqualTo(64);
        assertThat(OrderedRows.of(Partitions.matrix(new double[][] {many})).kinds())
                .isZero();
    }
}
