package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an action says of worth must hold by the figures, in original units. */
class ActionsTest {

    private static final PrepareSettings TRANSFORMED = new PrepareSettings(
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            PrepareSettings.Imputation.MEDIAN,
            PrepareSettings.Scaling.STANDARD,
            PrepareSettings.Transform.LOG,
            false,
            false,
            Map.of());

    @Test
    void onlyOneOfTwoSegmentsOfHighSpendCostsMostToLose() {
        Described found =
                Described.of(new String[] {"rooms", "spend"}, new double[][] {{9, 2, 5, 5}, {800, 900, 100, 120}});

        assertThat(actions(found))
                .startsWith(
                        "Protect: personal service and premium offers; they are worth more than the average.",
                        "Protect: personal service and premium offers; losing one of them costs most.");
    }

    @Test
    void aHighTypicalSpendBelowTheMeanOfAllIsNoHighValue() {
        SplittableRandom random = new SplittableRandom(3);
        int rows = 400;
        int[] labels = new int[rows];
        double[] spend = new double[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = i % 10 < 7 ? 0 : i % 10 < 9 ? 1 : 2;
            double middle = labels[i] == 0 ? 30 : labels[i] == 1 ? 300 : 3_000;
            spend[i] = middle * StrictMath.exp(0.3 * random.nextGaussian());
        }
        Table table = Table.of("made.csv", List.of(NumberColumn.owning("spend", spend)));

        Described found = Described.of(table, labels, 3, TRANSFORMED, Map.of());

        // Means of about 31, 310 and 3,100, of all about 400; medians of about 30, 300 and 3,000, of all below 60.
        SegmentProfile middle = found.profiles().segments().get(1);
        assertThat(middle.traits()).extracting(Trait::phrase).isEqualTo(List.of("high spend"));
        assertThat(middle.action()).contains("Grow: solid rather than big spenders; related products and bundles fit.");
        assertThat(middle.reasons()).containsExactly("typical spend above that of all, average spend below");
        assertThat(found.profiles().segments().get(2).action().orElseThrow()).contains("losing one of them costs most");
    }

    @Test
    void worthIsCountedInTheColumnThatIsAskedFor() {
        double[][] means = {{800, 900, 100, 120}, {90, 10, 50, 50}};
        Described found = Described.of(new String[] {"spend", "profit"}, means);

        List<String> byProfit = actions(found.worth("profit"));

        assertThat(actions(found).get(1)).contains("losing one of them costs most");
        assertThat(byProfit.get(0)).contains("losing one of them costs most");
        assertThat(byProfit.get(1)).doesNotContain("Protect", "worth", "costs most");
    }

    @Test
    void theReasonsAreTheTraitsThatLeadToTheAction() {
        Described found = Described.of(
                new String[] {"age", "rooms", "spend"}, new double[][] {{80, 30, 40}, {9, 2, 3}, {900, 150, 140}});

        SegmentProfile first = found.profiles().segments().get(0);

        assertThat(first.action().orElseThrow()).startsWith("Protect");
        assertThat(first.reasons()).containsExactly("high spend");
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 60).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noClaimOfWorthIsAgainstTheFigures(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] columns = {"recency_days", "orders", "spend", "MntWines", "income", "avg_basket"};
        double[][] means = new double[columns.length][5];
        for (double[] column : means) {
            for (int c = 0; c < column.length; c++) {
                column[c] = 2 + random.nextInt(40);
            }
        }

        Described found = Described.of(columns, means);

        NumberColumnProfile spend = found.profiles().numbers().stream()
                .filter(column -> column.column().equals("spend"))
                .findFirst()
                .orElseThrow();
        double all = spend.overall().mean().orElseThrow();
        double most = spend.segments().stream()
                .mapToDouble(segment -> segment.mean().orElseThrow())
                .max()
                .orElseThrow();
        for (int c = 0; c < 5; c++) {
            String action = actions(found).get(c);
            double own = spend.segments().get(c).mean().orElseThrow();
            if (action.contains("costs most")) {
                assertThat(own).as(action).isEqualTo(most);
            }
            if (action.contains("valuable") || action.contains("worth more") || action.startsWith("Protect")) {
                assertThat(own).as(action).isGreaterThan(all);
            }
            if (action.startsWith("Keep contact cheap") || action.startsWith("Reactivate cheaply")) {
                assertThat(own).as(action).isLessThanOrEqualTo(all);
            }
        }
        assertThat(actions(found).stream().filter(action -> action.contains("pays here first")))
                .hasSizeLessThan(2);
    }

    private static List<String> actions(Described found) {
        return found.profiles().segments().stream()
                .map(segment -> segment.action().orElse(""))
                .toList();
    }
}
