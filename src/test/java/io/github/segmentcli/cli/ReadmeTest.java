package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what the README tells people to type, in its order: every line of a code block that begins with {@code segment} or
 * {@code target/segment} and reads a file of this project. Results go to a folder of the test's own, and later commands find
 * them there. What stands behind {@code |} or {@code >} belongs to the shell and is left out.
 */
class ReadmeTest {

    private static final Pattern COMMAND =
            Pattern.compile("(?m)^ {0,4}(?:\\$ )?(?:\\./)?(?:target/)?segment ([^#\\n]*)");

    @TempDir
    private Path temporary;

    @Test
    void everyCommandOfTheReadmeRuns() throws IOException {
        Path readme = Path.of("README.md");
        assumeTrue(Files.exists(readme));
        List<String> commands = commands(Files.readString(readme));

        List<String> failures = new ArrayList<>();
        for (String command : commands) {
            StringWriter stderr = new StringWriter();
            int exit = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(stderr), args(command));
            if (exit != 0) {
                failures.add("segment " + command + " -> " + exit + ": " + stderr);
            }
        }

        assertThat(commands).isNotEmpty();
        assertThat(failures).isEmpty();
    }

    /** The lines of fenced or indented code that call the program on the example data or on what came of it. */
    private static List<String> commands(String readme) {
        List<String> commands = new ArrayList<>();
        Matcher found = COMMAND.matcher(readme);
        while (found.find()) {
            String command = found.group(1).split("[|>]")[0].strip();
            if (command.contains("data/") || command.contains("--help")) {
                commands.add(command);
            }
        }
        return commands;
    }

    private String[] args(String command) {
        List<String> args = new ArrayList<>();
        Matcher words = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)").matcher(command);
        while (words.find()) {
            String word =
                    words.group(1) != null ? words.group(1) : words.group(2) != null ? words.group(2) : words.group(3);
            boolean folder = !args.isEmpty()
                    && List.of("--output", "-o", "--model", "--baseline", "--names", "--rejects")
                            .contains(args.get(args.size() - 1));
            args.add(
                    folder && !word.startsWith("data/")
                            ? temporary.resolve(word).toString()
                            : word);
        }
        boolean named = args.contains("--output") || args.contains("-o");
        boolean fit = !args.isEmpty() && args.get(0).startsWith("-") && !args.contains("--help");
        if (fit && !named) {
            args.addAll(List.of("--output", temporary.resolve("segments").toString()));
        }
        if (fit && !args.contains("--force")) {
            args.add("--force");
        }
        return args.toArray(String[]::new);
    }
}
