package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.io.output.WriteGuard;
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

class MainTest {

    @TempDir
    private Path temporary;

    @Test
    void aBugIsToldInASentenceWithTheWayToItsTrace() {
        StringWriter stderr = new StringWriter();

        int exit = Main.run(broken(), new PrintWriter(stderr), "--help");

        assertThat(exit).isEqualTo(1);
        assertThat(stderr.toString())
                .matches(
                        "segment: This is a bug in segment dev: IllegalStateException \\(the pen broke\\) at MainTest\\.java:\\d+\\."
                                + " Earlier results are untouched\\. Please report it with the trace that --debug shows\\.\n");
    }

    @Test
    void theTraceOfABugIsShownOnRequest() {
        StringWriter stderr = new StringWriter();

        int exit = Main.run(broken(), new PrintWriter(stderr), "--version", "--debug");

        assertThat(exit).isEqualTo(1);
        assertThat(stderr.toString()).contains("\tat io.github.segmentcli.cli.Main.run(");
    }

    @Test
    void theVersionIsAResultAndGoesToStandardOutput() {
        StringWriter stdout = new StringWriter();
        StringWriter stderr = new StringWriter();

        int exit = Main.run(new PrintWriter(stdout), new PrintWriter(stderr), "--version");

        assertThat(exit).isZero();
        assertThat(stdout.toString()).startsWith("segment dev (Java ");
        assertThat(stderr.toString()).isEmpty();
    }

    @Test
    void progressIsDrawnOnATerminalFromTheFirstMomentAndWipedAway() {
        StringWriter stderr = new StringWriter();
        TerminalProgress progress = new TerminalProgress(new PrintWriter(stderr), 40);

        progress.begin("Reading \u001B[31mcustomers.csv");
        progress.update(0.5);
        progress.wipe();

        // the update comes within a tenth of a second of the beginning, and is not drawn
        assertThat(stderr).hasToString("\r\u001B[KReading U+001B[31mcustomers.csv ...\r\u001B[K");
    }

    @Test
    void coloursObeyTheFlagThenTheEnvironmentThenTheTerminal() {
        Terminal both = new Terminal(true, true, true);

        assertThat(coloured(both, Map.of())).isTrue();
        assertThat(coloured(both, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(coloured(both, Map.of("TERM", "dumb"))).isFalse();
        assertThat(coloured(Terminal.NONE, Map.of())).isFalse();
        assertThat(coloured(Terminal.NONE, Map.of("SEGMENT_COLOR", "always", "NO_COLOR", "1")))
                .isTrue();
        assertThat(coloured(both, Map.of("SEGMENT_COLOR", "never"))).isFalse();
    }

    @Test
    void flagsWinOverTheEnvironmentOverTheFileOverDefaults() throws IOException {
        Path file = Files.writeString(temporary.resolve("segment.conf"), """
                # the usual
                k = 5
                seed = 7   # a comment
                scale = robust
                input = "my customers #1.csv"
                """);
        StringWriter stdout = new StringWriter();
        Map<String, String> environment = Map.of("SEGMENT_SEED", "8", "SEGMENT_K", "4");
        Surroundings around = new Surroundings(
                new PrintWriter(stdout), new PrintWriter(new StringWriter()), environment, Terminal.NONE);

        int exit = Main.run(around, "--config", file.toString(), "--k", "3", "--print-config");

        assertThat(exit).isZero();
        assertThat(stdout.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "k = 3 # command line",
                        "seed = 8 # SEGMENT_SEED",
                        "scale = robust # " + file + ", line 4",
                        "input = \"my customers #1.csv\" # " + file + ", line 5",
                        "impute = median # default",
                        "# weight = # default");
    }

    @Test
    void whatPrintConfigShowsCanBeGivenBack() throws IOException {
        StringWriter first = new StringWriter();
        StringWriter second = new StringWriter();
        PrintWriter stderr = new PrintWriter(new StringWriter());
        Main.run(
                new PrintWriter(first),
                stderr,
                "--k",
                "2..6",
                "--exclude",
                "a,b",
                "--min-share",
                "5%",
                "--print-config");
        Path file = Files.writeString(temporary.resolve("segment.conf"), first.toString());

        Main.run(new PrintWriter(second), stderr, "--config", file.toString(), "--print-config");

        assertThat(values(second)).isEqualTo(values(first));
    }

    @Test
    void theHelpOfACommandThatIsNotThereNamesThoseThatAre() {
        StringWriter stderr = new StringWriter();

        int exit = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(stderr), "help", "install");

        assertThat(exit).isEqualTo(2);
        assertThat(stderr)
                .hasToString("segment: There is no command \"install\". There are: " + String.join(", ", Commands.NAMES)
                        + ".\n");
    }

    @Test
    void theHelpOfACommandWithATypingSlipIsGuessed() {
        StringWriter stderr = new StringWriter();

        int exit = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(stderr), "help", "setp");

        assertThat(exit).isEqualTo(2);
        assertThat(stderr).hasToString("segment: There is no command \"setp\". Did you mean segment help setup?\n");
    }

    @Test
    void theScriptOfAShellIsAskedForByItsName() {
        StringWriter plain = new StringWriter();
        StringWriter named = new StringWriter();
        StringWriter stderr = new StringWriter();

        Main.run(new PrintWriter(plain), new PrintWriter(stderr), "completion");
        int bash = Main.run(new PrintWriter(named), new PrintWriter(stderr), "completion", "bash");
        int unknown = Main.run(new PrintWriter(named), new PrintWriter(stderr), "completion", "fihs");

        assertThat(bash).isZero();
        assertThat(named.toString()).isEqualTo(plain.toString());
        assertThat(unknown).isEqualTo(2);
        assertThat(stderr)
                .hasToString(
                        "segment: segment completion: \"fihs\" is not among bash, zsh, fish. Did you mean fish?\n");
    }

    private static List<String> values(StringWriter printed) {
        return printed.toString()
                .lines()
                .map(line -> line.replaceAll("  +#.*", ""))
                .toList();
    }

    private static boolean coloured(Terminal terminal, Map<String, String> environment) {
        Surroundings around = new Surroundings(
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), environment, terminal);
        Call call = Call.parse(Commands.named(""), new String[] {"--k", "3"}, around);
        return new Session(around, call.console(), List.of(), Map.of(), WriteGuard.NONE)
                .textStyle()
                .colour();
    }

    private static PrintWriter broken() {
        return new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                throw new IllegalStateException("the pen broke");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }
}
