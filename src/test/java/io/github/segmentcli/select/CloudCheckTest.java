package io.github.segmentcli.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.validity.ClusterBoot;
import io.github.segmentcli.validity.OrderedRows;
import io.github.segmentcli.validity.Partitions;
import io.github.segmentcli.validity.Structure;
import io.github.segmentcli.validity.Structure.Verdict;
import io.github.segmentcli.validity.StructureTest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A range of k has no better a verdict than its k alone, and no worse: what a single k finds, the range does not deny. */
class CloudCheckTest {

    private static final SelectSettings RANGE = new SelectSettings(2, 5, Rule.COMBINED, 0, OptionalInt.empty());

    /**
     * Subscribers: months, a monthly charge of two kinds, their product, and two columns of noise. Two segments, short and long, are
     * cuts of a cloud; three or four also tell the kinds apart.
     */
    private static Matrix subscribers(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[5][1200];
        for (int i = 0; i < columns[0].length; i++) {
            double months = 0.5 - 0.5 * Math.cos(Math.PI * random.nextDouble()); // most are new or long-standing
            double charge =
                    random.nextDouble() < 0.4 ? 0.2 + 0.1 * random.nextGaussian() : 1 + 0.3 * random.nextGaussian();
            columns[0][i] = months;
            columns[1][i] = charge;
            columns[2][i] = months * charge;
            columns[3][i] = months + random.nextGaussian();
            columns[4][i] = random.nextGaussian();
        }
        return standardised(columns);
    }

    @Test
    void aRangeDoesNotSayThatThereAreNoSegmentsWhereOneOfItsKHasThem() {
        int others = 0;
        for (int seed = 0; seed < 8; seed++) {
            Matrix matrix = subscribers(seed);
            Selection found = search(matrix, RANGE);
            boolean other = found.decision().text().contains("cuts of one cloud");

            Verdict verdict = judged(matrix, found).verdict();

            others += other ? 1 : 0;
            if (other) {
                assertThat(verdict).as("seed %d", seed).isIn(Verdict.NATURAL, Verdict.REPRODUCIBLE);
                assertThat(found.decision().k()).hasValue(found.chosen().k());
                assertThat(found.reason())
                        .contains(
                                "of the others that are sound " + found.chosen().k() + " is best");
            }
            if (verdict == Verdict.NONE) {
                assertNoneIsSound("seed " + seed, matrix);
            }
        }
        assertThat(others).isPositive();
    }

    @ParameterizedTest
    @MethodSource("io.github.segmentcli.select.NeighbouringKTest#customerFiles")
    void norDoesItOnPublicFiles(Path file) {
        Matrix matrix = NeighbouringKTest.prepared(file);
        Selection found = search(matrix, RANGE);

        if (judged(matrix, found).verdict() == Verdict.NONE) {
            assertNoneIsSound(file.toString(), matrix);
        }
    }

    @Test
    void theSentenceOnAnAskedForKSpeaksOfItsGroupsAndNotOfTheData() {
        Matrix matrix = standardised(new double[][] {
            new SplittableRandom(1).doubles(400).toArray(),
            new SplittableRandom(2).doubles(400).toArray()
        });

        assertThat(judged(matrix, search(matrix, SelectSettings.exactly(3))).sentence())
                .isEqualTo("No segments: the 3 groups are arbitrary cuts of one continuous cloud of customers. Another"
                        + " number of groups may do better.");
        assertThat(judged(matrix, search(matrix, RANGE)).sentence())
                .startsWith("No segments in this data: the customers form one continuous cloud, and the ");
    }

    private static void assertNoneIsSound(String name, Matrix matrix) {
        for (int k = RANGE.least(); k <= RANGE.most(); k++) {
            assertThat(judged(matrix, search(matrix, SelectSettings.exactly(k))).verdict())
                    .as("%s, k = %d", name, k)
                    .isNotIn(Verdict.NATURAL, Verdict.REPRODUCIBLE);
        }
    }

    private static Matrix standardised(double[][] columns) {
        for (double[] column : columns) {
            double mean = Arrays.stream(column).average().orElseThrow();
            double variance = Arrays.stream(column)
                    .map(x -> (x - mean) * (x - mean))
                    .average()
                    .orElseThrow();
            Arrays.setAll(column, i -> (column[i] - mean) / Math.sqrt(variance));
        }
        return Partitions.matrix(columns);
    }

    private static Selection search(Matrix matrix, SelectSettings settings) {
        try (Workers workers = new Workers(2)) {
            return KSelector.search(
                    OrderedRows.of(matrix), settings, KMeansSettings.DEFAULTS, new Seeds(42), workers, Progress.NONE);
        }
    }

    private static Structure judged(Matrix matrix, Selection found) {
        OrderedRows rows = OrderedRows.of(matrix);
        try (Workers workers = new Workers(2)) {
            return StructureTest.judge(
                    rows,
                    found.chosen(),
                    Optional.empty(),
                    found.measured(),
                    ClusterBoot.stability(
                            rows, found.chosen(), Optional.empty(), OrderedRows.SEEDS, workers, Progress.NONE),
                    workers,
                    Progress.NONE);
        }
    }
}
