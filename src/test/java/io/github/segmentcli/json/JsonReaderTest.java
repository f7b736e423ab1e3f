package io.github.segmentcli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private static JsonValue read(String text) throws IOException {
        return JsonReader.read("m.json", new StringReader(text), JsonLimits.DEFAULTS);
    }

    @Test
    void aDocumentIsReadAsItStands() throws IOException {
        JsonValue value = read("{\"a\": [1, -2.5e3], \"b\": {\"c\": \"x\\u00e9\"}, \"t\": true, \"n\": null}");

        assertThat(value.get("a").numbers(2)).containsExactly(1, -2500);
        assertThat(value.get("b").get("c").text()).isEqualTo("xé");
        assertThat(value.get("t").truth()).isTrue();
        assertThat(value.get("n").isNull()).isTrue();
        assertThat(value.find("n")).isEmpty();
        assertThat(value.find("nowhere")).isEmpty();
        assertThat(value.fields().keySet()).containsExactly("a", "b", "t", "n");
    }

    @Test
    void whatWasWrittenReadsBackToTheLastBit() throws IOException {
        double[] numbers = {-0.0, 0.1, 1.0 / 3, Double.MIN_VALUE, Double.MAX_VALUE, 1e21, 123456789.123};

        JsonValue value = read(JsonWriter.indented(json -> json.object(() -> json.numbers("x", numbers))));

        assertThat(value.get("x").numbers()).containsExactly(numbers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1, \"a\": 2} | m.json, line 1, column 10 (a): the key \"a\" occurs twice.",
                "{\"a\": NaN} | m.json, line 1, column 7 (a): NaN is no number in JSON.",
                "{\"a\": -Infinity} | m.json, line 1, column 7 (a): -Infinity is no number in JSON.",
                "{'a': 1} | m.json, line 1, column 2: is not JSON from here on.",
                "[1] 2 | m.json, line 1, column 5: there is more after the end of the document.",
                "{\"a\": 1e999} | m.json, line 1, column 7 (a): 1e999 is too large for a number.",
                "{\"a\": [1, | m.json, line 1, column 10 (a[1]): the document ends too early. Was the file cut short?",
                "'' | m.json, line 1, column 1: the document ends too early. Was the file cut short?",
            })
    void whatIsNotJsonIsToldWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"// c\n{}", "{\"a\":1,}", "[1,,2]", "{\"a\" 1}", "[01]", "[+1]", "\u0000", "nul", "hello", "[1}"
            })
    void lenientJsonIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class).hasMessageStartingWith("m.json, line ");
    }

    @Test
    void aValueOfTheWrongKindIsToldWithWhatItIs() throws IOException {
        JsonValue value = read("{\"features\": [\n  {\"scale\": \"wide\"}]}");

        assertThatThrownBy(
                        () -> value.get("features").items().get(0).get("scale").number())
                .isInstanceOf(InputException.class)
                .hasMessage("m.json, line 2, column 13 (features[0].scale): must be a number, not \"wide\".");
        assertThatThrownBy(() -> value.get("segments"))
                .hasMessage("m.json, line 1, column 1: \"segments\" is missing.");
        assertThatThrownBy(() -> value.get("features").items(2))
                .hasMessage("m.json, line 1, column 14 (features): must have 2 items, not 1.");
    }

    @Test
    void aHostileDepthIsRefused() {
        String text = "[".repeat(100_000);

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("arrays or objects lie more than 32 deep in each other");
    }

    @Test
    void tooManyValuesAreRefused() {
        String text = "[" + "0,".repeat(100) + "0]";

        assertThatThrownBy(() -> JsonReader.read("m.json", new StringReader(text), new JsonLimits(1000, 4, 50)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds more than 50 values");
    }

    @Test
    void anEndlessDocumentIsRefusedAtTheLimit() {
        Reader endless = new Reader() {
            @Override
            public int read(char[] buffer, int from, int length) {
                buffer[from] = ' ';
                return 1;
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> JsonReader.read("m.json", endless, new JsonLimits(1000, 4, 50)))
                .isInstanceOf(InputException.class)
                .hasMessage("m.json: is longer than 1000 characters.");
    }

    @Test
    void controlCharactersOfAFileAreNotRepeated() throws IOException {
        JsonValue value = read("[\"\\u001b[31mred\"]");

        assertThatThrownBy(() -> value.items().get(0).number()).hasMessageNotContaining("\u001b");
    }
}
