package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.segmentcli.TextCells;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal shows is as wide as the terminal, and wider only where a line is there to be pasted. */
class TerminalWidthTest {

    /** What the build makes one script of. */
    private static final List<String> LAUNCHER = List.of("self.sh", "any-java.sh", "start.sh");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100, 140, 220})
    void noLineIsWiderThanTheTerminal(int cells) throws Exception {
        String output = folder.resolve("out").toString();
        String customers = "data/customers.csv";

        check(cells, run(cells, "check", "--input", customers));
        check(cells, run(cells, "--input", customers, "--k", "4", "--plots", "none", "--output", output));
        check(cells, run(cells, "--help"));
        check(cells, run(cells, "score", "--model", output, "--input", customers, "--output", output + "2"));
        check(cells, run(cells, "compare", "--baseline", output, "--input", customers, "--output", output + "3"));
    }

    private static void check(int cells, String text) {
        assertThat(text.lines().filter(line -> !line.strip().startsWith("segment ")))
                .isNotEmpty()
                .allMatch(line -> TextCells.width(line) <= Math.max(60, cells), "at most " + cells + " cells");
    }

    @Test
    void tablesUseTheRoomOfAWideTerminal() throws Exception {
        Path file = Files.writeString(folder.resolve("long.csv"), lines());
        String[] fit = {"--input", file.toString(), "--k", "2", "--plots", "none", "--no-report", "--force"};

        String narrow = run(80, with(fit, "--output", folder.resolve("a").toString()));
        String wide = run(140, with(fit, "--output", folder.resolve("b").toString()));

        assertThat(wide.lines().mapToInt(TextCells::width).max().orElseThrow()).isBetween(120, 140);
        assertThat(wide.lines().count()).isLessThan(narrow.lines().count());
        assertThat(run(140, "check", "--input", file.toString()))
                .contains("skew")
                .doesNotContain("too narrow");
        assertThat(run(60, "check", "--input", file.toString())).contains("For skew, distinct, ");
    }

    private static String lines() {
        StringBuilder text =
                new StringBuilder("customer,spend on groceries in the last year,visits to the shop in town\n");
        for (int i = 0; i < 60; i++) {
            text.append("C")
                    .append(i)
                    .append(',')
                    .append(i % 2 * 900 + i % 7)
                    .append(',')
                    .append(i % 2 * 40 + i % 5);
            text.append('\n');
        }
        return text.toString();
    }

    private static String[] with(String[] first, String... more) {
        String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    /** The launcher asks a real terminal, and believes COLUMNS more. */
    @ParameterizedTest
    @CsvSource({"132, '', 132", "132, 90, 90"})
    void theLauncherAsksTheTerminal(int cells, String told, int expected) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")));
        Path java = Files.writeString(folder.resolve("java"), """
                #!/bin/sh
                case "$*" in *-version*) echo 'openjdk version "17.0.1"' >&2; exit ;; esac
                for word; do echo "<$word>"; done
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        StringBuilder script = new StringBuilder();
        for (String part : LAUNCHER) {
            script.append(Files.readString(Path.of("src/main/launcher").resolve(part)));
        }
        Path launcher = Files.writeString(folder.resolve("launcher.sh"), script.toString());
        String command = "stty cols " + cells + "; " + (told.isEmpty() ? "unset COLUMNS" : "export COLUMNS=" + told)
                + "; sh '" + launcher + "' help; echo done";
        Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), "SEGMENT_JAVA", java.toString());
        try (PseudoTerminal terminal = PseudoTerminal.of(command, folder, environment)) {
            terminal.await("the end", () -> terminal.screen().contains("done"));

            assertThat(terminal.screen()).contains("<-Dsegment.cells=" + expected + ">", "<-Dsegment.terminals=012>");
        }
    }

    @ParameterizedTest
    @CsvSource({"132, 132", "'132 ', 132", "0, -1", "'', -1", "wide, -1", "-5, -1", "7, 20"})
    void aWidthIsANumberOfCells(String told, int cells) {
        assertThat(Terminal.cells(told).orElse(-1)).isEqualTo(cells);
    }

    private static String run(int cells, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings around = new Surroundings(
                new PrintWriter(out),
                new PrintWriter(err),
                Map.of("NO_COLOR", "1"),
                new Terminal(true, true, false, false, cells));
        int exit = Main.run(around, args);
        assertThat(exit).as(List.of(args) + ": " + err).isZero();
        return out.toString();
    }
}
