package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What only a process of its own can show: signals, pipes, limits of the system. */
@Execution(ExecutionMode.SAME_THREAD)
class ProcessTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path temporary;

    private Path folder;
    private Path customers;

    @BeforeEach
    void makeCustomers() throws IOException {
        folder = temporary.resolve("segments");
        StringBuilder text = new StringBuilder("id,spend,visits\n");
        for (int i = 1; i <= 60; i++) {
            text.append("C")
                    .append(i)
                    .append(',')
                    .append(i % 3 * 100 + i)
                    .append(',')
                    .append(i % 3 * 5 + i % 2)
                    .append('\n');
        }
        customers = Files.writeString(temporary.resolve("customers.csv"), text);
    }

    @Test
    void aKilledRunLeavesTheEarlierResultAndTheNextRunTidiesUp() throws Exception {
        fit("--k", "3");
        Map<String, String> before = contents();

        Process killed = startThatWaits();
        killed.destroyForcibly().waitFor();
        boolean left = hidden() > 0;
        Map<String, String> after = visible();
        fit("--k", "3", "--force");

        assertThat(left).isTrue();
        assertThat(after).isEqualTo(before);
        assertThat(hidden()).isZero();
    }

    @Test
    void aTerminatedRunSaysSoAndLeavesNothingBehind() throws Exception {
        fit("--k", "3");
        Map<String, String> before = contents();

        Process terminated = startThatWaits();
        terminated.destroy();
        boolean ended = terminated.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(ended).isTrue();
        assertThat(terminated.exitValue()).isEqualTo(143);
        assertThat(Files.readString(temporary.resolve("stderr")))
                .isEqualTo("segment: Stopped. Earlier results are untouched.\n");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void theSecondRunIsToldWhichProcessHoldsTheFolder() throws Exception {
        Process first = startThatWaits();
        StringWriter stderr = new StringWriter();
        int exit;
        try {
            exit = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(stderr), args("--k", "3", "--force"));
        } finally {
            first.destroyForcibly().waitFor();
        }

        assertThat(exit).isEqualTo(4);
        assertThat(stderr)
                .hasToString("segment: The folder \"" + folder + "\" is in use by another run of segment (process "
                        + first.pid() + "). Wait for it to end, or choose another folder with --output.\n");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() throws Exception {
        Process process = start(List.of(), args("--k", "3"), ProcessBuilder.Redirect.PIPE);
        process.getInputStream().close();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("summary.json")).isNotEmptyFile();
        assertThat(Files.readString(temporary.resolve("stderr"))).doesNotContain("segment:");
    }

    @Test
    void aFullDeviceBehindStandardOutputIsTold() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));

        Process process = start(List.of(), args("--k", "3", "--quiet"), ProcessBuilder.Redirect.to(full.toFile()));
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(process.exitValue()).isEqualTo(4);
        assertThat(Files.readString(temporary.resolve("stderr")))
                .isEqualTo("segment: Cannot write to standard output: no space left on device.\n");
    }

    @Test
    void tooLittleMemoryIsToldWithTheWayToMore() throws Exception {
        StringBuilder text = new StringBuilder("id,spend,visits\n");
        for (int i = 1; i <= 400_000; i++) {
            text.append(i)
                    .append(',')
                    .append(i % 1009)
                    .append(',')
                    .append(i % 31)
                    .append('\n');
        }
        Files.writeString(customers, text);

        Process process = start(List.of("-Xmx16m"), args("--k", "3"), ProcessBuilder.Redirect.DISCARD);
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(process.exitValue()).isEqualTo(4);
        assertThat(Files.readString(temporary.resolve("stderr")))
                .matches(
                        "segment: .*memory.* 1\\d MB.*SEGMENT_OPTS=-Xmx.*\n.*Spark.*\n  spark-submit .* --input .* --k 3\n");
        assertThat(folder).doesNotExist();
    }

    /** A disk that is full after ever more bytes, stood in for by the limit that the system puts on the size of a file. */
    @Test
    @Tag("slow")
    void wheneverTheDiskIsFullTheEarlierResultStands() throws Exception {
        fit("--k", "3");
        Map<String, String> before = contents();

        for (int blocks = 0; blocks < 60; blocks += 3) {
            List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
            command.addAll(java(List.of("-Xshare:auto", "-XX:-UsePerfData"), args("--k", "4", "--force", "--quiet")));
            Process process = builder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);

            if (process.exitValue() == 0) {
                fit("--k", "3", "--force", "--quiet");
                before = contents();
            } else {
                assertThat(process.exitValue()).as("%d blocks", blocks).isEqualTo(4);
                assertThat(contents()).as("%d blocks", blocks).isEqualTo(before);
            }
        }
    }

    /** Killed at fifty moments, of which some fall into the moves: then the next run completes what was decided. */
    @Test
    @Tag("slow")
    void wheneverARunIsKilledTheResultIsThatOfOneRun() throws Exception {
        fit("--k", "3");
        Map<String, String> three = results();
        fit("--k", "4", "--force");
        Map<String, String> four = results();
        SplittableRandom random = new SplittableRandom(1);

        for (int i = 0; i < 50; i++) {
            Process process =
                    start(List.of(), args("--k", i % 2 == 0 ? "3" : "4", "--force"), ProcessBuilder.Redirect.DISCARD);
            process.waitFor(random.nextInt(1500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            Main.run(
                    new PrintWriter(new StringWriter()),
                    new PrintWriter(new StringWriter()),
                    "--input",
                    temporary.resolve("none.csv").toString(),
                    "--output",
                    folder.toString(),
                    "--force");

            assertThat(results()).as("kill %d", i).isIn(three, four);
            assertThat(hidden()).isZero();
        }
    }

    /** A run that holds the folder and waits for the rest of its input. */
    private Process startThatWaits() throws Exception {
        Process process = start(
                List.of(),
                new String[] {"--input", "-", "--output", folder.toString(), "--k", "4", "--force", "--plots", "none"},
                ProcessBuilder.Redirect.DISCARD);
        process.getOutputStream().write("id,spend\n1,2\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (hidden() < 2 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(hidden()).as("lock and hidden folder").isEqualTo(2);
        return process;
    }

    private Process start(List<String> options, String[] args, ProcessBuilder.Redirect stdout) throws IOException {
        return builder(java(options, args)).redirectOutput(stdout).start();
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(temporary.resolve("stderr").toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        return builder;
    }

    private static List<String> java(List<String> options, String[] args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.github.segmentcli.cli.Main"));
        command.addAll(List.of(args));
        return command;
    }

    private String[] args(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--input",
                                customers.toString(),
                                "--output",
                                folder.toString(),
                                "--plots",
                                "none",
                                "--no-report"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private void fit(String... more) {
        StringWriter stderr = new StringWriter();
        int exit = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(stderr), args(more));
        assertThat(exit).as(stderr.toString()).isZero();
    }

    private long hidden() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(".segment"))
                    .count();
        }
    }

    private Map<String, String> visible() throws IOException {
        Map<String, String> visible = contents();
        visible.keySet().removeIf(name -> name.startsWith(".segment"));
        return visible;
    }

    private Map<String, String> results() throws IOException {
        Map<String, String> results = visible();
        results.remove("run.json");
        return results;
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
