package io.github.segmentcli.io.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    private static final List<String> PLANNED = List.of("summary.json", "plots/elbow.png", OutputFolder.RECORD);

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void nameTheFolder() {
        folder = temporary.resolve("segments");
    }

    @Test
    void filesAppearTogetherAtTheCommit() throws IOException {
        try (OutputFolder open = open(false)) {
            open.write("summary.json", "{}");
            open.write("plots/elbow.png", "picture");
            List<String> before = visible();
            record(open);

            open.commit();

            assertThat(before).allMatch(name -> name.startsWith(".segment-"));
        }
        assertThat(contents()).containsOnlyKeys("summary.json", "plots/elbow.png", "run.json");
        assertThat(contents()).containsEntry("summary.json", "{}").containsEntry("plots/elbow.png", "picture");
    }

    @Test
    void aRunThatFailsLeavesNoFolderWhereNoneWas() {
        try (OutputFolder open = open(false)) {
            open.write("summary.json", "{}");
        }

        assertThat(folder).doesNotExist();
    }

    @Test
    void aRunThatFailsLeavesTheEarlierResultAsItWas() throws IOException {
        publish(false, Map.of("summary.json", "first"));
        Map<String, String> before = contents();

        try (OutputFolder open = open(true)) {
            open.write("summary.json", "second");
        }

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void anEarlierResultIsReplacedOnlyOnRequest() throws IOException {
        publish(false, Map.of("summary.json", "first"));

        assertThatThrownBy(() -> open(false))
                .isInstanceOf(StorageException.class)
                .hasMessage("The folder \"" + folder
                        + "\" holds the results of an earlier run. Replace them with --force, or"
                        + " choose another folder with --output.");
        publish(true, Map.of("summary.json", "second"));

        assertThat(contents()).containsEntry("summary.json", "second");
    }

    @Test
    void whatOnlyTheEarlierRunHadIsRemoved() throws IOException {
        publish(false, Map.of("summary.json", "first", "plots/elbow.png", "picture", "report.html", "page"));

        publish(true, Map.of("summary.json", "second"));

        assertThat(contents()).containsOnlyKeys("summary.json", "run.json");
        assertThat(folder.resolve("plots")).doesNotExist();
    }

    @Test
    void whatWasChangedByHandSinceIsNotRemoved() throws IOException {
        publish(false, Map.of("summary.json", "first", "report.html", "page"));
        Files.writeString(folder.resolve("report.html"), "my notes");

        publish(true, Map.of("summary.json", "second"));

        assertThat(contents()).containsEntry("report.html", "my notes");
    }

    @Test
    void filesOfOtherOriginAreLivedWithOnlyOnRequestAndNeverTouched() throws IOException {
        Files.createDirectories(folder.resolve("plots"));
        Files.writeString(folder.resolve("letter.txt"), "dear");
        Files.writeString(folder.resolve("plots/mine.png"), "photo");

        assertThatThrownBy(() -> open(false))
                .isInstanceOf(StorageException.class)
                .hasMessage("The folder \"" + folder
                        + "\" holds files of other origin, such as \"letter.txt\". Write beside"
                        + " them with --force, which leaves them alone, or choose another folder with --output.");
        publish(true, Map.of("summary.json", "{}", "plots/elbow.png", "picture"));

        assertThat(contents())
                .containsOnlyKeys("letter.txt", "plots/mine.png", "plots/elbow.png", "summary.json", "run.json")
                .containsEntry("letter.txt", "dear")
                .containsEntry("plots/mine.png", "photo");
    }

    @Test
    void aFileOfOurNameButOtherOriginIsNeverReplaced() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("summary.json"), "theirs");

        assertThatThrownBy(() -> open(true))
                .isInstanceOf(StorageException.class)
                .hasMessage("Cannot write to \"" + folder
                        + "\": its \"summary.json\" was not written by segment, and is left"
                        + " alone. Move it away, or choose another folder with --output.");

        assertThat(contents()).isEqualTo(Map.of("summary.json", "theirs"));
    }

    @Test
    void aLinkInPlaceOfOurFileIsNotFollowed() throws IOException {
        publish(false, Map.of("summary.json", "first"));
        Path treasure = Files.writeString(temporary.resolve("treasure"), "gold");
        Files.delete(folder.resolve("summary.json"));
        Files.createSymbolicLink(folder.resolve("summary.json"), treasure);

        assertThatThrownBy(() -> open(true))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("summary.json");

        assertThat(treasure).hasContent("gold");
    }

    @Test
    void aLinkInPlaceOfThePicturesIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createDirectory(folder);
        Files.createSymbolicLink(folder.resolve("plots"), elsewhere);

        assertThatThrownBy(() -> open(true))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("\"plots\"");

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aRecordThatNamesFilesOutsideTheFolderIsNotBelieved() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside.json"), "keep");
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("run.json"),
                "{\"schema\": \"segment.run/1\", \"files\": [{\"name\": \"../outside.json\", \"bytes\": 4, \"crc32\":"
                        + " \"00000000\"}]}");

        assertThatThrownBy(() -> open(true))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("run.json");

        assertThat(outside).hasContent("keep");
    }

    @Test
    void theSecondRunIsToldWhoHoldsTheFolder() {
        try (OutputFolder first = open(false)) {
            first.write("summary.json", "{}");

            assertThatThrownBy(() -> open(true))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("The folder \"" + folder + "\" is in use by another run of segment (process "
                            + ProcessHandle.current().pid()
                            + "). Wait for it to end, or choose another folder with --output.");
        }
    }

    @Test
    void theLockOfADeadRunIsNoLock() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(".segment-lock"), "4194304\ndead\n");

        publish(false, Map.of("summary.json", "{}"));

        assertThat(visible()).containsExactly("run.json", "summary.json");
    }

    @Test
    void whatAKilledRunLeftBeforeItsCommitIsRemoved() throws IOException {
        Path left = Files.createDirectories(folder.resolve(".segment-run-123/plots"));
        Files.writeString(left.resolve("elbow.png"), "half a pict");

        publish(false, Map.of("summary.json", "{}"));

        assertThat(visible()).containsExactly("run.json", "summary.json");
    }

    @Test
    void theMovesOfARunKilledAfterItsCommitAreFinished() throws IOException {
        publish(false, Map.of("summary.json", "first", "report.html", "page"));
        Path committed = Files.createDirectories(folder.resolve(".segment-commit"));
        Files.writeString(committed.resolve("summary.json"), "second");
        Files.writeString(committed.resolve(".goes"), "");

        assertThatThrownBy(() -> open(false)).isInstanceOf(StorageException.class);

        assertThat(contents()).containsEntry("summary.json", "second").containsEntry("report.html", "page");
        assertThat(committed).doesNotExist();
    }

    @Test
    void aFolderInPlaceOfAFileIsRefusedBeforeTheLongPart() throws IOException {
        Files.writeString(folder, "a file");

        assertThatThrownBy(() -> open(true))
                .isInstanceOf(StorageException.class)
                .hasMessage("Cannot write to \"" + folder + "\": it is a file. Choose another folder with --output.");
    }

    @Test
    void aFolderInsideAMissingOneIsRefused() {
        Path nested = temporary.resolve("missing").resolve("segments");

        assertThatThrownBy(() -> OutputFolder.open(nested.toString(), false, WriteGuard.NONE, PLANNED))
                .isInstanceOf(StorageException.class)
                .hasMessage("Cannot make the folder \"" + nested
                        + "\": the folder it would stand in does not exist. Make that"
                        + " first, or choose another with --output.");
    }

    @Test
    void theFolderOfTheInputIsRefusedAlsoThroughALink() throws IOException {
        Files.createDirectory(folder);
        Path input = Files.writeString(folder.resolve("customers.csv"), "a,b\n");
        Path link = Files.createSymbolicLink(temporary.resolve("link.csv"), input);

        for (Path path : List.of(input, link)) {
            WriteGuard guard = WriteGuard.of(Map.of("--input", path.toString()));
            assertThatThrownBy(() -> OutputFolder.open(folder.toString(), true, guard, PLANNED))
                    .isInstanceOf(RequestException.class)
                    .hasMessage("Cannot write to \"" + folder
                            + "\": it is the folder of the input. Choose another with --output.");
        }
    }

    @Test
    void theChecksumIsThatOfZip() throws IOException {
        try (OutputFolder open = open(false)) {
            try (OutputStream out = open.create("summary.json")) {
                out.write("1234".getBytes(StandardCharsets.US_ASCII));
                out.write("56789".getBytes(StandardCharsets.US_ASCII));
            }

            // the check value of CRC-32 in the catalogue of parametrised CRC algorithms
            assertThat(open.written()).containsExactly(new WrittenFile("summary.json", 9, "cbf43926"));
        }
    }

    private OutputFolder open(boolean force) {
        return OutputFolder.open(folder.toString(), force, WriteGuard.NONE, PLANNED);
    }

    private void publish(boolean force, Map<String, String> files) {
        try (OutputFolder open = open(force)) {
            new TreeMap<>(files).forEach(open::write);
            record(open);
            open.commit();
        }
    }

    private static void record(OutputFolder open) {
        open.write(
                OutputFolder.RECORD,
                JsonWriter.indented(json -> json.object(() -> {
                    json.field("schema", RunRecord.SCHEMA);
                    RunRecord.writeFiles(json, open.written());
                })));
    }

    /** The names of top-level entries in order. */
    private List<String> visible() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.map(entry -> entry.getFileName().toString()).sorted().forEach(names::add);
        }
        return names;
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }
}
