package io.github.segmentcli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextColumnTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "aa bb cc", "a bb ccc", " a bb", "aé bbb é", "C01 C02 C03 C1 C2"})
    void everyTextComesBackWhetherAllHaveOneLengthOrNot(String words) {
        String[] texts = words.split(" ");

        TextColumn column = TextColumn.of("id", texts);

        int[] rows = IntStream.range(0, texts.length).toArray();
        assertThat(Arrays.stream(rows).mapToObj(column::value)).containsExactly(texts);
        for (int row : rows) {
            assertThat(column.isMissing(row)).isEqualTo(texts[row].isEmpty());
            assertThat(column.isSame(row, row)).isTrue();
            assertThat(column.isSame(row, 0)).isEqualTo(texts[row].equals(texts[0]));
        }
    }
}
