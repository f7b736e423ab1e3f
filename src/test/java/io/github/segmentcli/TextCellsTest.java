package io.github.segmentcli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCellsTest {

    // Python 3.11, wcwidth.wcswidth
    @ParameterizedTest
    @CsvSource({"abc, 3", "'', 0", "日本語, 6", "ｶﾅ, 2", "é, 1", "e\u0301, 1", "한국, 4", "😀, 2", "€, 1", "Ａ, 2"})
    void textIsMeasuredInCells(String text, int cells) {
        assertThat(TextCells.width(text)).isEqualTo(cells);
    }

    @Test
    void aTextIsCutBeforeALetterThatWouldStandAcrossTheEdge() {
        assertThat(TextCells.cut("日本語です", 6)).isEqualTo("日本…");
        assertThat(TextCells.left("日本語です", 6)).isEqualTo("日本… ");
        assertThat(TextCells.right("ab", 4)).isEqualTo("  ab");
    }

    @Test
    void longWordsAreBrokenInside() {
        assertThat(TextCells.wrapped("one abcdefghij two", 5)).containsExactly("one", "abcde", "fghij", "two");
        assertThat(TextCells.wrapped("", 5)).containsExactly("");
    }
}
