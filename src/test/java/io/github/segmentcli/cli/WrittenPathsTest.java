package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** No option that names a place to write to loses a file that the same call reads, or that somebody else left there. */
class WrittenPathsTest {

    /** Options that name a place which is written; every other one that names a file names one that is read. */
    private static final Set<String> WRITTEN = Set.of("--output", "--rejects", "--report", "--save", "--write-config");

    private static final String BAD_ROW = "x,y\n";

    @TempDir
    private Path folder;

    private Path customers;
    private Path purchases;
    private Path model;
    private String errors = "";

    @BeforeEach
    void filesToRead() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        customers = Files.writeString(folder.resolve("in/customers.csv"), BadInputTest.customers(60) + BAD_ROW);
        purchases = Files.writeString(
                folder.resolve("in/purchases.csv"),
                "customer_id,date,amount\n"
                        + "a,2026-01-02,5\na,2026-02-02,7.5\nb,2026-01-09,12\nc,2026-03-01,1\n".repeat(5) + BAD_ROW);
        Files.writeString(folder.resolve("in/names.csv"), "1,First\n2,Second\n3,Third\n");
        Files.writeString(folder.resolve("in/segment.conf"), "no-progress = true\n");
        Files.writeString(folder.resolve("in/fit.csv"), BadInputTest.customers(60));
        assertThat(run("--input", in("fit.csv"), "--k", "3", "--plots", "none", "-o", folder.resolve("model") + ""))
                .as(errors)
                .isZero();
        model = folder.resolve("model/model.json");
    }

    /** What a command is called with, by option, where every file that it can read is named. */
    private Map<String, Map<String, String>> calls() {
        Map<String, Map<String, String>> calls = new LinkedHashMap<>();
        calls.put("", options("--input", customers, "--k", "3", "--plots", "none", "--names", in("names.csv")));
        calls.put("fit again", options("--input", customers, "--k", "3", "--plots", "none", "--baseline", model));
        Map<String, String> check = options("--input", customers, "--write-config", folder.resolve("roles.conf"));
        check.putAll(options("--driver", in("driver.jar"), "--query-file", in("query.sql")));
        check.put("--password-file", in("password"));
        calls.put("check", check);
        calls.put("score", options("--input", customers, "--model", model));
        calls.put("compare", options("--input", customers, "--baseline", model));
        calls.put("export", options("--model", model, "--output", folder.resolve("score.sql")));
        Map<String, String> rfm = options("--input", purchases, "--output", folder.resolve("rfm.csv"));
        rfm.putAll(options("--report", folder.resolve("rfm.html"), "--save", folder.resolve("rfm.json")));
        calls.put("rfm again", new LinkedHashMap<>(rfm));
        calls.get("rfm again").put("--like", in("like.json"));
        rfm.putAll(options("--cuts", in("cuts.json"), "--cells", in("cells.csv")));
        calls.put("rfm", rfm);
        calls.forEach((command, options) -> {
            options.put("--config", in("segment.conf"));
            if (!command.equals("export")) {
                options.put("--rejects", folder.resolve("rejects.csv").toString());
            }
            if (command.matches("|fit again|score|compare")) {
                options.put("--output", folder.resolve("results").toString());
            }
            options.put("--force", "");
        });
        return calls;
    }

    @TestFactory
    Stream<DynamicTest> aFileThatIsReadIsRefusedAsAPlaceToWriteTo() {
        List<DynamicTest> tests = new ArrayList<>();
        calls().forEach((command, options) -> options.keySet().stream()
                .filter(WRITTEN::contains)
                .filter(option -> option.equals("--rejects")
                        || option.equals("--write-config")
                        || command.matches("rfm.*|export"))
                .forEach(written -> options.keySet().stream()
                        .filter(option -> isFile(command, option) && !option.equals(written))
                        .forEach(read -> Stream.of(Way.values())
                                .forEach(way -> tests.add(DynamicTest.dynamicTest(
                                        command + " " + written + " = " + read + ", " + way,
                                        () -> isRefused(command, options, written, read, way)))))));
        assertThat(tests).hasSizeGreaterThan(60);
        return tests.stream();
    }

    /** How the same file can be named otherwise. */
    private enum Way {
        SAME,
        DETOUR,
        RELATIVE,
        SYMBOLIC_LINK,
        HARD_LINK
    }

    private void isRefused(String command, Map<String, String> options, String written, String read, Way way)
            throws IOException {
        Path file = Path.of(options.get(read));
        if (!Files.exists(file)) {
            Files.writeString(file, "line,column,problem,record\n");
        }
        Path other = folder.resolve("other");
        Files.deleteIfExists(other);
        String named = switch (way) {
            case SAME -> file.toString();
            case DETOUR ->
                folder.resolve("in/../in/..").resolve(folder.relativize(file)).toString();
            case RELATIVE -> Path.of("").toAbsolutePath().relativize(file).toString();
            case SYMBOLIC_LINK -> Files.createSymbolicLink(other, file).toString();
            case HARD_LINK -> Files.createLink(other, file).toString();
        };
        Map<String, String> before = contents();
        Map<String, String> changed = new LinkedHashMap<>(options);
        changed.put(written, named);

        int exit = run(arguments(command, changed));

        assertThat(exit).as(errors).isEqualTo(2);
        assertThat(errors).contains(written).contains(read).contains("would be lost");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void everyOptionThatNamesAFileIsTriedAbove() {
        Set<String> tried = new TreeSet<>();
        calls().values().forEach(options -> tried.addAll(options.keySet()));
        Set<String> there = new TreeSet<>();
        for (CommandSpec command : Commands.all()) {
            for (OptionSpec option : command.options()) {
                if (option.paramLabel().equals("FILE") || option.paramLabel().equals("DIR")) {
                    there.add(option.longestName());
                }
            }
        }

        there.remove("--prefix"); // of setup, which reads nothing but itself
        assertThat(tried).containsAll(there);
    }

    @TestFactory
    Stream<DynamicTest> aFolderThatIsReadIsRefusedAsTheFolderOfResults() {
        List<DynamicTest> tests = new ArrayList<>();
        String results = model.getParent().toString();
        for (String read : List.of(results, model.toString())) {
            tests.add(loses("score", options("--input", customers, "--model", read, "--rejects", "r", "-o", results)));
            tests.add(loses("compare", options("--input", customers, "--baseline", read, "-o", results)));
        }
        tests.add(loses("compare", options("--input", results, "--baseline", model, "-o", results)));
        tests.add(loses("", options("--input", results + "/assignments.csv", "--k", "3", "-o", results)));
        tests.add(loses("score", options("--input", customers, "--model", model, "-o", in(""))));
        return tests.stream();
    }

    private DynamicTest loses(String command, Map<String, String> options) {
        return DynamicTest.dynamicTest(command + " " + options, () -> {
            Map<String, String> before = contents();
            options.replace("--rejects", folder.resolve("r.csv").toString());
            options.put("--force", "");

            assertThat(run(arguments(command, options))).as(errors).isEqualTo(2);
            assertThat(contents()).isEqualTo(before);
        });
    }

    @Test
    void aResultThatIsAHardLinkOfTheInputIsNotReplaced() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere")).resolve("all.csv");
        Files.createLink(elsewhere, folder.resolve("model/assignments.csv"));

        assertThat(run("--input", elsewhere + "", "--k", "3", "-o", folder.resolve("model") + "", "--force"))
                .isEqualTo(2);
        assertThat(errors).contains("--input").contains("assignments.csv");
    }

    @Test
    void theCustomersBesideAnEarlierModelAreReadAndStayAsWell() throws IOException {
        String beside = folder.resolve("model/assignments.csv").toString();
        String before = Files.readString(Path.of(beside));

        assertThat(run(
                        "compare",
                        "--input",
                        customers + "",
                        "--baseline",
                        model + "",
                        "--rejects",
                        beside,
                        "--force",
                        "-o",
                        folder.resolve("c") + ""))
                .isEqualTo(2);
        assertThat(Path.of(beside)).hasContent(before);
    }

    /** The monthly job: the model that is carried on is replaced by its successor. */
    @Test
    void aFitMayTakeThePlaceOfTheModelThatItCarriesOn() throws IOException {
        String results = model.getParent().toString();

        assertThat(run(
                        "--input",
                        in("fit.csv"),
                        "--k",
                        "2",
                        "--plots",
                        "none",
                        "--baseline",
                        results,
                        "-o",
                        results,
                        "--force"))
                .as(errors)
                .isZero();
        assertThat(Files.readString(model)).contains("\"next_id\"");
    }

    @Test
    void aFileOfSomebodyElseIsReplacedOnRequestOnly() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "buy milk\n");
        String[] check = {"check", "--input", customers.toString(), "--rejects", notes.toString()};

        assertThat(run(check)).as(errors).isEqualTo(4);
        assertThat(errors).contains("notes.txt").contains("--force");
        assertThat(notes).hasContent("buy milk\n");

        String[] forced = Arrays.copyOf(check, check.length + 1);
        forced[check.length] = "--force";
        assertThat(run(forced)).as(errors).isZero();
        assertThat(Files.readString(notes)).startsWith("line,column,problem,record\n62,");
        // now it is one of ours, and the next run may replace it
        assertThat(run(check)).as(errors).isZero();
    }

    @Test
    void anEmptyFileAndADeviceAreWrittenToWithoutRequest() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));

        assertThat(run("check", "--input", customers.toString(), "--rejects", empty.toString()))
                .as(errors)
                .isZero();
        assertThat(Files.readString(empty)).startsWith("line,column,problem,record\n");
        assertThat(run("check", "--input", customers.toString(), "--rejects", "/dev/null"))
                .as(errors)
                .isZero();
        assertThat(Path.of("/dev/null"))
                .exists()
                .isNotIn(
                        Files.list(Path.of("/dev")).filter(Files::isRegularFile).toList());
    }

    @Test
    void aLinkIsFollowedAndStays() throws IOException {
        Path real = folder.resolve("real.csv");
        Files.createFile(real);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("real.csv"));

        assertThat(run("rfm", "--input", in("purchases.csv"), "--rejects", "/dev/null", "-o", link.toString()))
                .as(errors)
                .isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).startsWith("customer_id,");
    }

    @Test
    void filesOfOthersWithTheNameOfAFileOnItsWayStay() throws IOException {
        Path part = Files.writeString(folder.resolve("rejects.csv.part"), "mine");
        Path hidden = Files.writeString(folder.resolve(".rejects.csv.part"), "mine");

        assertThat(run("check", "--input", customers + "", "--rejects", folder.resolve("rejects.csv") + ""))
                .as(errors)
                .isZero();
        assertThat(part).hasContent("mine");
        assertThat(hidden).hasContent("mine");
    }

    /** What a new folder grants is what any other program's would grant, so that colleagues can read what cron made. */
    @Test
    void aNewFolderOfResultsObeysTheUmask() throws IOException {
        Set<PosixFilePermission> usual = Files.getPosixFilePermissions(Files.createDirectory(folder.resolve("usual")));

        assertThat(Files.getPosixFilePermissions(folder.resolve("model")))
                .as(PosixFilePermissions.toString(usual))
                .isEqualTo(usual);
    }

    private String in(String name) {
        return folder.resolve("in").resolve(name).toString();
    }

    private static Map<String, String> options(Object... namesAndValues) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            options.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return options;
    }

    private static boolean isFile(String command, String option) {
        CommandSpec spec = Commands.named(name(command)).getCommandSpec();
        OptionSpec found = spec.findOption(option);
        return found != null && found.paramLabel().equals("FILE");
    }

    /** The command as it is typed; {@code again} names a second set of options for it. */
    private static String name(String command) {
        return command.replaceFirst("fit again", "").replaceFirst(" again", "");
    }

    private static String[] arguments(String command, Map<String, String> options) {
        List<String> arguments = new ArrayList<>();
        if (!name(command).isEmpty()) {
            arguments.add(name(command));
        }
        options.forEach((name, value) -> {
            arguments.add(name);
            if (!value.isEmpty()) {
                arguments.add(value);
            }
        });
        return arguments.toArray(String[]::new);
    }

    /** Every file below the folder with what it holds. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private int run(String... arguments) {
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(err), arguments);
        errors = err.toString();
        return exit;
    }
}
