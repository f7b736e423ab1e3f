package io.github.segmentcli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YesAndNoTest {

    @ParameterizedTest
    @CsvSource({
        "yes, true",
        "NO, false",
        "1, true",
        "1.0, true",
        "0.00, false",
        "Nein, false",
        "oui, true",
        "t, true",
        "Tidak, false",
        "có, true",
        "いいえ, false",
        "否, false",
        "네, true",
        "Ні, false"
    })
    void aWordMeansYesOrNoInAnyCase(String word, boolean yes) {
        assertThat(YesAndNo.meaning(word)).contains(yes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "2", "1.5", "10", "0.1", "x", "(blank)", "nope"})
    void otherWordsMeanNeither(String word) {
        assertThat(YesAndNo.meaning(word)).isEmpty();
    }

    @Test
    void aPairIsOfOneLanguage() {
        assertThat(YesAndNo.pair(List.of("No", "yes", "YES"))).contains(List.of("yes", "no"));
        assertThat(YesAndNo.pair(List.of("yes", "nein"))).isEmpty();
        assertThat(YesAndNo.pair(List.of("yes"))).isEmpty();
        assertThat(YesAndNo.pairWith("N")).contains(List.of("y", "n"));
    }
}
