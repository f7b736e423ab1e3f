package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TilesTest {

    @Test
    void tilesThatAreMadeWhenAskedForHoldTheNumbersOfStoredOnes() {
        SplittableRandom random = new SplittableRandom(5);
        int n = 3 * TileKernel.ROWS + 17;
        Matrix matrix = Matrix.owning(List.of("a", "b", "c"), new double[][] {
            random.doubles(n, -1, 1).toArray(),
            random.doubles(n, 400, 900).toArray(),
            random.doubles(n).map(v -> v * v * v).toArray()
        });
        Tiles stored = Tiles.of(matrix, Workers.sequential());
        Tiles made = Tiles.computed(matrix, Workers.sequential());

        Tiles.Hand hand = made.new Hand();
        for (int t : new int[] {0, 3, 1, 1, 2}) {
            for (int j = 0; j < 3; j++) {
                assertThat(made.tile(t)[j]).isEqualTo(stored.tile(t)[j]);
                assertThat(hand.tile(t)[j]).startsWith(stored.tile(t)[j]);
            }
        }
        Tiles few = Coresets.of(stored, Workers.sequential()).draw(500, new SplittableRandom(1));
        Tiles same = Coresets.of(made, Workers.sequential()).draw(500, new SplittableRandom(1));
        assertThat(same.tile(0)).isDeepEqualTo(few.tile(0));
        assertThat(settled(made)).isEqualTo(settled(stored));
    }

    private static int[] settled(Tiles tiles) {
        Descent descent = new Descent(tiles, Workers.sequential());
        descent.place(tiles.convert(new double[] {-0.5, 500, 0, 0.5, 700, 0.1, 0.2, 650, 0.8}), 3);
        descent.descend(5, 0);
        return descent.labels();
    }

    /** By hand: the median is 12 and the farthest value is 20 away, so the scale is 1/32. */
    @Test
    void featuresAreShiftedByTheMedianAndScaledByOnePowerOfTwo() {
        Matrix matrix = Matrix.owning(
                List.of("a", "b"), new double[][] {{10, 12, 32, 11, 13}, {-1, 0, 1, 0, 0}}, new double[] {1, 4, 2, 1, 2
                });
        Tiles tiles = Tiles.of(matrix, Workers.sequential());

        assertThat(tiles.tile(0)[0]).containsExactly(-2 / 32f, 0, 20 / 32f, -1 / 32f, 1 / 32f);
        assertThat(tiles.tile(0)[1]).containsExactly(-1 / 32f, 0, 1 / 32f, 0, 0);
        assertThat(tiles.restore(new float[] {0.25f, 0.5f, 0, -1 / 32f}, 2)).containsExactly(20, 16, 12, -1);
        assertThat(tiles.convert(new double[] {20, 16, 12, -1})).containsExactly(0.25f, 0.5f, 0, -1 / 32f);
        assertThat(tiles.weighted()).isTrue();
        assertThat(tiles.totalWeight()).isEqualTo(10);
        assertThat(tiles.heaviest()).isEqualTo(4);
        assertThat(tiles.shares(0)).containsExactly(0.25f, 1, 0.5f, 0.25f, 0.5f);
        assertThat(tiles.weights()).containsExactly(1, 4, 2, 1, 2);
        assertThat(tiles.sum(0, new float[] {1, 2, 3, 4, 5})).isEqualTo(1 + 8 + 6 + 4 + 10);
    }

    @Test
    void rowsWithoutWeightsCountOnce() {
        Tiles tiles = Tiles.of(Matrix.owning(List.of("a"), new double[][] {{5, 5, 5}}), Workers.sequential());

        assertThat(tiles.weighted()).isFalse();
        assertThat(tiles.weights()).isNull();
        assertThat(tiles.weight(2)).isEqualTo(1);
        assertThat(tiles.totalWeight()).isEqualTo(3);
        assertThat(tiles.heaviest()).isEqualTo(1);
        assertThat(tiles.tile(0)[0]).containsExactly(0, 0, 0);
        assertThat(tiles.restore(new float[] {2}, 1)).containsExactly(7); // nothing varies: the scale is 1
        for (int rows = 0; rows < 10; rows++) {
            float[] values = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};
            assertThat(Tiles.sum(values, rows)).isEqualTo((1 << rows) - 1);
        }
    }

    /** Of 3003 values every third is looked at: these are 7, the others are not. */
    @Test
    void theMedianIsThatOfEvenlySpacedValues() {
        double[] column = new double[3003];
        Arrays.setAll(column, i -> i % 3 == 0 ? 7 : i < 1500 ? -100 : 100);

        Tiles tiles = Tiles.of(Matrix.owning(List.of("a"), new double[][] {column}), Workers.sequential());

        assertThat(tiles.restore(new float[] {0}, 1)).containsExactly(7);
    }

    @Test
    void chosenRowsHaveTheWeightsThatAreGivenAndTheUnitsOfAll() {
        double[] column = new double[2 * TileKernel.ROWS];
        Arrays.setAll(column, i -> i);
        int[] chosen = new int[TileKernel.ROWS + 2];
        double[] weights = new double[chosen.length];
        Arrays.setAll(chosen, i -> (i * 7 + 5) % column.length);
        Arrays.setAll(weights, i -> 1 + i % 3);
        Matrix matrix = Matrix.owning(List.of("a"), new double[][] {column});

        for (Tiles all :
                List.of(Tiles.of(matrix, Workers.sequential()), Tiles.computed(matrix, Workers.sequential()))) {
            Tiles few = all.rows(chosen, weights);

            assertThat(few.n()).isEqualTo(chosen.length);
            assertThat(few.count()).isEqualTo(2);
            assertThat(few.rows(0)).isEqualTo(TileKernel.ROWS);
            assertThat(few.rows(1)).isEqualTo(2);
            float[] row = new float[1];
            for (int i = 0; i < chosen.length; i++) {
                few.copyRow(i, row, 0);
                assertThat(few.restore(row, 1)[0]).isEqualTo(column[chosen[i]]);
                assertThat(few.weight(i)).isEqualTo(weights[i]);
            }
        }
    }
}
