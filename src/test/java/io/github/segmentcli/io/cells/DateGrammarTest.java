package io.github.segmentcli.io.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a date, and which under each order of day and month. Days are those of ISO 8601. */
class DateGrammarTest {

    private final DateGrammar grammar = new DateGrammar("joined", LocalDate.of(2026, 3, 1));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            2024-12-31                 ; 2024-12-31
            2024/12/31                 ; 2024-12-31
            20241231                   ; 2024-12-31
            31-Dec-2024                ; 2024-12-31
            Dec 31, 2024               ; 2024-12-31
            31. Dezember 2024          ; 2024-12-31
            31 de diciembre de 2024    ; 2024-12-31
            31DEC2024                  ; 2024-12-31
            Tue Dec 31 08:26:00 UTC 2024 ; 2024-12-31
            2024-12-31T23:30:00-02:00  ; 2025-01-01
            """)
    void aDateOfOneReadingIsThatDay(String cell, LocalDate day) {
        grammar.parse(cell);

        assertThat(grammar.isShaped()).isTrue();
        assertThat(Math.floor(grammar.days(DateOrder.DAY_FIRST))).isEqualTo(day.toEpochDay());
        assertThat(Math.floor(grammar.days(DateOrder.MONTH_FIRST))).isEqualTo(day.toEpochDay());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            03/04/2024 ; DAY_FIRST   ; 2024-04-03
            03/04/2024 ; MONTH_FIRST ; 2024-03-04
            3.4.24     ; DAY_FIRST   ; 2024-04-03
            21-03-04   ; DAY_FIRST   ; 2004-03-21
            21-03-04   ; YEAR_FIRST  ; 2021-03-04
            01/02/68   ; DAY_FIRST   ; 2068-02-01
            01/02/69   ; DAY_FIRST   ; 1969-02-01
            """)
    void theOrderOfTheColumnDecides(String cell, DateOrder order, LocalDate day) {
        grammar.parse(cell);

        assertThat(grammar.days(order)).isEqualTo(day.toEpochDay());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            31/12/2024 ; MONTH_FIRST
            30.02.2024 ; DAY_FIRST
            """)
    void aDayThatTheCalendarHasNotIsNoDayInThatOrder(String cell, DateOrder order) {
        grammar.parse(cell);

        assertThat(grammar.days(order)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12.5", "1.2.3.4", "call 03/04", "31 of them", "2024", "12:30", "1-800-555-0199"})
    void isNoDate(String cell) {
        grammar.parse(cell);

        assertThat(grammar.isShaped()).isFalse();
    }
}
