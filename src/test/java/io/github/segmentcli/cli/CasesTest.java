package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole runs through the front door. Each folder in {@code cases} is one, named for what it shows:
 *
 * <ul>
 *   <li>{@code args}: an argument a line, where <code>{case}</code> is the folder of the case and <code>{out}</code> an empty one;
 *   <li>{@code env}, {@code stdin}, {@code terminal}: variables, standard input, the numbers of the streams that are
 *       terminals; all optional;
 *   <li>{@code exit}, {@code stdout}, {@code stderr}: what is expected, with the same names for the folders. A missing file
 *       expects 0 or nothing;
 *   <li>{@code unheld}: present when standard output is looked at elsewhere, such as a whole summary; optional;
 *   <li>{@code expected}: a folder of files that must be found below <code>{out}</code>, byte for byte; there may be more.
 * </ul>
 *
 * <p>{@code -Dcases.rewrite} writes what was found into the folders; the difference is then to be read like code.
 */
class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path out;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void runsAsExpected(String name) throws IOException {
        Path folder = CASES.resolve(name);

        Map<String, String> found = run(folder);

        if (System.getProperty("cases.rewrite") != null) {
            rewrite(folder, found);
        }
        assertThat(found).isEqualTo(expected(folder));
    }

    /** Exit code, both streams and the files that the case cares for. */
    private Map<String, String> run(Path folder) throws IOException {
        StringWriter stdout = new StringWriter();
        StringWriter stderr = new StringWriter();
        String terminal = read(folder.resolve("terminal")).strip();
        Surroundings around = new Surroundings(
                new PrintWriter(stdout),
                new PrintWriter(stderr),
                environment(folder),
                new Terminal(terminal.contains("0"), terminal.contains("1"), terminal.contains("2")));
        String[] args = Files.readAllLines(folder.resolve("args")).stream()
                .map(arg -> arg.replace("{case}", folder.toString()).replace("{out}", out.toString()))
                .toArray(String[]::new);
        InputStream usual = System.in;
        Map<String, String> found = new TreeMap<>();
        try {
            byte[] stdin =
                    Files.exists(folder.resolve("stdin")) ? Files.readAllBytes(folder.resolve("stdin")) : new byte[0];
            System.setIn(new ByteArrayInputStream(stdin));
            found.put("exit", Integer.toString(Main.run(around, args)));
        } finally {
            System.setIn(usual);
        }
        found.put("stdout", Files.exists(folder.resolve("unheld")) ? "" : neutral(stdout.toString(), folder));
        found.put("stderr", neutral(stderr.toString(), folder));
        for (String file : files(folder.resolve("expected"))) {
            found.put(file, neutral(read(out.resolve(file)), folder));
        }
        return found;
    }

    private static Map<String, String> expected(Path folder) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        expected.put(
                "exit",
                Files.exists(folder.resolve("exit"))
                        ? read(folder.resolve("exit")).strip()
                        : "0");
        expected.put("stdout", read(folder.resolve("stdout")));
        expected.put("stderr", read(folder.resolve("stderr")));
        for (String file : files(folder.resolve("expected"))) {
            expected.put(file, read(folder.resolve("expected").resolve(file)));
        }
        return expected;
    }

    private static void rewrite(Path folder, Map<String, String> found) throws IOException {
        for (Map.Entry<String, String> entry : found.entrySet()) {
            String name = entry.getKey();
            boolean stream = List.of("exit", "stdout", "stderr").contains(name);
            Path file =
                    stream ? folder.resolve(name) : folder.resolve("expected").resolve(name);
            String text = name.equals("exit") ? entry.getValue() + "\n" : entry.getValue();
            if (text.isEmpty() || text.equals("0\n")) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, text);
            }
        }
    }

    private String neutral(String text, Path folder) {
        return text.replace(out.toString(), "{out}")
                .replace(folder.toString(), "{case}")
                .replace("\r\n", "\n");
    }

    private static Map<String, String> environment(Path folder) throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String line : read(folder.resolve("env")).lines().toList()) {
            int equals = line.indexOf('=');
            environment.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return environment;
    }

    private static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
