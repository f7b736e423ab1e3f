package io.github.segmentcli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.model.Lineage.Fate;
import io.github.segmentcli.model.Lineage.Verdict;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.profile.SegmentProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether ids follow, and fates are told right, from one month to the next. A month has groups of customers around centres
 * in four dimensions, of standard deviation 1; from month to month every customer moves a little, one in twenty leaves and
 * a stranger comes, and the rows are shuffled.
 */
class LineageSimulationTest {

    private static final double[][] CENTRES = {{0, 0, 0, 0}, {9, 0, 3, 0}, {0, 9, 0, 3}, {9, 9, 0, 0}, {4, 4, 9, 9}};

    /** What happens between the two months. */
    enum Event {
        NOTHING,
        SPLIT,
        MERGE,
        BIRTH
    }

    /** Customers of a month: who they are, and their group. */
    private record Month(int[] ids, int[] groups, double[][] columns) {}

    @ParameterizedTest
    @CsvSource({"NOTHING, 20", "SPLIT, 20", "MERGE, 20", "BIRTH, 20"})
    void fatesAreToldRight(Event event, int trials) {
        assertThat(right(event, trials)).isGreaterThanOrEqualTo(trials - 1);
    }

    /** The table in docs/drift.md. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"NOTHING, 200", "SPLIT, 200", "MERGE, 200", "BIRTH, 200"})
    void theTableOfFates(Event event, int trials) {
        int right = right(event, trials);

        System.out.printf(Locale.ROOT, "| %s | %d | %.1f |%n", event, trials, 100.0 * right / trials);
        assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * trials));
    }

    @Test
    void aContinuumKeepsItsIdsThroughOtherSeedsAndOrders() {
        assertThat(refitsThatKeepAllIds(20)).isEqualTo(20);
    }

    @Tag("slow")
    @Test
    void twoHundredRefitsKeepAllIds() {
        int kept = refitsThatKeepAllIds(200);

        System.out.printf(Locale.ROOT, "| refits of one file | 200 | %.1f |%n", 100.0 * kept / 200);
        assertThat(kept).isEqualTo(200);
    }

    /** One file of five overlapping groups, fitted again with other seeds and its rows in another order. */
    private static int refitsThatKeepAllIds(int trials) {
        SplittableRandom random = new Seeds(1).stream("refits");
        Month month = month(CENTRES, 160, 3.2, random);
        Segmentation first = fit(month, 5, 0);
        Baseline baseline = Months.baseline(first);
        int kept = 0;
        for (int trial = 1; trial <= trials; trial++) {
            Segmentation again = new SegmentInheritance(baseline, Workers.sequential())
                    .inherit(fit(shuffled(month, trial), 5, trial));
            boolean all =
                    again.lineage().orElseThrow().fates().stream().allMatch(fate -> fate.verdict() == Verdict.SURVIVES);
            kept += all ? 1 : 0;
        }
        return kept;
    }

    private static int right(Event event, int trials) {
        int right = 0;
        for (int trial = 0; trial < trials; trial++) {
            right += isRight(event, trial) ? 1 : 0;
        }
        return right;
    }

    private static boolean isRight(Event event, int trial) {
        SplittableRandom random = new Seeds(trial).stream(event.name());
        int groups = 4;
        Month before = month(Arrays.copyOf(CENTRES, groups), 120, 1, random);
        Month after = shuffled(next(before, event, random), trial);
        Segmentation then = fit(before, groups, trial);
        int k = event == Event.NOTHING ? groups : event == Event.MERGE ? groups - 1 : groups + 1;
        Segmentation now =
                new SegmentInheritance(Months.baseline(then), Workers.sequential()).inherit(fit(after, k, trial + 1));
        int[] segmentOfGroup = segmentOfGroup(then, before, groups);
        List<String> expected = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            expected.add(segmentOfGroup[g] + " " + fateOf(event, g));
        }
        List<String> told = new ArrayList<>();
        int merged = 0;
        int born = 0;
        for (Fate fate : now.lineage().orElseThrow().fates()) {
            merged += fate.verdict() == Verdict.MERGED ? 1 : 0;
            born += fate.verdict() == Verdict.NEW ? 1 : 0;
            if (fate.verdict() != Verdict.NEW) {
                told.add(fate.id() + " " + (event == Event.MERGE ? survivesOrMerged(fate) : fate.verdict()));
            }
        }
        Collections.sort(expected);
        Collections.sort(told);
        boolean ids = now.profiles().segments().stream()
                        .map(SegmentProfile::id)
                        .distinct()
                        .count()
                == k;
        return ids
                && told.equals(expected)
                && merged == (event == Event.MERGE ? 1 : 0)
                && born == (event == Event.SPLIT || event == Event.BIRTH ? 1 : 0);
    }

    private static String survivesOrMerged(Fate fate) {
        return fate.verdict() == Verdict.MERGED ? "SURVIVES" : fate.verdict().toString();
    }

    private static String fateOf(Event event, int group) {
        return event == Event.SPLIT && group == 0 ? "SPLIT" : "SURVIVES";
    }

    /** The id of the segment that most customers of each group are in. */
    private static int[] segmentOfGroup(Segmentation found, Month month, int groups) {
        int[][] counts = new int[groups][found.k()];
        for (int i = 0; i < month.groups().length; i++) {
            counts[month.groups()[i]][found.assignment().label(i)]++;
        }
        int[] ids = new int[groups];
        for (int g = 0; g < groups; g++) {
            int best = 0;
            for (int c = 1; c < found.k(); c++) {
                best = counts[g][c] > counts[g][best] ? c : best;
            }
            ids[g] = found.segment(best).id();
        }
        return ids;
    }

    private static Month month(double[][] centres, int size, double deviation, SplittableRandom random) {
        int n = centres.length * size;
        Month month = new Month(new int[n], new int[n], new double[4][n]);
        for (int i = 0; i < n; i++) {
            month.ids()[i] = i;
            month.groups()[i] = i % centres.length;
            for (int j = 0; j < 4; j++) {
                month.columns()[j][i] = centres[i % centres.length][j] + deviation * random.nextGaussian();
            }
        }
        return month;
    }

    private static Month next(Month month, Event event, SplittableRandom random) {
        int n = month.ids().length;
        int born = event == Event.BIRTH ? n / 4 : 0;
        Month next = new Month(new int[n + born], new int[n + born], new double[4][n + born]);
        for (int i = 0; i < n + born; i++) {
            boolean stranger = i >= n || random.nextInt(20) == 0;
            int group = i >= n ? 4 : month.groups()[i];
            next.ids()[i] = stranger ? 100_000 + i : month.ids()[i];
            next.groups()[i] = group;
            boolean half = random.nextBoolean();
            for (int j = 0; j < 4; j++) {
                double centre = CENTRES[event == Event.MERGE && group == 1 ? 0 : group][j];
                double value = stranger || (event == Event.MERGE && group == 1)
                        ? centre + random.nextGaussian()
                        : month.columns()[j][i] + 0.2 * random.nextGaussian();
                if (event == Event.SPLIT && group == 0 && j == 3) {
                    value += half ? 5 : -5;
                }
                next.columns()[j][i] = value;
            }
        }
        return next;
    }

    private static Month shuffled(Month month, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < month.ids().length; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        int n = order.size();
        Month shuffled = new Month(new int[n], new int[n], new double[4][n]);
        for (int i = 0; i < n; i++) {
            shuffled.ids()[i] = month.ids()[order.get(i)];
            shuffled.groups()[i] = month.groups()[order.get(i)];
            for (int j = 0; j < 4; j++) {
                shuffled.columns()[j][i] = month.columns()[j][order.get(i)];
            }
        }
        return shuffled;
    }

    private static Segmentation fit(Month month, int k, long seed) {
        return Months.fit(Months.file(month.ids(), month.columns()), k, Months.TEXTBOOK, seed);
    }
}
