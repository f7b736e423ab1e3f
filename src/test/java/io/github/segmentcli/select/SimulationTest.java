package io.github.segmentcli.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.select.Simulated.Cloud;
import io.github.segmentcli.select.Simulated.Groups;
import io.github.segmentcli.validity.ClusterBoot;
import io.github.segmentcli.validity.OrderedRows;
import io.github.segmentcli.validity.Structure;
import io.github.segmentcli.validity.StructureTest;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the default rule and the verdict make of data whose truth is known. The slow ones print the tables of docs/statistics.md. */
class SimulationTest {

    private static final int[] FEATURES = {2, 5, 20};

    /** The default search for 2 to 10 segments, and the verdict on what it chose. */
    private record Outcome(Selection selection, Structure structure) {

        static Outcome of(Matrix matrix, long seed, Workers workers) {
            Seeds seeds = new Seeds(seed);
            OrderedRows rows = OrderedRows.of(matrix);
            Selection selection = KSelector.search(
                    rows, SelectSettings.DEFAULTS, KMeansSettings.DEFAULTS, seeds, workers, Progress.NONE);
            return new Outcome(
                    selection,
                    StructureTest.judge(
                            rows,
                            selection.chosen(),
                            Optional.empty(),
                            selection.measured(),
                            ClusterBoot.stability(
                                    rows,
                                    selection.chosen(),
                                    Optional.empty(),
                                    OrderedRows.SEEDS,
                                    workers,
                                    Progress.NONE),
                            workers,
                            Progress.NONE));
        }

        boolean natural() {
            return structure.verdict() == Structure.Verdict.NATURAL;
        }
    }

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void aSingleCloudIsNotCalledNatural(Cloud cloud) {
        assertThat(natural(cloud, 4)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Cloud.class)
    @Tag("slow")
    void aSingleCloudIsCalledNaturalAtMostFiveTimesInAHundred(Cloud cloud) {
        int natural = natural(cloud, 100);

        System.out.printf(Locale.ROOT, "%s: natural %d of 100%n", cloud, natural);
        assertThat(natural).isLessThanOrEqualTo(5);
    }

    private static int natural(Cloud cloud, int seeds) {
        int natural = 0;
        try (Workers workers = new Workers(2)) {
            for (int seed = 0; seed < seeds; seed++) {
                Matrix matrix = Simulated.cloud(cloud, 400, FEATURES[seed % 3], new SplittableRandom(seed));
                natural += Outcome.of(matrix, seed, workers).natural() ? 1 : 0;
            }
        }
        return natural;
    }

    @Test
    void separateGroupsAreNaturalAndCountedRightly() {
        int[] found = separate(1);

        assertThat(found[1]).isGreaterThanOrEqualTo(found[0] - 1);
        assertThat(found[2]).isGreaterThanOrEqualTo(found[0] - 1);
    }

    @Test
    @Tag("slow")
    void separateGroupsAreNaturalAndCountedRightlyNinetyFiveTimesInAHundred() {
        int[] found = separate(15);

        System.out.printf(Locale.ROOT, "separate: %d sets, right k %d, natural %d%n", found[0], found[1], found[2]);
        assertThat(found[1]).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * found[0]));
        assertThat(found[2]).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * found[0]));
    }

    /** How many sets, in how many of them k is right, and in how many the verdict is natural. */
    private static int[] separate(int seeds) {
        int[] found = new int[3];
        try (Workers workers = new Workers(2)) {
            for (int k = 2; k <= 8; k++) {
                for (int seed = 0; seed < seeds; seed++) {
                    SplittableRandom random = new SplittableRandom(1000L * k + seed);
                    int d = FEATURES[(k + seed) % 3];
                    Outcome outcome = Outcome.of(Simulated.groups(Groups.UNEQUAL, 600, d, k, 7, random), seed, workers);
                    found[0]++;
                    found[1] += outcome.selection().chosen().k() == k ? 1 : 0;
                    found[2] += outcome.natural() ? 1 : 0;
                }
            }
        }
        return found;
    }

    /** Groups of 30 customers and more, eight spreads apart; docs/statistics.md says what becomes of smaller and nearer ones. */
    @Test
    void groupsOfUnequalSizeAreNaturalAndCountedRightly() {
        int[] found = unequal(1000, 10, 8, 4);

        assertThat(found[0]).isEqualTo(4);
        assertThat(found[1]).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 2, 8",
        "1000, 10, 8",
        "1000, 10, 5",
        "200, 10, 8",
        "200, 10, 5",
        "500, 2, 5",
        "200, 50, 8",
        "1000, 100, 8",
        "5000, 20, 8",
        "300, 300, 8",
        "60, 5000, 8"
    })
    @Tag("slow")
    void theTableOfGroupsOfUnequalSize(int n, int d, double apart) {
        int sets = Integer.getInteger("simulations", 40);
        int[] found = unequal(n, d, apart, sets);

        System.out.printf(
                Locale.ROOT,
                "%d x %d, %.0f apart: %d sets, right k %d, natural too %d%n",
                n,
                d,
                apart,
                sets,
                found[0],
                found[1]);
        if (n >= 1000 && apart >= 8) {
            assertThat(found[0]).isGreaterThanOrEqualTo((int) (0.95 * sets));
        }
    }

    /** In how many sets k is right, and in how many of them the verdict is natural. */
    private static int[] unequal(int n, int d, double apart, int sets) {
        int[] found = new int[2];
        try (Workers workers = new Workers(2)) {
            for (int seed = 0; seed < sets; seed++) {
                int k = 2 + seed % 4;
                Matrix matrix = Simulated.unequal(n, d, k, apart, new SplittableRandom(5000 + seed));
                Outcome outcome = Outcome.of(matrix, seed, workers);
                boolean right = outcome.selection().chosen().k() == k;
                found[0] += right ? 1 : 0;
                found[1] += right && outcome.natural() ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    @Tag("slow")
    void onOverlappingMixturesTheDefaultHitsNoLessOftenThanTheBestRuleAloneOrTheirMajority() {
        Map<Rule, Integer> hits = new EnumMap<>(Rule.class);
        int sets = 0;
        int byMajority = 0;
        try (Workers workers = new Workers(2)) {
            for (Groups kind : Groups.values()) {
                Map<Rule, Integer> ofKind = new EnumMap<>(Rule.class);
                int setsOfKind = 0;
                for (int k : new int[] {2, 3, 4, 6}) {
                    for (int seed = 0; seed < 12; seed++) {
                        SplittableRandom random = new SplittableRandom(7_000_000L + 1000L * k + seed);
                        int d = new int[] {2, 4, 8}[seed % 3];
                        double apart = seed % 2 == 0 ? 3 : 4;
                        Matrix matrix = Simulated.groups(kind, 500, d, k, apart, random);
                        Selection selection = KSelector.search(
                                OrderedRows.of(matrix),
                                SelectSettings.DEFAULTS,
                                KMeansSettings.DEFAULTS,
                                new Seeds(seed),
                                workers,
                                Progress.NONE);
                        byMajority += majority(selection.votes()) == k ? 1 : 0;
                        for (Vote vote : selection.votes()) {
                            ofKind.merge(vote.rule(), vote.k().orElse(1) == k ? 1 : 0, Integer::sum);
                        }
                        setsOfKind++;
                    }
                }
                System.out.printf(Locale.ROOT, "%s: %d sets, hits %s%n", kind, setsOfKind, ofKind);
                ofKind.forEach((rule, count) -> hits.merge(rule, count, Integer::sum));
                sets += setsOfKind;
            }
        }
        System.out.printf(Locale.ROOT, "all: %d sets, hits %s, majority %d%n", sets, hits, byMajority);
        int best = hits.entrySet().stream()
                .filter(entry -> entry.getKey() != Rule.COMBINED)
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElseThrow();
        assertThat(hits.get(Rule.COMBINED)).isGreaterThanOrEqualTo(Math.max(best, byMajority));
    }

    /** The k that most of the single rules choose, the smaller one in a tie. */
    private static int majority(List<Vote> votes) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Vote vote : votes) {
            if (vote.rule() != Rule.COMBINED) {
                counts.merge(vote.k().orElse(1), 1, Integer::sum);
            }
        }
        int most = Collections.max(counts.values());
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
