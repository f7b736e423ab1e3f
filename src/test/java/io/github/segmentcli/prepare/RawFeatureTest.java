package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Features that are read from columns of another table, which may have become columns of another type. */
class RawFeatureTest {

    private static final double GAP = Double.NaN;
    private static final String FIT_AGAIN = ". Correct the column, or fit the model again.";

    private static RawFeature feature(Kind kind, String level, String other, String... order) {
        return new RawFeature(
                "x",
                "x",
                kind,
                Optional.ofNullable(level),
                Optional.ofNullable(other),
                List.of(order),
                Optional.empty());
    }

    private static double[] read(RawFeature feature, Column column, String... known) {
        RowValues values = feature.read(Table.of("new.csv", List.of(column)), List.of(known));
        return IntStream.range(0, values.rows()).mapToDouble(values::value).toArray();
    }

    private static Column words(String... words) {
        List<String> levels = List.of(words).stream()
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return CategoryColumn.of(
                "x", List.of(words).stream().mapToInt(levels::indexOf).toArray(), levels);
    }

    private static void refused(RawFeature feature, Column column, String message) {
        assertThatThrownBy(() -> read(feature, column))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void numbersAreReadFromWordsThatAreNumbers() {
        RawFeature number = feature(Kind.NUMBER, null, null);

        assertThat(read(number, NumberColumn.owning("x", new double[] {1, GAP})))
                .containsExactly(1, GAP);
        assertThat(read(number, words("7", "", "2.5", "7"))).containsExactly(7, GAP, 2.5, 7);
        refused(
                number,
                words("7", "2.5", "many"),
                "new.csv, line 4, column \"x\": \"many\" is not a number, but the model was fitted on a column of numbers"
                        + FIT_AGAIN);
        // what Java reads as a number is none to people
        refused(
                number,
                TextColumn.of("x", "7", "", "Infinity"),
                "new.csv, line 4, column \"x\": \"Infinity\" is not a number, but the model was fitted on a column of"
                        + " numbers" + FIT_AGAIN);
        refused(
                number,
                TextColumn.notHeld("x", 3, 0, 3),
                "new.csv, column \"x\": its text is not a number, but the model was fitted on a column of numbers"
                        + FIT_AGAIN);
    }

    @Test
    void datesAreReadFromDatesAlone() {
        RawFeature date = feature(Kind.DATE, null, null);

        assertThat(read(date, DateColumn.owning("x", new double[] {19_000, GAP})))
                .containsExactly(19_000, GAP);
        refused(
                date,
                words("soon"),
                "new.csv, line 2, column \"x\": \"soon\" is not a date, but the model was fitted on a column of dates"
                        + FIT_AGAIN);
    }

    @Test
    void yesAndNoAreReadFromNumbersAndWords() {
        RawFeature truth = feature(Kind.BOOLEAN, "on", "off");

        assertThat(read(truth, NumberColumn.owning("x", new double[] {1, GAP, 0})))
                .containsExactly(1, GAP, 0);
        assertThat(read(truth, words("off", "on", "", "broken"))).containsExactly(0, 1, GAP, GAP);
        assertThat(read(truth, CategoryColumn.ofBoolean("x", new int[] {0, 1, -1}, List.of("si", "no"), 0)))
                .containsExactly(1, 0, GAP);
        assertThat(read(feature(Kind.BOOLEAN, null, null), words("off", "on"))).containsExactly(GAP, GAP);
        refused(
                truth,
                NumberColumn.owning("x", new double[] {1, 0, 2}),
                "new.csv, column \"x\": its number is not a yes or no, but the model was fitted on a column of yes and"
                        + " no" + FIT_AGAIN);
        refused(
                truth,
                TextColumn.of("x", "on", "off"),
                "new.csv, line 2, column \"x\": \"on\" is not a yes or no, but the model was fitted on a column of yes"
                        + " and no" + FIT_AGAIN);
    }

    @Test
    void stepsInAnOrderAreTheirPlaces() {
        RawFeature ordered = feature(Kind.ORDERED, null, null, "10", "20", "2.5");

        assertThat(read(ordered, words("20", "10", "", "30"))).containsExactly(1, 0, GAP, GAP);
        assertThat(read(ordered, NumberColumn.owning("x", new double[] {2.5, 20, GAP, 7})))
                .containsExactly(2, 1, GAP, GAP);
        assertThat(read(ordered, TextColumn.of("x", "10", "2.5", "", "2.50"))).containsExactly(0, 2, GAP, GAP);
        assertThat(read(ordered, DateColumn.owning("x", new double[] {10, 20}))).containsExactly(GAP, GAP);
    }

    /** A word that the training rows did not have is missing, not another word than this one. */
    @Test
    void aLevelIsOneOfTheWordsThatWereKnown() {
        RawFeature level = feature(Kind.LEVEL, "3", null);

        assertThat(read(level, words("3", "4", "", "5"), "3", "4")).containsExactly(1, 0, GAP, GAP);
        assertThat(read(level, NumberColumn.owning("x", new double[] {3, 4, GAP, 5}), "3", "4"))
                .containsExactly(1, 0, GAP, GAP);
        assertThat(read(
                        feature(Kind.LEVEL, "-1000000000000000", null),
                        NumberColumn.owning("x", new double[] {-1e15, -999_999_999_999_999.0}),
                        "-1.0E15",
                        "-999999999999999"))
                .containsExactly(0, 0);
    }

    @Test
    void aColumnWithoutValuesIsMissingWhateverItsType() {
        Column none = words("", "");

        for (Kind kind : Kind.values()) {
            assertThat(read(feature(kind, "a", "b", "a", "b"), none))
                    .as(kind.name())
                    .containsExactly(GAP, GAP);
        }
        assertThat(read(feature(Kind.DATE, null, null), NumberColumn.owning("x", new double[] {GAP})))
                .containsExactly(GAP);
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> read(feature(Kind.NUMBER, null, null), NumberColumn.owning("xs", new double[] {1})))
                .isInstanceOf(InputException.class)
                .hasMessage("new.csv has no column \"x\". It has: xs. Did you mean \"xs\"?");
    }
}
