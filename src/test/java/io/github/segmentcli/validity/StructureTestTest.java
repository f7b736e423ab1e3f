package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StructureTestTest {

    private static Structure judge(Matrix matrix, int k) {
        return judge(matrix, k, List.of());
    }

    private static Structure judge(Matrix matrix, int k, List<SegmentStability> segments) {
        Seeds seeds = new Seeds(42);
        Workers workers = Workers.sequential();
        return StructureTest.judge(
                OrderedRows.of(matrix),
                KMeans.fit(matrix, k, KMeansSettings.DEFAULTS, seeds, workers, Progress.NONE),
                Optional.empty(),
                Optional.empty(),
                segments,
                workers,
                Progress.NONE);
    }

    @Test
    void groupsWithGapsBetweenThemAreNatural() {
        double[][] columns = Partitions.cloud(400, 3, new SplittableRandom(1));
        for (int i = 0; i < 400; i++) {
            columns[0][i] += i < 60 ? 8 : 0;
            columns[1][i] += i % 2 == 0 ? 8 : 0;
        }

        Structure found = judge(Partitions.matrix(columns), 4);

        assertThat(found.verdict()).isEqualTo(Structure.Verdict.NATURAL);
        assertThat(found.stability().getAsDouble()).isGreaterThan(0.99);
        assertThat(found.apart()).containsExactly(0, 1, 2, 3);
        assertThat(found.sentence())
                .isEqualTo("Natural segments: 4 groups with clear gaps between them, found again in 8 of 8 random"
                        + " samples.");
    }

    @Test
    void anEvenCloudHasNoSegments() {
        Structure found = judge(even(new SplittableRandom(2)), 5);

        assertThat(found.verdict()).isEqualTo(Structure.Verdict.NONE);
        assertThat(found.sentence())
                .isEqualTo("No segments: the 5 groups are arbitrary cuts of one continuous cloud of customers. Another"
                        + " number of groups may do better.");
    }

    @Test
    void theGapStatisticIsContentWithOneEvenCloudAsARule() {
        int content = 0;
        for (int seed = 0; seed < 60; seed++) {
            List<Gap.Point> curve = Gap.curve(
                    even(new SplittableRandom(seed)), 3, 10, new Seeds(seed), Workers.sequential(), Progress.NONE);
            content += Gap.chosen(curve).orElse(0) == 1 ? 1 : 0;
        }

        assertThat(content).isGreaterThanOrEqualTo(42); // a difference beyond one standard error comes about by chance
    }

    private static Matrix even(SplittableRandom random) {
        double[][] columns = new double[2][500];
        for (int i = 0; i < 500; i++) {
            columns[0][i] = random.nextDouble();
            columns[1][i] = random.nextDouble();
        }
        return Partitions.matrix(columns);
    }

    @Test
    void aLongTailAloneIsNotNatural() {
        double[][] columns = Partitions.cloud(500, 2, new SplittableRandom(3));
        for (double[] column : columns) {
            for (int i = 0; i < column.length; i++) {
                column[i] = Math.exp(column[i]);
            }
        }

        Structure found = judge(Partitions.matrix(columns), 3);

        assertThat(found.hopkinsP().getAsDouble()).isLessThan(0.001); // which is why it may not decide alone
        assertThat(found.verdict()).isNotEqualTo(Structure.Verdict.NATURAL);
    }

    @Test
    void aHandfulOfRowsCannotTell() {
        Structure found = judge(Partitions.matrix(Partitions.cloud(12, 2, new SplittableRandom(4))), 3);

        assertThat(found.verdict()).isEqualTo(Structure.Verdict.UNKNOWN);
        assertThat(found.sentence())
                .isEqualTo("Too few customers (12) to tell whether these segments are more than chance.");
    }

    @Test
    void segmentsOfEqualRowsCannotTell() {
        double[] column = new double[40];
        Arrays.fill(column, 20, 40, 0.1);

        Structure found = judge(Partitions.matrix(new double[][] {column}), 2);

        assertThat(found.verdict()).isEqualTo(Structure.Verdict.UNKNOWN);
        assertThat(found.sentence())
                .isEqualTo(
                        "Only 2 different combinations of values, each a segment of its own: whether these are more than chance"
                                + " cannot be told.");
    }

    @Test
    void theVerdictIsNeverBetterThanTheWeakestOfSeparationStabilityAndSize() {
        double[][] columns = Partitions.cloud(300, 3, new SplittableRandom(1));
        for (int i = 0; i < 300; i++) {
            columns[0][i] += i < 9 ? 30 : 0;
            columns[1][i] += i % 2 == 0 ? 9 : 0;
        }
        Matrix withNine = Partitions.matrix(columns);
        Matrix apart = withNine.rows(IntStream.range(9, 300).toArray());
        SegmentStability good = new SegmentStability(0.9, List.of());
        SegmentStability lost = new SegmentStability(0.5, List.of());

        Structure small = judge(withNine, 3);
        Structure unstable = judge(apart, 2, List.of(good, lost));

        assertThat(judge(apart, 2, List.of(good, good)).verdict()).isEqualTo(Structure.Verdict.NATURAL);
        assertThat(small.verdict()).isEqualTo(Structure.Verdict.CONSTRUCTED);
        assertThat(small.sentence()).endsWith("and 1 of the 3 has fewer than ten customers.");
        assertThat(unstable.verdict()).isNotIn(Structure.Verdict.NATURAL, Structure.Verdict.REPRODUCIBLE);
    }

    @Test
    void oneValueThatStandsForSomethingElseMakesNoGap() {
        double[][] columns = Partitions.cloud(400, 4, new SplittableRandom(5));
        for (int i = 0; i < 400; i += 20) {
            columns[0][i] = 99;
        }

        Structure found = judge(Partitions.matrix(columns), 2);

        assertThat(found.apart()).isEmpty();
        assertThat(found.verdict()).isEqualTo(Structure.Verdict.NONE);
    }

    @Test
    void noiseOfManyColumnsHasNoGaps() {
        Matrix noise = Partitions.matrix(Partitions.cloud(200, 100, new SplittableRandom(8)));

        assertThat(judge(noise, 4).apart()).isEmpty(); // before rows were projected between the centroids of others: 4
    }
}
