package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Completion as a hand on the keyboard meets it: {@code segment setup} installs a program that writes down its arguments, a
 * shell is started on a pseudo-terminal, words are begun and ended with the tab key. On a machine without one of the shells
 * its test is skipped, where CI is set it fails.
 */
@Execution(ExecutionMode.SAME_THREAD)
class ShellCompletionTest {

    private static final String RECORDER = """
            #!/bin/sh
            for word; do printf '%s\\n' "$word"; done > "$HOME/typed.part"
            mv "$HOME/typed.part" "$HOME/typed"
            """;

    /** What is typed, the tab key as ⇥, and the arguments that the program gets. */
    private static final Map<String, List<String>> TYPED = Map.ofEntries(
            Map.entry("che⇥", List.of("check")),
            Map.entry("check --cat⇥ one⇥", List.of("check", "--categorical", "one-hot")),
            Map.entry("score --mod⇥ model⇥", List.of("score", "--model", "model.json")),
            Map.entry("--input cus⇥", List.of("--input", "customers.csv")),
            Map.entry("--input=cus⇥", List.of("--input", "customers.csv")),
            Map.entry("-i two⇥ --k 3", List.of("-i", "two words.csv", "--k", "3")),
            Map.entry("check --input below/in⇥", List.of("check", "--input", "below/inner.csv")),
            Map.entry("check --config=below/in⇥", List.of("check", "--config", "below/inner.csv")),
            Map.entry("--output be⇥", List.of("--output", "below")),
            Map.entry("rfm --output bet⇥", List.of("rfm", "--output", "better.csv")),
            Map.entry("--scale r⇥", List.of("--scale", "robust")),
            Map.entry("--scale=r⇥", List.of("--scale", "robust")),
            Map.entry("check --transform=y⇥", List.of("check", "--transform", "yeo-johnson")),
            Map.entry("--impute most⇥", List.of("--impute", "most-frequent")),
            Map.entry("--select pred⇥", List.of("--select", "prediction-strength")),
            Map.entry("--delimiter semi⇥", List.of("--delimiter", "semicolon")),
            Map.entry("--k a⇥", List.of("--k", "auto")),
            Map.entry("compare --fail-on=ref⇥", List.of("compare", "--fail-on", "refit")),
            Map.entry("help sco⇥", List.of("help", "score")),
            Map.entry("completion fi⇥", List.of("completion", "fish")));

    @TempDir
    private Path home;

    @BeforeEach
    void install() throws Exception {
        for (String name : List.of("customers.csv", "two words.csv", "model.json", "better.csv", "below/inner.csv")) {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
    }

    @ParameterizedTest
    @EnumSource(Shell.class)
    void theTabKeyEndsCommandsOptionsValuesAndFiles(Shell shell) throws Exception {
        requireThat(shell);
        setup();
        List<String> wrong = new ArrayList<>();
        try (PseudoTerminal terminal = start(shell)) {
            for (Map.Entry<String, List<String>> typed : TYPED.entrySet()) {
                List<String> got = arguments(terminal, typed.getKey());
                if (!got.equals(typed.getValue())) {
                    wrong.add("segment " + typed.getKey() + " gives " + got);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Shell.class)
    void theTabKeyListsWhatThereIsToChooseFrom(Shell shell) throws Exception {
        requireThat(shell);
        setup();
        try (PseudoTerminal terminal = start(shell)) {
            lists(terminal, "segment --scale ⇥⇥", "standard", "robust", "minmax", "none");
            lists(terminal, "segment --plots=⇥⇥", "png", "svg", "pdf", "none");
            lists(terminal, "segment ⇥⇥", "check", "score", "compare", "rfm", "setup", "completion", "help");
            lists(terminal, "segment check --in⇥ ", "--input");
        }
    }

    private static void lists(PseudoTerminal terminal, String keys, String... words) throws Exception {
        int before = terminal.screen().length();
        // the second tab by itself: a shell may skip a list while more is being typed
        for (String part : keys.split("(?<=⇥)")) {
            terminal.type(part.replace('⇥', '\t'));
            Thread.sleep(200);
        }
        terminal.await(
                keys, () -> List.of(words).stream().allMatch(terminal.screen().substring(before)::contains));
        // a menu takes the first interrupt, the line the second
        for (int i = 0; i < 2; i++) {
            terminal.type("\u0003");
            Thread.sleep(200);
        }
    }

    /** The arguments that the program got, {@code --name=value} as two, folders without a slash: zsh takes it away. */
    private List<String> arguments(PseudoTerminal terminal, String typed) throws Exception {
        Path file = home.resolve("typed");
        Files.deleteIfExists(file);
        terminal.type("segment " + typed.replace('⇥', '\t') + "\n");
        terminal.await(typed, () -> Files.exists(file));
        List<String> arguments = new ArrayList<>();
        for (String word : Files.readAllLines(file)) {
            arguments.addAll(
                    List.of(word.startsWith("--") ? word.split("=", 2) : new String[] {word.replaceAll("/$", "")}));
        }
        return arguments;
    }

    private PseudoTerminal start(Shell shell) throws Exception {
        Path bash = Shell.BASH.file(home.resolve(".local"));
        String command = switch (shell) {
            case BASH -> {
                Files.writeString(home.resolve(".bashrc"), "PS1='> '\nsource " + bash + "\n");
                yield "bash --noprofile -i";
            }
            case ZSH -> {
                String remedy = shell.startupHint(home.resolve(".local"), home.toString())
                        .orElseThrow()
                        .split("\n")[1];
                Files.writeString(
                        home.resolve(".zshrc"), remedy + "\nPS1='> '\nautoload -Uz compinit && compinit -u\n");
                yield "zsh -d -i";
            }
            case FISH -> "fish -i";
        };
        PseudoTerminal terminal = PseudoTerminal.of(
                command, home, Map.of("HOME", home.toString(), "PATH", path(), "TERM", "xterm", "LC_ALL", "C.UTF-8"));
        List<String> ready = arguments(terminal, "--quiet");
        assertThat(ready).containsExactly("--quiet");
        return terminal;
    }

    /** {@code segment setup}, with the recorder in the place of the built program. */
    private void setup() throws IOException {
        Path program = Files.writeString(home.resolve("built"), RECORDER);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told);
        Map<String, String> environment = Map.of("HOME", home.toString(), "PATH", path());
        System.setProperty("segment.executable", program.toString());
        try {
            int exit = Main.run(new Surroundings(out, out, environment, Terminal.NONE), "setup", "--no-archive");
            assertThat(exit).as(told.toString()).isZero();
        } finally {
            System.clearProperty("segment.executable");
        }
    }

    private String path() {
        return home.resolve(".local/bin") + ":" + System.getenv("PATH");
    }

    private static void requireThat(Shell shell) {
        String name = Values.name(shell);
        boolean there = Shell.installed(System.getenv("PATH")).contains(shell) && hasScript();
        assertThat(there || System.getenv("CI") == null || System.getenv("CI").isEmpty())
                .as("%s and script must be installed where CI is set", name)
                .isTrue();
        assumeTrue(there, () -> "no " + name + ", or no pseudo-terminal, on this machine");
    }

    private static boolean hasScript() {
        return Files.isExecutable(Path.of("/usr/bin/script"));
    }
}
