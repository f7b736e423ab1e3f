package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.roles.RoleSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a column is decides what is said of it, whatever it is called. */
class RolesInWordsTest {

    private static final int ROWS = 200;

    @Test
    void ratingsAreHighOrLowAndNoMoney() {
        Table table = table(
                numbers("cars", row -> half(row) ? 4 + row % 2 : 1 + row % 2),
                numbers("spending on looks", row -> half(row) ? 2 : 3 + row % 3),
                numbers("spending on food", row -> 1 + row % 5));

        Described rated = described(table, "cars=rating", "spending*=rating");

        assertThat(rated.names()).containsExactly("High cars rating", "Low cars rating");
        assertThat(rated.profiles().valueColumns()).isEmpty();
        assertThat(rated.profiles().segments())
                .allMatch(segment -> segment.action().isEmpty());
        assertThat(described(
                                table(
                                        numbers("cars", row -> half(row) ? 4 + row % 2 : 1 + row % 2),
                                        numbers("pop music", row -> half(row) ? 5 - row % 2 : 2 - row % 2)),
                                "cars=rating",
                                "pop music=rating")
                        .names())
                .containsExactly("High cars and pop music ratings", "Low cars and pop music ratings");
        // the same numbers as money and as counts
        Described paid = described(table, "cars=count", "spending*=amount");
        assertThat(paid.names().get(1).toLowerCase(Locale.ROOT)).contains("few cars");
        assertThat(paid.profiles().valueColumns()).containsExactly("spending on looks", "spending on food");
    }

    @Test
    void sharesOfPeopleOfAnAgeMakeNobodyOlder() {
        Described shares = described(table(
                numbers("age_18_34", row -> (half(row) ? 0.6 : 0.1) + row % 7 / 100.0),
                numbers("children_yes", row -> (half(row) ? 0.7 : 0.2) + row % 7 / 100.0)));
        Described people = described(table(
                numbers("age", row -> (half(row) ? 60 : 30) + row % 7),
                numbers("children", row -> (half(row) ? 3 : 0) + row % 2)));

        assertThat(shares.names().get(0)).isEqualTo("High age_18_34 and children yes");
        assertThat(people.names().get(0)).isEqualTo("Older, more children");
    }

    @Test
    void anOutcomeOfZeroAndOneAppliesOrNot() {
        Table table = table(
                numbers("rooms", row -> (half(row) ? 9 : 2) + row % 3),
                numbers("is_canceled", row -> half(row) ? 0 : row % 3 == 0 ? 0 : 1));

        Described found = described(table, "is_canceled=outcome");

        assertThat(found.profiles().segments().get(0).description())
                .contains("Is canceled applies to 0% (34% overall)");
        // a number from 0 to 2 is none
        Described number = described(
                table(
                        numbers("rooms", row -> (half(row) ? 9 : 2) + row % 3),
                        numbers("is_canceled", row -> half(row) ? 0 : row % 3)),
                "is_canceled=outcome");
        assertThat(number.profiles().segments().get(0).description()).contains("Is canceled averages 0 (");
    }

    @Test
    void anAverageIsOneOfTheValuesThatAreKnown() {
        Table table = table(
                numbers("rooms", row -> (half(row) ? 9 : 2) + row % 3),
                numbers("contact_days", row -> row % 5 > 2 ? -1 : half(row) ? 300 + row % 9 : 100 + row % 9));

        Described found = described(table, "contact_days=duration");

        assertThat(found.prepared().understanding().sentinels()).hasSize(1);
        assertThat(found.profiles().segments().get(0).description())
                .contains("Contact days averages 304 where known (204 overall)");
        assertThat(traits(found)).contains("Contact days: 304 on average where known, 204 overall.");
        assertThat(traits(described(table(
                        numbers("rooms", row -> (half(row) ? 9 : 2) + row % 3),
                        numbers("contact_days", row -> half(row) ? 300 + row % 9 : 100 + row % 9)))))
                .anyMatch(text -> text.startsWith("Contact days: 304 on average, "));
    }

    @Test
    void aShareOfTheKnownNeedsMostToBeKnown() {
        assertThat(described(table(rooms(), words(row -> row == 0 ? "Suite 7" : half(row) ? null : "Suite 4")))
                        .profiles()
                        .segments()
                        .get(0)
                        .description())
                .doesNotContain("Suite 7");
        assertThat(described(table(rooms(), words(row -> row % 5 == 0 ? null : half(row) ? "Suite 7" : "Suite 4")))
                        .profiles()
                        .segments()
                        .get(0)
                        .description())
                .contains("Suite 7 for 100% of those known");
    }

    @Test
    void aMeanThatIsZeroButForRoundingIsZero() {
        Described standardised = described(table(numbers("quo", row -> (half(row) ? 1 : -1) + 1e-9)));
        Described small = described(table(numbers("quo", row -> half(row) ? 1 : -0.99)));

        assertThat(standardised.profiles().segments().get(0).description()).contains("quo 1 (0 overall)");
        assertThat(small.profiles().segments().get(0).description()).contains("the overall 0.005)");
    }

    @Test
    void whatIsVeryHighIsNotLowerBesideAnotherThatIs() {
        double[][] means = {{3_000, 40_000, 103_000, 220_000, 19_000}};
        int[] labels = new int[2_000];
        double[] bill = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i < 1_900 ? 0 : i < 1_950 ? 4 : i < 1_980 ? 1 : i < 1_995 ? 2 : 3;
            bill[i] = means[0][labels[i]] + i % 7;
        }

        Described found = Described.of(
                Table.of("made.csv", List.of(NumberColumn.owning("bill_amount", bill))),
                labels,
                5,
                PrepareSettings.DEFAULTS,
                Map.of());

        assertThat(found.names())
                .contains("Very high bill amount, about 40,000", "Very high bill amount, about 100,000")
                .noneMatch(name -> name.contains("lower"));
    }

    private static List<String> traits(Described found) {
        return found.profiles().segments().get(0).traits().stream()
                .map(Trait::sentence)
                .toList();
    }

    private static boolean half(int row) {
        return row % 2 == 0;
    }

    private interface Values {
        double of(int row);
    }

    private interface Words {
        String of(int row);
    }

    private static Column numbers(String name, Values values) {
        double[] all = new double[ROWS];
        Arrays.setAll(all, values::of);
        return NumberColumn.owning(name, all);
    }

    private static Column rooms() {
        return numbers("rooms", row -> (half(row) ? 9 : 2) + row % 3);
    }

    private static Column words(Words words) {
        List<String> levels = List.of("Suite 4", "Suite 7");
        int[] codes = new int[ROWS];
        Arrays.setAll(codes, row -> words.of(row) == null ? CategoryColumn.MISSING : levels.indexOf(words.of(row)));
        return CategoryColumn.of("address", codes, levels);
    }

    private static Table table(Column... columns) {
        return Table.of("made.csv", List.of(columns));
    }

    private static Described described(Table table, String... roles) {
        int[] labels = new int[ROWS];
        Arrays.setAll(labels, row -> row % 2);
        PrepareSettings plain = PrepareSettings.DEFAULTS;
        PrepareSettings settings = new PrepareSettings(
                plain.columns(),
                plain.exclude(),
                plain.id(),
                plain.weight(),
                plain.imputation(),
                plain.scaling(),
                plain.transform(),
                plain.clipOutliers(),
                plain.oneHot(),
                plain.byColumn(),
                Stream.of(roles).map(RoleSettings.Told::parse).toList(),
                "");
        return Described.of(table, labels, 2, settings, Map.of());
    }
}
