package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    k = 5                      | k       | 5
                    k=5                        | k       | 5
                    --k = 5                    | k       | 5
                    columns = a, b # two       | columns | a, b
                    input = a#b.csv            | input   | a#b.csv
                    input = "a #b.csv"         | input   | a #b.csv
                    input = "a \\"b\\".csv" # c | input   | a "b".csv
                    null-value =               | null-value | ``
                    columns = "a, b",c # two   | columns | "a, b",c
                    columns = c, "a #b" # two  | columns | c, "a #b"
                    feature-weight = "a, b"=2  | feature-weight | "a, b"=2
                    delimiter = "\\t"          | delimiter | `\t`
                    """)
    void aLineIsAKeyAndAValue(String line, String key, String value) throws IOException {
        ConfigFile file = read("\n# first\n" + line + "\n");

        assertThat(file.entries()).containsOnlyKeys(key);
        assertThat(file.entries().get(key)).isEqualTo(new ConfigFile.Entry(value.equals("\\t") ? "\t" : value, 3, 0));
    }

    @Test
    void anyLineEndAndAByteOrderMarkAreRead() throws IOException {
        ConfigFile file = read("\uFEFFk = 5\r\nseed = 1\rscale = none");

        assertThat(file.entries()).containsOnlyKeys("k", "seed", "scale");
        assertThat(file.entries().get("scale").line()).isEqualTo(3);
    }

    @Test
    void aListMayStandInSeveralLines() throws IOException {
        ConfigFile file = read("as = a=id\nk = 5\nas = \"\\\"b, c\\\"=age\"\nas = d=code");

        assertThat(file.entries().get("as")).isEqualTo(new ConfigFile.Entry("a=id,\"b, c\"=age,d=code", 1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", " ends ", "a #b", "a \"b", "\"a, b\"=c", "a\\b", "\t", "a,b", ""})
    void aLineThatIsWrittenIsReadBack(String value) throws IOException {
        assertThat(read(ConfigFile.format("columns", value) + "  # why\n").entries())
                .containsExactly(Map.entry("columns", new ConfigFile.Entry(value, 1, 0)));
    }

    private ConfigFile read(String text) throws IOException {
        return ConfigFile.read(Files.write(temporary.resolve("segment.conf"), text.getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
