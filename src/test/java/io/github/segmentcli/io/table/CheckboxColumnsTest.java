package io.github.segmentcli.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.data.CategoryColumn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checkboxes whose cells have the words of the option, or are blank. */
class CheckboxColumnsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Uses [Gym], Gym, true",
        "Q1 gym, Gym, true",
        "newsletter, Newsletter, true",
        "Gymnastics, Gym, false",
        "country, DE, false",
        "Size 5, 5, false",
        "Plan B, B, false"
    })
    void theNameOfTheColumnHasTheWord(String name, String word, boolean named) {
        assertThat(CheckboxColumns.isNamedFor(name, word)).isEqualTo(named);
    }

    /** Columns of one question side by side need no word in their names; others of one word are left as they are. */
    @ParameterizedTest
    @CsvSource({
        "Uses [Gym], country, Gym, DE, true, false",
        "Q1_1, Q1_2, Gym, Pool, true, true",
        "Q1_1, Q1_2, Gym, Gym, false, false",
        "Q1_1, Q1_2, Gym, n/a, false, false",
        "country, currency, DE, EUR, false, false"
    })
    void aWordOrBlankIsYesOrNo(String one, String two, String word, String other, boolean first, boolean second) {
        StringBuilder file = new StringBuilder("id," + one + "," + two + ",n\n");
        for (int i = 0; i < 12; i++) {
            file.append("U")
                    .append(i)
                    .append(',')
                    .append(i % 2 == 0 ? word : "")
                    .append(',');
            file.append(i % 3 == 0 ? other : "").append(',').append(i * i).append('\n');
        }

        List<CategoryColumn> columns = new Reader(folder)
                .read(file.toString()).table().columns().subList(1, 3).stream()
                        .filter(CategoryColumn.class::isInstance)
                        .map(CategoryColumn.class::cast)
                        .filter(column -> column.yes().isPresent())
                        .toList();

        assertThat(columns).hasSize((first ? 1 : 0) + (second ? 1 : 0)).allSatisfy(column -> {
            assertThat(column.levels()).last().isEqualTo(CategoryColumn.BLANK);
            assertThat(column.missing()).isZero();
        });
    }
}
