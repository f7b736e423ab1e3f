package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameMakerTest {

    @Test
    void recencyFrequencyAndSpendMakePhrasesOfTheTrade() {
        Described found = Described.of(
                new String[] {"recency_days", "frequency", "monetary"},
                new double[][] {{10, 300, 12, 150}, {20, 1, 1.1, 8}, {900, 40, 60, 300}});

        assertThat(found.names())
                .containsExactly(
                        "Recent frequent high spenders",
                        "Lapsed one-time low spenders",
                        "Recent one-time low spenders",
                        "Typical customers");
    }

    @Test
    void lapsedBuyersOfOneOrderAreCalledSo() {
        Described found =
                Described.of(new String[] {"recency_days", "orders"}, new double[][] {{10, 300, 60}, {20, 1.0, 12}});

        assertThat(found.names().get(1)).isEqualTo("Lapsed one-time buyers");
    }

    @Test
    void peopleAreListedByTheirTraits() {
        Described found = Described.of(
                new String[] {"Age", "Annual Income (k$)", "Spending Score (1-100)"},
                new double[][] {{25, 55, 40, 40}, {25, 55, 90, 88}, {80, 50, 82, 17}});

        assertThat(found.names())
                .containsExactly(
                        "Young, low income, high spending score",
                        "Older customers",
                        "High income, high spending score",
                        "High income, low spending score");
    }

    /** Numbers behind the names would not say which of them pays least. */
    @Test
    void threeThatDifferInOneColumnAreToldByItsFigures() {
        Described found = Described.of(new String[] {"monthly_charge"}, new double[][] {{208, 143, 82, 900, 950}});

        assertThat(found.names().subList(0, 3))
                .containsExactly(
                        "Low monthly charge, about 210",
                        "Low monthly charge, about 140",
                        "Low monthly charge, about 82");
    }

    @Test
    void ofTwoAlikeTheOneFurthestOfAllIsRaised() {
        Described found = Described.of(
                new String[] {"age", "income"}, new double[][] {{25, 58, 66, 26, 27}, {50, 50, 50, 95, 20}});

        assertThat(found.names()).contains("Older customers", "Oldest customers");
        assertThat(found.names().get(2)).isEqualTo("Oldest customers");
    }

    @Test
    void aPartOfSpendDoesNotRaiseAllOfIt() {
        Described found = Described.of(
                new String[] {"MntWines", "MntFish", "MntSweets"},
                new double[][] {{900, 880, 20, 20}, {120, 118, 5, 5}, {60, 90, 4, 4.2}});

        assertThat(found.names())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("highest spenders"));
    }

    @Test
    void columnsOfOneRoleThatDisagreeKeepTheirOwnWords() {
        Described found =
                Described.of(new String[] {"Umsatz", "Ausgaben (EUR)"}, new double[][] {{90, 10, 50}, {10, 90, 50}});

        assertThat(found.names())
                .containsExactly("High Umsatz, low Ausgaben", "Low Umsatz, high Ausgaben", "Typical customers");
    }

    @Test
    void longHeadersThatDifferAtTheirEndsAreToldApart() {
        String question = "How satisfied are you with the service at our branch in the district number ";

        Described found = Described.of(new String[] {question + 7, question + 8}, new double[][] {{90, 10}, {50, 51}});

        assertThat(found.names().get(0)).startsWith("High ").endsWith("district number 7");
    }

    @Test
    void youngIsSaidOfTheYoungOnly() {
        Described found = Described.of(new String[] {"age"}, new double[][] {{52, 70}});

        assertThat(found.names()).containsExactly("Younger customers", "Older customers");
    }

    @Test
    void aLateBirthYearIsALowAge() {
        Described found = Described.of(new String[] {"Year_Birth"}, new double[][] {{1990, 1950}});

        assertThat(found.names()).containsExactly("Younger customers", "Older customers");
    }

    @Test
    void partsOfSpendAreTakenTogetherWhenTheyAgree() {
        Described found = Described.of(
                new String[] {"MntWines", "MntFish", "MntSweets"},
                new double[][] {{900, 20, 20}, {120, 5, 5}, {80, 4, 70}});

        assertThat(found.names()).containsExactly("High spenders", "Low spenders", "Low spend on wines and fish");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Q7_3", "MINIMUM_PAYMENTS", "Ausgaben (EUR)", "年齢", "x", "a b.c-d", "!!!", "Тариф", "<b>x</b>"})
    void anyColumnNameMakesASensibleName(String column) {
        Described found = Described.of(new String[] {column, "other thing"}, new double[][] {{5, 90}, {10, 10.2}});

        assertThat(found.names()).doesNotHaveDuplicates();
        for (String name : found.names()) {
            assertThat(name)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(60)
                    .doesNotContain("  ")
                    .doesNotContain("_P");
        }
    }

    @Test
    void aNameOfTenThousandLettersAndLineBreaksIsCut() {
        Described found = Described.of(new String[] {"z\n\u001b" + "長".repeat(10_000)}, new double[][] {{5, 90}});

        assertThat(found.names()).allMatch(name -> name.length() < 80 && name.contains("…") && !name.contains("\n"));
    }

    @Test
    void unknownColumnsGetNeutralWords() {
        Described found = Described.of(
                new String[] {"Q7_3", "MINIMUM_PAYMENTS"}, new double[][] {{5, 90, 5, 91}, {10, 10, 80, 82}});

        assertThat(found.names())
                .containsExactly(
                        "Low Q7_3 and minimum payments",
                        "High Q7_3, low minimum payments",
                        "Low Q7_3, high minimum payments",
                        "High Q7_3 and minimum payments");
    }

    @Test
    void namesAreUniqueHoweverManySegmentsShareTheirTraits() {
        double[][] means = new double[2][12];
        for (int c = 0; c < 12; c++) {
            means[0][c] = c < 6 ? 10 + 0.01 * c : 90 + 0.01 * c;
            means[1][c] = 50 + c % 3 * 0.01;
        }

        Described found = Described.of(new String[] {"age", "height"}, means);

        assertThat(found.names()).doesNotHaveDuplicates().hasSize(12);
    }

    @Test
    void segmentsOfOneNameSayWhereTheyAreFurthestFromEachOther() {
        Described found = Described.of(
                new String[] {"spend", "visits", "balance"},
                new double[][] {{900, 900, 10}, {40, 41, 2}, {50, 18, 20}});

        assertThat(found.names()).doesNotHaveDuplicates();
        assertThat(found.names().get(0)).isEqualTo("High spenders, many visits, high balance");
    }

    @Test
    void namesThatAreGivenAreKeptAndNotFoundTwice() {
        Table table = table();

        Described found = Described.of(table, labels(), 2, PrepareSettings.DEFAULTS, Map.of(2, "Younger customers"));

        assertThat(found.names().get(1)).isEqualTo("Younger customers");
        assertThat(found.names().get(0)).isNotEqualToIgnoringCase("Younger customers");
        assertThat(found.profiles()
                        .segments()
                        .get(0)
                        .nearest()
                        .orElseThrow()
                        .difference()
                        .text())
                .startsWith("Closest to segment 2, Younger customers: ");
    }

    @Test
    void theWordsOfANameDoNotTurnAroundWithTheStrengths() {
        Described one = Described.of(new String[] {"income", "rooms"}, new double[][] {{90, 10, 50}, {9, 2, 5.4}});
        Described other = Described.of(new String[] {"income", "rooms"}, new double[][] {{90, 12, 50}, {9, 1.8, 5.5}});

        assertThat(one.names()).isEqualTo(other.names());
        assertThat(one.names().get(0)).isEqualTo("High income, high rooms");
    }

    @Test
    void featuresOfWordsAreNamedByTheirLevels() {
        int[] region = new int[120];
        int[] newsletter = new int[120];
        int[] labels = new int[120];
        for (int i = 0; i < 120; i++) {
            labels[i] = i % 2;
            region[i] = labels[i] == 0 ? 0 : 1 + i % 3 % 2;
            newsletter[i] = labels[i];
        }
        Table table = Table.of(
                "made.csv",
                List.of(
                        CategoryColumn.of("region", region, List.of("North", "South", "East")),
                        CategoryColumn.ofBoolean("newsletter", newsletter, List.of("no", "yes"), 1)));
        PrepareSettings oneHot = new PrepareSettings(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                PrepareSettings.Imputation.MEDIAN,
                PrepareSettings.Scaling.STANDARD,
                PrepareSettings.Transform.NONE,
                false,
                true,
                Map.of());

        Described found = Described.of(table, labels, 2, oneHot, Map.of());

        assertThat(found.names()).containsExactly("Mostly North, no newsletter", "Newsletter, mostly South");
    }

    @Test
    void actionsFollowFromKnownTraitsOnly() {
        Described known =
                Described.of(new String[] {"recency_days", "spend"}, new double[][] {{10, 300, 150}, {50, 900, 40}});
        Described unknown = Described.of(new String[] {"Q1", "Q2"}, new double[][] {{10, 300, 150}, {50, 900, 40}});

        assertThat(known.profiles().segments().get(1).action())
                .contains("Win back: valuable but not seen lately; a personal offer pays here first.");
        assertThat(unknown.profiles().segments())
                .allMatch(segment -> segment.action().isEmpty());
    }

    private static Table table() {
        SplittableRandom random = new SplittableRandom(1);
        double[] age = new double[120];
        for (int i = 0; i < age.length; i++) {
            age[i] = (i % 2 == 0 ? 40 : 70) + random.nextGaussian();
        }
        List<Column> columns = new ArrayList<>();
        columns.add(NumberColumn.owning("age", age));
        return Table.of("made.csv", columns);
    }

    private static int[] labels() {
        int[] labels = new int[120];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
        }
        return labels;
    }
}
