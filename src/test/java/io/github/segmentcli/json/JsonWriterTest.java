package io.github.segmentcli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void keysStandInTheOrderTheyAreGiven() {
        String text = JsonWriter.compact(json -> json.object(() -> {
            json.field("zebra", "z").field("apple", 1).field("mango", 2.5).field("kiwi", true);
            json.texts("names", List.of("b", "a"));
            json.numbers("figures", 1, 0.1, 1e-7);
            json.array("rows", () -> json.object(() -> json.nothing("gap")).item(7));
        }));

        assertThat(text)
                .isEqualTo("{\"zebra\":\"z\",\"apple\":1,\"mango\":2.5,\"kiwi\":true,\"names\":[\"b\",\"a\"],"
                        + "\"figures\":[1,0.1,1e-7],\"rows\":[{\"gap\":null},7]}");
    }

    @Test
    void aFileIsIndentedAndEndsItsLastLine() {
        String text = JsonWriter.indented(json -> json.object(() -> json.array("a", () -> json.item(1))));

        assertThat(text).isEqualTo("{\n  \"a\": [\n    1\n  ]\n}\n");
    }

    @Test
    void whatDoesNotExistIsNull() {
        String text = JsonWriter.compact(json -> json.object(() -> json.field("text", Optional.empty())
                .field("figure", OptionalDouble.empty())
                .field("known", OptionalDouble.of(3))));

        assertThat(text).isEqualTo("{\"text\":null,\"figure\":null,\"known\":3}");
    }

    @Test
    void notANumberIsAFaultOfTheCaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonWriter.compact(json -> json.object(() -> json.field("x", Double.NaN))));
    }

    @Test
    void nothingInsideAPageCanEndItsScript() {
        String text = JsonWriter.forHtml(json -> json.object(() -> json.field("</script>", "<img src=x>&'\u2028")));

        assertThat(text).doesNotContainPattern("[<>&'\u2028]");
        assertThat(text).contains("\\u003C/script\\u003E");
    }
}
