package io.github.segmentcli.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Labels;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.validity.OrderedRows;
import io.github.segmentcli.validity.Partitions;
import io.github.segmentcli.validity.Structure;
import io.github.segmentcli.validity.StructureTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KSelectorTest {

    private static Selection search(Matrix matrix, SelectSettings settings, int threads) {
        return search(matrix, settings, 42, threads);
    }

    private static Selection search(Matrix matrix, SelectSettings settings, int seed, int threads) {
        try (Workers workers = new Workers(threads)) {
            return KSelector.search(
                    OrderedRows.of(matrix), settings, KMeansSettings.DEFAULTS, new Seeds(seed), workers, Progress.NONE);
        }
    }

    /** Groups of the given sizes around (0, 0), (10, 0), (0, 10) ... with spread 1. */
    private static Matrix groups(int... sizes) {
        SplittableRandom random = new SplittableRandom(5);
        int n = 0;
        for (int size : sizes) {
            n += size;
        }
        double[][] columns = new double[2][n];
        int i = 0;
        for (int g = 0; g < sizes.length; g++) {
            for (int end = i + sizes[g]; i < end; i++) {
                columns[0][i] = 10 * (g % 2) + random.nextGaussian();
                columns[1][i] = 10 * (g / 2) + random.nextGaussian();
            }
        }
        return Partitions.matrix(columns);
    }

    private static SelectSettings range(int least, int most, Rule rule) {
        return new SelectSettings(least, most, rule, 0, OptionalInt.empty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {"COMBINED", "SILHOUETTE", "ELBOW", "CALINSKI_HARABASZ", "DAVIES_BOULDIN", "GAP", "STABILITY"})
    void everyRuleFindsFourSeparateGroups(Rule rule) {
        Matrix matrix = groups(60, 40, 50, 30);

        Selection found = search(matrix, range(2, 7, rule), 2);

        assertThat(found.chosen().k()).isEqualTo(4);
        assertThat(found.votes().get(0).rule()).isEqualTo(rule);
        assertThat(found.votes().get(0).k()).hasValue(4);
        assertThat(found.validity().silhouette().overall())
                .isEqualTo(found.candidates().get(2).validity().silhouette().overall());
    }

    @Test
    void theTableHoldsEveryMeasureOfEveryK() {
        Selection found = search(groups(60, 40, 50), range(2, 5, Rule.COMBINED), 1);

        assertThat(found.candidates()).extracting(Candidate::k).containsExactly(2, 3, 4, 5);
        assertThat(found.candidates())
                .allSatisfy(candidate -> assertThat(candidate.gap()).isPresent())
                .allSatisfy(
                        candidate -> assertThat(candidate.predictionStrength()).isPresent())
                .allSatisfy(candidate -> assertThat(candidate.stability()).isPresent());
        assertThat(found.whole().gap()).isPresent();
        assertThat(found.evidence().rows()).isEqualTo(150);
        assertThat(found.votes()).extracting(Vote::rule).containsExactly(Rule.values());
    }

    @Test
    void theReasonIsOneSentenceWithItsFigures() {
        Selection found = search(groups(60, 40, 50, 30), range(2, 7, Rule.SILHOUETTE), 1);

        assertThat(found.reason())
                .matches(
                        "4 segments, of 2 to 7 tried: the silhouette is highest at 4 \\(0\\.\\d\\d\\); .* rules agree\\.");
    }

    @Test
    void anAskedForKIsTakenAsItIs() {
        Selection found = search(groups(60, 40, 50), SelectSettings.exactly(4), 1);

        assertThat(found.asked()).isTrue();
        assertThat(found.chosen().k()).isEqualTo(4);
        assertThat(found.reason()).isEqualTo("4 segments, as asked for.");
        assertThat(found.votes()).isEmpty();
    }

    @Test
    void theNeighboursOfAnAskedForKAreKnownToo() {
        SplittableRandom random = new SplittableRandom(9);
        double[][] columns = new double[2][1500];
        for (int i = 0; i < 1500; i++) { // two groups near each other, a third nearer to them than the fourth
            columns[0][i] = random.nextGaussian() + new double[] {0, 6, 20, 60}[i % 4];
            columns[1][i] = random.nextGaussian();
        }

        Selection found = search(Partitions.matrix(columns), SelectSettings.exactly(3), 1);

        Neighbour more = found.oneMore().orElseThrow();
        Neighbour fewer = found.oneFewer().orElseThrow();
        assertThat(more.k()).isEqualTo(4);
        assertThat(more.changed()).containsExactly(0); // the two together are the largest
        assertThat(more.rows()).isEqualTo(1500);
        assertThat(fewer.k()).isEqualTo(2);
        int third = found.chosen().label(2);
        assertThat(fewer.changed()).containsExactlyInAnyOrder(0, third);
        assertThat(search(Partitions.matrix(columns), SelectSettings.exactly(3), 7)
                        .oneMore())
                .isEqualTo(found.oneMore());
    }

    @Test
    void aChoiceAtTheEndOfTheRangeHasNeighboursBeyondIt() {
        Selection found = search(groups(60, 40, 50, 30), range(2, 4, Rule.SILHOUETTE), 1);

        assertThat(found.oneMore().orElseThrow().k()).isEqualTo(5);
    }

    @Test
    void thereIsNoNeighbourWithoutEnoughDifferentCustomersOrWithOneSegment() {
        Matrix matrix = Partitions.matrix(new double[][] {{1, 1, 5, 5, 9, 9}});

        assertThat(search(matrix, SelectSettings.exactly(3), 1).oneMore()).isEmpty();
        assertThat(search(matrix, SelectSettings.exactly(2), 1).oneFewer()).isEmpty();
    }

    @Test
    void theLeastShareAndTheMostSegmentsAreNeverViolated() {
        int refused = 0;
        int chosen = 0;
        for (int seed = 0; seed < 24; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Rule rule = Rule.values()[seed % Rule.values().length];
            double share = 0.3 * random.nextDouble();
            int most = 2 + random.nextInt(5);
            int groups = 2 + random.nextInt(5);
            Matrix matrix = Simulated.groups(Simulated.Groups.SKEWED, 150, 2, groups, 4, random);
            SelectSettings settings = new SelectSettings(2, 7, rule, share, OptionalInt.of(most));
            try {
                Selection found = search(matrix, settings, 2);
                chosen++;
                assertThat(found.chosen().k()).as("seed %d", seed).isLessThanOrEqualTo(most);
                for (int c = 0; c < found.chosen().k(); c++) {
                    assertThat(found.chosen().size(c) / 150.0)
                            .as("seed %d", seed)
                            .isGreaterThanOrEqualTo(share);
                }
            } catch (RequestException e) {
                refused++;
                assertThat(e).as("seed %d", seed).hasMessageContaining("Lower --min-share or --k.");
            }
        }
        assertThat(chosen).isGreaterThan(12);
        assertThat(refused).isGreaterThan(0);
    }

    @Test
    void theNeighboursTellWhatWouldSplitAndWhatWouldMerge() {
        Selection found = search(groups(60, 40, 50, 30), range(2, 7, Rule.SILHOUETTE), 1);

        Neighbour more = found.oneMore().orElseThrow();
        Neighbour fewer = found.oneFewer().orElseThrow();

        assertThat(more.k()).isEqualTo(5);
        assertThat(more.changed()).hasSize(1);
        assertThat(fewer.k()).isEqualTo(3);
        assertThat(fewer.changed()).hasSize(2);
        for (int c = 0; c < 4; c++) {
            assertThat(more.flows().get(c).stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(found.chosen().size(c));
        }
    }

    @Test
    void noKWithATooSmallSegmentIsChosen() {
        Matrix matrix = groups(60, 40, 50, 3);

        Selection found = search(matrix, new SelectSettings(2, 6, Rule.SILHOUETTE, 0.1, OptionalInt.empty()), 1);

        assertThat(found.candidates().get(2).admissible()).isFalse();
        assertThat(found.chosen().k()).isEqualTo(3);
        assertThat(found.votes())
                .allSatisfy(vote -> vote.k()
                        .ifPresent(k -> assertThat(found.candidates().get(k - 2).admissible())
                                .isTrue()));
    }

    @Test
    void aShareThatNoKCanKeepIsRefused() {
        SelectSettings settings = new SelectSettings(2, 4, Rule.SILHOUETTE, 0.6, OptionalInt.empty());

        assertThatThrownBy(() -> search(groups(60, 40), settings, 1))
                .isInstanceOf(RequestException.class)
                .hasMessage(
                        "2 to 4 segments cannot all hold 60% of the customers or more: at best, with 2, the smallest has"
                                + " 40%. Lower --min-share or --k.");
    }

    @Test
    void anAskedForKThatBreaksTheShareIsRefused() {
        SelectSettings settings = new SelectSettings(2, 2, Rule.SILHOUETTE, 0.45, OptionalInt.empty());

        assertThatThrownBy(() -> search(groups(60, 40), settings, 1))
                .isInstanceOf(RequestException.class)
                .hasMessage("2 segments cannot all hold 45% of the customers or more: the smallest has 40%. Lower"
                        + " --min-share or --k.");
    }

    @Test
    void theMostSegmentsCutTheRange() {
        Selection found =
                search(groups(60, 40, 50, 30), new SelectSettings(2, 7, Rule.SILHOUETTE, 0, OptionalInt.of(3)), 1);

        assertThat(found.candidates()).hasSize(2);
        assertThat(found.chosen().k()).isLessThanOrEqualTo(3);
    }

    @Test
    void aRangeBeyondTheDistinctRowsIsCutWithANotice() {
        Matrix matrix = Partitions.matrix(new double[][] {{1, 1, 5, 5, 9, 9, 9, 20}});

        Selection found = search(matrix, range(2, 7, Rule.SILHOUETTE), 1);

        assertThat(found.candidates()).extracting(Candidate::k).containsExactly(2, 3, 4);
        assertThat(found.notices())
                .containsExactly(
                        Notice.warning(
                                "k_range_cut",
                                "The columns that count hold only 4 different combinations of values, so no more than 4 segments were tried."));
    }

    @Test
    void aRuleWithoutAnAnswerLeavesTheChoiceToTheCombinedRule() {
        SplittableRandom random = new SplittableRandom(8);
        double[][] columns = new double[1][300];
        for (int i = 0; i < 300; i++) {
            columns[0][i] = random.nextDouble();
        }

        Selection found = search(Partitions.matrix(columns), range(2, 5, Rule.GAP), 1);

        assertThat(found.votes().get(0).k()).isEmpty();
        assertThat(found.votes().get(0).outcome()).isEqualTo(Vote.Outcome.ONE_GROUP);
        assertThat(found.reason())
                .contains(
                        "the gap statistic sees one group only, so instead separation and agreement of samples together are best");
    }

    /** The four groups in which the gap statistic chooses 4: up to 3 it rises to the end of the range. */
    @Test
    void aGapThatStillRisesIsToldFromOneThatSeesOneGroup() {
        Matrix matrix = groups(60, 40, 50, 30);

        Selection found = search(matrix, range(2, 3, Rule.GAP), 1);

        assertThat(found.votes().get(0).rule()).isEqualTo(Rule.GAP);
        assertThat(found.votes().get(0).k()).isEmpty();
        assertThat(found.votes().get(0).outcome()).isEqualTo(Vote.Outcome.KEEPS_RISING);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Matrix matrix = groups(60, 40, 50);

        Selection one = search(matrix, range(2, 5, Rule.COMBINED), 1);
        Selection many = search(matrix, range(2, 5, Rule.COMBINED), 7);

        assertThat(many.reason()).isEqualTo(one.reason());
        for (int at = 0; at < one.candidates().size(); at++) {
            Candidate a = one.candidates().get(at);
            Candidate b = many.candidates().get(at);
            assertThat(b.gap()).isEqualTo(a.gap());
            assertThat(b.predictionStrength()).isEqualTo(a.predictionStrength());
            assertThat(b.stability()).isEqualTo(a.stability());
            assertThat(b.combined()).isEqualTo(a.combined());
        }
    }

    @Test
    void neitherTheOrderOfTheRowsNorRepeatingThemChangesTheChoiceOrTheVerdict() {
        for (int seed = 0; seed < 4; seed++) {
            Matrix matrix = Simulated.groups(Simulated.Groups.values()[seed], 150, 2, 3, 3, new SplittableRandom(seed));
            int[] mixed = new int[150];
            int[] twice = new int[300];
            for (int i = 0; i < 150; i++) {
                mixed[i] = (i * 77 + 5) % 150; // 77 and 150 have no common divisor
                twice[i] = i;
                twice[150 + i] = mixed[i];
            }

            String expected = said(matrix, 42);

            assertThat(said(matrix.rows(mixed), 42)).as("mixed, %d", seed).isEqualTo(expected);
            assertThat(said(matrix.rows(twice), 42)).as("twice, %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void whereTheSameSegmentsAreFoundTheSeedChangesNeitherTheChoiceNorTheVerdict() {
        Matrix matrix = Simulated.groups(Simulated.Groups.ELLIPTIC, 200, 3, 4, 3, new SplittableRandom(11));
        Map<String, Set<String>> saidOfInertias = new HashMap<>();
        for (int seed = 0; seed < 20; seed++) {
            Selection found = search(matrix, SelectSettings.DEFAULTS, seed, 2);
            StringBuilder inertias = new StringBuilder();
            found.candidates().forEach(candidate -> inertias.append(String.format(" %.9e", candidate.inertia())));
            saidOfInertias
                    .computeIfAbsent(inertias.toString(), any -> new HashSet<>())
                    .add(said(matrix, seed));
        }

        assertThat(saidOfInertias.values()).allMatch(said -> said.size() == 1);
    }

    /** The chosen k and the verdict on it. */
    private static String said(Matrix matrix, int seed) {
        Selection found = search(matrix, SelectSettings.DEFAULTS, seed, 2);
        Structure structure = StructureTest.judge(
                OrderedRows.of(matrix),
                found.chosen(),
                Optional.empty(),
                found.measured(),
                List.of(),
                Workers.sequential(),
                Progress.NONE);
        // not the whole reason: a customer who occurs twice is nearer to its own segment, so silhouettes are
        // larger
        return found.chosen().k() + ": " + structure.sentence();
    }

    @Test
    void aKWithFewerThanTenCustomersToASegmentIsNoCandidateOfTheDefaultRule() {
        Matrix three = groups(33, 33, 33);
        Matrix noise = Partitions.matrix(new double[][] {
            new SplittableRandom(3).doubles(24).toArray(),
            new SplittableRandom(4).doubles(24).toArray()
        });

        Selection ofThree = search(three, SelectSettings.DEFAULTS, 1);
        Selection ofNoise = search(noise, SelectSettings.DEFAULTS, 1);

        assertThat(ofThree.chosen().k()).isEqualTo(3);
        assertThat(ofThree.candidates()).extracting(Candidate::k).endsWith(9);
        assertThat(ofNoise.candidates()).extracting(Candidate::k).containsExactly(2);
        Selection asked = search(noise, range(2, 7, Rule.COMBINED), 1);
        assertThat(asked.candidates().get(1).combined()).isEmpty();
        assertThat(asked.chosen().k()).isEqualTo(2);
    }

    /** By hand: cluster 2 has 4 of 10 rows in its largest part, and the other two stay whole. */
    @Test
    void aClusterOfWhichLittleStaysTogetherIsDissolvedAndNotMerged() {
        int[] chosen = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3};
        int[] fewer = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2};

        assertThat(RowFlow.between(Labels.of(chosen), 4, Labels.of(fewer), 3, null)
                        .changed())
                .containsExactly(2);
        // 7 of 10 stay together: merged with cluster 0
        for (int i = 14; i < 17; i++) {
            fewer[i] = 0;
        }
        assertThat(RowFlow.between(Labels.of(chosen), 4, Labels.of(fewer), 3, null)
                        .changed())
                .containsExactly(0, 2);
    }
}
