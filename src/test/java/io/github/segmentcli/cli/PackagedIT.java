package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged file as a stranger or cron starts it: runs once it has been built, before {@code verify} is done. */
class PackagedIT {

    private static final Path EXECUTABLE = Path.of("target", "segment").toAbsolutePath();
    private static final Path CUSTOMERS = Path.of("data", "customers.csv").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @BeforeEach
    void shellsOnly() {
        assumeTrue(File.separatorChar == '/', "the executable is a shell script");
    }

    @Test
    void answersFromAnyFolderWithAnEmptyEnvironment() throws Exception {
        Ran ran = run(EXECUTABLE, "--version");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("segment " + System.getProperty("project.version") + " (Java ");
        assertThat(ran.exit()).isZero();
    }

    /** The profile spark compiles classes for a jar of their own. */
    @Test
    void holdsNoClassOfSpark() throws Exception {
        try (ZipFile packaged = new ZipFile(EXECUTABLE.toFile())) {
            assertThat(packaged.stream().map(ZipEntry::getName))
                    .contains("io/github/segmentcli/cli/Main.class")
                    .noneMatch(name -> name.matches("(org/apache/(spark|hadoop)|scala|io/github/segmentcli/spark)/.*"));
        }
    }

    /** The build rewrites lambda expressions. Asked for its methods, a class is verified. */
    @Test
    void everyClassOfTheJarIsValidAndHasNoLambdaLeft() throws Exception {
        try (ZipFile packaged = new ZipFile(EXECUTABLE.toFile());
                URLClassLoader loader = new URLClassLoader(
                        new URL[] {EXECUTABLE.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            List<ZipEntry> own = packaged.stream()
                    .map(ZipEntry.class::cast)
                    .filter(entry -> entry.getName().matches("io/github/segmentcli/.*\\.class"))
                    .toList();
            assertThat(own).anyMatch(entry -> entry.getName().endsWith("$$Lambda0.class"));
            for (ZipEntry entry : own) {
                String bytes = new String(packaged.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(entry.getName()).doesNotContain("LambdaMetafactory");
                String name = entry.getName().replace(".class", "").replace('/', '.');
                assertThat(Class.forName(name, false, loader).getDeclaredMethods())
                        .as(name)
                        .isNotNull();
            }
        }
    }

    @Test
    void segmentsCustomersAsCronStartsIt() throws Exception {
        Ran ran = run(EXECUTABLE, "--input", CUSTOMERS.toString(), "--k", "5");

        assertThat(ran.err()).doesNotContain("Exception").doesNotContain("warning");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEqualTo(Files.readString(folder.resolve("segments/summary.json")));
        assertThat(folder.resolve("segments/report.html")).isNotEmptyFile();
        assertThat(folder.resolve("segments/plots/segment-map.png")).isNotEmptyFile();
    }

    /** Where fontconfig knows of no font, Java's own ways of drawing a letter end in an InternalError. */
    @Test
    void aMachineWithoutFontsDrawsTheSamePictures() throws Exception {
        Path fonts =
                Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        Map<String, String> without =
                Map.of("FONTCONFIG_FILE", fonts.toString(), "SEGMENT_OPTS", "-Dsun.java2d.fontpath=/nowhere");

        Ran usual = run(EXECUTABLE, "--input", CUSTOMERS.toString(), "--k", "4", "--output", "usual");
        Ran bare = run(without, EXECUTABLE, "--input", CUSTOMERS.toString(), "--k", "4", "--output", "bare");

        assertThat(usual.exit()).as(usual.err()).isZero();
        assertThat(bare.exit()).as(bare.err()).isZero();
        assertThat(bare.err()).isEqualTo(usual.err());
        try (Stream<Path> pictures = Files.list(folder.resolve("usual/plots"))) {
            assertThat(pictures)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(
                            picture -> assertThat(folder.resolve("bare/plots").resolve(picture.getFileName()))
                                    .hasSameBinaryContentAs(picture));
        }
        assertThat(folder.resolve("bare/report.html")).hasSameBinaryContentAs(folder.resolve("usual/report.html"));
    }

    @Test
    void startsThroughLinksToAPathWithSpacesAndForeignLetters() throws Exception {
        Path home = Files.createDirectories(folder.resolve("Kundendaten für Zoë 顧客"));
        Files.copy(EXECUTABLE, home.resolve("segment"));
        assertThat(home.resolve("segment").toFile().setExecutable(true)).isTrue();
        Path link = Files.createSymbolicLink(folder.resolve("a link"), Path.of(home.getFileName() + "/segment"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("seg"), link.getFileName());
        Path input = Files.copy(CUSTOMERS, home.resolve("Käufer 顧客.csv"));

        Ran ran = run(linkToLink, "--input", input.toString(), "--k", "3", "--plots", "none", "-o", "ergebnis Ü");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Käufer 顧客.csv");
        assertThat(folder.resolve("ergebnis Ü/assignments.csv")).isNotEmptyFile();
    }

    @Test
    void aFaultGoesToStandardErrorWithItsExitCode() throws Exception {
        Ran ran = run(EXECUTABLE, "--input", "nowhere.csv", "--k", "5");

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("nowhere.csv").doesNotContain("\tat ");
    }

    @Test
    void theProgramsClassesComeFromTheArchive() throws Exception {
        assumeTrue(Files.exists(EXECUTABLE.resolveSibling("segment.jsa")), "this Java writes no class-data archive");
        Path loaded = folder.resolve("loaded");

        Ran ran = run(Map.of("SEGMENT_OPTS", "-Xlog:class+load:file=" + loaded), EXECUTABLE, "--version");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains("segmentcli.cli.Main ") && line.contains("shared objects file"));
    }

    @Test
    void aJavaThatCannotStartIsAMatterOfThePlace() throws Exception {
        Path limited = Files.writeString(
                folder.resolve("limited.sh"), "ulimit -v 300000\nexec \"" + EXECUTABLE + "\" --version\n");

        Ran ran = run(Path.of("/bin/sh"), limited.toString());

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("segment: Java cannot start here: ").contains("ulimit -v");

        Ran mistyped = run(Map.of("SEGMENT_OPTS", "-Xmx9z"), EXECUTABLE, "--version");
        assertThat(mistyped.exit()).isEqualTo(4);
        assertThat(mistyped.out()).isEmpty();
        assertThat(mistyped.err()).contains("-Xmx9z").contains("SEGMENT_OPTS");
    }

    @Test
    void aSegmentJavaThatIsNoneIsToldWithWhatItIs() throws Exception {
        Path script = Files.writeString(folder.resolve("java"), "#!/bin/sh\necho hello\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Map<String, String> told = Map.of(
                folder.toString(), "is a folder. Name the java program in it",
                folder.resolve("missing").toString(), "there is no file",
                CUSTOMERS.toString(), "is no program that this user may start",
                script.toString(), "is no Java 17 or later");

        for (Map.Entry<String, String> java : told.entrySet()) {
            Ran ran = run(Map.of("SEGMENT_JAVA", java.getKey()), EXECUTABLE, "--version");

            assertThat(ran.exit()).as(java.getKey()).isEqualTo(4);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith("segment: SEGMENT_JAVA: ").contains(java.getValue());
        }
    }

    /** Everything that is carried along is named with its licence, whose text is there too; and nothing is carried for nothing. */
    @Test
    void theLicencesOfAllThatItCarriesAreInIt() throws Exception {
        try (ZipFile jar = new ZipFile(EXECUTABLE.toFile())) {
            List<String> names = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.endsWith("/"))
                    .toList();
            String index = text(jar, "META-INF/licenses/README.txt");
            Map<String, String> libraries = Map.ofEntries(
                    Map.entry("picocli/", "picocli"),
                    Map.entry("org/apache/commons/csv/", "commons-csv"),
                    Map.entry("org/apache/commons/io/", "commons-io"),
                    Map.entry("org/apache/commons/codec/", "commons-codec"),
                    Map.entry("org/apache/commons/compress/", "commons-compress"),
                    Map.entry("org/apache/commons/lang3/", "commons-lang3"),
                    Map.entry("org/apache/commons/math3/", "commons-math3"),
                    Map.entry("org/dhatim/fastexcel/", "fastexcel-reader"),
                    Map.entry("com/github/rzymek/opczip/", "opczip"),
                    Map.entry("org/apache/parquet/", "parquet-column"),
                    Map.entry("shaded/parquet/", "parquet-column"),
                    Map.entry("io/airlift/compress/", "aircompressor"),
                    Map.entry("com/fasterxml/aalto/", "aalto-xml"),
                    Map.entry("org/codehaus/stax2/", "stax2-api"),
                    Map.entry("org/knowm/xchart/", "xchart"),
                    Map.entry("com/fasterxml/jackson/core/", "jackson-core"),
                    Map.entry("org/slf4j/", "slf4j-api"),
                    Map.entry("ch/qos/logback/", "logback-classic"),
                    Map.entry("com/formdev/flatlaf/fonts/inter/", "flatlaf-fonts-inter"));
            assertThat(names)
                    .allMatch(name -> name.startsWith("META-INF/")
                            || name.startsWith("io/github/segmentcli/")
                            || name.startsWith("assets/org/apache/commons/math3/")
                            || !name.contains("/")
                            || libraries.keySet().stream().anyMatch(name::startsWith));
            libraries.forEach((folder, library) -> {
                assertThat(names).as(folder).anyMatch(name -> name.startsWith(folder));
                assertThat(index).containsPattern("(?m)^" + library + " ");
            });
            assertThat(text(jar, "META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("LICENSE")));
            assertThat(text(jar, "META-INF/NOTICE")).contains("Apache Commons Math", "CS Systèmes d'Information");
            assertThat(text(jar, "META-INF/licenses/commons-math3.txt")).contains("University of Chicago");
            assertThat(text(jar, "META-INF/FastDoubleParser-LICENSE")).contains("Werner Randelshofer");
            assertThat(text(jar, "META-INF/licenses/logback.txt")).contains("GNU LESSER GENERAL PUBLIC LICENSE");
            assertThat(text(jar, "META-INF/licenses/stax2-api.txt")).contains("Woodstox Project");
            assertThat(text(jar, "META-INF/licenses/slf4j.txt")).contains("Permission is hereby granted");
            assertThat(text(jar, "com/formdev/flatlaf/fonts/inter/LICENSE.txt")).contains("SIL OPEN FONT LICENSE");
            assertThat(names.stream().filter(name -> name.startsWith("com/formdev/")))
                    .containsExactlyInAnyOrder(
                            "com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
                            "com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf",
                            "com/formdev/flatlaf/fonts/inter/LICENSE.txt");
            assertThat(names).noneMatch(name -> name.matches(".*\\.(so|dll|dylib|jnilib)"));
        }
    }

    private static String text(ZipFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        assertThat(entry).as(name).isNotNull();
        return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }

    private record Ran(int exit, String out, String err) {}

    private Ran run(Path executable, String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), executable, arguments);
    }

    /** Starts the file from {@link #folder}, with nothing in the environment but a path on which the shell finds its tools. */
    private Ran run(Map<String, String> environment, Path executable, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(Arrays.asList(arguments));
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("it ends").isTrue();
        return new Ran(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
