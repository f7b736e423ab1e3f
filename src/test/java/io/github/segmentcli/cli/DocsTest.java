package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the README and the pages of {@code docs} tell people to type is typed here, by a shell, in the order of the page: the
 * blocks of {@code sh} and {@code crontab}, the commands between back quotes that name an input, and the files that blocks of
 * {@code ini} show, which stand under the name in their first line. Each page begins in a folder with nothing but the example data
 * and the program on the path, which is one {@linkplain WaitingProgram process} for all commands.
 */
@Execution(ExecutionMode.SAME_THREAD)
class DocsTest {

    /** The pages whose commands have a test of their own. */
    private static final Set<String> ELSEWHERE = Set.of("cron.md");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
    private static final Pattern QUOTED = Pattern.compile("`((?:target/)?segment (?:[a-z]+ )?-[^`]*)`");

    /** What stands for something of the reader's own: MODEL, COMMAND, an ellipsis. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\b[A-Z]{4,}\\b|\\.\\.\\.");

    /** Emptied for each page, so that the waiting program is where the commands are. */
    @TempDir
    private static Path folder;

    /** What the pages read, made once. */
    @TempDir
    private static Path store;

    private static WaitingProgram program;

    @BeforeAll
    static void start() throws IOException {
        program = new WaitingProgram(folder);
        // two thirds of the example customers: as many as the largest of the sizes that pages ask for need
        List<String> lines = Files.readAllLines(Path.of("data", "customers.csv"));
        Path customers = Files.write(store.resolve("customers.csv"), lines.subList(0, 2001));
        FormsRunTest.workbook(customers, "Q3", store.resolve("customers.xlsx"));
        DuckDb.run("COPY (SELECT * FROM read_csv('" + customers + "')) TO '" + store.resolve("customers.parquet")
                + "' (FORMAT parquet)");
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            List<Path> pages =
                    new ArrayList<>(docs.filter(page -> page.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            pages.add(0, Path.of("README.md"));
            return pages.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandRunsAsItStands(Path page) throws Exception {
        assumeTrue(!ELSEWHERE.contains(page.getFileName().toString()), "held by a test of its own");
        List<String> steps = steps(Files.readString(page));
        assumeTrue(!steps.isEmpty(), "no commands on this page");
        requireJq(steps);
        furnish(steps);

        List<String> failures = new ArrayList<>();
        for (String step : steps) {
            Path told = folder.resolve("told");
            Process process = shell(step)
                    .redirectError(told.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(step).isTrue();
            if (process.exitValue() != 0) {
                failures.add(step + " -> " + process.exitValue() + ": " + Files.readString(told));
            }
        }

        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyOptionExists(Path page) throws IOException {
        Set<String> known = new HashSet<>(Set.of("--version"));
        Commands.all().forEach(command -> command.options().forEach(option -> known.addAll(List.of(option.names()))));
        // a command of the reader's own may be quoted with its options
        String text = Files.readString(page)
                .replaceAll("(?m)^.*\\b(mvn|git|chromium|java|date|tar|spark-submit|org.apache.spark) .*$", "");

        Matcher option = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*").matcher(text);
        List<String> unknown = new ArrayList<>();
        while (option.find()) {
            if (!known.contains(option.group())) {
                unknown.add(option.group());
            }
        }

        assertThat(unknown).isEmpty();
    }

    /** A command in an indented block or in a fence of another kind would escape the test above. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockSaysWhatItIs(Path page) throws IOException {
        assumeTrue(!ELSEWHERE.contains(page.getFileName().toString()), "held by a test of its own");
        String text = Files.readString(page);

        assertThat(FENCE.matcher(text).results().map(block -> block.group(1)))
                .isSubsetOf("sh", "crontab", "ini", "text", "java");
        assertThat(FENCE.matcher(text).replaceAll("").lines())
                .noneMatch(line -> line.matches(" {4,}(\\$ )?(segment|target/segment|jq|cat|mvn) .*"));
    }

    @Test
    void theCommandsAreMany() throws IOException {
        int commands = 0;
        for (Path page : pages().toList()) {
            commands += steps(Files.readString(page)).size();
        }

        assertThat(commands).isGreaterThan(20);
    }

    /** The commands of a page, and the files it shows as commands that write them. */
    private static List<String> steps(String text) {
        List<String> steps = new ArrayList<>();
        Matcher block = FENCE.matcher(text);
        while (block.find()) {
            String content = block.group(2);
            switch (block.group(1)) {
                case "sh" -> steps.addAll(List.of(content.split("(?<!\\\\)\n")));
                case "crontab" ->
                    content.lines()
                            .map(line -> line.replaceFirst("^(\\S+ +){5}", "")
                                    .replace("\\%", "%")
                                    .replaceAll("/srv/\\w+", "\\$PWD")
                                    .replace("/usr/local/bin/", ""))
                            .forEach(steps::add);
                case "ini" -> {
                    String name = content.lines().findFirst().orElseThrow().replaceFirst("^# ", "");
                    steps.add("cat > " + name + " <<'end'\n" + content + "end\n");
                }
                default -> {
                    // output, which other tests hold
                }
            }
        }
        Matcher quoted = QUOTED.matcher(FENCE.matcher(text).replaceAll(""));
        while (quoted.find()) {
            String command = quoted.group(1).replace("\\|", "|");
            if (command.contains("--input")
                    && !PLACEHOLDER.matcher(command).find()
                    && steps.stream().noneMatch(step -> step.startsWith(command))) {
                steps.add(command);
            }
        }
        return steps;
    }

    /** Files of the names that the page reads, and the program; Maven only has to be there. */
    private static void furnish(List<String> steps) throws IOException {
        empty(folder);
        Path data = Files.createDirectories(folder.resolve("data"));
        Path customers = store.resolve("customers.csv");
        Files.copy(customers, data.resolve("customers.csv"));
        for (String name : List.of("customers.csv", "new.csv", "now.csv", "november.csv")) {
            if (steps.stream().noneMatch(step -> step.contains("--output " + name))) {
                Files.copy(customers, folder.resolve(name));
            }
        }
        for (Path copy : List.of(data, folder)) {
            Files.copy(Path.of("data", "transactions.csv"), copy.resolve("transactions.csv"));
        }
        for (String name : List.of("customers.xlsx", "november.xlsx")) {
            Files.copy(store.resolve("customers.xlsx"), folder.resolve(name));
        }
        Files.copy(store.resolve("customers.parquet"), folder.resolve("customers.parquet"));
        script("bin/segment", program.script());
        script("target/segment", program.script());
        script("bin/mvn", "#!/bin/sh\n");
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void script(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static ProcessBuilder shell(String step) {
        ProcessBuilder builder = new ProcessBuilder("bash", "-o", "pipefail", "-ec", step).directory(folder.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("HOME", folder.toString(), "PATH", folder.resolve("bin") + ":" + System.getenv("PATH")));
        return builder;
    }

    private static void requireJq(List<String> steps) {
        boolean wanted = steps.stream().anyMatch(step -> step.contains("jq "));
        String path = Stream.of(System.getenv("PATH").split(":"))
                .filter(folder -> Files.isExecutable(Path.of(folder, "jq")))
                .collect(Collectors.joining());
        boolean there = !wanted || !path.isEmpty();
        assertThat(there || System.getenv("CI") == null || System.getenv("CI").isEmpty())
                .as("jq must be installed where CI is set")
                .isTrue();
        assumeTrue(there, "no jq on this machine");
    }
}
