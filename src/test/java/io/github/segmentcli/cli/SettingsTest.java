package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings from variables, and paths that lead nowhere. */
class SettingsTest {

    @TempDir
    private Path folder;

    private String errors = "";

    @Test
    void aVariableThatIsNoSettingIsTold() throws IOException {
        assertThat(check(Map.of("SEGMENT_FOO", "1"))).isZero();
        assertThat(errors)
                .isEqualTo(
                        "warning: SEGMENT_FOO is no setting. A setting is called after an option, such as SEGMENT_K.\n");
        assertThat(check(Map.of("SEGMENT_DECIMALL", "1"))).isZero();
        assertThat(errors).isEqualTo("warning: SEGMENT_DECIMALL is no setting. Did you mean SEGMENT_DECIMAL?\n");
        assertThat(check(Map.of("SEGMENT_JAVA", "/usr/bin/java", "SEGMENT_OPTS", "-Xmx1g", "SEGMENT_K", "5")))
                .isZero();
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SEGMENT_DECIMAL", "SEGMENT_SKIP_LINES", "SEGMENT_CONFIG", "SEGMENT_FORMAT", "SEGMENT_QUIET"})
    void anEmptyVariableSetsNothing(String variable) throws IOException {
        assertThat(check(Map.of(variable, ""))).as(errors).isZero();
        assertThat(errors).isEmpty();
    }

    /** The same cause has the same code, whichever option names the file. */
    @ParameterizedTest
    @CsvSource({
        "--input missing.csv --k 3",
        "--input customers.csv --k 3 --config missing.conf",
        "--input customers.csv --k 3 --names missing.csv",
        "--input customers.csv --k 3 --baseline missing.json",
        "score --input customers.csv --model missing.json",
        "score --input missing.csv --model missing.json",
        "compare --input customers.csv --baseline missing.json",
        "check --input missing.csv",
        "rfm --input missing.csv",
    })
    void aFileThatIsNotThereIsAMatterOfThePlaceWhereverItIsNamed(String command) throws IOException {
        Files.writeString(folder.resolve("customers.csv"), BadInputTest.customers(60));
        String here = command.replaceAll("(\\w+\\.\\w+)", folder.toString().replace("\\", "\\\\") + "/$1");

        assertThat(run(
                        Map.of(),
                        (here + (command.matches("check.*|rfm.*") ? "" : " -o " + folder.resolve("out"))).split(" ")))
                .as(errors)
                .isEqualTo(4);
        assertThat(errors).startsWith("segment: ").contains("missing.").contains("there is no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~/.local", "~", "$HOME/.local", "", " "})
    void aFolderThatNoShellWroteOutIsNoPlaceToInstallInto(String prefix) {
        List<Path> before = List.of(Path.of("~"), Path.of("bin"), Path.of("$HOME"));

        assertThat(run(Map.of("HOME", folder.toString()), "setup", "--prefix=" + prefix, "--no-archive"))
                .isEqualTo(2);
        assertThat(errors).startsWith("segment: --prefix: ");
        assertThat(before).noneMatch(Files::exists);
    }

    private int check(Map<String, String> environment) throws IOException {
        Path input = Files.writeString(folder.resolve("customers.csv"), BadInputTest.customers(60));
        return run(environment, "check", "--input", input.toString());
    }

    private int run(Map<String, String> environment, String... arguments) {
        StringWriter err = new StringWriter();
        Surroundings around = new Surroundings(
                new PrintWriter(Writer.nullWriter()), new PrintWriter(err), environment, Terminal.NONE);
        int exit = Main.run(around, arguments);
        errors = err.toString();
        return exit;
    }
}
