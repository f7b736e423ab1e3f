package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids and rows that come again, and ids that are missing, in columns of every kind. The first row is line 2 of the file. */
class RepeatsTest {

    private static final String ALL_KEPT = ". All rows are kept; if a row is a purchase rather than a customer, make a"
            + " customer table with segment rfm first.";

    /** The ids a, b, a, none, none, c, b and a. */
    static Stream<Column> ids() {
        double[] numbers = {7, 8, 7, Double.NaN, Double.NaN, 9, 8, 7};
        return Stream.of(
                TextColumn.of("id", "a", "b", "a", "", "", "c", "b", "a"),
                CategoryColumn.of("id", new int[] {0, 1, 0, -1, -1, 2, 1, 0}, List.of("a", "b", "c")),
                NumberColumn.owning("id", numbers),
                DateColumn.owning("id", numbers.clone()));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void repeatedAndMissingIdsAreCountedWithTheirFirstLines(Column id) {
        List<Notice> found = IdChecks.of(table(id), id);

        assertThat(found)
                .extracting(Notice::text)
                .containsExactly(
                        "2 rows have no \"id\", first on lines 5 and 6. They are kept.",
                        "3 rows repeat the \"id\" of an earlier row, first on lines 4, 8 and 9" + ALL_KEPT);
        assertThat(found).extracting(notice -> notice.column().orElseThrow()).containsOnly("id");
    }

    /** Of each kind all different, and each missing once. */
    static Stream<Column> differentIds() {
        double[] numbers = {7, 8, 9, Double.NaN};
        return Stream.of(
                TextColumn.of("id", "a", "b", "c", ""),
                CategoryColumn.of("id", new int[] {0, 1, 2, -1}, List.of("a", "b", "c")),
                NumberColumn.owning("id", numbers),
                DateColumn.owning("id", numbers.clone()));
    }

    @ParameterizedTest
    @MethodSource("differentIds")
    void idsThatDifferAreNotRepeated(Column id) {
        assertThat(IdChecks.of(table(id), id))
                .extracting(Notice::text)
                .containsExactly("1 row has no \"id\", first on line 5. They are kept.");
    }

    @Test
    void theFirstThreeLinesAreNamed() {
        Column gaps = NumberColumn.owning("id", new double[] {1, Double.NaN, Double.NaN, Double.NaN, Double.NaN});
        Column same = NumberColumn.owning("id", new double[] {1, 1, 1, 1, 1});
        Column twice = NumberColumn.owning("id", new double[] {1, 2, 3, 2, 4});

        assertThat(IdChecks.of(table(gaps), gaps))
                .extracting(Notice::text)
                .containsExactly("4 rows have no \"id\", first on lines 3, 4 and 5. They are kept.");
        assertThat(IdChecks.of(table(same), same))
                .extracting(Notice::text)
                .containsExactly("4 rows repeat the \"id\" of an earlier row, first on lines 3, 4 and 5" + ALL_KEPT);
        assertThat(IdChecks.of(table(twice), twice))
                .extracting(Notice::text)
                .containsExactly("1 row repeats the \"id\" of an earlier row, first on line 5" + ALL_KEPT);
    }

    @Test
    void ofTextThatWasNotStoredOnlyTheGapsAreKnown() {
        Column text = TextColumn.notHeld("id", 5, 2, 3);

        assertThat(IdChecks.of(table(text), text))
                .extracting(Notice::text)
                .containsExactly("2 rows have no \"id\", first on a line that was not kept. They are kept.");
    }

    private static Table table(Column... columns) {
        return Table.of("made.csv", List.of(columns));
    }

    /** Rows 0, 2 and 5 are equal, and 1 and 4: 0 and -0 are one number. */
    private static Column[] rows() {
        return new Column[] {
            NumberColumn.owning("n", new double[] {0, 5, -0.0, 0, 5, 0}),
            DateColumn.owning("d", new double[] {9, 9, 9, 9, 9, 9}),
            CategoryColumn.of("c", new int[] {1, 0, 1, 0, 0, 1}, List.of("x", "y")),
            TextColumn.of("t", "a", "b", "a", "a", "b", "a")
        };
    }

    @Test
    void rowsThatAreEqualInEveryColumnAreNoticed() {
        assertThat(RepeatedRows.notice(table(rows())).map(Notice::text))
                .contains(
                        "3 rows repeat an earlier row in every column, first on lines 4, 6, 7. All are kept and count.");
    }

    /** One cell of every kind that differs, in the last row but one that would repeat another. */
    @Test
    void aCellOfAnyKindTellsRowsApart() {
        double far = 0x1p-1000;
        for (int kind = 0; kind < 4; kind++) {
            Column[] rows = rows();
            rows[kind] = new Column[] {
                        NumberColumn.owning("n", new double[] {0, 5, 3, 0, far, 1}),
                        DateColumn.owning("d", new double[] {9, 9, 8, 9, 7, 6}),
                        CategoryColumn.of("c", new int[] {1, 0, 2, 0, 2, 3}, List.of("x", "y", "z", "w")),
                        TextColumn.of("t", "a", "b", "c", "a", "d", "e")
                    }
                    [kind];

            assertThat(RepeatedRows.notice(table(rows))).as("column %d", kind).isEmpty();
        }
    }

    @Test
    void oneRepeatedRowIsOne() {
        Column[] rows = rows();
        rows[3] = TextColumn.of("t", "a", "b", "a", "a", "c", "d");

        assertThat(RepeatedRows.notice(table(rows)).map(Notice::text))
                .contains("1 row repeats an earlier row in every column, first on line 4. All are kept and count.");
    }

    /** Two columns are too few to tell; three suffice; text that was not stored may differ anywhere. */
    @Test
    void fewColumnsOrTextThatWasNotStoredSayNothing() {
        Column[] rows = rows();

        assertThat(RepeatedRows.notice(table(rows[0], rows[2]))).isEmpty();
        assertThat(RepeatedRows.notice(table(rows[0], rows[1], rows[2]))).isPresent();
        assertThat(RepeatedRows.notice(table(rows[0], rows[1], rows[2], TextColumn.notHeld("t", 6, 0, 3))))
                .isEmpty();
    }
}
