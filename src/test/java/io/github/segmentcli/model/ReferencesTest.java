package io.github.segmentcli.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.TextColumn;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void numbersAreCountedBetweenTheirDeciles() {
        double[] values = IntStream.rangeClosed(1, 21)
                .mapToDouble(i -> i == 21 ? Double.NaN : i)
                .toArray();

        Reference.Numbers reference = (Reference.Numbers)
                References.of(NumberColumn.owning("visits", values), true).orElseThrow();

        assertThat(reference.edges()).containsExactly(2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0, 18.0);
        assertThat(reference.counts()).containsOnly(2L).hasSize(10);
        assertThat(reference.rows()).isEqualTo(21);
        assertThat(reference.missing()).isEqualTo(1);
        assertThat(reference.least()).isEqualTo(1);
        assertThat(reference.greatest()).isEqualTo(20);
        assertThat(reference.mean()).isEqualTo(10.5);
        assertThat(reference.standardDeviation()).isEqualTo(Math.sqrt(33.25)); // (20² - 1) / 12
    }

    @Test
    void theMostFrequentLevelsOfACategoryComeFirstAndTheRestIsCountedTogether() {
        int[] codes = IntStream.range(0, 130)
                .map(i -> i < 110 ? i : i < 129 ? 109 : CategoryColumn.MISSING)
                .toArray();
        List<String> levels = IntStream.range(0, 110).mapToObj(i -> "town " + i).toList();

        Reference.Categories reference = (Reference.Categories)
                References.of(CategoryColumn.of("town", codes, levels), false).orElseThrow();

        assertThat(reference.levels()).hasSize(100);
        assertThat(reference.levels().get(0)).isEqualTo(new Reference.Level("town 109", 20));
        assertThat(reference.levels().get(1)).isEqualTo(new Reference.Level("town 0", 1));
        assertThat(reference.other()).isEqualTo(10);
        assertThat(reference.missing()).isEqualTo(1);
    }

    @Test
    void textAndColumnsWithoutValuesAreNotTakenDown() {
        assertThat(References.of(TextColumn.of("note", "a", "b"), false)).isEmpty();
        assertThat(References.of(NumberColumn.owning("gap", new double[] {Double.NaN}), true))
                .isEmpty();
    }
}
