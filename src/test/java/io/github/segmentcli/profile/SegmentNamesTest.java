package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name\n1,Gold\n3,\"Silver, old\"\n",
                "1,Gold\r\n3,\"Silver, old\"",
                "\uFEFFid;name\n1;Gold\n\n3;Silver, old\n",
                "segment\tname\n1\tGold\n3\tSilver, old\n",
                "{\"1\": \"Gold\", \"3\": \"Silver, old\"}"
            })
    void linesAndJsonNameSegments(String text) {
        assertThat(SegmentNames.parse("names.csv", text, 4))
                .containsEntry(1, "Gold")
                .containsEntry(3, "Silver, old")
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    one,A     | names.csv, line 1: there is no segment "one". The segments are 1 to 4.
                    A,1~B,2   | names.csv, line 1: there is no segment "A". The segments are 1 to 4.
                    id,name   | names.csv: names no segment. Write one segment a line, such as 1,Regulars, or leave --names away.
                    1,A~5,B   | names.csv, line 2: there is no segment "5". The segments are 1 to 4.
                    1,A~x,B   | names.csv, line 2: there is no segment "x". The segments are 1 to 4.
                    1,A~2,    | names.csv, line 2: segment 2 has an empty name. Leave it out to keep the one found.
                    1,A~2,a   | names.csv, line 2: the name "a" is given twice. Give each segment its own.
                    1,A~1,B   | names.csv, line 2: segment 1 is named twice. Keep one of the lines.
                    Gold      | names.csv, line 1: "Gold" is not an id, a comma and a name. Write one segment a line, such as 1,Regulars.
                    """)
    void faultsAreToldWithTheirLine(String text, String message) {
        assertThatThrownBy(() -> SegmentNames.parse("names.csv", text.replace('~', '\n'), 4))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void faultsInJsonAreToldWithTheirSegment() {
        assertThatThrownBy(() -> SegmentNames.parse("names.json", "{\"9\": \"Gold\"}", 4))
                .isInstanceOf(InputException.class)
                .hasMessage("names.json, segment \"9\": there is no segment \"9\". The segments are 1 to 4.");
        assertThatThrownBy(() -> SegmentNames.parse("names.json", "{\"1\": 7}", 4))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("must be a name in quotes");
        assertThatThrownBy(() -> SegmentNames.parse("names.json", "{\"1\": \"Gold\"", 4))
                .isInstanceOf(InputException.class);
    }

    @Test
    void namesThatWouldBreakATableAreRefused() {
        assertThatThrownBy(() -> SegmentNames.parse("names.csv", "1," + "x".repeat(81), 4))
                .isInstanceOf(InputException.class)
                .hasMessage("names.csv, line 1: the name of segment 1 is longer than 80 letters. Shorten it.");
        assertThatThrownBy(() -> SegmentNames.parse("names.csv", "1,a\u001b[31mb", 4))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "names.csv, line 1: the name of segment 1 holds a control character. Write it as plain text.");
    }
}
