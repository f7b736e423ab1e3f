package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rotation keeps all distances, and the variances along its axes add up to those of the features. */
class PrincipalAxesTest {

    @ParameterizedTest
    @CsvSource({"60, 5, 5", "60, 8, 3", "6, 10, 10", "40, 90, 7", "30, 30, 30"})
    void theAxesAreARotation(int n, int d, int different) {
        SplittableRandom random = new SplittableRandom(n * 1_000L + d);
        double[][] columns = Partitions.cloud(n, d, random);
        for (int j = different; j < d; j++) {
            columns[j] = columns[j % different].clone(); // features that repeat each other
        }
        Matrix matrix = Partitions.matrix(columns);

        PrincipalAxes axes = PrincipalAxes.of(matrix, Workers.sequential());

        double[][] rotated = new double[axes.count()][];
        double variance = 0;
        for (int axis = 0; axis < axes.count(); axis++) {
            rotated[axis] = axes.coordinates(matrix, axis);
            variance += axes.variance(axis);
            assertThat(axis == 0 || axes.variance(axis) <= axes.variance(axis - 1) * (1 + 1e-9))
                    .isTrue();
        }
        double sum = 0;
        for (double[] column : columns) {
            double mean = Arrays.stream(column).average().orElseThrow();
            for (double value : column) {
                sum += (value - mean) * (value - mean) / n;
            }
        }
        assertThat(variance).isCloseTo(sum, within(1e-9 * sum));
        for (int pair = 0; pair < 20; pair++) {
            int a = random.nextInt(n);
            int b = random.nextInt(n);
            assertThat(squaredDistance(rotated, a, b))
                    .isCloseTo(squaredDistance(columns, a, b), within(1e-9 * (1 + squaredDistance(columns, a, b))));
        }
    }

    private static double squaredDistance(double[][] columns, int a, int b) {
        double sum = 0;
        for (double[] column : columns) {
            sum += (column[a] - column[b]) * (column[a] - column[b]);
        }
        return sum;
    }

    @Test
    void weightsCountAsRepetitions() {
        double[][] once = Partitions.cloud(8, 12, new SplittableRandom(5));
        double[][] twice = new double[12][16];
        for (int j = 0; j < 12; j++) {
            for (int i = 0; i < 16; i++) {
                twice[j][i] = once[j][i / 2];
            }
        }

        PrincipalAxes weighted =
                PrincipalAxes.of(Partitions.matrix(once, 2, 2, 2, 2, 2, 2, 2, 2), Workers.sequential());
        PrincipalAxes repeated = PrincipalAxes.of(Partitions.matrix(twice), Workers.sequential());

        assertThat(weighted.variance(0)).isCloseTo(repeated.variance(0), within(1e-9 * repeated.variance(0)));
        for (int j = 0; j < 12; j++) {
            assertThat(weighted.axis(0)[j]).isCloseTo(repeated.axis(0)[j], within(1e-9));
        }
    }
}
