package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input through the front door, and the list of all kinds of it with what holds each. */
class BadInputTest {

    private static final Path LIST = Path.of("src", "test", "resources", "io", "bad-input.txt");
    private static final Path TABLE = Path.of("src", "test", "resources", "io", "conformance.txt");
    private static final Pattern NUMBERS = Pattern.compile("\\(([A-Z]\\d\\d(?:, [A-Z]\\d\\d)*)\\)$");
    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final Map<String, Integer> KINDS =
            Map.of("E", 18, "D", 20, "Q", 18, "S", 18, "H", 16, "N", 30, "C", 23, "F", 30, "X", 15);

    @TempDir
    private Path folder;

    private String errors = "";

    @Test
    void everyKindOfBadInputIsHeldByATestThatIsThere() throws IOException {
        Map<String, String> sources = sources();
        Set<String> held = new TreeSet<>(numbersOfTheTable());
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" \\| ");
            held.add(parts[0]);
            if (parts[1].equals("case")) {
                assertThat(CASES.resolve(parts[2])).as(line).isDirectory();
            } else {
                assertThat(sources).as(line).containsKey(parts[1]);
                assertThat(sources.get(parts[1])).as(line).contains("void " + parts[2] + "(");
            }
        }
        Set<String> wanted = new TreeSet<>();
        for (String kind : List.of("E", "D", "Q", "S", "H", "N", "C", "F", "X")) {
            IntStream.rangeClosed(1, KINDS.get(kind))
                    .mapToObj(number -> kind + (number < 10 ? "0" : "") + number)
                    .forEach(wanted::add);
        }
        assertThat(held).isEqualTo(wanted);
    }

    /** The numbers in brackets behind the names of cases. */
    private static List<String> numbersOfTheTable() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.matches("[<>@#].*"))
                .map(NUMBERS::matcher)
                .filter(Matcher::find)
                .flatMap(found -> Stream.of(found.group(1).split(", ")))
                .toList();
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }

    private int run(Path input, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--input", input.toString()));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--output", folder.resolve("segments").toString()));
        arguments.addAll(List.of("--force", "--plots", "none", "--no-report", "--format", "json"));
        StringWriter err = new StringWriter();
        int exit =
                Main.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(err), arguments.toArray(String[]::new));
        errors = err.toString();
        assertThat(errors).doesNotContain("\tat ");
        return exit;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    static String customers(int rows) {
        SplittableRandom random = new SplittableRandom(1);
        return "id,a,b,c\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> i + "," + random.nextInt(100) + "," + random.nextInt(100) + ",x" + i % 3)
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void aQuoteThatOpensEarlyInALongFileIsToldWithItsLine() throws IOException {
        String text = customers(400_000).replaceFirst("\n8,(\\d+),", "\n8,\"$1,");

        assertThat(run(file("long.csv", text), "--k", "3")).isEqualTo(3);
        assertThat(errors)
                .contains("line 10, column \"a\": a quote opens here and does not close within 1048576 bytes");
    }

    @Test
    void whatIsLongerThanTheLimitsIsRefusedWithItsPlace() throws IOException {
        String sound = customers(60);

        assertThat(run(file("cell.csv", sound + "60,1,2,\"" + "x".repeat((1 << 20) + 1) + "\"\n"), "--k", "3"))
                .isEqualTo(3);
        assertThat(errors).contains("line 62, column \"c\": a cell of").contains("is longer than the limit of 1048576");

        String record = sound + String.join(",", Collections.nCopies(17, "x".repeat(1_000_000))) + "\n";
        assertThat(run(file("record.csv", record), "--k", "3")).isEqualTo(3);
        assertThat(errors).contains("line 62: a row is longer than the limit of 16777216 bytes");

        assertThat(run(file("endless.csv", "id,a\n1," + "9".repeat(40_000_000)), "--k", "3"))
                .isEqualTo(3);
        assertThat(errors).contains("line 2, column \"a\": a cell is longer than the limit of 1048576 bytes");

        String names = IntStream.range(0, 10_001).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThat(run(file("wide.csv", names + "\n" + names.replace("c", "") + "\n"), "--k", "3"))
                .isEqualTo(3);
        assertThat(errors).contains("has 10001 columns; the limit is 10000");
    }

    /** The same table with its line ends lost, as one line that is longer than a row may be, than a cell may be, and short. */
    @Test
    void aTableThatLostItsLineEndsIsToldSo() throws IOException {
        String lost = "id,a,b" + ",12345,67,8".repeat(1_800_000);
        assertThat(lost).hasSizeGreaterThan(18 << 20);

        assertThat(run(file("long.csv", lost), "--k", "3")).isEqualTo(3);
        assertThat(errors)
                .contains("long.csv, line 1: the line is longer than the limit of 16777216 bytes, and no line end"
                        + " stands in it. A customer file has a line of column names and a line for each customer."
                        + " Export the file again with line ends.");

        assertThat(run(file("short.csv", lost.substring(0, 2 << 20)), "--k", "3"))
                .isEqualTo(3);
        assertThat(errors)
                .contains("short.csv is a single line of")
                .contains(" cells, with no line end between rows. ");

        assertThat(run(file("word.csv", "x".repeat(2 << 20)), "--k", "3")).isEqualTo(3);
        assertThat(errors).contains("word.csv is a single line of 1 cell, with no line end between rows.");

        assertThat(run(file("name.csv", "x".repeat(2 << 20) + ",a\n1,2\n3,4\n"), "--k", "3"))
                .isEqualTo(3);
        assertThat(errors).contains("name.csv, line 1: a name is longer than the limit of 1048576 bytes");
    }

    @Test
    void oneRowMakesNoSegments() throws IOException {
        assertThat(run(file("one.csv", customers(1)), "--k", "2")).isEqualTo(3);
        assertThat(errors).contains("one.csv has one row. Segments need several customers");
    }

    @Test
    void twoThousandColumnsAreSegmented() throws IOException {
        SplittableRandom random = new SplittableRandom(2);
        StringBuilder text = new StringBuilder(
                IntStream.range(0, 2_000).mapToObj(i -> "c" + i).collect(Collectors.joining(",", "", "\n")));
        for (int row = 0; row < 200; row++) {
            text.append(IntStream.range(0, 2_000)
                    .mapToObj(i -> Integer.toString(random.nextInt(1_000)))
                    .collect(Collectors.joining(",", "", "\n")));
        }

        assertThat(run(file("wide.csv", text.toString()), "--k", "2", "--effort", "quick"))
                .isZero();
    }

    @Test
    void aThousandBadRowsAreCountedAndTenAreShown() throws IOException {
        String text = customers(2_000).replaceAll("\n(\\d*[02468]),", "\n$1,zz");

        assertThat(run(file("bad.csv", text), "--columns", "a,b", "--k", "3")).isEqualTo(3);
        assertThat(errors.lines().count()).isLessThan(20);
        assertThat(errors).contains("line 2, column \"a\"");
    }

    @Test
    void aColumnNamedTwiceIsTakenOnce() throws IOException {
        assertThat(run(file("c.csv", customers(60)), "--columns", "a,a,b", "--k", "3"))
                .isZero();
        assertThat(Files.readString(folder.resolve("segments").resolve("summary.json")))
                .containsOnlyOnce("\"name\": \"a\",");
    }

    @Test
    void aRowWithoutAnyValueIsTold() throws IOException {
        assertThat(run(file("c.csv", customers(60) + "60,,,x1\n"), "--k", "3")).isZero();
        assertThat(errors).contains("1 row has no value in any feature");
    }

    @Test
    void aColumnThatIsMostlyMissingIsTold() throws IOException {
        String text = "id,a,b\n"
                + IntStream.range(0, 80)
                        .mapToObj(i -> i + "," + i % 9 + "," + (i % 4 == 0 ? i % 5 : ""))
                        .collect(Collectors.joining("\n"));

        assertThat(run(file("c.csv", text), "--k", "3")).isZero();
        assertThat(errors).contains("\"b\": no value in more than half of the rows, so it describes the segments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"silhouette", "elbow", "calinski-harabasz", "davies-bouldin", "gap", "stability"})
    void twoDifferentRowsMakeTwoSegmentsByEveryRule(String rule) throws IOException {
        String text = "a,b\n" + "1,5\n".repeat(20) + "2,9\n".repeat(20);

        assertThat(run(file("c.csv", text), "--k", "auto", "--select", rule)).isZero();
        JsonObject summary = summary();
        assertThat(errors)
                .contains(
                        "The columns that count hold only 2 different combinations of values, so no more than 2 segments were tried.");
        assertThat(summary.getAsJsonObject("selection").get("k").getAsInt()).isEqualTo(2);
        assertThat(sizes(summary)).containsExactly(20, 20);
        // two places without anything between: every width is (b - 0) / b
        assertThat(summary.getAsJsonArray("segments"))
                .allSatisfy(segment -> assertThat(
                                segment.getAsJsonObject().get("silhouette").getAsDouble())
                        .isEqualTo(1));
        assertThat(summary.getAsJsonObject("structure").get("sentence").getAsString())
                .startsWith("Only 2 different combinations of values");
    }

    @Test
    void twoRowsAloneMakeTwoSegments() throws IOException {
        assertThat(run(file("c.csv", "a,b\n1,5\n2,9\n"), "--k", "auto")).isZero();
        assertThat(sizes(summary())).containsExactly(1, 1);
        assertThat(errors).contains("Segments 1, 2 are single customers, not groups, and have the silhouette 0.");
    }

    @Test
    void aCustomerFarFromAllIsASegmentThatIsToldApart() throws IOException {
        Path input = file("c.csv", customers(60) + "60,100000,5,x1\n");
        String told = "Segment 3 is a single customer, not a group, and has the silhouette 0.";

        assertThat(run(input, "--k", "3", "--outliers", "keep")).isZero();
        assertThat(errors)
                .contains("warning: " + told)
                .contains("\"a\" is very skewed, so a few customers may get segments of their own");
        JsonObject summary = summary();
        assertThat(sizes(summary)).hasSize(3).endsWith(1);
        JsonObject lone = summary.getAsJsonArray("segments").get(2).getAsJsonObject();
        assertThat(lone.get("silhouette").getAsDouble()).isZero();
        assertThat(summary.getAsJsonArray("notices"))
                .map(notice -> notice.getAsJsonObject().get("code").getAsString())
                .containsOnlyOnce("segment_of_one");
        assertThat(Files.readString(folder.resolve("segments").resolve("assignments.csv")))
                .containsPattern("(?m)^60,100000,5,x1,3,");

        StringWriter text = new StringWriter();
        Main.run(
                new PrintWriter(text),
                new PrintWriter(Writer.nullWriter()),
                "--input=" + input,
                "--k=3",
                "--outliers=keep",
                "--output=" + folder.resolve("text"),
                "--plots=none",
                "--no-report",
                "--format=text");
        assertThat(text.toString().replaceAll("\\s+", " ")).contains("! " + told);

        // by hand: without that customer nobody is far from all others
        assertThat(run(file("c.csv", customers(60)), "--k", "3")).isZero();
        assertThat(errors).doesNotContain("single customer");
    }

    private JsonObject summary() throws IOException {
        return JsonParser.parseString(
                        Files.readString(folder.resolve("segments").resolve("summary.json")))
                .getAsJsonObject();
    }

    private static List<Integer> sizes(JsonObject summary) {
        List<Integer> sizes = new ArrayList<>();
        summary.getAsJsonArray("segments")
                .forEach(segment ->
                        sizes.add(segment.getAsJsonObject().get("size").getAsInt()));
        return sizes;
    }

    @Test
    void whatCannotBeOpenedIsAMatterOfThePlace() throws IOException {
        assertThat(run(folder.resolve("nowhere.csv"), "--k", "3")).isEqualTo(4);
        assertThat(errors).contains("nowhere.csv").contains("there is no such file");

        assertThat(run(folder, "--k", "3")).isEqualTo(4);
        assertThat(errors).contains("it is a folder");

        Path closed = file("closed.csv", customers(60));
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "this user may read everything");
        assertThat(run(closed, "--k", "3")).isEqualTo(4);
        assertThat(errors).contains("permission denied");
    }

    @Test
    void aPipeIsReadLikeAFile() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, customers(60));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.start();

        assertThat(run(pipe, "--k", "3")).as(errors).isZero();
        writer.join();
    }

    @Test
    void anEndlessDeviceIsRefused() {
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero), "no such device here");

        assertThat(run(zero, "--k", "3")).isEqualTo(3);
        assertThat(errors).contains("/dev/zero, line 1: the line is longer than the limit");
    }

    @Test
    void aLinkIsFollowedAndACircleOfLinksIsTold() throws IOException {
        file("c.csv", customers(60));
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("c.csv"));
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));

        assertThat(run(link, "--k", "3")).as(errors).isZero();
        assertThat(run(circle, "--k", "3")).isEqualTo(4);
        assertThat(errors).contains("circle");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsToldBeforeTheLongPart() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "this user may write everywhere");
        StringWriter err = new StringWriter();

        int exit = Main.run(
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(err),
                "--input",
                file("c.csv", customers(60)).toString(),
                "--k",
                "3",
                "--output",
                locked.resolve("segments").toString());

        assertThat(exit).isEqualTo(4);
        assertThat(err.toString()).contains("locked");
    }

    @Test
    void oddNamesOfFilesAreNoTrouble() throws IOException {
        for (String name : List.of("two words.csv", "line\nfeed.csv", "-dash.csv", "ünïcode.csv")) {
            assertThat(run(file(name, customers(60)), "--k", "3")).as(name).isZero();
        }
        assertThat(run(folder.resolve("x".repeat(4_000)), "--k", "3")).isEqualTo(4);
        assertThat(errors).hasSizeLessThan(1_000);
    }

    @Test
    void manyDifferentWordsAreNoCategory() throws IOException {
        String text = "id,a,w\n"
                + IntStream.range(0, 100_000)
                        .mapToObj(i -> i + "," + i % 9 + ",word" + i)
                        .collect(Collectors.joining("\n"));

        assertThat(run(file("c.csv", text), "--k", "3", "--effort", "quick")).isZero();
        assertThat(errors).contains("\"w\": an id, or different in every row like one; left out.");
    }

    /** Words with one value of String.hashCode: Aa and BB in all orders. */
    @Test
    void wordsThatShareAHashCostNoMore() throws IOException {
        String[] words = new String[1 << 10];
        Arrays.setAll(
                words,
                i -> IntStream.range(0, 10)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()));
        assertThat(Arrays.stream(words).mapToInt(String::hashCode).distinct().count())
                .isEqualTo(1);
        String text = "id,a,w\n"
                + IntStream.range(0, 50_000)
                        .mapToObj(i -> i + "," + i % 9 + "," + words[i % words.length])
                        .collect(Collectors.joining("\n"));

        assertThat(run(file("c.csv", text), "--k", "3", "--effort", "quick")).isZero();
        assertThat(Files.readString(folder.resolve("segments").resolve("assignments.csv"), StandardCharsets.UTF_8)
                        .lines()
                        .count())
                .isEqualTo(50_001);
    }

    /** A file that grows while it is read, again and again until a run meets it. */
    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws Exception {
        Path input = file("c.csv", customers(200_000));
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            try {
                while (!done.get()) {
                    Files.writeString(input, "1,2,3,x1\n", StandardOpenOption.APPEND);
                    Thread.sleep(1);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        int exit = run(input, "--k", "3", "--effort", "quick");
        done.set(true);
        writer.join();

        assertThat(exit).isEqualTo(4);
        assertThat(errors).contains("changed while it was being read. Wait until it is complete, or work on a copy.");
    }
}
