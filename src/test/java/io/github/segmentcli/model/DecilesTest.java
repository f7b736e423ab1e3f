package io.github.segmentcli.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecilesTest {

    @Test
    void tenDifferentValuesAreCutAtTheFirstNine() {
        double[] values = IntStream.rangeClosed(1, 10).mapToDouble(i -> 11 - i).toArray();

        double[] cuts = Deciles.of(values).edges();

        assertThat(cuts).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void equalCutsAreKeptOnce() {
        double[] values = {0, 0, 0, 0, 0, 0, 0, 0, 0, 5};

        double[] cuts = Deciles.of(values).edges();

        assertThat(cuts).containsExactly(0);
    }

    @Test
    void aColumnWithoutValuesHasNoCuts() {
        assertThat(Deciles.of(new double[] {Double.NaN, Double.NaN}).edges()).isEmpty();
        assertThat(Deciles.of(new double[0]).edges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theyAreThoseOfTheSortedColumn(long seed) {
        Random random = new Random(seed);
        double[] values = new double[1 + random.nextInt(5_000)];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (random.nextInt(6)) {
                case 0 -> Double.NaN;
                case 1 -> random.nextInt(5);
                case 2 -> -random.nextDouble() * 1e300;
                case 3 -> random.nextBoolean() ? 0.0 : -0.0;
                default -> random.nextGaussian();
            };
        }

        Deciles deciles = Deciles.of(values);

        assertThat(deciles.edges()).containsExactly(bySorting(values));
        assertThat(deciles.counts()).containsExactly(byCounting(values, deciles.edges()));
    }

    /** How many values have so many edges below them. */
    private static long[] byCounting(double[] values, double[] edges) {
        long[] counts = new long[edges.length + 1];
        for (double v : values) {
            if (!Double.isNaN(v)) {
                counts[(int) Arrays.stream(edges).filter(edge -> edge < v).count()]++;
            }
        }
        return counts;
    }

    /** The definition, literally. */
    private static double[] bySorting(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .map(v -> v + 0.0)
                .sorted()
                .toArray();
        return IntStream.rangeClosed(1, 9)
                .mapToDouble(q -> sorted[(int) Math.ceil(sorted.length * q / 10.0) - 1])
                .distinct()
                .toArray();
    }
}
