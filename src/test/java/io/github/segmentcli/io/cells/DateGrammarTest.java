package io.github.segmentcli.io.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            1.1.24                       ; 2024-01-01
            18000101                     ; 1800-01-01
            21991231                     ; 2199-12-31
            2024-1-2                     ; 2024-01-02
            29.02.2024                   ; 2024-02-29
            31st of December 2024        ; 2024-12-31
            2nd Feb 24                   ; 2024-02-02
            1er janvier 2024             ; 2024-01-01
            Dec 31 24                    ; 2024-12-31
            December 31st, 2024          ; 2024-12-31
            Tuesday, 31 December 2024    ; 2024-12-31
            Tue, 2024-12-31              ; 2024-12-31
            Tue. 31.12.2024              ; 2024-12-31
            """)
    void aDateIsReadInTheseFormsToo(String cell, LocalDate day) {
        grammar.parse(cell);

        assertThat(grammar.isShaped()).isTrue();
        assertThat(grammar.days(DateOrder.DAY_FIRST)).isEqualTo(day.toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.2",
                "17991231",
                "22000101",
                "2024-12-311",
                "123/4/2024",
                "1/2/202",
                "01/123/2024",
                "1/2-2024",
                "1/2/2024x",
                "1//2/2024",
                "31DEC24",
                "31 Dec 202",
                "31 Dez",
                "Dec31, 2024",
                "Dec 312024",
                "Dec ., 2024",
                "Tuesday31 December 2024",
                "Foo 31 December 2024",
                "2024-12-31 25:00",
                "Dec 31 08:26:00 UTC 2024 x",
                "Dec 31 08:26:00 UTC 2024x"
            })
    void whatIsNearlyADateIsNone(String cell) {
        grammar.parse("31.12.2024");
        grammar.parse(cell);

        assertThat(grammar.isShaped()).isFalse();
        for (DateOrder order : DateOrder.values()) {
            assertThat(grammar.days(order)).isNaN();
        }
    }

    /** Day 1 to 31 and month 1 to 12 of a shape that is a date. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            00/05/2024 ; DAY_FIRST
            32/05/2024 ; DAY_FIRST
            05/00/2024 ; DAY_FIRST
            05/13/2024 ; DAY_FIRST
            13/05/2024 ; MONTH_FIRST
            29.02.2023 ; DAY_FIRST
            20241301   ; DAY_FIRST
            20241232   ; MONTH_FIRST
            03/04/2024 ; YEAR_FIRST
            3-4-24     ; YEAR_FIRST
            """)
    void aShapeWithoutADayIsStillADate(String cell, DateOrder order) {
        grammar.parse(cell);

        assertThat(grammar.isShaped()).isTrue();
        assertThat(grammar.days(order)).isNaN();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            20241231    ; true  ; true  ; false
            2024-12-31  ; true  ; false ; false
            31/12/2024  ; false ; false ; false
            31/12/24    ; false ; false ; true
            31 Dec 2024 ; true  ; false ; false
            31 Dec 24   ; true  ; false ; true
            no date     ; false ; false ; false
            """)
    void whatIsOpenIsKnown(String cell, boolean isFixed, boolean isCompact, boolean hasShortYear) {
        grammar.parse("20240101");
        grammar.parse(cell);

        assertThat(grammar.isFixed()).isEqualTo(isFixed);
        assertThat(grammar.isCompact()).isEqualTo(isCompact);
        assertThat(grammar.hasShortYear()).isEqualTo(hasShortYear);
    }

    @Test
    void theNumbersAtTheEndsAreKnownWhereTheOrderIsOpen() {
        grammar.parse("03/04/24");
        assertThat(grammar.first()).isEqualTo(3);
        assertThat(grammar.last()).isEqualTo(24);
        grammar.parse("31.12.2024");
        assertThat(grammar.first()).isEqualTo(31);
        assertThat(grammar.last()).isEqualTo(2024);
    }

    /** 8:26 is 506 of the 1,440 minutes of a day. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2024-12-31 08:26", "31.12.2024 8:26 AM", "Dec 31 8:26 2024", "Tue Dec 31 08:26:00 UTC 2024"})
    void aTimeIsAPartOfTheDay(String cell) {
        grammar.parse(cell);

        assertThat(grammar.days(DateOrder.DAY_FIRST))
                .isCloseTo(LocalDate.of(2024, 12, 31).toEpochDay() + 506 / 1440.0, within(1e-9));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            01/02/68 ; 1968-02-01
            01/03/26 ; 2026-03-01
            02/03/26 ; 1926-03-02
            01/02/69 ; 1969-02-01
            01/02/2068 ; 2068-02-01
            """)
    void aBirthIsNotLaterThanToday(String cell, LocalDate day) {
        DateGrammar births = new DateGrammar("birth_date", LocalDate.of(2026, 3, 1));

        births.parse(cell);

        assertThat(births.days(DateOrder.DAY_FIRST)).isEqualTo(day.toEpochDay());
        assertThat(births.today()).isEqualTo(LocalDate.of(2026, 3, 1).toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({"70, true", "71, false"})
    void aCellOfMoreThanEightyCharactersIsNoDate(int blanks, boolean isDate) {
        grammar.parse("31" + " ".repeat(blanks) + "Dec 2024");

        assertThat(grammar.isShaped()).isEqualTo(isDate);
    }

    /** A month alone is its first day in a column, and no date among headers; 2008-09 may be two years as well. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            2023-07      ; 2023-07-01 ; false
            2023/07      ; 2023-07-01 ; false
            07/2023      ; 2023-07-01 ; false
            7-2023       ; 2023-07-01 ; false
            Jul 2023     ; 2023-07-01 ; false
            July-2023    ; 2023-07-01 ; false
            Jul. 2023    ; 2023-07-01 ; false
            2023-01      ; 2023-01-01 ; false
            2023-12      ; 2023-12-01 ; false
            1900-07      ; 1900-07-01 ; false
            2099-07      ; 2099-07-01 ; false
            01/1900      ; 1900-01-01 ; false
            2008-09      ; 2008-09-01 ; true
            2008-10      ; 2008-10-01 ; false
            """)
    void aMonthAloneIsItsFirstDay(String cell, LocalDate day, boolean isSpan) {
        grammar.parse(cell);

        assertThat(grammar.isShaped()).isTrue();
        assertThat(grammar.isMonth()).isTrue();
        assertThat(grammar.isFixed()).isTrue();
        assertThat(grammar.isSpan()).isEqualTo(isSpan);
        for (DateOrder order : DateOrder.values()) {
            assertThat(grammar.days(order)).isEqualTo(day.toEpochDay());
        }
        DateGrammar headers = new DateGrammar();
        headers.parse(cell);
        assertThat(headers.isShaped()).isFalse();
        assertThat(headers.isMonth()).isFalse();
        grammar.parse("2023-07-02");
        assertThat(grammar.isMonth()).isFalse();
        assertThat(grammar.isSpan()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-00", "2023-13", "1899-07", "2100-07", "00/2023", "13/2023", "07/1899", "07/2100", "07.2023",
                "2023.07", "07/20234", "07/202 ", "7/2023x", "123/2023", "2023-07x", "2023-7x", "2023-7", "20233-07",
                "Jul 20234", "Jul 1899", "Jul 2100", "Jul2023", "Foo 2023"
            })
    void whatIsNearlyAMonthIsNone(String cell) {
        grammar.parse(cell);

        assertThat(grammar.isShaped()).isFalse();
        assertThat(grammar.isMonth()).isFalse();
    }
}
