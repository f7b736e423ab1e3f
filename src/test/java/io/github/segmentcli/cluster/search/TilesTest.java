package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
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
}
