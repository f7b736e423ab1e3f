package io.github.segmentcli.io.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of months and weekdays as dictionaries of the languages have them. */
class CalendarTest {

    @ParameterizedTest
    @CsvSource({
        "January, 1",
        "jan, 1",
        "Jänner, 1",
        "Février, 2",
        "MÄRZ, 3",
        "mrt, 3",
        "março, 3",
        "avr, 4",
        "maj, 5",
        "juin, 6",
        "juil, 7",
        "août, 8",
        "September, 9",
        "październik, 10",
        "października, 10",
        "nov, 11",
        "décembre, 12",
        "śtycznia, 1",
        "wrześnie, 0"
    })
    void isTheMonthThatTheWordNames(String word, int month) {
        assertThat(Calendar.month(word)).isEqualTo(month);
    }

    // jui: juin or juillet. ma: March or May.
    @ParameterizedTest
    @ValueSource(strings = {"", "ja", "ma", "jui", "janx", "Januarjanuarja", "monday"})
    void isNoMonth(String word) {
        assertThat(Calendar.month(word)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon", "mo", "Montag", "miércoles", "sábado", "terça", "Donnerstag", "zondag", "So"})
    void isAWeekday(String word) {
        assertThat(Calendar.isWeekday(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "may", "Mondays", "Donnerstagabend"})
    void isNoWeekday(String word) {
        assertThat(Calendar.isWeekday(word)).isFalse();
    }
}
