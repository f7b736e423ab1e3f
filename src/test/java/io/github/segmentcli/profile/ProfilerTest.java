package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.prepare.Preparer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilerTest {

    @Test
    void oneSegmentIsTypicalAndHasNoNearestAndNoRule() {
        Described found = Described.of(new String[] {"age", "spend"}, new double[][] {{40}, {100}});

        SegmentProfile all = found.profiles().segments().get(0);
        assertThat(all.name()).isEqualTo("Typical customers");
        assertThat(all.nearest()).isEmpty();
        assertThat(all.rule()).isEmpty();
        assertThat(found.profiles().rulesF1()).isEmpty();
        assertThat(all.description()).startsWith("60 customers, 100% of all.");
    }

    @Test
    void aSegmentOfOneCustomerIsDescribedLikeAnyOther() {
        double[] spend =
                IntStream.range(0, 50).mapToDouble(i -> i == 7 ? 1000 : i % 9).toArray();
        int[] labels = IntStream.range(0, 50).map(i -> i == 7 ? 1 : 0).toArray();

        Described found = described(labels, 2, NumberColumn.owning("spend", spend));

        SegmentProfile lone = found.profiles().segments().get(1);
        assertThat(lone.name()).isEqualTo("Top spenders");
        assertThat(lone.sentences().get(0).text()).isEqualTo("1 customer, 2% of all.");
        assertThat(lone.rule().orElseThrow().sql()).isEqualTo("\"spend\" >= 300");
        assertThat(lone.rule().orElseThrow().f1()).isEqualTo(1);
        NumberProfile figures = found.profiles().numbers().get(0).segments().get(1);
        assertThat(figures.standardDeviation()).hasValue(0);
        assertThat(figures.median()).hasValue(1000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 1e9, 1e300})
    void anyScaleIsDescribedInItsOwnUnits(double unit) {
        double[] values = new double[90];
        int[] labels = new int[90];
        for (int i = 0; i < values.length; i++) {
            labels[i] = i % 3;
            values[i] = unit * (1 + labels[i] + 0.01 * (i % 7));
        }

        Described found = described(labels, 3, NumberColumn.owning("x", values));

        NumberColumnProfile profile = found.profiles().numbers().get(0);
        for (int c = 0; c < 3; c++) {
            assertThat(profile.segments().get(c).mean().orElseThrow() / unit).isCloseTo(1 + c + 0.03, within(0.01));
            assertThat(found.profiles().segments().get(c).rule()).isPresent();
        }
        assertThat(profile.etaSquared().orElseThrow()).isBetween(0.99, 1.0);
        assertThat(found.names()).containsExactly("Low x", "Typical customers", "High x");
    }

    @Test
    void rowsWithoutAPlaceCountNowhere() {
        double[] spend =
                IntStream.range(0, 40).mapToDouble(i -> i % 2 == 0 ? 10 : 20).toArray();
        int[] labels = IntStream.range(0, 40).map(i -> i % 2).toArray();
        spend[3] = 1e6;
        labels[3] = Assignment.UNASSIGNED;
        Table table = Table.of("made.csv", List.of(NumberColumn.owning("spend", spend)));
        Prepared prepared = Preparer.fit(table, PrepareSettings.DEFAULTS, new Seeds(42), Workers.sequential());
        Assignment places = Assignment.owning(labels, new double[40], new int[40], new double[40]);

        SegmentMembers members = SegmentMembers.of(2, prepared, places);
        NumberColumnProfile profile = new NumberProfiler(members, table.store())
                .profile("spend", RowValues.of(spend), true, false, Optional.empty(), Optional.empty());

        assertThat(members.customers()).isEqualTo(39);
        assertThat(profile.overall().count()).isEqualTo(39);
        assertThat(profile.overall().max()).hasValue(20);
        assertThat(profile.segments().get(1).mean()).hasValue(20);
    }

    @Test
    void aColumnThatASegmentLacksAltogetherHasNoFiguresThere() {
        double[] spend = IntStream.range(0, 40).mapToDouble(i -> 3 * i % 31).toArray();
        double[] age = IntStream.range(0, 40)
                .mapToDouble(i -> i % 2 == 0 ? 20 + i * 7 % 40 : Double.NaN)
                .toArray();
        int[] labels = IntStream.range(0, 40).map(i -> i % 2).toArray();

        Described found = described(labels, 2, NumberColumn.owning("spend", spend), NumberColumn.owning("age", age));

        NumberProfile none = found.profiles().numbers().get(1).segments().get(1);
        assertThat(none.count()).isZero();
        assertThat(none.missing()).isEqualTo(20);
        assertThat(none.mean()).isEmpty();
        assertThat(none.z()).isEmpty();
    }

    @Test
    void datesAreQuotedAsDates() {
        double[] joined = IntStream.range(0, 60)
                .mapToDouble(i -> i % 2 == 0 ? 18000 + i : 19000 + i)
                .toArray();
        int[] labels = IntStream.range(0, 60).map(i -> i % 2).toArray();
        Table table = Table.of("made.csv", List.of(DateColumn.owning("joined", joined)));
        PrepareSettings settings = new PrepareSettings(
                List.of("joined"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                PrepareSettings.Imputation.MEDIAN,
                PrepareSettings.Scaling.STANDARD,
                PrepareSettings.Transform.NONE,
                false,
                false,
                Map.of());

        Described found = Described.of(table, labels, 2, settings, Map.of());

        // Mean of 18000, 18002 ... 18058 is 18029: 2019-05-13, counted with date -d "1970-01-01 18029 days".
        assertThat(found.profiles().segments().get(0).description())
                .isEqualTo("30 customers, 50% of all. On average: joined 2019-05-13 (2020-09-24 overall).");
        assertThat(found.names()).containsExactly("Early joined", "Late joined");
        assertThat(found.profiles().segments().get(0).rule().orElseThrow().sql())
                .matches("\"joined\" < DATE '20[12]\\d-\\d\\d-\\d\\d'");
        assertThat(found.profiles().numbers().get(0).segments().get(0).index())
                .as("a date has no ratio to another date")
                .isEmpty();
    }

    @Test
    void rareLevelsAreMergedButCountInCramersV() {
        int[] codes = IntStream.range(0, 500).map(i -> i % 25).toArray();
        List<String> levels = IntStream.range(0, 25).mapToObj(i -> "city " + i).toList();
        int[] labels = IntStream.range(0, 500).map(i -> i % 25 < 10 ? 0 : 1).toArray();
        double[] x = IntStream.range(0, 500).mapToDouble(i -> i % 7).toArray();

        Described found = described(labels, 2, NumberColumn.owning("x", x), CategoryColumn.of("city", codes, levels));

        CategoryColumnProfile city = found.profiles().categories().get(0);
        assertThat(city.levels()).hasSize(20);
        assertThat(city.levels().get(19).name()).isEqualTo("(6 other levels)");
        assertThat(city.levels().get(19).count()).isEqualTo(120);
        // By hand: the level decides the segment, so chi squared is n and V is 1.
        assertThat(city.cramersV().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aWeightOfThreeIsThreeCustomersInEveryFigure() {
        double[] spend = {1, 2, 5, 9, 4, 8};
        double[] weight = {1, 3, 1, 2, 1, 1};
        int[] labels = {0, 0, 0, 1, 1, 1};
        double[] repeated = {1, 2, 2, 2, 5, 9, 9, 4, 8};
        int[] repeatedLabels = {0, 0, 0, 0, 0, 1, 1, 1, 1};
        PrepareSettings weighted = new PrepareSettings(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of("weight"),
                PrepareSettings.Imputation.MEDIAN,
                PrepareSettings.Scaling.STANDARD,
                PrepareSettings.Transform.NONE,
                false,
                false,
                Map.of());
        Table table = Table.of(
                "made.csv", List.of(NumberColumn.owning("spend", spend), NumberColumn.owning("weight", weight)));

        Described one = Described.of(table, labels, 2, weighted, Map.of());
        Described other = described(repeatedLabels, 2, NumberColumn.owning("spend", repeated));

        assertThat(one.profiles().segments().get(0).share())
                .isEqualTo(other.profiles().segments().get(0).share());
        assertThat(one.profiles().segments().get(0).size())
                .isEqualTo(other.profiles().segments().get(0).size());
        NumberColumnProfile a = one.profiles().numbers().get(0);
        NumberColumnProfile b = other.profiles().numbers().get(0);
        assertThat(a.etaSquared().orElseThrow()).isCloseTo(b.etaSquared().orElseThrow(), within(1e-14));
        for (int c = 0; c < 2; c++) {
            NumberProfile mine = a.segments().get(c);
            NumberProfile theirs = b.segments().get(c);
            assertThat(mine.count()).isEqualTo(theirs.count());
            assertThat(mine.mean().orElseThrow()).isCloseTo(theirs.mean().orElseThrow(), within(1e-14));
            assertThat(mine.median()).isEqualTo(theirs.median());
            assertThat(mine.q25()).isEqualTo(theirs.q25());
            assertThat(mine.vTest().orElseThrow()).isCloseTo(theirs.vTest().orElseThrow(), within(1e-13));
        }
    }

    @Test
    void anyNumberOfThreadsSaysTheSame() {
        SplittableRandom random = new SplittableRandom(4);
        List<Column> columns = new ArrayList<>();
        int[] labels = IntStream.range(0, 6_000).map(i -> i % 4).toArray();
        for (int j = 0; j < 6; j++) {
            int column = j;
            columns.add(NumberColumn.owning(
                    "column " + (char) ('a' + j),
                    IntStream.range(0, 6_000)
                            .mapToDouble(i -> labels[i] * column % 3 + random.nextGaussian())
                            .toArray()));
        }
        Table table = Table.of("made.csv", columns);
        Prepared prepared = Preparer.fit(table, PrepareSettings.DEFAULTS, new Seeds(42), Workers.sequential());

        Profiles alone = Described.of(table, prepared, labels, 4, Map.of(), Workers.sequential())
                .profiles();

        try (Workers workers = new Workers(7)) {
            Profiles together =
                    Described.of(table, prepared, labels, 4, Map.of(), workers).profiles();
            assertThat(together).isEqualTo(alone);
        }
    }

    @Test
    void hostileNamesAreQuotedInSql() {
        double[] values = IntStream.range(0, 60)
                .mapToDouble(i -> i % 2 == 0 ? 1 + i * 0.001 : 5 + i * 0.001)
                .toArray();
        int[] labels = IntStream.range(0, 60).map(i -> i % 2).toArray();

        Described found = described(labels, 2, NumberColumn.owning("a\"; DROP TABLE x; --", values));

        assertThat(found.profiles().segments().get(1).rule().orElseThrow().sql())
                .isEqualTo("\"a\"\"; DROP TABLE x; --\" >= 3");
    }

    private static Described described(int[] labels, int k, Column... columns) {
        return Described.of(Table.of("made.csv", List.of(columns)), labels, k, PrepareSettings.DEFAULTS, Map.of());
    }
}
