package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A settings file that points the output at a place that others live in. */
class OutputPlaceTest {

    @TempDir
    private Path folder;

    private String errors = "";

    @Test
    void theRootOfTheSystemAsOutputIsRefusedAndLeftAsItWas() throws IOException {
        Set<String> before = tree(Path.of("/"), 1);

        assertThat(runWithOutputOf("/")).isEqualTo(4);
        assertThat(errors).startsWith("segment: ").contains("\"/\"");
        assertThat(tree(Path.of("/"), 1)).isEqualTo(before);
    }

    @Test
    void aHomeAsOutputIsTakenOnRequestOnlyAndKeepsAllThatWasThere() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectory(home.resolve("Documents"));
        Files.writeString(home.resolve("Documents").resolve("letter.txt"), "dear");
        Files.writeString(home.resolve(".profile"), "PATH=/bin");
        Set<String> before = tree(home, 9);

        assertThat(runWithOutputOf(home.toString())).isEqualTo(4);
        assertThat(errors).contains("holds files of other origin").contains("with --force");
        assertThat(tree(home, 9)).isEqualTo(before);

        assertThat(runWithOutputOf(home.toString(), "--force")).as(errors).isZero();
        Set<String> added = tree(home, 9);
        assertThat(added).containsAll(before);
        added.removeAll(before);
        assertThat(added)
                .allMatch(name -> name.matches(
                        "(?s)(summary.json|assignments.csv|profiles.csv|model.json|run.json|\\.segment-lock).*"))
                .anyMatch(name -> name.startsWith("summary.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "~/segments", "$HOME", "$HOME/segments"})
    void aHomeThatNoShellWroteOutIsRefused(String output) throws IOException {
        assertThat(runWithOutputOf(output)).isEqualTo(2);
        assertThat(errors)
                .isEqualTo(
                        "segment: --output: \"" + output + "\" is no folder: only a shell puts your home or a variable"
                                + " in its place, and not between quotes. Write the folder out, or put ./ in front if it is"
                                + " called so.\n");
        assertThat(Path.of(output.split("/")[0])).doesNotExist();
    }

    /** Runs with a settings file that names the folder. */
    private int runWithOutputOf(String output, String... more) throws IOException {
        Path settings = Files.writeString(
                folder.resolve("segment.conf"), "k = 3\nplots = none\nno-report = true\noutput = " + output + "\n");
        Path input = Files.writeString(folder.resolve("customers.csv"), BadInputTest.customers(60));
        List<String> arguments = new ArrayList<>(List.of("--config", settings.toString(), "--input", input.toString()));
        arguments.addAll(List.of(more));
        StringWriter err = new StringWriter();
        int exit =
                Main.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(err), arguments.toArray(String[]::new));
        errors = err.toString();
        return exit;
    }

    /** Names below a folder, and what small files hold. */
    private static Set<String> tree(Path root, int depth) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> walk = depth == 1 ? Files.list(root) : Files.walk(root, depth)) {
            for (Path path : walk.toList()) {
                boolean isRead = depth > 1 && Files.isRegularFile(path);
                names.add(root.relativize(path) + (isRead ? " " + Files.readString(path) : ""));
            }
        }
        return names;
    }
}
