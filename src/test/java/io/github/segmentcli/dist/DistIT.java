package io.github.segmentcli.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release hands out, unpacked as a stranger would: run by {@code mvn -Pdist verify}. */
class DistIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    private static Path folder;

    private static String version;
    private static Path root;
    private static Path java;
    private static JsonObject bill;

    @BeforeAll
    static void unpack() throws IOException {
        version = System.getProperty("project.version");
        Path archive = TARGET.resolve("segment-" + version + "-linux-" + System.getProperty("os.arch") + ".tar.gz");
        assertThat(archive).isNotEmptyFile();
        assertThat(Files.size(archive)).isLessThan(60_000_000);
        Tools.text("tar", "-xzf", archive.toString(), "-C", folder.toString());
        root = folder.resolve("segment-" + version);
        java = root.resolve("lib/segment");
        bill = Bill.read(root.resolve("share/doc/segment/segment.cdx.json"));
    }

    @Test
    void everythingCarriesTheVersionOfTheBuild() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + version + "</version>");
        assertThat(Tools.text(root.resolve("bin/segment").toString(), "--version"))
                .startsWith("segment " + version + " (Java ");
        assertThat(Tools.text(TARGET.resolve("segment").toString(), "--version"))
                .startsWith("segment " + version + " (Java ");
        assertThat(Files.readString(root.resolve("share/man/man1/segment.1"))).contains("\"segment " + version + "\"");
        assertThat(Files.readString(TARGET.resolve("dist/deb/control/control"))).contains("Version: " + version + "\n");
        JsonObject component = bill.getAsJsonObject("metadata").getAsJsonObject("component");
        assertThat(component.get("version").getAsString()).isEqualTo(version);
        assertThat(TARGET.resolve("segment_" + version + "_" + System.getProperty("os.arch") + ".deb"))
                .isNotEmptyFile();
        assertThat(TARGET.resolve("segment-" + version + "-jar.zip")).isNotEmptyFile();
    }

    /** Every class and resource is of a library in the bill or of the program, and each of these has some there. */
    @Test
    void theBillListsTheLibrariesThatTheArchiveHolds() throws IOException {
        Set<String> held = held();
        Map<String, Set<String>> contents = new LinkedHashMap<>();
        contents.put("the program", programFiles());
        for (JsonObject component : components()) {
            if (purl(component).startsWith("pkg:maven/")) {
                String jar = component.get("name").getAsString() + "-"
                        + component.get("version").getAsString() + ".jar";
                contents.put(jar, entries(onClasspath(jar)));
            }
        }

        assertThat(contents).hasSizeGreaterThan(5);
        Set<String> known = contents.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(held).filteredOn(name -> !known.contains(name)).isEmpty();
        contents.forEach((jar, names) ->
                assertThat(held).as(jar).anyMatch(name -> names.contains(name) && name.endsWith(mark(jar))));
    }

    @Test
    void theBillListsTheJavaAndTheLibrariesOfTheMachineThatTheArchiveHolds() throws IOException {
        JsonObject platform = components().stream()
                .filter(component -> component.get("type").getAsString().equals("platform"))
                .findFirst()
                .orElseThrow();
        List<String> modules = values(platform, "segment:module");
        assertThat(platform.get("version").getAsString()).isEqualTo(ownProperty("java.runtime.version"));
        List<String> there = new ArrayList<>(Bill.modules(java));
        assertThat(there.remove("segment")).isTrue();
        assertThat(modules).containsExactlyElementsOf(there);

        Map<String, String> listed = new LinkedHashMap<>();
        for (JsonObject component : components()) {
            if (purl(component).startsWith("pkg:deb/")) {
                listed.put(
                        values(component, "segment:file").get(0),
                        component
                                .getAsJsonArray("hashes")
                                .get(0)
                                .getAsJsonObject()
                                .get("content")
                                .getAsString());
                assertThat(java.resolve("legal/native/" + component.get("name").getAsString() + ".txt"))
                        .isNotEmptyFile();
            }
        }
        Set<String> jdk = jdkFiles();
        Map<String, String> carried = new LinkedHashMap<>();
        for (Path file : Tools.files(java)) {
            if (NativeLibraries.isNative(file)
                    && !jdk.contains(file.getFileName().toString())) {
                carried.put(file.getFileName().toString(), Bill.sha256(file));
            }
        }
        assertThat(listed).isEqualTo(carried);
    }

    @Test
    void theBillNamesEachPartOnceWithItsLicence() throws IOException {
        assertThat(bill.get("bomFormat").getAsString()).isEqualTo("CycloneDX");
        Set<String> references = new HashSet<>();
        for (JsonObject component : components()) {
            assertThat(references.add(component.get("bom-ref").getAsString())).isTrue();
            assertThat(component.has("licenses")).as(component.toString()).isTrue();
        }
        for (JsonElement dependency : bill.getAsJsonArray("dependencies")) {
            JsonArray on = dependency.getAsJsonObject().getAsJsonArray("dependsOn");
            if (on != null) {
                on.forEach(reference -> assertThat(references).contains(reference.getAsString()));
            }
        }
    }

    /** The modules that the descriptor asks for are those that the classes use. */
    @Test
    void theModuleAsksForWhatItsClassesUse() throws IOException {
        String jar = TARGET.resolve("segment-" + version + "-all.jar").toString();
        Set<String> used = new TreeSet<>(
                List.of(Tools.jdk("jdeps", "--ignore-missing-deps", "--multi-release", "17", "--print-module-deps", jar)
                        .trim()
                        .split(",")));
        String descriptor = Files.readString(Path.of("src/dist/module/module-info.java"));

        used.remove("java.base");
        assertThat(used)
                .allSatisfy(module -> assertThat(descriptor).containsPattern("requires (static )?" + module + ";"));
    }

    @Test
    void theLicencesOfAllThatIsCarriedAreThere() throws IOException {
        Path legal = java.resolve("legal");
        assertThat(legal.resolve("java.base/LICENSE")).content().contains("Classpath");
        String index = Files.readString(legal.resolve("segment/META-INF/licenses/README.txt"));
        for (JsonObject component : components()) {
            if (purl(component).startsWith("pkg:maven/")) {
                assertThat(index)
                        .containsPattern("(?m)^" + component.get("name").getAsString() + " ");
            }
        }
        try (ZipFile jar =
                new ZipFile(TARGET.resolve("segment-" + version + "-all.jar").toFile())) {
            assertThat(jar.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.matches(".*(LICENSE|NOTICE|licenses/.).*")))
                    .isNotEmpty()
                    .filteredOn(name -> !name.endsWith("/"))
                    .allSatisfy(name ->
                            assertThat(legal.resolve("segment").resolve(name)).isNotEmptyFile());
        }
    }

    /** From a place that it was not made at, with an empty environment: classes from the archive, results as from the executable. */
    @Test
    void theUnpackedProgramStartsFromItsArchiveAndWritesTheSameBytes() throws IOException {
        String input = Path.of("data/customers.csv").toAbsolutePath().toString();
        Path loaded = folder.resolve("loaded");
        byte[] own = Tools.run(List.of(
                "env",
                "-i",
                "PATH=/usr/bin:/bin",
                "SEGMENT_OPTS=-Xlog:class+load:file=" + loaded,
                root.resolve("bin/segment").toString(),
                "--input",
                input,
                "--k",
                "5",
                "--quiet",
                "--output",
                folder.resolve("own").toString()));
        byte[] usual = Tools.run(List.of(
                TARGET.resolve("segment").toString(),
                "--input",
                input,
                "--k",
                "5",
                "--quiet",
                "--output",
                folder.resolve("usual").toString()));

        assertThat(own).isNotEmpty();
        assertThat(new String(own, StandardCharsets.UTF_8)).isEqualTo(new String(usual, StandardCharsets.UTF_8));
        for (Path file : Tools.files(folder.resolve("usual"))) {
            Path name = folder.resolve("usual").relativize(file);
            if (!name.toString().equals("run.json")) {
                assertThat(folder.resolve("own").resolve(name)).hasSameBinaryContentAs(file);
            }
        }
        List<String> lines = Files.readAllLines(loaded);
        assertThat(lines)
                .anyMatch(line -> line.contains("segmentcli.cli.Main ") && line.contains("shared objects file"));
        long shared = lines.stream()
                .filter(line -> line.contains("shared objects file"))
                .count();
        assertThat(shared).isGreaterThan(lines.size() * 9L / 10);
    }

    @Test
    void thePackageAndTheArchiveHoldTheSameProgram() throws IOException {
        Path unpacked = folder.resolve("deb");
        Tools.text(
                "dpkg-deb",
                "-x",
                TARGET.resolve("segment_" + version + "_" + System.getProperty("os.arch") + ".deb")
                        .toString(),
                unpacked.toString());
        for (String part : List.of("bin", "lib")) {
            List<Path> files = Tools.files(root.resolve(part));
            assertThat(Tools.files(unpacked.resolve("usr").resolve(part))).hasSameSizeAs(files);
            for (Path file : files) {
                assertThat(unpacked.resolve("usr").resolve(root.relativize(file)))
                        .hasSameBinaryContentAs(file);
            }
        }
    }

    private static List<JsonObject> components() {
        List<JsonObject> components = new ArrayList<>();
        bill.getAsJsonArray("components").forEach(component -> components.add(component.getAsJsonObject()));
        return components;
    }

    private static String purl(JsonObject component) {
        return component.has("purl") ? component.get("purl").getAsString() : "";
    }

    private static List<String> values(JsonObject component, String name) {
        List<String> values = new ArrayList<>();
        for (JsonElement property : component.getAsJsonArray("properties")) {
            if (property.getAsJsonObject().get("name").getAsString().equals(name)) {
                values.add(property.getAsJsonObject().get("value").getAsString());
            }
        }
        return values;
    }

    /** The files of the module {@code segment} in the archive, but for folders' own and licences. */
    private static Set<String> held() throws IOException {
        Path jimage = Path.of(System.getProperty("java.home"), "bin", "jimage");
        Path extracted = folder.resolve("image");
        Tools.text(
                jimage.toString(),
                "extract",
                "--include",
                "/segment/**",
                "--dir",
                extracted.toString(),
                java.resolve("lib/modules").toString());
        Path module = extracted.resolve("segment");
        return Tools.files(module).stream()
                .map(file -> module.relativize(file).toString())
                .filter(name -> !name.startsWith("META-INF/") && !name.equals("module-info.class"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> programFiles() throws IOException {
        Path classes = TARGET.resolve("classes");
        return Tools.files(classes).stream()
                .map(file -> classes.relativize(file).toString())
                .collect(Collectors.toSet());
    }

    /** The names in a jar, those for a later Java without the folder of its version. */
    private static Set<String> entries(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName().replaceFirst("^META-INF/versions/[0-9]+/", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static String mark(String jar) {
        return jar.startsWith("flatlaf-fonts") ? ".otf" : ".class";
    }

    private static Path onClasspath(String jar) {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.endsWith(jar))
                .findFirst()
                .orElseThrow(() -> new AssertionError(jar + " is in the bill and no library of the build"));
    }

    private static Set<String> jdkFiles() throws IOException {
        return Tools.files(Path.of(System.getProperty("java.home"))).stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
    }

    private static String ownProperty(String name) throws IOException {
        ProcessBuilder asked =
                new ProcessBuilder(java.resolve("bin/java").toString(), "-XshowSettings:properties", "-version");
        Process process = asked.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(said.split("\n"))
                .map(String::trim)
                .filter(line -> line.startsWith(name + " = "))
                .map(line -> line.substring(name.length() + 3))
                .findFirst()
                .orElseThrow();
    }
}
