package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of a power diagram that is changed again and again, against all costs of all rows. */
class PricedRowsTest {

    private static double[] costs(Matrix matrix, int row, double[] centroids, double[] prices) {
        int d = matrix.features();
        double[] costs = new double[prices.length];
        for (int c = 0; c < costs.length; c++) {
            for (int j = 0; j < d; j++) {
                double t = matrix.value(row, j) - centroids[c * d + j];
                costs[c] += t * t;
            }
            costs[c] -= prices[c];
        }
        return costs;
    }

    /** Small steps, after which few rows are measured, and large ones, after which all are; several blocks and parts. */
    @ParameterizedTest
    @CsvSource({
        "1, 3000, 3, 4, false",
        "2, 1500, 2, 3, true",
        "3, 133000, 1, 5, false",
        "4, 1025, 2, 2, true",
        "5, 700, 2, 1, false"
    })
    void everyRowIsWhereItCostsLeastAndThoseNearABorderAreTold(long seed, int n, int d, int k, boolean weighted) {
        double[][] columns = Clouds.blobs(n, d, 4, 6, seed);
        Matrix matrix =
                weighted ? Matrix.owning(Clouds.names(d), columns, Clouds.weights(n, 5, seed)) : Clouds.matrix(columns);
        SplittableRandom random = new SplittableRandom(seed);
        double[] centroids = random.doubles((long) k * d, 0, 6).toArray();
        double[] prices = random.doubles(k, 0, 2).toArray();
        PricedRows rows =
                new PricedRows(matrix, Centroids.owning(k, d, centroids.clone()), prices.clone(), Workers.sequential());
        int rounds = n > 10_000 ? 4 : 12;
        for (int round = 0; round < rounds; round++) {
            double threshold = round % 3 == 0 ? 0 : round % 3 == 1 ? 0.3 : 2;
            if (round > 0) {
                double step = round % 4 == 3 ? 1 : 0.02;
                Arrays.setAll(centroids, at -> centroids[at] + step * (random.nextDouble() - 0.5));
                double[] next = prices.clone();
                Arrays.setAll(next, c -> next[c] + step * (random.nextDouble() - 0.5));
                System.arraycopy(next, 0, prices, 0, k);
                rows.change(Centroids.owning(k, d, centroids.clone()), next);
                assertThat(rows.prices()).isSameAs(next);
            }

            PricedRows.Near near = rows.near(threshold);

            List<Integer> expected = new ArrayList<>();
            double[] sizes = new double[k];
            for (int i = 0; i < n; i++) {
                double[] costs = costs(matrix, i, centroids, prices);
                double[] sorted = costs.clone();
                Arrays.sort(sorted);
                if (costs[rows.labels()[i]] - sorted[0] > 1e-12) {
                    assertThat(costs[rows.labels()[i]]).as("row %d", i).isEqualTo(sorted[0]);
                }
                sizes[rows.labels()[i]] += matrix.weight(i);
                if (k > 1 && sorted[1] - sorted[0] <= threshold) {
                    expected.add(i);
                }
            }
            assertThat(rows.sizes()).containsExactly(sizes, within(1e-6));
            assertThat(Arrays.stream(near.rows()).boxed().toList()).isEqualTo(expected);
            for (int at = 0; at < near.rows().length; at += 7) {
                double[] costs = costs(matrix, near.rows()[at], centroids, prices);
                for (int c = 0; c < k; c++) {
                    assertThat(near.distances()[c][at] - prices[c]).isCloseTo(costs[c], within(1e-12));
                }
            }
        }
    }

    /** By hand: rows at 0, 1, 2 and 9, centroids at 0 and 10, so that margins are 100, 80, 60 and 80. */
    @Test
    void aRowThatIsPutElsewhereIsMeasuredAgain() {
        Matrix matrix = Matrix.owning(Clouds.names(1), new double[][] {{0, 1, 2, 9}}, new double[] {1, 2, 3, 4});
        PricedRows rows = new PricedRows(
                matrix, Centroids.owning(2, 1, new double[] {0, 10}), new double[2], Workers.sequential());
        assertThat(rows.near(50).rows()).isEmpty();
        assertThat(rows.sizes()).containsExactly(6, 4);

        rows.place(2, 1);
        rows.place(0, 0);

        assertThat(rows.labels()).containsExactly(0, 0, 1, 1);
        assertThat(rows.sizes()).containsExactly(3, 7);
        assertThat(rows.near(70).rows()).containsExactly(2); // of margin 60, and measured as it was put elsewhere
        assertThat(rows.labels()).containsExactly(0, 0, 0, 1);
        assertThat(rows.sizes()).containsExactly(6, 4);
    }

    /** Margins of 60, 80, 80 and 100: one row has less than 80, all have less than anything. */
    @Test
    void aMarginIsEstimatedForANumberOfRows() {
        Matrix matrix = Clouds.matrix(new double[] {0, 1, 2, 9});
        PricedRows rows = new PricedRows(
                matrix, Centroids.owning(2, 1, new double[] {0, 10}), new double[2], Workers.sequential());
        rows.near(0);

        assertThat(rows.marginOf(0)).isCloseTo(80, within(1e-4));
        assertThat(rows.marginOf(1)).isCloseTo(80, within(1e-4));
        assertThat(rows.marginOf(2)).isCloseTo(100, within(1e-4));
        assertThat(rows.marginOf(3)).isCloseTo(100, within(1e-4));
        assertThat(rows.marginOf(4)).isInfinite();
    }
}
