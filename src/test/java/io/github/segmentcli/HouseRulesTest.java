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
            "xlsx",
            "parquet",
            "io",
            "io.output",
            "io.bytes",
            "io.database",
            "io.cells",
            "io.settings",
            "io.records",
            "io.dialect",
            "io.columns",
            "io.table",
            "roles.names",
            "roles.purchases",
            "roles.orders",
            "roles",
            "value",
            "rfm.settings",
            "rfm.lines",
            "rfm.purchases",
            "rfm",
            "prepare",
            "check",
            "cluster.search",
            "cluster",
            "validity",
            "select",
            "audit",
            "profile",
            "model",
            "export",
            "score",
            "compare",
            "render.kit",
            "render.format",
            "render",
            "report",
            "report.table",
            "report.page",
            "pipeline",
            "cli");

    /** All that classes outside of these houses may know of the rooms inside; other rooms' public classes are for their neighbours. */
    private static final Map<String, Set<String>> DOORS = Map.ofEntries(
            Map.entry("io.bytes", Set.of()),
            Map.entry("io.database", Set.of("Database", "JdbcUrl", "Query", "SegmentRows", "SegmentTable")),
            Map.entry("io.cells", Set.of("ColumnReading", "DateOrder")),
            Map.entry("io.records", Set.of("RecordCells", "Records", "WrittenCells")),
            Map.entry("io.dialect", Set.of()),
            Map.entry("io.columns", Set.of()),
            Map.entry("rfm.lines", Set.of("OutcomeTotal", "StateWord")),
            Map.entry("rfm.purchases", Set.of()),
            Map.entry("cluster.search", Set.of("KMeansSettings")),
            Map.entry("render.kit", Set.of("Axis", "Numerals", "SegmentColours")),
            Map.entry("render.format", Set.of()));

    /** Where the types of a library may appear. */
    private static final Map<String, Set<String>> HOMES_OF = Map.ofEntries(
            Map.entry("picocli.", Set.of("cli")),
            Map.entry("ch.qos.logback.", Set.of("cli")),
            Map.entry("org.slf4j.", Set.of("io.table", "pipeline", "cli")),
            Map.entry("com.fasterxml.jackson.", Set.of("json")),
            Map.entry("org.dhatim.", Set.of("xlsx")),
            Map.entry("java.sql.", Set.of("io.database")),
            Map.entry("org.apache.parquet.", Set.of("parquet")),
            Map.entry("org.apache.commons.compress.", Set.of("xlsx", "parquet")),
            Map.entry("io.airlift.", Set.of("parquet")),
            Map.entry("org.apache.commons.csv.", Set.of("io.columns")),
            Map.entry("org.apache.commons.math3.", Set.of("value", "prepare", "validity", "score", "compare")),
            Map.entry("org.knowm.xchart.", Set.of("render.kit", "render")),
            Map.entry("java.awt.", Set.of("render.kit", "render.format", "render")));

    private static final Path MAIN = Path.of("src/main/java/io/github/segmentcli");
    private static final Pattern NAME = Pattern.compile("\\bio\\.github\\.segmentcli\\.[\\w.]+");
    private static final Pattern OURS =
            Pattern.compile("io\\.github\\.segmentcli\\.([a-z]+(?:\\.[a-z]+)*)\\.([A-Z]\\w*).*");

    @Test
    void everyRoomIsInTheOrderAndSaysWhatItIsFor() throws IOException {
        Set<String> rooms = new TreeSet<>();
        sources(MAIN).keySet().forEach(file -> rooms.add(room(file)));

        assertThat(DOWNSTREAM).containsAll(rooms);
        for (String room : rooms) {
            assertThat(Files.readString(folder(room).resolve("package-info.java")))
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
    void outsidersKnowOnlyTheDoorsOfAHouse() throws IOException {
        List<String> faults = new ArrayList<>();
        sources(MAIN).forEach((file, text) -> {
            for (String name : imports(text)) {
                Matcher ours = OURS.matcher(name);
                if (ours.matches()
                        && DOORS.containsKey(ours.group(1))
                        && !house(room(file)).equals(house(ours.group(1)))
                        && !DOORS.get(ours.group(1)).contains(ours.group(2))) {
                    faults.add(MAIN.relativize(file) + " knows " + name);
                }
            }
        });

        assertThat(faults).isEmpty();
    }

    /** What the profile spark adds stands behind all rooms, and no room knows of it. */
    @Test
    void sparkComesInByTheDoors() throws IOException {
        List<String> faults = new ArrayList<>();
        sources(Path.of("src/spark/java")).forEach((file, text) -> {
            for (String name : imports(text)) {
                Matcher ours = OURS.matcher(name);
                if (ours.matches()
                        && DOORS.containsKey(ours.group(1))
                        && !DOORS.get(ours.group(1)).contains(ours.group(2))) {
                    faults.add(file + " knows " + name);
                }
            }
        });
        sources(MAIN).forEach((file, text) -> {
            if (Pattern.compile("import (org\\.apache\\.(spark|hadoop)|io\\.github\\.segmentcli\\.spark)\\.")
                    .matcher(text)
                    .find()) {
                faults.add(file.toString());
            }
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void aCrowdedRoomSaysWhy() throws IOException {
        Map<String, int[]> sizes = new TreeMap<>();
        sources(MAIN).forEach((file, text) -> {
            int[] size = sizes.computeIfAbsent(room(file), room -> new int[2]);
            size[0]++;
            size[1] += (int) text.lines().count();
        });

        for (Map.Entry<String, int[]> room : sizes.entrySet()) {
            if (room.getValue()[0] > 26 || room.getValue()[1] > 3000) {
                assertThat(Files.readString(folder(room.getKey()).resolve("package-info.java")))
                        .as("a room of %d files and %d lines", room.getValue()[0] - 1, room.getValue()[1])
                        .contains("<p>More than");
            }
        }
    }

    @Test
    void noTwoFilesHaveOneName() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (Path file : sources(MAIN).keySet()) {
            String name = file.getFileName().toString();
            if (!name.equals("package-info.java") && !seen.add(name)) {
                twice.add(name);
            }
        }

        assertThat(twice).isEmpty();
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

    /**
     * What is written for the user goes through {@code io.output.WriteGuard}: as a {@code NewFile}, or into an {@code OutputFolder} with
     * the classes that belong to it. The others write what is only theirs: temporary files, and the archive beside the program.
     */
    @Test
    void nobodyButTheGuardedClassesWritesFiles() throws IOException {
        Set<String> guarded = Set.of("NewFile", "OutputFolder", "StagedFile", "CommittedMoves", "FolderLock");
        Set<String> temporary = Set.of("ColumnStore", "Spool", "SegmentRows", "Typefaces", "ClassArchive");
        Pattern writing = Pattern.compile(
                "\\bFiles\\.(write\\w*|newBufferedWriter|newOutputStream|newByteChannel|copy|move|create\\w*File|delete\\w*)\\("
                        + "|FileChannel\\.open\\(|new (FileOutputStream\\((?!FileDescriptor)|RandomAccessFile|FileWriter|PrintStream|Formatter)\\b"
                        + "|new PrintWriter\\((\"|\\w*([Ff]ile|[Pp]ath))|\\.(renameTo|delete)\\(\\)");
        List<String> faults = new ArrayList<>();
        sources(MAIN).forEach((file, text) -> {
            String name = file.getFileName().toString().replace(".java", "");
            Matcher found = writing.matcher(code(text));
            if (!guarded.contains(name) && !temporary.contains(name) && found.find()) {
                faults.add(name + " has " + found.group());
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
        all.putAll(sources(Path.of("src/spark/java")));
        all.putAll(sources(Path.of("src/sparkTest/java")));
        all.forEach((file, text) -> {
            if (!file.endsWith("HouseRulesTest.java") && machine.matcher(text).find()) {
                faults.add(file.toString());
            }
        });

        assertThat(faults).isEmpty();
    }

    private static String room(Path file) {
        Path parent = MAIN.relativize(file).getParent();
        return parent == null ? "" : parent.toString().replace('/', '.');
    }

    private static Path folder(String room) {
        return MAIN.resolve(room.replace('.', '/'));
    }

    /** The room that a room is part of: {@code io} for {@code io.cells}. */
    private static String house(String room) {
        return room.contains(".") ? room.substring(0, room.indexOf('.')) : room;
    }

    /** All names of this project's classes that stand qualified in the code, imports included. */
    private static List<String> imports(String text) {
        List<String> names = new ArrayList<>();
        Matcher found = NAME.matcher(code(text).replaceFirst("(?m)^package .*$", ""));
        while (found.find()) {
            names.add(found.group());
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
