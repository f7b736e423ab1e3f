package io.github.segmentcli.io.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of odd and bad files in {@code src/test/resources/io/conformance.txt}. */
class ConformanceTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "io", "conformance.txt");

    @TempDir
    private Path folder;

    static List<Conformance> cases() throws IOException {
        return Conformance.parse(Files.readAllLines(TABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyFileIsReadAsMeantOrRefused(Conformance file) {
        assertThat(file.actual(folder)).isEqualTo(file.expected());
    }

    /** Writes the table anew with what comes of each file now: {@code -Drewrite.conformance=true}, then read the difference. */
    @Test
    @EnabledIfSystemProperty(named = "rewrite.conformance", matches = "true")
    void rewriteTheTable() throws IOException {
        List<String> lines = new ArrayList<>();
        List<Conformance> cases = cases();
        int next = 0;
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith(">")) {
                continue;
            }
            lines.add(line);
            if (line.startsWith("<")) {
                cases.get(next++).actual(folder).forEach(outcome -> lines.add("> " + outcome));
            }
        }
        Files.write(TABLE, lines);
    }
}
