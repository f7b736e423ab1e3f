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
                "1,23,456,789",
                "--7"
            })
    void isNoNumber(String cell) {
        assertThat(grammar.parse(cell, '.')).isFalse();
    }

    /** Marks of other scripts and of typesetting, and what spreadsheets copy along. */
    @ParameterizedTest(name = "{0} under {1}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            \u00a012\u00a0;.;12
            1\u202f234,5;,;1234.5
            1\u2009234;.;1234
            \u22127;.;-7
            \u20137;.;-7
            7\u2212;.;-7
            \uff0b7;.;7
            45\uff05;.;45
            1\u2019234.5;.;1234.5
            \uff11\uff12\uff0e\uff15;.;12.5
            \u0661\u0662\u066b\u0665;.;12.5
            1\u066c234;.;1234
            1\u066c234;,;1234
            \u200e12\u200f;.;12
            \t12\t;.;12
             12 ;.;12
            + 12;.;12
            12 -;.;-12
            -12 %;.;-12
            12,--;,;12
            0,5;,;0.5
            5.;.;5
            1e+3;.;1000
            1e-400;.;NaN
            0e-400;.;0
            0.000;.;0
            -0;.;0
            """)
    void isTheSameNumberInOtherScripts(String cell, char decimal, double value) {
        boolean parsed = grammar.parse(cell, decimal);

        assertThat(parsed).isEqualTo(!Double.isNaN(value));
        if (parsed) {
            assertThat(grammar.value()).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,123",
                "012,345",
                "1234,567",
                "1,2345",
                ",123",
                "1,,234",
                "1,234 567",
                "12,34,56",
                "123,45,678",
                "1,234,56",
                "12.5.-",
                "12--",
                "(7",
                "7)",
                "()",
                "(-7)",
                "-(7)",
                "-7-",
                "+-7",
                "$7$",
                "e5",
                "1e",
                "1e+",
                "1e5.5",
                "1.5e5x",
                ".",
                "1\u200e2",
                "12 ABCD",
                "ABCD 12",
                "$ ",
                "EUR EUR 5",
                "5 EUR EUR"
            })
    void hasAMarkTooMany(String cell) {
        assertThat(grammar.parse(cell, '.')).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            12          ; ''  ; 0 ; 2 ; 0 ; true
            1,234.50    ; ''  ; , ; 4 ; 2 ; false
            1e3         ; ''  ; 0 ; 1 ; 0 ; false
            5.          ; ''  ; 0 ; 1 ; 0 ; false
            $12         ; $   ; 0 ; 2 ; 0 ; true
            12 EUR      ; EUR ; 0 ; 2 ; 0 ; true
            EUR 12      ; EUR ; 0 ; 2 ; 0 ; true
            EUR12       ; EUR ; 0 ; 2 ; 0 ; true
            12EUR       ; EUR ; 0 ; 2 ; 0 ; true
            kr 12       ; kr  ; 0 ; 2 ; 0 ; true
            12%         ; %   ; 0 ; 2 ; 0 ; true
            ₽12         ; ₽   ; 0 ; 2 ; 0 ; true
            12₽         ; ₽   ; 0 ; 2 ; 0 ; true
            EUR -12     ; EUR ; 0 ; 2 ; 0 ; true
            -12 EUR     ; EUR ; 0 ; 2 ; 0 ; true
            """)
    void saysHowItIsWritten(String cell, String unit, char mark, int whole, int decimals, boolean isWhole) {
        assertThat(grammar.parse(cell, '.')).isTrue();

        assertThat(grammar.unit()).isEqualTo(unit.isEmpty() ? null : unit);
        assertThat(grammar.groupMark()).isEqualTo(mark == '0' ? 0 : mark);
        assertThat(grammar.isGrouped()).isEqualTo(mark != '0');
        assertThat(grammar.wholeDigits()).isEqualTo(whole);
        assertThat(grammar.decimals()).isEqualTo(decimals);
        assertThat(grammar.isWhole()).isEqualTo(isWhole);
        assertThat(grammar.isOutOfRange()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1e400, true, false",
        "-1e400, true, false",
        "1e-400, false, true",
        "1x, false, false",
        "1e5, false, false"
    })
    void saysWhyNoDoubleIsLikeIt(String cell, boolean large, boolean small) {
        grammar.parse(cell, '.');

        assertThat(grammar.isTooLarge()).isEqualTo(large);
        assertThat(grammar.isTooSmall()).isEqualTo(small);
        assertThat(grammar.isOutOfRange()).isEqualTo(large || small);
    }
}
