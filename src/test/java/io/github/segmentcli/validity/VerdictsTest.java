package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Labels;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.validity.Structure.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which evidence makes which verdict, with evidence that is made up. */
class VerdictsTest {

    private static final SegmentStability FOUND = new SegmentStability(0.9, List.of());
    private static final SegmentStability LOST = new SegmentStability(0.5, List.of());

    /** Four groups of ten rows and more, at 0, 20, 40 and 60. */
    private static final int[] LABELS = labels(40, 4);

    private static int[] labels(int n, int k) {
        return IntStream.range(0, n).map(i -> i % k).toArray();
    }

    private static Matrix groups(int[] labels) {
        SplittableRandom random = new SplittableRandom(6);
        return Partitions.matrix(new double[][] {
            Arrays.stream(labels)
                    .mapToDouble(label -> 20 * label + random.nextGaussian())
                    .toArray()
        });
    }

    private static Structure judge(
            Matrix matrix, int[] labels, Optional<Measured> known, SegmentStability... segments) {
        return StructureTest.judge(
                OrderedRows.of(matrix),
                Partitions.of(matrix, labels),
                Optional.empty(),
                known,
                List.of(segments),
                Workers.sequential(),
                Progress.NONE);
    }

    private static Measured known(double agreement, double excess, List<Integer> apart) {
        return new Measured(
                new GlobalStability.Agreement(4, agreement, 0.02, List.of(0.9, 0.7, 0.8)),
                List.of(new Gap.Point(1, 0.5, 0.1), new Gap.Point(2, 0.55, 0.1)),
                Optional.of(new CloudSeparation(excess, apart)));
    }

    /** A cut is found again from 0.8 on, and tighter than one cloud from 2.6 deviations on. */
    @ParameterizedTest
    @CsvSource({
        "0.80, 0.0, 4, 0, NATURAL",
        "0.79, 0.0, 4, 0, CONSTRUCTED",
        "0.80, 0.0, 4, 1, CONSTRUCTED",
        "0.80, 2.6, 3, 0, REPRODUCIBLE",
        "0.80, 2.5, 2, 0, REPRODUCIBLE",
        "0.80, 2.5, 1, 0, NONE",
        "0.80, 2.6, 0, 0, REPRODUCIBLE",
        "0.79, 2.6, 0, 0, CONSTRUCTED",
        "0.80, 2.6, 0, 2, CONSTRUCTED",
        "0.79, 2.5, 0, 0, NONE",
    })
    void theVerdictFollowsFromSeparationAndStability(
            double agreement, double excess, int apart, int lost, Verdict verdict) {
        SegmentStability[] segments = new SegmentStability[4];
        Arrays.setAll(segments, c -> c < lost ? LOST : FOUND);
        List<Integer> those = IntStream.range(0, apart).boxed().toList();

        Structure found = judge(groups(LABELS), LABELS, Optional.of(known(agreement, excess, those)), segments);

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.apart()).isEqualTo(those);
        assertThat(found.stability()).hasValue(agreement);
        assertThat(found.stabilityError()).hasValue(0.02);
        assertThat(found.replicates()).isEqualTo(3);
        assertThat(found.sampleRows()).isEqualTo(40);
        assertThat(found.gapAtOne()).contains(true); // 0.5 is not below 0.55 - 0.1
        if (verdict == Verdict.NONE) {
            assertThat(found.sentence()).contains(" in this data");
        }
    }

    /** The least size is that of a segment of use, in weight: ten rows are enough, ten of which one weighs a half are not. */
    @Test
    void aSegmentOfFewerThanTenCustomersIsSmall() {
        double[] weights = new double[40];
        Arrays.fill(weights, 1);
        weights[2] = 0.5;
        Matrix lighter = Partitions.matrix(new double[][] {groups(LABELS).column(0)}, weights);
        Optional<Measured> good = Optional.of(known(0.9, 9, List.of(0, 1, 2, 3)));

        assertThat(judge(groups(LABELS), LABELS, good).verdict()).isEqualTo(Verdict.NATURAL);
        assertThat(judge(lighter, LABELS, good).sentence()).endsWith("and 1 of the 4 has fewer than ten customers.");
    }

    @Test
    void hopkinsIsThatOfTheRows() {
        Structure found = judge(groups(LABELS), LABELS, Optional.of(known(0.9, 9, List.of())));

        Matrix rows = OrderedRows.of(groups(LABELS)).matrix();
        // a tenth of the rows are drawn
        Hopkins hopkins = Hopkins.of(rows, Hopkins.draw(rows, 4, OrderedRows.SEEDS.stream("hopkins draws")));
        assertThat(found.hopkins()).hasValue(hopkins.statistic());
        assertThat(found.hopkinsP()).hasValue(hopkins.upperTail());
    }

    /** The same evidence, measured: four groups of twenty spreads are found again, apart, and tighter than one cloud. */
    @Test
    void whatIsNotKnownIsMeasured() {
        int[] labels = labels(80, 4);

        Structure found = judge(groups(labels), labels, Optional.empty(), FOUND, FOUND, FOUND, FOUND);

        assertThat(found.verdict()).isEqualTo(Verdict.NATURAL);
        assertThat(found.apart()).containsExactly(0, 1, 2, 3);
        assertThat(found.stability()).hasValue(1);
        assertThat(found.replicates()).isEqualTo(8);
        assertThat(found.gapAtOne()).contains(false);
    }

    /** Of three groups the first two touch: neither has a gap to its neighbour, the third has one. */
    @Test
    void aClusterIsApartWhereAllItsNeighboursAre() {
        SplittableRandom random = new SplittableRandom(3);
        double[] column = new double[600];
        int[] labels = new int[600];
        for (int i = 0; i < 600; i++) {
            double value = i < 400 ? 10 * random.nextDouble() : 40 + random.nextGaussian();
            column[i] = value;
            labels[i] = value < 5 ? 0 : value < 20 ? 1 : 2;
        }
        Matrix matrix = Partitions.matrix(new double[][] {column});

        CloudSeparation found = StructureTest.separation(
                OrderedRows.of(matrix), Partitions.of(matrix, labels), Optional.empty(), Workers.sequential());

        assertThat(found.apart()).containsExactly(2);
        assertThat(found.excess()).isZero(); // reference sets have the values of each column, and this is one column
    }

    @ParameterizedTest
    @CsvSource({"20, 2, true", "19, 2, false", "40, 1, false", "30, 3, true", "29, 3, false"})
    void tenRowsToASegmentAreNeeded(int n, int k, boolean canJudge) {
        int[] labels = labels(n, k);
        Matrix matrix = groups(labels);

        assertThat(StructureTest.canJudge(OrderedRows.of(matrix), Partitions.of(matrix, labels)))
                .isEqualTo(canJudge);
    }

    @Test
    void segmentsOfEqualRowsCannotBeJudged() {
        int[] labels = labels(40, 2);
        Matrix matrix = Partitions.matrix(
                new double[][] {Arrays.stream(labels).mapToDouble(i -> i).toArray()});

        Structure found = judge(matrix, labels, Optional.empty());

        assertThat(StructureTest.canJudge(OrderedRows.of(matrix), Partitions.of(matrix, labels)))
                .isFalse();
        assertThat(found.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(found.sentence()).startsWith("Only 2 different combinations of values");
        assertThat(found.sampleRows()).isEqualTo(40);
        assertThat(found.replicates()).isZero();
        assertThat(found.hopkins()).isEmpty();
        assertThat(found.gapAtOne()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501})
    void theGapIsComputedOnFiveHundredRows(int n) {
        Matrix matrix = groups(labels(n, 3));

        assertThat(StructureTest.gapRows(OrderedRows.of(matrix)).rows()).isEqualTo(500);
    }

    @Test
    void aVerdictCanBeWithheldOrReworded() {
        Structure found = judge(groups(LABELS), LABELS, Optional.of(known(0.9, 9, List.of(1))));

        Structure withheld = found.withheld("because");
        assertThat(withheld.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(withheld.sentence()).isEqualTo("because");
        assertThat(withheld.apart()).isEqualTo(found.apart());
        assertThat(found.reworded("so").verdict()).isEqualTo(Verdict.REPRODUCIBLE);
        assertThat(found.reworded("so").sentence()).isEqualTo("so");
        assertThat(known(0.9, 9, List.of()).with(Optional.empty()).separation()).isEmpty();
        assertThat(known(0.9, 9, List.of()).with(Optional.empty()).agreement().mean())
                .isEqualTo(0.9);
    }

    /** Groups of 10, 30 and 20 rows that stand apart: the largest is the first. */
    @Test
    void theClustersOfASampleAreNumberedBySize() {
        double[] column = new double[60];
        Arrays.setAll(column, i -> (i < 10 ? 0 : i < 40 ? 100 : 50) + i % 7);

        Labels found = SampleClusters.of(Partitions.matrix(new double[][] {column}), 3, Optional.empty());

        int[] expected = new int[60];
        Arrays.setAll(expected, i -> i < 10 ? 2 : i < 40 ? 0 : 1);
        assertThat(found.toArray()).isEqualTo(expected);
    }

    private static double excess(double[][] columns, int k) {
        return SingleCloud.excess(Partitions.matrix(columns), k, Optional.empty(), new Seeds(5), Workers.sequential());
    }

    /**
     * The figure is a deviation from what clouds of the same columns and correlations give: of twenty such clouds with a long tail,
     * a column of few whole numbers and a correlation of 0.8 the mean is near 0 and hardly one is beyond 2.6. The mean of twenty
     * deviations has the standard error 0.22.
     */
    @Test
    void oneCloudIsNotTighterThanOneCloud() {
        double sum = 0;
        int beyond = 0;
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] columns = new double[3][100];
            for (int i = 0; i < 100; i++) {
                double x = random.nextGaussian();
                columns[0][i] = x;
                columns[1][i] = StrictMath.exp(0.8 * x + 0.6 * random.nextGaussian()) / 2;
                columns[2][i] = Math.floor(1.5 * random.nextGaussian() + 0.8 * x);
            }
            double excess = excess(columns, 3);
            sum += excess;
            beyond += Math.abs(excess) > SingleCloud.ENOUGH ? 1 : 0;
        }

        assertThat(sum / 20).isCloseTo(0, within(0.6));
        assertThat(beyond).isLessThanOrEqualTo(1);
    }

    /** Two groups in one column are in its reference sets too; in two columns together they are not. */
    @Test
    void groupsThatOneColumnMakesAreNoExcess() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] columns = new double[2][300];
        double[][] crossed = new double[2][300];
        for (int i = 0; i < 300; i++) {
            columns[0][i] = random.nextGaussian() + (i % 2 == 0 ? 12 : 0);
            columns[1][i] = random.nextGaussian();
            crossed[0][i] = random.nextGaussian() + (i % 3 == 0 ? 12 : 0);
            crossed[1][i] = random.nextGaussian() + (i % 3 == 1 ? 12 : 0);
        }

        assertThat(Math.abs(excess(columns, 2))).isLessThan(SingleCloud.ENOUGH);
        assertThat(excess(crossed, 3)).isGreaterThan(2 * SingleCloud.ENOUGH);
    }

    @Test
    void whereNothingVariesThereIsNoExcess() {
        assertThat(excess(new double[][] {{0, 0, 1, 1, 0, 1, 0, 1, 1, 1}}, 2)).isZero();
    }

    /** Ranks are all that the sets take over, and a doubled column has the logarithms of its inertias shifted by log 4. */
    @Test
    void theUnitOfAllColumnsChangesNothing() {
        double[][] columns = Partitions.cloud(120, 2, new SplittableRandom(8));
        double[][] doubled = {columns[0].clone(), columns[1].clone()};
        for (double[] column : doubled) {
            Arrays.setAll(column, i -> 2 * column[i]);
        }

        assertThat(excess(doubled, 3)).isCloseTo(excess(columns, 3), within(1e-9));
    }
}
