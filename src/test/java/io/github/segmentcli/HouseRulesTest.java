package io.github.segmentcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks the sources and holds the order of the rooms and their manners true. */
class HouseRulesTest {

    /** A room may import those before it, never one after it. */
    private static final List<String> DOWNSTREAM = List.of(
            "",
            "data",
            "json",
            "io",
            "rfm",
            "prepare",
            "check",
            "cluster",
            "validity",
            "select",
            "project",
            "audit",
            "profile",
            "model",
            "score",
            "compare",
            "render",
            "report",
            "pipeline",
            "cli");

    /** Where the types of a library may appear. */
    private static final Map<String, Set<String>> HOMES_OF = Map.of(
            "picocli.", Set.of("cli"),
            "ch.qos.logback.", Set.of("cli"),
            "org.slf4j.", Set.of("io", "pipeline", "cli"),
            "com.google.gson.", Set.of("json"),
            "org.apache.commons.csv.", Set.of("io"),
            "org.apache.commons.math3.", Set.of("prepare", "project", "validity", "score", "compare"),
            "org.knowm.xchart.", Set.of("render"),
            "java.awt.", Set.of("render"));

    private static final Path MAIN = Path.of("src/main/java/io/github/segmentcli");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");
    private static final Pattern OURS = Pattern.compile("io\\.github\\.segmentcli\\.([a-z]+)\\.[A-Z]\\w*.*");

    @Test
    void everyRoomIsInTheOrderAndSaysWhatItIsFor() throws IOException {
        Set<String> rooms = new TreeSet<>();
        sources(MAIN).keySet().forEach(file -> rooms.add(room(file)));

        assertThat(DOWNSTREAM).containsAll(rooms);
        for (String room : rooms) {
            assertThat(Files.readString(MAIN.resolve(room).resolve("package-info.java")))
                    .as("package-info of %s", room)
                    .startsWith("/**");
        }
    }

    @Test
    void importsPointUpstream() throws IOException {
        List<String> faults = new ArrayList<>();
        sources(MAIN).forEach((file, text) -> {
            for (String name : imports(text)) {
                Matcher ours = OURS.matcher(name);
                if (ours.matches() && DOWNSTREAM.indexOf(ours.group(1)) > DOWNSTREAM.indexOf(room(file))) {
                    faults.add(MAIN.relativize(file) + " imports " + name);
                }
            }
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void everyLibraryStaysInItsRoom() throws IOException {
        List<String> faults = new ArrayList<>();
        sources(MAIN)
                .forEach((file, text) -> HOMES_OF.forEach((library, homes) -> {
                    if (!homes.contains(room(file))
                            && Pattern.compile("\\b" + Pattern.quote(library))
                                    .matcher(code(text))
                                    .find()) {
                        faults.add(MAIN.relativize(file) + " uses " + library);
                    }
                }));

        assertThat(faults).isEmpty();
    }

    @Test
    void nobodyButTheFrontDoorPrintsOrExits() throws IOException {
        Pattern manners =
                Pattern.compile("System\\.(out|err|exit)\\b|Runtime\\.getRuntime\\(\\)\\.(halt|exit)|printStackTrace");
        List<String> faults = new ArrayList<>();
        sources(MAIN).forEach((file, text) -> {
            if (!room(file).equals("cli") && manners.matcher(code(text)).find()) {
                faults.add(MAIN.relativize(file).toString());
            }
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void nothingDependsOnWhereOrWhenItRuns() throws IOException {
        // methods that fall back on the locale, the time zone or the character set of the machine
        Pattern habits = Pattern.compile(
                "\\.to(Lower|Upper)Case\\(\\)|String\\.format\\(\"|\\.formatted\\(|new Date\\(|LocalDate(Time)?\\.now\\("
                        + "|new (FileReader|FileWriter|Random|Scanner)\\(|Math\\.random|Charset\\.defaultCharset|ZoneId\\.systemDefault|\\.getBytes\\(\\)");
        List<String> faults = new ArrayList<>();
        sources(MAIN).forEach((file, text) -> {
            Matcher found = habits.matcher(code(text));
            if (found.find()) {
                faults.add(MAIN.relativize(file) + " has " + found.group());
            }
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void nothingIsPutOffOrSwitchedOff() throws IOException {
        Pattern putOff = Pattern.compile(
                "\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Dis" + "abled|new Un" + "supportedOperationException\\(\\)");
        List<String> faults = new ArrayList<>();
        Map<Path, String> all = new TreeMap<>(sources(MAIN));
        all.putAll(sources(Path.of("src/test/java")));
        all.forEach((file, text) -> {
            Matcher found = putOff.matcher(text);
            if (found.find()) {
                faults.add(file + " has " + found.group());
            }
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() throws IOException {
        List<String> vague = sources(MAIN).keySet().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches(".*(Utils?|Helpers?|Managers?|Impl|Base|Abstract)\\.java"))
                .toList();

        assertThat(vague).isEmpty();
    }

    @Test
    void theProjectNamesNoMachine() throws IOException {
        Pattern machine = Pattern.compile("/(root|home|work)/|file:///");
        List<String> faults = new ArrayList<>();
        Map<Path, String> all = new TreeMap<>(sources(MAIN));
        all.putAll(sources(Path.of("src/test/java")));
        all.forEach((file, text) -> {
            if (!file.endsWith("HouseRulesTest.java") && machine.matcher(text).find()) {
                faults.add(file.toString());
            }
        });

        assertThat(faults).isEmpty();
    }

    private static String room(Path file) {
        Path parent = MAIN.relativize(file).getParent();
        return parent == null ? "" : parent.toString();
    }

    private static List<String> imports(String text) {
        List<String> names = new ArrayList<>();
        Matcher found = IMPORT.matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** The text without comments. */
    private static String code(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    private static Map<Path, String> sources(Path folder) throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file :
                    (Iterable<Path>) walk.filter(path -> path.toString().endsWith(".java"))::iterator) {
                sources.put(file, Files.readString(file));
            }
        }
        return sources;
    }
}
