package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.roles.HeaderWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnLabelsTest {

    private static ColumnLabels labels(String... columns) {
        OptionalDouble none = OptionalDouble.empty();
        NumberProfile all =
                new NumberProfile(0, 0, none, none, none, none, none, none, none, none, none, none, none, none);
        return ColumnLabels.of(new Profiles(
                List.of(),
                Arrays.stream(columns)
                        .map(column -> new NumberColumnProfile(
                                column, true, false, HeaderWords.of(column).unit(), none, all, List.of()))
                        .toList(),
                List.of(),
                none));
    }

    @ParameterizedTest
    @CsvSource({
        "MntWines, Spend on wines",
        "Annual Income (k$), Annual income (k$)",
        "Spending Score (1-100), Spending score",
        "spend_eur, Spend (EUR)",
        "recency_days, Recency (days)",
        "Age (18-99 years), Age",
        "Budget ($0-$100), Budget",
        "Rating (1 to 5), Rating",
        "Q7_3, Q7_3",
    })
    void aLabelIsWordsWithTheUnitOnce(String column, String label) {
        assertThat(labels(column).of(column)).isEqualTo(label);
    }

    @Test
    void columnsThatWouldBeCalledAlikeKeepTheirNames() {
        ColumnLabels labels = labels("MntWines", "mnt_wines", "age");

        assertThat(List.of(labels.of("MntWines"), labels.of("mnt_wines"), labels.of("age")))
                .containsExactly("MntWines", "mnt_wines", "Age");
    }

    @Test
    void aColumnThatIsNotProfiledKeepsItsName() {
        assertThat(labels("age").of("note_text")).isEqualTo("note_text");
        assertThat(labels("age").unit("note_text")).isEqualTo(Optional.empty());
    }
}
