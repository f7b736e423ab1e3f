package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clouds;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualRowsTest {

    private static Matrix flags(int n, boolean weighted) {
        double[][] columns = new double[3][n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 3; j++) {
                columns[j][i] = (i * 7 + i / 5) >> j & 1;
            }
            weights[i] = 1 + i % 3;
        }
        return weighted ? Matrix.owning(Clouds.names(3), columns, weights) : Clouds.matrix(columns);
    }

    private static Map<String, Double> weightOfKinds(Tiles tiles) {
        Map<String, Double> weights = new HashMap<>();
        float[] row = new float[3];
        for (int i = 0; i < tiles.n(); i++) {
            tiles.copyRow(i, row, 0);
            weights.merge(row[0] + " " + row[1] + " " + row[2], tiles.weight(i), Double::sum);
        }
        return weights;
    }

    @Test
    void oneRowOfEachKindHasTheWeightOfAll() {
        for (boolean weighted : new boolean[] {false, true}) {
            Tiles tiles = Tiles.of(flags(9_000, weighted), Workers.sequential());

            Tiles merged = tiles.merged();

            assertThat(merged.n()).isEqualTo(8);
            assertThat(weightOfKinds(merged)).isEqualTo(weightOfKinds(tiles));
        }
    }

    @Test
    void rowsThatDifferStayAsTheyAre() {
        Tiles tiles = Tiles.of(Clouds.matrix(Clouds.blobs(9_000, 3, 5, 6, 1)), Workers.sequential());

        assertThat(tiles.merged()).isSameAs(tiles);
    }

    /** Kinds in turn: half as many as rows are merged, one more are not, whether looked at first or not. */
    @ParameterizedTest
    @CsvSource({
        "10, 5, true",
        "10, 6, false",
        "2000, 1000, true",
        "2000, 1001, false",
        "9000, 2048, true",
        "9000, 2049, false"
    })
    void rowsAreMergedWhereHalfOfThemAreLeft(int n, int kinds, boolean isMerged) {
        double[] column = new double[n];
        Arrays.setAll(column, i -> i % kinds);
        Tiles tiles = Tiles.of(Clouds.matrix(column), Workers.sequential());

        Tiles merged = tiles.merged();

        assertThat(merged.n()).isEqualTo(isMerged ? kinds : n);
        for (int kind = 0; isMerged && kind < kinds; kind++) {
            float[] row = new float[1];
            merged.copyRow(kind, row, 0);
            assertThat(tiles.restore(row, 1)[0]).isEqualTo(kind);
            assertThat(merged.weight(kind)).isEqualTo(n / kinds + (kind < n % kinds ? 1 : 0));
        }
    }
}
