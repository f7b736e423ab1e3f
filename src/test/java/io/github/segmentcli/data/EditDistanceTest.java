package io.github.segmentcli.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        // by hand
        "kitten, sitting, 3",
        "imput, input, 1",
        "imput, impute, 1",
        // a swap of neighbours is one edit
        "sede, seed, 1",
        "ab, ba, 1",
        "'', abc, 3",
        "same, same, 0"
    })
    void itCountsCharactersToAddDropChangeOrSwap(String from, String to, int edits) {
        assertThat(EditDistance.of(from, to)).isEqualTo(edits);
        assertThat(EditDistance.of(to, from)).isEqualTo(edits);
    }
}
