package io.github.segmentcli.io.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths of time with colons or units, in minutes as somebody counts them by hand. */
class DurationGrammarTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            0:00:30, false, 0.5
            2:30:45, false, 150.75
            00:31:21, false, 31.35
            100:00:00, false, 6000
            1:00:07.5, false, 60.125
            '1:00:07,5', false, 60.125
            1:04, false, 64
            38:30, false, 2310
            # the same cells of minutes and seconds; with hours nothing changes
            1:04, true, 1.0666666666666667
            38:30, true, 38.5
            04:07.5, true, 4.125
            2:30:45, true, 150.75
            # with units
            4h 19m, false, 259
            4h 04m, true, 244
            '12 min 30 s', false, 12.5
            1d 2h, false, 1560
            3 Std. 5 Min., false, 185
            100h, false, 6000
            2h30, false, 150
            """)
    void isMinutes(String cell, boolean minutesFirst, double minutes) {
        assertThat(DurationGrammar.minutes(cell, minutesFirst)).isCloseTo(minutes, Percentage.withPercentage(1e-13));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "1:",
                ":30",
                "1:3",
                "1:60",
                "1:30:60",
                "1:30:5",
                "1:30:05:00",
                "1:30:05.",
                "1:30 pm",
                "1.30",
                "-1:30",
                "123456:00",
                "1:30:05.1234567890",
                "4h 75m",
                "19m 4h",
                "4h 4h",
                "2h3",
                "2h 30",
                "2h90",
                "30",
                "4 km",
                "h 30",
                "123456h",
                "4h  19m",
                "4h, 19m"
            })
    void isNoLengthOfTime(String cell) {
        assertThat(DurationGrammar.minutes(cell, true)).isNaN();
    }
}
