package io.github.segmentcli.io.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a number under each decimal mark, and which. The values are those that a person of the country reads. */
class NumberGrammarTest {

    private final NumberGrammar grammar = new NumberGrammar();

    @ParameterizedTest(name = "{0} under {1}")
    @CsvSource(delimiter = ';', textBlock = """
            12            ; . ; 12
            12.5          ; . ; 12.5
            12,5          ; , ; 12.5
            .5            ; . ; 0.5
            1,234         ; . ; 1234
            1.234         ; , ; 1234
            1,234,567.8   ; . ; 1234567.8
            1.234.567,8   ; , ; 1234567.8
            1'234.50      ; . ; 1234.5
            1 234,5       ; , ; 1234.5
            12,34,567     ; . ; 1234567
            1e3           ; . ; 1000
            1.5E-3        ; . ; 0.0015
            -7            ; . ; -7
            7-            ; . ; -7
            (7)           ; . ; -7
            12.-          ; . ; 12
            $12.50        ; . ; 12.5
            12,50 EUR     ; , ; 12.5
            -€3           ; . ; -3
            45%           ; . ; 45
            """)
    void isTheNumberThatItsOwnerMeant(String cell, char decimal, double value) {
        assertThat(grammar.parse(cell, decimal)).isTrue();
        assertThat(grammar.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "$",
                "abc",
                "0x1F",
                "1_000",
                "Infinity",
                "NaN",
                "1.2.3",
                "12a",
                "1e400",
                "1,23",
                "--7"
            })
    void isNoNumber(String cell) {
        assertThat(grammar.parse(cell, '.')).isFalse();
    }
}
